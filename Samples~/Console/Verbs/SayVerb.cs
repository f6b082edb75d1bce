using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>Each line is a player's turn in one conversation.</summary>
    internal sealed class SayVerb : IVerb
    {
        public string Name => "say";

        public string Usage => "\"LINE\" [\"LINE\" ...] [--persona FILE] [--model DIR] [options] [--json]";

        public string Summary => "say lines to a character, one turn each, and print the answers";

        public IReadOnlyList<OptionSpec> Options { get; } = OptionSpec.With(OptionSpec.Conversation, OptionSpec.Json);

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            if (args.Rest.Count == 0)
                throw new UsageException("Say something: give at least one line in quotes.");
            foreach (string line in args.Rest)
            {
                if (string.IsNullOrWhiteSpace(line))
                    throw new UsageException("One of the lines is empty.");
            }
            ModelOptions options = ModelOptions.From(args);
            PersonaChoice who = BundledFiles.Persona(host, args);
            IGenerator engine = await Verb.InterruptibleAsync(host, token => Verb.LoadAsync(host, options, output, token));
            using (engine as IDisposable)
            {
                using var talk = new Talk(engine, who, options.Settings);
                int code = App.Good;
                foreach (string line in args.Rest)
                {
                    LineReport report = await Verb.InterruptibleAsync(host, token => talk.SayAsync(line, output, token));
                    output.Line(report);
                    code = Math.Max(code, Verb.ExitCode(report.Result, output));
                    if (report.Result.Finish == FinishReason.Cancelled)
                        break;
                }
                return code;
            }
        }
    }
}
