using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary><c>corpus</c>: writes a sample of the corpus for people to read, and its statistics.</summary>
    public static class CorpusCommand
    {
        /// <summary>Options: --seed, --scenes, --sample, --work.</summary>
        public static int Run(Options options)
        {
            int count = options.Number("scenes", 2000);
            int sample = options.Number("sample", 40);
            var intents = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
            var notes = new int[2, 3];
            HashSet<string>[] grams = { new HashSet<string>(), new HashSet<string>() };
            var text = new StringBuilder();
            int index = 0;
            int turns = 0;
            foreach (Scene scene in Corpus.Open(options.Authored, options.Seed).Scenes(0, count))
            {
                int language = index % 2;
                if (index++ < sample)
                    Show(text, scene);
                foreach (CorpusTurn turn in scene.Dialogues.SelectMany(dialogue => dialogue))
                {
                    turns++;
                    if (!intents.TryGetValue(turn.Intent, out int[]? counts))
                        intents[turn.Intent] = counts = new int[2];
                    counts[language]++;
                    AddGrams(grams[language], turn.Line, language == 1);
                    AddGrams(grams[language], turn.Reply, language == 1);
                    notes[language, turn.Note == null ? 0 : turn.Note == "[You know nothing about this.]" || turn.Note == "[此事你一无所知。]" ? 1 : 2]++;
                }
            }

            string path = Path.Combine(options.Work, "sample.txt");
            File.WriteAllText(path, text.ToString());
            Console.WriteLine(count + " characters, " + count * 8 + " dialogues, " + turns + " turns; the first " + sample + " characters are in " + path);
            Console.WriteLine("no note / knows nothing / knows: English " + notes[0, 0] + " / " + notes[0, 1] + " / " + notes[0, 2] + ", Chinese " + notes[1, 0] + " / " + notes[1, 1] + " / " + notes[1, 2]);
            Console.WriteLine("distinct 4-grams: English " + grams[0].Count.ToString("N0") + " of words, Chinese " + grams[1].Count.ToString("N0") + " of characters");
            Console.WriteLine();
            Console.WriteLine("turns           English Chinese");
            foreach (KeyValuePair<string, int[]> pair in intents)
                Console.WriteLine(pair.Key.PadRight(16) + pair.Value[0].ToString().PadLeft(7) + pair.Value[1].ToString().PadLeft(8));
            Console.WriteLine();
            ShowSkeletons(options);
            return 0;
        }

        // Patterns as authored, and how many lines their choices give with the slots left open.
        private static void ShowSkeletons(Options options)
        {
            Material[] materials = { Material.Load(options.Authored, chinese: false), Material.Load(options.Authored, chinese: true) };
            Console.WriteLine("distinct skeletons       English                        Chinese");
            Console.WriteLine("                  player         reply           player         reply");
            foreach (string name in materials.SelectMany(material => material.Intents.Keys).Distinct())
            {
                var row = new StringBuilder(name.PadRight(16));
                foreach (Material material in materials)
                {
                    bool there = material.Intents.TryGetValue(name, out Intent? intent);
                    row.Append((there ? intent!.Lines.Count + ":" + intent.LineSkeletons : "-").PadLeft(15)).Append((there ? intent!.ReplySkeletons.ToString() : "-").PadLeft(15));
                }

                Console.WriteLine(row);
            }
        }

        private static void AddGrams(HashSet<string> grams, string text, bool chinese)
        {
            string[] units = chinese ? text.Select(c => c.ToString()).ToArray() : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i + 4 <= units.Length; i++)
                grams.Add(string.Join(' ', units, i, 4));
        }

        private static void Show(StringBuilder text, Scene scene)
        {
            text.Append("=== ").Append(scene.World.Voice.Name).Append('\n').Append(scene.Card).Append('\n');
            foreach (List<CorpusTurn> dialogue in scene.Dialogues)
            {
                text.Append("---\n");
                foreach (CorpusTurn turn in dialogue)
                    text.Append("      ").Append(turn.Intent).Append("  ").Append(turn.Note).Append('\n').Append("   P: ").Append(turn.Line).Append('\n').Append("   N: ").Append(turn.Reply).Append('\n');
            }

            text.Append('\n');
        }
    }
}
