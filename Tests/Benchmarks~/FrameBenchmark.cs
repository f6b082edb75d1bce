using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;

namespace Repartee.Benchmarks
{
    /// <summary>
    /// What the main thread pays for characters that speak: real components and typewriters, driven by the stand-in for
    /// Unity, with a scripted model that gives each a character a frame. Without what a text engine does with the text.
    /// <code>
    /// dotnet run -c Release --project Tests/Benchmarks~ -- frame
    /// </code>
    /// </summary>
    internal static class FrameBenchmark
    {
        private const int Warming = 400;
        private const int Measured = 2000;
        private const int LineLength = 4000;

        private static long _shown;

        public static int Run()
        {
            Console.WriteLine("| characters speaking | mode | µs/frame median | µs/frame 99 % | µs/frame worst | managed bytes/frame | characters shown/frame |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            // The first round is thrown away: it compiles.
            Measure(8, false, print: false);
            foreach (int characters in new[] { 1, 8, 32 })
            {
                Measure(characters, false, print: true);
                Measure(characters, true, print: true);
            }

            return 0;
        }

        private static void Measure(int characters, bool instant, bool print)
        {
            StubWorld.EnterPlayMode();
            string phrase = "Word after word, and then some more. 客官，里边请！";
            string line = string.Concat(Enumerable.Repeat(phrase, LineLength / phrase.Length));
            var model = new ScriptedModel(
                new ScriptedModelOptions { Slots = characters, Gated = true, Tokens = ScriptedTokens.Characters, ContextLength = 2 * LineLength }, line);
            using var engine = new DialogueEngine(model.ToLoadedModel());
            for (int i = 0; i < characters; i++)
                Add(engine, i, instant);

            var times = new List<double>(Measured);
            long bytes = 0;
            long shown = 0;
            for (int frame = 0; frame < Warming + Measured; frame++)
            {
                model.Allow(characters);
                while (!model.IsWaiting)
                    Thread.Yield();
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                StubWorld.Frame();
                if (frame < Warming)
                {
                    shown = _shown;
                    continue;
                }

                bytes += GC.GetAllocatedBytesForCurrentThread() - allocated;
                // Of the frame before, which is measured too.
                times.Add(DialogueCounters.PumpMicroseconds);
            }

            StubWorld.ExitPlayMode();
            shown = _shown - shown;
            times.Sort();
            if (print)
            {
                Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "| {0} | {1} | {2:F1} | {3:F1} | {4:F1} | {5:F1} | {6:F1} |",
                    characters, instant ? "instant" : "typed, 60 characters/s", times[times.Count / 2], times[times.Count * 99 / 100],
                    times[times.Count - 1], bytes / (double)Measured, shown / (double)Measured));
            }
        }

        private static void Add(DialogueEngine engine, int number, bool instant)
        {
            var persona = ScriptableObject.CreateInstance<PersonaAsset>();
            persona.Json = "{ \"name\": \"Npc " + number + "\", \"language\": \"en\" }";
            var settings = ScriptableObject.CreateInstance<GenerationSettingsAsset>();
            settings.Settings = new GenerationSettings { MaxTokens = LineLength };
            var talk = new GameObject("npc " + number).AddComponent<NpcDialogue>();
            talk.PrewarmOnStart = false;
            talk.Generator = engine;
            talk.PersonaAsset = persona;
            talk.GenerationSettingsAsset = settings;
            talk.TypewriterSettings = new TypewriterSettings
            {
                Instant = instant,
                CharactersPerSecond = 60,
                WideCharactersPerSecond = 60,
                Reserve = 0,
                CommaPause = 0,
                SentencePause = 0,
            };
            talk.TextTarget = new NoText();
            talk.TextRevealed += text => _shown += text.Length;
            talk.Say("Hello");
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
