using System;

namespace Repartee.Importing
{
    /// <summary>
    /// The decoder as a fused ONNX graph. In: input_ids int64 [batch, sequence], seqlens_k int32 [batch] (tokens in all
    /// minus one), total_sequence_length int32 scalar, past_key_values.N.key/value float32 [batch, key-value heads, past,
    /// head size]. Out: logits float32 [batch, 1, vocabulary] of the last position, present.N.key/value, which may be the
    /// same buffers as the past. Operators are described in ONNX Runtime's docs/ContribOperators.md.
    /// </summary>
    internal sealed class DecoderGraphWriter
    {
        private readonly HuggingFaceConfig _config;
        private readonly OnnxModel _model;

        /// <param name="config">Shape of the decoder.</param>
        /// <param name="model">Receives nodes, inputs and outputs.</param>
        public DecoderGraphWriter(HuggingFaceConfig config, OnnxModel model)
        {
            _config = config;
            _model = model;
        }

        /// <summary>Declares inputs and shared constants.</summary>
        public void Begin()
        {
            HuggingFaceConfig c = _config;
            _model.Input("input_ids", OnnxType.Int64, "batch_size", "sequence_length");
            _model.Input("seqlens_k", OnnxType.Int32, "batch_size");
            _model.Input("total_sequence_length", OnnxType.Int32);
            _model.Output("logits", OnnxType.Float, "batch_size", 1, c.VocabularySize);
            for (int i = 0; i < c.Layers; i++)
            {
                foreach (string kind in new[] { "key", "value" })
                {
                    _model.Input("past_key_values." + i + "." + kind, OnnxType.Float, "batch_size", c.KeyValueHeads, "past_sequence_length", c.PaddedHeadSize);
                    _model.Output("present." + i + "." + kind, OnnxType.Float, "batch_size", c.KeyValueHeads, "present_sequence_length", c.PaddedHeadSize);
                }
            }

            _model.Constant("last_position", -1);
        }

        /// <summary>Looks input_ids up in a float matrix.</summary>
        public string GatherFloats(string weight)
        {
            _model.Node("Gather", new[] { weight, "input_ids" }, new[] { "embedded" }, OnnxAttribute.Int("axis", 0));
            return "embedded";
        }

        /// <summary>Looks input_ids up in a quantized matrix whose columns are a multiple of its block.</summary>
        /// <param name="table">The stored matrix.</param>
        /// <param name="flat">A rank-2 initializer of the same bytes, or null to reshape the matrix in the graph.</param>
        public string GatherQuantized(StoredLinear table, string? flat)
        {
            string data = flat ?? table.Name + ".rows";
            if (flat == null)
            {
                _model.Constant(data + "_shape", table.Outputs, (long)table.Inputs * table.Bits / 8);
                _model.Node("Reshape", new[] { table.Name + ".q", data + "_shape" }, new[] { data });
            }

            _model.ContribNode("GatherBlockQuantized", new[] { data, "input_ids", table.Name + ".s" }, new[] { "embedded" },
                OnnxAttribute.Int("bits", table.Bits), OnnxAttribute.Int("block_size", table.Block),
                OnnxAttribute.Int("gather_axis", 0), OnnxAttribute.Int("quantize_axis", 1));
            return "embedded";
        }

        /// <summary>Adds a decoder layer.</summary>
        /// <param name="index">Its number.</param>
        /// <param name="plan">Its norms.</param>
        /// <param name="weights">Its four linear layers: qkv, o, gate_up, down.</param>
        /// <param name="residual">The residual stream; becomes the one after attention.</param>
        /// <param name="delta">What the layer before adds to it, null before the first.</param>
        /// <returns>What this layer adds to the residual stream.</returns>
        public string Layer(int index, LayerPlan plan, StoredLinear[] weights, ref string residual, string? delta)
        {
            string p = "layers." + index + ".";
            string normed = Norm(p + "attn_in", plan.InputNorm.Name, ref residual, delta);
            string projected = Linear(normed, weights[0]);
            string attention = Attention(index, plan, projected);
            string output = Linear(attention, weights[1]);

            normed = Norm(p + "ffn_in", plan.FeedForwardNorm.Name, ref residual, output);
            string gateUp = Linear(normed, weights[2]);
            _model.Node("Split", new[] { gateUp }, new[] { p + "gate", p + "up" },
                OnnxAttribute.Int("axis", -1), OnnxAttribute.Int("num_outputs", 2));
            _model.Node("Sigmoid", new[] { p + "gate" }, new[] { p + "sigmoid" });
            _model.Node("Mul", new[] { p + "gate", p + "sigmoid" }, new[] { p + "silu" });
            _model.Node("Mul", new[] { p + "silu", p + "up" }, new[] { p + "hidden" });
            return Linear(p + "hidden", weights[3]);
        }

        /// <summary>Adds the final norm and the head, applied to the last position only.</summary>
        public void End(string norm, StoredLinear head, string residual, string delta)
        {
            string normed = Norm("final", norm, ref residual, delta);
            // A prompt needs the logits of its last token; the head over all positions would cost a fifth of prefill.
            _model.Node("Gather", new[] { normed, "last_position" }, new[] { "final_last" }, OnnxAttribute.Int("axis", 1));
            Linear("final_last", head, "logits");
        }

        private string Norm(string name, string weight, ref string residual, string? delta)
        {
            OnnxAttribute epsilon = OnnxAttribute.Float("epsilon", _config.NormEpsilon);
            if (delta == null)
            {
                _model.Node("SimplifiedLayerNormalization", new[] { residual, weight }, new[] { name },
                    OnnxAttribute.Int("axis", -1), epsilon, OnnxAttribute.Int("stash_type", 1));
                return name;
            }

            string sum = name + "_residual";
            _model.ContribNode("SkipSimplifiedLayerNormalization", new[] { residual, delta, weight }, new[] { name, "", "", sum }, epsilon);
            residual = sum;
            return name;
        }

        private string Attention(int index, LayerPlan plan, string qkv)
        {
            HuggingFaceConfig c = _config;
            string p = "layers." + index + ".";
            string query = qkv, key = "", value = "";
            if (plan.QueryNorm != null && plan.KeyNorm != null)
            {
                if (index == 0)
                {
                    long keys = c.KeyValueHeads * c.PaddedHeadSize;
                    _model.Constant("qkv_split", c.Heads * c.PaddedHeadSize, keys, keys);
                    _model.Constant("to_query_heads", 0, 0, c.Heads, c.PaddedHeadSize);
                    _model.Constant("to_key_heads", 0, 0, c.KeyValueHeads, c.PaddedHeadSize);
                    _model.Constant("to_rows", 0, 0, -1);
                }

                _model.Node("Split", new[] { qkv, "qkv_split" }, new[] { p + "q_raw", p + "k_raw", p + "v" }, OnnxAttribute.Int("axis", -1));
                query = HeadNorm(p + "q", p + "q_raw", "to_query_heads", plan.QueryNorm.Name);
                key = HeadNorm(p + "k", p + "k_raw", "to_key_heads", plan.KeyNorm.Name);
                value = p + "v";
            }

            string past = "past_key_values." + index, present = "present." + index;
            _model.ContribNode("GroupQueryAttention",
                new[] { query, key, value, past + ".key", past + ".value", "seqlens_k", "total_sequence_length", "cos_cache", "sin_cache" },
                new[] { p + "attention", present + ".key", present + ".value" },
                OnnxAttribute.Int("num_heads", c.Heads), OnnxAttribute.Int("kv_num_heads", c.KeyValueHeads),
                OnnxAttribute.Int("do_rotary", 1), OnnxAttribute.Int("rotary_interleaved", 0),
                // Stated because padded heads would change the default.
                OnnxAttribute.Float("scale", (float)(1 / Math.Sqrt(c.HeadSize))));
            return p + "attention";
        }

        private string HeadNorm(string name, string input, string shape, string weight)
        {
            _model.Node("Reshape", new[] { input, shape }, new[] { name + "_heads" });
            _model.Node("SimplifiedLayerNormalization", new[] { name + "_heads", weight }, new[] { name + "_normed" },
                OnnxAttribute.Int("axis", -1), OnnxAttribute.Float("epsilon", _config.NormEpsilon), OnnxAttribute.Int("stash_type", 1));
            _model.Node("Reshape", new[] { name + "_normed", "to_rows" }, new[] { name });
            return name;
        }

        private string Linear(string input, StoredLinear weight, string? output = null)
        {
            output ??= weight.Name + "_out";
            bool add = weight.Bias && weight.Bits == 32;
            string product = add ? output + "_unbiased" : output;
            if (weight.Bits == 32)
            {
                _model.ContribNode("FusedMatMul", new[] { input, weight.Name + ".w" }, new[] { product },
                    OnnxAttribute.Int("transB", 1), OnnxAttribute.Float("alpha", 1));
            }
            else
            {
                string[] inputs = weight.Bias
                    ? new[] { input, weight.Name + ".q", weight.Name + ".s", "", "", weight.Name + ".bias" }
                    : new[] { input, weight.Name + ".q", weight.Name + ".s" };
                _model.ContribNode("MatMulNBits", inputs, new[] { product },
                    OnnxAttribute.Int("K", weight.Inputs), OnnxAttribute.Int("N", weight.Outputs),
                    OnnxAttribute.Int("bits", weight.Bits), OnnxAttribute.Int("block_size", weight.Block),
                    // 4: activations are quantized to 8 bits per block, which the fast kernels need.
                    OnnxAttribute.Int("accuracy_level", 4));
            }

            if (add)
                _model.Node("Add", new[] { product, weight.Name + ".bias" }, new[] { output });
            return output;
        }
    }
}
