using System.Globalization;
using System.Text;

namespace Repartee.Terminal
{
    /// <summary>How many terminal columns text takes: 2 for East Asian wide characters and emoji, 0 for marks.</summary>
    internal static class CellWidth
    {
        // Blocks whose characters are wide or fullwidth in Unicode's East Asian Width, in ascending order.
        private static readonly (int First, int Last)[] _wide =
        {
            (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x25FD, 0x25FE), (0x2614, 0x2615),
            (0x2648, 0x2653), (0x26A1, 0x26A1), (0x26BD, 0x26BE), (0x2705, 0x2705), (0x274C, 0x274C), (0x2753, 0x2755),
            (0x2795, 0x2797), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19),
            (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF),
            (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F19A), (0x1F200, 0x1F320), (0x1F32D, 0x1F335),
            (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3E0, 0x1F3F0), (0x1F3F8, 0x1F43E),
            (0x1F440, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F550, 0x1F567), (0x1F595, 0x1F596), (0x1F5FB, 0x1F64F),
            (0x1F680, 0x1F6C5), (0x1F6D0, 0x1F6D2), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7EB),
            (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
        };

        public static int Of(string text)
        {
            int width = 0;
            foreach (Rune rune in text.EnumerateRunes())
                width += Of(rune);
            return width;
        }

        /// <summary>The text, cut with an ellipsis where it would take more columns.</summary>
        public static string Cut(string text, int columns)
        {
            if (Of(text) <= columns)
                return text;
            var result = new StringBuilder();
            int width = 1;
            foreach (Rune rune in text.EnumerateRunes())
            {
                width += Of(rune);
                if (width > columns)
                    break;
                result.Append(rune.ToString());
            }
            return result.Append('…').ToString();
        }

        public static int Of(Rune rune)
        {
            int value = rune.Value;
            if (value < 0x300)
                return value < 0x20 || (value >= 0x7F && value < 0xA0) ? 0 : 1;
            if (value is 0x200B or 0x200C or 0x200D or 0xFEFF or (>= 0xFE00 and <= 0xFE0F))
                return 0;
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                return 0;
            foreach ((int first, int last) in _wide)
            {
                if (value < first)
                    return 1;
                if (value <= last)
                    return 2;
            }
            return 1;
        }
    }
}
