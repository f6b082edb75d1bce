using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>One line of the table.</summary>
    public sealed class Row
    {
        /// <summary>Creates a row.</summary>
        public Row(string language, string name, int right, int asked, double? threshold)
        {
            Language = language;
            Name = name;
            Right = right;
            Asked = asked;
            Threshold = threshold;
        }

        /// <summary>"en" or "zh".</summary>
        public string Language { get; }

        /// <summary>What was measured.</summary>
        public string Name { get; }

        /// <summary>How many were right.</summary>
        public int Right { get; }

        /// <summary>Out of how many.</summary>
        public int Asked { get; }

        /// <summary>The share that is asked for, or null.</summary>
        public double? Threshold { get; }

        /// <summary>Right out of asked, 0 to 1.</summary>
        public double Share => Asked == 0 ? 0 : Right / (double)Asked;

        /// <summary>Whether the threshold is reached; null where there is none.</summary>
        public bool? Met => Threshold == null ? (bool?)null : Share >= Threshold - 1e-9;

        /// <summary>The share for people: "97.5 %".</summary>
        public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A reply that breaks a rule of all replies.</summary>
    public sealed class Flaw
    {
        /// <summary>Creates a flaw.</summary>
        public Flaw(string language, string rule, string source, Reply reply)
        {
            Language = language;
            Rule = rule;
            Source = source;
            Reply = reply;
        }

        /// <summary>"en" or "zh".</summary>
        public string Language { get; }

        /// <summary>The rule's name, as in the table.</summary>
        public string Rule { get; }

        /// <summary>The question's id, or where else the reply came from.</summary>
        public string Source { get; }

        /// <summary>The reply.</summary>
        public Reply Reply { get; }
    }

    /// <summary>Counts right replies per intent and language, and what holds for all replies.</summary>
    public sealed class Scorecard
    {
        private const int Languages = 2;
        private readonly List<Row> _rows = new List<Row>();
        private readonly List<Flaw> _flaws = new List<Flaw>();

        /// <summary>The table, English before Chinese for each measure.</summary>
        public IReadOnlyList<Row> Rows => _rows;

        /// <summary>Replies in the wrong language, going round in circles, broken, with markup or unfinished.</summary>
        public IReadOnlyList<Flaw> Flaws => _flaws;

        /// <summary>Whether no threshold is missed.</summary>
        public bool AllMet => _rows.All(row => row.Met != false);

        /// <summary>Adds the answers to questions: a row per intent and language, then one for each rule of all replies.</summary>
        /// <param name="answers">The answers, both languages.</param>
        /// <param name="others">Further replies that the rules of all replies hold for.</param>
        public void Add(IReadOnlyList<Answer> answers, IReadOnlyList<Diversity> others)
        {
            foreach (string intent in Intents.Thresholds.Select(pair => pair.Key).Concat(Intents.Open))
                foreach (bool chinese in new[] { false, true })
                {
                    Answer[] asked = answers.Where(answer => answer.Question.Chinese == chinese && answer.Question.Intent == intent).ToArray();
                    if (asked.Length > 0)
                        _rows.Add(new Row(Code(chinese), intent, asked.Count(answer => answer.Fault == null), asked.Length, Intents.Threshold(intent)));
                }

            var all = new List<(bool Chinese, string Source, string Allowed, Reply Reply)>();
            foreach (Answer answer in answers)
                all.AddRange(answer.Replies.Select(reply => (answer.Question.Chinese, answer.Question.Id, Judge.Allowed(answer.Question), reply)));
            foreach (Diversity diversity in others)
            {
                all.AddRange(diversity.Replies.Select(reply => (diversity.Chinese, "voices", "", reply)));
                all.AddRange(diversity.Greeted.Select(text => (diversity.Chinese, "greetings", "", new Reply("", text, null, false))));
            }

            Rule("reply language", 0.99, one => Health.InLanguage(one.Reply.Text, one.Chinese, one.Allowed));
            Rule("no loops", 1, one => !Health.Loops(one.Reply.Text));
            Rule("no broken characters", 1, one => !Health.IsBroken(one.Reply.Text));
            Rule("no leaked markup", 1, one => !Health.LeaksMarkup(one.Reply.Text));
            Rule("ends as a sentence", null, one => Health.IsFinished(one.Reply.Text));
            Rule("something was said", null, one => !one.Reply.Failed);

            void Rule(string name, double? threshold, Func<(bool Chinese, string Source, string Allowed, Reply Reply), bool> holds)
            {
                for (int language = 0; language < Languages; language++)
                {
                    var replies = all.Where(one => one.Chinese == (language == 1)).ToArray();
                    var broken = replies.Where(one => !holds(one)).ToArray();
                    if (replies.Length > 0)
                        _rows.Add(new Row(Code(language == 1), name, replies.Length - broken.Length, replies.Length, threshold));
                    _flaws.AddRange(broken.Select(one => new Flaw(Code(one.Chinese), name, one.Source, one.Reply)));
                }
            }
        }

        /// <summary>Adds what was measured with sampling on.</summary>
        public void Add(Diversity diversity)
        {
            string language = Code(diversity.Chinese);
            _rows.Add(new Row(language, "different greetings", diversity.Distinct, diversity.Greeted.Count, Diversity.DistinctWanted / (double)Diversity.Greetings));
            _rows.Add(new Row(language, "voices told apart", diversity.Voices.RightExchanges, diversity.Voices.Exchanges, Diversity.ToldApartWanted));
            _rows.Add(new Row(language, "voices, by one reply", diversity.Voices.RightReplies, diversity.Replies.Count(), null));
            if (diversity.Control != null)
                _rows.Add(new Row(language, "control: no voices", diversity.Control.RightExchanges, diversity.Control.Exchanges, null));
        }

        /// <summary>Adds the float32 twin's answers to the same questions; the quantized model may lose one point of them.</summary>
        public void AddReference(IReadOnlyList<Answer> answers, IReadOnlyList<Answer> reference)
        {
            foreach (bool chinese in new[] { false, true })
            {
                int Right(IReadOnlyList<Answer> all) => all.Count(answer => answer.Question.Chinese == chinese && Intents.Threshold(answer.Question.Intent) != null && answer.Fault == null);
                int asked = answers.Count(answer => answer.Question.Chinese == chinese && Intents.Threshold(answer.Question.Intent) != null);
                if (asked == 0)
                    continue;
                _rows.Add(new Row(Code(chinese), "float32 twin", Right(reference), asked, null));
                _rows.Add(new Row(Code(chinese), "quantized", Right(answers), asked, Right(reference) / (double)asked - 0.01));
            }
        }

        /// <summary>All questions with a threshold together.</summary>
        public Row Total(bool chinese)
        {
            Row[] rows = _rows.Where(row => row.Language == Code(chinese) && Intents.Threshold(row.Name) != null).ToArray();
            return new Row(Code(chinese), "all with a threshold", rows.Sum(row => row.Right), rows.Sum(row => row.Asked), null);
        }

        /// <summary>"en" or "zh".</summary>
        public static string Code(bool chinese) => chinese ? "zh" : "en";
    }
}
