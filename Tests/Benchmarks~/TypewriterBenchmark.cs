using System;
using System.Diagnostics;
using System.Globalization;
using Repartee.Unity;

namespace Repartee.Benchmarks
{
    /// <summary>
    /// What typing costs the game's thread: eight lines that stream at once, sixty frames a second, the text elements'
    /// own work aside.
    /// <code>
    /// dotnet run -c Release --project Tests/Benchmarks~ -- typewriter
    /// </code>
    /// </summary>
    internal static class TypewriterBenchmark
    {
        private const int Lines = 8;
        private const int Frames = 1200;
        private const double Frame = 1 / 60.0;

        private const string English =
            "Well, the bridge to the north is out, friend. Old Tam says 3.5 days, maybe more... “Ask the smith,” he said! ";

        private const string Chinese = "北边的桥断了，朋友。老谭说要三天半，也许更久……“去问铁匠吧，”他说！你要不要先喝碗热汤？";

        public static int Run()
        {
            Console.WriteLine("| 8 lines streaming | tokens/s each | µs a frame, median | 95 of 100 frames | 99 of 100 frames | bytes a frame |");
            Console.WriteLine("|---|---|---|---|---|---|");
            Measure("English", English, 4, 12);
            Measure("English, model far ahead", English, 4, 400);
            Measure("Chinese", Chinese, 1, 12);
            Measure("Chinese, with all events heard", Chinese, 1, 12, true);
            return 0;
        }

        private static void Measure(string name, string text, int charactersPerToken, int tokensPerSecond, bool listen = false)
        {
            var typewriters = new StreamingTypewriter[Lines];
            var streams = new LineStream[Lines];
            long heard = 0;
            for (int i = 0; i < Lines; i++)
            {
                typewriters[i] = new StreamingTypewriter(null, new NoText());
                if (!listen)
                    continue;
                typewriters[i].TextRevealed += revealed => heard += revealed.Length;
                typewriters[i].CharacterRevealed += revealed => heard += revealed.Text.Length;
                typewriters[i].SentenceRevealed += revealed => heard += revealed.Length;
                typewriters[i].ActionReached += _ => heard++;
            }

            var micros = new double[Frames];
            long bytes = 0;
            // The first round is for the compiler.
            for (int round = 0; round < 4; round++)
            {
                for (int i = 0; i < Lines; i++)
                    typewriters[i].Begin(streams[i] = new LineStream());
                bytes = 0;
                double due = 0;
                int sent = 0;
                for (int frame = 0; frame < Frames; frame++)
                {
                    // The engine's part, on another thread in a game.
                    for (due += tokensPerSecond * Frame; due >= 1 && sent < 4000; due--)
                    {
                        for (int i = 0; i < Lines; i++)
                            Send(streams[i], text, sent, charactersPerToken);
                        sent += charactersPerToken;
                    }

                    long before = GC.GetAllocatedBytesForCurrentThread();
                    long start = Stopwatch.GetTimestamp();
                    for (int i = 0; i < Lines; i++)
                        typewriters[i].Advance(Frame);
                    micros[frame] = (Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency;
                    bytes += GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }

            Array.Sort(micros);
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                "| {0} | {1} | {2:0.0} | {3:0.0} | {4:0.0} | {5:0.##} |",
                name, tokensPerSecond, micros[Frames / 2], micros[Frames * 95 / 100], micros[Frames * 99 / 100], (double)bytes / Frames));
            if (listen && heard == 0)
                throw new InvalidOperationException("Nothing was revealed.");
        }

        private static void Send(LineStream line, string text, int from, int length)
        {
            for (int i = from; i < from + length; i++)
                line.Append(text.AsSpan(i % text.Length, 1));
        }

        private sealed class NoText : IDialogueText
        {
            public void Clear(bool richText)
            {
            }

            public int Layout(ReadOnlySpan<char> page) => page.Length;

            public void Reveal(int length)
            {
            }
        }
    }
}
