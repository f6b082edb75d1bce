using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>The optional <c>repartee.json</c>: name, licence, languages, prompt style, files with their hashes, sampling.</summary>
    internal sealed class ModelManifest
    {
        private const int MaxFiles = 4_096;

        internal string? Name;
        internal string? Licence;
        internal IReadOnlyList<string> Languages = Array.Empty<string>();
        internal PromptStyle PromptStyle = PromptStyle.Instructed;
        internal readonly List<(string Name, long? Bytes, string? Sha256)> Files = new List<(string, long?, string?)>();
        internal GenerationSettings Sampling = GenerationSettings.Default;

        internal static ModelManifest Read(ModelJson? file)
        {
            var result = new ModelManifest();
            if (file == null)
                return result;
            result.Name = file.Text("name");
            result.Licence = file.Text("licence") ?? file.Text("license");
            result.Languages = file.Texts("languages") ?? result.Languages;
            result.PromptStyle = file.Text("promptStyle") switch
            {
                null => PromptStyle.Instructed,
                "instructed" => PromptStyle.Instructed,
                "compact" => PromptStyle.Compact,
                _ => throw file.Wrong("promptStyle", "\"compact\" or \"instructed\""),
            };
            ModelJson? files = file.Object("files");
            if (files != null)
                result.ReadFiles(files);
            ModelJson? sampling = file.Object("sampling");
            if (sampling != null)
                result.Sampling = ModelSampling.FromRepartee(sampling);
            return result;
        }

        private void ReadFiles(ModelJson files)
        {
            foreach (string name in files.Names)
            {
                if (Files.Count == MaxFiles)
                    throw files.Wrong("files", "a list of at most " + MaxFiles + " files");
                ModelJson entry = files.Object(name) ?? throw files.Wrong(ModelPaths.Printable(name), "an object with \"sha256\" and \"bytes\"");
                string? sha256 = entry.Text("sha256")?.ToLowerInvariant();
                if (sha256 != null && !IsSha256(sha256))
                    throw entry.Wrong("sha256", "64 hexadecimal digits");
                Files.Add((name, entry.Long("bytes", 0, long.MaxValue), sha256));
            }
        }

        private static bool IsSha256(string text)
        {
            if (text.Length != 64)
                return false;
            foreach (char c in text)
            {
                if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f'))
                    return false;
            }
            return true;
        }
    }
}
