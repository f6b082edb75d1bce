using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Repartee.Tests;

namespace Repartee.Benchmarks
{
    /// <summary>
    /// What finding knowledge costs, and how well it finds: the test set's questions among 500 and 5,000 other facts.
    /// <code>
    /// dotnet run -c Release --project Tests/Benchmarks~ -- lore
    /// </code>
    /// </summary>
    internal static class LoreBenchmark
    {
        private const int Rounds = 200;

        public static int Run()
        {
            Console.WriteLine("| facts | language | index ms | µs a query, mean | right fact among 3 | shown | bytes a query |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            foreach (int distractors in new[] { 500, 5000 })
            {
                Measure("English", RetrievalSetEnglish.Facts, RetrievalSetEnglish.Distractors(distractors), RetrievalSetEnglish.Questions);
                Measure("Chinese", RetrievalSetChinese.Facts, RetrievalSetChinese.Distractors(distractors), RetrievalSetChinese.Questions);
            }

            return 0;
        }

        private static void Measure(string language, string[] facts, string[] distractors, (string Line, string? Before, string? Reply, int Fact)[] questions)
        {
            KnowledgeQuery[] queries = questions.Select(question => new KnowledgeQuery(question.Line, question.Before, question.Reply)).ToArray();
            var build = Stopwatch.StartNew();
            Lore lore = RetrievalMeasure.Build(facts, distractors);
            build.Stop();
            long bytes = 0;
            double micros = 0;
            // The first round is for the compiler.
            for (int round = 0; round <= Rounds; round++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                foreach (KnowledgeQuery query in queries)
                    lore.Search(query);
                if (round > 0)
                    micros += (Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency;
                bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            }

            (double atThree, double shown, _, _, _) = RetrievalMeasure.Recall(lore, facts, questions);
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                "| {0} | {1} | {2:0} | {3:0.0} | {4:0.0 %} | {5:0.0 %} | {6:0.##} |",
                lore.Count, language, build.Elapsed.TotalMilliseconds, micros / Rounds / queries.Length, atThree, shown, (double)bytes / queries.Length));
        }
    }
}
