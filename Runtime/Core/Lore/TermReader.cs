using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>How much a term says.</summary>
    internal enum TermKind : byte
    {
        /// <summary>A word that many lines share: "people", "old", 地方. Helps to order, is no evidence.</summary>
        Weak,

        /// <summary>One Han character inside a longer run.</summary>
        Part,

        /// <summary>A meaning that words share: door and gate.</summary>
        Meaning,

        /// <summary>A word, two neighbouring Han characters, or a Han character on its own.</summary>
        Word,

        /// <summary>A word with a capital inside a sentence.</summary>
        Name,
    }

    /// <summary>What a line is after, beside its terms.</summary>
    [Flags]
    internal enum LineHints
    {
        None = 0,

        /// <summary>Asks for goods: sell, buy, 卖.</summary>
        Trade = 1,

        /// <summary>Asks for a price: cost, how much, 多少钱.</summary>
        Price = 2,

        /// <summary>Points back at what was said: he, there, 那里.</summary>
        PointsBack = 4,

        /// <summary>Asks who or where, so a trade word is about others.</summary>
        AboutOthers = 8,

        /// <summary>Asks for news: rumours, 新鲜事.</summary>
        News = 16,

        /// <summary>Asks for the speaker's past.</summary>
        Past = 32,

        /// <summary>Asks or wants to know something, rather than tells.</summary>
        Asks = 64,

        /// <summary>Speaks to the character of itself: you, 你.</summary>
        You = 128,

        /// <summary>Speaks of the one who speaks: I, my, 我.</summary>
        Self = 256,

        /// <summary>Speaks of having: "what have you got" without anything else asks for goods.</summary>
        Have = 512,

        /// <summary>Names a subject that facts can be about (small talk about the weather does not).</summary>
        Subject = 1024,

        /// <summary>Names a thing that could be goods, more exactly than "weapons" or 吃的.</summary>
        OneThing = 2048,

        /// <summary>Leaves open which thing: "what can I buy", 看看货.</summary>
        AnyThing = 4096,

        /// <summary>Names goods in general: weapons, the menu, 吃的.</summary>
        Wares = 8192,

        /// <summary>Names a thing that shops have: wine, 馒头.</summary>
        Thing = 16384,

        /// <summary>Asks to be given something: "please", "I'll take", 来一壶.</summary>
        Request = 32768,

        /// <summary>Asks for one of several: "which pub", 哪条船.</summary>
        Which = 65536,
    }

    /// <summary>A term of a text: a hash, and the units (words, Han characters) that it stands for.</summary>
    internal readonly struct Term
    {
        public readonly ulong Hash;
        public readonly TermKind Kind;
        public readonly short FirstUnit;
        public readonly short LastUnit;

        public Term(ulong hash, TermKind kind, int firstUnit, int lastUnit)
        {
            Hash = hash;
            Kind = kind;
            FirstUnit = (short)firstUnit;
            LastUnit = (short)lastUnit;
        }
    }

    /// <summary>
    /// Splits text into search terms: English words (lower case, plural, possessive and verb endings taken off, stop
    /// words dropped) and pairs of Han characters. Reuses its buffers; one thread at a time.
    /// </summary>
    internal sealed class TermReader
    {
        private const int MaxUnits = 4000;
        private const int LongestWord = 40;

        // The weight of a grammatical character that belongs to a word.
        private const float InsideWord = 0.25f;
        private readonly char[] _word = new char[LongestWord];
        private readonly List<Term> _meanings = new List<Term>();
        private bool _entry;
        private bool _firstWord;
        private bool _afterArticle;
        private int _howMuch;

        /// <summary>The terms of the last text.</summary>
        public List<Term> Terms { get; } = new List<Term>();

        /// <summary>The weight of each unit of the last text.</summary>
        public List<float> Units { get; } = new List<float>();

        /// <summary>The hints of the last text.</summary>
        public LineHints Hints { get; private set; }

        /// <summary>Reads an entry: every pair of Han characters and every single one that is no function word.</summary>
        public void ReadEntry(string text) => Read(text, true);

        /// <summary>Reads a player's line: what is left of Chinese after the phrases that only ask.</summary>
        public void ReadLine(string text) => Read(text, false);

        /// <summary>The hash of an English word after stemming; it must be lower-case letters.</summary>
        public static ulong HashOf(ReadOnlySpan<char> word)
        {
            Span<char> letters = stackalloc char[LongestWord];
            word.CopyTo(letters);
            return Hash(letters.Slice(0, EnglishStem.Length(letters.Slice(0, word.Length))));
        }

        private void Read(string text, bool entry)
        {
            Terms.Clear();
            Units.Clear();
            Hints = LineHints.None;
            bool sentenceStart = true;
            _afterArticle = false;
            _howMuch = 0;
            _entry = entry;
            _firstWord = true;
            _meanings.Clear();
            int i = 0;
            while (i < text.Length && Units.Count < MaxUnits)
            {
                char c = text[i];
                if (TextShape.IsHan(c) || char.IsSurrogate(c))
                {
                    int end = i + 1;
                    while (end < text.Length && (TextShape.IsHan(text[end]) || char.IsSurrogate(text[end])))
                        end++;
                    if (entry)
                        HanEntry(text, i, Math.Min(end, i + MaxUnits - Units.Count));
                    else
                        HanLine(text, i, Math.Min(end, i + MaxUnits - Units.Count));
                    i = end;
                    sentenceStart = true;
                }
                else if (char.IsLetterOrDigit(c))
                {
                    int end = i + 1;
                    while (end < text.Length && !TextShape.IsHan(text[end]) && (char.IsLetterOrDigit(text[end]) || IsApostropheIn(text, end)))
                        end++;
                    Word(text, i, end, sentenceStart);
                    i = end;
                    sentenceStart = false;
                }
                else
                {
                    if (".!?:;\n\"“。！？".IndexOf(c) >= 0)
                        sentenceStart = true;
                    if (c == '?' || c == '？')
                        Hints |= LineHints.Asks;
                    i++;
                }
            }

            if (_howMuch == 2)
                Hints |= LineHints.Price;
            // Last, so that a long line is cut at these first.
            Terms.AddRange(_meanings);
        }

        private void AddMeanings(ReadOnlySpan<Thesaurus.Meaning> meanings, int firstUnit, int lastUnit)
        {
            Thesaurus.Use use = _entry ? Thesaurus.Use.Told : Thesaurus.Use.Asked;
            foreach (Thesaurus.Meaning meaning in meanings)
            {
                if ((meaning.Use & Thesaurus.Use.Thing) != 0)
                    Hints |= LineHints.Thing;
                if ((meaning.Use & use) != 0)
                    _meanings.Add(new Term(meaning.Term, TermKind.Meaning, firstUnit, lastUnit));
            }
        }

        // The longest words that begin at each character. A word that only asks ("what for") means nothing here, but one that
        // begins or ends with such a character ("cross the river") counts as a whole.
        private void HanMeanings(string text, int start, int end, int firstUnit)
        {
            for (int i = start; i < end; i++)
                for (int length = Math.Min(Thesaurus.LongestHan, end - i); length > 0; length--)
                {
                    ReadOnlySpan<Thesaurus.Meaning> meanings = Thesaurus.Chinese.Find(Hash(text.AsSpan(i, length)));
                    int unit = firstUnit + i - start;
                    if (meanings.IsEmpty || !AnyWeight(unit, length))
                        continue;
                    for (int k = unit; k < unit + length; k++)
                        Units[k] = Math.Max(Units[k], InsideWord);
                    AddMeanings(meanings, unit, unit + length - 1);
                    i += length - 1;
                    break;
                }
        }

        private bool AnyWeight(int unit, int length)
        {
            for (int k = unit; k < unit + length; k++)
                if (Units[k] > 0)
                    return true;
            return false;
        }

        // "How much", alone or before "is", "for", "the" asks for a price; "how much does he know" does not.
        private void HowMuch(ulong word)
        {
            if (_howMuch == 2 && EnglishWords.AfterHowMuch.Contains(word))
                Hints |= LineHints.Price;
            _howMuch = word == EnglishWords.How ? 1 : _howMuch == 1 && word == EnglishWords.Much ? 2 : 0;
        }

        private static bool IsApostropheIn(string text, int at) =>
            (text[at] == '\'' || text[at] == '’') && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !TextShape.IsHan(text[at + 1]);

        private void Word(string text, int start, int end, bool sentenceStart)
        {
            bool capital = char.IsUpper(text[start]);
            int length = Math.Min(end - start, LongestWord);
            for (int i = 0; i < length; i++)
                _word[i] = text[start + i] == '’' ? '\'' : char.ToLowerInvariant(text[start + i]);
            Span<char> letters = _word.AsSpan(0, length);
            int quote = letters.IndexOf('\'');
            // Mira's -> mira, what's -> what; don't and I'll are stop words either way.
            if (quote > 0)
                letters = letters.Slice(0, quote);
            ulong whole = Hash(letters);
            if (EnglishWords.Hints.TryGetValue(whole, out LineHints hints))
                Hints |= hints;
            HowMuch(whole);
            // "A jar of wine!" asks for it without a verb.
            if (_firstWord && EnglishWords.Amounts.Contains(whole))
                Hints |= LineHints.Request;
            _firstWord = false;
            // "the well" is a thing, "well" is not.
            bool noun = _afterArticle && EnglishWords.NounAfterArticle.Contains(whole);
            _afterArticle = EnglishWords.Articles.Contains(whole);
            if (letters.Length == 1 && !char.IsDigit(letters[0]))
                return;
            if (EnglishWords.Stop.Contains(whole) && !noun)
                return;
            ulong stem = Hash(letters.Slice(0, EnglishStem.Length(letters)));
            TermKind kind = EnglishWords.Weak.Contains(stem) ? TermKind.Weak : capital && !sentenceStart ? TermKind.Name : TermKind.Word;
            if (kind != TermKind.Weak && !EnglishWords.Chat.Contains(stem))
                Hints |= LineHints.Subject;
            if (EnglishWords.AnyGoods.Contains(stem))
                Hints |= LineHints.Wares;
            else if (kind != TermKind.Weak && !EnglishWords.Chat.Contains(stem))
                Hints |= LineHints.OneThing;
            Terms.Add(new Term(stem, kind, Units.Count, Units.Count));
            if (kind != TermKind.Name)
                AddMeanings(Thesaurus.English.Find(stem), Units.Count, Units.Count);
            Units.Add(kind == TermKind.Weak ? 0.3f : kind == TermKind.Name ? 1.6f : 1f);
        }

        private void HanEntry(string text, int start, int end)
        {
            int firstUnit = Units.Count;
            for (int i = start; i < end; i++)
            {
                int unit = Units.Count;
                Units.Add(0.5f);
                if (text[i] == '我')
                    Hints |= LineHints.Self;
                if (i + 1 < end)
                    Terms.Add(new Term(Pair(text[i], text[i + 1]), TermKind.Word, unit, unit + 1));
                if (!ChineseWords.IsFunction(text[i]))
                    Terms.Add(new Term(Pair(text[i], '\0'), TermKind.Part, unit, unit));
            }

            HanMeanings(text, start, end, firstUnit);
        }

        private void HanLine(string text, int start, int end)
        {
            int firstUnit = Units.Count;
            // What only asks weighs nothing.
            for (int unit = start; unit < end; unit++)
                Units.Add(0f);
            int i = start;
            int segment = start;
            while (i < end)
            {
                int length = ChineseWords.Match(text, i, end, out PhraseKind kind, out LineHints hints);
                if (length == 0)
                {
                    i++;
                    continue;
                }

                HanSegment(text, segment, i, firstUnit + segment - start, null);
                Hints |= hints;
                if (kind != PhraseKind.Stop)
                    HanSegment(text, i, i + length, firstUnit + i - start, kind);
                i += length;
                segment = i;
            }

            HanSegment(text, segment, end, firstUnit + segment - start, null);
            HanMeanings(text, start, end, firstUnit);
        }

        // A piece of a line: a weak or chatty phrase, or (null) what lies between phrases.
        private void HanSegment(string text, int start, int end, int unit, PhraseKind? phrase)
        {
            if (end > start && phrase == null)
                Hints |= LineHints.Subject | (ChineseWords.IsAnyGoods(text, start, end) ? LineHints.Wares : LineHints.OneThing);
            for (int i = start; i < end; i++, unit++)
            {
                Units[unit] = phrase == null ? 0.5f : 0.15f;
                if (i + 1 < end)
                    Terms.Add(new Term(Pair(text[i], text[i + 1]), phrase == PhraseKind.Weak ? TermKind.Weak : TermKind.Word, unit, unit + 1));
                if (phrase == PhraseKind.Weak)
                    continue;
                Terms.Add(new Term(Pair(text[i], '\0'), end - start == 1 ? TermKind.Word : TermKind.Part, unit, unit));
            }
        }

        private static ulong Pair(char a, char b) => 0x8000_0000_0000_0000UL | ((ulong)a << 16) | b;

        internal static ulong Hash(ReadOnlySpan<char> word)
        {
            ulong hash = 14695981039346656037UL;
            foreach (char c in word)
                hash = (hash ^ c) * 1099511628211UL;
            return hash & 0x7FFF_FFFF_FFFF_FFFFUL;
        }
    }
}
