using System;
using System.Collections.Generic;

namespace Repartee.UnityStub
{
    /// <summary>
    /// What the text engines show of a text with markup. Where versions of TextMesh Pro differ it does the worse of them:
    /// escapes such as \u003C are read, and &lt;br&gt; counts even where nothing should be parsed.
    /// </summary>
    internal static class StubMarkup
    {
        private static readonly HashSet<string> TextMeshPro = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "b", "i", "u", "s", "color", "size", "alpha", "br", "nbsp", "style", "noparse", "mark", "sprite", "link", "sub", "sup",
        };

        private static readonly HashSet<string> Old = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "b", "i", "size", "color", "material",
        };

        /// <summary>One character that is shown.</summary>
        internal readonly struct Shown
        {
            public Shown(int codePoint, int index, bool isHidden)
            {
                CodePoint = codePoint;
                Index = index;
                IsHidden = isHidden;
            }

            public int CodePoint { get; }

            /// <summary>Its place in the source.</summary>
            public int Index { get; }

            /// <summary>Whether a tag made it transparent.</summary>
            public bool IsHidden { get; }
        }

        /// <summary>What TextMesh Pro and UI Toolkit show.</summary>
        public static List<Shown> Parse(ReadOnlySpan<char> source, bool richText, bool escapes)
        {
            var points = new List<(int Point, int Index)>();
            for (int i = 0; i < source.Length; i++)
            {
                int start = i;
                int point = source[i];
                if (point == 0)
                {
                    break;
                }

                if (escapes && point == '\\' && i + 1 < source.Length)
                {
                    char next = source[i + 1];
                    if (next == 'u' && i + 5 < source.Length && TryHex(source.Slice(i + 2, 4), out int escaped))
                    {
                        points.Add((escaped, start));
                        i += 5;
                        continue;
                    }

                    if (next == 'n')
                    {
                        points.Add(('\n', start));
                        i++;
                        continue;
                    }
                }

                if (char.IsHighSurrogate(source[i]) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]))
                {
                    point = char.ConvertToUtf32(source[i], source[i + 1]);
                    i++;
                }

                points.Add((point, start));
            }

            return Read(points, richText, TextMeshPro);
        }

        /// <summary>What uGUI's older text shows: fewer tags, and only those that are closed.</summary>
        public static List<Shown> ParseOld(string source, bool richText)
        {
            var points = new List<(int Point, int Index)>();
            for (int i = 0; i < source.Length; i++)
            {
                points.Add((source[i], i));
            }

            return Read(points, richText, Old);
        }

        private static List<Shown> Read(List<(int Point, int Index)> points, bool richText, HashSet<string> known)
        {
            var shown = new List<Shown>();
            bool noParse = false;
            int hidden = 0;
            for (int i = 0; i < points.Count; i++)
            {
                int point = points[i].Point;
                if (point == '<' && richText && TagAt(points, i, out int end, out string name, out bool closes, out string value) && known.Contains(name) &&
                    (known != Old || closes || IsClosedLater(points, end, name)))
                {
                    if (name == "br")
                    {
                        shown.Add(new Shown('\n', points[i].Index, hidden > 0));
                        i = end;
                        continue;
                    }

                    if (name == "noparse")
                    {
                        noParse = !closes;
                        i = end;
                        continue;
                    }

                    if (!noParse)
                    {
                        if (name == "color")
                        {
                            hidden = closes ? Math.Max(0, hidden - 1) : hidden + (value == "#00000000" ? 1 : hidden > 0 ? 1 : 0);
                        }

                        i = end;
                        continue;
                    }
                }

                shown.Add(new Shown(point, points[i].Index, hidden > 0));
            }

            return shown;
        }

        private static bool TagAt(List<(int Point, int Index)> points, int start, out int end, out string name, out bool closes, out string value)
        {
            name = "";
            value = "";
            closes = false;
            var text = new System.Text.StringBuilder();
            for (end = start + 1; end < points.Count && end - start < 128; end++)
            {
                if (points[end].Point == '<')
                {
                    return false;
                }

                if (points[end].Point == '>')
                {
                    string tag = text.ToString();
                    closes = tag.StartsWith("/", StringComparison.Ordinal);
                    string[] parts = tag.TrimStart('/').Split('=', ' ');
                    name = parts[0];
                    value = parts.Length > 1 ? parts[1] : "";
                    return true;
                }

                text.Append(char.ConvertFromUtf32(points[end].Point >= 0xD800 && points[end].Point <= 0xDFFF ? 0xFFFD : points[end].Point));
            }

            return false;
        }

        private static bool IsClosedLater(List<(int Point, int Index)> points, int from, string name)
        {
            for (int i = from; i < points.Count; i++)
            {
                if (points[i].Point == '<' && TagAt(points, i, out _, out string other, out bool closes, out _) && closes && other == name)
                {
                    return true;
                }
            }

            return false;
        }

        private static bool TryHex(ReadOnlySpan<char> digits, out int value) =>
            int.TryParse(digits.ToString(), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out value);
    }
}
