using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// What a character knows, found by words: the persona's facts, one sentence per piece of goods and one for all
    /// of them, the sentences of its backstory, and facts added while the game runs. Search is BM25 over English
    /// words and pairs of Han characters, with names weighted up, and over the meanings that a thesaurus gives words (doors
    /// and gates; fruit and apples); a line that points back ("where is he?") also looks for the words of the turn
    /// before. Takes microseconds with 5,000 entries. Thread-safe.
    /// </summary>
    public sealed class Lore : IKnowledgeSearch
    {
        // Words for a stock of goods that, unlike "sell", are also words for other things: they only point to the list.
        private static readonly ulong[] _listWords =
        {
            TermReader.HashOf("stock"), TermReader.HashOf("merchandise"), TermReader.HashOf("inventory"), TermReader.HashOf("offer"),
        };

        private readonly object _lock = new object();
        private readonly List<string> _entries = new List<string>();
        private readonly List<EntryKind> _kinds = new List<EntryKind>();
        private readonly List<bool> _ofSelf = new List<bool>();

        // How often each entry was added: it is gone when it was removed as often.
        private readonly Dictionary<string, int> _known = new Dictionary<string, int>();
        private readonly WordIndex _index = new WordIndex();
        private readonly TermReader _reader = new TermReader();
        private readonly LoreScorer _scorer;
        private readonly List<(string Name, int Entry)> _wareNames = new List<(string Name, int Entry)>();
        private int _listEntry = -1;
        private string _stockWithout = "";

        // Null where nobody said so: in a lore without a persona, or of one that sells something.
        private string? _sellsNothing;

        // The first entry that tells of trade, so that nobody can say that nothing is sold.
        private int _firstTrade = int.MaxValue;

        /// <summary>An empty lore.</summary>
        public Lore()
        {
            _scorer = new LoreScorer(_index, _kinds, _ofSelf);
        }

        /// <summary>The lore of a persona: its facts, goods and backstory.</summary>
        public Lore(Persona persona) : this(persona, PersonaLanguage.Auto)
        {
        }

        /// <summary>The lore of a persona whose sentences about goods are in the given language (Auto: the persona's own).</summary>
        public Lore(Persona persona, PersonaLanguage language) : this()
        {
            if (persona == null)
                throw new ArgumentNullException(nameof(persona));
            if (language == PersonaLanguage.Auto)
                language = persona.ResolveLanguage();
            if (persona.Sells.Count == 0)
                _sellsNothing = PromptTexts.SellsNothing(language);
            foreach (string fact in persona.Knows)
                AddEntry(fact, EntryKind.Fact);
            AddGoods(persona.Sells, language);
            foreach (string sentence in Sentences.Split(persona.Backstory))
                AddEntry(sentence, EntryKind.Past);
        }

        /// <inheritdoc/>
        public int Count
        {
            get
            {
                lock (_lock)
                    return _entries.Count;
            }
        }

        /// <summary>The entry of that number.</summary>
        public string this[int index]
        {
            get
            {
                lock (_lock)
                    return _entries[index];
            }
        }

        /// <inheritdoc/>
        public void Add(string fact)
        {
            if (fact == null)
                throw new ArgumentNullException(nameof(fact));
            lock (_lock)
                AddEntry(fact, EntryKind.Added);
        }

        /// <inheritdoc/>
        public void Remove(string fact)
        {
            if (fact == null)
                throw new ArgumentNullException(nameof(fact));
            string entry = TextShape.OneLine(fact);
            lock (_lock)
            {
                // The persona's own entries come first and were added once by it.
                if (!_known.TryGetValue(entry, out int times) || (times == 1 && _kinds[_entries.IndexOf(entry)] != EntryKind.Added))
                    return;
                _known[entry] = times - 1;
                if (times == 1)
                    TakeOut(_entries.LastIndexOf(entry));
            }
        }

        /// <inheritdoc/>
        public KnowledgeMatches Search(in KnowledgeQuery query)
        {
            Span<Candidate> best = stackalloc Candidate[4];
            lock (_lock)
            {
                int found = _scorer.Best(query, _reader, best);
                LineHints hints = _scorer.Hints;
                // Who asks for wares is shown those before what merely has to do with them.
                if (_scorer.AsksForWares)
                    WaresFirst(best.Slice(0, found));
                // "Heard anything lately?" does not ask for what merely has to do with "lately".
                bool good = found > 0 && best[0].Good && !(_scorer.OnlyWeak && best[0].OnlyMeaning);
                bool ware = good && _kinds[best[0].Entry] >= EntryKind.Goods;
                // What others sell, have or eat is a matter of fact.
                LineHints wish = (hints & LineHints.AboutOthers) == 0 ? hints : LineHints.None;
                bool trade = _listEntry >= 0 && (wish & (LineHints.Trade | LineHints.Price)) != 0;
                if (trade && !ware && WareNamedIn(query.Line) is int literal)
                    return new KnowledgeMatches(Match(new Candidate { Entry = literal, Score = 1f })) { IsSure = true, IsPrice = (hints & LineHints.Price) != 0 };
                // "How much is the ferry to Harrow?" may be a matter of fact and not of this character's wares.
                if (trade && !ware && !(good && best[0].Answers))
                    return Stock(hints, good ? best[0].Score : 1f);
                bool named = ware || (good && !best[0].OnlyMeaning);
                // "A jug of wine, please!" of one who sells none.
                if (!named && _listEntry >= 0 && (wish & LineHints.Wish) != 0)
                    return Stock(hints | LineHints.OneThing, 1f);
                // "What is there to eat?", "What would you recommend?" of one who sells something.
                bool offer = (wish & LineHints.Offer) != 0 || ((wish & LineHints.Wares) != 0 && (wish & (LineHints.AnyThing | LineHints.Have)) != 0);
                if (!named && _listEntry >= 0 && offer)
                    return new KnowledgeMatches(Match(new Candidate { Entry = _listEntry, Score = 1f })) { IsSure = true };
                if (!named && _sellsNothing != null && _firstTrade == int.MaxValue && (wish & LineHints.Trade) != 0)
                    return new KnowledgeMatches(new KnowledgeMatch(KnowledgeMatch.NoEntry, _sellsNothing, 1f));
                if (!good && _scorer.OnlyWeak && (hints & LineHints.Past) != 0)
                    return Past();
                if (!good && _scorer.OnlyWeak && (hints & LineHints.News) != 0)
                    return News(query);
                if (!good)
                    return new KnowledgeMatches(_scorer.Sought);
                // "A phone case, do you stock those?" names the list and a thing that is not on it.
                if (best[0].Entry == _listEntry && _listEntry > 0 && _kinds[_listEntry - 1] == EntryKind.Goods && _scorer.AsksForWares)
                    return Stock(hints, best[0].Score);
                if (found > 1 && best[1].Beside(best[0]) && !(trade && _kinds[best[1].Entry] != EntryKind.Goods))
                    return new KnowledgeMatches(Match(best[0]), Match(best[1])) { IsSure = best[0].IsSure };
                bool price = (wish & LineHints.Price) != 0 && _kinds[best[0].Entry] >= EntryKind.Goods;
                return new KnowledgeMatches(Match(best[0])) { IsSure = best[0].IsSure, IsPrice = price };
            }
        }

        // A Chinese ware whose very name the line holds: 旧小说 has only characters that many words have, 全家福 is little of a long line.
        private int? WareNamedIn(string? line)
        {
            int? found = null;
            int longest = 1;
            foreach ((string name, int entry) in _wareNames)
            {
                if (name.Length <= longest || line == null || line.IndexOf(name, StringComparison.Ordinal) < 0)
                    continue;
                longest = name.Length;
                found = entry;
            }

            return found;
        }

        // Good wares to the front, in their order.
        private void WaresFirst(Span<Candidate> candidates)
        {
            int front = 0;
            for (int i = 0; i < candidates.Length; i++)
            {
                if (!candidates[i].Good || _kinds[candidates[i].Entry] < EntryKind.Goods)
                    continue;
                Candidate ware = candidates[i];
                for (int k = i; k > front; k--)
                    candidates[k] = candidates[k - 1];
                candidates[front++] = ware;
            }
        }

        /// <inheritdoc/>
        public int Rank(in KnowledgeQuery query, Span<KnowledgeMatch> output)
        {
            Span<Candidate> best = output.Length <= 32 ? stackalloc Candidate[32] : new Candidate[output.Length];
            best = best.Slice(0, output.Length);
            lock (_lock)
            {
                int found = _scorer.Best(query, _reader, best);
                for (int i = 0; i < found; i++)
                    output[i] = Match(best[i]);
                return found;
            }
        }

        // "Do you sell apples?" of one who does not: that, and what is sold.
        private KnowledgeMatches Stock(LineHints hints, float score)
        {
            // "What does a horse cost?" has its "what" for the price.
            bool open = (hints & LineHints.AnyThing) != 0 && (hints & LineHints.Price) == 0;
            bool asksForOther = (hints & LineHints.OneThing) != 0 && !open;
            // That it is not sold can be said without a word of what is.
            return new KnowledgeMatches(new KnowledgeMatch(_listEntry, asksForOther ? _stockWithout : _entries[_listEntry], score)) { IsSure = !asksForOther };
        }

        // "Tell me of your youth": the backstory begins where it begins.
        private KnowledgeMatches Past()
        {
            int first = _kinds.IndexOf(EntryKind.Past);
            if (first < 0)
                return new KnowledgeMatches(_scorer.Sought);
            KnowledgeMatch match = Match(new Candidate { Entry = first, Score = 1f });
            if (first + 1 == _kinds.Count || _kinds[first + 1] != EntryKind.Past)
                return new KnowledgeMatches(match);
            return new KnowledgeMatches(match, Match(new Candidate { Entry = first + 1, Score = 1f }));
        }

        // "Any news?" asks for no fact but for some: the newest that was added, else one of the persona's, another for
        // another wording and never the one that was just told.
        private KnowledgeMatches News(in KnowledgeQuery query)
        {
            for (int i = _entries.Count - 1; i >= 0 && _kinds[i] == EntryKind.Added; i--)
                if (!Told(query, i))
                    return new KnowledgeMatches(Match(new Candidate { Entry = i, Score = 1f }));
            int facts = 0;
            while (facts < _kinds.Count && _kinds[facts] == EntryKind.Fact)
                facts++;
            int start = facts == 0 ? 0 : (int)(TermReader.Hash(query.Line.AsSpan()) % (ulong)facts);
            for (int i = 0; i < facts; i++)
                if (!Told(query, (start + i) % facts))
                    return new KnowledgeMatches(Match(new Candidate { Entry = (start + i) % facts, Score = 1f }));
            return new KnowledgeMatches(_scorer.Sought);
        }

        private bool Told(in KnowledgeQuery query, int entry) =>
            query.PreviousKnowledge != null && query.PreviousKnowledge.Contains(_entries[entry]);

        private KnowledgeMatch Match(in Candidate candidate) =>
            new KnowledgeMatch(candidate.Entry, _entries[candidate.Entry], candidate.Score);

        private void AddGoods(IReadOnlyList<PersonaGoods> goods, PersonaLanguage language)
        {
            foreach (PersonaGoods one in goods)
            {
                int entry = _entries.Count;
                AddEntry(PromptTexts.GoodsEntry(one, language), goods.Count == 1 ? EntryKind.GoodsList : EntryKind.Goods, one.Item);
                if (_entries.Count > entry && one.Item.Length > 1 && TextShape.IsHan(one.Item[0]))
                    _wareNames.Add((ChineseWords.IsMeasure(one.Item, 0, one.Item.Length) ? one.Item.Substring(2) : one.Item, entry));
            }

            if (goods.Count > 1)
                AddEntry(PromptTexts.GoodsList(goods, language), EntryKind.GoodsList);
            if (_listEntry >= 0)
                _stockWithout = PromptTexts.NotSold(language) + (language == PersonaLanguage.Chinese ? "" : " ") + _entries[_listEntry];
        }

        // Everything from there on is forgotten and what came after is learned again: what is added stands at the end.
        private void TakeOut(int at)
        {
            var later = new List<(string Entry, int Times)>();
            for (int i = at; i < _entries.Count; i++)
            {
                if (i > at)
                    later.Add((_entries[i], _known[_entries[i]]));
                _known.Remove(_entries[i]);
            }
            _entries.RemoveRange(at, _entries.Count - at);
            _kinds.RemoveRange(at, _kinds.Count - at);
            _ofSelf.RemoveRange(at, _ofSelf.Count - at);
            _index.Truncate(at);
            if (_firstTrade >= at)
                _firstTrade = int.MaxValue;
            foreach ((string entry, int times) in later)
            {
                AddEntry(entry, EntryKind.Added);
                _known[entry] = times;
            }
        }

        // The coins of a price are no wares: of goods only what they are has a meaning.
        private void AddEntry(string text, EntryKind kind, string? meant = null)
        {
            string entry = TextShape.OneLine(text);
            if (entry.Length == 0)
                return;
            _known.TryGetValue(entry, out int times);
            _known[entry] = times + 1;
            if (times > 0)
                return;
            if (kind == EntryKind.GoodsList)
                _listEntry = _entries.Count;
            _reader.ReadEntry(entry, meant);
            // The list must not compete for single goods, so it is found by its own words only.
            if (kind == EntryKind.GoodsList && _kinds.Count > 0 && _kinds[_kinds.Count - 1] == EntryKind.Goods)
                _reader.Terms.Clear();
            _index.Add(_reader.Terms, kind == EntryKind.GoodsList ? _listWords : ReadOnlySpan<ulong>.Empty);
            _entries.Add(entry);
            _kinds.Add(kind);
            if ((_reader.Hints & LineHints.Trade) != 0 && kind < EntryKind.Goods)
                _firstTrade = Math.Min(_firstTrade, _entries.Count - 1);
            _ofSelf.Add(kind < EntryKind.Goods && (_reader.Hints & LineHints.Self) != 0);
        }
    }
}
