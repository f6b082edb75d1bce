using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>Where StreamingAssets is an archive, the model is brought to a real path before it is loaded.</summary>
    public sealed class ModelPlacementTests
    {
        private const string Archive = "jar:file:///data/app/base.apk!/assets";
        private const string Web = "https://example.test/StreamingAssets";

        private readonly Func<string, long?> _freeBytes = ModelPlacement.FreeBytes;
        private TemporaryFolder _build = null!;
        private TemporaryFolder _device = null!;

        private static string Bundled => Path.Combine(Fixtures.Root, "Runtime", "Models~", Path.GetFileName(ModelFiles.Bundled));

        private string Placed => Path.Combine(_device.Path, ModelFiles.PathInStreamingAssets(Bundled));

        private string Built => Path.Combine(_build.Path, ModelFiles.PathInStreamingAssets(Bundled));

        [SetUp]
        public void EnterPlay()
        {
            _build = new TemporaryFolder();
            _device = new TemporaryFolder();
            Directory.CreateDirectory(Built);
            foreach (string file in Directory.GetFiles(Bundled))
                File.Copy(file, Path.Combine(Built, Path.GetFileName(file)));
            File.WriteAllText(Built + ModelFileList.Suffix, ModelFileList.Of(Built).ToString());
            StubPlatform.Current = RuntimePlatform.Android;
            StubPlatform.PersistentDataPath = _device.Path;
            Serve(Archive);
            StubWorld.EnterPlayMode();
        }

        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubPlatform.Reset();
            StubWeb.Reset();
            ModelPlacement.FreeBytes = _freeBytes;
            _build.Dispose();
            _device.Dispose();
        }

        [Test]
        public void A_character_speaks_with_a_model_that_was_brought_from_the_archive()
        {
            StubWeb.BytesPerFrame = 200_000;
            NpcDialogue talk = Create();
            var lines = new List<DialogueTurn>();
            talk.LineCompleted += lines.Add;
            talk.Say("Hello");
            var fractions = new List<float>();
            var stages = new List<string>();
            Npc.Until(() =>
            {
                fractions.Add(talk.LoadProgress.Fraction);
                stages.Add(talk.LoadProgress.Stage);
                return lines.Count == 1;
            });
            Assert.That(lines[0].IsFallback, Is.False);
            Assert.That(fractions, Is.Ordered);
            Assert.That(fractions.Last(), Is.EqualTo(1f));
            Assert.That(fractions.Count(fraction => fraction > 0.05f && fraction < 0.65f), Is.GreaterThan(5), "the way is seen");
            Assert.That(stages, Does.Contain("Copying the model"));
            Assert.That(Names(Placed), Is.EqualTo(Names(Built).Append(".placed").OrderBy(name => name, StringComparer.Ordinal)));
            Npc.NothingWentWrong();
        }

        [Test]
        public void What_is_in_place_is_not_brought_again()
        {
            Bring();
            StubWeb.Asked.Clear();
            Bring();
            Assert.That(StubWeb.Asked, Is.EqualTo(new[] { Url("") + ModelFileList.Suffix }));
        }

        [Test]
        public void A_new_build_brings_only_what_changed()
        {
            Bring();
            File.AppendAllText(Path.Combine(Built, "README.md"), "More.");
            File.WriteAllText(Built + ModelFileList.Suffix, ModelFileList.Of(Built).ToString());
            StubWeb.Asked.Clear();
            Bring();
            Assert.That(StubWeb.Asked, Is.EqualTo(new[] { Url("") + ModelFileList.Suffix, Url("/README.md") }));
            Assert.That(File.ReadAllText(Path.Combine(Placed, "README.md")), Does.EndWith("More."));
        }

        [Test]
        public void A_new_build_removes_what_its_model_no_longer_has()
        {
            File.WriteAllText(Path.Combine(Built, "old.txt"), "Of an older version.");
            File.WriteAllText(Built + ModelFileList.Suffix, ModelFileList.Of(Built).ToString());
            Bring();
            Assert.That(Names(Placed), Does.Contain("old.txt"));
            File.WriteAllText(Path.Combine(Placed, "mine.txt"), "Of the game.");
            File.Delete(Path.Combine(Built, "old.txt"));
            File.WriteAllText(Built + ModelFileList.Suffix, ModelFileList.Of(Built).ToString());
            Bring();
            Assert.That(Names(Placed), Does.Contain("mine.txt").And.Not.Contain("old.txt"));
            Assert.That(Names(Built).All(name => Names(Placed).Contains(name)), Is.True);
        }

        [TestCase(Archive, null)]
        [TestCase(Web, "bytes=1000000-")]
        public void What_was_broken_off_goes_on(string source, string? range)
        {
            Serve(source);
            long before = ModelFileList.Of(Built).Files.Where(file => string.CompareOrdinal(file.Name, "model.onnx") < 0).Sum(file => file.Bytes);
            StubWeb.BreakAfter = new FileInfo(Built + ModelFileList.Suffix).Length + before + 1_000_000;
            StubWeb.BytesPerFrame = 100_000;
            Bring(fails: true);
            Assert.That(StubWorld.Log.Single(entry => entry.Type == LogType.Error).Message, Does.Contain("model.onnx"));
            Assert.That(File.Exists(Path.Combine(Placed, "model.onnx")), Is.False, "half a file has no name");
            StubWorld.ClearLog();
            StubWeb.Asked.Clear();
            Bring();
            Assert.That(StubWeb.Asked[1], Is.EqualTo(Url("/model.onnx") + (range == null ? "" : " " + range)));
            Assert.That(File.ReadAllBytes(Path.Combine(Placed, "model.onnx")).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Built, "model.onnx"))), Is.True);
        }

        [Test]
        public void Half_a_file_of_another_version_is_fetched_again_whole()
        {
            Serve(Web);
            Directory.CreateDirectory(Placed);
            File.WriteAllBytes(Path.Combine(Placed, "model.onnx.part"), new byte[500_000]);
            Bring();
            Assert.That(StubWeb.Asked.Count(url => url.Contains("model.onnx")), Is.EqualTo(2));
        }

        [Test]
        public void A_file_that_is_not_the_one_of_the_build_is_refused()
        {
            byte[] model = File.ReadAllBytes(Path.Combine(Built, "model.onnx"));
            model[1000] ^= 1;
            File.WriteAllBytes(Path.Combine(Built, "model.onnx"), model);
            Bring(fails: true);
            Assert.That(StubWorld.Log.Single(entry => entry.Type == LogType.Error).Message, Does.Contain("SHA-256"));
            Assert.That(Names(Placed), Does.Not.Contain("model.onnx"));
        }

        [Test]
        public void Without_room_nothing_is_written_and_the_character_speaks_its_fallback_line()
        {
            ModelPlacement.FreeBytes = _ => 1 << 20;
            NpcDialogue talk = Create();
            var lines = new List<DialogueTurn>();
            talk.LineCompleted += lines.Add;
            talk.Say("Hello");
            Npc.Until(() => lines.Count == 1);
            Assert.That(lines[0].Text, Is.EqualTo("Give me a moment."));
            Assert.That(StubWorld.Log.Single(entry => entry.Type == LogType.Error).Message, Does.Contain("no room").And.Contain("MB"));
            Assert.That(Names(Placed), Is.Empty);
        }

        [TestCase("")]
        [TestCase("repartee model files 1\nnot a line\n")]
        [TestCase("repartee model files 1\n0000000000000000000000000000000000000000000000000000000000000000 5 ../../evil\n")]
        [TestCase("repartee model files 1\n0000000000000000000000000000000000000000000000000000000000000000 5 C:\\evil\n")]
        public void A_list_that_cannot_be_trusted_is_refused(string list)
        {
            File.WriteAllText(Built + ModelFileList.Suffix, list);
            Bring(fails: true);
            Assert.That(StubWorld.Log.Single(entry => entry.Type == LogType.Error).Message, Does.Contain(ModelFileList.Suffix));
        }

        [Test]
        public void Quitting_while_it_is_brought_ends_it()
        {
            StubWeb.BytesPerFrame = 1000;
            EngineLease share = DialogueModelHost.Acquire(Asset());
            for (int i = 0; i < 20; i++)
                StubWorld.Frame();
            StubWorld.ExitPlayMode();
            Assert.That(share.Engine.IsCanceled, Is.True);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            Npc.NothingWentWrong();
        }

        [Test]
        public void A_share_that_is_given_back_while_it_is_brought_ends_it()
        {
            StubWeb.BytesPerFrame = 1000;
            EngineLease share = DialogueModelHost.Acquire(Asset());
            for (int i = 0; i < 20; i++)
                StubWorld.Frame();
            share.Dispose();
            Assert.That(share.Engine.IsCanceled, Is.True);
            for (int i = 0; i < 20; i++)
                StubWorld.Frame();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            Npc.NothingWentWrong();
            Bring();
        }

        private void Serve(string source)
        {
            StubWeb.Folder = _build.Path;
            StubPlatform.StreamingAssetsPath = source;
            StubWeb.Url = source;
        }

        private static string[] Names(string folder) => Directory.Exists(folder)
            ? Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).OrderBy(name => name, StringComparer.Ordinal).ToArray()
            : Array.Empty<string>();

        private static string Url(string file) =>
            StubPlatform.StreamingAssetsPath + "/" + ModelFiles.PathInStreamingAssets(Bundled) + file;

        private static ModelAsset Asset()
        {
            var asset = ScriptableObject.CreateInstance<ModelAsset>();
            asset.Folder = Bundled;
            asset.Unload = ModelUnload.WhenUnused;
            return asset;
        }

        private static NpcDialogue Create()
        {
            var talk = new GameObject("Mira").AddComponent<NpcDialogue>();
            talk.TypewriterSettings = new TypewriterSettings { Instant = true };
            talk.ModelAsset = Asset();
            talk.PersonaAsset = Npc.PersonaOf("Mira", Npc.Mira);
            return talk;
        }

        /// <summary>Brings and loads the model, and frees it.</summary>
        private void Bring(bool fails = false)
        {
            using EngineLease share = DialogueModelHost.Acquire(Asset());
            Npc.Until(() => share.Engine.IsCompleted);
            Assert.That(share.Engine.IsFaulted, Is.EqualTo(fails), share.Engine.Exception?.ToString() ?? "no error");
        }
    }
}
