using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>
    /// The shape of a Llama-architecture decoder, read from a Hugging Face <c>config.json</c>. Names and default values
    /// are those of the transformers library; whatever would change the computation and is not supported is refused.
    /// </summary>
    internal sealed class HuggingFaceConfig
    {
        /// <summary>Longest prepared context if the caller does not say; its rotary tables take 8 MB for heads of 64.</summary>
        private const int DefaultMaxContext = 32768;

        /// <summary>Width of the residual stream.</summary>
        public int HiddenSize { get; init; }

        /// <summary>Width of the feed-forward layers.</summary>
        public int IntermediateSize { get; init; }

        /// <summary>Number of decoder layers.</summary>
        public int Layers { get; init; }

        /// <summary>Query heads.</summary>
        public int Heads { get; init; }

        /// <summary>Key and value heads; divides <see cref="Heads"/>.</summary>
        public int KeyValueHeads { get; init; }

        /// <summary>Size of one head in the source.</summary>
        public int HeadSize { get; init; }

        /// <summary>Rows of the embedding.</summary>
        public int VocabularySize { get; init; }

        /// <summary>Epsilon of the root-mean-square norms.</summary>
        public float NormEpsilon { get; init; }

        /// <summary>Rotary frequencies and their scaling.</summary>
        public RotaryTable Rotary { get; init; } = new RotaryTable();

        /// <summary>The context that the model was made for.</summary>
        public int DeclaredContext { get; init; }

        /// <summary>The context to prepare the graph for.</summary>
        public int ContextLength { get; init; }

        /// <summary>Whether the output head is the embedding; null if the file does not say.</summary>
        public bool? TiedEmbeddings { get; init; }

        /// <summary>Head size in the graph: ONNX Runtime rotates multiples of 16 only, so smaller heads are padded with zeros.</summary>
        public int PaddedHeadSize => (HeadSize + 15) / 16 * 16;

        /// <summary>Reads and checks the configuration.</summary>
        /// <param name="path">Full path of <c>config.json</c>, for messages.</param>
        /// <param name="json">Its content.</param>
        /// <param name="maxContext">The caller's limit on the context, 0 for the default.</param>
        /// <exception cref="BadFileException">A value is missing, out of range or not supported.</exception>
        public static HuggingFaceConfig Read(string path, JObject json, int maxContext)
        {
            CheckArchitecture(path, json);
            int hidden = ConfigValues.Int(path, json, "hidden_size", null, 1, 1 << 16);
            int heads = ConfigValues.Int(path, json, "num_attention_heads", null, 1, 1 << 12);
            int kvHeads = ConfigValues.Int(path, json, "num_key_value_heads", heads, 1, heads);
            if (heads % kvHeads != 0)
                throw new BadFileException(path, "num_attention_heads " + heads + " is not a multiple of num_key_value_heads " + kvHeads + ".");
            int headSize = ConfigValues.Int(path, json, "head_dim", 0, 0, 1 << 10);
            if (headSize == 0)
            {
                if (hidden % heads != 0)
                    throw new BadFileException(path, "hidden_size " + hidden + " is not a multiple of num_attention_heads " + heads + " and there is no head_dim.");
                headSize = hidden / heads;
            }

            if (headSize % 2 != 0)
                throw new BadFileException(path, "the head size " + headSize + " is odd, so rotary position embedding cannot apply to it.");
            if ((long)heads * ((headSize + 15) / 16 * 16) > 1 << 17)
                throw new BadFileException(path, heads + " heads of size " + headSize + " are more than the importer accepts.");

            int declared = ConfigValues.Int(path, json, "max_position_embeddings", 2048, 1, 1 << 26);
            int context = Math.Min(declared, maxContext > 0 ? maxContext : DefaultMaxContext);
            // Within the window a sliding attention is the full one.
            int window = SlidingWindow(path, json);
            if (window > 0)
                context = Math.Min(context, window);

            double epsilon = ConfigValues.Number(path, json, "rms_norm_eps", 1e-6, 0, 1);
            bool? tied = json["tie_word_embeddings"] is JValue { Type: JTokenType.Boolean } flag ? (bool)flag : (bool?)null;
            return new HuggingFaceConfig
            {
                HiddenSize = hidden,
                IntermediateSize = ConfigValues.Int(path, json, "intermediate_size", null, 1, 1 << 18),
                Layers = ConfigValues.Int(path, json, "num_hidden_layers", null, 1, 1024),
                Heads = heads,
                KeyValueHeads = kvHeads,
                HeadSize = headSize,
                VocabularySize = ConfigValues.Int(path, json, "vocab_size", null, 1, 1 << 22),
                NormEpsilon = (float)epsilon,
                Rotary = RotaryTable.Read(path, json, declared),
                DeclaredContext = declared,
                ContextLength = context,
                TiedEmbeddings = tied,
            };
        }

        private static void CheckArchitecture(string path, JObject json)
        {
            string? type = ConfigValues.Text(json, "model_type");
            if (type == null && json["architectures"] is JArray { Count: > 0 } names && names[0].Type == JTokenType.String)
            {
                var name = (string)names[0]!;
                type = name.EndsWith("ForCausalLM", StringComparison.Ordinal)
                    ? name.Substring(0, name.Length - "ForCausalLM".Length).ToLowerInvariant()
                    : name;
            }

            var known = new HashSet<string>(StringComparer.Ordinal) { "llama", "mistral", "qwen2", "qwen3" };
            if (type == null)
                throw new BadFileException(path, "has no model_type; it is not the configuration of a Hugging Face model.");
            if (!known.Contains(type))
                throw new BadFileException(path, "the architecture '" + Shown(type) + "' is not supported; Llama, Mistral, Qwen2 and Qwen3 decoders are.");
            if (json["quantization_config"] is JObject)
                throw new BadFileException(path, "the model is already quantized (quantization_config); import the original weights instead.");
            string activation = ConfigValues.Text(json, "hidden_act") ?? "silu";
            if (activation != "silu" && activation != "swish")
                throw new BadFileException(path, "the activation '" + Shown(activation) + "' is not supported; silu is.");
            if (ConfigValues.Number(path, json, "partial_rotary_factor", 1, 0, 1) != 1)
                throw new BadFileException(path, "partial_rotary_factor is not supported.");
        }

        private static int SlidingWindow(string path, JObject json)
        {
            if (json["use_sliding_window"] is JValue { Type: JTokenType.Boolean } use && !(bool)use)
                return 0;
            // Qwen configurations carry a sliding_window that is off unless use_sliding_window says otherwise.
            string? type = ConfigValues.Text(json, "model_type");
            if (type != null && type.StartsWith("qwen", StringComparison.Ordinal) && json["use_sliding_window"] == null)
                return 0;
            return ConfigValues.Int(path, json, "sliding_window", 0, 0, int.MaxValue);
        }

        private static string Shown(string text) => text.Length <= 60 ? text : text.Substring(0, 60) + "...";
    }
}
