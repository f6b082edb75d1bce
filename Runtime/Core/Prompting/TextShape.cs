using System.Globalization;
using System.Text;

namespace Repartee
{
    /// <summary>Facts about characters, and the cleaning that all text goes through before a model sees it.</summary>
    internal static class TextShape
    {
        /// <summary>A Han character (a surrogate of the supplementary planes counts, nearly all of those are Han or emoji).</summary>
        public static bool IsHan(char c) =>
            (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF') || (c >= '\uF900' && c <= '\uFAFF') ||
            c == '\u3007' || (c >= '\uD840' && c <= '\uD888');

        /// <summary>Han, kana, or punctuation that is set without spaces around it.</summary>
        public static bool IsCjkSet(char c) =>
            IsHan(c) || (c >= '\u3000' && c <= '\u30FF') || (c >= '\uFF00' && c <= '\uFFEF') || c == '\u201D' || c == '\u2026';

        /// <summary>
        /// One line: runs of white space and control characters become one space, none at the ends; invisible
        /// direction marks go; half surrogate pairs become U+FFFD. Cleaning twice changes nothing.
        /// </summary>
        public static string OneLine(string? text)
        {
            if (string.IsNullOrEmpty(text))
                return "";
            if (IsOneLine(text!))
                return text!;
            var output = new StringBuilder(text!.Length);
            bool space = false;
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (char.IsWhiteSpace(c) || char.IsControl(c))
                {
                    space = true;
                    continue;
                }

                if (IsInvisible(c))
                    continue;
                if (space && output.Length > 0)
                    output.Append(' ');
                space = false;
                if (!char.IsSurrogate(c))
                    output.Append(c);
                else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    output.Append(c).Append(text[++i]);
                else
                    output.Append('\uFFFD');
            }

            return output.ToString();
        }

        /// <summary>The largest cut at or before <paramref name="index"/> that does not split a grapheme cluster.</summary>
        public static int BoundaryBefore(string text, int index)
        {
            if (index <= 0)
                return 0;
            if (index >= text.Length)
                return text.Length;
            // Clusters are short: looking back a little finds one, and text without any boundary is cut at a code point.
            int start = index > 64 ? index - 64 : 0;
            if (start > 0 && char.IsLowSurrogate(text[start]))
                start--;
            int[] starts = StringInfo.ParseCombiningCharacters(text.Substring(start, System.Math.Min(text.Length - start, 160)));
            int best = 0;
            foreach (int at in starts)
                if (start + at <= index && !Joins(text, start + at))
                    best = start + at;
            if (best > 0)
                return best;
            return char.IsLowSurrogate(text[index]) ? index - 1 : index;
        }

        // .NET Standard's clusters know combining marks only; joiners, variation selectors and skin tones are ours.
        private static bool Joins(string text, int at)
        {
            if (at == 0)
                return false;
            char before = text[at - 1];
            char c = text[at];
            return before == '\u200D' || c == '\u200D' || (c >= '\uFE00' && c <= '\uFE0F') || c == '\u20E3' ||
                (c == '\uD83C' && at + 1 < text.Length && text[at + 1] >= '\uDFFB' && text[at + 1] <= '\uDFFF') ||
                (IsRegional(text, at) && IsRegional(text, at - 2));
        }

        private static bool IsRegional(string text, int at) =>
            at >= 0 && at + 1 < text.Length && text[at] == '\uD83C' && text[at + 1] >= '\uDDE6' && text[at + 1] <= '\uDDFF';

        private static bool IsInvisible(char c) =>
            c == '\uFEFF' || c == '\u200B' || c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E') ||
            (c >= '\u2066' && c <= '\u2069');

        private static bool IsOneLine(string text)
        {
            char before = ' ';
            foreach (char c in text)
            {
                if (c == ' ' ? before == ' ' : char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || IsInvisible(c))
                    return false;
                before = c;
            }

            return before != ' ';
        }
    }
}
