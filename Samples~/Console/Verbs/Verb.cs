using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>What several verbs do.</summary>
    internal static class Verb
    {
        /// <summary>The one text that the verb is about.</summary>
        public static string OneText(Arguments args)
        {
            if (args.Rest.Count != 1)
            {
                throw new UsageException(args.Rest.Count == 0
                    ? "There is no text; give it in quotes."
                    : "There are " + args.Rest.Count + " texts; put one text in quotes.");
            }
            return args.Rest[0].Length > 0 ? args.Rest[0] : throw new UsageException("The text is empty.");
        }

        public static void NoText(Arguments args)
        {
            if (args.Rest.Count > 0)
                throw new UsageException("There is nothing to do with '" + Texts.OneLine(args.Rest[0], 40) + "'; --help tells more.");
        }

        /// <summary>A file to write, refused before any work when a folder stands there.</summary>
        public static string OutputFile(string path)
            => Directory.Exists(path) ? throw new BadFileException(path, "this is a folder; say which file to write.") : path;

        /// <summary>Runs something that Ctrl+C cancels.</summary>
        public static async Task<T> InterruptibleAsync<T>(Host host, Func<CancellationToken, Task<T>> work)
        {
            CancellationToken cancellation = host.Interrupts.Begin();
            try
            {
                return await work(cancellation);
            }
            finally
            {
                host.Interrupts.End();
            }
        }

        /// <summary>Loads the model and tells the output.</summary>
        public static async Task<IGenerator> LoadAsync(Host host, ModelOptions options, IOutput output, CancellationToken cancellation)
        {
            string folder = BundledFiles.Model(host, options.Folder);
            // Who asks for a device wants to hear when it is not there; otherwise the engine's log is of no interest here.
            bool asked = options.Device is not (ExecutionDevice.Auto or ExecutionDevice.Cpu);
            var engineOptions = new EngineOptions
            {
                Device = options.Device,
                Threads = Threads,
                Log = asked ? line => host.Error.Write(Texts.OneLine(line) + "\n") : null,
            };
            IGenerator engine = await host.Load(folder, engineOptions, new LoadReport(output), cancellation);
            output.Start(engine.Model.Name, engine.Model.Decoder.Device, engine.ContextLength);
            return engine;
        }

        /// <summary>A terminal program has the machine to itself, other than a game: all cores but none of the hyper-threads.</summary>
        public static int Threads => Math.Clamp(Environment.ProcessorCount / 2, 1, 8);

        /// <summary>Tokens of raw text, special tokens and the begin token as the model wants them.</summary>
        public static int[] Encode(IGenerator engine, string text)
        {
            int[] prompt = engine.Model.Tokenizer.Encode(text, TokenizerMode.ParseSpecial | TokenizerMode.AddSpecial);
            if (prompt.Length == 0)
                throw new UsageException("The text is empty.");
            if (prompt.Length >= engine.ContextLength)
                throw new UsageException("The text has " + prompt.Length + " tokens; the model's context has " + engine.ContextLength + ".");
            return prompt;
        }

        /// <summary>The exit code for a turn; tells why it failed.</summary>
        public static int ExitCode(in GenerationResult result, IOutput output)
        {
            if (result.Finish == FinishReason.Failed)
                output.Error(result.Error?.Message ?? "The turn failed.");
            return result.Finish is FinishReason.Failed or FinishReason.Cancelled ? App.Failed : App.Good;
        }

        private sealed class LoadReport : IProgress<LoadProgress>
        {
            private readonly IOutput _output;

            public LoadReport(IOutput output) => _output = output;

            public void Report(LoadProgress value) => _output.Progress(value.Stage, value.Fraction);
        }
    }
}
