using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>What an import replaces, and that nothing else is ever lost.</summary>
    public sealed class TargetFolderTests : ImportFixture
    {
        [Test]
        public void AnImportReplacesAnImport()
        {
            Import("model");
            byte[] before = File.ReadAllBytes(Folder["model/model.onnx"]);
            Import("model", 8);
            Assert.That(File.ReadAllBytes(Folder["model/model.onnx"]), Is.Not.EqualTo(before));
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model" }));
        }

        [Test]
        public void AnEmptyFolderIsFilled()
        {
            Directory.CreateDirectory(Folder["model"]);
            Import("model");
            Assert.That(File.Exists(Folder["model/model.onnx"]), Is.True);
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
            string path = Folder["model/" + name];
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
            File.Delete(Folder["model/repartee.json"]);
            Dictionary<string, byte[]> before = Files();
            Refused("model", "'config.json'");
            File.WriteAllText(Folder["model/repartee.json"], "{ damaged");
            Refused("model", "'config.json'");
            File.Delete(Folder["model/repartee.json"]);
            Assert.That(Files(), Is.EquivalentTo(before));
        }

        [Test]
        public void WhatComesWhileTheImportRunsIsLeftAlone()
        {
            Import("model");
            Refused("model", "'notes.txt'", _ => File.WriteAllText(Folder["model/notes.txt"], "mine"));
            Assert.That(File.Exists(Folder["model/notes.txt"]), Is.True);
            Assert.That(File.Exists(Folder["model/model.onnx"]), Is.True);
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model" }));
        }

        [Test]
        public void UnitysFilesStayWithTheModels()
        {
            Import("model");
            File.WriteAllText(Folder["model/model.onnx.meta"], "guid: 1");
            Import("model", 8);
            Assert.That(File.ReadAllText(Folder["model/model.onnx.meta"]), Is.EqualTo("guid: 1"));
        }

        [Test]
        public void FilesAndFoldersOfTheSourceAreNoTargets()
        {
            Dictionary<string, byte[]> before = Files();
            Refused("source", "source folder");
            Refused("source/", "source folder");
            Refused(".", "source folder");
            File.WriteAllText(Folder["file"], "");
            Refused("file", "is a file");
            File.Delete(Folder["file"]);
            Assert.That(Files(), Is.EquivalentTo(before));
        }

        [Test]
        public void TheFolderThatTheProgramRunsInIsNoTarget()
        {
            string before = Directory.GetCurrentDirectory();
            Import("model");
            try
            {
                Directory.SetCurrentDirectory(Folder["model"]);
                Assert.That(() => ModelImporter.Import(new ImportOptions { Source = "../source", Target = "." }),
                    Throws.TypeOf<BadFileException>().With.Message.Contains("the program runs in"));
                ModelImporter.Import(new ImportOptions { Source = "../source", Target = "../other" });
            }
            finally
            {
                Directory.SetCurrentDirectory(before);
            }
            Assert.That(ModelFolder.Open(Folder["model"]).Name, Is.EqualTo("source"));
            Assert.That(ModelFolder.Open(Folder["other"]).Name, Is.EqualTo("source"));
        }

        [Test]
        [Platform(Exclude = "Win")]
        public void LinksToTheSourceAreNoTargets()
        {
            Directory.CreateDirectory(Folder["real"]);
            Directory.Move(Folder["source"], Folder["real/hf"]);
            Directory.CreateSymbolicLink(Folder["linkd"], Folder["real"]);
            Directory.CreateSymbolicLink(Folder["source"], "linkd/hf");
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
            Directory.CreateDirectory(Folder["elsewhere"]);
            Directory.CreateSymbolicLink(Folder["model"], Folder["elsewhere"]);
            Import("model");
            Assert.That(new DirectoryInfo(Folder["model"]).LinkTarget, Is.Not.Null);
            Assert.That(File.Exists(Folder["elsewhere/model.onnx"]), Is.True);
        }

        private void Refused(string name, string why, Action<ImportProgress>? progress = null) =>
            Assert.That(() => Import(name, 8, progress), Throws.TypeOf<BadFileException>().With.Message.Contains(why));

        private Dictionary<string, byte[]> Files() =>
            Directory.GetFiles(Folder.Path, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllBytes);
    }
}
