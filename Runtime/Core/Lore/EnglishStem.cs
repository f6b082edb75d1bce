using System;

namespace Repartee
{
    /// <summary>
    /// Takes English endings off: plural (wolves stays wolve, swords is sword, stories is story), -ed and -ing where a
    /// stem with a vowel remains, a doubled last consonant, a last e. Good enough to make question and fact meet.
    /// </summary>
    internal static class EnglishStem
    {
        /// <summary>The length of the stem of <paramref name="word"/> (lower case), which may be changed in place.</summary>
        public static int Length(Span<char> word)
        {
            int n = word.Length;
            if (n > 3 && word[n - 1] == 's' && word[n - 2] != 's' && word[n - 2] != 'u' && word[n - 2] != 'i')
            {
                n--;
                if (n > 3 && word[n - 1] == 'e')
                {
                    if (word[n - 2] == 'i')
                    {
                        word[n - 2] = 'y';
                        n--;
                    }
                    else if (word[n - 2] == 's' || word[n - 2] == 'x' || word[n - 2] == 'z' ||
                        (word[n - 2] == 'h' && (word[n - 3] == 'c' || word[n - 3] == 's')))
                    {
                        n--;
                    }
                }
            }

            if (n > 5 && word[n - 3] == 'i' && word[n - 2] == 'n' && word[n - 1] == 'g' && HasVowel(word.Slice(0, n - 3)))
                n = Undouble(word, n - 3);
            else if (n > 4 && word[n - 2] == 'e' && word[n - 1] == 'd' && word[n - 3] == 'i')
            {
                word[n - 3] = 'y';
                n -= 2;
            }
            else if (n > 4 && word[n - 2] == 'e' && word[n - 1] == 'd' && word[n - 3] != 'e' && HasVowel(word.Slice(0, n - 2)))
                n = Undouble(word, n - 2);
            if (n > 3 && word[n - 1] == 'e')
                n--;
            return n;
        }

        private static int Undouble(Span<char> word, int n) =>
            n > 3 && word[n - 1] == word[n - 2] && "bdgmnprt".IndexOf(word[n - 1]) >= 0 ? n - 1 : n;

        private static bool HasVowel(ReadOnlySpan<char> word)
        {
            foreach (char c in word)
                if ("aeiouy".IndexOf(c) >= 0)
                    return true;
            return false;
        }
    }
}
