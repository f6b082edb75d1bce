namespace Repartee
{
    /// <summary>A file of a model folder.</summary>
    public sealed class ModelFile
    {
        internal ModelFile(string name, string path, long bytes, string? sha256)
        {
            Name = name;
            Path = path;
            Bytes = bytes;
            Sha256 = sha256;
        }

        /// <summary>Name relative to the folder, with forward slashes.</summary>
        public string Name { get; }

        /// <summary>Full path.</summary>
        public string Path { get; }

        /// <summary>Size on disk.</summary>
        public long Bytes { get; }

        /// <summary>The SHA-256 that repartee.json states, 64 lower-case hexadecimal digits, or null.</summary>
        public string? Sha256 { get; }
    }
}
