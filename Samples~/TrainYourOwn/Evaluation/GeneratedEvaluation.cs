using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// <c>evaluate --generated</c>: characters whose names training never saw are asked through the real engine, in phrasings that
    /// training saw and in phrasings that it never saw. Prints a table of right replies and writes every line to a file.
    /// </summary>
    public static class GeneratedEvaluation
    {
        private static readonly string[] _intents =
        {
            "greet", "name", "job", "place", "wants", "intro", "recall", "price", "nosell", "goods", "unknown",
            "tell.event", "tell.who", "tell.rolewho", "tell.way", "tell.placelore", "tell.itemlore", "tell.news", "tell.creature", "tell.hours", "tell.family", "tell." + FreeFact.Kind,
            "howareyou", "thanks", "farewell", "insult", "compliment", "meta", "break", "offworld",
        };

        /// <summary>Options: --model, --count, --temperature (in hundredths), --seed, --work.</summary>
        public static int Run(Options options)
        {
            string folder = options.Text("model", "Runtime/Models~/repartee-npc-small");
            int count = options.Number("count", 8);
            var sampling = new GenerationSettings { Temperature = options.Number("temperature", 0) / 100f, Seed = options.Seed };
            using DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(folder), new EngineOptions());
            var log = new StringBuilder();
            var totals = new int[2, 2, 2];
            Console.WriteLine("intent              en seen   en new    zh seen   zh new");
            foreach (string intent in _intents)
            {
                var row = new StringBuilder(intent.PadRight(20));
                for (int language = 0; language < 2; language++)
                    for (int fresh = 0; fresh < 2; fresh++)
                    {
                        (int right, int asked) = Ask(engine, options, sampling, intent, language == 1, fresh == 1, count, log);
                        totals[language, fresh, 0] += right;
                        totals[language, fresh, 1] += asked;
                        row.Append((asked == 0 ? "-" : right + "/" + asked).PadRight(10));
                    }

                Console.WriteLine(row.ToString().TrimEnd());
            }

            Console.WriteLine("all                 " + string.Concat(Enumerable.Range(0, 4).Select(i => Share(totals[i / 2, i % 2, 0], totals[i / 2, i % 2, 1]).PadRight(10))).TrimEnd());
            string path = Path.Combine(options.Work, "evaluation.txt");
            File.WriteAllText(path, log.ToString());
            Console.WriteLine("Every line is in " + path + "; wrong ones begin with X.");
            return 0;
        }

        private static string Share(int right, int asked) => asked == 0 ? "-" : (right / (double)asked).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

        private static (int Right, int Asked) Ask(DialogueEngine engine, Options options, GenerationSettings sampling, string intent, bool chinese, bool fresh, int count, StringBuilder log)
        {
            Material material = Material.Load(options.Authored, chinese);
            int right = 0;
            int asked = 0;
            for (int attempt = 0; asked < count && attempt < count * 60; attempt++)
            {
                var random = new SeededRandom(options.Seed + 77, (ulong)(attempt * 2 + (chinese ? 1 : 0)));
                (World world, Names names) = new WorldBuilder(material, heldOut: true).Build(random);
                var writer = new DialogueWriter(material, random, world, names, fresh);
                string? me = intent == "intro" || intent == "recall" ? names.Person() : null;
                using var conversation = new Conversation(engine, world.Persona, new ConversationOptions { Seed = options.Seed, Sampling = sampling });
                if (intent == "recall")
                {
                    CorpusTurn intro = writer.Turn("intro", me)!;
                    conversation.Say(intro.Line).Completion.GetAwaiter().GetResult();
                    writer.Add(new List<CorpusTurn>(), intro);
                }

                CorpusTurn? turn = writer.Turn(intent, me);
                if (turn == null || turn.Intent != intent)
                    continue;
                asked++;
                DialogueTurn said = conversation.Say(turn.Line).Completion.GetAwaiter().GetResult();
                bool good = !said.IsFallback && GeneratedJudge.IsRight(turn, said.Text, chinese);
                right += good ? 1 : 0;
                log.Append(good ? "  " : "X ").Append(intent).Append(fresh ? " new  " : " seen ").Append(world.Persona.Name).Append(", ").Append(world.Persona.Role).Append(", ").Append(world.Persona.Place).Append(" (").Append(world.Voice.Name)
                    .Append(")\n     ").Append(turn.Note).Append("\n     P: ").Append(turn.Line).Append("\n     N: ").Append(said.Text)
                    .Append(good ? "\n" : "\n     needed: " + string.Join(" + ", turn.Needs) + "\n");
            }

            return (right, asked);
        }
    }
}
