using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Writes a GroupQueryAttention node out as plain operators, so that its probabilities can be looked at: rotary
    /// embedding, softmax(q k^T * scale + mask), times v. Runs a whole text from its first position; there is no cache.
    /// </summary>
    internal sealed class AttentionRewriter
    {
        public const string Mask = "insight.mask";
        public const string Positions = "position_ids";

        private const string Heads = "insight.key_value_heads";
        private const string Groups = "insight.query_groups";
        private const string Rows = "insight.rows_shape";

        // Attributes that may be absent or neutral, and the values that are.
        private static readonly Dictionary<string, long[]> NeutralIntegers = new Dictionary<string, long[]>(StringComparer.Ordinal)
        {
            ["num_heads"] = Array.Empty<long>(),
            ["kv_num_heads"] = Array.Empty<long>(),
            ["do_rotary"] = new long[] { 0, 1 },
            ["rotary_interleaved"] = new long[] { 0, 1 },
            ["local_window_size"] = new long[] { -1 },
            ["smooth_softmax"] = new long[] { 0, -1 },
            ["qk_output"] = new long[] { 0 },
        };

        private readonly GraphBuilder _builder;
        private readonly DecoderGraph _graph;
        private bool _begun;

        public AttentionRewriter(GraphBuilder builder, DecoderGraph graph)
        {
            _builder = builder;
            _graph = graph;
        }

        /// <summary>Why a node cannot be written out, or null.</summary>
        public static string? ReasonAgainst(GraphNode node)
        {
            foreach (var pair in node.Integers)
            {
                if (!NeutralIntegers.TryGetValue(pair.Key, out var values) || (values.Length > 0 && Array.IndexOf(values, pair.Value) < 0))
                    return "its attention has " + ModelPaths.Printable(pair.Key) + " = " + pair.Value + ", which only the fused kernel computes";
            }
            foreach (var pair in node.Floats)
            {
                if (pair.Key != "scale" && pair.Value != 0f)
                    return "its attention has a " + ModelPaths.Printable(pair.Key) + ", which only the fused kernel computes";
            }
            for (int i = 9; i < node.Inputs.Count; i++)
            {
                if (node.Inputs[i].Length > 0)
                    return "its attention takes a further input, '" + ModelPaths.Printable(node.Inputs[i]) + "'";
            }
            bool packed = node.Input(1).Length == 0;
            return packed == (node.Input(2).Length == 0) ? null : "its attention has keys and no values";
        }

        /// <summary>Replaces the node. Returns the name of its probabilities [1, key-value heads, group, query, key].</summary>
        public string Replace(GraphNode node, int layer, int? rotaryColumns)
        {
            long heads = node.Integers["num_heads"];
            long keyHeads = node.Integers["kv_num_heads"];
            int size = _graph.HeadSize;
            string p = "insight." + layer + ".";
            Begin(heads, keyHeads, size);
            _builder.Remove(node);

            string q = node.Input(0), k = node.Input(1), v = node.Input(2);
            if (k.Length == 0)
            {
                _builder.Node("Split", new[] { q, "insight.qkv_split" }, new[] { p + "q", p + "k", p + "v" }, ("axis", -1));
                (q, k, v) = (p + "q", p + "k", p + "v");
            }
            if (node.Integers.TryGetValue("do_rotary", out long rotary) && rotary == 1)
            {
                q = Rotate(node, q, p + "q_rotated", heads, rotaryColumns);
                k = Rotate(node, k, p + "k_rotated", keyHeads, rotaryColumns);
            }
            // Query heads of one key head form a group; in memory they are neighbours.
            q = Arrange(q, Groups, p + "q_heads", 0, 2, 3, 1, 4);
            k = Arrange(k, Heads, p + "k_heads", 0, 2, 3, 4, 1);
            v = Arrange(v, Heads, p + "v_heads", 0, 2, 3, 1, 4);

            if (!node.Floats.TryGetValue("scale", out float scale) || scale == 0f)
                scale = (float)(1 / Math.Sqrt(size));
            _builder.Constant(p + "scale", scale);
            _builder.Node("MatMul", new[] { q, k }, new[] { p + "products" });
            _builder.Node("Mul", new[] { p + "products", p + "scale" }, new[] { p + "scaled" });
            _builder.Node("Add", new[] { p + "scaled", Mask }, new[] { p + "masked" });
            _builder.Node("Softmax", new[] { p + "masked" }, new[] { p + "attention" }, ("axis", -1));
            _builder.Node("MatMul", new[] { p + "attention", v }, new[] { p + "mixed" });
            _builder.Node("Transpose", new[] { p + "mixed" }, new[] { p + "mixed_rows" }, ("perm", new long[] { 0, 3, 1, 2, 4 }));
            _builder.Node("Reshape", new[] { p + "mixed_rows", Rows }, new[] { node.Output(0) });
            return p + "attention";
        }

        private void Begin(long heads, long keyHeads, int size)
        {
            if (_begun)
                return;
            _begun = true;
            _builder.Constant("insight.qkv_split", heads * size, keyHeads * size, keyHeads * size);
            _builder.Constant(Groups, 0, 0, keyHeads, heads / keyHeads, size);
            _builder.Constant(Heads, 0, 0, keyHeads, 1, size);
            _builder.Constant(Rows, 0, 0, -1);
        }

        private string Rotate(GraphNode node, string value, string rotated, long heads, int? columns)
        {
            node.Integers.TryGetValue("rotary_interleaved", out long interleaved);
            var inputs = new[] { value, Positions, node.Input(7), node.Input(8) };
            bool partial = columns is { } half && half * 2 != _graph.HeadSize;
            if (partial)
                _builder.Node("com.microsoft.RotaryEmbedding", inputs, new[] { rotated }, ("interleaved", interleaved),
                    ("num_heads", heads), ("rotary_embedding_dim", columns!.Value * 2));
            else
                _builder.Node("com.microsoft.RotaryEmbedding", inputs, new[] { rotated }, ("interleaved", interleaved));
            return rotated;
        }

        private string Arrange(string value, string shape, string result, params long[] order)
        {
            _builder.Node("Reshape", new[] { value, shape }, new[] { result + "_apart" });
            _builder.Node("Transpose", new[] { result + "_apart" }, new[] { result }, ("perm", order));
            return result;
        }
    }
}
