using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;

namespace Repartee.Terminal
{
    /// <summary>
    /// The world that the program runs in: streams, terminal, where its files lie, how a model is loaded. A test gives
    /// its own.
    /// </summary>
    internal sealed class Host
    {
        public TextReader In { get; init; } = TextReader.Null;

        public TextWriter Out { get; init; } = TextWriter.Null;

        public TextWriter Error { get; init; } = TextWriter.Null;

        /// <summary>Whether a person types: standard input is a terminal.</summary>
        public bool InputIsTerminal { get; init; }

        /// <summary>Whether a person reads: standard output is a terminal.</summary>
        public bool OutputIsTerminal { get; init; }

        /// <summary>Where Personas/ and Models/ lie.</summary>
        public string BaseDirectory { get; init; } = AppContext.BaseDirectory;

        /// <summary>Loads a model; a test puts a scripted one here.</summary>
        public Func<string, EngineOptions, IProgress<LoadProgress>?, CancellationToken, Task<IGenerator>> Load { get; init; } = LoadEngine;

        /// <summary>Raised by Ctrl+C; a verb that handles it sets the flag and goes on.</summary>
        public Interrupts Interrupts { get; } = new();

        /// <summary>Colours and menus; knows by itself whether the terminal has them.</summary>
        public IAnsiConsole Ansi => _ansi ??= AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = OutputIsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = OutputIsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InputIsTerminal && OutputIsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(Out),
        });

        /// <summary>Columns of the terminal.</summary>
        public int Width => OutputIsTerminal ? Math.Max(20, Console.WindowWidth) : 80;

        private IAnsiConsole? _ansi;

        /// <summary>The process's own streams: UTF-8 without byte order mark, whatever the locale says.</summary>
        public static Host ForProcess()
        {
            var utf8 = new UTF8Encoding(false);
            // A Windows console shows what its code page says; setting it fails where there is no console, and then nothing shows.
            if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
                Console.OutputEncoding = utf8;
            if (OperatingSystem.IsWindows() && !Console.IsInputRedirected)
                Console.InputEncoding = utf8;
            bool hasInput = !StandardInput.IsClosed;
            var host = new Host
            {
                In = !hasInput ? TextReader.Null : Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), utf8) : Console.In,
                // At a terminal everything shows at once; in a pipe whoever writes a whole line flushes it.
                Out = new StreamWriter(new StandardStream(Console.OpenStandardOutput(), isOutput: true), utf8) { NewLine = "\n", AutoFlush = !Console.IsOutputRedirected },
                Error = new StreamWriter(new StandardStream(Console.OpenStandardError(), isOutput: false), utf8) { NewLine = "\n", AutoFlush = true },
                InputIsTerminal = hasInput && !Console.IsInputRedirected,
                OutputIsTerminal = !Console.IsOutputRedirected,
            };
            Console.CancelKeyPress += (_, e) => e.Cancel = host.Interrupts.Raise();
            return host;
        }

        /// <summary>Writes a subdued line at a terminal.</summary>
        public void Dim(string text) => Ansi.MarkupLine("[grey]" + Markup.Escape(text) + "[/]");

        private static async Task<IGenerator> LoadEngine(
            string folder, EngineOptions options, IProgress<LoadProgress>? progress, CancellationToken cancellation)
            => await Task.Run<IGenerator>(
                () =>
                {
                    progress?.Report(new LoadProgress("Checking the model folder", 0f));
                    return DialogueEngine.Load(BundledFiles.Open(folder), options, progress, cancellation);
                },
                cancellation);
    }
}
