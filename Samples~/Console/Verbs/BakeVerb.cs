using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>Runs a persona's prompt once, keeps the model's cache, and measures what that saves.</summary>
    internal sealed class BakeVerb : IVerb
    {
        private static readonly OptionSpec _output = new("--output", "FILE", "the file to write (default: the persona's name with .baked)", "-o");

        public string Name => "bake";

        public string Usage => "[--persona FILE] [--model DIR] [--lang en|zh] [-o FILE] [--json]";

        public string Summary => "run a persona's prompt once and keep the result, so that its first line starts sooner; shows size and time saved";

        public IReadOnlyList<OptionSpec> Options { get; } = new[]
        {
            OptionSpec.Persona, OptionSpec.Model, OptionSpec.Lang, OptionSpec.Device, _output, OptionSpec.Json,
        };

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            Verb.NoText(args);
            ModelOptions options = ModelOptions.From(args);
            PersonaChoice who = BundledFiles.Persona(host, args);
            string path = Verb.OutputFile(args.Text(_output) ?? Path.GetFileNameWithoutExtension(who.Reference) + ".baked");
            return await Verb.InterruptibleAsync(host, async cancellation =>
            {
                IGenerator engine = await Verb.LoadAsync(host, options, output, cancellation);
                using (engine as IDisposable)
                {
                    if (engine is not DialogueEngine real)
                        throw new ReparteeException(engine.Model.Name + " computes nothing that could be kept.");
                    BakeReport report = await PersonaBakery.RunAsync(real, who.Persona, path, cancellation);
                    output.Fact("baked", Path.GetFullPath(path));
                    output.Fact("persona", report.Baked.PersonaName);
                    foreach (BakedPrompt prompt in report.Baked.Prompts)
                        output.Figure(prompt.Language == PersonaLanguage.Chinese ? "promptZh" : "promptEn", prompt.Tokens.Count, "tokens");
                    output.Figure("size", report.Bytes / 1e3, "kB");
                    output.Figure("firstToken", report.Without.TotalMilliseconds, "ms to the first token without");
                    output.Figure("firstTokenBaked", report.With.TotalMilliseconds, "ms with");
                    output.Figure("saved", (report.Without - report.With).TotalMilliseconds, "ms");
                    output.Fact("line", "the same with and without");
                }
                return App.Good;
            });
        }
    }
}
