using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>What an import replaces, and that nothing else is ever lost.</summary>
    public sealed class TargetFolderTests
    {
        private TemporaryFolder _temporary = null!;

        [SetUp]
        public void Create()
        {
            _temporary = new TemporaryFolder();
            TestModel.Random(new LlamaShape(), 5).Write(_temporary["source"]);
        }

        [TearDown]
        public void Delete() => _temporary.Dispose();

        [Test]
        public void AnImportReplacesAnImport()
        {
            Import("model");
            byte[] before = File.ReadAllBytes(_temporary["model/model.onnx"]);
            Import("model", 8);
            Assert.That(File.ReadAllBytes(_temporary["model/model.onnx"]), Is.Not.EqualTo(before));
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model" }));
        }

        [Test]
        public void AnEmptyFolderIsFilled()
        {
            Directory.CreateDirectory(_temporary["model"]);
            Import("model");
            Assert.That(File.Exists(_temporary["model/model.onnx"]), Is.True);
        }

        [TestCase("notes.txt")]
        [TestCase("model.safetensors")]
        [TestCase("README.md")]
        [TestCase("onnx/model.onnx")]
        [TestCase("chat_template.jinja")]
        [TestCase("notes.txt.meta")]
        public void AFolderWithAnythingElseInItIsLeftAlone(string name)
        {
            Import("model");
            string path = _temporary["model/" + name];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "mine");
            Dictionary<string, byte[]> before = Files();
            Refused("model", "'" + name.Split('/')[0] + "'");
            Assert.That(Files(), Is.EquivalentTo(before));
        }

        [Test]
        public void AModelThatNoImportWroteIsLeftAlone()
        {
            Import("model");
            File.Delete(_temporary["model/repartee.json"]);
            Dictionary<string, byte[]> before = Files();
            Refused("model", "'config.json'");
            File.WriteAllText(_temporary["model/repartee.json"], "{ damaged");
            Refused("model", "'config.json'");
            File.Delete(_temporary["model/repartee.json"]);
            Assert.That(Files(), Is.EquivalentTo(before));
        }

        [Test]
        public void WhatComesWhileTheImportRunsIsLeftAlone()
        {
            Import("model");
            var listener = new Listener(_ => File.WriteAllText(_temporary["model/notes.txt"], "mine"));
            Refused("model", "'notes.txt'", listener);
            Assert.That(File.Exists(_temporary["model/notes.txt"]), Is.True);
            Assert.That(File.Exists(_temporary["model/model.onnx"]), Is.True);
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model" }));
        }

        [Test]
        public void UnitysFilesStayWithTheModels()
        {
            Import("model");
            File.WriteAllText(_temporary["model/model.onnx.meta"], "guid: 1");
            Import("model", 8);
            Assert.That(File.ReadAllText(_temporary["model/model.onnx.meta"]), Is.EqualTo("guid: 1"));
        }

        [Test]
        public void FilesAndFoldersOfTheSourceAreNoTargets()
        {
            Dictionary<string, byte[]> before = Files();
            Refused("source", "source folder");
            Refused("source/", "source folder");
            Refused(".", "source folder");
            File.WriteAllText(_temporary["file"], "");
            Refused("file", "is a file");
            File.Delete(_temporary["file"]);
            Assert.That(Files(), Is.EquivalentTo(before));
        }

        [Test]
        public void TheFolderThatTheProgramRunsInIsNoTarget()
        {
            string before = Directory.GetCurrentDirectory();
            Import("model");
            try
            {
                Directory.SetCurrentDirectory(_temporary["model"]);
                Assert.That(() => ModelImporter.Import(new ImportOptions { Source = "../source", Target = "." }),
                    Throws.TypeOf<BadFileException>().With.Message.Contains("the program runs in"));
                ModelImporter.Import(new ImportOptions { Source = "../source", Target = "../other" });
            }
            finally
            {
                Directory.SetCurrentDirectory(before);
            }
            Assert.That(ModelFolder.Open(_temporary["model"]).Name, Is.EqualTo("source"));
            Assert.That(ModelFolder.Open(_temporary["other"]).Name, Is.EqualTo("source"));
        }

        [Test]
        [Platform(Exclude = "Win")]
        public void LinksToTheSourceAreNoTargets()
        {
            Directory.CreateDirectory(_temporary["real"]);
            Directory.Move(_temporary["source"], _temporary["real/hf"]);
            Directory.CreateSymbolicLink(_temporary["linkd"], _temporary["real"]);
            Directory.CreateSymbolicLink(_temporary["source"], "linkd/hf");
            Dictionary<string, byte[]> before = Files();
            Refused("linkd/hf", "source folder");
            Refused("real/hf", "source folder");
            Refused("linkd", "source folder");
            Assert.That(Files(), Is.EquivalentTo(before));
        }

        [Test]
        [Platform(Exclude = "Win")]
        public void ALinkedTargetStaysALink()
        {
            Directory.CreateDirectory(_temporary["elsewhere"]);
            Directory.CreateSymbolicLink(_temporary["model"], _temporary["elsewhere"]);
            Import("model");
            Assert.That(new DirectoryInfo(_temporary["model"]).LinkTarget, Is.Not.Null);
            Assert.That(File.Exists(_temporary["elsewhere/model.onnx"]), Is.True);
        }

        private void Import(string name, int bits = 4, IProgress<ImportProgress>? progress = null) => ModelImporter.Import(
            new ImportOptions { Source = _temporary["source"], Target = _temporary[name], Bits = bits }, progress, CancellationToken.None);

        private void Refused(string name, string why, IProgress<ImportProgress>? progress = null) =>
            Assert.That(() => Import(name, 8, progress), Throws.TypeOf<BadFileException>().With.Message.Contains(why));

        private string[] Entries() => Directory.GetFileSystemEntries(_temporary.Path).Select(x => Path.GetFileName(x)).ToArray();

        private Dictionary<string, byte[]> Files() =>
            Directory.GetFiles(_temporary.Path, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllBytes);

        private sealed class Listener : IProgress<ImportProgress>
        {
            private readonly Action<ImportProgress> _action;

            public Listener(Action<ImportProgress> action) => _action = action;

            public void Report(ImportProgress value) => _action(value);
        }
    }
}
