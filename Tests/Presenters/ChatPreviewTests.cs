using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class ChatPreviewTests
    {
        private DialogueEngine _engine = null!;

        [SetUp]
        public void SetUp() => _engine = DialogueEngine.Load(ModelFolder.Open(Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small")), new EngineOptions());

        [TearDown]
        public void TearDown() => _engine.Dispose();

        [Test]
        public async Task TheSameSeedSpeaksTheSameLineAndAnotherSeedLeavesABranch()
        {
            using ChatPreview preview = Open();
            PreviewTurn first = await Ended(preview.Say("Hello! How are you today?"));
            Assert.That(first.Text, Is.Not.Empty);
            Assert.That(first.Readout, Does.Contain("tokens/s").And.Contain("reused"));
            PreviewTurn other = await Ended(preview.Regenerate(0));
            Assert.That(other.Seed, Is.Not.EqualTo(first.Seed));
            Assert.That(preview.Branches.Single().Turns.Single(), Is.SameAs(first));
            PreviewTurn again = await Ended(preview.Regenerate(0, first.Seed));
            Assert.That(again.Text, Is.EqualTo(first.Text));
        }

        [Test]
        public async Task EditingALineBranchesAndABranchCanBeReturnedTo()
        {
            using ChatPreview preview = Open();
            await Ended(preview.Say("Hello!"));
            await Ended(preview.Say("Who are you?"));
            PreviewTurn third = await Ended(preview.Say("Goodbye!"));
            await Ended(preview.Edit(1, "Where am I?"));
            Assert.That(preview.Turns.Select(turn => turn.PlayerLine), Is.EqualTo(new[] { "Hello!", "Where am I?" }));
            Assert.That(preview.History.Count, Is.EqualTo(2));
            preview.Switch(preview.Branches[0]);
            Assert.That(preview.Turns.Select(turn => turn.PlayerLine), Is.EqualTo(new[] { "Hello!", "Who are you?", "Goodbye!" }));
            Assert.That(preview.History.Count, Is.EqualTo(3));
            Assert.That(preview.Branches.Single().Turns.Last().PlayerLine, Is.EqualTo("Where am I?"));
            PreviewTurn repeated = await Ended(preview.Regenerate(2, third.Seed));
            Assert.That(repeated.Text, Is.EqualTo(third.Text), "the conversation before it is the same again");
        }

        [Test]
        public async Task APinnedConversationRepeatsItselfAsATest()
        {
            using var folder = new TemporaryFolder();
            using ChatPreview preview = Open();
            await Ended(preview.Say("Hello there!"));
            await Ended(preview.Say("What do you do all day?"));
            await Ended(preview.Regenerate(1));
            var file = new DialogueTestFile(Path.Combine(folder.Path, "mira.dialogue"), null, new[] { preview.Pin("As it was") });
            DialogueTestFile read = DialogueTestFile.Parse(file.ToString(), file.Path);
            DialogueTestResult result = await DialogueTestRunner.RunAsync(_engine, read, read.Tests[0], preview.Persona);
            Assert.That(result.Turns.Select(turn => turn.Changed), Has.All.False, TextDifference.Show(result.Turns[0].Difference));
        }

        [Test]
        public void NothingSaidCannotBePinned()
        {
            using ChatPreview preview = Open();
            Assert.Throws<InvalidOperationException>(() => preview.Pin("Nothing"));
        }

        [Test]
        public void StoppingALineKeepsWhatWasSpokenAndTheNextLineFollows()
        {
            var slow = new ScriptedModel(new ScriptedModelOptions { TokensPerSecond = 40 }, "One two three four five six seven eight nine ten.", "Next.");
            using var engine = new DialogueEngine(slow.ToLoadedModel(), new EngineOptions());
            using var preview = new ChatPreview(engine, new Persona("Mira"));
            PreviewTurn turn = preview.Say("Count!");
            Assert.That(() => turn.Text.Length, Is.GreaterThan(0).After(5000, 5));
            preview.Stop();
            Assert.That(turn.IsEnded, Is.True);
            Assert.That(turn.Turn.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Readout, Does.EndWith("stopped"));
            Assert.That(preview.IsSpeaking, Is.False);
            Assert.That(preview.Say("And?").Turn.Completion.Wait(5000), Is.True);
        }

        [Test]
        public async Task WhatIsPinnedCanAlwaysBeReadOrIsRefused()
        {
            using var folder = new TemporaryFolder();
            var silent = new ScriptedModel(new ScriptedModelOptions { TokensPerSecond = 1 }, "One two three.");
            using var engine = new DialogueEngine(silent.ToLoadedModel(), new EngineOptions());
            using var bench = new TestBench(folder["mira.dialogue"]);
            using (var preview = new ChatPreview(engine, new Persona("Mira")))
            {
                PreviewTurn turn = preview.Say("Count!");
                preview.Stop();
                Assert.That(turn.Text, Is.Empty);
                bench.Pin(preview, "Stopped");
            }

            Assert.That(DialogueTestFile.Load(bench.Path).Tests.Single().Turns.Single().Said, Is.Null);
            using var hot = new ChatPreview(_engine, new Persona("Mira"), new GenerationSettings { Temperature = 9 });
            await Ended(hot.Say("Hello!"));
            Assert.That(Assert.Throws<BadFileException>(() => bench.Pin(hot, "Hot"))!.Message, Does.Contain("0 to 5"));
            Assert.That(DialogueTestFile.Load(bench.Path).Tests.Count, Is.EqualTo(1), "nothing was written");
        }

        [Test]
        public async Task SeedTemperatureAndPersonaCountFromTheNextLineAndWhatWasSaidStays()
        {
            using ChatPreview preview = Open();
            PreviewTurn first = await Ended(preview.Say("Hello!"));
            preview.Use(new GenerationSettings { Temperature = 0 }, 50);
            PreviewTurn second = await Ended(preview.Say("Who are you?"));
            PreviewTurn third = await Ended(preview.Say("Where am I?"));
            Assert.That(new[] { first.Seed, second.Seed, third.Seed }, Is.EqualTo(new ulong[] { 5, 50, 51 }));
            Assert.That(second.Turn.Result.Error, Is.Null);
            PreviewTurn again = await Ended(preview.Regenerate(2));
            Assert.That(again.Text, Is.EqualTo(third.Text), "temperature 0 has one answer");
            Assert.That(Assert.Throws<InvalidOperationException>(() => preview.Pin("Mixed"))!.Message, Does.Contain("temperatures"));
            var smith = new Persona("Mira") { Role = "smith", Language = PersonaLanguage.English };
            preview.GoOnAs(smith);
            Assert.That(preview.Turns.Count, Is.EqualTo(3));
            Assert.That(preview.History.Count, Is.EqualTo(3));
            Assert.That(preview.Branches.Count, Is.EqualTo(1));
            PreviewTurn fourth = await Ended(preview.Say("Goodbye!"));
            Assert.That(fourth.Persona, Is.SameAs(smith));
            await Ended(preview.Regenerate(0));
            await Ended(preview.Say("Who are you?"));
            Assert.That(preview.Pin("As a smith").Turns.Select(turn => turn.Said), Has.None.Null);
        }

        [Test]
        public async Task APairIsToldTheSameLinesWithTheSameSeeds()
        {
            using var pair = new PreviewPair(Open(), Open(seed: 77));
            (PreviewTurn a, PreviewTurn b) = pair.Say("Good morning!");
            await Task.WhenAll(a.Turn.Completion, b.Turn.Completion);
            Assert.That(b.Seed, Is.EqualTo(a.Seed));
            Assert.That(b.Text, Is.EqualTo(a.Text), "same persona, same settings, same seed: same line");
            (a, b) = pair.Regenerate();
            await Task.WhenAll(a.Turn.Completion, b.Turn.Completion);
            Assert.That(b.Text, Is.EqualTo(a.Text));
            (a, b) = pair.Say("Hello!", "你好！");
            Assert.That(b.PlayerLine, Is.EqualTo("你好！"));
            pair.Stop();
            Assert.That(pair.IsSpeaking, Is.False);
            pair.Reset();
            Assert.That(pair.A.Turns, Is.Empty);
        }

        private ChatPreview Open(ulong seed = 5) =>
            new ChatPreview(_engine, new Persona("Mira") { Role = "ferryman", Place = "Reed Landing", Language = PersonaLanguage.English }, new GenerationSettings { Temperature = 0.9f }, seed);

        private static async Task<PreviewTurn> Ended(PreviewTurn turn)
        {
            await turn.Turn.Completion;
            return turn;
        }
    }
}
