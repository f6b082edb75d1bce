using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Words that stand for one another when somebody asks: a question about doors is answered by a fact about gates, one
    /// about fruit by a fact about apples. Meanings are numbers; a word can have several. Immutable, so safe on any thread.
    /// </summary>
    internal sealed class Thesaurus
    {
        /// <summary>The longest Chinese word, in characters.</summary>
        public const int LongestHan = 4;

        // Term hashes of words keep the highest bit for Han pairs; meanings set the one below and leave the rest to the number.
        private const ulong MeaningBit = 0x4000_0000_0000_0000UL;
        private const ulong ChineseBit = 1UL << 32;

        // Tells what merely answers from what means the same.
        private const ulong LooseBit = 1UL << 33;

        // Tells stems from whole words.
        private const ulong StemBit = 1UL << 61;

        private static readonly Lazy<Thesaurus> _english = new Lazy<Thesaurus>(() =>
            new Thesaurus(EnglishThesaurus.Groups, EnglishThesaurus.Kinds, EnglishThesaurus.Answers, stems: true));

        private static readonly Lazy<Thesaurus> _chinese = new Lazy<Thesaurus>(() =>
            new Thesaurus(ChineseThesaurus.Groups, ChineseThesaurus.Kinds, ChineseThesaurus.Answers, stems: false));

        // Sorted by word, so that a word's meanings stand together.
        private readonly ulong[] _words;
        private readonly Meaning[] _meanings;

        private Thesaurus(string groups, string kinds, string answers, bool stems)
        {
            var words = new List<ulong>(32768);
            var meanings = new List<Meaning>(32768);
            ulong number = MeaningBit | (stems ? 0 : ChineseBit);
            // Who asks for fruit means apples too; who asks for apples does not mean pears.
            Read(groups, Use.Asked | Use.Told, Use.None);
            Read(kinds, Use.Asked | Use.Told | Use.Thing, Use.Told | Use.Thing);
            number |= LooseBit;
            Read(answers, Use.Asked, Use.Told);
            _words = words.ToArray();
            _meanings = meanings.ToArray();
            Array.Sort(_words, _meanings);
            int count = Tidy();
            Array.Resize(ref _words, count);
            Array.Resize(ref _meanings, count);

            // A line is a meaning: words and commas, and behind a colon words of another use.
            void Read(string text, Use before, Use after)
            {
                Use use = before;
                int start = 0;
                for (int i = 0; i <= text.Length; i++)
                {
                    char c = i < text.Length ? text[i] : '\n';
                    if (c > ' ' && c != ',' && c != ':')
                        continue;
                    if (i > start)
                    {
                        ReadOnlySpan<char> word = text.AsSpan(start, i - start);
                        words.Add(TermReader.Hash(word));
                        meanings.Add(new Meaning(number, use));
                        if (stems)
                        {
                            words.Add(TermReader.HashOf(word) ^ StemBit);
                            meanings.Add(new Meaning(number, use));
                        }
                    }

                    start = i + 1;
                    use = c == ':' ? after : use;
                    if (c != '\n')
                        continue;
                    number++;
                    use = before;
                }
            }
        }

        /// <summary>English words and their stems.</summary>
        public static Thesaurus English => _english.Value;

        /// <summary>Chinese words of one to <see cref="LongestHan"/> characters.</summary>
        public static Thesaurus Chinese => _chinese.Value;

        /// <summary>Whether a meaning is no word for the thing, but has to do with it: a leash, of a dog.</summary>
        public static bool IsLoose(ulong meaning) => (meaning & LooseBit) != 0;

        /// <summary>Reads both, some milliseconds of work, so that nobody waits for it later.</summary>
        public static void Prepare()
        {
            _ = English;
            _ = Chinese;
        }

        /// <summary>
        /// The word by whose form an inflected English one is looked up too: "robes" is a robe and no rob, though their stems are
        /// one; 0 when its own form is all.
        /// </summary>
        /// <param name="word">Its own form.</param>
        /// <param name="stem">Its stem.</param>
        /// <param name="singular">Without its last s, or 0.</param>
        /// <param name="endsInE">Whether it ends in e, so that its stem may be another word.</param>
        public ulong Base(ulong word, ulong stem, ulong singular, bool endsInE)
        {
            if ((word == stem || endsInE) && !Find(word).IsEmpty)
                return 0;
            if (singular != 0 && !Find(singular).IsEmpty)
                return singular;
            return word != stem && !Find(stem).IsEmpty ? stem : stem ^ StemBit;
        }

        /// <summary>What a word means and how; empty when it is not held.</summary>
        public ReadOnlySpan<Meaning> Find(ulong word)
        {
            int found = Array.BinarySearch(_words, word);
            if (found < 0)
                return ReadOnlySpan<Meaning>.Empty;
            int first = found;
            while (first > 0 && _words[first - 1] == word)
                first--;
            int end = found + 1;
            while (end < _words.Length && _words[end] == word)
                end++;
            return _meanings.AsSpan(first, end - first);
        }

        // Puts each word's meanings into their own order, once each ("door, doors" is one word): sorting promises none.
        private int Tidy()
        {
            int count = 0;
            int first = 0;
            for (int i = 0; i < _words.Length; i++)
            {
                if (count == first || _words[i] != _words[first])
                    first = count;
                Meaning meaning = _meanings[i];
                int at = count;
                while (at > first && _meanings[at - 1].Term > meaning.Term)
                    at--;
                _words[count] = _words[i];
                if (at > first && _meanings[at - 1].Term == meaning.Term)
                {
                    _meanings[at - 1] = new Meaning(meaning.Term, meaning.Use | _meanings[at - 1].Use);
                    continue;
                }

                Array.Copy(_meanings, at, _meanings, at + 1, count - at);
                _meanings[at] = meaning;
                count++;
            }

            return count;
        }

        /// <summary>How a word has a meaning.</summary>
        [Flags]
        internal enum Use
        {
            None = 0,

            /// <summary>In a question.</summary>
            Asked = 1,

            /// <summary>In a fact.</summary>
            Told = 2,

            /// <summary>As a thing that can be had in a shop, or a kind of them.</summary>
            Thing = 4,
        }

        /// <summary>One meaning of a word.</summary>
        internal readonly struct Meaning
        {
            public Meaning(ulong term, Use use)
            {
                Term = term;
                Use = use;
            }

            /// <summary>The meaning as a term's hash.</summary>
            public ulong Term { get; }

            /// <summary>Where the word has it.</summary>
            public Use Use { get; }
        }
    }
}
