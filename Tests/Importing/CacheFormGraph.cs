using System;
using System.Collections.Generic;
using System.IO;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>
    /// A small decoder that runs, in every form in which decoders are exported: a growing cache or one that may be shared,
    /// of 32 or 16 bits, with or without position_ids and attention_mask. What it says next depends on every token in the
    /// cache, on their order, and on the positions it was told.
    /// </summary>
    internal sealed class CacheFormGraph
    {
        private const int Vocabulary = 48;
        private const int Heads = 2;
        private const int HeadSize = 16;
        private const int Width = Heads * HeadSize;
        private const int Layers = 2;
        private const int Context = 256;
        private const OnnxType Half = (OnnxType)10;

        private readonly OnnxModel _model = new OnnxModel();
        private readonly List<StoredTensor> _weights = new List<StoredTensor>();
        private readonly MemoryStream _data = new MemoryStream();

        public bool Fused { get; set; }

        public bool HalfCache { get; set; }

        public bool HalfLogits { get; set; }

        public bool PositionIds { get; set; }

        public bool AttentionMask { get; set; }

        private OnnxType CacheType => HalfCache ? Half : OnnxType.Float;

        /// <summary>Writes a model folder.</summary>
        public void Write(string folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "config.json"), "{\"model_type\":\"llama\",\"num_hidden_layers\":" + Layers
                + ",\"num_key_value_heads\":" + Heads + ",\"vocab_size\":" + Vocabulary + ",\"max_position_embeddings\":" + Context + "}");
            File.WriteAllText(Path.Combine(folder, "tokenizer.json"),
                "{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0,\"b\":1},\"merges\":[]},\"decoder\":{\"type\":\"ByteLevel\"},\"pre_tokenizer\":{\"type\":\"ByteLevel\"}}");
            Build();
            using var file = new FileStream(Path.Combine(folder, "model.onnx"), FileMode.Create, FileAccess.Write);
            _model.WriteWithInlineData(file, _weights, _data);
        }

        private void Build()
        {
            var random = new Random(7);
            Weight("table", random, 1, Vocabulary, Width);
            Weight("head", random, 0.5, Width, Vocabulary);
            _model.Input("input_ids", OnnxType.Int64, "batch", "sequence");
            _model.Node("Gather", new[] { "table", "input_ids" }, new[] { "embedded" });
            string state = "embedded";
            if (PositionIds)
            {
                Weight("positions", random, 1, Context, Width);
                _model.Input("position_ids", OnnxType.Int64, "batch", "sequence");
                _model.Node("Gather", new[] { "positions", "position_ids" }, new[] { "placed" });
                _model.Node("Add", new[] { state, "placed" }, new[] { "embedded_placed" });
                state = "embedded_placed";
            }

            if (AttentionMask)
            {
                _model.Input("attention_mask", OnnxType.Int64, "batch", "total");
                _model.Node("Cast", new[] { "attention_mask" }, new[] { "mask" }, OnnxAttribute.Int("to", (int)OnnxType.Float));
                _model.Constant("mask_shape", 1, 1, -1, 1);
                _model.Node("Reshape", new[] { "mask", "mask_shape" }, new[] { "mask_rows" });
            }

            if (Fused)
            {
                _model.Input("seqlens_k", OnnxType.Int32, "batch");
                _model.Input("total_sequence_length", OnnxType.Int32);
            }
            else
            {
                _model.Constant("head_sizes", HeadSize, HeadSize);
                _model.Constant("heads", 1, 1);
                _model.Constant("head_axis", 1);
                _model.Constant("length_axis", 2);
                _model.Constant("to_the_end", long.MaxValue);
                // Where the new tokens begin, counted from the end.
                _model.Node("Shape", new[] { "input_ids" }, new[] { "ids_shape" });
                _model.Node("Gather", new[] { "ids_shape", "head_axis" }, new[] { "ids_count" });
                _model.Node("Neg", new[] { "ids_count" }, new[] { "ids_start" });
            }

            for (int layer = 0; layer < Layers; layer++)
            {
                foreach (string part in new[] { "key", "value" })
                {
                    _model.Input("past_key_values." + layer + "." + part, CacheType, "batch", Heads, "past", HeadSize);
                    _model.Output("present." + layer + "." + part, CacheType, "batch", Heads, "total", HeadSize);
                }

                state = Fused ? Attention(layer, state, random) : Sums(layer, state, random);
            }

            _model.Node("MatMul", new[] { state, "head" }, new[] { HalfLogits ? "logits_single" : "logits" });
            if (HalfLogits)
                _model.Node("Cast", new[] { "logits_single" }, new[] { "logits" }, OnnxAttribute.Int("to", (int)Half));
            _model.Output("logits", HalfLogits ? Half : OnnxType.Float, "batch", "sequence", Vocabulary);
        }

        private string Attention(int layer, string state, Random random)
        {
            string p = "layer" + layer + ".";
            Weight(p + "qkv", random, 0.4, Width, 3 * Width);
            _model.Node("MatMul", new[] { state, p + "qkv" }, new[] { p + "packed" });
            string packed = Cast(p + "packed", HalfCache ? Half : OnnxType.Float);
            _model.ContribNode("GroupQueryAttention",
                new[] { packed, "", "", "past_key_values." + layer + ".key", "past_key_values." + layer + ".value", "seqlens_k", "total_sequence_length" },
                new[] { p + "attended", "present." + layer + ".key", "present." + layer + ".value" },
                OnnxAttribute.Int("num_heads", Heads), OnnxAttribute.Int("kv_num_heads", Heads));
            _model.Node("Add", new[] { state, Cast(p + "attended", OnnxType.Float, HalfCache) }, new[] { p + "out" });
            return p + "out";
        }

        /// <summary>In the place of attention: the sums of the keys and of the values so far, squashed and multiplied.</summary>
        private string Sums(int layer, string state, Random random)
        {
            string p = "layer" + layer + ".";
            foreach (string part in new[] { "key", "value" })
            {
                Weight(p + part, random, 0.1, Width, Width);
                _model.Node("MatMul", new[] { state, p + part }, new[] { p + part + "_flat" });
                _model.Node("Split", new[] { p + part + "_flat", "head_sizes" }, new[] { p + part + "_0", p + part + "_1" }, OnnxAttribute.Int("axis", -1));
                foreach (string head in new[] { "_0", "_1" })
                    _model.Node("Unsqueeze", new[] { p + part + head, "head_axis" }, new[] { p + part + head + "_row" });
                _model.Node("Concat", new[] { p + part + "_0_row", p + part + "_1_row" }, new[] { p + part + "_new" }, OnnxAttribute.Int("axis", 1));
                string fresh = Cast(p + part + "_new", CacheType, HalfCache);
                string present = "present." + layer + "." + part;
                _model.Node("Concat", new[] { "past_key_values." + layer + "." + part, fresh }, new[] { present }, OnnxAttribute.Int("axis", 2));
                string all = Cast(present, OnnxType.Float, HalfCache);
                if (AttentionMask)
                {
                    _model.Node("Mul", new[] { all, "mask_rows" }, new[] { p + part + "_masked" });
                    all = p + part + "_masked";
                }

                _model.Node("CumSum", new[] { all, "length_axis" }, new[] { p + part + "_sums" });
                _model.Node("Slice", new[] { p + part + "_sums", "ids_start", "to_the_end", "length_axis" }, new[] { p + part + "_last" });
                _model.Node("Split", new[] { p + part + "_last", "heads" }, new[] { p + part + "_last_0", p + part + "_last_1" }, OnnxAttribute.Int("axis", 1));
                foreach (string head in new[] { "_last_0", "_last_1" })
                    _model.Node("Squeeze", new[] { p + part + head, "head_axis" }, new[] { p + part + head + "_rows" });
                _model.Node("Concat", new[] { p + part + "_last_0_rows", p + part + "_last_1_rows" }, new[] { p + part + "_rows" }, OnnxAttribute.Int("axis", -1));
                _model.Node("Tanh", new[] { p + part + "_rows" }, new[] { p + part + "_squashed" });
            }

            _model.Node("Mul", new[] { p + "key_squashed", p + "value_squashed" }, new[] { p + "heard" });
            _model.Node("Add", new[] { state, p + "heard" }, new[] { p + "out" });
            return p + "out";
        }

        private string Cast(string name, OnnxType type, bool needed = true)
        {
            if (!needed || (type == OnnxType.Float && !HalfCache))
                return name;
            string result = name + "_as_" + (int)type;
            _model.Node("Cast", new[] { name }, new[] { result }, OnnxAttribute.Int("to", (int)type));
            return result;
        }

        private void Weight(string name, Random random, double spread, params long[] shape)
        {
            long offset = _data.Position;
            for (long i = 0; i < shape[0] * shape[1]; i++)
                _data.Write(BitConverter.GetBytes((float)((random.NextDouble() * 2 - 1) * spread)), 0, 4);
            _weights.Add(new StoredTensor(name, OnnxType.Float, shape, offset, _data.Position - offset));
        }
    }
}
