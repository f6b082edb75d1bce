using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>How fast a model is on this machine.</summary>
    internal sealed class BenchVerb : IVerb
    {
        private const int Rounds = 5;
        private const int PromptTokens = 256;
        private const int NewTokens = 64;

        public string Name => "bench";

        public string Usage => "[--model DIR] [--device auto|cpu|cuda] [--json]";

        public string Summary => "measure load, prefill, decode, first token and memory";

        public IReadOnlyList<OptionSpec> Options { get; } = new[] { OptionSpec.Model, OptionSpec.Device, OptionSpec.Json };

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            Verb.NoText(args);
            ModelOptions options = ModelOptions.From(args);
            return await Verb.InterruptibleAsync(host, async cancellation =>
            {
                var clock = Stopwatch.StartNew();
                IGenerator engine = await Verb.LoadAsync(host, options, output, cancellation);
                double loadMs = clock.Elapsed.TotalMilliseconds;
                using (engine as IDisposable)
                    return await MeasureAsync(engine, loadMs, output, cancellation);
            });
        }

        private static async Task<int> MeasureAsync(IGenerator engine, double loadMs, IOutput output, CancellationToken cancellation)
        {
            int prompt = Math.Clamp(PromptTokens, 1, engine.ContextLength / 2);
            int fresh = Math.Clamp(NewTokens, 2, engine.ContextLength / 4);
            var prefill = new List<double>();
            var decode = new List<double>();
            var first = new List<double>();
            // One round warms up and is not counted.
            for (int round = 0; round <= Rounds; round++)
            {
                output.Progress("Round " + round + " of " + Rounds, round / (Rounds + 1.0));
                GenerationResult whole = await RunAsync(engine, Prompt(engine, prompt, round), fresh, cancellation);
                GenerationResult brief = await RunAsync(engine, Prompt(engine, Math.Min(16, prompt), round + 1000), 2, cancellation);
                cancellation.ThrowIfCancellationRequested();
                if (whole.Finish == FinishReason.Failed)
                    return Verb.ExitCode(whole, output);
                if (round == 0)
                    continue;
                prefill.Add((whole.PromptTokens - whole.ReusedTokens) / Math.Max(1e-9, whole.PrefillTime.TotalSeconds));
                decode.Add(whole.TokensPerSecond);
                first.Add(brief.FirstTokenTime.TotalMilliseconds);
            }
            output.Progress("Done", 1);
            using Process process = Process.GetCurrentProcess();
            output.Fact("model", engine.Model.Name);
            output.Fact("device", engine.Model.Decoder.Device);
            output.Figure("load", loadMs, "ms");
            output.Figure("prefill", Median(prefill), "tokens/s at " + prompt + " tokens");
            output.Figure("decode", Median(decode), "tokens/s over " + fresh + " tokens");
            output.Figure("firstToken", Median(first), "ms after a prompt of " + Math.Min(16, prompt) + " tokens");
            output.Figure("memory", process.PeakWorkingSet64 / 1e6, "MB, the whole process at its peak");
            return App.Good;
        }

        private static async Task<GenerationResult> RunAsync(IGenerator engine, int[] prompt, int tokens, CancellationToken cancellation)
        {
            // A line that ended early would be no measure of decoding.
            var settings = new GenerationSettings
            {
                Temperature = 0f,
                MaxTokens = tokens,
                LogitBias = engine.Model.EndTokens.ToDictionary(id => id, _ => -1e9f),
            };
            var sink = new LineSink(engine.Model.Tokenizer, _ => { });
            engine.Submit(new GenerationRequest(prompt, settings, sink) { Cancellation = cancellation });
            return await sink.Ended;
        }

        /// <summary>Any tokens, different from round to round in the first one, so that no cache helps.</summary>
        private static int[] Prompt(IGenerator engine, int length, int round)
        {
            var random = new Random(round);
            var prompt = new int[length];
            for (int i = 0; i < length; i++)
                prompt[i] = random.Next(engine.Model.Tokenizer.VocabularySize);
            return prompt;
        }

        private static double Median(List<double> values)
        {
            values.Sort();
            return values[values.Count / 2];
        }
    }
}
