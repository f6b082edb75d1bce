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
            // Nothing combines with a control character.
            if (char.IsControl(before) || before == '\u2028' || before == '\u2029' || before == '\u200B' || before == '\uFEFF')
                return true;
            return !(before == ZeroWidthJoiner && MayBePictograph(after)) && !Prepends(before) && !Extends(after) &&
                !char.IsLowSurrogate(after) && !IsSurrogateExtender(text, index);
        }

        /// <summary>The last place at or before <paramref name="index"/> where the text may be cut.</summary>
        public static int Before(ReadOnlySpan<char> text, int index)
        {
            while (index > 0 && !IsAt(text, index))
                index--;
            return index;
        }

        /// <summary>The place behind all that combines with an ASCII character before <paramref name="index"/>.</summary>
        public static int SkipMarks(ReadOnlySpan<char> text, int index)
        {
            while (index < text.Length && (Extends(text[index]) || IsSurrogateExtender(text, index)))
                index += char.IsHighSurrogate(text[index]) ? 2 : 1;
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

        /// <summary>Pictographs, which a joiner ties together, lie among the symbols and in the higher planes.</summary>
        private static bool MayBePictograph(char c) =>
            c == '©' || c == '®' || (c >= 0x2000 && c < 0x3300) || char.IsHighSurrogate(c);

        private static bool Prepends(char c) =>
            (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x890 || c == 0x891 || c == 0x8E2 || c == 0xD4E;

        /// <summary>Skin tones, tags, flags and combining marks beyond the Basic Multilingual Plane.</summary>
        private static bool IsSurrogateExtender(ReadOnlySpan<char> text, int index)
        {
            if (!char.IsHighSurrogate(text[index]) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
                return false;
            int point = char.ConvertToUtf32(text[index], text[index + 1]);
            // Two regional indicators make a flag; counting them from the start of the run is left to the safe side.
            if (point >= 0x1F1E6 && point <= 0x1F1FF)
                return index >= 2 && text[index - 2] == '\uD83C' && text[index - 1] >= '\uDDE6' && text[index - 1] <= '\uDDFF';
            if ((point >= 0x1F3FB && point <= 0x1F3FF) || (point >= 0xE0000 && point <= 0xE0FFF))
                return true;
            var category = CharUnicodeInfo.GetUnicodeCategory(point);
            return category == UnicodeCategory.NonSpacingMark || category == UnicodeCategory.EnclosingMark ||
                category == UnicodeCategory.SpacingCombiningMark;
        }
    }
}
