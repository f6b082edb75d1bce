using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class SamplerTests
    {
        private static readonly GenerationSettings Open = new GenerationSettings
        {
            Temperature = 1f,
            TopK = 0,
            TopP = 1f,
            MinP = 0f,
            Seed = 1,
        };

        [TestCase(1, 3)]
        [TestCase(3, 2)]
        [TestCase(16, 3)]
        public void ARunOfTokensStandsAfterItselfNoOftenerThanTheLimit(int run, int limit)
        {
            // The model wants nothing but to say 0, 1, ... run - 1 again and again; 50 is what it would rather say than stop.
            var sampler = new Sampler(64);
            sampler.Begin(new GenerationSettings { Temperature = 0f, LoopLimit = limit }, default);
            var said = new List<int>();
            var row = new float[64];
            while (said.Count < run * limit + 1)
            {
                Array.Clear(row, 0, row.Length);
                row[50] = 1;
                row[said.Count % run] = 2;
                said.Add(sampler.Sample(row));
            }
            Assert.That(said.Take(run * limit), Is.EqualTo(Enumerable.Range(0, run * limit).Select(i => i % run)));
            Assert.That(said.Last(), Is.EqualTo(50));
        }

        [Test]
        public void WithoutALoopLimitAnythingMayRepeatAndANewLineForgetsTheLast()
        {
            var sampler = new Sampler(4);
            sampler.Begin(new GenerationSettings { Temperature = 0f }, default);
            for (int i = 0; i < 100; i++)
                Assert.That(sampler.Sample(new float[] { 1, 0, 0, 0 }), Is.EqualTo(0));
            for (int line = 0; line < 3; line++)
            {
                sampler.Begin(new GenerationSettings { Temperature = 0f, LoopLimit = 2 }, default);
                Assert.That(Enumerable.Range(0, 3).Select(_ => sampler.Sample(new float[] { 2, 1, 0, 0 })), Is.EqualTo(new[] { 0, 0, 1 }));
            }
        }

        [TestCase(true)]
        [TestCase(false)]
        public void TheDrawHasTheDistributionOfTheDefinitions(bool vectors)
        {
            var random = new Random(1234);
            int compared = 0;
            for (int round = 0; round < 400; round++)
            {
                int size = random.Next(1, round % 10 == 0 ? 3000 : 200);
                var row = RandomRow(random, size);
                var history = RandomHistory(random, size);
                var settings = RandomSettings(random, size);
                var naive = new NaiveSampler(settings);
                var expected = naive.Distribution(row, history);
                if (naive.Margin < 1e-5)
                    continue;
                compared++;

                var trace = new SamplerTrace(size);
                var sampler = new Sampler(size, vectors) { Trace = trace };
                sampler.Begin(settings, history);
                int chosen = sampler.Sample((float[])row.Clone());

                Assert.That(expected.ContainsKey(chosen), "round " + round);
                foreach (var candidate in trace.Candidates)
                {
                    expected.TryGetValue(candidate.Id, out double probability);
                    Assert.That(candidate.Final, Is.EqualTo(probability).Within(2e-5 * probability + 1e-9),
                        "round " + round + ", token " + candidate.Id);
                }
            }
            Assert.That(compared, Is.GreaterThan(250));
        }

        [Test]
        public void LargeVocabulariesGoTheSameWayWithAndWithoutVectors()
        {
            var random = new Random(7);
            var row = RandomRow(random, 50_001);
            foreach (int topK in new[] { 0, 1, 40, 1000, 1025, 5000, 60_000 })
            {
                var settings = new GenerationSettings { TopK = topK, TopP = 0.9f, MinP = 0.001f, Seed = (ulong)topK };
                Assert.That(Line(settings, row, vectors: true), Is.EqualTo(Line(settings, row, vectors: false)), "k " + topK);
            }
        }

        [Test]
        public void TheDrawIsUniformOverItsDistribution()
        {
            float[] row = { 0f, 1f, 2f, -1f, 0.5f, 3f };
            var probabilities = new NaiveSampler(Open).Distribution(row, Array.Empty<int>());
            var counts = new int[row.Length];
            const int Draws = 60_000;
            var sampler = new Sampler(row.Length);
            sampler.Begin(Open, default);
            for (int i = 0; i < Draws; i++)
                counts[sampler.Sample((float[])row.Clone())]++;
            double chiSquare = 0;
            for (int id = 0; id < row.Length; id++)
            {
                double expected = probabilities[id] * Draws;
                chiSquare += (counts[id] - expected) * (counts[id] - expected) / expected;
            }
            // 5 degrees of freedom: 20.5 is passed once in a thousand seeds.
            Assert.That(chiSquare, Is.LessThan(20.5));
        }

        [Test]
        public void TheFirstDrawsOfManySeedsHaveTheDistributionToo()
        {
            float[] row = { 0f, 0f, 0f, 0f };
            var counts = new int[4];
            var sampler = new Sampler(4);
            for (ulong seed = 0; seed < 8000; seed++)
            {
                sampler.Begin(new GenerationSettings { Seed = seed }, default);
                counts[sampler.Sample((float[])row.Clone())]++;
            }
            double chiSquare = counts.Sum(count => (count - 2000.0) * (count - 2000.0) / 2000.0);
            Assert.That(chiSquare, Is.LessThan(16.3));
        }

        [Test]
        public void TheSameSeedGivesTheSameLineAndAnotherSeedAnother()
        {
            var row = RandomRow(new Random(5), 500);
            string Of(ulong? seed) => Line(new GenerationSettings { Temperature = 1.5f, MinP = 0f, Seed = seed }, row, true);
            Assert.That(Of(42), Is.EqualTo(Of(42)));
            Assert.That(Of(42), Is.Not.EqualTo(Of(43)));
            Assert.That(Of(null), Is.Not.EqualTo(Of(null)));
        }

        [Test]
        public void ADrawnSeedCanBeUsedAgain()
        {
            var row = RandomRow(new Random(5), 500);
            var sampler = new Sampler(row.Length);
            sampler.Begin(new GenerationSettings { Temperature = 1.5f }, default);
            int first = sampler.Sample((float[])row.Clone());
            sampler.Begin(new GenerationSettings { Temperature = 1.5f, Seed = sampler.Seed }, default);
            Assert.That(sampler.Sample((float[])row.Clone()), Is.EqualTo(first));
        }

        [Test]
        public void EqualTokensAreResolvedByTheLowestId()
        {
            var row = new float[300];
            var sampler = new Sampler(row.Length) { Trace = new SamplerTrace(row.Length) };
            foreach (var settings in new[]
            {
                new GenerationSettings { TopK = 3 }, new GenerationSettings { TopK = 0, TopP = 0.0099f },
                new GenerationSettings { TopK = 0, TypicalP = 0.0099f },
            })
            {
                sampler.Begin(settings.Over(Open), default);
                sampler.Sample((float[])row.Clone());
                var left = new List<int>();
                foreach (var candidate in sampler.Trace.Candidates)
                {
                    if (candidate.Final > 0)
                        left.Add(candidate.Id);
                }
                Assert.That(left, Is.EqualTo(new[] { 0, 1, 2 }));
            }
            sampler.Begin(GenerationSettings.Greedy, default);
            Assert.That(sampler.Sample((float[])row.Clone()), Is.EqualTo(0));
        }

        [TestCase(0f)]
        [TestCase(1f)]
        public void NotANumberIsNeverChosen(float temperature)
        {
            foreach (int topK in new[] { 0, 2 })
            {
                var sampler = new Sampler(64);
                sampler.Begin(new GenerationSettings { Temperature = temperature, TopK = topK, Seed = 3 }.Over(Open), default);
                for (int i = 0; i < 64; i++)
                {
                    var row = Enumerable.Repeat(float.NaN, 64).ToArray();
                    row[(i + 20) % 64] = float.NegativeInfinity;
                    row[i] = -5f;
                    Assert.That(sampler.Sample(row), Is.EqualTo(i));
                }
            }
        }

        [TestCase(0f)]
        [TestCase(1f)]
        public void PlusInfinityIsCertain(float temperature)
        {
            var row = new float[64];
            row[17] = float.PositiveInfinity;
            row[18] = float.NaN;
            var sampler = new Sampler(64);
            sampler.Begin(new GenerationSettings { Temperature = temperature, TypicalP = 0.9f }.Over(Open), default);
            Assert.That(sampler.Sample(row), Is.EqualTo(17));
        }

        [TestCase(0f)]
        [TestCase(1f)]
        public void ARowWithoutANumberIsAClearError(float temperature)
        {
            var sampler = new Sampler(3);
            sampler.Begin(new GenerationSettings { Temperature = temperature }, default);
            Assert.That(() => sampler.Sample(new[] { float.NaN, float.NegativeInfinity, float.NaN }),
                Throws.TypeOf<ReparteeException>().With.Message.Contains("NaN or minus infinity"));
        }

        [Test]
        public void SettingsOutOfRangeAreNamed()
        {
            var sampler = new Sampler(10);
            void Refused(GenerationSettings settings, string name) =>
                Assert.That(() => sampler.Begin(settings, default),
                    Throws.TypeOf<ReparteeException>().With.Message.Contains(name));
            Refused(new GenerationSettings { Temperature = -1f }, "temperature");
            Refused(new GenerationSettings { Temperature = float.NaN }, "temperature");
            Refused(new GenerationSettings { TopK = -1 }, "topK");
            Refused(new GenerationSettings { TopP = 1.1f }, "topP");
            Refused(new GenerationSettings { MinP = -0.1f }, "minP");
            Refused(new GenerationSettings { TypicalP = 2f }, "typicalP");
            Refused(new GenerationSettings { RepetitionPenalty = 0f }, "repetitionPenalty");
            Refused(new GenerationSettings { PenaltyWindow = 1 << 20 }, "penaltyWindow");
            Refused(new GenerationSettings { LoopLimit = -1 }, "loopLimit");
            Refused(new GenerationSettings { Redraws = 11 }, "redraws");
            Refused(new GenerationSettings { RedrawAbove = float.NaN }, "redrawAbove");
            Refused(new GenerationSettings { LogitBias = new Dictionary<int, float> { [10] = 1f } }, "token 10");
            Assert.That(() => sampler.Sample(new float[9]), Throws.TypeOf<ReparteeException>().With.Message.Contains("9"));
        }

        [Test]
        public void ABannedTokenIsNeverChosen()
        {
            var sampler = new Sampler(3);
            var settings = new GenerationSettings { LogitBias = new Dictionary<int, float> { [1] = float.NegativeInfinity } };
            foreach (float temperature in new[] { 0f, 1f })
            {
                sampler.Begin(new GenerationSettings { Temperature = temperature }.Over(settings), default);
                Assert.That(sampler.Sample(new[] { 0f, 100f, 50f }), Is.EqualTo(2));
            }
        }

        [Test]
        public void WhatWasSaidLeavesTheWindowAgain()
        {
            var sampler = new Sampler(8);
            sampler.Begin(new GenerationSettings { Temperature = 0f, PresencePenalty = 10f, PenaltyWindow = 2 }, default);
            float[] Row() => new[] { 5f, 4f, 3f, 0f, 0f, 0f, 0f, 0f };
            var line = Enumerable.Range(0, 7).Select(_ => sampler.Sample(Row())).ToArray();
            Assert.That(line, Is.EqualTo(new[] { 0, 1, 2, 0, 1, 2, 0 }));
        }

        [Test]
        public void ANewLineForgetsTheLastOnesWindow()
        {
            var sampler = new Sampler(4);
            var settings = new GenerationSettings { Temperature = 0f, FrequencyPenalty = 10f };
            sampler.Begin(settings, new[] { 0, 0, 99, -1 });
            Assert.That(sampler.Sample(new[] { 3f, 2f, 1f, 0f }), Is.EqualTo(1));
            sampler.Begin(settings, default);
            Assert.That(sampler.Sample(new[] { 3f, 2f, 1f, 0f }), Is.EqualTo(0));
        }

        [Test]
        public void ATraceTellsWhoWasRemovedAndWhy()
        {
            var trace = new SamplerTrace(3);
            var sampler = new Sampler(5) { Trace = trace };
            sampler.Begin(new GenerationSettings { TopK = 2, MinP = 0.5f, TopP = 1f, Seed = 1 }, default);
            int chosen = sampler.Sample(new[] { 0f, 4f, 2f, 1f, float.NaN });
            Assert.That(chosen, Is.EqualTo(1));
            Assert.That(trace.Chosen, Is.EqualTo(1));
            var seen = trace.Candidates.ToArray();
            Assert.That(seen.Select(candidate => candidate.Id), Is.EqualTo(new[] { 1, 2, 3 }));
            Assert.That(seen.Select(candidate => candidate.RemovedBy),
                Is.EqualTo(new[] { SamplerStep.None, SamplerStep.MinP, SamplerStep.TopK }));
            double sum = Math.Exp(4) + Math.Exp(2) + Math.Exp(1) + 1;
            Assert.That(seen[1].Probability, Is.EqualTo(Math.Exp(2) / sum).Within(1e-6));
            Assert.That(seen[0].Final, Is.EqualTo(1.0).Within(1e-9));

            sampler.Begin(GenerationSettings.Greedy, default);
            sampler.Sample(new[] { 0f, 4f, 2f, 1f, float.NaN });
            Assert.That(trace.Candidates[1].RemovedBy, Is.EqualTo(SamplerStep.Greedy));
        }

        [Test]
        public void ATokenCostsNoMemory()
        {
            var row = RandomRow(new Random(9), 5000);
            var work = new float[row.Length];
            foreach (var settings in new[]
            {
                GenerationSettings.Greedy,
                new GenerationSettings { Seed = 1, RepetitionPenalty = 1.1f, PresencePenalty = 0.1f },
                new GenerationSettings { Seed = 1, TopK = 0, TypicalP = 0.95f, LogitBias = new Dictionary<int, float> { [3] = 1f } },
            })
            {
                var sampler = new Sampler(row.Length);
                sampler.Begin(settings, new[] { 1, 2, 3 });
                long before = 0;
                for (int i = 0; i < 200; i++)
                {
                    if (i == 100)
                        before = GC.GetAllocatedBytesForCurrentThread();
                    row.CopyTo(work.AsSpan());
                    sampler.Sample(work);
                }
                Allocations.AreNoneSince(before);
            }
        }

        private static string Line(GenerationSettings settings, float[] row, bool vectors)
        {
            var sampler = new Sampler(row.Length, vectors);
            sampler.Begin(settings, default);
            return string.Join(" ", Enumerable.Range(0, 6).Select(_ => sampler.Sample((float[])row.Clone())));
        }

        private static float[] RandomRow(Random random, int size)
        {
            var row = new float[size];
            bool coarse = random.Next(4) == 0;
            for (int i = 0; i < size; i++)
            {
                double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                row[i] = (float)(normal * 4);
                // Ties on purpose, and values that are no numbers.
                if (coarse)
                    row[i] = (float)Math.Round(row[i]);
                if (i > 0 && random.Next(50) == 0)
                    row[i] = random.Next(2) == 0 ? float.NaN : float.NegativeInfinity;
            }
            return row;
        }

        private static int[] RandomHistory(Random random, int size) =>
            Enumerable.Range(0, random.Next(100)).Select(_ => random.Next(Math.Min(size, 20))).ToArray();

        private static GenerationSettings RandomSettings(Random random, int size)
        {
            T? Maybe<T>(T value) where T : struct => random.Next(2) == 0 ? value : null;
            return new GenerationSettings
            {
                Temperature = Maybe(random.Next(8) == 0 ? 0f : 0.2f + 2f * (float)random.NextDouble()),
                TopK = Maybe(random.Next(3) == 0 ? 0 : random.Next(1, 2000)),
                TopP = Maybe((float)random.NextDouble()),
                MinP = Maybe(0.2f * (float)random.NextDouble()),
                TypicalP = random.Next(3) == 0 ? (float)random.NextDouble() : null,
                RepetitionPenalty = Maybe(0.8f + (float)random.NextDouble()),
                PresencePenalty = Maybe((float)random.NextDouble() * 2 - 1),
                FrequencyPenalty = Maybe((float)random.NextDouble()),
                PenaltyWindow = Maybe(random.Next(0, 80)),
                LogitBias = random.Next(3) > 0 ? null : new Dictionary<int, float> { [random.Next(size)] = 20f * (float)random.NextDouble() - 10 },
                Seed = (ulong)random.Next(),
            };
        }

        [TestCase(7)]
        [TestCase(8192)]
        public void EntropyIsThatOfTheSoftmaxWithAndWithoutVectors(int count)
        {
            var random = new Random(count);
            float[] row = Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 20 - 10)).ToArray();
            row[3] = float.NegativeInfinity;
            double total = row.Sum(value => Math.Exp(value));
            double expected = -row.Where(value => !float.IsNegativeInfinity(value)).Sum(value => Math.Exp(value) / total * Math.Log(Math.Exp(value) / total));
            Assert.That(RowMath.Entropy(row, vectors: false), Is.EqualTo(expected).Within(1e-4));
            Assert.That(RowMath.Entropy(row, vectors: true), Is.EqualTo(RowMath.Entropy(row, vectors: false)));
        }

        [Test]
        public void EntropyIsNoneForOneChoiceAndTheLogarithmOfManyEqualOnes()
        {
            Assert.That(RowMath.Entropy(new[] { 5f }, vectors: true), Is.EqualTo(0f));
            Assert.That(RowMath.Entropy(new[] { float.NegativeInfinity, float.NaN }, vectors: true), Is.EqualTo(0f));
            Assert.That(RowMath.Entropy(new float[1000], vectors: true), Is.EqualTo(Math.Log(1000)).Within(1e-5));
        }
    }
}
