using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Reads an ONNX <c>ModelProto</c> (field numbers as in onnx.proto) in three passes over the file: inputs and
    /// outputs, then nodes, then initializers. Weights are never read: their bytes are skipped by seeking.
    /// </summary>
    internal sealed class OnnxGraphReader
    {
        private const int MaxValues = 65_536;
        private const int MaxDims = 16;
        private const int MaxNodeNames = 4_096;
        private const int MaxExternalFiles = 1_024;
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

        private void ReadSparseTensor(int wire)
        {
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                if (field == 1 || field == 2)
                    ReadTensor(wire, false);
                else
                    _in.Skip(wire);
            }
            _in.Leave(outer);
        }

        private void ReadTensor(int wire, bool isMain)
        {
            string name = "";
            int type = 0;
            string? location = null;
            string? offset = null;
            string? length = null;
            bool external = false;
            _dims.Clear();
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                switch (field)
                {
                    case 1:
                        _in.ReadNumbers(wire, _addDim);
                        break;
                    case 2:
                        type = (int)_in.ReadNumber(wire);
                        break;
                    case 8:
                        name = _in.ReadText(wire);
                        break;
                    case 13:
                        ReadExternalEntry(wire, ref location, ref offset, ref length);
                        break;
                    case 14:
                        external |= _in.ReadNumber(wire) == 1;
                        break;
                    default:
                        _in.Skip(wire);
                        break;
                }
            }
            _in.Leave(outer);

            if (isMain && _graph.Uses.ContainsKey(name))
                _initializedInputs.Add(name);
            if (isMain && _graph.CosCacheRows.ContainsKey(name) && _dims.Count == 2)
                _graph.CosCacheRows[name] = _dims[0];
            if (external || location != null)
                AddExternal(name, type, location, offset, length);
        }

        private void ReadExternalEntry(int wire, ref string? location, ref string? offset, ref string? length)
        {
            string key = "";
            string value = "";
            long outer = _in.Enter(wire);
            while (_in.NextField(out int field, out wire))
            {
                if (field == 1)
                    key = _in.ReadText(wire);
                else if (field == 2)
                    value = _in.ReadText(wire);
                else
                    _in.Skip(wire);
            }
            _in.Leave(outer);
            if (key == "location")
                location = value;
            else if (key == "offset")
                offset = value;
            else if (key == "length")
                length = value;
        }

        private void AddExternal(string name, int type, string? location, string? offset, string? length)
        {
            if (location == null)
                throw _in.Damaged("the weights '" + ModelPaths.Printable(name) + "' are in another file that it does not name");
            long start = ParseSize(offset, name);
            long bytes = length != null ? ParseSize(length, name) : BytesOf(type, name);
            if (start > long.MaxValue - bytes)
                throw _in.Damaged("the weights '" + ModelPaths.Printable(name) + "' have an impossible size");
            if (!_graph.ExternalFiles.TryGetValue(location, out long needed) && _graph.ExternalFiles.Count == MaxExternalFiles)
                throw _in.Damaged("it names more than " + MaxExternalFiles + " data files");
            _graph.ExternalFiles[location] = Math.Max(needed, start + bytes);
        }

        private long ParseSize(string? text, string name)
        {
            if (string.IsNullOrEmpty(text))
                return 0;
            if (!long.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long value))
                throw _in.Damaged("the weights '" + ModelPaths.Printable(name) + "' have no readable position in their data file");
            return value;
        }

        private long BytesOf(int type, string name)
        {
            double bits = type switch
            {
                OnnxValue.Float32 or OnnxValue.Int32 or 12 => 32,
                4 or 5 or OnnxValue.Float16 or OnnxValue.BFloat16 => 16,
                OnnxValue.Int64 or 11 or 13 or 14 => 64,
                15 => 128,
                21 or 22 or 23 => 4,
                _ => 8,
            };
            double bytes = bits / 8;
            foreach (long dim in _dims)
                bytes *= dim;
            if (!(bytes >= 0 && bytes < 1e15))
                throw _in.Damaged("the weights '" + ModelPaths.Printable(name) + "' have an impossible size");
            return (long)Math.Ceiling(bytes);
        }

        private void AddDim(long dim)
        {
            if (_dims.Count == MaxDims)
                throw _in.Damaged("a shape has more than " + MaxDims + " dimensions");
            _dims.Add(dim);
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
