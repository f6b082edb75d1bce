using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>What is in a model folder, and whether it is good.</summary>
    internal sealed class InspectVerb : IVerb
    {
        public string Name => "inspect";

        public string Usage => "DIR [--json]";

        public string Summary => "show what is in a model folder, what it needs, and whether it is whole";

        public IReadOnlyList<OptionSpec> Options { get; } = new[] { OptionSpec.Json };

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            if (args.Rest.Count != 1)
                throw new UsageException("The command inspect needs one model folder.");
            ModelFolder folder = BundledFiles.Open(args.Rest[0]);
            Tokenizer tokenizer = Tokenizer.Load(folder.TokenizerPath);
            if (tokenizer.VocabularySize > folder.Graph.VocabularySize)
            {
                throw new BadFileException(folder.TokenizerPath, "has " + tokenizer.VocabularySize + " tokens, but the model's output has "
                    + folder.Graph.VocabularySize + ": the files come from different models; export them together.");
            }
            WriteFolder(folder, tokenizer, output);
            await Verb.InterruptibleAsync(host, async token =>
            {
                await Task.Run(() => folder.VerifyHashes(new Bar(output), token), token);
                return true;
            });
            output.Fact("verdict", folder.HasHashes
                ? "good: the folder is whole and every hash in repartee.json agrees"
                : "good: the folder is whole; repartee.json does not state a hash of every file to compare with");
            return App.Good;
        }

        private static void WriteFolder(ModelFolder folder, Tokenizer tokenizer, IOutput output)
        {
            DecoderGraph graph = folder.Graph;
            ModelConfig config = folder.Config;
            output.Fact("name", folder.Name);
            output.Fact("folder", folder.Path);
            output.Fact("architecture", config.Architecture.Length > 0 ? config.Architecture : "not stated");
            output.Fact("licence", folder.Licence ?? "not stated");
            output.Fact("languages", folder.Languages.Count > 0 ? string.Join(", ", folder.Languages) : "not stated");
            if (config.ParameterCount is { } parameters)
                output.Figure("parameters", parameters / 1e6, "million");
            output.Figure("layers", graph.LayerCount, "");
            if (config.HiddenSize is { } hidden)
                output.Figure("hidden", hidden, "");
            output.Fact("heads", (config.AttentionHeads?.ToString(CultureInfo.InvariantCulture) ?? "?") + " query, "
                + graph.KeyValueHeads.ToString(CultureInfo.InvariantCulture) + " key/value, of " + graph.HeadSize.ToString(CultureInfo.InvariantCulture));
            output.Figure("vocabulary", graph.VocabularySize, "tokens");
            output.Figure("tokenizer", tokenizer.VocabularySize, "tokens");
            output.Figure("context", folder.ContextLength, "tokens");
            output.Fact("weights", graph.WeightBits is { } bits ? "int" + bits + ", block " + graph.WeightBlock : "not quantized by block");
            output.Fact("cache", (graph.CacheForm == CacheForm.Shared ? "shared" : "growing") + ", " + (graph.CacheType == FloatType.Float16 ? "float16" : "float32"));
            output.Fact("chatTemplate", folder.ChatTemplate == null ? "none" : "present");
            output.Figure("disk", folder.Files.Sum(file => file.Bytes) / 1e6, "MB");
            output.Figure("cachePerToken", graph.CacheBytesPerToken / 1e3, "kB");
            int context = Math.Min(folder.ContextLength, 2048);
            output.Figure("memory", folder.EstimateMemory(context) / 1e6, "MB for one conversation of " + context.ToString(CultureInfo.InvariantCulture) + " tokens");
            foreach (ModelFile file in folder.Files)
                output.Fact("file", file.Name + ", " + file.Bytes.ToString("#,0", CultureInfo.InvariantCulture) + " bytes");
        }

        private sealed class Bar : IProgress<float>
        {
            private readonly IOutput _output;

            public Bar(IOutput output) => _output = output;

            public void Report(float value) => _output.Progress("Comparing hashes", value);
        }
    }
}
