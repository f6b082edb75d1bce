using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>The tokens that the model considers next, with their probabilities.</summary>
    internal sealed class NextVerb : IVerb
    {
        public string Name => "next";

        public string Usage => "\"TEXT\" [--top N] [--model DIR] [--json]";

        public string Summary => "show the candidates for the next token, with their probabilities";

        public IReadOnlyList<OptionSpec> Options { get; } = new[] { OptionSpec.Top, OptionSpec.Model, OptionSpec.Device, OptionSpec.Json };

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            string text = Verb.OneText(args);
            int top = args.Whole(OptionSpec.Top, 1, 100_000) ?? 10;
            ModelOptions options = ModelOptions.From(args);
            return await Verb.InterruptibleAsync(host, async cancellation =>
            {
                IGenerator engine = await Verb.LoadAsync(host, options, output, cancellation);
                using (engine as IDisposable)
                {
                    foreach (TokenCandidate candidate in await NextTokens.RankAsync(engine, Verb.Encode(engine, text), top, cancellation))
                        output.Candidate(candidate);
                }
                return App.Good;
            });
        }
    }
}
