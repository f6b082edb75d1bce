using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using Repartee.Importing;

namespace Repartee.Terminal
{
    /// <summary>Turns a Hugging Face folder into a quantized model folder.</summary>
    internal sealed class ImportVerb : IVerb
    {
        public string Name => "import";

        public string Usage => "FOLDER -o DIR [--bits 4|8] [--block 32|64|128]";

        public string Summary => "turn a Hugging Face folder (safetensors) into a quantized model folder";

        public IReadOnlyList<OptionSpec> Options { get; } = new[] { OptionSpec.Output, OptionSpec.Bits, OptionSpec.Block, OptionSpec.Json };

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            if (args.Rest.Count != 1)
                throw new UsageException("The command import needs one folder to read.");
            var options = new ImportOptions
            {
                Source = args.Rest[0],
                Target = args.Text(OptionSpec.Output) ?? throw new UsageException("The command import needs a folder to write: -o DIR."),
                Bits = int.Parse(args.Choice(OptionSpec.Bits) ?? "4", CultureInfo.InvariantCulture),
                Block = int.Parse(args.Choice(OptionSpec.Block) ?? "32", CultureInfo.InvariantCulture),
            };
            ImportReport report = await Verb.InterruptibleAsync(host, token => ModelImporter.ImportAsync(options, new ImportBar(output), token));
            output.Fact("folder", report.Folder);
            output.Fact("name", report.Name);
            output.Figure("layers", report.Layers, "");
            output.Figure("parameters", report.Parameters / 1e6, "million");
            output.Figure("size", report.Bytes / 1e6, "MB");
            output.Figure("context", report.ContextLength, "tokens");
            return App.Good;
        }

        private sealed class ImportBar : IProgress<ImportProgress>
        {
            private readonly IOutput _output;

            public ImportBar(IOutput output) => _output = output;

            public void Report(ImportProgress value) => _output.Progress(value.Stage, value.Fraction);
        }
    }
}
