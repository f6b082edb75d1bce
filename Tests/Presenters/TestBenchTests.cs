using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class TestBenchTests
    {
        private readonly Persona _persona = new Persona("Mira") { Role = "ferryman", Language = PersonaLanguage.English };
        private TemporaryFolder _folder = null!;

        [SetUp]
        public void SetUp() => _folder = new TemporaryFolder();

        [TearDown]
        public void TearDown() => _folder.Dispose();

        [Test]
        public async Task APinnedExchangeIsFoundByTheCommandLineAndRepeatsItself()
        {
            using DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small")), new EngineOptions());
            using var bench = new TestBench(TestBench.PathBeside(_folder["Mira.asset"]));
            using (var preview = new ChatPreview(engine, _persona))
            {
                await preview.Say("Hello! How are you?").Turn.Completion;
                bench.Pin(preview, "Greets");
                Assert.That(bench.Pin(preview, "Greets").Name, Is.EqualTo("Greets 2"));
            }

            Assert.That(new TestBench(bench.Path).Tests.Select(test => test.Name), Is.EqualTo(new[] { "Greets", "Greets 2" }));
            var fromDisk = await DialogueTestRunner.RunAsync(engine, new[] { DialogueTestFile.Load(bench.Path) });
            Assert.That(fromDisk.SelectMany(result => result.Turns).Select(turn => turn.Changed), Has.All.False);
            await bench.RunAsync(engine, _persona);
            Assert.That(bench.Fraction, Is.EqualTo(1));
            Assert.That(bench.Results.Count, Is.EqualTo(2));
            Assert.That(bench.Message, Does.StartWith(bench.Results.Count(result => result.Passed) + " of 2 passed"));
            bench.Remove(bench.Tests[0]);
            Assert.That(DialogueTestFile.Load(bench.Path).Tests.Single().Name, Is.EqualTo("Greets 2"));
        }

        [Test]
        public async Task ARunCanBeCancelledAndFollowedByAnother()
        {
            var slow = new ScriptedModel(new ScriptedModelOptions { TokensPerSecond = 20 }, "One two three four five six seven eight nine ten eleven twelve.");
            using var engine = new DialogueEngine(slow.ToLoadedModel(), new EngineOptions());
            File.WriteAllText(_folder["Mira.dialogue"], "= Counts\n> Count!\ncontains twelve\n= Counts again\n> Count!\ncontains twelve\n");
            using var bench = new TestBench(_folder["Mira.dialogue"]);
            Task run = bench.RunAsync(engine, _persona);
            Assert.That(bench.IsRunning, Is.True);
            Assert.That(() => bench.Reload(), Throws.InvalidOperationException);
            bench.Cancel();
            await run;
            Assert.That(bench.IsRunning, Is.False);
            Assert.That(bench.Message, Does.StartWith("Cancelled"));
            Assert.That(bench.Results.Count, Is.LessThan(2));
            bench.Reload();
        }

        [Test]
        public async Task AnEngineThatIsFreedEndsTheRunWithoutAnException()
        {
            var slow = new ScriptedModel(new ScriptedModelOptions { TokensPerSecond = 20 }, "One two three four five six seven eight nine ten.");
            var engine = new DialogueEngine(slow.ToLoadedModel(), new EngineOptions());
            File.WriteAllText(_folder["Mira.dialogue"], "= Counts\n> Count!\ncontains ten\n= Again\n> Count!\ncontains ten\n");
            using var bench = new TestBench(_folder["Mira.dialogue"]);
            Task run = bench.RunAsync(engine, _persona);
            engine.Dispose();
            await run;
            Assert.That(bench.IsRunning, Is.False);
            Assert.That(bench.Results.Select(result => result.Passed), Has.All.False);
        }

        [Test]
        public async Task PinningKeepsCommentsAndAsksBeforeItReplacesSomebodysPersona()
        {
            const string Own = "# By hand.\ntemperature 0.5\n\n= Mine\n# Why.\n> Hi\ncontains a\n\n# The other.\n= Other\n> Hi\ncontains b\n";
            File.WriteAllText(_folder["Mira.dialogue"], Own);
            File.WriteAllText(_folder["Mira.json"], "{ \"name\": \"Someone else\" }");
            using var engine = new DialogueEngine(new ScriptedModel("Hello.").ToLoadedModel(), new EngineOptions());
            using var bench = new TestBench(_folder["Mira.dialogue"]);
            using var preview = new ChatPreview(engine, _persona);
            await preview.Say("Hello!").Turn.Completion;
            Assert.Throws<ForeignPersonaException>(() => bench.Pin(preview, "Greets"));
            Assert.That(File.ReadAllText(bench.Path), Is.EqualTo(Own));
            Assert.That(File.ReadAllText(_folder["Mira.json"]), Does.Contain("Someone else"));
            bench.Pin(preview, "Greets", null, replacePersona: true);
            Assert.That(File.ReadAllText(bench.Path), Does.StartWith(Own));
            Assert.That(bench.Tests.Last().Temperature, Is.Null, "the file's temperature is not the preview's");
            Assert.That(bench.StateOf(_persona), Is.EqualTo(PersonaFileState.Same));
            Assert.That(bench.StateOf(new Persona("Mira") { Role = "smith" }), Is.EqualTo(PersonaFileState.Earlier));
            Assert.That(bench.StateOf(new Persona("Tom")), Is.EqualTo(PersonaFileState.Foreign));
            bench.Remove(bench.Tests[0]);
            Assert.That(File.ReadAllText(bench.Path), Does.StartWith("# By hand.\ntemperature 0.5\n\n# The other.\n= Other").And.Contain("= Greets"));
        }

        [Test]
        public async Task ARunBringsThePersonasFileUpToDateAndItsResultsAreThatPersonasOnly()
        {
            File.WriteAllText(_folder["Mira.dialogue"], "= Greets\n> Hello!\ncontains Hello\n");
            using var engine = new DialogueEngine(new ScriptedModel("Hello.", "Hello.").ToLoadedModel(), new EngineOptions());
            using var bench = new TestBench(_folder["Mira.dialogue"]);
            Assert.That(bench.Difference(_persona), Does.Contain("not there"));
            await bench.RunAsync(engine, _persona);
            Assert.That(bench.Difference(_persona), Is.Null);
            Assert.That(bench.HasRunWith(_persona), Is.True);
            var changed = new Persona("Mira") { Role = "smith" };
            Assert.That(bench.HasRunWith(changed), Is.False);
            Assert.That(bench.Difference(changed), Does.Contain("as it was before"));
            await bench.RunAsync(engine, changed);
            Assert.That(Persona.Load(_folder["Mira.json"]).Role, Is.EqualTo("smith"));
            File.WriteAllText(_folder["Mira.json"], "{ \"name\": \"Tom\" }");
            await bench.RunAsync(engine, changed);
            Assert.That(Persona.Load(_folder["Mira.json"]).Name, Is.EqualTo("Tom"), "not ours to replace");
            Assert.That(bench.Difference(changed), Does.Contain("another persona"));
        }

        [Test]
        public void AFileThatIsNoneIsRefusedByItsName()
        {
            File.WriteAllText(_folder["Mira.dialogue"], "nonsense\n");
            Assert.That(() => new TestBench(_folder["Mira.dialogue"]), Throws.TypeOf<BadFileException>().With.Message.Contains("Mira.dialogue"));
        }
    }
}
