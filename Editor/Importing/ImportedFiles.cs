using System;
using System.Collections.Generic;
using System.IO;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>
    /// The files that an import writes, and nobody else's: only these are ever replaced or removed. Unity's ".meta" beside one
    /// of them belongs to it.
    /// </summary>
    internal static class ImportedFiles
    {
        public const string Graph = "model.onnx";
        public const string Data = "model.onnx.data";
        public const string Config = "config.json";
        public const string Manifest = "repartee.json";

        private const string Meta = ".meta";
        private const int MaxManifestBytes = 4 << 20;

        /// <summary>The first entry of a folder that an import did not write, or null: each has to stand in repartee.json.</summary>
        public static string? FirstForeign(string folder)
        {
            HashSet<string>? listed = null;
            return First(folder, name => name == Manifest || (listed ??= Listed(folder)).Contains(name));
        }

        /// <summary>
        /// Removes a folder that an interrupted import left, half written or half removed. One with anything else in it stays.
        /// </summary>
        public static void RemoveLeftover(string folder)
        {
            if (First(folder, _ => true) == null)
                Remove(folder);
        }

        /// <summary>Removes the files of an import, and the folder when nothing is left in it.</summary>
        public static void Remove(string folder)
        {
            foreach (string path in Directory.GetFiles(folder))
            {
                if (IsName(Owner(Path.GetFileName(path))))
                    File.Delete(path);
            }
            if (Directory.GetFileSystemEntries(folder).Length == 0)
                Directory.Delete(folder);
        }

        /// <summary>Takes Unity's files along to the folder that replaces this one, so that references to the model hold.</summary>
        public static void CopyMeta(string from, string to)
        {
            foreach (string path in Directory.GetFiles(from))
            {
                string name = Path.GetFileName(path);
                if (name != Owner(name) && File.Exists(Path.Combine(to, Owner(name))))
                    File.Copy(path, Path.Combine(to, name));
            }
        }

        private static string? First(string folder, Func<string, bool> isOurs)
        {
            string[] entries = Directory.GetFileSystemEntries(folder);
            Array.Sort(entries, StringComparer.Ordinal);
            foreach (string path in entries)
            {
                string name = Path.GetFileName(path), owner = Owner(name);
                if ((File.GetAttributes(path) & (FileAttributes.Directory | FileAttributes.ReparsePoint)) != 0 || !IsName(owner) || !isOurs(owner))
                    return name;
            }
            return null;
        }

        private static bool IsName(string name) =>
            name == Graph || name == Data || name == Config || name == Manifest || Array.IndexOf(Companions.Copied, name) >= 0;

        private static string Owner(string name) => name.EndsWith(Meta, StringComparison.Ordinal) ? name.Substring(0, name.Length - Meta.Length) : name;

        private static HashSet<string> Listed(string folder)
        {
            var names = new HashSet<string>();
            string path = Path.Combine(folder, Manifest);
            try
            {
                // Only imports say how they quantized.
                JObject manifest = File.Exists(path) ? JsonFile.Read(path, MaxManifestBytes) : new JObject();
                if (manifest["quantization"] is JObject && manifest["files"] is JObject files)
                {
                    foreach (JProperty file in files.Properties())
                        names.Add(file.Name);
                }
            }
            catch (BadFileException)
            {
                // A list that cannot be read lists nothing.
            }
            return names;
        }
    }
}
