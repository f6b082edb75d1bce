using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace Repartee.Unity
{
    /// <summary>
    /// The files of a model in a build, with sizes and hashes: an archive can neither be listed nor trusted. The build
    /// step writes it beside the model's folder, as lines "SHA-256 bytes name".
    /// </summary>
    public sealed class ModelFileList
    {
        /// <summary>What follows the folder's name in the list's.</summary>
        public const string Suffix = ".files.txt";

        private const string Title = "repartee model files 1";
        private const int MostFiles = 4096;

        private ModelFileList(IReadOnlyList<Entry> files)
        {
            Files = files;
            foreach (Entry file in files)
                Bytes += file.Bytes;
        }

        /// <summary>The files, in order of their names.</summary>
        public IReadOnlyList<Entry> Files { get; }

        /// <summary>Bytes of all files together.</summary>
        public long Bytes { get; }

        /// <summary>Lists a folder, reading all of its files.</summary>
        /// <param name="folder">The model folder.</param>
        public static ModelFileList Of(string folder)
        {
            string root = Path.GetFullPath(folder).TrimEnd('/', '\\');
            var files = new List<Entry>();
            foreach (string path in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
            {
                string name = path.Substring(root.Length + 1).Replace('\\', '/');
                files.Add(new Entry(name, new FileInfo(path).Length, HashOf(path, CancellationToken.None)));
            }

            files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            return new ModelFileList(files);
        }

        /// <summary>Reads a list.</summary>
        /// <param name="text">What <see cref="ToString"/> wrote.</param>
        /// <param name="sourceName">Named in errors.</param>
        /// <exception cref="BadFileException">It is no list, or names a file outside of the folder.</exception>
        public static ModelFileList Parse(string text, string sourceName)
        {
            string[] lines = text.Replace("\r\n", "\n").Split('\n');
            if (lines[0] != Title)
                throw new BadFileException(sourceName, "is not a list of model files; build the player again.");
            var files = new List<Entry>();
            for (int i = 1; i < lines.Length; i++)
            {
                if (lines[i].Length > 0)
                    files.Add(ParseLine(lines[i], i + 1, sourceName));
            }

            if (files.Count == 0 || files.Count > MostFiles)
                throw new BadFileException(sourceName, "lists " + files.Count + " files; a model has 1 to " + MostFiles + ".");
            return new ModelFileList(files);
        }

        /// <summary>The list as text.</summary>
        public override string ToString()
        {
            var text = new StringBuilder(Title).Append('\n');
            foreach (Entry file in Files)
                text.Append(file.Sha256).Append(' ').Append(file.Bytes.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(file.Name).Append('\n');
            return text.ToString();
        }

        /// <summary>The SHA-256 of a file, as 64 lower-case hexadecimal digits.</summary>
        internal static string HashOf(string path, CancellationToken cancellation)
        {
            using SHA256 sha = SHA256.Create();
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            var buffer = new byte[128 * 1024];
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                sha.TransformBlock(buffer, 0, read, null, 0);
            }

            sha.TransformFinalBlock(buffer, 0, 0);
            var hex = new StringBuilder(64);
            foreach (byte b in sha.Hash)
                hex.Append(b.ToString("x2", CultureInfo.InvariantCulture));
            return hex.ToString();
        }

        private static Entry ParseLine(string line, int number, string sourceName)
        {
            string[] parts = line.Split(new[] { ' ' }, 3);
            if (parts.Length != 3 || parts[0].Length != 64
                || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long bytes))
                throw new BadFileException(sourceName, "line " + number + " is not \"SHA-256 bytes name\"; build the player again.");
            foreach (string step in parts[2].Split('/'))
            {
                if (step.Length == 0 || step == "." || step == ".." || step.IndexOfAny(new[] { '\\', ':', '\0' }) >= 0)
                    throw new BadFileException(sourceName, "line " + number + " names a file outside of the model's folder.");
            }

            return new Entry(parts[2], bytes, parts[0]);
        }

        /// <summary>One file.</summary>
        public readonly struct Entry
        {
            internal Entry(string name, long bytes, string sha256)
            {
                Name = name;
                Bytes = bytes;
                Sha256 = sha256;
            }

            /// <summary>Name relative to the folder, with forward slashes.</summary>
            public string Name { get; }

            /// <summary>Size.</summary>
            public long Bytes { get; }

            /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
            public string Sha256 { get; }
        }
    }
}
