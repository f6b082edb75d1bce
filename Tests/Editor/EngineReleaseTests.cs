using System.IO;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEditor;

namespace Repartee.Tests
{
    /// <summary>The editor keeps no model that code of the past has loaded.</summary>
    public sealed class EngineReleaseTests
    {
        private static string Folder => Path.Combine(Fixtures.Root, "Runtime", "Models~", Path.GetFileName(ModelFiles.Bundled));

        [TearDown]
        public void Release()
        {
            StubWorld.ExitPlayMode();
            DialogueModelHost.ReleaseAll();
        }

        [TestCase("reload")]
        [TestCase("reload while playing")]
        [TestCase("leave play")]
        [TestCase("quit")]
        public void A_model_is_freed_before_its_code_goes(string how)
        {
            // Play is entered once in any case: that is when the stand-in runs what the editor runs at its start.
            StubWorld.EnterPlayMode();
            if (how == "reload" || how == "quit")
                StubWorld.ExitPlayMode();
            Task<DialogueEngine> engine = DialogueModelHost.Acquire(Folder, unload: ModelUnload.WithApplication).Engine;
            switch (how)
            {
                case "leave play":
                    StubWorld.ExitPlayMode();
                    break;
                case "quit":
                    EditorApplication.RaiseQuitting();
                    break;
                case "reload while playing":
                    StubWorld.ReloadAssemblies();
                    break;
                default:
                    AssemblyReloadEvents.RaiseBeforeAssemblyReload();
                    break;
            }

            Assert.That(engine.IsCompleted, Is.True, "it was waited for");
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }

        [Test]
        public void Outside_of_play_a_model_goes_with_its_last_user()
        {
            EngineLease share = DialogueModelHost.Acquire(Folder, unload: ModelUnload.WithApplication);
            share.Dispose();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }
    }
}
