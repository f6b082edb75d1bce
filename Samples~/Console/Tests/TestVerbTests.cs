using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class TestVerbTests
    {
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void SetUp()
        {
            _folder = new TemporaryFolder();
            File.WriteAllText(In("greta.json"), new Persona("Greta") { Language = PersonaLanguage.English }.ToJson());
        }

        [TearDown]
        public void TearDown() => _folder.Dispose();

        [Test]
        public async Task AFolderWhoseTestsAllHoldEndsWithZero()
        {
            File.WriteAllText(In("greta.dialogue"), "= Name\n> Who are you?\ncontains Greta\n");
            Run run = await Run.WithAsync(() => new ScriptedModel("I'm Greta.").ToLoadedModel(), "test", _folder.Path, "--model", "anywhere");
            Assert.That(run.Code, Is.EqualTo(0), run.Error);
            Assert.That(run.Output, Is.EqualTo("ok      greta.dialogue:1  Name\n1 passed, 0 failed\n"));
        }

        [Test]
        public async Task AFailureShowsTheAnswerTheDifferenceAndTheReason()
        {
            File.WriteAllText(In("greta.dialogue"), "= Name\n> Who are you?\nsaid I'm Mira.\ncontains Mira\n");
            Run run = await Run.WithAsync(() => new ScriptedModel("I'm Greta.").ToLoadedModel(), "test", In("greta.dialogue"), "--model", "anywhere");
            Assert.That(run.Code, Is.EqualTo(1));
            Assert.That(run.Output, Does.Contain("FAILED  greta.dialogue:1  Name").And.Contain("> Who are you?").And.Contain("I'm [-Mira-]{+Greta+}.")
                .And.Contain("does not contain \"Mira\"").And.EndsWith("0 passed, 1 failed\n"));
        }

        [Test]
        public async Task JsonHasAnEventForEachTestAndASummary()
        {
            File.WriteAllText(In("greta.dialogue"), "= Name\n> Who are you?\ncontains Greta\n= Other\n> Hm?\ncontains nothing of this\n");
            Run run = await Run.WithAsync(() => new ScriptedModel("I'm Greta.", "I'm Greta.").ToLoadedModel(), "test", _folder.Path, "--json", "--model", "anywhere");
            Assert.That(run.Code, Is.EqualTo(1));
            Assert.That(run.Of("test").Select(e => e.GetProperty("passed").GetBoolean()), Is.EqualTo(new[] { true, false }));
            Assert.That(run.Of("test")[1].GetProperty("turns")[0].GetProperty("failures").GetArrayLength(), Is.EqualTo(1));
            Assert.That(run.Of("summary").Single().GetProperty("failed").GetInt32(), Is.EqualTo(1));
        }

        [Test]
        public async Task AFolderWithoutTestsAndABadFileEndWithTwo()
        {
            Run run = await Run.WithAsync(null, "test", _folder.Path, "--model", "anywhere");
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain(_folder.Path).And.Contain("*.dialogue"));
            File.WriteAllText(In("greta.dialogue"), "");
            run = await Run.WithAsync(null, "test", _folder.Path, "--model", "anywhere");
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("there is no test in it"));
            File.WriteAllText(In("nobody.dialogue"), "= Name\n> Who are you?\ncontains Greta\n");
            run = await Run.WithAsync(null, "test", _folder.Path, "--model", "anywhere");
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("nobody.json"));
            File.WriteAllText(In("greta.dialogue"), "nonsense\n");
            run = await Run.WithAsync(null, "test", _folder.Path, "--model", "anywhere");
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("greta.dialogue").And.Contain("Line 1"));
            Assert.That((await Run.WithAsync(null, "test")).Code, Is.EqualTo(2));
        }

        private string In(string name) => Path.Combine(_folder.Path, name);
    }
}
