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
        private static readonly Lazy<Thesaurus> _english = new Lazy<Thesaurus>(() => new Thesaurus(EnglishThesaurus.Groups, EnglishThesaurus.Kinds, EnglishThesaurus.Answers, TermReader.HashOf, 0));
        private static readonly Lazy<Thesaurus> _chinese = new Lazy<Thesaurus>(() => new Thesaurus(ChineseThesaurus.Groups, ChineseThesaurus.Kinds, ChineseThesaurus.Answers, word => TermReader.Hash(word.AsSpan()), 1UL << 32));

        private static readonly ulong[] _none = Array.Empty<ulong>();
        private readonly Dictionary<ulong, Entry> _entries = new Dictionary<ulong, Entry>();

        private Thesaurus(string groups, string kinds, string answers, Func<string, ulong> hashOf, ulong first)
        {
            ulong meaning = MeaningBit | first;
            foreach (string group in Lines(groups))
            {
                foreach (string word in Words(group))
                    Put(hashOf(word), meaning, asked: true, told: true, thing: false);
                meaning++;
            }

            // Who asks for fruit means apples too; who asks for apples does not mean pears.
            foreach (string kind in Lines(kinds))
                PutPair(kind, meaning++, thing: true);
            foreach (string answer in Lines(answers))
                PutPair(answer, meaning++, thing: false);

            void PutPair(string pair, ulong shared, bool thing)
            {
                int colon = pair.IndexOf(':');
                foreach (string name in Words(pair.Substring(0, colon)))
                    Put(hashOf(name), shared, asked: true, told: thing, thing);
                foreach (string member in Words(pair.Substring(colon + 1)))
                    Put(hashOf(member), shared, asked: false, told: true, thing);
            }
        }

        /// <summary>By stem of English words.</summary>
        public static Thesaurus English => _english.Value;

        /// <summary>By Chinese words of one to <see cref="LongestHan"/> characters.</summary>
        public static Thesaurus Chinese => _chinese.Value;

        /// <summary>The meanings that a word has in a question, as term hashes.</summary>
        public ulong[] Asked(ulong word) => _entries.TryGetValue(word, out Entry entry) ? entry.Asked : _none;

        /// <summary>The meanings that a word has in a fact, as term hashes.</summary>
        public ulong[] Told(ulong word) => _entries.TryGetValue(word, out Entry entry) ? entry.Told : _none;

        /// <summary>Whether a word names a thing that can be had in a shop, or a kind of them.</summary>
        public bool IsThing(ulong word) => _entries.TryGetValue(word, out Entry entry) && entry.Thing;

        /// <summary>Whether it holds the word.</summary>
        public bool Holds(ulong word) => _entries.ContainsKey(word);

        private void Put(ulong word, ulong meaning, bool asked, bool told, bool thing)
        {
            if (!_entries.TryGetValue(word, out Entry entry))
                entry = new Entry { Asked = _none, Told = _none };
            if (asked)
                entry.Asked = With(entry.Asked, meaning);
            if (told)
                entry.Told = With(entry.Told, meaning);
            entry.Thing |= thing;
            _entries[word] = entry;
        }

        private static ulong[] With(ulong[] meanings, ulong meaning)
        {
            if (Array.IndexOf(meanings, meaning) >= 0)
                return meanings;
            var more = new ulong[meanings.Length + 1];
            meanings.CopyTo(more, 0);
            more[meanings.Length] = meaning;
            return more;
        }

        private static string[] Lines(string text) => text.Split(new[] { '\n', '\r' }, StringSplitOptions.RemoveEmptyEntries);

        private static string[] Words(string text) => text.Split(new[] { ',', ' ' }, StringSplitOptions.RemoveEmptyEntries);

        private struct Entry
        {
            public ulong[] Asked;
            public ulong[] Told;
            public bool Thing;
        }
    }
}
