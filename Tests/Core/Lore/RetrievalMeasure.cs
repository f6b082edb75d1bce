using System;
using System.Collections.Generic;

namespace Repartee.Tests
{
    /// <summary>Measures how well lore finds facts among others.</summary>
    internal static class RetrievalMeasure
    {
        /// <summary>Facts composed of a pattern, a first and a last name and a place, all different, always the same.</summary>
        public static string[] Compose(int count, string[] patterns, string[] first, string[] last, string[] places)
        {
            var facts = new List<string>();
            var known = new HashSet<string>();
            var random = new Random(11);
            while (facts.Count < count)
            {
                string fact = string.Format(patterns[random.Next(patterns.Length)], first[random.Next(first.Length)], last[random.Next(last.Length)], places[random.Next(places.Length)]);
                if (known.Add(fact))
                    facts.Add(fact);
            }

            return facts.ToArray();
        }

        /// <summary>A lore of the facts, spread evenly among the distractors.</summary>
        public static Lore Build(string[] facts, string[] distractors)
        {
            var lore = new Lore();
            int next = 0;
            for (int i = 0; i < facts.Length; i++)
            {
                for (int until = (i + 1) * distractors.Length / (facts.Length + 1); next < until; next++)
                    lore.Add(distractors[next]);
                lore.Add(facts[i]);
            }

            for (; next < distractors.Length; next++)
                lore.Add(distractors[next]);
            return lore;
        }

        /// <summary>The share of questions whose fact is among the first three, and among those that would be shown.</summary>
        public static (double AtThree, double Shown, double First, double PerLine, List<string> Misses) Recall(
            Lore lore, string[] facts, (string Line, string? Before, string? Reply, int Fact)[] questions)
        {
            var ranked = new KnowledgeMatch[3];
            var misses = new List<string>();
            int atThree = 0;
            int shown = 0;
            int first = 0;
            int entries = 0;
            foreach ((string line, string? before, string? reply, int fact) in questions)
            {
                var query = new KnowledgeQuery(line, before, reply);
                int found = lore.Rank(query, ranked);
                bool hit = false;
                for (int i = 0; i < found; i++)
                    hit |= ranked[i].Text == facts[fact];
                KnowledgeMatches matches = lore.Search(query);
                bool seen = false;
                for (int i = 0; i < matches.Count; i++)
                    seen |= matches[i].Text == facts[fact];
                entries += matches.Count;
                atThree += hit ? 1 : 0;
                shown += seen ? 1 : 0;
                first += matches.Count > 0 && matches[0].Text == facts[fact] ? 1 : 0;
                if (!hit || !seen)
                    misses.Add((hit ? "not shown: " : "not found: ") + line + " -> " + (matches.Count > 0 ? matches[0].Text : "nothing"));
            }

            double n = questions.Length;
            return (atThree / n, shown / n, first / n, entries / n, misses);
        }

        /// <summary>The lines that bring up entries although there is nothing to find.</summary>
        public static List<string> FalseAlarms(Lore lore, string[] lines)
        {
            var alarms = new List<string>();
            foreach (string line in lines)
            {
                KnowledgeMatches matches = lore.Search(new KnowledgeQuery(line));
                if (matches.Count > 0)
                    alarms.Add(line + " -> " + matches[0].Text);
            }

            return alarms;
        }
    }
}
