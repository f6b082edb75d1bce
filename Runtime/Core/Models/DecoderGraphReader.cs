using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Repartee
{
    /// <summary>What a folder's configuration says where the graph itself is silent or speaks in other names.</summary>
    internal sealed class GraphHints
    {
        internal static readonly GraphHints None = new GraphHints();

        /// <summary>Pairs of key and value name patterns of the cache inputs, "%d" standing for the layer.</summary>
        internal string? PastKeys;
        internal string? PastValues;
        internal string? PresentKeys;
        internal string? PresentValues;
        internal int? KeyValueHeads;
        internal int? HeadSize;
        internal int? VocabularySize;
    }

    /// <summary>Recognises a decoder with a KV cache in the inputs, outputs and nodes of an ONNX graph.</summary>
    internal sealed class DecoderGraphReader
    {
        private const int MaxLayers = 1_024;
        private const int MaxHeads = 4_096;
        private const int MaxHeadSize = 8_192;
        private const int MaxVocabulary = 16_000_000;

        private readonly string _path;
        private readonly GraphHints _hints;
        private readonly OnnxGraph _onnx;
        private readonly Dictionary<string, OnnxValue> _inputs = new Dictionary<string, OnnxValue>(StringComparer.Ordinal);
        private readonly Dictionary<string, OnnxValue> _outputs = new Dictionary<string, OnnxValue>(StringComparer.Ordinal);

        private DecoderGraphReader(string path, GraphHints hints)
        {
            _path = path;
            _hints = hints;
            _onnx = OnnxGraphReader.Read(path);
        }

        internal static DecoderGraph Read(string root, string path, GraphHints hints, bool followLinks)
            => new DecoderGraphReader(path, hints).Recognise(root, followLinks);

        private DecoderGraph Recognise(string root, bool followLinks)
        {
            foreach (OnnxValue input in _onnx.Inputs)
                _inputs[input.Name] = input;
            foreach (OnnxValue output in _onnx.Outputs)
                _outputs[output.Name] = output;

            var known = new HashSet<string>(StringComparer.Ordinal) { "input_ids" };
            RequireType(Input("input_ids"), OnnxValue.Int64);
            bool mask = Take(known, "attention_mask", OnnxValue.Int64);
            bool positions = Take(known, "position_ids", OnnxValue.Int64);
            bool lengths = Take(known, "seqlens_k", OnnxValue.Int32);
            bool total = Take(known, "total_sequence_length", OnnxValue.Int32);
            if (lengths != total)
                throw Unfit("takes only one of 'seqlens_k' and 'total_sequence_length'; the two belong together.");

            var pastNames = new List<string>();
            var presentNames = new List<string>();
            FindCaches(pastNames, presentNames);
            OnnxValue cache = CheckCaches(pastNames, presentNames, out int heads, out int headSize);
            foreach (string name in pastNames)
                known.Add(name);
            foreach (string name in _inputs.Keys)
            {
                if (!known.Contains(name))
                    throw Unfit("wants an input '" + ModelPaths.Printable(name) + "' that Repartee does not know; "
                        + "export the model as a plain decoder with a KV cache.");
            }

            OnnxValue logits = Logits(out int vocabulary);
            MostQuantized(out int? bits, out int? block);
            long bytes = _onnx.GraphBytes;
            List<string> external = ExternalFiles(root, followLinks, ref bytes);
            return new DecoderGraph
            {
                Path = _path,
                CacheForm = IsShared(pastNames, presentNames) ? CacheForm.Shared : CacheForm.Growing,
                CacheType = cache.ElementType == OnnxValue.Float16 ? FloatType.Float16 : FloatType.Float32,
                LogitsType = logits.ElementType == OnnxValue.Float16 ? FloatType.Float16 : FloatType.Float32,
                LogitsRank = logits.Dims.Count,
                LogitsForAllPositions = logits.Dims.Count == 3 && logits.Dims[1] != 1,
                LayerCount = pastNames.Count / 2,
                KeyValueHeads = heads,
                HeadSize = headSize,
                VocabularySize = vocabulary,
                HasAttentionMask = mask,
                HasPositionIds = positions,
                HasSequenceLengths = lengths,
                TotalSequenceLengthRank = total ? _inputs["total_sequence_length"].Dims.Count : 0,
                PastNames = pastNames,
                PresentNames = presentNames,
                MaxPositions = MaxPositions(),
                ExternalFiles = external,
                WeightBytes = bytes,
                WeightBits = bits,
                WeightBlock = block,
                Producer = ModelPaths.Printable(_onnx.Producer),
                Operators = _onnx.Operators,
            };
        }

        private OnnxValue Input(string name) => _inputs.TryGetValue(name, out OnnxValue? value)
            ? value
            : throw Unfit("has no input '" + name + "', so it is not a language model's decoder.");

        private bool Take(HashSet<string> known, string name, int type)
        {
            if (!_inputs.TryGetValue(name, out OnnxValue? value))
                return false;
            RequireType(value, type);
            known.Add(name);
            return true;
        }

        private void RequireType(OnnxValue value, int type)
        {
            if (value.ElementType != type)
            {
                throw Unfit("has an input '" + value.Name + "' of " + OnnxValue.TypeName(value.ElementType) + ", but only "
                    + OnnxValue.TypeName(type) + " is supported.");
            }
        }

        private void FindCaches(List<string> pastNames, List<string> presentNames)
        {
            foreach ((string pastKey, string pastValue) in PastPatterns())
            {
                for (int layer = 0; layer < MaxLayers; layer++)
                {
                    string key = Format(pastKey, layer);
                    string value = Format(pastValue, layer);
                    if (!_inputs.ContainsKey(key))
                        break;
                    if (!_inputs.ContainsKey(value))
                        throw Unfit("has a cache input '" + ModelPaths.Printable(key) + "' without '" + ModelPaths.Printable(value) + "'.");
                    pastNames.Add(key);
                    pastNames.Add(value);
                }
                if (pastNames.Count > 0)
                    break;
            }
            if (pastNames.Count == 0)
            {
                throw Unfit("has no KV cache (no input 'past_key_values.0.key'); export the model with its cache "
                    + "(optimum: task text-generation-with-past).");
            }

            for (int i = 0; i < pastNames.Count; i++)
            {
                bool isKey = i % 2 == 0;
                string? pattern = isKey ? _hints.PresentKeys : _hints.PresentValues;
                string name = Format(pattern ?? (isKey ? "present.%d.key" : "present.%d.value"), i / 2);
                if (!_outputs.ContainsKey(name))
                    throw Unfit("takes '" + ModelPaths.Printable(pastNames[i]) + "' but gives no '" + ModelPaths.Printable(name) + "'.");
                presentNames.Add(name);
            }
        }

        private IEnumerable<(string Key, string Value)> PastPatterns()
        {
            if (_hints.PastKeys != null && _hints.PastValues != null)
                yield return (_hints.PastKeys, _hints.PastValues);
            yield return ("past_key_values.%d.key", "past_key_values.%d.value");
            yield return ("past.%d.key", "past.%d.value");
        }

        private static string Format(string pattern, int layer)
            => pattern.Replace("%d", layer.ToString(CultureInfo.InvariantCulture));

        private OnnxValue CheckCaches(List<string> pastNames, List<string> presentNames, out int heads, out int headSize)
        {
            OnnxValue first = _inputs[pastNames[0]];
            heads = 0;
            headSize = 0;
            for (int i = 0; i < pastNames.Count; i++)
            {
                OnnxValue past = _inputs[pastNames[i]];
                OnnxValue present = _outputs[presentNames[i]];
                string name = ModelPaths.Printable(past.Name);
                if (past.ElementType != OnnxValue.Float32 && past.ElementType != OnnxValue.Float16)
                    throw Unfit("has a KV cache of " + OnnxValue.TypeName(past.ElementType) + "; only float32 and float16 are supported.");
                if (past.ElementType != first.ElementType || present.ElementType != first.ElementType)
                    throw Unfit("mixes element types in its KV cache ('" + name + "').");
                if (past.Dims.Count != 4)
                    throw Unfit("has a cache input '" + name + "' of " + past.Dims.Count + " dimensions; 4 are expected: batch, heads, length, head size.");
                if (past.Dims[2] >= 0 && past.Dims[1] < 0)
                    throw Unfit("has its KV cache laid out as batch, length, heads, head size, which is not supported.");
                if (past.Dims[2] >= 0)
                    throw Unfit("has a KV cache of fixed length " + past.Dims[2] + ", which is not supported; export it with a dynamic length.");
                int thisHeads = (int)Bounded(past.Dims[1], _hints.KeyValueHeads, MaxHeads, name, "number of heads");
                int thisSize = (int)Bounded(past.Dims[3], _hints.HeadSize, MaxHeadSize, name, "head size");
                if (i == 0)
                {
                    heads = thisHeads;
                    headSize = thisSize;
                }
                else if (heads != thisHeads || headSize != thisSize)
                {
                    throw Unfit("has layers of different cache shapes ('" + name + "' is " + thisHeads + " x " + thisSize
                        + ", the first " + heads + " x " + headSize + "), which is not supported.");
                }
            }
            return first;
        }

        private long Bounded(long dim, int? hint, int max, string name, string what)
        {
            long value = dim >= 0 ? dim : hint ?? -1;
            if (value < 0)
                throw Unfit("does not say the " + what + " of '" + name + "', and no config.json does.");
            if (value < 1 || value > max)
                throw Unfit("says that the " + what + " of '" + name + "' is " + value + ", which no model has.");
            return value;
        }

        private OnnxValue Logits(out int vocabulary)
        {
            if (!_outputs.TryGetValue("logits", out OnnxValue? logits))
                throw Unfit("has no output 'logits', so it is not a language model's decoder.");
            if (logits.ElementType != OnnxValue.Float32 && logits.ElementType != OnnxValue.Float16)
                throw Unfit("gives logits of " + OnnxValue.TypeName(logits.ElementType) + "; only float32 and float16 are supported.");
            if (logits.Dims.Count != 2 && logits.Dims.Count != 3)
                throw Unfit("gives logits of " + logits.Dims.Count + " dimensions; 2 or 3 are expected.");
            vocabulary = (int)Bounded(logits.Dims[logits.Dims.Count - 1], _hints.VocabularySize, MaxVocabulary, "logits", "vocabulary size");
            return logits;
        }

        /// <summary>
        /// Past and present may share a buffer only where nothing but the attention kernel looks at the past: a graph
        /// that derives positions from the past's length would see the buffer's length instead.
        /// </summary>
        private bool IsShared(List<string> pastNames, List<string> presentNames)
        {
            var attentions = new Dictionary<string, OnnxAttention>(StringComparer.Ordinal);
            foreach (OnnxAttention attention in _onnx.Attentions)
                attentions[attention.PastKey] = attention;
            for (int i = 0; i < pastNames.Count; i += 2)
            {
                if (!attentions.TryGetValue(pastNames[i], out OnnxAttention attention)
                    || attention.PastValue != pastNames[i + 1]
                    || attention.PresentKey != presentNames[i]
                    || attention.PresentValue != presentNames[i + 1]
                    || _onnx.Uses[pastNames[i]] != 1
                    || _onnx.Uses[pastNames[i + 1]] != 1)
                {
                    return false;
                }
            }
            return true;
        }

        private int? MaxPositions()
        {
            long least = long.MaxValue;
            foreach (long rows in _onnx.CosCacheRows.Values)
            {
                if (rows > 0)
                    least = Math.Min(least, rows);
            }
            return least <= int.MaxValue ? (int)least : (int?)null;
        }

        private void MostQuantized(out int? bits, out int? block)
        {
            bits = null;
            block = null;
            int most = 0;
            foreach (KeyValuePair<(long Bits, long Block), int> pair in _onnx.Quantized)
            {
                if (pair.Value > most && pair.Key.Bits is > 0 and <= 32 && pair.Key.Block is > 0 and <= 65_536)
                {
                    most = pair.Value;
                    bits = (int)pair.Key.Bits;
                    block = (int)pair.Key.Block;
                }
            }
        }

        private List<string> ExternalFiles(string root, bool followLinks, ref long bytes)
        {
            var paths = new List<string>();
            string beside = System.IO.Path.GetDirectoryName(_path) ?? root;
            foreach (KeyValuePair<string, long> pair in _onnx.ExternalFiles)
            {
                string path = ModelPaths.Resolve(beside, pair.Key, _path);
                long length = ModelPaths.RequireFile(root, path, followLinks,
                    "it holds weights of " + System.IO.Path.GetFileName(_path) + "; fetch it too and put it beside the graph.");
                if (followLinks)
                    ModelPaths.RequireBesideModel(root, _path, path);
                if (length < pair.Value)
                {
                    throw new BadFileException(path, "has " + length + " bytes, but " + System.IO.Path.GetFileName(_path)
                        + " needs " + pair.Value + "; the download is incomplete or it belongs to another model.");
                }
                if (!paths.Contains(path))
                {
                    paths.Add(path);
                    bytes += length;
                }
            }
            paths.Sort(StringComparer.Ordinal);
            return paths;
        }

        private BadFileException Unfit(string reason) => new BadFileException(_path, reason);
    }
}
