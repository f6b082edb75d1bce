using System;
using System.Globalization;

namespace Repartee
{
    // Tensors: their names and shapes, and where external data lies; never their values.
    internal sealed partial class OnnxGraphReader
    {
        private const int MaxExternalFiles = 1_024;

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
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value))
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
    }
}
