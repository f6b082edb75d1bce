using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>A node of a graph that is about to be rewritten; what is not changed is written as it was read.</summary>
    internal sealed class GraphNode
    {
        public GraphNode(byte[] proto) => Proto = proto;

        /// <summary>The NodeProto.</summary>
        public byte[] Proto { get; }

        /// <summary>Operator; other domains than ONNX's own come first ("com.microsoft.MatMulNBits").</summary>
        public string Operator { get; set; } = "";

        public List<string> Inputs { get; } = new List<string>();

        public List<string> Outputs { get; } = new List<string>();

        /// <summary>Its integer attributes.</summary>
        public Dictionary<string, long> Integers { get; } = new Dictionary<string, long>(StringComparer.Ordinal);

        /// <summary>Its float attributes.</summary>
        public Dictionary<string, float> Floats { get; } = new Dictionary<string, float>(StringComparer.Ordinal);

        /// <summary>Whether it holds a graph of its own (If, Loop, Scan).</summary>
        public bool HasSubgraph { get; set; }

        /// <summary>An input's name; "" where it has none.</summary>
        public string Input(int index) => index < Inputs.Count ? Inputs[index] : "";

        /// <summary>An output's name; "" where it has none.</summary>
        public string Output(int index) => index < Outputs.Count ? Outputs[index] : "";
    }

    /// <summary>A weight of a graph: small ones are copied, large ones are left where they lie and referred to.</summary>
    internal sealed class GraphWeight
    {
        public string Name { get; set; } = "";

        public int ElementType { get; set; }

        public List<long> Dims { get; } = new List<long>();

        /// <summary>The TensorProto, for a small one or one that refers to another file already; else null.</summary>
        public byte[]? Proto { get; set; }

        /// <summary>Where its bytes begin in the graph's file.</summary>
        public long Offset { get; set; }

        /// <summary>How many bytes it has there.</summary>
        public long Length { get; set; }
    }

    /// <summary>An ONNX graph as parts that can be put together anew.</summary>
    internal sealed class GraphParts
    {
        public long IrVersion { get; set; }

        public List<GraphNode> Nodes { get; } = new List<GraphNode>();

        public Dictionary<string, GraphWeight> Weights { get; } = new Dictionary<string, GraphWeight>(StringComparer.Ordinal);

        /// <summary>The OperatorSetIdProtos.</summary>
        public List<byte[]> OperatorSets { get; } = new List<byte[]>();

        /// <summary>Version of ONNX's own operators.</summary>
        public long OperatorSet { get; set; }

        /// <summary>Model-local functions, as they are.</summary>
        public List<byte[]> Functions { get; } = new List<byte[]>();

        /// <summary>The node that gives a value, or null for inputs and weights.</summary>
        public GraphNode? ProducerOf(string value)
        {
            if (_producers.Count == 0)
            {
                foreach (var node in Nodes)
                {
                    foreach (string output in node.Outputs)
                    {
                        if (output.Length > 0)
                            _producers[output] = node;
                    }
                }
            }
            return _producers.TryGetValue(value, out var producer) ? producer : null;
        }

        private readonly Dictionary<string, GraphNode> _producers = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
    }
}
