using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>Continues raw text: no persona, no chat template.</summary>
    internal sealed class CompleteVerb : IVerb
    {
        public string Name => "complete";

        public string Usage => "\"TEXT\" [--model DIR] [options]";

        public string Summary => "continue raw text";

        public IReadOnlyList<OptionSpec> Options { get; } = new[]
        {
            OptionSpec.Model, OptionSpec.Seed, OptionSpec.Temperature, OptionSpec.MaxTokens, OptionSpec.Device, OptionSpec.Json,
        };

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            string text = Verb.OneText(args);
            ModelOptions options = ModelOptions.From(args);
            return await Verb.InterruptibleAsync(host, async cancellation =>
            {
                IGenerator engine = await Verb.LoadAsync(host, options, output, cancellation);
                using (engine as IDisposable)
                    return await CompleteAsync(engine, text, options.Settings, output, cancellation);
            });
        }

        private static async Task<int> CompleteAsync(
            IGenerator engine, string text, GenerationSettings settings, IOutput output, CancellationToken cancellation)
        {
            int[] prompt = Verb.Encode(engine, text);
            var sink = new LineSink(engine.Model.Tokenizer, piece => output.Delta(1, piece));
            engine.Submit(new GenerationRequest(prompt, settings.Over(engine.Model.Recommended), sink) { Cancellation = cancellation });
            GenerationResult result = await sink.Ended;
            output.Line(new LineReport(1, sink.Text, result, engine.ContextLength));
            return Verb.ExitCode(result, output);
        }
    }
}
