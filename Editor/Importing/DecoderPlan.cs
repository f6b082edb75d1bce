using System.Collections.Generic;

namespace Repartee.Importing
{
    /// <summary>
    /// Which tensors of the source make which weights of the graph. Building it checks that every tensor is there with the
    /// right shape and type, before anything is written.
    /// </summary>
    internal sealed class DecoderPlan
    {
        private readonly ITensorSource _source;
        private readonly HuggingFaceConfig _config;

        /// <summary>Resolves all tensors.</summary>
        /// <exception cref="BadFileException">One is missing, has another shape, or a type that cannot be read.</exception>
        public DecoderPlan(HuggingFaceConfig config, ITensorSource source)
        {
            _config = config;
            _source = source;
            Embedding = Matrix("embedding", "model.embed_tokens.weight", config.VocabularySize, config.HiddenSize);
            TensorInfo? head = source.Find("lm_head.weight");
            Tied = config.TiedEmbeddings ?? head == null;
            if (!Tied)
                Head = Matrix("lm_head", "lm_head.weight", config.VocabularySize, config.HiddenSize);
            FinalNorm = Vector("final_norm", "model.norm.weight", config.HiddenSize);
            var layers = new List<LayerPlan>();
            for (int i = 0; i < config.Layers; i++)
                layers.Add(Layer(i));
            Layers = layers;
        }

        /// <summary>[vocabulary, hidden].</summary>
        public WeightMatrix Embedding { get; }

        /// <summary>Whether the output head is the embedding.</summary>
        public bool Tied { get; }

        /// <summary>[vocabulary, hidden]; null if tied.</summary>
        public WeightMatrix? Head { get; }

        /// <summary>The norm before the head.</summary>
        public WeightMatrix FinalNorm { get; }

        /// <summary>The decoder layers, first to last.</summary>
        public IReadOnlyList<LayerPlan> Layers { get; }

        /// <summary>Number of elements of the planned matrices, for progress and reports.</summary>
        public long Elements { get; private set; }

        private LayerPlan Layer(int index)
        {
            HuggingFaceConfig c = _config;
            string from = "model.layers." + index + ".";
            string to = "layers." + index + ".";
            int head = c.HeadSize, padded = c.PaddedHeadSize;
            int queries = c.Heads * head, keys = c.KeyValueHeads * head;
            string attention = from + "self_attn.";

            WeightMatrix qkv = new WeightMatrix(to + "qkv", c.HiddenSize)
                .AddHeads(Require(attention + "q_proj.weight", queries, c.HiddenSize), head, padded, true)
                .AddHeads(Require(attention + "k_proj.weight", keys, c.HiddenSize), head, padded, true)
                .AddHeads(Require(attention + "v_proj.weight", keys, c.HiddenSize), head, padded, false);
            WeightMatrix? qkvBias = null;
            if (AnyBias(attention, "q_proj", "k_proj", "v_proj"))
            {
                qkvBias = new WeightMatrix(to + "qkv.bias", 1)
                    .AddHeads(RequireColumn(attention + "q_proj.bias", queries), head, padded, true)
                    .AddHeads(RequireColumn(attention + "k_proj.bias", keys), head, padded, true)
                    .AddHeads(RequireColumn(attention + "v_proj.bias", keys), head, padded, false);
            }

            WeightMatrix? queryNorm = null, keyNorm = null;
            if (_source.Find(attention + "q_norm.weight") != null || _source.Find(attention + "k_norm.weight") != null)
            {
                if (head != padded)
                    throw new BadFileException(_source.Path, "the model normalizes queries and keys of head size " + head + ", which is not a multiple of 16; that is not supported.");
                queryNorm = Vector(to + "q_norm", attention + "q_norm.weight", head);
                keyNorm = Vector(to + "k_norm", attention + "k_norm.weight", head);
            }

            WeightMatrix output = new WeightMatrix(to + "o", queries, head, padded)
                .Add(Require(attention + "o_proj.weight", c.HiddenSize, queries));
            WeightMatrix gateUp = new WeightMatrix(to + "gate_up", c.HiddenSize)
                .Add(Require(from + "mlp.gate_proj.weight", c.IntermediateSize, c.HiddenSize))
                .Add(Require(from + "mlp.up_proj.weight", c.IntermediateSize, c.HiddenSize));
            WeightMatrix? gateUpBias = AnyBias(from + "mlp.", "gate_proj", "up_proj")
                ? new WeightMatrix(to + "gate_up.bias", 1)
                    .Add(RequireColumn(from + "mlp.gate_proj.bias", c.IntermediateSize))
                    .Add(RequireColumn(from + "mlp.up_proj.bias", c.IntermediateSize))
                : null;
            return new LayerPlan
            {
                InputNorm = Vector(to + "input_norm", from + "input_layernorm.weight", c.HiddenSize),
                Qkv = new LinearPlan(qkv, qkvBias),
                QueryNorm = queryNorm,
                KeyNorm = keyNorm,
                Output = new LinearPlan(output, OptionalBias(to + "o", attention + "o_proj", c.HiddenSize)),
                FeedForwardNorm = Vector(to + "ffn_norm", from + "post_attention_layernorm.weight", c.HiddenSize),
                GateUp = new LinearPlan(gateUp, gateUpBias),
                Down = new LinearPlan(
                    Matrix(to + "down", from + "mlp.down_proj.weight", c.HiddenSize, c.IntermediateSize),
                    OptionalBias(to + "down", from + "mlp.down_proj", c.HiddenSize)),
            };
        }

        private WeightMatrix Matrix(string name, string tensor, int rows, int columns) =>
            new WeightMatrix(name, columns).Add(Require(tensor, rows, columns));

        /// <summary>A vector is one row.</summary>
        private WeightMatrix Vector(string name, string tensor, int length) =>
            new WeightMatrix(name, length).Add(Require(tensor, length));

        private WeightMatrix? OptionalBias(string name, string layer, int length) =>
            _source.Find(layer + ".bias") == null
                ? null
                : new WeightMatrix(name + ".bias", 1).Add(RequireColumn(layer + ".bias", length));

        private bool AnyBias(string prefix, params string[] names)
        {
            foreach (string name in names)
            {
                if (_source.Find(prefix + name + ".bias") != null)
                    return true;
            }

            return false;
        }

        private TensorInfo RequireColumn(string name, int length)
        {
            TensorInfo found = Require(name, length);
            return new TensorInfo(found.Name, found.File, found.TypeName, found.Type, new long[] { length, 1 }, found.Offset, found.Length);
        }

        private TensorInfo Require(string name, params int[] shape)
        {
            TensorInfo tensor = _source.Find(name)
                ?? throw new BadFileException(_source.Path, "the weights lack the tensor '" + name + "' that config.json calls for.");
            bool equal = tensor.Shape.Length == shape.Length;
            long elements = 1;
            for (int i = 0; equal && i < shape.Length; i++)
            {
                equal = tensor.Shape[i] == shape[i];
                elements *= shape[i];
            }

            if (!equal)
                throw new BadFileException(tensor.File, "tensor '" + name + "' has the shape [" + string.Join(", ", tensor.Shape) + "], but config.json calls for [" + string.Join(", ", shape) + "].");
            if (tensor.Type == null)
                throw new BadFileException(tensor.File, "tensor '" + name + "' has the dtype " + tensor.TypeName + "; F32, F16 and BF16 can be imported.");
            Elements += elements;
            return tensor;
        }
    }

    /// <summary>One linear layer: its matrix and, in some models, its bias.</summary>
    internal sealed class LinearPlan
    {
        public LinearPlan(WeightMatrix weight, WeightMatrix? bias)
        {
            Weight = weight;
            Bias = bias;
        }

        /// <summary>[outputs, inputs].</summary>
        public WeightMatrix Weight { get; }

        /// <summary>[outputs, 1], or null.</summary>
        public WeightMatrix? Bias { get; }
    }

    /// <summary>The weights of one decoder layer.</summary>
    internal sealed class LayerPlan
    {
        /// <summary>The norm before attention.</summary>
        public WeightMatrix InputNorm { get; init; } = null!;

        /// <summary>Queries, keys and values, one below the other.</summary>
        public LinearPlan Qkv { get; init; } = null!;

        /// <summary>The norm of each query head (Qwen3), or null.</summary>
        public WeightMatrix? QueryNorm { get; init; }

        /// <summary>The norm of each key head (Qwen3), or null.</summary>
        public WeightMatrix? KeyNorm { get; init; }

        /// <summary>The projection after attention.</summary>
        public LinearPlan Output { get; init; } = null!;

        /// <summary>The norm before the feed-forward layers.</summary>
        public WeightMatrix FeedForwardNorm { get; init; } = null!;

        /// <summary>Gate and up projection, one below the other.</summary>
        public LinearPlan GateUp { get; init; } = null!;

        /// <summary>The down projection.</summary>
        public LinearPlan Down { get; init; } = null!;
    }
}
