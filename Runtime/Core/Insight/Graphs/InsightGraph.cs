using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee
{
    /// <summary>
    /// The instrumented twin of a decoder's graph: the same operators and weights, but attention is written out, and
    /// attention probabilities, the residual stream and the logits of chosen positions come out. It is made in memory
    /// from the graph's own file and holds no weights: they are read from where they lie.
    /// </summary>
    internal sealed class InsightGraph
    {
        public const string Ids = "input_ids";
        public const string Chosen = "insight.chosen";
        public const string AttentionMask = "attention_mask";

        private const int OldestOperatorSet = 13;
        private const int LongestWalk = 32;

        private readonly DecoderGraph _decoder;
        private readonly GraphParts _parts;
        private readonly string _file;

        private InsightGraph(DecoderGraph decoder)
        {
            _decoder = decoder;
            _file = Path.GetFileName(decoder.Path);
            _parts = GraphPartsReader.Read(decoder.Path);
        }

        /// <summary>The twin as a ModelProto.</summary>
        public byte[] Twin { get; private set; } = Array.Empty<byte>();

        /// <summary>A graph that only looks up embeddings.</summary>
        public byte[] Embeddings { get; private set; } = Array.Empty<byte>();

        /// <summary>Per layer, the name of the probabilities.</summary>
        public List<string> Attention { get; } = new List<string>();

        /// <summary>The residual stream: token embeddings, then after each layer.</summary>
        public List<string> Hidden { get; } = new List<string>();

        /// <summary>The name of the logits of the chosen positions.</summary>
        public string Logits { get; private set; } = "logits";

        public int Heads { get; private set; }

        /// <summary>Why the graph cannot be looked into, judged by what is known without reading it; or null.</summary>
        public static string? ReasonAgainst(DecoderGraph graph)
        {
            if (!graph.Operators.TryGetValue("com.microsoft.GroupQueryAttention", out int fused) || fused != graph.LayerCount)
                return "its attention is not made of one GroupQueryAttention for each layer, as Repartee's importer writes it; "
                    + "import the original weights (safetensors) to look inside";
            if (graph.CacheType != FloatType.Float32 || graph.LogitsType != FloatType.Float32)
                return "it computes in 16 bits; import the original weights (safetensors) with Repartee to look inside";
            return null;
        }

        /// <summary>Writes the twin of a graph.</summary>
        /// <exception cref="BadFileException">The graph is damaged, or of a kind that cannot be looked into.</exception>
        public static InsightGraph Write(DecoderGraph decoder)
        {
            if (ReasonAgainst(decoder) is { } reason)
                throw Unfit(decoder.Path, reason);
            var graph = new InsightGraph(decoder);
            graph.WriteTwin();
            graph.WriteEmbeddings();
            return graph;
        }

        private void WriteTwin()
        {
            if (_parts.OperatorSet < OldestOperatorSet)
                throw Unfit("it uses ONNX operators of version " + _parts.OperatorSet + "; " + OldestOperatorSet + " is the oldest that can be looked into");
            var builder = Builder();
            builder.Input(AttentionRewriter.Positions, GraphBuilder.Int64, "batch", "sequence");
            builder.Input(AttentionMask, GraphBuilder.Int64, "batch", "sequence");
            builder.Input(AttentionRewriter.Mask, GraphBuilder.Float, "sequence", "sequence");
            builder.Input(Chosen, GraphBuilder.Int64, "chosen");
            var rewriter = new AttentionRewriter(builder, _decoder);
            for (int layer = 0; layer < _decoder.LayerCount; layer++)
            {
                var node = AttentionOf(layer);
                if (AttentionRewriter.ReasonAgainst(node) is { } reason)
                    throw Unfit(reason);
                CheckHeads(node);
                // The stream before this layer is the one after the layer before.
                Hidden.Add(Residual(builder, node.Input(0), layer));
                int? columns = _parts.Weights.TryGetValue(node.Input(7), out var cosines) && cosines.Dims.Count == 2 ? (int)cosines.Dims[1] : (int?)null;
                Attention.Add(rewriter.Replace(node, layer, columns));
            }
            Hidden.Add(Residual(builder, "logits", _decoder.LayerCount));
            ChoosePositions(builder);

            foreach (string name in Attention)
                builder.Output(name);
            foreach (string name in Hidden)
                builder.Output(name);
            builder.Output(Logits);
            Twin = Built(builder);
        }

        private void WriteEmbeddings()
        {
            var builder = Builder();
            builder.Output(Hidden[0]);
            Embeddings = Built(builder);
        }

        private GraphBuilder Builder()
        {
            var builder = new GraphBuilder(_parts, _file);
            builder.Input(Ids, GraphBuilder.Int64, "batch", "sequence");
            return builder;
        }

        private byte[] Built(GraphBuilder builder)
        {
            byte[] model = builder.Build(out string? missing);
            if (missing != null)
                throw Unfit("it computes with '" + ModelPaths.Printable(missing) + "', which exists only while a line is generated");
            return model;
        }

        private GraphNode AttentionOf(int layer)
        {
            string past = _decoder.PastNames[2 * layer];
            foreach (var node in _parts.Nodes)
            {
                if (node.Operator == "com.microsoft.GroupQueryAttention" && node.Input(3) == past)
                    return node;
            }
            throw Unfit("no attention reads the cache of layer " + layer);
        }

        private void CheckHeads(GraphNode node)
        {
            if (!node.Integers.TryGetValue("num_heads", out long heads) || !node.Integers.TryGetValue("kv_num_heads", out long keyHeads)
                || keyHeads != _decoder.KeyValueHeads || heads < keyHeads || heads > 4096 || heads % keyHeads != 0
                || (Heads != 0 && heads != Heads))
                throw Unfit("its layers have heads of different or impossible numbers");
            Heads = (int)heads;
        }

        /// <summary>
        /// The residual stream that a value is computed from: walks back over one matrix product and to the norm before
        /// it, whose input is the stream.
        /// </summary>
        private string Residual(GraphBuilder builder, string value, int index)
        {
            bool product = false;
            for (int step = 0; step < LongestWalk; step++)
            {
                var node = _parts.ProducerOf(value);
                if (node == null || node.HasSubgraph)
                    break;
                string op = node.Operator;
                if (product && op.EndsWith("LayerNormalization", StringComparison.Ordinal))
                    return Input(builder, node, index);
                product |= op.IndexOf("MatMul", StringComparison.Ordinal) >= 0 || op == "Gemm";
                value = node.Input(0);
            }
            throw Unfit("its layers do not begin with a norm that is known, so the states between them cannot be told");
        }

        private string Input(GraphBuilder builder, GraphNode norm, int index)
        {
            if (norm.Operator.IndexOf("Skip", StringComparison.Ordinal) < 0)
                return norm.Input(0);
            if (norm.Output(3).Length > 0)
                return norm.Output(3);
            string sum = "insight.hidden." + index;
            builder.Node("Add", new[] { norm.Input(0), norm.Input(1) }, new[] { sum });
            return sum;
        }

        /// <summary>Lets the head compute the chosen positions instead of the last one.</summary>
        private void ChoosePositions(GraphBuilder builder)
        {
            string value = "logits";
            for (int step = 0; step < LongestWalk && _parts.ProducerOf(value) is { } node; step++)
            {
                if (node.Operator == "Gather")
                {
                    builder.Remove(node);
                    builder.Node("Gather", new[] { node.Input(0), Chosen }, new[] { node.Output(0) }, ("axis", 1));
                    return;
                }
                if (node.Operator.EndsWith("LayerNormalization", StringComparison.Ordinal))
                    break;
                value = node.Input(0);
            }
            if (!_decoder.LogitsForAllPositions)
                throw Unfit("it gives the logits of its last position in a way that is not known");
            Logits = "insight.logits";
            builder.Node("Gather", new[] { "logits", Chosen }, new[] { Logits }, ("axis", 1));
        }

        private BadFileException Unfit(string reason) => Unfit(_decoder.Path, reason);

        private static BadFileException Unfit(string path, string reason) =>
            new BadFileException(path, "cannot be looked into: " + reason + ".");
    }
}
