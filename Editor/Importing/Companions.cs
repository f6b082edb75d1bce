using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>Everything of a model folder that is not the graph: copied files and <c>repartee.json</c>.</summary>
    internal static class Companions
    {
        private const long MaxCopiedBytes = 256L << 20;
        private const int MaxManifestBytes = 4 << 20;

        /// <summary>Copied as they are where the source has them. config.json is written apart.</summary>
        internal static readonly string[] Copied =
        {
            "tokenizer.json", "tokenizer_config.json", "generation_config.json", "chat_template.jinja",
            "special_tokens_map.json", "LICENSE", "LICENSE.md", "LICENSE.txt", "NOTICE",
        };

        /// <summary>Copies tokenizer, settings and licence, and writes config.json with context and head size of the graph.</summary>
        /// <exception cref="BadFileException">tokenizer.json is missing, or a file cannot be read.</exception>
        public static void Copy(string source, string target, JObject config, HuggingFaceConfig shape, CancellationToken cancellation)
        {
            foreach (string name in Copied)
            {
                cancellation.ThrowIfCancellationRequested();
                string path = Path.Combine(source, name);
                // What states no length is not opened: it may be a pipe.
                if (!File.Exists(path) || RegularFile.LengthOf(path) == 0)
                    continue;
                if (RegularFile.LengthOf(path) > MaxCopiedBytes)
                    throw new BadFileException(path, "is larger than " + MaxCopiedBytes + " bytes.");
                try
                {
                    File.Copy(path, Path.Combine(target, name));
                }
                catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
                {
                    throw new BadFileException(path, "cannot be copied: " + e.Message, e);
                }
            }

            string from = Path.Combine(source, "config.json"), to = Path.Combine(target, "config.json");
            if (shape.ContextLength == shape.DeclaredContext && shape.PaddedHeadSize == shape.HeadSize)
            {
                File.Copy(from, to);
                return;
            }

            // The configuration has to describe the graph, whose rotary tables may end earlier and heads be larger.
            var changed = (JObject)config.DeepClone();
            changed["max_position_embeddings"] = shape.ContextLength;
            changed["head_dim"] = shape.PaddedHeadSize;
            WriteJson(to, changed);
        }

        /// <summary>The source's own repartee.json, or an empty object.</summary>
        public static JObject ReadManifest(string source)
        {
            string path = Path.Combine(source, "repartee.json");
            return File.Exists(path) ? JsonFile.Read(path, MaxManifestBytes) : new JObject();
        }

        /// <summary>Completes and writes repartee.json, with length and hash of every file in the folder.</summary>
        /// <returns>The model's display name.</returns>
        public static string WriteManifest(string target, JObject manifest, ImportOptions options, Action<double> progress, CancellationToken cancellation)
        {
            ModelCard card = ModelCard.Read(options.Source);
            Set(manifest, "name", options.Name, Path.GetFileName(Path.GetFullPath(options.Source).TrimEnd('/', '\\')));
            Set(manifest, "licence", options.Licence, card.Licence);
            if (options.Languages != null || !(manifest["languages"] is JArray))
            {
                IReadOnlyList<string> languages = options.Languages ?? card.Languages;
                if (languages.Count > 0)
                    manifest["languages"] = new JArray(languages);
                else
                    manifest.Remove("languages");
            }

            if (options.PromptStyle != null)
                manifest["promptStyle"] = options.PromptStyle == PromptStyle.Compact ? "compact" : "instructed";
            manifest["quantization"] = new JObject
            {
                ["bits"] = options.Bits,
                ["block"] = options.Block,
                ["embeddingBits"] = options.EmbeddingBits == 0 ? options.Bits : options.EmbeddingBits,
            };

            var files = new JObject();
            string[] names = Directory.GetFiles(target);
            Array.Sort(names, StringComparer.Ordinal);
            long total = 1, done = 0;
            foreach (string path in names)
                total += new FileInfo(path).Length;
            foreach (string path in names)
            {
                files[Path.GetFileName(path)] = new JObject
                {
                    ["sha256"] = Hash(path, count => progress((done += count) / (double)total), cancellation),
                    ["bytes"] = new FileInfo(path).Length,
                };
            }

            manifest["files"] = files;
            WriteJson(Path.Combine(target, "repartee.json"), manifest);
            return (string)manifest["name"]!;
        }

        private static void Set(JObject manifest, string name, string? wanted, string? otherwise)
        {
            bool has = manifest[name] is JValue { Type: JTokenType.String };
            string? value = wanted ?? (has ? null : otherwise);
            if (value != null)
                manifest[name] = value;
            else if (!has)
                manifest.Remove(name);
        }

        private static string Hash(string path, Action<int> progress, CancellationToken cancellation)
        {
            using var sha = SHA256.Create();
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            var buffer = new byte[1 << 20];
            int count;
            while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                sha.TransformBlock(buffer, 0, count, null, 0);
                progress(count);
            }

            sha.TransformFinalBlock(buffer, 0, 0);
            var text = new StringBuilder(64);
            foreach (byte value in sha.Hash)
                text.Append(value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            return text.ToString();
        }

        private static void WriteJson(string path, JObject json) =>
            File.WriteAllText(path, json.ToString(Formatting.Indented).Replace("\r\n", "\n") + "\n", new UTF8Encoding(false));
    }
}
