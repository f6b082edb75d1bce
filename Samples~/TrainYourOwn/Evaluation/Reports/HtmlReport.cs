using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>The evaluation as one page that needs nothing from elsewhere: table and bars, misses, then every line.</summary>
    public static class HtmlReport
    {
        /// <summary>Writes the page.</summary>
        public static string Write(Evaluation evaluation)
        {
            var page = new StringBuilder();
            Scorecard card = evaluation.Card;
            int missed = card.Rows.Count(row => row.Met == false);
            page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .Append("<title>").Append(Text(evaluation.Model)).Append(": evaluation</title>\n<style>").Append(HtmlParts.Style).Append("</style></head>\n<body><main>\n")
                .Append("<header><p class=\"eyebrow\">Repartee · evaluation</p><h1>").Append(Text(evaluation.Model)).Append("</h1><p class=\"about\">")
                .Append((evaluation.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture)).Append(" MB · ").Append(evaluation.Sampling).Append(" · ")
                .Append(evaluation.Answers.Count).Append(" questions, ").Append(evaluation.Answers.Sum(answer => answer.Replies.Count) + evaluation.Diversity.Sum(one => one.Greeted.Count + one.Replies.Count())).Append(" replies · ")
                .Append(evaluation.Seconds.ToString("0", CultureInfo.InvariantCulture)).Append(" s</p>")
                .Append("<p class=\"verdict ").Append(missed == 0 ? "met\">Every threshold is met" : "missed\">" + missed + " of " + card.Rows.Count(row => row.Met != null) + " thresholds missed").Append("</p></header>\n");
            page.Append("<section><h2>Right replies</h2><table><thead><tr><th>asked</th><th colspan=\"2\">English</th><th colspan=\"2\">Chinese</th><th class=\"number\">needed</th></tr></thead><tbody>\n");
            foreach (IGrouping<string, Row> rows in card.Rows.GroupBy(row => row.Name))
                AppendRow(page, rows.Key, rows.ToList());
            AppendRow(page, "all with threshold", new List<Row> { card.Total(false), card.Total(true) });
            page.Append("</tbody></table><p class=\"about\">The mark in a bar is what is needed.</p></section>\n");
            page.Append("<nav><input id=\"find\" type=\"search\" placeholder=\"Find in all lines…\" aria-label=\"Find in all lines\"><label><input id=\"wrong\" type=\"checkbox\"> only misses</label></nav>\n");
            page.Append("<section><h2>Misses</h2>\n");
            AppendAnswers(page, evaluation.Answers.Where(answer => answer.Fault != null), open: true);
            AppendFlaws(page, card.Flaws);
            page.Append("</section>\n<section><h2>Every line</h2>\n");
            AppendAnswers(page, evaluation.Answers, open: false);
            page.Append("</section>\n<section><h2>Voices and greetings</h2><p class=\"about\">With the model's own sampling. The characters of a language differ in nothing but traits and voice; the share is how many of their exchanges a classifier gave to the right one.</p>\n");
            foreach (Diversity diversity in evaluation.Diversity)
                AppendDiversity(page, diversity);
            page.Append("</section>\n</main><script>").Append(HtmlParts.Script).Append("</script></body></html>\n");
            return page.ToString();
        }

        private static void AppendRow(StringBuilder page, string name, List<Row> rows)
        {
            page.Append("<tr><th scope=\"row\">").Append(Text(name)).Append("</th>");
            foreach (string language in new[] { "en", "zh" })
            {
                Row? row = rows.Find(one => one.Language == language);
                if (row == null)
                {
                    page.Append("<td></td><td class=\"number\">–</td>");
                    continue;
                }

                string state = row.Met == null ? "open" : row.Met.Value ? "met" : "missed";
                page.Append("<td class=\"bar ").Append(state).Append("\"><div><span style=\"width:").Append(Width(row.Share)).Append("\"></span>");
                if (row.Threshold != null)
                    page.Append("<i style=\"left:").Append(Width(row.Threshold.Value)).Append("\"></i>");
                page.Append("</div></td><td class=\"number ").Append(state).Append("\"><b>").Append(Row.Percent(row.Share)).Append("</b> <small>").Append(row.Right).Append('/').Append(row.Asked).Append("</small></td>");
            }

            double? threshold = rows[0].Threshold;
            page.Append("<td class=\"number\">").Append(name == "quantized" ? "one point less" : threshold == null ? "" : Row.Percent(threshold.Value)).Append("</td></tr>\n");
        }

        private static void AppendAnswers(StringBuilder page, IEnumerable<Answer> answers, bool open)
        {
            foreach (IGrouping<(bool Chinese, string Intent), Answer> group in answers.GroupBy(answer => (answer.Question.Chinese, answer.Question.Intent)))
            {
                page.Append("<details").Append(open ? " open" : "").Append("><summary>").Append(group.Key.Chinese ? "Chinese" : "English").Append(" · ").Append(group.Key.Intent)
                    .Append(" <small>").Append(group.Count()).Append("</small></summary>\n");
                foreach (Answer answer in group)
                {
                    page.Append("<article class=\"").Append(answer.Fault == null ? "right" : "wrong").Append("\"><p class=\"who\"><b>").Append(Text(answer.Question.Persona.Name)).Append("</b> ")
                        .Append(Text(string.Join(" · ", new[] { answer.Question.Persona.Role, answer.Question.Persona.Place }.Where(text => text != null)!))).Append(" <code>").Append(answer.Question.Id).Append("</code></p>");
                    foreach (Reply reply in answer.Replies)
                        AppendReply(page, reply, answer.Question.Chinese);
                    if (answer.Fault != null)
                        page.Append("<p class=\"fault\">").Append(Text(answer.Fault)).Append("</p>");
                    page.Append("</article>\n");
                }

                page.Append("</details>\n");
            }
        }

        private static void AppendFlaws(StringBuilder page, IReadOnlyList<Flaw> flaws)
        {
            foreach (IGrouping<(string Language, string Rule), Flaw> group in flaws.GroupBy(flaw => (flaw.Language, flaw.Rule)))
            {
                page.Append("<details open><summary>").Append(group.Key.Language == "zh" ? "Chinese" : "English").Append(" · not: ").Append(group.Key.Rule).Append(" <small>").Append(group.Count()).Append("</small></summary>\n");
                foreach (Flaw flaw in group)
                {
                    page.Append("<article class=\"wrong\"><p class=\"who\"><code>").Append(Text(flaw.Source)).Append("</code></p>");
                    AppendReply(page, flaw.Reply, flaw.Language == "zh");
                    page.Append("</article>\n");
                }

                page.Append("</details>\n");
            }
        }

        private static void AppendDiversity(StringBuilder page, Diversity diversity)
        {
            string language = diversity.Chinese ? "Chinese" : "English";
            for (int i = 0; i < diversity.Voices.Personas.Count; i++)
            {
                Persona persona = diversity.Voices.Personas[i];
                (int right, int asked) = diversity.Voices.PerVoice[i];
                page.Append("<details><summary>").Append(language).Append(" · ").Append(Text(string.Join(", ", persona.Traits))).Append(" <small>").Append(Text(persona.Voice ?? "")).Append(" · ").Append(right).Append('/').Append(asked).Append("</small></summary><article>");
                foreach (Reply reply in diversity.Voices.Replies[i].OrderBy(reply => reply.Line, StringComparer.Ordinal))
                    AppendReply(page, reply, diversity.Chinese);
                page.Append("</article></details>\n");
            }

            page.Append("<details><summary>").Append(language).Append(" · greetings <small>").Append(diversity.Distinct).Append(" different of ").Append(diversity.Greeted.Count).Append("</small></summary><article>");
            foreach (IGrouping<string, string> greeting in diversity.Greeted.GroupBy(text => text).OrderByDescending(group => group.Count()))
                page.Append("<p class=\"says\">").Append(Text(greeting.Key)).Append(greeting.Count() > 1 ? " <small>× " + greeting.Count() + "</small>" : "").Append("</p>");
            page.Append("</article></details>\n");
        }

        private static void AppendReply(StringBuilder page, Reply reply, bool chinese)
        {
            string language = chinese ? " lang=\"zh\"" : "";
            if (reply.Line.Length > 0)
                page.Append("<p class=\"player\"").Append(language).Append('>').Append(Text(reply.Line)).Append("</p>");
            if (reply.Note != null)
                page.Append("<p class=\"note\"").Append(language).Append('>').Append(Text(reply.Note)).Append("</p>");
            page.Append("<p class=\"says\"").Append(language).Append('>').Append(Text(reply.Text)).Append(reply.Failed ? " <small>(fallback line)</small>" : "").Append("</p>");
        }

        private static string Width(double share) => (Math.Clamp(share, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

        private static string Text(string text) => WebUtility.HtmlEncode(text);
    }
}
