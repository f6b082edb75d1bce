using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;

namespace Repartee.Benchmarks
{
    /// <summary>
    /// What holding replies back and drawing them again costs: from the player's line to the first text that can be seen, with the
    /// bundled model's own settings and without <see cref="GenerationSettings.Redraws"/>.
    /// <code>
    /// dotnet run -c Release --project Tests/Benchmarks~ -- redraw Runtime/Models~/repartee-npc-small
    /// </code>
    /// </summary>
    internal static class RedrawBenchmark
    {
        private const int Seeds = 10;

        private static readonly Persona _greta = new Persona("Greta")
        {
            Role = "innkeeper",
            Place = "the Crooked Lantern",
            Language = PersonaLanguage.English,
            Knows = new[] { "The mill burned down in winter.", "The north gate closes at dusk.", "A wolf has been seen by the old well." },
            Sells = new[] { new PersonaGoods("ale", "two coppers"), new PersonaGoods("a bowl of stew", "four coppers") },
        };

        private static readonly string[] _lines =
        {
            "Good evening!", "What's your name?", "When does the north gate close?", "How much is the ale?", "You look tired tonight.", "What burned down?", "Tell me a joke.", "I've walked all day.",
        };

        public static int Run(ReadOnlySpan<string> args)
        {
            if (args.Length != 1)
            {
                Console.Error.WriteLine("Usage: redraw MODEL_FOLDER");
                return 2;
            }

            using DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(args[0]), new EngineOptions { Threads = 1 });
            Console.WriteLine("| | first text ms, median | nine of ten | drawn again |");
            Console.WriteLine("|---|---|---|---|");
            Hold(engine, null, 1, out _);
            Measure(engine, "as recommended", null);
            Measure(engine, "never held back", 0);
            return 0;
        }

        private static void Measure(DialogueEngine engine, string name, int? redraws)
        {
            List<double> times = Hold(engine, redraws, Seeds, out int again);
            times.Sort();
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                "| {0} | {1:0.0} | {2:0.0} | {3:0} % |",
                name, times[times.Count / 2], times[times.Count * 9 / 10], 100.0 * again / times.Count));
        }

        private static List<double> Hold(DialogueEngine engine, int? redraws, int conversations, out int again)
        {
            var times = new List<double>();
            again = 0;
            for (int seed = 0; seed < conversations; seed++)
            {
                using var conversation = new Conversation(engine, _greta, new ConversationOptions { Seed = (ulong)seed });
                foreach (string line in _lines)
                {
                    long start = Stopwatch.GetTimestamp();
                    double first = 0;
                    DialogueTurn turn = conversation.Say(line, new GenerationSettings { Redraws = redraws });
                    turn.Stream.Subscribe(_ => first = first == 0 ? (Stopwatch.GetTimestamp() - start) * 1e3 / Stopwatch.Frequency : first);
                    turn.Completion.GetAwaiter().GetResult();
                    times.Add(first);
                    again += turn.Result.Redraws > 0 ? 1 : 0;
                }
            }

            return times;
        }
    }
}
