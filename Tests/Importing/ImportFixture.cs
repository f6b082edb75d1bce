using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>A small model called "source" in a folder of its own, to be imported beside itself.</summary>
    public abstract class ImportFixture
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

        private protected TemporaryFolder Folder => _temporary;

        private protected string[] Entries() => Directory.GetFileSystemEntries(_temporary.Path).Select(x => Path.GetFileName(x)).ToArray();

        private protected void Import(string name = "model", int bits = 4, Action<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
            ModelImporter.Import(new ImportOptions { Source = _temporary["source"], Target = _temporary[name], Bits = bits },
                progress == null ? null : new Listener(progress), cancellation);

        private sealed class Listener : IProgress<ImportProgress>
        {
            private readonly Action<ImportProgress> _action;

            public Listener(Action<ImportProgress> action) => _action = action;

            public void Report(ImportProgress value) => _action(value);
        }
    }
}
