using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>What an import that was killed leaves, and what the next one makes of it.</summary>
    public sealed class LeftoversTests
    {
        private const string Work = ".model.0123456789ab";
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
        public void TheNextImportRemovesWhatAKilledOneLeft()
        {
            Leave(Work, "model.onnx.data", "tokenizer.json");
            Leave(Work + ".old", "model.onnx", "model.onnx.meta");
            Leave(".model.ba9876543210");
            File.WriteAllText(_temporary[Work + ".lock"], "");
            Leave("model");
            Import();
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model" }));
        }

        [Test]
        public void AModelThatWasAboutToBeReplacedGetsItsNameBack()
        {
            Import();
            Directory.Move(_temporary["model"], _temporary[Work + ".old"]);
            Leave(Work, "model.onnx");
            using var cancellation = new CancellationTokenSource();
            Assert.That(() => Import(new Canceller(cancellation), cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source", "model" }));
            Assert.That(ModelFolder.Open(_temporary["model"]).Name, Is.EqualTo("source"));
        }

        [Test]
        public void WhatARunningImportWritesIsLeftAlone()
        {
            Leave(Work, "model.onnx");
            using (Leftovers.Hold(_temporary[Work]))
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
            Assert.That(File.Exists(_temporary[folder + "/" + file]), Is.True);
        }

        private void Leave(string folder, params string[] files)
        {
            Directory.CreateDirectory(_temporary[folder]);
            foreach (string file in files)
                File.WriteAllText(_temporary[folder + "/" + file], "half");
        }

        private void Import(IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
            ModelImporter.Import(new ImportOptions { Source = _temporary["source"], Target = _temporary["model"] }, progress, cancellation);

        private string[] Entries() => Directory.GetFileSystemEntries(_temporary.Path).Select(x => Path.GetFileName(x)).ToArray();

        private sealed class Canceller : IProgress<ImportProgress>
        {
            private readonly CancellationTokenSource _cancellation;

            public Canceller(CancellationTokenSource cancellation) => _cancellation = cancellation;

            public void Report(ImportProgress value)
            {
                if (value.Fraction > 0)
                    _cancellation.Cancel();
            }
        }
    }
}
