using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;

namespace Repartee.Tests
{
    /// <summary>Runs an imported graph with ONNX Runtime; each call gets new outputs, and the past is the last present.</summary>
    internal sealed class OrtDecoder : IDisposable
    {
        private readonly InferenceSession _session;
        private readonly RunOptions _options = new();
        private readonly string[] _pastNames;
        private readonly string[] _outputNames;
        private readonly List<OrtValue> _past = new();

        public OrtDecoder(string folder)
        {
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
            _session = new InferenceSession(Path.Combine(folder, "model.onnx"), options);
            Layers = _session.InputMetadata.Keys.Count(k => k.EndsWith(".key", StringComparison.Ordinal));
            int[] cache = _session.InputMetadata["past_key_values.0.key"].Dimensions;
            KeyValueHeads = cache[1];
            HeadSize = cache[3];
            Vocabulary = _session.OutputMetadata["logits"].Dimensions[2];
            _pastNames = Enumerable.Range(0, Layers).SelectMany(i => new[] { $"past_key_values.{i}.key", $"past_key_values.{i}.value" }).ToArray();
            PresentNames = Enumerable.Range(0, Layers).SelectMany(i => new[] { $"present.{i}.key", $"present.{i}.value" }).ToArray();
            _outputNames = new[] { "logits" }.Concat(PresentNames).ToArray();
            Reset();
        }

        public int Layers { get; }

        public int KeyValueHeads { get; }

        public int HeadSize { get; }

        public int Vocabulary { get; }

        public int Length { get; private set; }

        public InferenceSession Session => _session;

        public IReadOnlyList<string> PastNames => _pastNames;

        public IReadOnlyList<string> PresentNames { get; }

        public void Reset()
        {
            Free();
            Length = 0;
            foreach (string _ in _pastNames)
                _past.Add(OrtValue.CreateTensorValueFromMemory(Array.Empty<float>(), new long[] { 1, KeyValueHeads, 0, HeadSize }));
        }

        /// <summary>Appends tokens and returns the logits of the last one.</summary>
        public float[] Append(params int[] ids)
        {
            Length += ids.Length;
            using OrtValue input = OrtValue.CreateTensorValueFromMemory(ids.Select(i => (long)i).ToArray(), new long[] { 1, ids.Length });
            using OrtValue lengths = OrtValue.CreateTensorValueFromMemory(new[] { Length - 1 }, new long[] { 1 });
            using OrtValue total = OrtValue.CreateTensorValueFromMemory(new[] { Length }, Array.Empty<long>());
            string[] names = new[] { "input_ids", "seqlens_k", "total_sequence_length" }.Concat(_pastNames).ToArray();
            OrtValue[] values = new[] { input, lengths, total }.Concat(_past).ToArray();
            IDisposableReadOnlyCollection<OrtValue> results = _session.Run(_options, names, values, _outputNames);
            Free();
            _past.AddRange(results.Skip(1));
            float[] logits = results[0].GetTensorDataAsSpan<float>().ToArray();
            results[0].Dispose();
            return logits;
        }

        /// <summary>Logits after each token, fed one by one.</summary>
        public float[][] Run(int[] ids)
        {
            Reset();
            return ids.Select(id => Append(id)).ToArray();
        }

        public void Dispose()
        {
            Free();
            _options.Dispose();
            _session.Dispose();
        }

        private void Free()
        {
            foreach (OrtValue value in _past)
                value.Dispose();
            _past.Clear();
        }
    }
}
