using System;
using System.IO;
using System.Threading;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>What an import that was killed leaves, and what the next one makes of it.</summary>
    public sealed class LeftoversTests : ImportFixture
    {
        private const string Work = ".model.0123456789ab";

        [Test]
        public void TheNextImportRemovesWhatAKilledOneLeft()
        {
            Leave(Work, "model.onnx.data", "tokenizer.json");
            Leave(Work + ".old", "model.onnx", "model.onnx.meta");
            Leave(".model.ba9876543210");
            File.WriteAllText(Folder[Work + ".lock"], "");
            Leave("model");
            Import();
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model" }));
        }

        [Test]
        public void AModelThatWasAboutToBeReplacedGetsItsNameBack()
        {
            Import();
            Directory.Move(Folder["model"], Folder[Work + ".old"]);
            Leave(Work, "model.onnx");
            using var cancellation = new CancellationTokenSource();
            Assert.That(() => Import(progress: value =>
            {
                if (value.Fraction > 0)
                    cancellation.Cancel();
            }, cancellation: cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model" }));
            Assert.That(ModelFolder.Open(Folder["model"]).Name, Is.EqualTo("source"));
        }

        [Test]
        public void WhatARunningImportWritesIsLeftAlone()
        {
            Leave(Work, "model.onnx");
            using (Leftovers.Hold(Folder[Work]))
                Import();
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model", Work }));
        }

        [TestCase(Work, "notes.txt")]
        [TestCase(".model.0123", "model.onnx")]
        [TestCase(".model.0123456789xy", "model.onnx")]
        [TestCase(".other.0123456789ab", "model.onnx")]
        [TestCase("model.0123456789ab", "model.onnx")]
        public void WhatNoImportMadeIsLeftAlone(string folder, string file)
        {
            Leave(folder, file);
            Import();
            Assert.That(File.Exists(Folder[folder + "/" + file]), Is.True);
        }

        private void Leave(string folder, params string[] files)
        {
            Directory.CreateDirectory(Folder[folder]);
            foreach (string file in files)
                File.WriteAllText(Folder[folder + "/" + file], "half");
        }
    }
}
