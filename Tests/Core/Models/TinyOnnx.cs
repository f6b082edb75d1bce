using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Repartee.Tests
{
    /// <summary>Writes small ONNX decoders, byte by byte, for tests of what reads them.</summary>
    internal sealed class TinyOnnx
    {
        public int Layers = 2;
        public int Heads = 2;
        public int HeadSize = 16;
        public int Vocabulary = 300;
        public int CacheType = 1;
        public int LogitsType = 1;
        public string PastPattern = "past_key_values.{0}.{1}";
        public string PresentPattern = "present.{0}.{1}";
        public bool Fused;
        public bool PastIsMeasured;
        public bool AttentionMask = true;
        public bool PositionIds = true;
        public int LogitsRank = 3;
        public bool LastLogitsOnly;
        public int CosRows = 0;
        public string? ExternalLocation;
        public string ExternalOffset = "0";
        public string ExternalLength = "64";
        public bool ExternalInSubgraph;
        public string? ExtraInput;
        public int ExtraDepth;

        public byte[] Build()
        {
            var graph = new Message();
            var inputs = new List<byte[]> { Value("input_ids", 7, "batch", "seq") };
            var outputs = new List<byte[]>();
            long seq = LastLogitsOnly ? 1 : -1;
            outputs.Add(LogitsRank == 2 ? Value("logits", LogitsType, "batch", Vocabulary) : Value("logits", LogitsType, "batch", seq < 0 ? "seq" : (object)seq, Vocabulary));
            if (Fused)
            {
                inputs.Add(Value("seqlens_k", 6, "batch"));
                inputs.Add(Value("total_sequence_length", 6));
            }
            else
            {
                if (AttentionMask)
                    inputs.Add(Value("attention_mask", 7, "batch", "total"));
                if (PositionIds)
                    inputs.Add(Value("position_ids", 7, "batch", "seq"));
            }
            if (ExtraInput != null)
                inputs.Add(Value(ExtraInput, 1, "batch"));
            for (int layer = 0; layer < Layers; layer++)
            {
                foreach (string part in new[] { "key", "value" })
                {
                    inputs.Add(Value(string.Format(PastPattern, layer, part), CacheType, "batch", Heads, "past", HeadSize));
                    outputs.Add(Value(string.Format(PresentPattern, layer, part), CacheType, "batch", Heads, "total", HeadSize));
                }
                graph.Add(1, Layer(layer));
            }
            if (PastIsMeasured)
                graph.Add(1, Node("Shape", "", new[] { string.Format(PastPattern, 0, "key") }, new[] { "past_shape" }));
            graph.Add(2, "decoder");
            graph.Add(5, Weights("weights", 64));
            if (CosRows > 0)
                graph.Add(5, new Message().Add(1, CosRows).Add(1, HeadSize / 2).Add(2, 1).Add(8, "cos").ToArray());
            if (ExternalLocation != null && !ExternalInSubgraph)
                graph.Add(5, External());
            if (ExternalLocation != null && ExternalInSubgraph)
            {
                byte[] branch = new Message().Add(5, External()).ToArray();
                graph.Add(1, Node("If", "", new[] { "weights" }, new[] { "out" }, new Message().Add(1, "then_branch").Add(6, branch).ToArray()));
            }
            if (ExtraDepth > 0)
            {
                byte[] inner = Array.Empty<byte>();
                for (int i = 0; i < ExtraDepth; i++)
                    inner = new Message().Add(1, new Message().Add(5, new Message().Add(6, inner).ToArray()).ToArray()).ToArray();
                graph.Add(1, Node("If", "", new[] { "weights" }, new[] { "deep" }, new Message().Add(6, inner).ToArray()));
            }
            foreach (byte[] input in inputs)
                graph.Add(11, input);
            foreach (byte[] output in outputs)
                graph.Add(12, output);
            return new Message().Add(1, 10).Add(2, "tiny").Add(7, graph.ToArray())
                .Add(8, new Message().Add(2, 21).ToArray()).ToArray();
        }

        private byte[] Layer(int layer)
        {
            string pastKey = string.Format(PastPattern, layer, "key");
            string pastValue = string.Format(PastPattern, layer, "value");
            string presentKey = string.Format(PresentPattern, layer, "key");
            string presentValue = string.Format(PresentPattern, layer, "value");
            if (!Fused)
                return Node("Concat", "", new[] { pastKey, pastValue }, new[] { presentKey, presentValue });
            return Node("GroupQueryAttention", "com.microsoft",
                new[] { "qkv", "", "", pastKey, pastValue, "seqlens_k", "total_sequence_length", "cos", "sin" },
                new[] { "attention", presentKey, presentValue });
        }

        private byte[] External()
        {
            var tensor = new Message().Add(1, 16).Add(2, 1).Add(8, "external").Add(14, 1);
            foreach ((string key, string value) in new[] { ("location", ExternalLocation!), ("offset", ExternalOffset), ("length", ExternalLength) })
                tensor.Add(13, new Message().Add(1, key).Add(2, value).ToArray());
            return tensor.ToArray();
        }

        internal static byte[] Weights(string name, int count)
            => new Message().Add(1, count).Add(2, 1).Add(8, name).Add(9, new byte[count * 4]).ToArray();

        private static byte[] Node(string type, string domain, string[] inputs, string[] outputs, byte[]? attribute = null)
        {
            var node = new Message();
            foreach (string input in inputs)
                node.Add(1, input);
            foreach (string output in outputs)
                node.Add(2, output);
            node.Add(4, type);
            if (attribute != null)
                node.Add(5, attribute);
            if (domain.Length > 0)
                node.Add(7, domain);
            return node.ToArray();
        }

        private static byte[] Value(string name, int type, params object[] dims)
        {
            var shape = new Message();
            foreach (object dim in dims)
                shape.Add(1, dim is string text ? new Message().Add(2, text).ToArray() : new Message().Add(1, Convert.ToInt64(dim)).ToArray());
            byte[] tensor = new Message().Add(1, type).Add(2, shape.ToArray()).ToArray();
            return new Message().Add(1, name).Add(2, new Message().Add(1, tensor).ToArray()).ToArray();
        }

        /// <summary>A protobuf message under construction.</summary>
        internal sealed class Message
        {
            private readonly MemoryStream _bytes = new MemoryStream();

            public Message Add(int field, long value)
            {
                Varint((ulong)field << 3);
                Varint((ulong)value);
                return this;
            }

            public Message Add(int field, string value) => Add(field, Encoding.UTF8.GetBytes(value));

            public Message Add(int field, byte[] value)
            {
                Declare(field, (ulong)value.Length);
                _bytes.Write(value, 0, value.Length);
                return this;
            }

            /// <summary>A length-delimited field without its content.</summary>
            public Message Declare(int field, ulong length)
            {
                Varint((ulong)field << 3 | 2);
                Varint(length);
                return this;
            }

            public byte[] ToArray() => _bytes.ToArray();

            private void Varint(ulong value)
            {
                while (value >= 0x80)
                {
                    _bytes.WriteByte((byte)(value | 0x80));
                    value >>= 7;
                }
                _bytes.WriteByte((byte)value);
            }
        }
    }
}
