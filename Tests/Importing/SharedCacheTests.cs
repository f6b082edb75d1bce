using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>Past and present bound to the same preallocated buffers give the very bits of fresh outputs.</summary>
    public sealed class SharedCacheTests
    {
        private const int MaxLength = 96;

        private static readonly int[] Text = Enumerable.Range(0, 60).Select(i => 2 + i * 37 % 90).ToArray();

        [Test]
        public void SharedBuffersGiveTheBitsOfFreshOutputs(
            [Values("plain", "heads8", "qwen2", "qwen3", "odd")] string variant, [Values(4, 8, 32)] int bits)
        {
            using var temporary = new TemporaryFolder();
            TestModel.Random(AgreementTests.Variant(variant), 9).Write(temporary["source"], "F16");
            ModelImporter.Import(new ImportOptions { Source = temporary["source"], Target = temporary["model"], Bits = bits });
            using var decoder = new OrtDecoder(temporary["model"]);
            var expected = new List<float[]> { decoder.Append(Text[..40]) };
            expected.AddRange(Text[40..].Select(id => decoder.Append(id)));

            using var shared = new SharedCache(decoder, MaxLength);
            // At once and in chunks (never of one token: that is a decode step, whose sums are ordered differently); then a part again over what the first run left in the buffers: a reused prefix.
            foreach (int[] chunks in new[] { new[] { 40 }, new[] { 16, 16, 8 }, new[] { 38, 2 } })
            {
                shared.Length = 0;
                float[] logits = Array.Empty<float>();
                foreach (int chunk in chunks)
                    logits = shared.Append(Text.AsSpan(shared.Length, chunk));
                if (bits != 32)
                    Assert.That(logits, Is.EqualTo(expected[0]), "prefill in " + chunks.Length);
                for (int i = 40; i < Text.Length; i++)
                {
                    logits = shared.Append(Text.AsSpan(i, 1));
                    if (bits != 32 || chunks.Length == 1)
                        Assert.That(logits, Is.EqualTo(expected[i - 39]), "token " + i);
                }
            }

            shared.Length = 25;
            float[] reused = shared.Append(Text.AsSpan(25, 15));
            if (bits != 32)
                Assert.That(reused, Is.EqualTo(expected[0]));
            else
                Assert.That(Agreement.Measure(new[] { expected[0] }, new[] { reused }, new[] { 0 }).Cosine, Is.GreaterThan(0.9999999));
        }

        private sealed unsafe class SharedCache : IDisposable
        {
            private readonly OrtDecoder _decoder;
            private readonly RunOptions _options = new();
            private readonly List<IntPtr> _memory = new();
            private readonly List<OrtValue> _caches = new();

            public SharedCache(OrtDecoder decoder, int maxLength)
            {
                _decoder = decoder;
                long elements = (long)decoder.KeyValueHeads * maxLength * decoder.HeadSize;
                for (int i = 0; i < 2 * decoder.Layers; i++)
                {
                    var memory = (IntPtr)NativeMemory.AlignedAlloc((nuint)elements * 4, 64);
                    new Span<float>((void*)memory, (int)elements).Fill(float.NaN);
                    _memory.Add(memory);
                    _caches.Add(OrtValue.CreateTensorValueWithData(
                        OrtMemoryInfo.DefaultInstance, TensorElementType.Float,
                        new long[] { 1, decoder.KeyValueHeads, maxLength, decoder.HeadSize }, memory, elements * 4));
                }
            }

            public int Length { get; set; }

            public float[] Append(ReadOnlySpan<int> ids)
            {
                Length += ids.Length;
                var wide = new long[ids.Length];
                for (int i = 0; i < wide.Length; i++)
                    wide[i] = ids[i];
                var logits = new float[_decoder.Vocabulary];
                using OrtValue input = OrtValue.CreateTensorValueFromMemory(wide, new long[] { 1, wide.Length });
                using OrtValue lengths = OrtValue.CreateTensorValueFromMemory(new[] { Length - 1 }, new long[] { 1 });
                using OrtValue total = OrtValue.CreateTensorValueFromMemory(new[] { Length }, Array.Empty<long>());
                using OrtValue output = OrtValue.CreateTensorValueFromMemory(logits, new long[] { 1, 1, logits.Length });
                using OrtIoBinding binding = _decoder.Session.CreateIoBinding();
                binding.BindInput("input_ids", input);
                binding.BindInput("seqlens_k", lengths);
                binding.BindInput("total_sequence_length", total);
                binding.BindOutput("logits", output);
                for (int i = 0; i < _caches.Count; i++)
                {
                    binding.BindInput(_decoder.PastNames[i], _caches[i]);
                    binding.BindOutput(_decoder.PresentNames[i], _caches[i]);
                }

                _decoder.Session.RunWithBinding(_options, binding);
                return logits;
            }

            public void Dispose()
            {
                foreach (OrtValue cache in _caches)
                    cache.Dispose();
                foreach (IntPtr memory in _memory)
                    NativeMemory.AlignedFree((void*)memory);
                _options.Dispose();
            }
        }
    }
}
