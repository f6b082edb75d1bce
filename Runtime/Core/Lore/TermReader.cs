using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Splits text into search terms: English words (lower case, plural, possessive and verb endings taken off, stop
    /// words dropped) and pairs of Han characters. Reuses its buffers; one thread at a time.
    /// </summary>
    internal sealed class TermReader
    {
        private const int MaxUnits = 4000;
        private const int LongestWord = 40;

        /// <summary>The weight of a grammatical character that belongs to a word: it can be found, but need not be.</summary>
        internal const float InsideWord = 0.1f;

        // How far behind what asks the thing may begin.
        private const int WishReach = 4;

        private readonly EnglishWish _wish = new EnglishWish();
        private readonly EnglishOffer _offer = new EnglishOffer();
        private readonly char[] _word = new char[LongestWord];
        private readonly List<Term> _meanings = new List<Term>();
        private readonly List<Term> _ofPart = new List<Term>();
        private bool _entry;
        private bool _afterArticle;
        private bool _afterIn;
        private int _howMuch;

        /// <summary>The terms of the last text.</summary>
        public List<Term> Terms { get; } = new List<Term>();

        /// <summary>The weight of each unit of the last text.</summary>
        public List<float> Units { get; } = new List<float>();

        /// <summary>The hints of the last text.</summary>
        public LineHints Hints { get; private set; }

        /// <summary>
        /// Reads an entry: every pair of Han characters and every single one that is no function word. Meanings are those of
        /// <paramref name="meant"/>, or of the whole entry where that is null.
        /// </summary>
        public void ReadEntry(string text, string? meant = null)
        {
            if (meant == null)
            {
                Read(text, true);
                return;
            }

            Read(meant, true);
            _ofPart.Clear();
            _ofPart.AddRange(_meanings);
            Read(text, true);
            Terms.RemoveAll(term => term.Kind == TermKind.Meaning);
            Terms.AddRange(_ofPart);
        }

        /// <summary>Reads a player's line: what is left of Chinese after the phrases that only ask.</summary>
        public void ReadLine(string text) => Read(text, false);

        /// <summary>The hash of an English word after stemming; it must be lower-case letters.</summary>
        public static ulong HashOf(ReadOnlySpan<char> word)
        {
            Span<char> letters = stackalloc char[LongestWord];
            word = word.Slice(0, Math.Min(word.Length, LongestWord));
            word.CopyTo(letters);
            return Hash(letters.Slice(0, EnglishStem.Length(letters.Slice(0, word.Length))));
        }

        private void Read(string text, bool entry)
        {
            Terms.Clear();
            Units.Clear();
            Hints = LineHints.None;
            bool sentenceStart = true;
            _afterArticle = _afterIn = false;
            _howMuch = 0;
            _entry = entry;
            _wish.Begin();
            _offer.Begin();
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
            if (_wish.IsOne)
                Hints |= LineHints.Wish;
            _offer.End();
            if (_offer.IsOne)
                Hints |= LineHints.Offer;
            // Last, so that a long line is cut at these first.
            Terms.AddRange(_meanings);
        }

        private static bool IsThing(ReadOnlySpan<Thesaurus.Meaning> meanings)
        {
            foreach (Thesaurus.Meaning meaning in meanings)
                if ((meaning.Use & Thesaurus.Use.Thing) != 0)
                    return true;
            return false;
        }

        private void AddMeanings(ReadOnlySpan<Thesaurus.Meaning> meanings, int firstUnit, int lastUnit)
        {
            Thesaurus.Use use = _entry ? Thesaurus.Use.Told : Thesaurus.Use.Asked;
            foreach (Thesaurus.Meaning meaning in meanings)
                if ((meaning.Use & use) != 0 && !Has(meaning.Term, firstUnit))
                    _meanings.Add(new Term(meaning.Term, TermKind.Meaning, firstUnit, lastUnit));
        }

        // Two forms of a word may have one meaning.
        private bool Has(ulong meaning, int unit)
        {
            for (int i = _meanings.Count - 1; i >= 0 && _meanings[i].FirstUnit == unit; i--)
                if (_meanings[i].Hash == meaning)
                    return true;
            return false;
        }

        // The longest words that begin at each character. A word that only asks ("what for") means nothing here, but one that
        // begins or ends with such a character ("cross the river") counts as a whole. A single character of a line is a word
        // only on its own, 马 is no horse in 马上, or as a ware behind another: 热酒.
        private void HanMeanings(string text, int start, int end, int firstUnit)
        {
            for (int i = start; i < end; i++)
                for (int length = Math.Min(Thesaurus.LongestHan, end - i); length > 0; length--)
                {
                    ReadOnlySpan<Thesaurus.Meaning> meanings = Thesaurus.Chinese.Find(Hash(text.AsSpan(i, length)));
                    int unit = firstUnit + i - start;
                    if (meanings.IsEmpty || !AnyWeight(unit, length) || (length == 1 && !_entry && !Alone(unit, firstUnit, firstUnit + end - start, IsThing(meanings))))
                        continue;
                    for (int k = unit; k < unit + length; k++)
                        Units[k] = Math.Max(Units[k], InsideWord);
                    AddMeanings(meanings, unit, unit + length - 1);
                    i += length - 1;
                    break;
                }
        }

        private bool Alone(int unit, int first, int end, bool thing) =>
            (thing || unit == first || Units[unit - 1] == 0) && (unit + 1 == end || Units[unit + 1] == 0);

        // 来一壶酒: a thing stands behind what asks, a number, a measure word and a word like "hot" perhaps between, and ends the wish.
        private void HanWish(string text, int start, int end)
        {
            for (int i = start; i < Math.Min(end, start + WishReach); i++)
                for (int length = Math.Min(Thesaurus.LongestHan, end - i); length > 0; length--)
                    if (Ends(text, i + length, end) && IsThing(Thesaurus.Chinese.Find(Hash(text.AsSpan(i, length)))))
                        Hints |= LineHints.Wish;
        }

        // 有没有挡雨的, 来点提神的东西: what it is for and no name of a thing.
        private void HanPurpose(string text, int start, int end)
        {
            while (end > start && "吗么呢啊呀吧卖".IndexOf(text[end - 1]) >= 0)
                end--;
            bool things = end - start > 2 && text[end - 2] == '东' && text[end - 1] == '西';
            int last = things ? end - 3 : end - 1;
            // 有没有什么我该知道的 asks for news.
            if (last > start && text[last] == '的' && text.AsSpan(start, last - start).IndexOfAny('我', '你', '您') < 0)
                Hints |= LineHints.Wish | LineHints.AnyThing;
        }

        // 有酒没有, 有热咖啡不: there is a thing between "there is" and "or not".
        private static bool AsksIfThere(string text, int at, int end) =>
            text[at] == '有' && end - at > 2 && (text[end - 1] == '不' || text[end - 1] == '没' || (text[end - 2] == '没' && text[end - 1] == '有'));

        // Where a wish has nothing behind it: the end, or 吧, 吗, 有吗, 喝没有. 我要酒 is a wish, 我要酒馆老板的消息 is none.
        private static bool Ends(string text, int at, int end) =>
            at >= end || "吧吗么呢啊呀嘛了有没卖不喝吃".IndexOf(text[at]) >= 0;

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
                Hints |= word == EnglishWords.For ? LineHints.Price | LineHints.Trade : LineHints.Price;
            _howMuch = word == EnglishWords.How ? 1 : _howMuch == 1 && word == EnglishWords.Much ? 2 : 0;
        }

        internal static bool IsApostropheIn(ReadOnlySpan<char> text, int at) =>
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
            // "Who is in charge?" asks for no price.
            if (EnglishWords.Hints.TryGetValue(whole, out LineHints hints) && !(_afterIn && whole == EnglishWords.Charge))
                Hints |= hints;
            _afterIn = whole == EnglishWords.In;
            HowMuch(whole);
            if (!_entry)
                _offer.Add(whole, sentenceStart);
            // "the well" is a thing, "well" is not.
            bool noun = _afterArticle && EnglishWords.NounAfterArticle.Contains(whole);
            _afterArticle = EnglishWords.Articles.Contains(whole);
            bool stop = EnglishWords.Stop.Contains(whole) && !noun;
            stop |= letters.Length == 1 && !char.IsDigit(letters[0]);
            // I'll, I'd.
            bool will = quote > 0 && (_word[quote + 1] == 'l' || _word[quote + 1] == 'd');
            if (stop)
            {
                _wish.Add(whole, sentenceStart, stop, will, thing: false);
                return;
            }

            bool endsInE = letters[letters.Length - 1] == 'e';
            ulong singular = letters[letters.Length - 1] == 's' ? Hash(letters.Slice(0, letters.Length - 1)) : 0;
            ulong stem = Hash(letters.Slice(0, EnglishStem.Length(letters)));
            ReadOnlySpan<Thesaurus.Meaning> meanings = Thesaurus.English.Find(whole);
            ReadOnlySpan<Thesaurus.Meaning> more = Thesaurus.English.Find(Thesaurus.English.Base(whole, stem, singular, endsInE));
            _wish.Add(whole, sentenceStart, stop, will, IsThing(meanings) || IsThing(more));
            TermKind kind = EnglishWords.Weak.Contains(stem) ? TermKind.Weak : capital && !sentenceStart ? TermKind.Name : TermKind.Word;
            bool subject = kind != TermKind.Weak && (!EnglishWords.Chat.Contains(stem) || EnglishWords.NoChat.Contains(whole));
            if (subject)
                Hints |= LineHints.Subject;
            if (EnglishWords.AnyGoods.Contains(stem))
                Hints |= LineHints.Wares;
            else if (subject)
                Hints |= LineHints.OneThing;
            Terms.Add(new Term(stem, kind, Units.Count, Units.Count));
            if (kind != TermKind.Name)
            {
                AddMeanings(meanings, Units.Count, Units.Count);
                AddMeanings(more, Units.Count, Units.Count);
            }

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
            if (ChineseOffer.IsOne(text, start, end))
                Hints |= LineHints.Offer;
            int firstUnit = Units.Count;
            // What only asks weighs nothing.
            for (int unit = start; unit < end; unit++)
                Units.Add(0f);
            int i = start;
            int segment = start;
            while (i < end)
            {
                if (ChineseWords.IsOrder(text, i, end))
                    Hints |= LineHints.Wish;
                if (AsksIfThere(text, i, end))
                    HanWish(text, i + 1, end);
                int length = ChineseWords.Match(text, i, end, out PhraseKind kind, out LineHints hints);
                if (length < 2 && ChineseWords.IsMeasure(text, i, end))
                {
                    length = 2;
                    kind = PhraseKind.Stop;
                    hints = LineHints.None;
                }

                if (length == 0 || kind == PhraseKind.Whole)
                {
                    i += Math.Max(1, length);
                    continue;
                }

                HanSegment(text, segment, i, firstUnit + segment - start, null);
                Hints |= hints;
                if ((hints & LineHints.Request) != 0)
                {
                    HanWish(text, i + length, end);
                    HanPurpose(text, i + length, end);
                }

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

        internal static ulong Pair(char a, char b) => 0x8000_0000_0000_0000UL | ((ulong)a << 16) | b;

        internal static ulong Hash(ReadOnlySpan<char> word)
        {
            ulong hash = 14695981039346656037UL;
            foreach (char c in word)
                hash = (hash ^ c) * 1099511628211UL;
            return hash & 0x7FFF_FFFF_FFFF_FFFFUL;
        }
    }
}
