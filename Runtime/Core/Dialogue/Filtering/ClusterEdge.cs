using System;
using System.Globalization;

namespace Repartee
{
    /// <summary>
    /// Whether a text may be cut at a place without splitting a grapheme cluster. Looks only at what is around the
    /// place, and says no when in doubt, which costs nothing here: a "[" that something combines with is no tag.
    /// </summary>
    internal static class ClusterEdge
    {
        private const char ZeroWidthJoiner = '\u200D';

        public static bool IsAt(ReadOnlySpan<char> text, int index)
        {
            if (index <= 0 || index >= text.Length)
                return true;
            char before = text[index - 1];
            char after = text[index];
            if (before < 0x80 && after < 0x80)
                return before != '\r' || after != '\n';
            return before != ZeroWidthJoiner && !Prepends(before) && !Extends(after) && !char.IsLowSurrogate(after) &&
                !IsSurrogateExtender(text, index);
        }

        /// <summary>The last place at or before <paramref name="index"/> where the text may be cut.</summary>
        public static int Before(ReadOnlySpan<char> text, int index)
        {
            while (index > 0 && !IsAt(text, index))
                index--;
            return index;
        }

        private static bool Extends(char c)
        {
            if (c < 0x300)
                return false;
            // Joiners, the second halves of Hangul syllables, and everything that combines.
            if (c == ZeroWidthJoiner || c == '\u200C' || (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF) ||
                c == '\uFF9E' || c == '\uFF9F')
            {
                return true;
            }
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            return category == UnicodeCategory.NonSpacingMark || category == UnicodeCategory.EnclosingMark ||
                category == UnicodeCategory.SpacingCombiningMark || c == 'ำ' || c == 'ຳ';
        }

        private static bool Prepends(char c) =>
            (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x890 || c == 0x891 || c == 0x8E2 || c == 0xD4E;

        /// <summary>Skin tones, tags, flags and combining marks beyond the Basic Multilingual Plane.</summary>
        private static bool IsSurrogateExtender(ReadOnlySpan<char> text, int index)
        {
            if (!char.IsHighSurrogate(text[index]) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
                return false;
            int point = char.ConvertToUtf32(text[index], text[index + 1]);
            if (point >= 0x1F1E6 && point <= 0x1F1FF)
                return true;
            if ((point >= 0x1F3FB && point <= 0x1F3FF) || (point >= 0xE0000 && point <= 0xE0FFF))
                return true;
            var category = CharUnicodeInfo.GetUnicodeCategory(point);
            return category == UnicodeCategory.NonSpacingMark || category == UnicodeCategory.EnclosingMark ||
                category == UnicodeCategory.SpacingCombiningMark;
        }
    }
}
