using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>Runs the dialogue tests that lie beside personas; fails when one fails.</summary>
    internal sealed class TestVerb : IVerb
    {
        public string Name => "test";

        public string Usage => "FOLDER|FILE [...] [--model DIR] [--json]";

        public string Summary => "run the dialogue tests (*" + DialogueTestFile.Extension + ") of a folder; exit code 1 when one fails";

        public IReadOnlyList<OptionSpec> Options { get; } = new[] { OptionSpec.Model, OptionSpec.Device, OptionSpec.Json };

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            ModelOptions options = ModelOptions.From(args);
            DialogueTestFile[] files = args.Rest.SelectMany(Find).Distinct(StringComparer.Ordinal).Select(DialogueTestFile.Load).ToArray();
            if (files.Length == 0)
                throw new UsageException("Which tests? Give a folder with *" + DialogueTestFile.Extension + " files, or such files.");
            if (files.All(file => file.Tests.Count == 0))
                throw new BadFileException(args.Rest[0], "there is no test in it.");
            // A missing persona shows before the model is loaded.
            foreach (DialogueTestFile file in files)
                Persona.Load(file.PersonaPath);
            return await Verb.InterruptibleAsync(host, async cancellation =>
            {
                IGenerator engine = await Verb.LoadAsync(host, options, output, cancellation);
                using (engine as IDisposable)
                {
                    IReadOnlyList<DialogueTestResult> results = await DialogueTestRunner.RunAsync(engine, files, new Each(output), cancellation);
                    output.TestSummary(results);
                    return results.All(result => result.Passed) ? App.Good : App.Failed;
                }
            });
        }

        private static IEnumerable<string> Find(string path)
        {
            if (!Directory.Exists(path))
                return new[] { Path.GetFullPath(path) };
            string[] found = Directory.GetFiles(path, "*" + DialogueTestFile.Extension, SearchOption.AllDirectories)
                .Select(Path.GetFullPath).Order(StringComparer.Ordinal).ToArray();
            return found.Length > 0 ? found : throw new BadFileException(path, "there is no *" + DialogueTestFile.Extension + " file in this folder.");
        }

        // In order and at once; Progress<T> would report from the thread pool.
        private sealed class Each : IProgress<DialogueTestProgress>
        {
            private readonly IOutput _output;

            public Each(IOutput output) => _output = output;

            public void Report(DialogueTestProgress value) => _output.Test(value.Last);
        }
    }
}
