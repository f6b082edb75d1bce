using System;

namespace Repartee
{
    /// <summary>
    /// Takes an .onnx file apart (field numbers as in onnx.proto): nodes and small tensors are kept as bytes, of large
    /// tensors only their place in the file.
    /// </summary>
    internal sealed class GraphPartsReader
    {
        // A tensor up to here is copied: shapes and axes must be known when a session is made, weights need not.
        private const int SmallTensor = 4096;
        private const int LargestNode = 1 << 20;
        private const int MostNodes = 1 << 18;
        private const int MostDims = 16;

        private readonly ProtobufStream _in;
        private readonly GraphParts _parts = new GraphParts();

        private GraphPartsReader(ProtobufStream input) => _in = input;

        /// <exception cref="BadFileException">The file is damaged or no ONNX model.</exception>
        public static GraphParts Read(string path)
        {
            using var input = new ProtobufStream(path);
            var reader = new GraphPartsReader(input);
            reader.ReadModel();
            return reader._parts;
        }

        private void ReadModel()
        {
            while (_in.NextField(out int field, out int wire))
            {
                switch (field)
                {
                    case 1:
                        _parts.IrVersion = _in.ReadNumber(wire);
                        break;
                    case 7:
                        ReadGraph(wire);
                        break;
                    case 8:
                        ReadOperatorSet(wire);
                        break;
                    case 25:
                        _parts.Functions.Add(_in.ReadBlob(wire, LargestNode));
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
        }

        private void ReadOperatorSet(int wire)
        {
            string domain = "";
            long version = 0;
            long outer = _in.Enter(wire);
            long start = _in.Position;
            while (_in.NextField(out int field, out wire))
            {
                if (field == 1)
                    domain = _in.ReadText(wire);
                else if (field == 2)
                    version = _in.ReadNumber(wire);
                else
                    _in.Skip(wire);
            }
            _parts.OperatorSets.Add(_in.ReadBytes(start, (int)Math.Min(LargestNode, _in.Position - start)));
            _in.Leave(outer);
            if (domain.Length == 0 || domain == "ai.onnx")
                _parts.OperatorSet = version;
        }

        private void ReadGraph(int wire)
        {
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                if (field == 1)
                    ReadNode(wire);
                else if (field == 5)
                    ReadTensor(wire);
                else
                    _in.Skip(wire);
            }
            _in.Leave(outer);
        }

        private void ReadNode(int wire)
        {
            if (_parts.Nodes.Count == MostNodes)
                throw _in.Damaged("it has more than " + MostNodes + " nodes");
            long outer = _in.Enter(wire);
            long start = _in.Position;
            var found = new GraphNode(Array.Empty<byte>());
            string domain = "";
            while (_in.NextField(out int field, out wire))
            {
                switch (field)
                {
                    case 1:
                        found.Inputs.Add(_in.ReadText(wire));
                        break;
                    case 2:
                        found.Outputs.Add(_in.ReadText(wire));
                        break;
                    case 4:
                        found.Operator = _in.ReadText(wire);
                        break;
                    case 5:
                        ReadAttribute(wire, found);
                        break;
                    case 7:
                        domain = _in.ReadText(wire);
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
            long length = _in.Position - start;
            if (length > LargestNode)
                throw _in.Damaged("a node has " + length + " bytes");
            var node = new GraphNode(_in.ReadBytes(start, (int)length))
            {
                Operator = domain.Length == 0 || domain == "ai.onnx" ? found.Operator : domain + "." + found.Operator,
                HasSubgraph = found.HasSubgraph,
            };
            _in.Leave(outer);
            node.Inputs.AddRange(found.Inputs);
            node.Outputs.AddRange(found.Outputs);
            foreach (var pair in found.Integers)
                node.Integers[pair.Key] = pair.Value;
            foreach (var pair in found.Floats)
                node.Floats[pair.Key] = pair.Value;
            _parts.Nodes.Add(node);
        }

        private void ReadAttribute(int wire, GraphNode node)
        {
            string name = "";
            long? integer = null;
            float? fraction = null;
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                switch (field)
                {
                    case 1:
                        name = _in.ReadText(wire);
                        break;
                    case 2:
                        fraction = _in.ReadFloat(wire);
                        break;
                    case 3:
                        integer = _in.ReadNumber(wire);
                        break;
                    case 6:
                    case 11:
                        node.HasSubgraph = true;
                        _in.Skip(wire);
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
            _in.Leave(outer);
            if (integer is { } i)
                node.Integers[name] = i;
            if (fraction is { } f)
                node.Floats[name] = f;
        }

        private void ReadTensor(int wire)
        {
            var weight = new GraphWeight { Offset = -1 };
            bool external = false;
            long outer = _in.Enter(wire);
            long start = _in.Position;
            while (_in.NextField(out int field, out wire))
            {
                switch (field)
                {
                    case 1:
                        _in.ReadNumbers(wire, dim => AddDim(weight, dim));
                        break;
                    case 2:
                        weight.ElementType = (int)_in.ReadNumber(wire);
                        break;
                    case 8:
                        weight.Name = _in.ReadText(wire);
                        break;
                    case 9:
                        weight.Length = _in.SkipBlob(wire);
                        weight.Offset = _in.Position - weight.Length;
                        break;
                    case 14:
                        external = _in.ReadNumber(wire) == 1;
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
            long length = _in.Position - start;
            if (external || length <= SmallTensor)
                weight.Proto = _in.ReadBytes(start, (int)Math.Min(LargestNode, length));
            else if (weight.Offset < 0)
                throw _in.Damaged("the weights '" + ModelPaths.Printable(weight.Name) + "' are stored number by number; export the model with raw data");
            _in.Leave(outer);
            _parts.Weights[weight.Name] = weight;
        }

        private void AddDim(GraphWeight weight, long dim)
        {
            if (weight.Dims.Count == MostDims)
                throw _in.Damaged("a shape has more than " + MostDims + " dimensions");
            weight.Dims.Add(dim);
        }
    }
}
