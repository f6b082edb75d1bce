using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;

namespace Repartee.Benchmarks
{
    /// <summary>
    /// What bringing back the player's own words costs in long conversations: the first question after a save was loaded,
    /// which reads all of them, questions after it, and lines that ask for nothing.
    /// <code>
    /// dotnet run -c Release --project Tests/Benchmarks~ -- recall
    /// </code>
    /// </summary>
    internal static class RecallBenchmark
    {
        private const int Rounds = 2000;

        public static int Run()
        {
            Console.WriteLine("| turns | language | first question ms | µs a question | µs another line |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (int turns in new[] { 10, 100, 1000 })
            {
                Measure("English", turns, "I'm Aldo, and on day {0} I lost my boots at the ford.", "Do you remember my name?", "Nice weather for a walk.");
                Measure("Chinese", turns, "我叫李雷，第{0}天把靴子丢在渡口了。", "还记得我叫什么吗？", "今天天气真好。");
            }

            return 0;
        }

        private static void Measure(string language, int count, string said, string question, string other)
        {
            var turns = new List<HistoryTurn>();
            for (int i = 0; i < count; i++)
                turns.Add(new HistoryTurn(string.Format(CultureInfo.InvariantCulture, said, i), "Aye."));
            new Recollection().Find(question, turns, default);
            var recollection = new Recollection();
            var first = Stopwatch.StartNew();
            recollection.Find(question, turns, default);
            first.Stop();
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture,
                "| {0} | {1} | {2:0.00} | {3:0.0} | {4:0.0} |",
                count, language, first.Elapsed.TotalMilliseconds, Micros(recollection, question, turns), Micros(recollection, other, turns)));
        }

        private static double Micros(Recollection recollection, string line, List<HistoryTurn> turns)
        {
            for (int i = 0; i < Rounds; i++)
                recollection.Find(line, turns, default);
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < Rounds; i++)
                recollection.Find(line, turns, default);
            return (Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency / Rounds;
        }
    }
}
