using System;

namespace Repartee
{
    /// <summary>
    /// Where sentences end, in English and Chinese prose as characters speak it. A simplified form of the sentence rules
    /// of Unicode (UAX 29): full stops of abbreviations and numbers do not count, marks after the stop belong to it, and
    /// what goes on in lower case was not at its end.
    /// </summary>
    internal static class SentenceBreaker
    {
        private const string WideStops = "。！？｡";
        private const string Stops = ".!?…‼⁇⁈⁉";
        private const string Closers = "\"'”’»)]}」』）】》〉］｝*~";

        // Titles and the like, after which a name or a number follows: never the end.
        private static readonly string[] Abbreviations =
        {
            "mr", "mrs", "ms", "dr", "st", "prof", "sr", "jr", "capt", "lt", "sgt", "gen", "col", "rev", "vs", "e.g",
            "i.e", "no", "approx", "mt", "ft", "hon", "messrs",
        };

        /// <summary>
        /// The length of the first sentence with what closes it, or 0 while its end cannot be told yet. When the text
        /// is at its end, all that is left is a sentence.
        /// </summary>
        /// <param name="text">From where the sentence begins, as far as it is known.</param>
        /// <param name="ended">Whether the text does not grow any more.</param>
        /// <param name="scanned">
        /// How far the text was looked through: 0 at first, then what the last call left there, when since then the text
        /// has only grown.
        /// </param>
        public static int FirstSentence(ReadOnlySpan<char> text, bool ended, ref int scanned)
        {
            // White space alone is looked through again, so what was looked through has content.
            bool hasContent = scanned > 0;
            for (int i = scanned; i < text.Length; i++)
            {
                char c = text[i];
                if (c == '\n' && hasContent)
                    return i + 1;
                if (!IsStop(c))
                {
                    hasContent |= !char.IsWhiteSpace(c);
                    continue;
                }
                hasContent = true;
                int stopsEnd = i + 1;
                while (stopsEnd < text.Length && IsStop(text[stopsEnd]))
                    stopsEnd++;
                int end = stopsEnd;
                while (end < text.Length && Closers.IndexOf(text[end]) >= 0)
                    end++;
                var verdict = Judge(text, i, stopsEnd, end);
                if (verdict == Verdict.Unknown)
                {
                    scanned = i;
                    return ended ? text.Length : 0;
                }
                if (verdict == Verdict.End)
                    return end;
                i = stopsEnd - 1;
            }
            if (hasContent)
                scanned = text.Length;
            return ended ? text.Length : 0;
        }

        private enum Verdict
        {
            Inside,
            End,
            Unknown,
        }

        private static Verdict Judge(ReadOnlySpan<char> text, int stop, int stopsEnd, int end)
        {
            // More stops or closing marks may follow.
            if (end == text.Length)
                return Verdict.Unknown;
            if (HasWideStop(text.Slice(stop, stopsEnd - stop)))
                return Verdict.End;
            bool single = stopsEnd - stop == 1;
            bool soft = text[stopsEnd - 1] == '…' || (!single && text[stopsEnd - 1] == '.');
            bool fullStop = single && text[stop] == '.';
            if (fullStop && end == stopsEnd && IsAbbreviation(text.Slice(0, stop)))
                return Verdict.Inside;
            if (!char.IsWhiteSpace(text[end]))
                return IsWide(text[end]) && !(fullStop && stop > 0 && char.IsDigit(text[stop - 1])) ? Verdict.End : Verdict.Inside;
            // An exclamation ends its sentence whatever follows, unless it was quoted.
            if (!fullStop && !soft && end == stopsEnd)
                return Verdict.End;
            int next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                if (text[next] == '\n')
                    return Verdict.End;
                next++;
            }
            if (next == text.Length)
                return Verdict.Unknown;
            return char.IsLower(text[next]) ? Verdict.Inside : Verdict.End;
        }

        private static bool IsStop(char c) =>
            c > '⁉' ? WideStops.IndexOf(c) >= 0 : c == '.' || c == '!' || c == '?' || (c > 'z' && Stops.IndexOf(c) >= 0);

        private static bool HasWideStop(ReadOnlySpan<char> stops)
        {
            foreach (char c in stops)
            {
                if (WideStops.IndexOf(c) >= 0)
                    return true;
            }
            return false;
        }

        /// <summary>Chinese and Japanese, which put no space between sentences.</summary>
        private static bool IsWide(char c) => c >= '⺀' && c < '\uA4D0';

        /// <summary>Whether a full stop behind this text belongs to an abbreviation or an initial: "Mr", "e.g", "J".</summary>
        public static bool IsAbbreviation(ReadOnlySpan<char> before)
        {
            int start = before.Length;
            while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] == '.'))
                start--;
            var word = before.Slice(start);
            if (word.Length == 0)
                return false;
            // An initial: "J. Smith". The pronoun ends sentences more often than it names kings.
            if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
                return true;
            foreach (string abbreviation in Abbreviations)
            {
                if (word.Equals(abbreviation.AsSpan(), StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            return false;
        }
    }
}
