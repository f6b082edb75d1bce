using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// What the player said of itself in a conversation, found again when a line asks for it: "what's my name?" brings back
    /// "I'm Aldo, a soldier.", however long ago that was. Goes by words, as <see cref="Lore"/> does, and by a few aspects
    /// (name, origin, aim, work) that questions and answers word differently. Takes microseconds; one thread at a time.
    /// </summary>
    public sealed class Recollection
    {
        /// <summary>At most so many sentences are brought back.</summary>
        public const int Most = 3;

        // What is longer is a letter and no introduction.
        private const int LongestSentence = 200;

        // How well a sentence fits a question: a word of it says more than an aspect, that more than "I".
        private const int OfSelf = 1;
        private const int SharesAspect = 2;
        private const int SharesWord = 4;
        private const float NearBest = 0.6f;

        private readonly List<Said> _said = new List<Said>();
        private readonly List<EntryKind> _kinds = new List<EntryKind>();
        private readonly List<bool> _ofSelf = new List<bool>();
        private readonly TermReader _reader = new TermReader();
        private readonly Candidate[] _candidates = new Candidate[16];
        private readonly List<int> _scores = new List<int>();
        private readonly List<int> _chosen = new List<int>();
        private WordIndex _index = new WordIndex();
        private LoreScorer? _scorer;
        private HistoryTurn? _last;
        private int _turns;

        /// <summary>
        /// What the line asks for of what the player said in those turns; nothing when the line asks for nothing of that kind,
        /// or for what <paramref name="known"/> answers.
        /// </summary>
        /// <param name="line">The player's line, as shown to the model.</param>
        /// <param name="history">All turns before it, oldest first, also those that the prompt has no room for.</param>
        /// <param name="known">What the character knows about the line.</param>
        public Recalled Find(string line, IReadOnlyList<HistoryTurn> history, in KnowledgeMatches known)
        {
            if (line == null)
                throw new ArgumentNullException(nameof(line));
            if (history == null)
                throw new ArgumentNullException(nameof(history));
            if (history.Count == 0)
                return Recalled.Nothing;
            RecallCertainty certainty = RecallQuestion.Read(line, out RecallAspects aspects);
            if (certainty == RecallCertainty.None || (certainty == RecallCertainty.Perhaps && known.Count > 0))
                return Recalled.Nothing;
            Follow(history);
            Score(line, aspects);
            Choose(Least(certainty, known.Count > 0));
            if (_chosen.Count == 0)
                return Recalled.Nothing;
            _chosen.Sort();
            var sentences = new List<string>(_chosen.Count);
            var turns = new List<int>(_chosen.Count);
            foreach (int i in _chosen)
            {
                sentences.Add(_said[i].Text);
                if (!turns.Contains(_said[i].Turn))
                    turns.Add(_said[i].Turn);
            }

            return new Recalled(sentences, turns);
        }

        // What the character knows gives way only to what was said for sure, and everything only to what shares a word where the
        // line may ask for something else.
        private static int Least(RecallCertainty certainty, bool known)
        {
            if (certainty == RecallCertainty.Perhaps)
                return SharesWord;
            if (certainty == RecallCertainty.Likely)
                return known ? SharesAspect + OfSelf : OfSelf;
            return known ? OfSelf : 0;
        }

        // The history grows at its end; a save, a restart or an amended line make another of it.
        private void Follow(IReadOnlyList<HistoryTurn> history)
        {
            if (_turns > history.Count || (_turns > 0 && !ReferenceEquals(history[_turns - 1], _last)))
            {
                _said.Clear();
                _kinds.Clear();
                _ofSelf.Clear();
                _index = new WordIndex();
                _scorer = null;
                _turns = 0;
            }

            _scorer ??= new LoreScorer(_index, _kinds, _ofSelf);
            for (; _turns < history.Count; _turns++)
                foreach (string sentence in Sentences.Split(history[_turns].PlayerLine))
                    Take(sentence);
            _last = history[_turns - 1];
        }

        private void Take(string sentence)
        {
            if (sentence.Length > LongestSentence || !RecallQuestion.Tells(sentence, out bool ofSelf, out RecallAspects aspects))
                return;
            _reader.ReadEntry(sentence);
            if (_reader.Terms.Count == 0 && !ofSelf)
                return; // "Good evening!"
            _index.Add(_reader.Terms, ReadOnlySpan<ulong>.Empty);
            _said.Add(new Said(sentence, _turns, ofSelf, aspects, _reader.Terms.Exists(term => term.Kind == TermKind.Name)));
            _kinds.Add(EntryKind.Added);
            _ofSelf.Add(ofSelf);
        }

        private void Score(string line, RecallAspects aspects)
        {
            _scores.Clear();
            foreach (Said said in _said)
                _scores.Add((said.OfSelf ? OfSelf : 0) + ((said.Aspects & aspects) != 0 ? SharesAspect : 0) +
                    (said.HoldsName && (aspects & RecallAspects.Name) != 0 ? OfSelf : 0));
            int found = _scorer!.Best(new KnowledgeQuery(line), _reader, _candidates);
            // Best first: what has much less to do with the line only happens to share a word.
            for (int i = 0; i < found && _candidates[i].Score >= NearBest * _candidates[0].Score; i++)
                if (_candidates[i].Good)
                    _scores[_candidates[i].Entry] += SharesWord;
        }

        // The best, and what is more than half as good; of equals the latest.
        private void Choose(int least)
        {
            _chosen.Clear();
            for (int best = -1; _chosen.Count < Most; best = -1)
            {
                for (int i = _said.Count - 1; i >= 0; i--)
                    if (!_chosen.Contains(i) && (best < 0 || _scores[i] > _scores[best]))
                        best = i;
                if (best < 0 || _scores[best] < least)
                    return;
                _chosen.Add(best);
                least = Math.Max(least, Math.Min(_scores[_chosen[0]], (_scores[_chosen[0]] + 1) / 2 + 1));
            }
        }

        private readonly struct Said
        {
            public readonly string Text;
            public readonly int Turn;
            public readonly bool OfSelf;
            public readonly RecallAspects Aspects;
            public readonly bool HoldsName;

            public Said(string text, int turn, bool ofSelf, RecallAspects aspects, bool holdsName)
            {
                Text = text;
                Turn = turn;
                OfSelf = ofSelf;
                Aspects = aspects;
                HoldsName = holdsName;
            }
        }
    }
}
