using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// The shape of a model as its configuration states it: <c>config.json</c> of the Hugging Face format, completed
    /// or replaced by the <c>genai_config.json</c> of ONNX Runtime GenAI. What neither says is null.
    /// </summary>
    public sealed class ModelConfig
    {
        private const int MaxContext = 100_000_000;

        /// <summary>Class name of the original model ("LlamaForCausalLM"), or the model type, or empty.</summary>
        public string Architecture { get; private set; } = "";

        /// <summary>Kind of model ("llama", "qwen2"), or empty.</summary>
        public string ModelType { get; private set; } = "";

        /// <summary>Number of layers.</summary>
        public int? LayerCount { get; private set; }

        /// <summary>Width of the residual stream.</summary>
        public int? HiddenSize { get; private set; }

        /// <summary>Width of the feed-forward part.</summary>
        public int? IntermediateSize { get; private set; }

        /// <summary>Query heads per layer.</summary>
        public int? AttentionHeads { get; private set; }

        /// <summary>Key and value heads per layer.</summary>
        public int? KeyValueHeads { get; private set; }

        /// <summary>Size of one head.</summary>
        public int? HeadSize { get; private set; }

        /// <summary>Number of tokens.</summary>
        public int? VocabularySize { get; private set; }

        /// <summary>Longest sequence.</summary>
        public int? ContextLength { get; private set; }

        /// <summary>Id of the token that begins a text.</summary>
        public int? BeginToken { get; private set; }

        /// <summary>Ids of tokens that end a text.</summary>
        public IReadOnlyList<int> EndTokens => _endTokens;

        /// <summary>Whether input and output embeddings are the same weights.</summary>
        public bool? TiedEmbeddings { get; private set; }

        /// <summary>
        /// Number of weights, for gated feed-forward models of the Llama kind (biases included where the kind has
        /// them); null where the configuration is incomplete or the kind is another.
        /// </summary>
        public long? ParameterCount { get; private set; }

        private readonly List<int> _endTokens = new List<int>();

        internal static ModelConfig Read(ModelJson? config, ModelJson? genai)
        {
            var result = new ModelConfig();
            if (config != null)
                result.AddHuggingFace(config);
            ModelJson? model = genai?.Object("model");
            if (model != null)
                result.AddGenAi(model);
            if (result.HeadSize == null && result.HiddenSize is int hidden && result.AttentionHeads is int heads && hidden % heads == 0)
                result.HeadSize = hidden / heads;
            result.KeyValueHeads ??= result.AttentionHeads;
            result.ParameterCount = result.CountParameters(config);
            return result;
        }

        private void AddHuggingFace(ModelJson file)
        {
            // Models that also see or hear keep the language model's part in an object of its own.
            ModelJson config = !file.Has("num_hidden_layers") && file.Has("text_config") ? file.Object("text_config")! : file;
            IReadOnlyList<string>? architectures = file.Texts("architectures");
            ModelType = ModelPaths.Printable(config.Text("model_type") ?? file.Text("model_type") ?? "");
            Architecture = architectures?.Count > 0 ? ModelPaths.Printable(architectures[0]) : ModelType;
            LayerCount = config.Whole("num_hidden_layers", 1, 1_024) ?? config.Whole("n_layer", 1, 1_024);
            HiddenSize = config.Whole("hidden_size", 1, 1_000_000) ?? config.Whole("n_embd", 1, 1_000_000);
            IntermediateSize = config.Whole("intermediate_size", 1, 10_000_000);
            AttentionHeads = config.Whole("num_attention_heads", 1, 4_096) ?? config.Whole("n_head", 1, 4_096);
            KeyValueHeads = config.Whole("num_key_value_heads", 1, 4_096);
            HeadSize = config.Whole("head_dim", 1, 8_192);
            VocabularySize = config.Whole("vocab_size", 1, 16_000_000);
            ContextLength = config.Whole("max_position_embeddings", 1, MaxContext)
                ?? config.Whole("n_positions", 1, MaxContext)
                ?? config.Whole("n_ctx", 1, MaxContext);
            TiedEmbeddings = config.Flag("tie_word_embeddings") ?? file.Flag("tie_word_embeddings");
            BeginToken = FirstId(config, "bos_token_id") ?? FirstId(file, "bos_token_id");
            config.Wholes("eos_token_id", _endTokens);
            file.Wholes("eos_token_id", _endTokens);
        }

        private void AddGenAi(ModelJson model)
        {
            ModelJson? decoder = model.Object("decoder");
            if (ModelType.Length == 0)
            {
                ModelType = ModelPaths.Printable(model.Text("type") ?? "");
                Architecture = ModelType;
            }
            VocabularySize ??= model.Whole("vocab_size", 1, 16_000_000);
            ContextLength ??= model.Whole("context_length", 1, MaxContext);
            BeginToken ??= FirstId(model, "bos_token_id");
            model.Wholes("eos_token_id", _endTokens);
            if (decoder == null)
                return;
            LayerCount ??= decoder.Whole("num_hidden_layers", 1, 1_024);
            HiddenSize ??= decoder.Whole("hidden_size", 1, 1_000_000);
            AttentionHeads ??= decoder.Whole("num_attention_heads", 1, 4_096);
            KeyValueHeads ??= decoder.Whole("num_key_value_heads", 1, 4_096);
            HeadSize ??= decoder.Whole("head_size", 1, 8_192);
        }

        private long? CountParameters(ModelJson? config)
        {
            bool qkvBias = ModelType == "qwen2";
            bool headNorms = ModelType == "qwen3";
            if (config == null || !(ModelType == "llama" || ModelType == "mistral" || qkvBias || headNorms)
                || !(LayerCount is int layers) || !(HiddenSize is int hidden) || !(IntermediateSize is int inner)
                || !(AttentionHeads is int heads) || !(KeyValueHeads is int kvHeads) || !(HeadSize is int headSize)
                || !(VocabularySize is int vocabulary))
            {
                return null;
            }
            long query = (long)heads * headSize;
            long keyValue = (long)kvHeads * headSize;
            long layer = 2 * hidden * query + 2 * hidden * keyValue + 3L * hidden * inner + 2 * hidden;
            if (qkvBias)
                layer += query + 2 * keyValue;
            if (headNorms)
                layer += 2 * headSize;
            long embeddings = (long)vocabulary * hidden * (TiedEmbeddings == true ? 1 : 2);
            return embeddings + layers * layer + hidden;
        }

        private static int? FirstId(ModelJson file, string name)
        {
            var ids = new List<int>();
            file.Wholes(name, ids);
            return ids.Count > 0 ? ids[0] : (int?)null;
        }
    }
}
