using System;
using System.Diagnostics;
using System.Globalization;

namespace Repartee.Benchmarks
{
    /// <summary>
    /// What choosing a token costs, for a small and a large vocabulary.
    /// <code>
    /// dotnet run -c Release --project Tests/Benchmarks~ -- sampler
    /// </code>
    /// </summary>
    internal static class SamplerBenchmark
    {
        private const int Rows = 64;
        private const int Rounds = 20;

        public static int Run()
        {
            Console.WriteLine("| vocabulary | settings | µs a token, median | bytes a token |");
            Console.WriteLine("|---|---|---|---|");
            foreach (int vocabulary in new[] { 8192, 151936 })
            {
                Measure(vocabulary, "greedy", new GenerationSettings { Temperature = 0 });
                Measure(vocabulary, "temperature 0.7, top-k 40, top-p 0.9", new GenerationSettings { Temperature = 0.7f, TopK = 40, TopP = 0.9f });
                Measure(vocabulary, "the same, min-p 0.05, frequency penalty 0.4", new GenerationSettings { Temperature = 0.7f, TopK = 40, TopP = 0.9f, MinP = 0.05f, FrequencyPenalty = 0.4f });
                Measure(vocabulary, "temperature 1, whole vocabulary", new GenerationSettings { Temperature = 1, TopK = 0, TopP = 1, MinP = 0 });
            }

            return 0;
        }

        private static void Measure(int vocabulary, string name, GenerationSettings settings)
        {
            // Logits as models have them: a broad bell, a few tokens far above it.
            var random = new Random(7);
            var rows = new float[Rows][];
            for (int row = 0; row < Rows; row++)
            {
                rows[row] = new float[vocabulary];
                for (int i = 0; i < vocabulary; i++)
                    rows[row][i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()) * 2);
                for (int top = 0; top < 12; top++)
                    rows[row][random.Next(vocabulary)] += 8 + random.Next(6);
            }

            var sampler = new Sampler(vocabulary);
            var logits = new float[vocabulary];
            var micros = new double[Rows * Rounds];
            long bytes = 0;
            for (int round = 0; round < Rounds; round++)
            {
                sampler.Begin(settings, ReadOnlySpan<int>.Empty);
                for (int row = 0; row < Rows; row++)
                {
                    rows[row].CopyTo(logits, 0);
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    long start = Stopwatch.GetTimestamp();
                    sampler.Sample(logits);
                    micros[round * Rows + row] = (Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency;
                    bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }

            Array.Sort(micros);
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "| {0} | {1} | {2:0.0} | {3} |", vocabulary, name, micros[micros.Length / 2], bytes));
        }
    }
}
