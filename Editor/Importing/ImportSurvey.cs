using System.Collections.Generic;
using System.IO;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>
    /// What a folder holds and whether it can be imported, told before anything is written: reads the configuration and
    /// the headers of the weights, no weights.
    /// </summary>
    public sealed class ImportSurvey
    {
        private const int MaxConfigBytes = 4 << 20;

        private readonly DecoderPlan? _plan;

        private ImportSurvey(string folder, IReadOnlyList<string> problems, string architecture, HuggingFaceConfig? config, DecoderPlan? plan, ModelCard? card)
        {
            Folder = folder;
            Problems = problems;
            Architecture = architecture;
            Layers = config?.Layers ?? 0;
            HiddenSize = config?.HiddenSize ?? 0;
            VocabularySize = config?.VocabularySize ?? 0;
            ContextLength = config?.ContextLength ?? 0;
            Parameters = plan?.Elements ?? 0;
            Licence = card?.Licence;
            Languages = card == null ? new List<string>() : card.Languages;
            _plan = plan;
        }

        /// <summary>The folder's full path.</summary>
        public string Folder { get; }

        /// <summary>What stands in the way of an import, a sentence each; empty when nothing does.</summary>
        public IReadOnlyList<string> Problems { get; }

        /// <summary>The architecture as config.json names it: "LlamaForCausalLM"; empty when it does not.</summary>
        public string Architecture { get; }

        /// <summary>Decoder layers; 0 when the configuration cannot be read.</summary>
        public int Layers { get; }

        /// <summary>Width of the residual stream.</summary>
        public int HiddenSize { get; }

        /// <summary>Rows of the embedding.</summary>
        public int VocabularySize { get; }

        /// <summary>The context that the graph would be prepared for, in tokens.</summary>
        public int ContextLength { get; }

        /// <summary>Number of weights; 0 when they cannot be read.</summary>
        public long Parameters { get; }

        /// <summary>The licence that the folder's model card states, or null.</summary>
        public string? Licence { get; }

        /// <summary>Language codes of the model card.</summary>
        public IReadOnlyList<string> Languages { get; }

        /// <summary>Whether the folder can be imported, as far as can be told without reading weights.</summary>
        public bool CanImport => Problems.Count == 0;

        /// <summary>Looks a folder over. Never throws for what is wrong with it: that is in <see cref="Problems"/>.</summary>
        public static ImportSurvey Of(string folder)
        {
            folder = Path.GetFullPath(folder);
            var problems = new List<string>();
            if (!Directory.Exists(folder))
            {
                problems.Add(folder + ": there is no such folder.");
                return new ImportSurvey(folder, problems, "", null, null, null);
            }

            string architecture = "";
            HuggingFaceConfig? config = null;
            DecoderPlan? plan = null;
            ModelCard? card = null;
            string configPath = Path.Combine(folder, "config.json");
            if (!File.Exists(configPath))
                problems.Add("config.json is missing: the folder is not a Hugging Face model.");
            else
                Try(problems, () =>
                {
                    JObject json = JsonFile.Read(configPath, MaxConfigBytes);
                    architecture = (json["architectures"] as JArray)?.First is JValue { Type: JTokenType.String } first ? (string)first! : "";
                    config = HuggingFaceConfig.Read(configPath, json, 0);
                });
            if (!File.Exists(Path.Combine(folder, "tokenizer.json")))
                problems.Add("tokenizer.json is missing; convert the tokenizer with the transformers library first.");
            Try(problems, () =>
            {
                using var tensors = new SafetensorsFolder(folder);
                if (config != null)
                    plan = new DecoderPlan(config, tensors);
            });
            Try(problems, () => card = ModelCard.Read(folder));
            return new ImportSurvey(folder, problems, architecture, config, plan, card);
        }

        /// <summary>
        /// About how many bytes the imported graph has: packed weights and a float scale for each block. The embedding of an
        /// untied model keeps 8 bits where the rest has 4.
        /// </summary>
        /// <param name="bits">4, 8 or 32.</param>
        /// <param name="block">32, 64 or 128.</param>
        public long EstimateBytes(int bits, int block)
        {
            if (_plan == null)
                return 0;
            long table = (long)VocabularySize * HiddenSize;
            long bytes = Stored(Parameters - (_plan.Tied ? 0 : table), bits, block);
            return bytes + (_plan.Tied ? 0 : Stored(table, bits == 4 ? 8 : bits, block));
        }

        private static long Stored(long weights, int bits, int block) =>
            bits == 32 ? weights * 4 : weights * bits / 8 + weights / block * sizeof(float);

        private static void Try(List<string> problems, System.Action step)
        {
            try
            {
                step();
            }
            catch (BadFileException e)
            {
                problems.Add(e.Message);
            }
        }
    }
}
