using System;

namespace Repartee
{
    /// <summary>
    /// Goes through a text word by word and leaves out those that say nothing about a subject: English words by their stem, and pairs
    /// of Han characters. Allocates nothing.
    /// </summary>
    internal ref struct ContentWords
    {
        private const int LongestWord = 40;

        private readonly ReadOnlySpan<char> _text;

        /// <param name="text">The text.</param>
        /// <param name="start">Where to begin, not inside a word.</param>
        public ContentWords(ReadOnlySpan<char> text, int start)
        {
            _text = text;
            Start = start;
            At = start;
            End = start;
            Word = 0;
        }

        /// <summary>Where the text was not read yet; after the last word, where one begins that may still grow.</summary>
        public int Start { get; private set; }

        /// <summary>Where the word begins.</summary>
        public int At { get; private set; }

        /// <summary>Where it ends, without what stands behind an apostrophe.</summary>
        public int End { get; private set; }

        /// <summary>The word as a hash.</summary>
        public ulong Word { get; private set; }

        /// <summary>Goes to the next word; false when there is none.</summary>
        /// <param name="isWhole">Whether the text is whole: else a word at its end may still grow and is not read.</param>
        public bool Next(bool isWhole)
        {
            while (Start < _text.Length)
            {
                char c = _text[Start];
                if (TextShape.IsHan(c))
                {
                    if (Start + 1 == _text.Length)
                        return false;
                    char next = _text[++Start];
                    if (!TextShape.IsHan(next) || ChineseWords.IsFunction(c) || ChineseWords.IsFunction(next))
                        continue;
                    Word = TermReader.Pair(c, next);
                    At = Start - 1;
                    End = Start + 1;
                    return true;
                }

                if (!char.IsLetterOrDigit(c))
                {
                    Start++;
                    continue;
                }

                At = Start;
                int end = At + 1;
                while (end < _text.Length && !TextShape.IsHan(_text[end]) && (char.IsLetterOrDigit(_text[end]) || TermReader.IsApostropheIn(_text, end)))
                    end++;
                if (end == _text.Length && !isWhole)
                    return false;
                Start = end;
                // Mira's is Mira, and what stands behind the apostrophe of don't or I'll is no word.
                ReadOnlySpan<char> word = _text.Slice(At, end - At);
                int apostrophe = word.IndexOfAny('\'', '’');
                End = apostrophe < 0 ? end : At + apostrophe;
                if (Read(_text.Slice(At, End - At)))
                    return true;
            }

            return false;
        }

        private bool Read(ReadOnlySpan<char> word)
        {
            if (word.Length == 1 && !char.IsDigit(word[0]))
                return false;
            Span<char> letters = stackalloc char[LongestWord];
            letters = letters.Slice(0, Math.Min(word.Length, LongestWord));
            for (int i = 0; i < letters.Length; i++)
                letters[i] = char.ToLowerInvariant(word[i]);
            if (EnglishWords.Stop.Contains(TermReader.Hash(letters)))
                return false;
            Word = TermReader.Hash(letters.Slice(0, EnglishStem.Length(letters)));
            return true;
        }
    }
}
