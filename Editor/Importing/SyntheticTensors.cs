using System;
using System.Collections.Generic;

namespace Repartee.Importing
{
    /// <summary>
    /// The weights of a <see cref="SyntheticShape"/>, made up row by row as they are read: the same values for the same
    /// tensor and row, whatever the order. Rows have mean zero and a deviation that keeps activations near one, so that
    /// logits differ from token to token as a trained model's do; a mean, however small, would make them all alike.
    /// </summary>
    internal sealed class SyntheticTensors : ITensorSource
    {
        private readonly Dictionary<string, TensorInfo> _tensors = new Dictionary<string, TensorInfo>(StringComparer.Ordinal);
        private readonly List<TensorInfo> _order = new List<TensorInfo>();

        /// <summary>Lists the tensors of a tied Llama or Qwen2 model.</summary>
        public SyntheticTensors(SyntheticShape shape)
        {
            int queries = shape.Heads * shape.HeadSize, keys = shape.KeyValueHeads * shape.HeadSize;
            Add("model.embed_tokens.weight", shape.Vocabulary, shape.Hidden);
            Add("model.norm.weight", shape.Hidden);
            for (int i = 0; i < shape.Layers; i++)
            {
                string p = "model.layers." + i + ".";
                Add(p + "input_layernorm.weight", shape.Hidden);
                Add(p + "post_attention_layernorm.weight", shape.Hidden);
                Add(p + "self_attn.q_proj.weight", queries, shape.Hidden);
                Add(p + "self_attn.k_proj.weight", keys, shape.Hidden);
                Add(p + "self_attn.v_proj.weight", keys, shape.Hidden);
                Add(p + "self_attn.o_proj.weight", shape.Hidden, queries);
                Add(p + "mlp.gate_proj.weight", shape.Intermediate, shape.Hidden);
                Add(p + "mlp.up_proj.weight", shape.Intermediate, shape.Hidden);
                Add(p + "mlp.down_proj.weight", shape.Hidden, shape.Intermediate);
                if (shape.ModelType == "qwen2")
                {
                    Add(p + "self_attn.q_proj.bias", queries);
                    Add(p + "self_attn.k_proj.bias", keys);
                    Add(p + "self_attn.v_proj.bias", keys);
                }
            }
        }

        /// <inheritdoc/>
        public string Path => "(random weights)";

        /// <summary>All tensors, in the order of a file.</summary>
        public IReadOnlyList<TensorInfo> All => _order;

        /// <inheritdoc/>
        public TensorInfo? Find(string name) => _tensors.TryGetValue(name, out TensorInfo? tensor) ? tensor : null;

        /// <inheritdoc/>
        public void ReadRows(TensorInfo tensor, long firstRow, int rowCount, Span<float> target)
        {
            if (tensor.Name.EndsWith("norm.weight", StringComparison.Ordinal))
            {
                target.Fill(1);
                return;
            }

            int width = (int)tensor.Shape[^1];
            bool bias = tensor.Name.EndsWith(".bias", StringComparison.Ordinal);
            bool embedding = tensor.Name == "model.embed_tokens.weight";
            double deviation = bias ? 0.1 : (embedding ? 2 : 1) / Math.Sqrt(width);
            ulong seed = Hash(tensor.Name);
            for (int row = 0; row < rowCount; row++)
                FillRow(target.Slice(row * width, width), seed + (ulong)(firstRow + row) * 0x9E3779B97F4A7C15UL, (float)deviation);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
        }

        private void Add(string name, params long[] shape)
        {
            long length = 2;
            foreach (long dimension in shape)
                length *= dimension;
            var tensor = new TensorInfo(name, Path, "BF16", TensorType.BFloat16, shape, 0, length);
            _tensors.Add(name, tensor);
            _order.Add(tensor);
        }

        /// <summary>A sum of four uniform 16-bit numbers is near enough to a normal distribution.</summary>
        private static void FillRow(Span<float> row, ulong state, float deviation)
        {
            // Four uniform numbers of width 65536 have together the variance 4 * 65536^2 / 12.
            float scale = deviation / (65536f * 0.57735027f);
            for (int i = 0; i < row.Length; i++)
            {
                // SplitMix64 (Steele, Lea and Flood 2014).
                ulong z = state += 0x9E3779B97F4A7C15UL;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
                z ^= z >> 31;
                int sum = (int)(z & 0xFFFF) + (int)((z >> 16) & 0xFFFF) + (int)((z >> 32) & 0xFFFF) + (int)(z >> 48);
                row[i] = (sum - 131070) * scale;
            }
        }

        /// <summary>FNV-1a, 64 bits.</summary>
        private static ulong Hash(string text)
        {
            ulong hash = 14695981039346656037UL;
            foreach (char c in text)
                hash = (hash ^ c) * 1099511628211UL;
            return hash;
        }
    }
}
