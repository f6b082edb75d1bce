using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Reads an ONNX <c>ModelProto</c> (field numbers as in onnx.proto) in three passes over the file: inputs and
    /// outputs, then nodes, then initializers. Weights are never read: their bytes are skipped by seeking.
    /// </summary>
    internal sealed partial class OnnxGraphReader
    {
        private const int MaxValues = 65_536;
        private const int MaxDims = 16;
        private const int MaxNodeNames = 4_096;
        private const int MaxOperators = 4_096;

        private enum Pass
        {
            Values,
            Nodes,
            Initializers,
        }

        private readonly ProtobufStream _in;
        private readonly OnnxGraph _graph = new OnnxGraph();
        private readonly List<string> _initializedInputs = new List<string>();
        private readonly List<long> _dims = new List<long>();
        private readonly Action<long> _addDim;
        private Pass _pass;

        private OnnxGraphReader(ProtobufStream input)
        {
            _in = input;
            _addDim = AddDim;
        }

        internal static OnnxGraph Read(string path)
        {
            using var input = new ProtobufStream(path);
            return new OnnxGraphReader(input).ReadAll();
        }

        private OnnxGraph ReadAll()
        {
            _graph.GraphBytes = _in.Length;
            bool found = false;
            for (_pass = Pass.Values; _pass <= Pass.Initializers; _pass++)
            {
                _in.Rewind();
                found |= ReadModel();
                if (_pass != Pass.Values)
                    continue;
                foreach (OnnxValue input in _graph.Inputs)
                    _graph.Uses[input.Name] = 0;
            }
            if (!found)
                throw _in.Damaged("it holds no graph");
            // Old exporters list every weight among the inputs too; those need no feeding.
            if (_initializedInputs.Count > 0)
            {
                var initialized = new HashSet<string>(_initializedInputs, StringComparer.Ordinal);
                _graph.Inputs.RemoveAll(input => initialized.Contains(input.Name));
            }
            return _graph;
        }

        private bool ReadModel()
        {
            bool found = false;
            while (_in.NextField(out int field, out int wire))
            {
                switch (field)
                {
                    case 2 when _pass == Pass.Values:
                        _graph.Producer = _in.ReadText(wire);
                        break;
                    case 7:
                        ReadGraph(wire, true);
                        found = true;
                        break;
                    case 25 when _pass == Pass.Nodes:
                        ReadFunction(wire);
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
            return found;
        }

        private void ReadGraph(int wire, bool isMain)
        {
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                switch (field)
                {
                    case 1 when _pass == Pass.Nodes:
                        ReadNode(wire, isMain);
                        break;
                    case 5 when _pass == Pass.Initializers || !isMain:
                        ReadTensor(wire, isMain);
                        break;
                    case 15 when _pass == Pass.Initializers || !isMain:
                        ReadSparseTensor(wire);
                        break;
                    case 11 when _pass == Pass.Values:
                        ReadValue(wire, _graph.Inputs);
                        break;
                    case 12 when _pass == Pass.Values:
                        ReadValue(wire, _graph.Outputs);
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
            _in.Leave(outer);
        }

        private void ReadFunction(int wire)
        {
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                if (field == 7)
                    ReadNode(wire, false);
                else
                    _in.Skip(wire);
            }
            _in.Leave(outer);
        }

        private void ReadValue(int wire, List<OnnxValue> into)
        {
            if (into.Count == MaxValues)
                throw _in.Damaged("it has more than " + MaxValues + " inputs or outputs");
            var value = new OnnxValue();
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                if (field == 1)
                    value.Name = _in.ReadText(wire);
                else if (field == 2)
                    ReadType(wire, value);
                else
                    _in.Skip(wire);
            }
            _in.Leave(outer);
            into.Add(value);
        }

        private void ReadType(int wire, OnnxValue value)
        {
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                if (field == 1)
                    ReadTensorType(wire, value);
                else
                    _in.Skip(wire);
            }
            _in.Leave(outer);
        }

        private void ReadTensorType(int wire, OnnxValue value)
        {
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                if (field == 1)
                    value.ElementType = (int)_in.ReadNumber(wire);
                else if (field == 2)
                    ReadShape(wire, value);
                else
                    _in.Skip(wire);
            }
            _in.Leave(outer);
        }

        private void ReadShape(int wire, OnnxValue value)
        {
            value.HasShape = true;
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                if (field != 1)
                {
                    _in.Skip(wire);
                    continue;
                }
                if (value.Dims.Count == MaxDims)
                    throw _in.Damaged("a shape has more than " + MaxDims + " dimensions");
                long dim = -1;
                long shape = _in.Enter(wire);
                while (_in.NextField(out field, out wire))
                {
                    if (field == 1)
                        dim = _in.ReadNumber(wire);
                    else
                        _in.Skip(wire);
                }
                _in.Leave(shape);
                value.Dims.Add(dim < 0 ? -1 : dim);
            }
            _in.Leave(outer);
        }

        private void ReadNode(int wire, bool isMain)
        {
            var inputs = new List<string>();
            var outputs = new List<string>();
            string type = "";
            string domain = "";
            long bits = 4;
            long block = 0;
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                switch (field)
                {
                    case 1:
                        AddName(inputs, wire);
                        break;
                    case 2:
                        AddName(outputs, wire);
                        break;
                    case 4:
                        type = _in.ReadText(wire);
                        break;
                    case 5:
                        ReadAttribute(wire, ref bits, ref block);
                        break;
                    case 7:
                        domain = _in.ReadText(wire);
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
            _in.Leave(outer);

            foreach (string name in inputs)
            {
                if (_graph.Uses.TryGetValue(name, out int uses))
                    _graph.Uses[name] = uses + 1;
            }
            string key = domain.Length == 0 || domain == "ai.onnx" ? type : domain + "." + type;
            if (!_graph.Operators.TryGetValue(key, out int count) && _graph.Operators.Count == MaxOperators)
                throw _in.Damaged("it has more than " + MaxOperators + " kinds of operators");
            _graph.Operators[key] = count + 1;
            if (domain != "com.microsoft")
                return;
            if (type == "GroupQueryAttention" && isMain && _graph.Attentions.Count < MaxNodeNames)
            {
                string cos = At(inputs, 7);
                _graph.Attentions.Add(new OnnxAttention(
                    At(inputs, 3), At(inputs, 4), At(outputs, 1), At(outputs, 2), cos));
                if (cos.Length > 0)
                    _graph.CosCacheRows[cos] = -1;
            }
            else if (type == "MatMulNBits" && (_graph.Quantized.Count < 64 || _graph.Quantized.ContainsKey((bits, block))))
            {
                _graph.Quantized.TryGetValue((bits, block), out count);
                _graph.Quantized[(bits, block)] = count + 1;
            }
        }

        private void ReadAttribute(int wire, ref long bits, ref long block)
        {
            string name = "";
            long number = 0;
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                switch (field)
                {
                    case 1:
                        name = _in.ReadText(wire);
                        break;
                    case 3:
                        number = _in.ReadNumber(wire);
                        break;
                    case 5:
                    case 10:
                        ReadTensor(wire, false);
                        break;
                    case 6:
                    case 11:
                        ReadGraph(wire, false);
                        break;
                    case 22:
                    case 23:
                        ReadSparseTensor(wire);
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
            _in.Leave(outer);
            if (name == "bits")
                bits = number;
            else if (name == "block_size")
                block = number;
        }

        private void AddName(List<string> names, int wire)
        {
            if (names.Count == MaxNodeNames)
                throw _in.Damaged("a node has more than " + MaxNodeNames + " inputs or outputs");
            names.Add(_in.ReadText(wire));
        }

        private static string At(List<string> names, int index) => index < names.Count ? names[index] : "";
    }
}
