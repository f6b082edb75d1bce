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
        public void ExitPlay() => StubWorld.ExitPlayMode();

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

        private static NpcDialogue Create(string name, ModelUnload unload = ModelUnload.WhenUnused)
        {
            var npc = new GameObject(name).AddComponent<NpcDialogue>();
            npc.ModelAsset = ScriptableObject.CreateInstance<ModelAsset>();
            npc.ModelAsset.Folder = Folder;
            npc.ModelAsset.Unload = unload;
            npc.PersonaAsset = ScriptableObject.CreateInstance<PersonaAsset>();
            npc.PersonaAsset.name = name;
            npc.PersonaAsset.Json = "{ \"name\": \"" + name + "\", \"role\": \"innkeeper\", \"language\": \"en\" }";
            return npc;
        }
    }
}
