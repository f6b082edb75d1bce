using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// <c>search</c>: whether <see cref="Lore"/> shows the fact that answers a freely worded question, and shows none where
    /// none does; with a model, what the character then says. Characters and questions are in <c>Evaluation/Search</c>;
    /// about half of the questions share no word with the fact.
    /// </summary>
    public static class SearchCommand
    {
        /// <summary>
        /// Options: --model (a folder; the questions are put to it, greedily), --searches (the folder of en.json and zh.json),
        /// --work. Prints tables and writes what was missed to work/search.txt.
        /// </summary>
        public static int Run(Options options)
        {
            var missed = new List<string>();
            var questions = new[] { "en", "zh" }.ToDictionary(language => language, language => SearchQuestion.Read(Path.Combine(options.Text("searches", Folder), language + ".json")));
            Console.WriteLine("    fact shown  shown first  another fact  none shown  shown in vain  goods shown");
            foreach (KeyValuePair<string, List<SearchQuestion>> language in questions)
            {
                SearchResult result = Measure(language.Value);
                missed.AddRange(result.Missed);
                Print(language.Key, result.Shown, result.First, result.Other, 1 - result.Shown - result.Other, result.Vain, result.Goods);
            }

            string model = options.Text("model", "");
            if (model.Length > 0)
            {
                using DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(model), new EngineOptions());
                Console.WriteLine("    fact told  told if shown  another told  not known: admitted  admitted if shown in vain");
                foreach (KeyValuePair<string, List<SearchQuestion>> language in questions)
                {
                    SearchReplies replies = SearchReplies.Ask(engine, language.Value);
                    missed.AddRange(replies.Missed);
                    Print(language.Key, replies.Told, replies.ToldIfShown, replies.Other, replies.Admitted, replies.AdmittedInVain);
                }
            }

            string path = Path.Combine(options.Work, "search.txt");
            File.WriteAllLines(path, missed);
            Console.WriteLine("What was missed is in " + path + ".");
            return 0;
        }

        /// <summary>The folder of the questions, beside the program.</summary>
        public static string Folder => Path.Combine(AppContext.BaseDirectory, "Evaluation", "Search");

        /// <summary>Looks up all questions.</summary>
        public static SearchResult Measure(IEnumerable<SearchQuestion> questions)
        {
            var result = new SearchResult();
            foreach (IGrouping<Persona, SearchQuestion> asked in questions.GroupBy(question => question.Persona))
            {
                var lore = new Lore(asked.Key);
                foreach (SearchQuestion question in asked)
                    result.Add(question, lore.Search(new KnowledgeQuery(question.Line)));
            }

            return result;
        }

        private static void Print(string language, params double[] shares) =>
            Console.WriteLine(language + "  " + string.Concat(shares.Select(share => (double.IsNaN(share) ? "-" : share.ToString("0.0 %", CultureInfo.InvariantCulture)).PadRight(14))).TrimEnd());
    }
}
