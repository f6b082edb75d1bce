using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Repartee
{
    /// <summary>
    /// What tells one model from another: the SHA-256 of the SHA-256 of its graph, its weights and its tokenizer. Two
    /// folders have the same exactly if they turn the same text into the same caches.
    /// </summary>
    internal static class ModelFingerprint
    {
        /// <summary>
        /// 64 hexadecimal digits. Hashes that repartee.json states are taken from there; without them the files are
        /// read whole.
        /// </summary>
        /// <exception cref="BadFileException">A file cannot be read.</exception>
        public static string Of(ModelFolder folder) => ModelFolder.Guard(folder.Path, () =>
        {
            var all = new StringBuilder();
            foreach (var file in folder.Files)
            {
                if (Counts(folder, file))
                    all.Append(file.Sha256 ?? HashOf(file.Path)).Append(' ').Append(file.Name).Append('\n');
            }
            return Hash(Encoding.UTF8.GetBytes(all.ToString()));
        });

        /// <summary>Whether repartee.json states all hashes that count, so that no file has to be read.</summary>
        public static bool IsStated(ModelFolder folder)
        {
            foreach (var file in folder.Files)
            {
                if (Counts(folder, file) && file.Sha256 == null)
                    return false;
            }
            return true;
        }

        /// <summary>The SHA-256 of some bytes, 64 hexadecimal digits.</summary>
        public static string Hash(byte[] bytes)
        {
            using var sha = SHA256.Create();
            return Hex(sha.ComputeHash(bytes));
        }

        private static bool Counts(ModelFolder folder, ModelFile file)
        {
            bool counts = file.Path == folder.Graph.Path || file.Path == folder.TokenizerPath;
            foreach (string external in folder.Graph.ExternalFiles)
                counts |= file.Path == external;
            return counts;
        }

        private static string HashOf(string path)
        {
            using var sha = SHA256.Create();
            using Stream stream = RegularFile.OpenRead(path);
            return Hex(sha.ComputeHash(stream));
        }

        private static string Hex(byte[] hash)
        {
            var hex = new StringBuilder(2 * hash.Length);
            foreach (byte b in hash)
                hex.Append(b.ToString("x2"));
            return hex.ToString();
        }
    }
}
