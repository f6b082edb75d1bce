using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class DialogueTestFileTests
    {
        private const string Text = @"# The innkeeper.
persona innkeeper.json
seed 7

= She says who she is
> Who are you?
said I'm Greta.
contains Greta | the innkeeper
language English
> And where am I?
seed 12
length 1..200
in character

= 她会说中文
seed 9
temperature 0
>
language Chinese
action emote:smile
matches ^你.*。$
not contains dragon
";

        [Test]
        public void AFileReadsAndWritesBackTheSame()
        {
            DialogueTestFile file = DialogueTestFile.Parse(Text, "greta.dialogue");
            Assert.That(file.PersonaPath, Is.EqualTo("innkeeper.json"));
            Assert.That(file.Tests.Select(test => test.Name), Is.EqualTo(new[] { "She says who she is", "她会说中文" }));
            Assert.That(file.Tests.Select(test => test.Seed), Is.EqualTo(new[] { 7UL, 9UL }));
            Assert.That(file.Tests[0].Turns.Select(turn => turn.Seed), Is.EqualTo(new ulong?[] { null, 12 }));
            Assert.That(file.Tests[1].Temperature, Is.EqualTo(0f));
            Assert.That(file.Tests[1].Turns[0].PlayerLine, Is.Empty, "the character speaks first");
            Assert.That(file.Tests[0].Turns[0].Said, Is.EqualTo("I'm Greta."));
            DialogueTestFile again = DialogueTestFile.Parse(file.ToString(), "greta.dialogue");
            Assert.That(again.ToString(), Is.EqualTo(file.ToString()));
            Assert.That(again.Tests[1].Turns[0].Expectations.Select(e => e.Text), Is.EqualTo(file.Tests[1].Turns[0].Expectations.Select(e => e.Text)));
        }

        [Test]
        public void WithoutAPersonaLineTheFileOfTheSameNameIsMeant()
        {
            DialogueTestFile file = DialogueTestFile.Parse("= A\n> Hi\ncontains a", Path.Combine("folder", "guard.dialogue"));
            Assert.That(file.PersonaPath, Is.EqualTo(Path.Combine("folder", "guard.json")));
        }

        [Test]
        public void APinnedExchangeIsSavedAndRead()
        {
            using var folder = new TemporaryFolder();
            string path = Path.Combine(folder.Path, "guard.dialogue");
            var pinned = new DialogueTest("Pinned", 3, null, new[] { new DialogueTestTurn("你是谁？", "我是赵四。\n", new[] { Expectation.Parse("contains 赵四") }) });
            new DialogueTestFile(path, null, new DialogueTest[0]).With(pinned).Save();
            DialogueTestFile read = DialogueTestFile.Load(path);
            Assert.That(read.Tests.Single().Turns.Single().PlayerLine, Is.EqualTo("你是谁？"));
            Assert.That(read.Tests.Single().Turns.Single().Said, Is.EqualTo("我是赵四。"), "one line");
        }

        [TestCase("= A\n> Hi\nsays a", "Line 3", "is no expectation")]
        [TestCase("= A\n> Hi\nmatches [", "Line 3", "regular expression")]
        [TestCase("= A\n> Hi\nlanguage French", "Line 3", "English or Chinese")]
        [TestCase("= A\n> Hi\nlength 9..2", "Line 3", "range")]
        [TestCase("= A\n> Hi\ncontains a | ", "Line 3", "choice")]
        [TestCase("= A\nseed many\n> Hi\ncontains a", "Line 2", "whole number")]
        [TestCase("= A\ntemperature 9\n> Hi\ncontains a", "Line 2", "0 to 5")]
        [TestCase("= A\n> Hi\ntemperature 1\ncontains a", "Line 3", "before its first turn")]
        [TestCase("> Hi\ncontains a", "Line 1", "before any test")]
        [TestCase("= A\ncontains a", "Line 2", "before any player line")]
        [TestCase("= A\n> Hi\ncontains a\n= A\n> Hi\ncontains b", "Line 4", "two tests")]
        [TestCase("=\n> Hi", "Line 1", "no name")]
        [TestCase("= A\n", "line 1", "no turn")]
        [TestCase("= A\n> Hi\n", "line 1", "could not fail")]
        public void ALineThatDoesNotFitIsNamed(string text, string line, string reason)
        {
            var error = Assert.Throws<BadFileException>(() => DialogueTestFile.Parse(text, "bad.dialogue"));
            Assert.That(error!.Message, Does.StartWith("bad.dialogue: ").And.Contain(line).And.Contain(reason));
        }

        [Test]
        public void AFileThatIsNotTextIsRefused()
        {
            using var folder = new TemporaryFolder();
            string path = Path.Combine(folder.Path, "x.dialogue");
            File.WriteAllBytes(path, new byte[] { 0x3D, 0x20, 0xFF, 0xFE, 0x00 });
            Assert.That(Assert.Throws<BadFileException>(() => DialogueTestFile.Load(path))!.Message, Does.Contain("UTF-8"));
            Assert.Throws<BadFileException>(() => DialogueTestFile.Load(Path.Combine(folder.Path, "none.dialogue")));
        }
    }
}
