using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>
    /// An imported fused graph through the engine: shared caches, chunks, reused and copied prefixes and common decode
    /// steps give the very bits that fresh outputs give.
    /// </summary>
    [TestFixture(4)]
    [TestFixture(8)]
    public sealed class FusedGraphEngineTests
    {
        private readonly int _bits;

        private const int LineLength = 12;

        private static readonly LlamaShape Shape = new LlamaShape { Hidden = 128, Intermediate = 256, Layers = 3, HeadSize = 32 };

        private TemporaryFolder _temporary = null!;

        public FusedGraphEngineTests(int bits)
        {
            _bits = bits;
        }

        [OneTimeSetUp]
        public void Import()
        {
            _temporary = new TemporaryFolder();
            TestModel.Random(Shape, 11).Write(_temporary["source"]);
            ModelImporter.Import(new ImportOptions { Source = _temporary["source"], Target = _temporary["model"], Bits = _bits });
        }

        [OneTimeTearDown]
        public void Delete() => _temporary.Dispose();

        [TestCase(128)]
        [TestCase(32)]
        [TestCase(4)]
        [TestCase(23)]
        public void SharedCachesAndChunksGiveTheBitsOfFreshOutputs(int chunk)
        {
            int[] prompt = Prompt(1, 70);
            List<float[]> expected = Fresh(prompt);
            using DialogueEngine engine = Load(chunk);
            Assert.That(Run(engine, prompt, new object()).Rows, Is.EqualTo(expected));
        }

        [Test]
        public void AReusedPrefixGivesTheBitsOfAFreshPrompt()
        {
            using DialogueEngine engine = Load();
            var owner = new object();
            int[] first = Prompt(1, 40);
            Line line = Run(engine, first, owner);
            int[] second = first.Concat(line.Sink.Tokens).Concat(Prompt(2, 9)).ToArray();
            Line again = Run(engine, second, owner);
            Assert.That(again.Sink.Result.ReusedTokens, Is.GreaterThanOrEqualTo(first.Length));
            Assert.That(again.Rows, Is.EqualTo(Fresh(second)));
        }

        [Test]
        public void ACopiedPrefixGivesTheBitsOfAFreshPrompt()
        {
            using DialogueEngine engine = Load();
            int[] card = Prompt(1, 40);
            Run(engine, card.Concat(Prompt(2, 6)).ToArray(), new object());
            int[] other = card.Concat(Prompt(3, 8)).ToArray();
            Line line = Run(engine, other, new object());
            Assert.That(line.Sink.Result.ReusedTokens, Is.EqualTo(card.Length));
            Assert.That(line.Rows, Is.EqualTo(Fresh(other)));
        }

        [Test]
        public void TheBitsOfALineDoNotDependOnWhenTheNextOneComes([Values(0, 1, 5, 100)] int milliseconds)
        {
            using DialogueEngine engine = Load();
            var owner = new object();
            int[] history = Prompt(1, 40);
            for (int turn = 0; turn < 4; turn++)
            {
                Line line = Run(engine, history, owner);
                Assert.That(line.Rows, Is.EqualTo(Fresh(history)), "turn " + turn);
                history = history.Concat(line.Sink.Tokens).Concat(Prompt(turn, 1 + turn)).ToArray();
                Thread.Sleep(milliseconds);
            }
        }

        /// <summary>ONNX Runtime's 4-bit kernel for one row rounds differently from the one for several.</summary>
        [Test]
        public void LinesDecodedTogetherGiveTheBitsOfLinesAloneOrWithFourBitWeightsNearly()
        {
            using DialogueEngine engine = Load();
            int[][] prompts = Enumerable.Range(0, 6).Select(i => Prompt(20 + i, 10 + 7 * i)).ToArray();
            Line[] lines = prompts.Select(p => Start(engine, p, new object())).ToArray();
            for (int i = 0; i < lines.Length; i++)
            {
                lines[i].Sink.Wait();
                Assert.That(lines[i].Rows, Is.EqualTo(Fresh(prompts[i])).Within(_bits == 8 ? 0f : 1e-4f), "line " + i);
            }
        }

        [Test]
        public void DecodingARealGraphAllocatesNothingPerToken()
        {
            using DialogueEngine engine = Load();
            long start = 0;
            long end = 0;
            var sink = new RecordingSink(s =>
            {
                if (s.Tokens.Count == 50)
                    start = GC.GetAllocatedBytesForCurrentThread();
                if (s.Tokens.Count == 150)
                    end = GC.GetAllocatedBytesForCurrentThread();
                return TokenVerdict.Continue;
            });
            var settings = new GenerationSettings { MaxTokens = 160, Temperature = 0.9f, Seed = 3 };
            engine.Submit(new GenerationRequest(Prompt(1, 20), settings, sink));
            sink.Wait();
            Assert.That(sink.Result.Error, Is.Null);
            Assert.That(sink.Tokens.Count, Is.GreaterThanOrEqualTo(150), "the model must not end its line early");
            Assert.That(end - start, Is.EqualTo(0));
        }

        [Test]
        public void TheSameSeedGivesTheSameLine()
        {
            using DialogueEngine engine = Load();
            int[] prompt = Prompt(5, 30);
            int[][] lines = new ulong[] { 1, 2, 1 }.Select(seed =>
            {
                var sink = new RecordingSink();
                engine.Submit(new GenerationRequest(prompt, new GenerationSettings { Seed = seed, Temperature = 2f, MaxTokens = 30 }, sink));
                return sink.Wait().Tokens.ToArray();
            }).ToArray();
            Assert.That(lines[2], Is.EqualTo(lines[0]));
            Assert.That(lines[1], Is.Not.EqualTo(lines[0]));
        }

        private DialogueEngine Load(int chunk = 128)
        {
            // No end token: lines run to their full length.
            ModelFolder folder = ModelFolder.Open(_temporary["model"]);
            return DialogueEngine.Load(folder, new EngineOptions { PrefillChunk = chunk, Threads = 1 });
        }

        private static Line Run(DialogueEngine engine, int[] prompt, object owner)
        {
            Line line = Start(engine, prompt, owner);
            line.Sink.Wait();
            Assert.That(line.Sink.Result.Error, Is.Null);
            return line;
        }

        private static Line Start(DialogueEngine engine, int[] prompt, object owner)
        {
            var line = new Line();
            var settings = new GenerationSettings
            {
                Temperature = 0f,
                MaxTokens = LineLength,
                LogitBias = new Dictionary<int, float> { [1] = float.NegativeInfinity },
            };
            engine.Submit(new GenerationRequest(prompt, settings, line.Sink)
            {
                Owner = owner,
                Observer = logits => line.Rows.Add(logits.ToArray()),
            });
            return line;
        }

        /// <summary>The rows of logits of a greedy line, by plain runs whose caches are new tensors each time.</summary>
        private List<float[]> Fresh(int[] prompt)
        {
            using var decoder = new OrtDecoder(_temporary["model"]);
            var rows = new List<float[]> { decoder.Append(prompt) };
            while (rows.Count < LineLength)
                rows.Add(decoder.Append(Best(rows[rows.Count - 1])));
            return rows;
        }

        private static int Best(float[] row)
        {
            int best = 0;
            for (int i = 0; i < row.Length; i++)
            {
                if (i != 1 && row[i] > row[best])
                    best = i;
            }
            return best;
        }

        private static int[] Prompt(int seed, int length)
        {
            var random = new Random(seed);
            return Enumerable.Range(0, length).Select(_ => random.Next(2, Shape.Vocabulary)).ToArray();
        }

        private sealed class Line
        {
            public List<float[]> Rows { get; } = new List<float[]>();

            public RecordingSink Sink { get; } = new RecordingSink();
        }
    }
}
