using System;
using System.IO;

namespace Repartee.Tests
{
    /// <summary>A folder that is gone when the test is over.</summary>
    public sealed class TemporaryFolder : IDisposable
    {
        /// <summary>Makes an empty folder.</summary>
        public TemporaryFolder()
        {
            Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "repartee-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(Path);
        }

        /// <summary>Full path.</summary>
        public string Path { get; }

        /// <summary>The path of an entry of the folder.</summary>
        public string this[string name] => System.IO.Path.Combine(Path, name);

        /// <inheritdoc/>
        public void Dispose() => Directory.Delete(Path, true);
    }
}
