using System;

namespace Repartee
{
    /// <summary>Tells whether a line says a sentence twice, as small models do: "Come in. Sit down. Come in."</summary>
    internal static class Repetition
    {
        // "No. No." is speech.
        private const int ShortestSentence = 6;

        /// <summary>Whether a sentence stands in the text twice: the same letters, digits and characters in the same order.</summary>
        public static bool IsIn(ReadOnlySpan<char> text)
        {
            while (text.Length > 0)
            {
                ReadOnlySpan<char> sentence = First(text);
                text = text.Slice(sentence.Length);
                if (Letters(sentence) < ShortestSentence)
                    continue;
                for (ReadOnlySpan<char> rest = text; rest.Length > 0; rest = rest.Slice(First(rest).Length))
                    if (IsSame(sentence, First(rest)))
                        return true;
            }
            return false;
        }

        private static ReadOnlySpan<char> First(ReadOnlySpan<char> text)
        {
            int scanned = 0;
            int length = SentenceBreaker.FirstSentence(text, ended: true, ref scanned);
            return length == 0 ? text : text.Slice(0, length);
        }

        private static int Letters(ReadOnlySpan<char> sentence)
        {
            int count = 0;
            foreach (char c in sentence)
                if (char.IsLetterOrDigit(c))
                    count++;
            return count;
        }

        private static bool IsSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
        {
            int j = 0;
            foreach (char c in a)
            {
                if (!char.IsLetterOrDigit(c))
                    continue;
                while (j < b.Length && !char.IsLetterOrDigit(b[j]))
                    j++;
                if (j == b.Length || char.ToLowerInvariant(b[j++]) != char.ToLowerInvariant(c))
                    return false;
            }
            return Letters(b.Slice(j)) == 0;
        }
    }
}
