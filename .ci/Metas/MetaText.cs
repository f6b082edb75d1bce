using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Repartee.Metas
{
    /// <summary>The text of a .meta file: a GUID, by which Unity references the asset, and its importer.</summary>
    public static class MetaText
    {
        private const string Common = "  externalObjects: {}\n";
        private const string Tail = "  userData: \n  assetBundleName: \n  assetBundleVariant: \n";

        private const string Script =
            "  serializedVersion: 2\n  defaultReferences: []\n  executionOrder: 0\n  icon: {instanceID: 0}\n";

        // The id that Unity gives the one object of a ScriptableObject's file.
        private const string MainObject = "  mainObjectFileID: 11400000\n";

        /// <summary>The text for a file or folder.</summary>
        public static string Write(string path, bool isFolder, string guid)
        {
            string importer = isFolder ? "DefaultImporter" : ImporterOf(path);
            return "fileFormatVersion: 2\nguid: " + guid + "\n"
                + (isFolder ? "folderAsset: yes\n" : "")
                + importer + ":\n" + Common
                + (importer == "MonoImporter" ? Script : "")
                + (importer == "NativeFormatImporter" ? MainObject : "")
                + Tail;
        }

        /// <summary>
        /// The GUID of a new asset: the same on every machine, from the package's name and the path. A
        /// <paramref name="salt"/> above 0 gives another one, for a path whose GUID a moved file took along.
        /// </summary>
        public static string NewGuid(string package, string path, int salt)
        {
            string seed = package + ":" + path + (salt > 0 ? "#" + salt : "");
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
            return Convert.ToHexStringLower(hash.AsSpan(0, 16));
        }

        /// <summary>The GUID in a .meta file, or null when there is no valid one.</summary>
        public static string? GuidOf(string metaPath)
        {
            const string Key = "guid: ";
            string? line = File.ReadLines(metaPath).FirstOrDefault(text => text.StartsWith(Key, StringComparison.Ordinal));
            string? guid = line?.Substring(Key.Length).Trim();
            return guid is { Length: 32 } && guid.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')) ? guid : null;
        }

        private static string ImporterOf(string path)
        {
            if (Path.GetFileName(path) == "package.json")
            {
                return "PackageManifestImporter";
            }

            switch (Path.GetExtension(path).ToLowerInvariant())
            {
                case ".cs":
                    return "MonoImporter";
                case ".asmdef":
                    return "AssemblyDefinitionImporter";
                case ".asmref":
                    return "AssemblyDefinitionReferenceImporter";
                case ".txt" or ".json" or ".md" or ".xml" or ".csv" or ".yaml" or ".html" or ".bytes":
                    return "TextScriptImporter";
                case ".asset":
                    return "NativeFormatImporter";
                case ".png" or ".jpg":
                    return "TextureImporter";
                default:
                    return "DefaultImporter";
            }
        }
    }
}
