using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>The table for a terminal, and the list of what went wrong.</summary>
    public static class TextReport
    {
        /// <summary>The table: a row per measure, English on the left and Chinese on the right.</summary>
        public static string Table(Scorecard card)
        {
            var text = new StringBuilder();
            text.Append("".PadRight(24)).Append("English".PadRight(26)).Append("Chinese".PadRight(26)).Append("needed\n");
            foreach (IGrouping<string, Row> rows in card.Rows.GroupBy(row => row.Name))
                Line(rows.Key, rows.ToList());
            Line("all with a threshold", new List<Row> { card.Total(false), card.Total(true) });
            return text.ToString();

            void Line(string name, List<Row> rows)
            {
                text.Append(name.PadRight(24));
                foreach (string language in new[] { "en", "zh" })
                    text.Append(Cell(rows.Find(row => row.Language == language)).PadRight(26));
                double? threshold = rows[0].Threshold;
                text.Append(name == "quantized" ? "one point less" : threshold == null ? "" : Row.Percent(threshold.Value)).Append('\n');
            }
        }

        /// <summary>Everything that went wrong, with what was said.</summary>
        public static string Misses(Scorecard card, IReadOnlyList<Answer> answers)
        {
            var text = new StringBuilder();
            foreach (Answer answer in answers.Where(answer => answer.Fault != null))
            {
                text.Append("X ").Append(answer.Question.Id).Append("  ").Append(answer.Question.Persona.Name).Append(": ").Append(answer.Fault).Append('\n');
                foreach (Reply reply in answer.Replies)
                    Show(text, reply);
            }

            foreach (Flaw flaw in card.Flaws)
            {
                text.Append("! ").Append(flaw.Rule).Append("  ").Append(flaw.Source).Append('\n');
                Show(text, flaw.Reply);
            }

            return text.ToString();
        }

        /// <summary>Every line that was said, right or wrong.</summary>
        public static string Lines(IReadOnlyList<Answer> answers)
        {
            var text = new StringBuilder();
            foreach (Answer answer in answers)
            {
                text.Append(answer.Fault == null ? "  " : "X ").Append(answer.Question.Id).Append("  ").Append(answer.Question.Persona.Name).Append(answer.Fault == null ? "" : ": " + answer.Fault).Append('\n');
                foreach (Reply reply in answer.Replies)
                    Show(text, reply);
            }

            return text.ToString();
        }

        /// <summary>How many replies were drawn again, and of which entropy they are: what "redrawAbove" of a model should be.</summary>
        public static string Redraws(IReadOnlyList<Answer> answers)
        {
            List<Reply> replies = answers.SelectMany(answer => answer.Replies).ToList();
            if (replies.Count == 0)
                return "";
            string text = "drawn again             " + Row.Percent(replies.Count(reply => reply.Redraws > 0) / (double)replies.Count) + " of the replies";
            float[] entropies = replies.Where(reply => reply.Entropy != null).Select(reply => reply.Entropy!.Value).OrderBy(entropy => entropy).ToArray();
            if (entropies.Length == 0)
                return text + "\n";
            return text + "; entropy of a choice " + At(0.5) + " in the middle, " + At(0.9) + " at nine of ten, " + At(0.98) + " at 98 of a hundred\n";

            string At(double share) => entropies[(int)(share * (entropies.Length - 1))].ToString("0.00", CultureInfo.InvariantCulture);
        }

        private static void Show(StringBuilder text, Reply reply)
        {
            if (reply.Note != null)
                text.Append("     ").Append(reply.Note).Append('\n');
            text.Append("     P: ").Append(reply.Line).Append("\n     N: ").Append(reply.Text).Append('\n');
        }

        private static string Cell(Row? row) =>
            row == null ? "-" : (row.Right + "/" + row.Asked).PadRight(11) + Row.Percent(row.Share).PadLeft(7) + (row.Met == null ? "" : row.Met.Value ? "  yes" : "  NO");
    }
}
