using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>A character whose persona was baked: its first line does not wait for the prompt, or says why it does.</summary>
    public sealed class NpcBakeTests
    {
        private byte[] _bytes = null!;
        private int _tokens;

        private static string Bundled => Path.Combine(Fixtures.Root, "Runtime", "Models~", Path.GetFileName(ModelFiles.Bundled));

        [OneTimeSetUp]
        public void Bake()
        {
            using DialogueEngine engine = Engine();
            BakedPersona baked = Get(BakedPersona.BakeAsync(engine, Persona.FromJson(Npc.Mira, "Mira")));
            _bytes = baked.ToBytes();
            _tokens = baked.Prompts.Single().Tokens.Count;
        }

        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubPlatform.Reset();
            Assert.That(SharedBake.Count, Is.EqualTo(0), "a bake was left");
        }

        [TestCase(false)]
        [TestCase(true)]
        public void The_first_line_starts_from_the_bake_and_is_the_same(bool prewarms)
        {
            NpcDialogue without = Create(null);
            DialogueTurn plain = Ask(without, "Who are you?");
            Assert.That(plain.Result.ReusedTokens, Is.EqualTo(0));
            without.enabled = false;
            NpcDialogue talk = Create(_bytes);
            talk.PrewarmOnStart = prewarms;
            DialogueTurn turn = Ask(talk, "Who are you?");
            Assert.That(turn.Result.ReusedTokens, Is.GreaterThanOrEqualTo(_tokens));
            Assert.That(turn.Text, Is.EqualTo(plain.Text));
            Assert.That(talk.BakeProblem, Is.Null);
            Npc.NothingWentWrong();
        }

        [Test]
        public void Characters_of_one_persona_share_the_bake_and_the_last_one_gives_it_back()
        {
            NpcDialogue first = Create(_bytes);
            NpcDialogue second = Create(null);
            second.PersonaAsset = first.PersonaAsset;
            using EngineLease share = DialogueModelHost.Acquire(first.ModelAsset);
            Assert.That(Ask(first, "Hello").Result.ReusedTokens, Is.EqualTo(_tokens));
            Ask(second, "Hello");
            Assert.That(SharedBake.Count, Is.EqualTo(1));
            first.enabled = false;
            Assert.That(SharedBake.Count, Is.EqualTo(1));
            second.enabled = false;
            Assert.That(SharedBake.Count, Is.EqualTo(0));
            NpcDialogue third = Create(null);
            Assert.That(Ask(third, "Hello").Result.ReusedTokens, Is.EqualTo(0), "the engine has forgotten it");
            Npc.NothingWentWrong();
        }

        [Test]
        public void A_character_that_comes_back_uses_it_again()
        {
            NpcDialogue talk = Create(_bytes);
            Ask(talk, "Hello");
            talk.enabled = false;
            talk.enabled = true;
            talk.ResetConversation();
            Assert.That(Ask(talk, "Hello").Result.ReusedTokens, Is.EqualTo(_tokens));
            Npc.NothingWentWrong();
        }

        [Test]
        public void A_model_that_was_freed_under_the_character_starts_from_it_again()
        {
            NpcDialogue talk = Create(_bytes);
            Ask(talk, "Hello");
            DialogueModelHost.ReleaseAll();
            Assert.That(Ask(talk, "And now?").Result.ReusedTokens, Is.EqualTo(_tokens));
            Assert.That(talk.History.Count, Is.EqualTo(2));
            Npc.NothingWentWrong();
        }

        [Test]
        public void An_engine_of_the_game_s_own_starts_from_it_too()
        {
            using DialogueEngine engine = Engine();
            NpcDialogue talk = Create(_bytes);
            talk.Generator = engine;
            Assert.That(Ask(talk, "Hello").Result.ReusedTokens, Is.EqualTo(_tokens));
            Npc.NothingWentWrong();
        }

        [Test]
        public void What_does_not_fit_is_told_once_and_the_characters_speak()
        {
            using var script = new DialogueEngine(new ScriptedModel("Aye.").ToLoadedModel());
            BakedPersona other = Get(BakedPersona.BakeAsync(script, Persona.FromJson(Npc.Mira, "Mira")));
            NpcDialogue first = Create(other.ToBytes());
            NpcDialogue second = Create(null);
            second.PersonaAsset = first.PersonaAsset;
            Assert.That(Ask(first, "Hello").IsFallback, Is.False);
            Assert.That(Ask(second, "Hello").IsFallback, Is.False);
            Assert.That(first.BakeProblem, Does.Contain("bake it again"));
            StubLogEntry told = StubWorld.Log.Single(entry => entry.Type != LogType.Log);
            Assert.That(told.Type, Is.EqualTo(LogType.Warning));
            Assert.That(told.Message, Does.Contain("Mira.baked").And.Contain("bake it again"));
        }

        [Test]
        public void A_damaged_file_is_told_and_the_character_speaks()
        {
            byte[] damaged = (byte[])_bytes.Clone();
            damaged[damaged.Length / 2] ^= 1;
            NpcDialogue talk = Create(damaged);
            Assert.That(Ask(talk, "Hello").IsFallback, Is.False);
            Assert.That(talk.BakeProblem, Does.Contain("damaged"));
            Assert.That(StubWorld.Log.Single(entry => entry.Type != LogType.Log).Message, Does.Contain("Mira.baked"));
        }

        [Test]
        public void A_card_that_was_changed_since_is_what_the_character_speaks_from()
        {
            NpcDialogue talk = Create(_bytes);
            talk.PersonaAsset!.Json = talk.PersonaAsset.Json.Replace("\"language\"", "\"role\": \"smith\", \"language\"");
            DialogueTurn turn = Ask(talk, "Hello");
            Assert.That(turn.Prompt!.Text, Does.Contain("smith"));
            Assert.That(turn.Result.ReusedTokens, Is.LessThan(_tokens));
            Npc.NothingWentWrong();
        }

        [Test]
        public void Without_a_model_nothing_is_read_and_the_character_falls_back()
        {
            StubPlatform.Current = RuntimePlatform.WebGLPlayer;
            NpcDialogue talk = Create(_bytes);
            Assert.That(Ask(talk, "Hello").IsFallback, Is.True);
            StubPlatform.Reset();
            NpcDialogue other = Create(_bytes);
            other.ModelAsset!.Folder = "no such folder";
            Assert.That(Ask(other, "Hello").IsFallback, Is.True);
            Assert.That(StubWorld.Log.Any(entry => entry.Type == LogType.Warning), Is.False, "the model is what was missing");
        }

        [TestCase("disable")]
        [TestCase("destroy")]
        [TestCase("scene")]
        [TestCase("quit")]
        [TestCase("reload")]
        public void A_character_that_goes_while_its_bake_is_read_leaves_nothing(string way)
        {
            NpcDialogue talk = Create(_bytes);
            Task<DialogueTurn> waiting = talk.SayAsync("Hello");
            Assert.That(SharedBake.Count, Is.EqualTo(1));
            Assert.That(talk.State, Is.EqualTo(NpcState.Loading));
            switch (way)
            {
                case "disable":
                    talk.enabled = false;
                    break;
                case "destroy":
                    Object.Destroy(talk.gameObject);
                    StubWorld.Frame();
                    break;
                case "scene":
                    StubWorld.LoadScene();
                    break;
                case "quit":
                    StubWorld.ExitPlayMode();
                    break;
                default:
                    StubWorld.ReloadAssemblies();
                    break;
            }

            Assert.That(waiting.IsCanceled, Is.True);
            Assert.That(SharedBake.Count, Is.EqualTo(0));
            Npc.NothingWentWrong();
        }

        private static DialogueEngine Engine() =>
            DialogueEngine.Load(ModelFolder.Open(Bundled), new EngineOptions { Threads = 1, Device = ExecutionDevice.Cpu });

        private static NpcDialogue Create(byte[]? baked)
        {
            var talk = new GameObject("Mira").AddComponent<NpcDialogue>();
            talk.PrewarmOnStart = false;
            talk.TypewriterSettings = new TypewriterSettings { Instant = true };
            talk.ModelAsset = ScriptableObject.CreateInstance<ModelAsset>();
            talk.ModelAsset.Folder = Bundled;
            talk.ModelAsset.Device = ExecutionDevice.Cpu;
            talk.ModelAsset.Threads = 1;
            talk.ModelAsset.Unload = ModelUnload.WhenUnused;
            talk.PersonaAsset = Npc.PersonaOf("Mira", Npc.Mira);
            talk.GenerationSettingsAsset = ScriptableObject.CreateInstance<GenerationSettingsAsset>();
            talk.GenerationSettingsAsset.Settings = new GenerationSettings { Seed = 4, MaxTokens = 20 };
            if (baked != null)
                talk.PersonaAsset.Baked = new TextAsset(baked) { name = "Mira.baked" };
            return talk;
        }

        private static DialogueTurn Ask(NpcDialogue talk, string line)
        {
            Task<DialogueTurn> asking = talk.SayAsync(line);
            Assert.That(StubWorld.FramesUntil(() => asking.IsCompleted, 60_000), Is.True, "no answer");
            return asking.Result;
        }

        private static T Get<T>(Task<T> task)
        {
            Assert.That(task.Wait(20000), Is.True, "in time");
            return task.Result;
        }
    }
}
