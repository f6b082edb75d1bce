using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>What characters said to freely worded questions.</summary>
    public sealed class SearchReplies
    {
        // A reply tells a fact when it repeats half of its words in a row.
        private const double Half = 0.5;

        private int _facts;
        private int _told;
        private int _shown;
        private int _toldIfShown;
        private int _other;
        private int _unknown;
        private int _admitted;
        private int _vain;
        private int _admittedInVain;

        /// <summary>Share of the questions with an answer that were answered with that fact.</summary>
        public double Told => _told / (double)_facts;

        /// <summary>The same, of those for which the search showed the fact.</summary>
        public double ToldIfShown => _toldIfShown / (double)_shown;

        /// <summary>Share of the questions with an answer that were answered with another fact.</summary>
        public double Other => _other / (double)_facts;

        /// <summary>Share of the questions without an answer for which the character admitted not to know.</summary>
        public double Admitted => _admitted / (double)_unknown;

        /// <summary>The same, of those for which the search showed a fact.</summary>
        public double AdmittedInVain => _admittedInVain / (double)_vain;

        /// <summary>The wrong replies with their notes.</summary>
        public List<string> Missed { get; } = new List<string>();

        /// <summary>Asks the questions about facts, greedily.</summary>
        public static SearchReplies Ask(DialogueEngine engine, IEnumerable<SearchQuestion> questions)
        {
            SearchQuestion[] asked = questions.Where(question => !question.Goods).ToArray();
            Reply[][] replies = Interview.Hold(engine, asked.Select(question => new Talk(question.Persona, 1, new[] { question.Line })).ToArray(), GenerationSettings.Greedy);
            var result = new SearchReplies();
            for (int i = 0; i < asked.Length; i++)
                result.Add(asked[i], replies[i][0]);
            return result;
        }

        private void Add(SearchQuestion question, Reply reply)
        {
            string note = reply.Note ?? "";
            bool shown = question.Persona.Knows.Any(fact => note.Contains(fact, StringComparison.Ordinal) && (question.Fact == null || fact == question.Fact));
            bool right;
            if (question.Fact != null)
            {
                right = Tells(reply.Text, question.Fact);
                _facts++;
                _told += right ? 1 : 0;
                _shown += shown ? 1 : 0;
                _toldIfShown += shown && right ? 1 : 0;
                _other += !right && question.Persona.Knows.Any(fact => Tells(reply.Text, fact)) ? 1 : 0;
            }
            else
            {
                right = Meaning.AdmitsIgnorance(reply.Text);
                _unknown++;
                _admitted += right ? 1 : 0;
                _vain += shown ? 1 : 0;
                _admittedInVain += shown && right ? 1 : 0;
            }

            if (!right)
                Missed.Add((question.Fact == null ? "not admitted: " : shown ? "shown, not told: " : "not told: ") + question.Line + " " + note + " -> " + reply.Text);
        }

        private static bool Tells(string reply, string fact)
        {
            List<string> said = Health.Units(reply);
            List<string> known = Health.Units(fact);
            int longest = 0;
            for (int i = 0; i < known.Count; i++)
                for (int j = 0; j < said.Count; j++)
                {
                    int length = 0;
                    while (i + length < known.Count && j + length < said.Count && known[i + length] == said[j + length])
                        length++;
                    longest = Math.Max(longest, length);
                }

            return longest >= Half * known.Count;
        }
    }
}
