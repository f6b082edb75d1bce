using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>A report as one HTML file that needs nothing else: style, script and data are in it.</summary>
    internal static class HtmlReport
    {
        public static string Of(ReportData data)
        {
            ReportTexts t = data.Texts;
            var html = new StringBuilder();
            html.Append("<!DOCTYPE html>\n<html lang=\"").Append(t.Language).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .Append("<title>").Append(Text(t.Title)).Append("</title>\n<style>\n").Append(Resource("report.css")).Append("</style>\n</head>\n<body>\n");
            html.Append("<h1>").Append(Text(t.Title)).Append("</h1>\n<p class=\"facts\">").Append(Text(Facts(data))).Append("</p>\n");
            Section(html, "next", t.NextTitle, t.NextText,
                "<div class=\"strip\" id=\"textStrip\"></div><h3 id=\"textTitle\"></h3><div id=\"textBars\"></div>");
            if (data.NotInside != null)
                Section(html, "attention", t.AttentionTitle, string.Format(CultureInfo.InvariantCulture, t.NotInside, data.NotInside), "");
            if (data.Attention != null)
            {
                Section(html, "attention", t.AttentionTitle, t.AttentionText, "<div class=\"strip\" id=\"attentionStrip\"></div><div class=\"columns\"><div><div class=\"heads\" id=\"heads\"></div>"
                    + "<label class=\"check\"><input type=\"checkbox\" id=\"withoutFirst\" checked>" + Text(t.WithoutFirst) + "</label><p class=\"note\" id=\"habit\"></p></div><div id=\"matrix\"></div></div>");
            }
            if (data.Near.Count > 0)
            {
                Section(html, "neighbours", t.NeighboursTitle, t.NeighboursText, "<div class=\"strip\" id=\"neighbourStrip\"></div><div class=\"columns even\"><div id=\"neighbourBars\"></div>"
                    + "<div><div id=\"tokenMap\"></div><p class=\"note\" id=\"tokenMapNote\"></p></div></div>");
            }
            if (data.Occurrences.Count > 0)
            {
                Section(html, "contexts", data.Word == null ? t.SentencesTitle : string.Format(CultureInfo.InvariantCulture, t.OccurrencesTitle, data.Word),
                    data.Word == null ? t.SentencesText : t.OccurrencesText,
                    "<p><input type=\"range\" id=\"layerSlider\" min=\"0\" step=\"1\"> <span id=\"layerName\"></span></p><div id=\"occurrenceMap\"></div><p class=\"note\" id=\"occurrenceNote\"></p>");
            }
            if (data.Persona != null)
            {
                Section(html, "reply", string.Format(CultureInfo.InvariantCulture, t.ReplyTitle, data.Persona.Name), t.ReplyText,
                    Speech(t.Player, data.Text) + Speech(data.Persona.Name, data.Reply)
                    + "<div class=\"strip\" id=\"replyStrip\"></div><h3 id=\"replyTitle\"></h3><div id=\"replyBars\"></div>");
            }
            if (data.Prompt != null)
                Section(html, "prompt", t.PromptTitle, t.PromptText, Prompt(data.Prompt, t));
            html.Append("<footer>").Append(Text(t.Footer)).Append("</footer>\n<script type=\"application/json\" id=\"data\">")
                .Append(ReportJson.Of(data)).Append("</script>\n<script>\n").Append(Resource("report.js")).Append("</script>\n</body>\n</html>\n");
            return html.ToString();
        }

        private static string Facts(ReportData data)
        {
            if (data.Inside == null)
                return data.Engine.Model.Name;
            return string.Format(CultureInfo.InvariantCulture, data.Texts.Facts, data.Engine.Model.Name, data.Inside.LayerCount,
                data.Inside.HeadCount, data.Inside.HiddenSize, data.Inside.VocabularySize, data.Engine.ContextLength);
        }

        private static string Prompt(PromptView view, ReportTexts t)
        {
            var html = new StringBuilder();
            html.Append("<p class=\"facts\">").Append(Text(string.Format(CultureInfo.InvariantCulture, t.Budget, view.Tokens, view.ContextLength, view.ReplyTokens))).Append("</p>");
            html.Append("<div class=\"budget\">");
            var kinds = view.Sections.Select(s => s.Kind).Distinct().OrderBy(Order).ToArray();
            foreach (PromptSectionKind kind in kinds)
                Part("s s-" + kind, view.TokensOf(kind));
            Part("free", view.FreeTokens);
            Part("reserve", view.ReplyTokens);
            html.Append("</div><div class=\"legend\">");
            foreach (PromptSectionKind kind in kinds)
                Legend("s s-" + kind, t.Insight.Section(kind), view.TokensOf(kind));
            Legend("free", t.Free, view.FreeTokens);
            Legend("reserve", t.Reply, view.ReplyTokens);
            html.Append("</div>");
            if (view.ReusedTokens > 0)
                Note(string.Format(CultureInfo.InvariantCulture, t.Reused, view.ReusedTokens));
            if (view.DroppedTurns > 0)
                Note(string.Format(CultureInfo.InvariantCulture, t.Dropped, view.DroppedTurns));
            string cut = string.Join(", ", new[]
            {
                view.CardShortened ? t.Insight.Section(PromptSectionKind.Card) : null,
                view.KnowledgeShortened ? t.Insight.Section(PromptSectionKind.Knowledge) : null,
                view.LineShortened ? t.Insight.Section(PromptSectionKind.PlayerLine) : null,
            }.Where(part => part != null));
            if (cut.Length > 0)
                Note(string.Format(CultureInfo.InvariantCulture, t.Shortened, cut));
            html.Append("<div class=\"prompt\">");
            foreach (PromptSection section in view.Sections)
            {
                html.Append("<span class=\"s-").Append(section.Kind).Append("\" title=\"").Append(Text(t.Insight.Section(section.Kind)))
                    .Append(": ").Append(section.Tokens).Append("\">").Append(Text(section.Text)).Append("</span>");
            }
            return html.Append("</div>").ToString();

            void Part(string style, int tokens)
            {
                if (tokens > 0)
                    html.Append("<div class=\"").Append(style).Append("\" style=\"flex:").Append(tokens).Append(" 0 0\"></div>");
            }

            void Legend(string style, string name, int tokens) =>
                html.Append("<span><i class=\"").Append(style).Append("\"></i>").Append(Text(name)).Append(' ').Append(tokens).Append("</span>");

            void Note(string text) => html.Append("<p class=\"note\">").Append(Text(text)).Append("</p>");
        }

        private static int Order(PromptSectionKind kind) => kind == PromptSectionKind.Template ? int.MaxValue : (int)kind;

        private static string Speech(string who, string text) => "<div class=\"speech\"><b>" + Text(who) + "</b>" + Text(text) + "</div>";

        private static void Section(StringBuilder html, string id, string title, string text, string body) =>
            html.Append("<section id=\"").Append(id).Append("\">\n<h2>").Append(Text(title)).Append("</h2>\n<p class=\"sub\">").Append(Text(text)).Append("</p>\n").Append(body).Append("\n</section>\n");

        private static string Text(string text) => WebUtility.HtmlEncode(text);

        private static string Resource(string name)
        {
            using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException("The program lacks its resource " + name + ".");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }
}
