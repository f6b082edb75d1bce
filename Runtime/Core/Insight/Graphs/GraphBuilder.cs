using System;
using System.Collections.Generic;
using System.Globalization;

namespace Repartee
{
    /// <summary>
    /// Puts a graph together from parts of another and nodes of its own, as a ModelProto that holds no large weights:
    /// those are referred to in the file where they lie. Only nodes that the outputs need are written.
    /// </summary>
    internal sealed class GraphBuilder
    {
        /// <summary>ONNX's number of an element type.</summary>
        public const int Float = 1;

        /// <summary>ONNX's number of an element type.</summary>
        public const int Int64 = 7;

        private const string Contrib = "com.microsoft";

        private readonly GraphParts _parts;
        private readonly string _weightsFile;
        private readonly List<GraphNode> _nodes = new List<GraphNode>();
        private readonly HashSet<GraphNode> _replaced = new HashSet<GraphNode>();
        private readonly ProtoWriter _constants = new ProtoWriter();
        private readonly ProtoWriter _inputs = new ProtoWriter();
        private readonly ProtoWriter _outputs = new ProtoWriter();
        private readonly HashSet<string> _known = new HashSet<string>(StringComparer.Ordinal);
        private readonly List<string> _wanted = new List<string>();

        /// <param name="parts">The graph to take parts of.</param>
        /// <param name="weightsFile">The name of its file, where its weights lie.</param>
        public GraphBuilder(GraphParts parts, string weightsFile)
        {
            _parts = parts;
            _weightsFile = weightsFile;
        }

        /// <summary>Leaves out a node of the original.</summary>
        public void Remove(GraphNode node) => _replaced.Add(node);

        /// <summary>Declares an input.</summary>
        public void Input(string name, int type, params string[] dimensions)
        {
            var shape = new ProtoWriter();
            foreach (string dimension in dimensions)
                shape.Message(1, new ProtoWriter().String(2, dimension));
            var tensor = new ProtoWriter().Int(1, type).Message(2, shape);
            _inputs.Message(11, new ProtoWriter().String(1, name).Message(2, new ProtoWriter().Message(1, tensor)));
            _known.Add(name);
        }

        /// <summary>Makes a float value an output.</summary>
        public void Output(string name)
        {
            var tensor = new ProtoWriter().Int(1, Float);
            _outputs.Message(12, new ProtoWriter().String(1, name).Message(2, new ProtoWriter().Message(1, tensor)));
            _wanted.Add(name);
        }

        /// <summary>Adds integers, one-dimensional.</summary>
        public void Constant(string name, params long[] values)
        {
            var raw = new byte[values.Length * sizeof(long)];
            for (int i = 0; i < values.Length; i++)
                System.Buffers.Binary.BinaryPrimitives.WriteInt64LittleEndian(raw.AsSpan(i * sizeof(long)), values[i]);
            _constants.Message(5, new ProtoWriter().Int(1, values.Length).Int(2, Int64).String(8, name).Bytes(9, raw));
            _known.Add(name);
        }

        /// <summary>Adds a float, a scalar.</summary>
        public void Constant(string name, float value)
        {
            var raw = new byte[sizeof(float)];
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(raw, BitConverter.SingleToInt32Bits(value));
            _constants.Message(5, new ProtoWriter().Int(2, Float).String(8, name).Bytes(9, raw));
            _known.Add(name);
        }

        /// <summary>Adds a node of ONNX's own domain, or of com.microsoft when its name begins so.</summary>
        public void Node(string op, string[] inputs, string[] outputs, params (string Name, object Value)[] attributes)
        {
            bool contrib = op.StartsWith(Contrib + ".", StringComparison.Ordinal);
            var proto = new ProtoWriter();
            foreach (string input in inputs)
                proto.String(1, input);
            foreach (string output in outputs)
                proto.String(2, output);
            proto.String(3, outputs[0] + "/insight").String(4, contrib ? op.Substring(Contrib.Length + 1) : op);
            foreach (var (name, value) in attributes)
                proto.Message(5, Attribute(name, value));
            if (contrib)
                proto.String(7, Contrib);
            var node = new GraphNode(proto.ToArray()) { Operator = op };
            node.Inputs.AddRange(inputs);
            node.Outputs.AddRange(outputs);
            _nodes.Add(node);
        }

        /// <summary>
        /// The ModelProto. <paramref name="missing"/> receives the name of a value that nothing gives, or null; then the
        /// model cannot run.
        /// </summary>
        public byte[] Build(out string? missing)
        {
            var producers = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
            foreach (var node in _parts.Nodes)
            {
                if (!_replaced.Contains(node))
                    Register(producers, node);
            }
            foreach (var node in _nodes)
                Register(producers, node);

            var order = new List<GraphNode>();
            var weights = new List<GraphWeight>();
            missing = Collect(producers, order, weights);

            var graph = new ProtoWriter();
            foreach (var node in order)
                graph.Bytes(1, node.Proto);
            graph.String(2, "insight");
            foreach (var weight in weights)
                graph.Bytes(5, weight.Proto ?? Reference(weight));
            var model = new ProtoWriter().Int(1, _parts.IrVersion).String(2, "Repartee");
            model.BytesHeader(7, graph.Length + _constants.Length + _inputs.Length + _outputs.Length);
            model.Append(graph).Append(_constants).Append(_inputs).Append(_outputs);
            foreach (var set in _parts.OperatorSets)
                model.Bytes(8, set);
            foreach (var function in _parts.Functions)
                model.Bytes(25, function);
            return model.ToArray();
        }

        /// <summary>Nodes that the outputs need, each after those that it needs, and the weights that these read.</summary>
        private string? Collect(Dictionary<string, GraphNode> producers, List<GraphNode> order, List<GraphWeight> weights)
        {
            var taken = new HashSet<string>(_known, StringComparer.Ordinal);
            var begun = new HashSet<GraphNode>();
            // Not recursive: a graph's depth is its file's to choose.
            var stack = new Stack<(GraphNode Node, bool Ready)>();
            foreach (string wanted in _wanted)
            {
                if (producers.TryGetValue(wanted, out var last))
                    stack.Push((last, false));
                else
                    return wanted;
                while (stack.Count > 0)
                {
                    var (node, ready) = stack.Pop();
                    if (ready)
                    {
                        order.Add(node);
                        continue;
                    }
                    if (!begun.Add(node))
                        continue;
                    stack.Push((node, true));
                    foreach (string input in node.Inputs)
                    {
                        if (input.Length == 0 || taken.Contains(input))
                            continue;
                        if (producers.TryGetValue(input, out var producer))
                        {
                            stack.Push((producer, false));
                        }
                        else if (_parts.Weights.TryGetValue(input, out var weight))
                        {
                            weights.Add(weight);
                            taken.Add(input);
                        }
                        else
                        {
                            return input;
                        }
                    }
                }
            }
            return null;
        }

        private static void Register(Dictionary<string, GraphNode> producers, GraphNode node)
        {
            foreach (string output in node.Outputs)
            {
                if (output.Length > 0)
                    producers[output] = node;
            }
        }

        private byte[] Reference(GraphWeight weight)
        {
            var tensor = new ProtoWriter();
            foreach (long dim in weight.Dims)
                tensor.Int(1, dim);
            tensor.Int(2, weight.ElementType).String(8, weight.Name);
            tensor.Message(13, Entry("location", _weightsFile));
            tensor.Message(13, Entry("offset", weight.Offset.ToString(CultureInfo.InvariantCulture)));
            tensor.Message(13, Entry("length", weight.Length.ToString(CultureInfo.InvariantCulture)));
            return tensor.Int(14, 1).ToArray();
        }

        private static ProtoWriter Entry(string key, string value) => new ProtoWriter().String(1, key).String(2, value);

        private static ProtoWriter Attribute(string name, object value)
        {
            var proto = new ProtoWriter().String(1, name);
            switch (value)
            {
                case float fraction:
                    return proto.Float(2, fraction).Int(20, 1);
                case long[] numbers:
                    foreach (long number in numbers)
                        proto.Int(8, number);
                    return proto.Int(20, 7);
                default:
                    return proto.Int(3, Convert.ToInt64(value, CultureInfo.InvariantCulture)).Int(20, 2);
            }
        }
    }
}
