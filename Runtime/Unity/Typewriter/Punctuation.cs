using System;

namespace Repartee.Unity
{
    /// <summary>How long a reader, or a voice, rests at a place of the text.</summary>
    internal enum Rest
    {
        None,
        Comma,
        Colon,
        Sentence,
        Ellipsis,
    }

    /// <summary>
    /// The marks of Latin and of Chinese and Japanese text at which reading rests. The rest comes behind a run of marks
    /// and what closes it (<c>...</c>, <c>?!</c>, <c>……</c>, <c>。”</c>), never inside of it.
    /// </summary>
    internal static class Punctuation
    {
        private const string Commas = ",，、､﹐﹑";
        private const string Colons = ":;：；﹕﹔";
        private const string Stops = ".!?。！？｡．‼⁇⁈⁉‽﹒﹗﹖";
        private const string Lasting = "…⋯—–―─";
        private const string Closers = ")]}”’»›」』）】》〉］｝〕〗\"'";

        /// <summary>Whether reading may rest at a character.</summary>
        public static bool IsMark(char c) => KindOf(c) != Rest.None;

        /// <summary>Whether a character closes a quotation or a bracket; straight quotes may.</summary>
        public static bool IsCloser(char c) => (c < 0x80 ? c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' : Closers.IndexOf(c) >= 0);

        /// <summary>The rest behind what ends at <paramref name="end"/>. Nothing rests at the end of the text.</summary>
        public static Rest After(ReadOnlySpan<char> text, int end)
        {
            if (end <= 0 || end >= text.Length)
                return Rest.None;
            char last = text[end - 1];
            char next = text[end];
            if (last == '\n')
                return IsRestBefore(text, end - 1) ? Rest.None : Rest.Sentence;
            // The dash of typewriters: two hyphens.
            if (last == '-')
                return next != '-' && end > 1 && text[end - 2] == '-' ? Rest.Ellipsis : Rest.None;
            if (!IsMark(last) && !IsCloserAt(text, end - 1))
                return Rest.None;
            if (IsMark(next) || IsCloserAt(text, end))
                return Rest.None;

            int stop = end;
            while (stop > 0 && IsCloserAt(text, stop - 1))
                stop--;
            int start = stop;
            while (start > 0 && IsMark(text[start - 1]))
                start--;
            var run = text.Slice(start, stop - start);
            if (run.Length == 1 && stop == end && IsInside(text, start, next))
                return Rest.None;
            return OfRun(run);
        }

        private static Rest KindOf(char c)
        {
            if (c < 0x80)
            {
                switch (c)
                {
                    case ',':
                        return Rest.Comma;
                    case ':':
                    case ';':
                        return Rest.Colon;
                    case '.':
                    case '!':
                    case '?':
                        return Rest.Sentence;
                    default:
                        return Rest.None;
                }
            }
            if (c < 0x2000 || (c >= 0x3400 && c < 0xFE00))
                return Rest.None;
            if (Commas.IndexOf(c) >= 0)
                return Rest.Comma;
            if (Colons.IndexOf(c) >= 0)
                return Rest.Colon;
            if (Stops.IndexOf(c) >= 0)
                return Rest.Sentence;
            return Lasting.IndexOf(c) >= 0 ? Rest.Ellipsis : Rest.None;
        }

        private static Rest OfRun(ReadOnlySpan<char> run)
        {
            var rest = Rest.None;
            for (int i = 0; i < run.Length; i++)
            {
                var kind = KindOf(run[i]);
                // Three full stops are an ellipsis, in either script.
                if (i > 0 && run[i] == run[i - 1] && (run[i] == '.' || run[i] == '。'))
                    kind = Rest.Ellipsis;
                if (kind > rest)
                    rest = kind;
            }
            return rest;
        }

        /// <summary>Marks inside numbers, times, addresses and abbreviations: 3.5, 12:30, 1,000, 3–5, file.txt, Mr.</summary>
        private static bool IsInside(ReadOnlySpan<char> text, int mark, char next)
        {
            char c = text[mark];
            if (c == '–')
                return char.IsDigit(next);
            if (c == '.' || c == ',' || c == ':')
            {
                if (next < 0x2E80 && char.IsLetterOrDigit(next))
                    return true;
                return c == '.' && SentenceBreaker.IsAbbreviation(text.Slice(0, mark));
            }
            return false;
        }

        private static bool IsCloserAt(ReadOnlySpan<char> text, int index)
        {
            char c = text[index];
            if (!IsCloser(c))
                return false;
            // A straight quote or apostrophe with a letter behind it opens, or stands in the middle of a word.
            return (c != '"' && c != '\'' && c != '’') || index + 1 == text.Length || !char.IsLetterOrDigit(text[index + 1]);
        }

        private static bool IsRestBefore(ReadOnlySpan<char> text, int end)
        {
            while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || IsCloser(text[end - 1])))
                end--;
            return end == 0 || IsMark(text[end - 1]);
        }
    }
}
