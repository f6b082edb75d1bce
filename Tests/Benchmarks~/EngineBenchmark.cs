using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Repartee.Importing;

namespace Repartee.Benchmarks
{
    /// <summary>
    /// Whole models through the public engine: load, prefill, first token, decode, memory.
    /// <code>
    /// dotnet run -c Release --project Tests/Benchmarks~ -- engine [smol135m|qwen500m|FOLDER]... [--threads N] [--bits 4|8] [--block 32|64|128]
    /// </code>
    /// The two shapes have random weights (speed does not depend on them) and are made under .artifacts on first use.
    /// </summary>
    internal static class EngineBenchmark
    {
        private const int LongestPrompt = 256;
        private const int NextLine = 12;
        private const int LineLength = 128;
        private const int Rounds = 5;

        public static int Run(ReadOnlySpan<string> args)
        {
            var models = new List<string>();
            int threads = Environment.ProcessorCount;
            int bits = 4;
            int block = 32;
            for (int i = 0; i < args.Length; i++)
            {
                switch (args[i])
                {
                    case "--threads":
                        threads = int.Parse(args[++i], CultureInfo.InvariantCulture);
                        break;
                    case "--bits":
                        bits = int.Parse(args[++i], CultureInfo.InvariantCulture);
                        break;
                    case "--block":
                        block = int.Parse(args[++i], CultureInfo.InvariantCulture);
                        break;
                    default:
                        models.Add(args[i]);
                        break;
                }
            }
            if (models.Count == 0)
                models.AddRange(new[] { "smol135m", "qwen500m" });

            Console.WriteLine("| model | load ms | memory MB | prefill tokens/s | first token ms | first token ms, cached card | decode tokens/s | decode tokens/s, 4 lines | bytes/token managed |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
            foreach (string model in models)
                Measure(model, FolderOf(model, bits, block), threads);
            return 0;
        }

        private static void Measure(string name, string folder, int threads)
        {
            var options = new EngineOptions { Threads = threads, PrefillChunk = LongestPrompt, CacheBudgetBytes = 1L << 30 };
            var load = Stopwatch.StartNew();
            using DialogueEngine engine = DialogueEngine.LoadAsync(folder, options).GetAwaiter().GetResult();
            double loadMs = load.Elapsed.TotalMilliseconds;
            Generate(engine, Prompt(engine, 0), new object()).Wait();

            var prefill = new List<double>();
            var first = new List<double>();
            var cached = new List<double>();
            var decode = new List<double>();
            var together = new List<double>();
            long allocated = 0;
            for (int round = 1; round <= Rounds; round++)
            {
                int[] prompt = Prompt(engine, round);
                var owner = new object();
                Line line = Generate(engine, prompt, owner).Wait();
                prefill.Add(prompt.Length / line.Result.PrefillTime.TotalSeconds);
                first.Add(line.Result.FirstTokenTime.TotalMilliseconds);
                decode.Add(line.Result.TokensPerSecond);
                allocated = line.AllocatedPerToken;

                // The next line of the same conversation: the card and the history are in the cache, 12 tokens are new.
                int[] next = prompt.Concat(line.Tokens).Concat(Prompt(engine, 100 + round).Take(NextLine)).ToArray();
                cached.Add(Generate(engine, next, owner).Wait().Result.FirstTokenTime.TotalMilliseconds);

                var lines = Enumerable.Range(0, 4)
                    .Select(i => Generate(engine, Prompt(engine, 1000 * round + i).Take(32).ToArray(), new object())).ToArray();
                double tokens = lines.Sum(l => l.Wait().Tokens.Count);
                double seconds = lines.Max(l => l.LastToken - l.FirstTokenAt) / (double)Stopwatch.Frequency;
                together.Add(tokens / seconds);
            }
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture,
                "| {0}, {1} threads | {2:F0} | {3:F0} | {4:F0} | {5:F1} | {6:F1} | {7:F0} | {8:F0} | {9} |",
                name, threads, loadMs, Process.GetCurrentProcess().WorkingSet64 / 1e6, Median(prefill), Median(first),
                Median(cached), Median(decode), Median(together), allocated));
        }

        private static string FolderOf(string model, int bits, int block)
        {
            SyntheticShape? shape = model switch
            {
                "smol135m" => SyntheticShape.Smol135M,
                "qwen500m" => SyntheticShape.Qwen500M,
                _ => null,
            };
            if (shape is null)
                return model;
            string folder = Path.Combine(Root(), ".artifacts", "shapes", model + "-" + bits + "bit-" + block);
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
                SyntheticModel.WriteModelFolder(shape, folder, bits, block);
            }
            return folder;
        }

        private static string Root()
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder.Parent != null && !File.Exists(Path.Combine(folder.FullName, "Repartee.slnx")))
                folder = folder.Parent;
            return folder.FullName;
        }

        private static int[] Prompt(DialogueEngine engine, int seed)
        {
            var random = new Random(seed);
            int vocabulary = engine.Model.Decoder.VocabularySize;
            // Room for the line and, in the next prompt, for the player's next line.
            int length = Math.Min(LongestPrompt, engine.ContextLength - LineLength - NextLine - 1);
            return Enumerable.Range(0, length).Select(_ => random.Next(vocabulary)).ToArray();
        }

        private static Line Generate(DialogueEngine engine, int[] prompt, object owner)
        {
            var line = new Line();
            // Random weights end lines at random: end tokens are forbidden so that every line is as long as the others.
            var noEnd = engine.Model.EndTokens.ToDictionary(id => id, _ => float.NegativeInfinity);
            var settings = new GenerationSettings { MaxTokens = LineLength, Seed = 1, LogitBias = noEnd };
            engine.Submit(new GenerationRequest(prompt, settings, line) { Owner = owner });
            return line;
        }

        private static double Median(List<double> values)
        {
            values.Sort();
            return values[values.Count / 2];
        }

        private sealed class Line : ITokenSink
        {
            private readonly ManualResetEventSlim _ended = new ManualResetEventSlim();
            private long _allocatedAtTen;

            public List<int> Tokens { get; } = new List<int>(LineLength);

            public GenerationResult Result { get; private set; }

            public long FirstTokenAt { get; private set; }

            public long LastToken { get; private set; }

            public long AllocatedPerToken { get; private set; }

            public TokenVerdict OnToken(int id)
            {
                Tokens.Add(id);
                LastToken = Stopwatch.GetTimestamp();
                if (Tokens.Count == 1)
                    FirstTokenAt = LastToken;
                if (Tokens.Count == 10)
                    _allocatedAtTen = GC.GetAllocatedBytesForCurrentThread();
                if (Tokens.Count == 110)
                    AllocatedPerToken = (GC.GetAllocatedBytesForCurrentThread() - _allocatedAtTen) / 100;
                return TokenVerdict.Continue;
            }

            public void OnEnd(in GenerationResult result)
            {
                Result = result;
                _ended.Set();
            }

            public Line Wait()
            {
                _ended.Wait();
                if (Result.Error != null)
                    throw new InvalidOperationException("The benchmark's line failed.", Result.Error);
                return this;
            }
        }
    }
}
