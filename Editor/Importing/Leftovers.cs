using System;
using System.IO;

namespace Repartee.Importing
{
    /// <summary>
    /// The folders beside a target in which imports work: ".NAME.123456789abc" for the new model and the same with ".old" for
    /// the one it replaces. A lock file tells those of a running import from those of one that was killed.
    /// </summary>
    internal static class Leftovers
    {
        private const int Digits = 12;
        private const string Old = ".old";
        private const string Lock = ".lock";

        /// <summary>A new path to work at, beside the target.</summary>
        public static string NewPath(string target) =>
            Path.Combine(Path.GetDirectoryName(target)!, Prefix(target) + Guid.NewGuid().ToString("N").Substring(0, Digits));

        /// <summary>Where the model goes that is about to be replaced.</summary>
        public static string OldOf(string path) => path + Old;

        /// <summary>Says that an import works at the path, until it is disposed or the process ends.</summary>
        /// <exception cref="IOException">Another import does, or the folder cannot be written to.</exception>
        public static IDisposable Hold(string path) => new Held(path + Lock);

        /// <summary>
        /// Removes what killed imports to the target left. When one was killed between two renames, the model that it was about
        /// to replace gets its name back.
        /// </summary>
        public static void Clear(string target)
        {
            string parent = Path.GetDirectoryName(target)!;
            if (!Directory.Exists(parent))
                return;
            foreach (string entry in Directory.GetFileSystemEntries(parent))
            {
                string path = Without(Without(entry, Lock), Old);
                if (!IsWork(Path.GetFileName(path), Prefix(target)))
                    continue;
                try
                {
                    using (Hold(path))
                        Clear(entry, target);
                }
                catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
                {
                    // Another import is at work there, or it cannot be removed; it is in nobody's way.
                }
            }
        }

        private static void Clear(string entry, string target)
        {
            if (!Directory.Exists(entry))
                return;
            if (entry.EndsWith(Old, StringComparison.Ordinal) && !Directory.Exists(target) && !File.Exists(target))
                Directory.Move(entry, target);
            else
                ImportedFiles.RemoveLeftover(entry);
        }

        private static string Prefix(string target) => "." + Path.GetFileName(target) + ".";

        private static string Without(string path, string ending) =>
            path.EndsWith(ending, StringComparison.Ordinal) ? path.Substring(0, path.Length - ending.Length) : path;

        private static bool IsWork(string name, string prefix)
        {
            if (name.Length != prefix.Length + Digits || !name.StartsWith(prefix, StringComparison.Ordinal))
                return false;
            for (int i = prefix.Length; i < name.Length; i++)
            {
                if (!Uri.IsHexDigit(name[i]))
                    return false;
            }
            return true;
        }

        private sealed class Held : IDisposable
        {
            private readonly string _path;
            private readonly FileStream _stream;

            public Held(string path)
            {
                _path = path;
                _stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }

            public void Dispose()
            {
                _stream.Dispose();
                try
                {
                    File.Delete(_path);
                }
                catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
                {
                    // The next import removes it.
                }
            }
        }
    }
}
