using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Repartee.UnityStub;

namespace Repartee.Pictures
{
    /// <summary>
    /// Draws a recording as an SVG: animated in a browser, at its last moment where animations are not played, or still
    /// at any moment.
    /// </summary>
    internal sealed class Drawing
    {
        private const int Width = 720;
        private const int Height = 236;
        private const int TextX = 120;
        private const int TextY = 148;

        private readonly StringBuilder _svg = new StringBuilder();
        private readonly Recording _recording;
        private readonly double? _at;

        private Drawing(Recording recording, double? at)
        {
            _recording = recording;
            _at = at;
        }

        /// <summary>The picture, animated.</summary>
        public static string Animated(Recording recording, Scene scene) => new Drawing(recording, null).Draw(scene);

        /// <summary>The picture at a moment.</summary>
        public static string Still(Recording recording, Scene scene, double at) => new Drawing(recording, at).Draw(scene);

        private string Draw(Scene scene)
        {
            Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" role=\"img\">");
            Line($"<title>{Escape(scene.Title)}</title>");
            Line("<style>text{font-family:'DejaVu Sans Mono','Noto Sans Mono CJK SC','Noto Sans CJK SC','Microsoft YaHei',monospace;white-space:pre}.w{font-family:'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif}</style>");
            Line($"<rect width=\"{Width}\" height=\"{Height}\" rx=\"14\" fill=\"#1d2230\"/>");
            if (_at == null)
                Line($"<rect width=\"0\" height=\"0\"><animate id=\"t\" attributeName=\"x\" from=\"0\" to=\"0\" dur=\"{Number(_recording.Length)}s\" begin=\"0s;t.end\"/></rect>");
            foreach (Recording.Span asked in _recording.PlayerLines)
                PlayerLine(asked);
            Line($"<rect x=\"20\" y=\"84\" width=\"680\" height=\"132\" rx=\"12\" fill=\"#2b3245\" stroke=\"{scene.Colour}\" stroke-width=\"2\"/>");
            Line($"<circle cx=\"68\" cy=\"150\" r=\"32\" fill=\"{scene.Colour}\"/>");
            Line($"<circle cx=\"68\" cy=\"141\" r=\"11\" fill=\"#f4e3cf\"/><path d=\"M46 172a22 19 0 0 1 44 0z\" fill=\"#f4e3cf\"/>");
            int plate = 28 + (int)(16 * Width16(_recording.Speaker));
            Line($"<rect x=\"116\" y=\"70\" width=\"{plate}\" height=\"30\" rx=\"8\" fill=\"{scene.Colour}\"/>");
            Line($"<text x=\"130\" y=\"91\" font-size=\"16\" fill=\"#fff\">{Escape(_recording.Speaker)}</text>");
            foreach (Recording.Span thinking in _recording.Thinking)
                Timed(thinking.From, thinking.To, shown => $"<text x=\"{TextX}\" y=\"{TextY}\" font-size=\"22\" fill=\"#8f97ad\"{shown}>…", "</text>");
            foreach (var together in Runs())
                Glyphs(together);
            foreach (Recording.Span waiting in _recording.Waiting)
                Timed(waiting.From, waiting.To, shown => $"<path d=\"M676 196h14l-7 9z\" fill=\"#fff\"{shown}>", "</path>");
            Line("</svg>");
            return _svg.ToString();
        }

        private void PlayerLine(Recording.Span asked)
        {
            double width = 32 + 16 * Width16(asked.Text);
            Timed(
                asked.From,
                asked.To,
                shown => $"<g{shown}><rect x=\"{Number(700 - width)}\" y=\"18\" width=\"{Number(width)}\" height=\"36\" rx=\"18\" fill=\"#3f6ea8\"/>" +
                    $"<text x=\"{Number(716 - width)}\" y=\"42\" font-size=\"16\" fill=\"#fff\">{Escape(asked.Text)}</text>",
                "</g>");
        }

        /// <summary>Characters that came in the same frame, in the same line of the box.</summary>
        private IEnumerable<List<Recording.Glyph>> Runs() => _recording.Glyphs
            .Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text))
            .GroupBy(glyph => (glyph.From, glyph.To, glyph.Line, IsWide(glyph)))
            .Select(group => group.ToList());

        private void Glyphs(List<Recording.Glyph> glyphs)
        {
            Recording.Glyph first = glyphs[0];
            // A letter of a monospaced font is 0.6 of its height wide; here it has room for half of the box's font.
            double size = IsWide(first) ? Recorder.FontSize : Recorder.FontSize / 1.2;
            string places = string.Join(" ", glyphs.Select(glyph => Number(TextX + glyph.X)));
            double y = TextY + first.Line * Recorder.FontSize * 1.5;
            Timed(
                first.From,
                first.To,
                shown => $"<text{(IsWide(first) ? " class=\"w\"" : string.Empty)} x=\"{places}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\" fill=\"#f2f4fa\"{shown}>{Escape(string.Concat(glyphs.Select(glyph => glyph.Text)))}",
                "</text>");
        }

        /// <summary>An element that is there from one moment to another.</summary>
        private void Timed(double from, double to, Func<string, string> open, string close)
        {
            double end = Math.Min(to, _recording.Length);
            if (_at != null)
            {
                if (from <= _at && _at < end)
                    Line(open(string.Empty) + close);
                return;
            }
            bool isLast = end >= _recording.Length - 0.001;
            string start = open(isLast ? string.Empty : " visibility=\"hidden\"");
            string change = isLast
                ? $"<set attributeName=\"visibility\" to=\"hidden\" begin=\"t.begin\" end=\"t.begin+{Number(from)}s\"/>"
                : $"<set attributeName=\"visibility\" to=\"visible\" begin=\"t.begin+{Number(from)}s\" end=\"t.begin+{Number(end)}s\"/>";
            Line(start + change + close);
        }

        private static bool IsWide(Recording.Glyph glyph) => StubTypesetter.Advance(char.ConvertToUtf32(glyph.Text, 0), 2) > 1;

        private static double Width16(string text) => text.Sum(c => c > 0x2E80 ? 1.0 : 0.6);

        private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

        private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

        private void Line(FormattableString text) => Line(text.ToString(CultureInfo.InvariantCulture));

        private void Line(string text) => _svg.Append(text).Append('\n');
    }
}
