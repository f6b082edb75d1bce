using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Repartee.Tests
{
    /// <summary>Loading and freeing the real, bundled model.</summary>
    public sealed class DialogueModelHostTests
    {
        private static string Folder => Path.Combine(Fixtures.Root, "Runtime", "Models~", Path.GetFileName(ModelFiles.Bundled));

        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubPlatform.Reset();
        }

        [Test]
        public void Characters_share_a_model_and_the_last_one_frees_it()
        {
            NpcDialogue mira = Create("Mira");
            NpcDialogue tom = Create("Tom");
            StubWorld.Frame();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(1));
            int lines = 0;
            mira.LineCompleted += turn => lines += turn.IsFallback ? 100 : 1;
            tom.LineCompleted += turn => lines += turn.IsFallback ? 100 : 1;
            mira.Say("Hello");
            tom.Say("Hello");
            Assert.That(StubWorld.FramesUntil(() => lines >= 2, 60_000), Is.True);
            Assert.That(lines, Is.EqualTo(2));
            Object.Destroy(mira.gameObject);
            StubWorld.Frame();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(1));
            Object.Destroy(tom.gameObject);
            StubWorld.Frame();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()), Is.Empty);
        }

        [TestCase(true)]
        [TestCase(false)]
        public void Quitting_or_reloading_code_while_a_model_loads_frees_it(bool quit)
        {
            Task<DialogueEngine> engine = DialogueModelHost.Acquire(Folder).Engine;
            if (quit)
                StubWorld.ExitPlayMode();
            else
                DialogueModelHost.ReleaseAll();
            Assert.That(engine.IsCompleted, Is.True);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }

        [Test]
        public void A_share_that_is_given_back_twice_counts_once()
        {
            EngineLease first = DialogueModelHost.Acquire(Folder);
            EngineLease second = DialogueModelHost.Acquire(Folder);
            first.Dispose();
            first.Dispose();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(1));
            second.Dispose();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }

        [Test]
        public void A_share_from_before_everything_was_released_frees_nothing_new()
        {
            EngineLease old = DialogueModelHost.Acquire(Folder);
            DialogueModelHost.ReleaseAll();
            using EngineLease present = DialogueModelHost.Acquire(Folder);
            old.Dispose();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(1));
        }

        [Test]
        public void With_its_scene_a_model_outlives_its_characters_and_a_scene_that_uses_it()
        {
            Create("Mira", ModelUnload.WithScene);
            StubWorld.Frame();
            StubWorld.LoadScene(() => Create("Tom", ModelUnload.WithScene));
            Task<DialogueEngine> engine = DialogueModelHost.Acquire(Folder).Engine;
            Frames(3);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(1));
            Assert.That(engine.IsCanceled, Is.False);
        }

        [Test]
        public void With_its_scene_a_model_is_freed_when_the_next_scene_does_not_use_it()
        {
            NpcDialogue mira = Create("Mira", ModelUnload.WithScene);
            StubWorld.Frame();
            Object.Destroy(mira.gameObject);
            Frames(3);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(1), "somebody may come back");
            StubWorld.LoadScene();
            Frames(3);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }

        [Test]
        public void After_a_reload_of_code_a_model_still_goes_with_its_scene([Values(1, 2)] int times)
        {
            for (int i = 0; i < times; i++)
            {
                Create("Mira", ModelUnload.WithScene);
                StubWorld.Frame();
                StubWorld.ReloadAssemblies();
                Assert.That(DialogueModelHost.Count, Is.EqualTo(1), "she takes it up again");
                StubWorld.LoadScene();
                Frames(3);
                Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            }
        }

        [Test]
        public void With_the_application_a_model_stays_until_it_is_asked_to_go()
        {
            Create("Mira", ModelUnload.WithApplication);
            StubWorld.Frame();
            StubWorld.LoadScene();
            Frames(3);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(1));
            DialogueModelHost.UnloadUnused();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }

        [Test]
        public void Characters_without_a_model_of_their_own_share_the_projects_default()
        {
            ModelAsset asset = ScriptableObject.CreateInstance<ModelAsset>();
            asset.Folder = Folder;
            asset.CacheMegabytes = 1;
            Resources.Assets[ModelAsset.DefaultPath] = asset;
            try
            {
                using EngineLease share = DialogueModelHost.Acquire((ModelAsset?)null);
                Assert.That(StubWorld.FramesUntil(() => share.Engine.IsCompleted, 60_000), Is.True);
                Assert.That(share.Engine.Result.Model.CacheBytes, Is.InRange(1, 8 << 20), "room for one conversation, and not for eight");
                Assert.That(DialogueCounters.CacheBytes, Is.EqualTo(share.Engine.Result.Model.CacheBytes));
                Assert.That(share.Progress.Fraction, Is.EqualTo(1f));
            }
            finally
            {
                Resources.Assets.Clear();
            }
        }

        [Test]
        public void A_model_that_is_too_big_for_the_device_is_refused_with_one_message_for_all()
        {
            StubPlatform.MemoryMegabytes = 1;
            var lines = new List<DialogueTurn>();
            foreach (string name in new[] { "Mira", "Tom" })
            {
                NpcDialogue npc = Create(name);
                npc.LineCompleted += lines.Add;
                npc.Say("Hello");
            }

            Assert.That(StubWorld.FramesUntil(() => lines.Count == 2), Is.True);
            Assert.That(lines.All(line => line.IsFallback), Is.True);
            Assert.That(StubWorld.Log.Single(entry => entry.Type == LogType.Error).Message, Does.Contain("MB of memory"));
        }

        [Test]
        public void Where_no_model_can_run_all_characters_together_say_so_once()
        {
            StubPlatform.Current = RuntimePlatform.WebGLPlayer;
            var lines = new List<DialogueTurn>();
            foreach (string name in new[] { "Mira", "Tom" })
            {
                NpcDialogue npc = Create(name);
                npc.LineCompleted += lines.Add;
                npc.Say("Hello");
                npc.Say("Hello?");
            }

            Assert.That(StubWorld.FramesUntil(() => lines.Count >= 2), Is.True);
            Assert.That(StubWorld.Log.Single(entry => entry.Type == LogType.Error).Message, Does.Contain("browser"));
        }

        private static void Frames(int count)
        {
            for (int i = 0; i < count; i++)
                StubWorld.Frame();
        }

        private static NpcDialogue Create(string name, ModelUnload unload = ModelUnload.WhenUnused)
        {
            var npc = new GameObject(name).AddComponent<NpcDialogue>();
            npc.ModelAsset = ScriptableObject.CreateInstance<ModelAsset>();
            npc.ModelAsset.Folder = Folder;
            npc.ModelAsset.Unload = unload;
            npc.PersonaAsset = ScriptableObject.CreateInstance<PersonaAsset>();
            npc.PersonaAsset.name = name;
            npc.TypewriterSettings = new TypewriterSettings { Instant = true };
            npc.PersonaAsset.Json = "{ \"name\": \"" + name + "\", \"role\": \"innkeeper\", \"language\": \"en\" }";
            return npc;
        }
    }
}
