using System;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>The growing-cache decoder, driven by hand, against the original program's continuations.</summary>
    public sealed class GrowingCacheDecoderTests
    {
        private GrowingCacheDecoder _decoder = null!;

        [SetUp]
        public void Load() => _decoder = Open();

        private static GrowingCacheDecoder Open(bool? cacheIsOnHost = null)
        {
            string path = Fixtures.Shared("stories260K", "stories260K.onnx");
            var graph = new DecoderGraph
            {
                Path = path,
                CacheForm = CacheForm.Growing,
                LogitsRank = 3,
                LogitsForAllPositions = true,
                LayerCount = 5,
                KeyValueHeads = 4,
                HeadSize = 8,
                VocabularySize = 512,
                HasAttentionMask = true,
                HasPositionIds = true,
                PastNames = Enumerable.Range(0, 10).Select(i => "past_key_values." + i / 2 + (i % 2 == 0 ? ".key" : ".value")).ToArray(),
                PresentNames = Enumerable.Range(0, 10).Select(i => "present." + i / 2 + (i % 2 == 0 ? ".key" : ".value")).ToArray(),
            };
            return new GrowingCacheDecoder(OnnxSession.Open(path, ExecutionDevice.Cpu, 1), graph, 2, 256, cacheIsOnHost);
        }

        [TearDown]
        public void Unload() => _decoder?.Dispose();

        [Test]
        public void GreedyContinuationsMatchTheOriginalProgram()
        {
            foreach (var (prompt, continuation, logits) in StoriesModel.References())
            {
                _decoder.Keep(0, 0);
                _decoder.Prefill(0, 0, prompt, CancellationToken.None);
                Assert.That(_decoder.Logits(0).Slice(0, logits.Length).ToArray(), Is.EqualTo(logits).Within(1e-4f));
                Assert.That(Continue(0, prompt.Length, continuation.Length), Is.EqualTo(continuation));
            }
        }

        [Test]
        public void ACutOrCopiedCacheGivesTheSameLogitsAsAFreshOne()
        {
            var (prompt, continuation, _) = StoriesModel.References()[0];
            int[] all = prompt.Concat(continuation.Take(40)).ToArray();
            _decoder.Prefill(0, 0, all, CancellationToken.None);
            float[] expected = _decoder.Logits(0).ToArray();

            Assert.That(_decoder.Keep(0, 20), Is.EqualTo(20));
            _decoder.Prefill(0, 20, all.AsSpan(20), CancellationToken.None);
            Assert.That(_decoder.Logits(0).ToArray(), Is.EqualTo(expected).Within(1e-4f));

            Assert.That(_decoder.CopyPrefix(0, 1, 30), Is.EqualTo(30));
            _decoder.Prefill(1, 30, all.AsSpan(30), CancellationToken.None);
            Assert.That(_decoder.Logits(1).ToArray(), Is.EqualTo(expected).Within(1e-4f));
        }

        /// <summary>As on CUDA, whose caches cannot be cut.</summary>
        [Test]
        public void ACacheThatCannotBeCutGoesBackToTheEndOfItsPrompt()
        {
            var (prompt, continuation, _) = StoriesModel.References()[0];
            int[] next = continuation.Take(12).ToArray();
            _decoder.Prefill(0, 0, prompt, CancellationToken.None);
            _decoder.Prefill(0, prompt.Length, next, CancellationToken.None);
            float[] expected = _decoder.Logits(0).ToArray();

            using GrowingCacheDecoder device = Open(cacheIsOnHost: false);
            device.Prefill(0, 0, prompt, CancellationToken.None);
            for (int i = 0; i < 5; i++)
                device.Decode(new[] { new DecodeStep(0, prompt.Length + i, 7) }, CancellationToken.None);
            Assert.That(device.Keep(0, prompt.Length + 2), Is.EqualTo(prompt.Length));
            Assert.That(device.Keep(0, prompt.Length), Is.EqualTo(prompt.Length));
            device.Prefill(0, prompt.Length, next, CancellationToken.None);
            Assert.That(device.Logits(0).ToArray(), Is.EqualTo(expected));
            Assert.That(device.Keep(0, prompt.Length), Is.EqualTo(0));
        }

        [Test]
        public void ACacheThatCannotBeCutIsReusedInTheNextTurn([Values(1, 2, 20)] int length)
        {
            int[] first = StoriesModel.References()[0].Prompt;
            var model = new LoadedModel("stories", Open(cacheIsOnHost: false), Tokenizer.CreateByteLevel(), ChatTemplate.ChatMl, new[] { -1 });
            using var engine = new DialogueEngine(model);
            var owner = new object();
            int[] prompt = first;
            for (int turn = 0; turn < 3; turn++)
            {
                var sink = new RecordingSink();
                engine.Submit(new GenerationRequest(prompt, new GenerationSettings { Temperature = 0f, MaxTokens = length }, sink) { Owner = owner });
                Assert.That(sink.Wait().Result.Error, Is.Null);
                Assert.That(sink.Result.ReusedTokens, Is.GreaterThanOrEqualTo(turn == 0 ? 0 : first.Length), "turn " + turn);
                prompt = prompt.Concat(sink.Tokens).Concat(new[] { 40, 41, 42 }).ToArray();
                // Time to settle, or to lose everything.
                Thread.Sleep(50);
            }
        }

        [Test]
        public void ACancelledStepHasFedNobodyOrEverybody()
        {
            int[] prompt = StoriesModel.References()[0].Prompt;
            for (int slot = 0; slot < 2; slot++)
                _decoder.Prefill(slot, 0, prompt, CancellationToken.None);
            var source = new CancellationTokenSource();
            bool stop = false;
            // Cancels every step at some moment of it.
            var canceller = new Thread(() =>
            {
                while (!Volatile.Read(ref stop))
                {
                    Volatile.Read(ref source).Cancel();
                    Thread.Yield();
                }
            });
            canceller.Start();
            try
            {
                int position = prompt.Length;
                for (int i = 0; i < 2000 && position < 200; i++)
                {
                    Volatile.Write(ref source, new CancellationTokenSource());
                    int expected = position;
                    try
                    {
                        _decoder.Decode(new[] { new DecodeStep(0, position, 7), new DecodeStep(1, position, 9) }, source.Token);
                        position++;
                        expected++;
                    }
                    catch (OperationCanceledException)
                    {
                    }
                    Assert.That(_decoder.Keep(0, 256), Is.EqualTo(expected), "the first slot");
                    Assert.That(_decoder.Keep(1, 256), Is.EqualTo(expected), "the second slot");
                }
            }
            finally
            {
                Volatile.Write(ref stop, true);
                canceller.Join();
            }
        }

        private int[] Continue(int slot, int position, int count)
        {
            var tokens = new int[count];
            for (int i = 0; i < count; i++)
            {
                float[] row = _decoder.Logits(slot).ToArray();
                tokens[i] = Array.IndexOf(row, row.Max());
                _decoder.Decode(new[] { new DecodeStep(slot, position + i, tokens[i]) }, CancellationToken.None);
            }
            return tokens;
        }
    }
}
