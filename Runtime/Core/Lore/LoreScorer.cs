using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Where an entry comes from.</summary>
    internal enum EntryKind : byte
    {
        Fact,
        Past,
        Added,
        Goods,
        GoodsList,
    }

    /// <summary>An entry that shares terms with the query.</summary>
    internal struct Candidate
    {
        // Of the questions of the "search" step it was the right entry in 19 of 20 above it in English and in 9 of 10 in Chinese, of all
        // in 8 of 10.
        private const float SureCoverage = 0.6f;

        public int Entry;
        public float Score;

        /// <summary>Share of what the line asks about that the entry holds, 0 to 1.</summary>
        public float Coverage;

        /// <summary>Bits of the telling terms that matched, in the order of the query.</summary>
        public ulong Strong;

        /// <summary>Whether it may be shown at all.</summary>
        public bool Good;

        /// <summary>The line's words and characters that its telling terms stand for, the first ones as bits.</summary>
        public ulong Covered;

        /// <summary>Whether it is good by meanings alone, without a telling word of the line.</summary>
        public bool OnlyMeaning;

        /// <summary>Whether it holds several of the line's telling terms and nearly all that the line asks about.</summary>
        public bool Answers => Good && !OnlyMeaning && Coverage >= 0.65f && (Strong & (Strong - 1)) != 0;

        /// <summary>Whether it surely is what the line asks for: it holds a telling word of it and most of what it asks.</summary>
        public bool IsSure => Good && !OnlyMeaning && Coverage >= SureCoverage && (Strong & ~LoreScorer.ContextBit) != 0;

        /// <summary>Whether it may be shown beside a better one: as good, or about something that the other leaves open.</summary>
        public bool Beside(in Candidate better)
        {
            if (!Good)
                return false;
            bool adds = (Covered & ~better.Covered) != 0;
            return adds ? Score >= 0.35f * better.Score : Covered == better.Covered && Score >= 0.8f * better.Score;
        }
    }

    /// <summary>Scores entries against a query. Reuses its buffers; one thread at a time.</summary>
    internal sealed class LoreScorer
    {
        /// <summary>The bit of what matched of the turn before.</summary>
        public const ulong ContextBit = 1UL << 62;

        private const int MaxTerms = 60;

        // How many of them are kept for meanings.
        private const int MeaningTerms = 16;
        private const float LeastCoverage = 0.3f;

        // A word of the same meaning covers less of the line than the word itself. Alone it is evidence only where it is all but
        // the line's only subject: one of two would bring up facts for half of the questions that nothing answers.
        private const float MeaningCover = 0.7f;
        private const float LeastMeaningCoverage = 0.36f;

        // What "In which pub?" names: about as much as a follow-up does.
        private const float ShortLine = 2f;

        private readonly WordIndex _index;
        private readonly List<EntryKind> _kinds;
        private readonly List<bool> _ofSelf;
        private readonly List<float> _units = new List<float>();
        private readonly List<Term> _terms = new List<Term>();
        private float[] _scores = new float[64];
        private ulong[] _masks = new ulong[64];
        private readonly List<int> _touched = new List<int>();
        private ulong _context;

        public LoreScorer(WordIndex index, List<EntryKind> kinds, List<bool> ofSelf)
        {
            _index = index;
            _kinds = kinds;
            _ofSelf = ofSelf;
        }

        /// <summary>What the last line was after.</summary>
        public LineHints Hints { get; private set; }

        /// <summary>Whether the last line asked this character for wares; what others sell is a matter of fact.</summary>
        public bool AsksForWares => (Hints & (LineHints.Trade | LineHints.Price | LineHints.Wish)) != 0 && (Hints & LineHints.AboutOthers) == 0;

        /// <summary>Whether the last line asked about something.</summary>
        public bool Sought { get; private set; }

        /// <summary>Whether the last line has no telling term of its own.</summary>
        public bool OnlyWeak { get; private set; }

        /// <summary>Fills <paramref name="output"/> with the best entries in descending order.</summary>
        public int Best(in KnowledgeQuery query, TermReader reader, Span<Candidate> output)
        {
            Begin();
            reader.ReadLine(query.Line ?? "");
            Hints = reader.Hints;
            if (reader.Terms.Count == 0 && (Hints & LineHints.Have) != 0 && (Hints & LineHints.Asks) != 0 && (Hints & (LineHints.Self | LineHints.You)) != LineHints.Self)
                Hints |= LineHints.Trade;
            Sought = (Hints & LineHints.Asks) != 0 && (Hints & (LineHints.Subject | LineHints.News | LineHints.Trade | LineHints.Price)) != 0;
            _units.Clear();
            _units.AddRange(reader.Units);
            _terms.Clear();
            Take(reader.Terms, MaxTerms - MeaningTerms, meanings: false);
            Take(reader.Terms, MaxTerms, meanings: true);
            ScoreByRarity();
            OnlyWeak = AllWeak();
            bool pointsBack = (Hints & LineHints.PointsBack) != 0 || (OnlyWeak && _terms.Count > 0 && (Hints & (LineHints.News | LineHints.Past)) == 0);
            pointsBack |= (Hints & LineHints.Price) != 0 && _terms.Count == 0;
            pointsBack |= (Hints & LineHints.Which) != 0 && Amount() <= ShortLine;
            // "Where exactly?" asks on about what was said; "Where are you from?" does not.
            pointsBack |= _terms.Count == 0 && (Hints & LineHints.Detail) != 0 && (Hints & (LineHints.You | LineHints.Self | LineHints.Trade | LineHints.Have)) == 0;
            if (pointsBack)
            {
                Context(reader, query.PreviousLine, 0.6f);
                Context(reader, query.PreviousKnowledge, 0.4f);
                Context(reader, query.PreviousReply, 0.4f);
            }

            return Take(output);
        }

        private void Take(List<Term> terms, int most, bool meanings)
        {
            for (int i = 0; i < terms.Count && _terms.Count < most; i++)
                if (terms[i].Kind == TermKind.Meaning == meanings)
                    _terms.Add(terms[i]);
        }

        // How much the line names, in words; two Han characters count as one.
        private float Amount()
        {
            float amount = 0;
            foreach (float unit in _units)
                amount += unit;
            return amount;
        }

        // The rarest first, so that a frequent term can look only at the entries that a rare one has brought up.
        private void ScoreByRarity()
        {
            ulong done = 0;
            for (int n = 0; n < _terms.Count; n++)
            {
                int rarest = -1;
                int fewest = int.MaxValue;
                for (int i = 0; i < _terms.Count; i++)
                {
                    int count = (done & (1UL << i)) != 0 ? int.MaxValue : _index.Find(_terms[i].Hash)?.Count ?? 0;
                    if (count >= fewest)
                        continue;
                    fewest = count;
                    rarest = i;
                }

                done |= 1UL << rarest;
                Score(_terms[rarest], Weight(_terms[rarest].Kind), 1UL << rarest);
            }
        }

        private void Begin()
        {
            foreach (int entry in _touched)
            {
                _scores[entry] = 0;
                _masks[entry] = 0;
            }

            _touched.Clear();
            _context = 0;
            if (_scores.Length < _index.Count)
            {
                int size = Math.Max(_index.Count, _scores.Length * 2);
                Array.Resize(ref _scores, size);
                Array.Resize(ref _masks, size);
            }
        }

        private bool AllWeak()
        {
            foreach (Term term in _terms)
                if (term.Kind != TermKind.Weak && term.Kind != TermKind.Meaning)
                    return false;
            return true;
        }

        // All terms of the turn before share one bit: they can be evidence, but cover nothing of the line.
        private void Context(TermReader reader, string? text, float weight)
        {
            if (string.IsNullOrEmpty(text))
                return;
            reader.ReadLine(text!);
            _context = ContextBit;
            for (int i = 0; i < reader.Terms.Count && i < MaxTerms; i++)
                if (reader.Terms[i].Kind >= TermKind.Word)
                    Score(reader.Terms[i], weight * Weight(reader.Terms[i].Kind), _context);
        }

        private static float Weight(TermKind kind)
        {
            switch (kind)
            {
                case TermKind.Name:
                    return 1.6f;
                case TermKind.Word:
                    return 1f;
                case TermKind.Meaning:
                    return 0.5f;
                case TermKind.Weak:
                    return 0.3f;
                default:
                    return 0.2f;
            }
        }

        private void Score(in Term term, float weight, ulong bit)
        {
            WordIndex.Postings? postings = _index.Find(term.Hash);
            if (postings == null)
                return;
            float idf = _index.Idf(postings.Count) * weight;
            ReadOnlySpan<int> documents = postings.Documents;
            ReadOnlySpan<float> counts = postings.Weights;
            if (_touched.Count > 0 && documents.Length > 64 && documents.Length > 16 * _touched.Count && documents.Length > _index.Count / 10)
            {
                foreach (int entry in _touched)
                {
                    int at = documents.BinarySearch(entry);
                    if (at < 0)
                        continue;
                    _masks[entry] |= bit;
                    _scores[entry] += idf * _index.Saturated(counts[at], entry);
                }

                return;
            }

            for (int i = 0; i < documents.Length; i++)
            {
                int entry = documents[i];
                if (_masks[entry] == 0)
                    _touched.Add(entry);
                _masks[entry] |= bit;
                _scores[entry] += idf * _index.Saturated(counts[i], entry);
            }
        }

        // Those of the bits that are words for the thing itself.
        private ulong Tight(ulong bits)
        {
            for (int i = 0; i < _terms.Count; i++)
                if ((bits & (1UL << i)) != 0 && Thesaurus.IsLoose(_terms[i].Hash))
                    bits &= ~(1UL << i);
            return bits;
        }

        // Those of the bits whose terms few entries hold.
        private ulong Rare(ulong bits)
        {
            int most = Math.Max(3, _index.Count / 100);
            for (int i = 0; i < _terms.Count; i++)
                if ((bits & (1UL << i)) != 0 && _index.Find(_terms[i].Hash)!.Count > most)
                    bits &= ~(1UL << i);
            return bits;
        }

        private int Take(Span<Candidate> output)
        {
            bool trade = AsksForWares;
            int found = 0;
            foreach (int entry in _touched)
            {
                float score = _scores[entry];
                EntryKind kind = _kinds[entry];
                if (trade)
                    score *= kind >= EntryKind.Goods ? 1.5f : 0.7f;
                // "Do you have a sister?" means "my sister" and not anyone's.
                if (_ofSelf[entry] && (Hints & LineHints.You) != 0)
                    score *= 1.2f;
                if (kind == EntryKind.Added)
                    score *= 1.05f;
                int at = found;
                while (at > 0 && Before(score, entry, output[at - 1]))
                    at--;
                if (at >= output.Length)
                    continue;
                int last = Math.Min(found, output.Length - 1);
                for (int i = last; i > at; i--)
                    output[i] = output[i - 1];
                output[at] = new Candidate { Entry = entry, Score = score };
                found = Math.Min(found + 1, output.Length);
            }

            for (int i = 0; i < found; i++)
                Judge(ref output[i]);
            return found;
        }

        // Of equals among added facts the newer goes first, of other equals the earlier: independent of the query's order.
        private bool Before(float score, int entry, in Candidate other)
        {
            if (score != other.Score)
                return score > other.Score;
            return _kinds[entry] == EntryKind.Added && _kinds[other.Entry] == EntryKind.Added ? entry > other.Entry : entry < other.Entry;
        }

        private void Judge(ref Candidate candidate)
        {
            ulong mask = _masks[candidate.Entry];
            float all = 0;
            float covered = 0;
            ulong strong = 0;
            ulong parts = 0;
            ulong meanings = 0;
            for (int unit = 0; unit < _units.Count; unit++)
            {
                float best = 0;
                for (int i = 0; i < _terms.Count; i++)
                {
                    Term term = _terms[i];
                    if (unit < term.FirstUnit || unit > term.LastUnit || (mask & (1UL << i)) == 0)
                        continue;
                    best = Math.Max(best, term.Kind == TermKind.Part ? 0.5f : term.Kind == TermKind.Meaning ? MeaningCover : 1f);
                    if (term.Kind >= TermKind.Word)
                        strong |= 1UL << i;
                    else if (term.Kind == TermKind.Meaning)
                        meanings |= 1UL << i;
                    else if (term.Kind == TermKind.Part)
                        parts |= 1UL << i;
                }

                if (best == 0 && _units[unit] <= TermReader.InsideWord)
                    continue;
                all += _units[unit];
                covered += _units[unit] * best;
            }

            candidate.Coverage = all > 0 ? covered / all : 0;
            // 桥塌 is no pair of 石桥去年塌了, but both its characters are there, and all that the line asks.
            if (strong == 0 && candidate.Coverage >= 0.499f && parts != 0 && Rare(parts) == parts)
                strong = parts;
            candidate.OnlyMeaning = false;
            if (strong == 0 && candidate.Coverage >= LeastMeaningCoverage)
            {
                // "Do you sell dogs?" means no leash; "I need something for my dog" does.
                bool ware = AsksForWares && _kinds[candidate.Entry] >= EntryKind.Goods;
                strong = !ware ? Rare(meanings) : (Hints & LineHints.Trade) != 0 ? Tight(meanings) : meanings;
                candidate.OnlyMeaning = strong != 0;
            }

            candidate.Strong = strong | (mask & _context);
            candidate.Covered = CoveredBy(candidate.Strong) | (mask & _context);
            candidate.Good = (strong != 0 && candidate.Coverage >= LeastCoverage) || (mask & _context) != 0;
        }

        private ulong CoveredBy(ulong terms)
        {
            ulong units = 0;
            for (int i = 0; i < _terms.Count; i++)
                if ((terms & (1UL << i)) != 0)
                    for (int unit = _terms[i].FirstUnit; unit <= _terms[i].LastUnit; unit++)
                        units |= 1UL << Math.Min(unit, 61);
            return units;
        }
    }
}
