using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// <c>search</c>: whether <see cref="Lore"/> shows the fact that answers a freely worded question, and shows none where
    /// none does. Characters and questions are in <c>Evaluation/Search</c>; about half of the questions share no word
    /// with the fact.
    /// </summary>
    public static class SearchCommand
    {
        /// <summary>Options: --searches (the folder of en.json and zh.json), --work. Prints a table and writes what was missed to work/search.txt.</summary>
        public static int Run(Options options)
        {
            var missed = new List<string>();
            Console.WriteLine("        facts shown   shown first   another fact   none shown   shown in vain   goods shown");
            foreach (string language in new[] { "en", "zh" })
            {
                SearchResult result = Measure(Path.Combine(options.Text("searches", Folder), language + ".json"));
                missed.AddRange(result.Missed);
                Console.WriteLine(language.PadRight(8) + string.Concat(new[] { result.Shown, result.First, result.Other, 1 - result.Shown - result.Other, result.Vain, result.Goods }
                    .Select(share => share.ToString("0.0 %", CultureInfo.InvariantCulture).PadRight(14))).TrimEnd());
            }

            string path = Path.Combine(options.Work, "search.txt");
            File.WriteAllLines(path, missed);
            Console.WriteLine("What was missed is in " + path + ".");
            return 0;
        }

        /// <summary>The folder of the questions, beside the program.</summary>
        public static string Folder => Path.Combine(AppContext.BaseDirectory, "Evaluation", "Search");

        /// <summary>Asks all questions of a file.</summary>
        /// <exception cref="FormatException">The file is not as expected; names it.</exception>
        public static SearchResult Measure(string path)
        {
            var result = new SearchResult(Path.GetFileNameWithoutExtension(path) == "zh" ? PersonaLanguage.Chinese : PersonaLanguage.English);
            try
            {
                foreach (JToken character in JArray.Parse(File.ReadAllText(path)))
                    Ask(character, result);
            }
            catch (Exception e) when (e is Newtonsoft.Json.JsonException || e is InvalidCastException || e is ArgumentException || e is NullReferenceException)
            {
                throw new FormatException(path + ": " + e.Message, e);
            }

            return result;
        }

        private static void Ask(JToken character, SearchResult result)
        {
            string[] facts = character["knows"]!.Select(fact => (string)fact!).ToArray();
            var persona = new Persona((string)character["name"]!)
            {
                Role = (string?)character["role"],
                Knows = facts,
                Sells = character["sells"]!.Select(good => new PersonaGoods((string)good[0]!, (string)good[1]!)).ToArray(),
            };
            var lore = new Lore(persona, result.Language);
            foreach (JToken question in character["asks"]!)
            {
                string line = (string)question[0]!;
                KnowledgeMatches shown = lore.Search(new KnowledgeQuery(line));
                if (question[1]!.Type == JTokenType.String)
                    result.AskedForGoods(line, shown);
                else
                    result.Asked(line, (int)question[1]! < 0 ? null : facts[(int)question[1]!], shown);
            }
        }
    }
}
