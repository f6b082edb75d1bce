using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>
    /// Graphs of every cache form through the engine: a line is the same whatever the chunks of its prompt, with a reused
    /// prefix, after a cancelled turn, and as with a whole prompt computed afresh for each token.
    /// </summary>
    [TestFixtureSource(nameof(Forms))]
    public sealed class CacheFormTests
    {
        private const int LineLength = 10;

        private readonly bool _fused;
        private readonly bool _half;
        private readonly bool _halfLogits;
        private readonly bool _positions;
        private readonly bool _mask;
        private TemporaryFolder _temporary = null!;

        public CacheFormTests(bool fused, bool half, bool halfLogits, bool positions, bool mask)
        {
            _fused = fused;
            _half = half;
            _halfLogits = halfLogits;
            _positions = positions;
            _mask = mask;
        }

        public static IEnumerable<TestFixtureData> Forms()
        {
            foreach (bool half in new[] { false, true })
            {
                foreach (bool positions in new[] { false, true })
                {
                    foreach (bool mask in new[] { false, true })
                        yield return new TestFixtureData(false, half, half && mask, positions, mask);
                    yield return new TestFixtureData(true, half, half && positions, positions, false);
                }
            }
        }

        [OneTimeSetUp]
        public void Write()
        {
            _temporary = new TemporaryFolder();
            new CacheFormGraph { Fused = _fused, HalfCache = _half, HalfLogits = _halfLogits, PositionIds = _positions, AttentionMask = _mask }.Write(_temporary["model"]);
        }

        [OneTimeTearDown]
        public void Delete() => _temporary.Dispose();

        [Test]
        public void TheFormIsRecognized()
        {
            DecoderGraph graph = ModelFolder.Open(_temporary["model"]).Graph;
            Assert.That(graph.CacheForm, Is.EqualTo(_fused ? CacheForm.Shared : CacheForm.Growing));
            Assert.That(graph.CacheType, Is.EqualTo(_half ? FloatType.Float16 : FloatType.Float32));
            Assert.That(graph.LogitsType, Is.EqualTo(_halfLogits ? FloatType.Float16 : FloatType.Float32));
            Assert.That(graph.HasPositionIds, Is.EqualTo(_positions));
            Assert.That(graph.HasAttentionMask, Is.EqualTo(_mask));
        }

        [TestCase(128)]
        [TestCase(7)]
        public void ALineIsWhatFreshPromptsGiveWhateverTheChunks(int chunk)
        {
            using DialogueEngine engine = Load(chunk);
            int[] prompt = Prompt(1, 45);
            Same(Run(engine, prompt, new object()), prompt);
        }

        [Test]
        public void ReusedAndCopiedPrefixesAndCancelledTurnsChangeNothing()
        {
            using DialogueEngine engine = Load(16);
            var owner = new object();
            int[] first = Prompt(1, 40);
            Line line = Run(engine, first, owner);
            int[] second = first.Concat(line.Sink.Tokens).Concat(Prompt(2, 9)).ToArray();
            using (var cancellation = new System.Threading.CancellationTokenSource())
            {
                // Ends while it is being said: the cache keeps what came so far.
                var cancelled = new RecordingSink(sink =>
                {
                    if (sink.Tokens.Count == 3)
                        cancellation.Cancel();
                    return TokenVerdict.Continue;
                });
                engine.Submit(new GenerationRequest(first.Concat(Prompt(3, 5)).ToArray(), Greedy(), cancelled) { Owner = owner, Cancellation = cancellation.Token });
                Assert.That(cancelled.Wait().Result.Finish, Is.EqualTo(FinishReason.Cancelled));
            }

            Line again = Run(engine, second, owner);
            Assert.That(again.Sink.Result.ReusedTokens, Is.GreaterThanOrEqualTo(first.Length));
            Same(again, second);
            int[] other = first.Concat(Prompt(4, 6)).ToArray();
            Line copied = Run(engine, other, new object());
            Assert.That(copied.Sink.Result.ReusedTokens, Is.EqualTo(first.Length));
            Same(copied, other);
        }

        [Test]
        public void LinesTogetherAreTheLinesAlone()
        {
            using DialogueEngine engine = Load(16);
            int[][] prompts = Enumerable.Range(0, 5).Select(i => Prompt(20 + i, 8 + 5 * i)).ToArray();
            Line[] lines = prompts.Select(prompt => Start(engine, prompt, new object(), LineLength)).ToArray();
            for (int i = 0; i < lines.Length; i++)
            {
                lines[i].Sink.Wait();
                Same(lines[i], prompts[i]);
            }
        }

        /// <summary>Compares with the same line where each token comes from a prompt of its own: no step, no reuse.</summary>
        private void Same(Line line, int[] prompt)
        {
            Assert.That(line.Rows.Count, Is.EqualTo(LineLength));
            using DialogueEngine engine = Load(256, 1);
            for (int i = 0; i < LineLength; i++)
            {
                // Another prompt between two: nothing of the last one is left to reuse.
                Run(engine, new[] { 47, 46 }, new object(), 1);
                Line fresh = Run(engine, prompt.Concat(line.Sink.Tokens.Take(i)).ToArray(), new object(), 1);
                Assert.That(fresh.Sink.Result.ReusedTokens, Is.EqualTo(0));
                Assert.That(line.Rows[i], Is.EqualTo(fresh.Rows[0]).Within(_half ? 0.02f : 1e-4f), "token " + i);
            }

            // Rows that hardly differ would hide mistakes.
            Assert.That(line.Rows[0].Zip(line.Rows[LineLength - 1], (a, b) => Math.Abs(a - b)).Max(), Is.GreaterThan(0.5f));
        }

        private DialogueEngine Load(int chunk, int caches = 8) => DialogueEngine.Load(
            ModelFolder.Open(_temporary["model"]), new EngineOptions { Device = ExecutionDevice.Cpu, PrefillChunk = chunk, Threads = 1, MaxCaches = caches });

        private static GenerationSettings Greedy(int length = LineLength) => new GenerationSettings { Temperature = 0f, MaxTokens = length };

        private static Line Run(DialogueEngine engine, int[] prompt, object owner, int length = LineLength)
        {
            Line line = Start(engine, prompt, owner, length);
            Assert.That(line.Sink.Wait().Result.Error, Is.Null);
            return line;
        }

        private static Line Start(DialogueEngine engine, int[] prompt, object owner, int length)
        {
            var line = new Line();
            engine.Submit(new GenerationRequest(prompt, Greedy(length), line.Sink) { Owner = owner, Observer = logits => line.Rows.Add(logits.ToArray()) });
            return line;
        }

        private static int[] Prompt(int seed, int length)
        {
            var random = new Random(seed);
            return Enumerable.Range(0, length).Select(_ => random.Next(46)).ToArray();
        }

        private sealed class Line
        {
            public List<float[]> Rows { get; } = new List<float[]>();

            public RecordingSink Sink { get; } = new RecordingSink();
        }
    }
}
