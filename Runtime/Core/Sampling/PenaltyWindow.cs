using System;

namespace Repartee
{
    /// <summary>The last tokens of a line and what repeating them costs. Nothing is allocated after <see cref="Begin"/>.</summary>
    internal sealed class PenaltyWindow
    {
        private readonly int _vocabularySize;
        private int[] _ring = Array.Empty<int>();
        private int[] _counts = Array.Empty<int>();
        private int _size;
        private int _used;
        private int _next;
        private float _repetition;
        private float _presence;
        private float _frequency;

        public PenaltyWindow(int vocabularySize) => _vocabularySize = vocabularySize;

        public void Begin(in SamplingPlan plan, ReadOnlySpan<int> history)
        {
            for (int i = 0; i < _used; i++)
                _counts[_ring[i]] = 0;
            _used = _next = 0;
            _repetition = plan.RepetitionPenalty;
            _presence = plan.PresencePenalty;
            _frequency = plan.FrequencyPenalty;
            _size = plan.HasPenalties ? plan.PenaltyWindow : 0;
            if (_size == 0)
                return;
            if (_ring.Length < _size)
                _ring = new int[_size];
            if (_counts.Length == 0)
                _counts = new int[_vocabularySize];
            foreach (int id in history.Slice(Math.Max(0, history.Length - _size)))
                Add(id);
        }

        public void Add(int id)
        {
            if (_size == 0 || (uint)id >= (uint)_vocabularySize)
                return;
            if (_used == _size)
                _counts[_ring[_next]]--;
            else
                _used++;
            _ring[_next] = id;
            _counts[id]++;
            _next = _next + 1 == _size ? 0 : _next + 1;
        }

        public void Apply(Span<float> logits)
        {
            for (int i = 0; i < _used; i++)
            {
                int id = _ring[i];
                int count = _counts[id];
                if (count < 0)
                    continue;
                float logit = logits[id];
                logit = logit > 0f ? logit / _repetition : logit * _repetition;
                logits[id] = logit - _presence - count * _frequency;
                // Negative: done, though the window may name the token again.
                _counts[id] = -count;
            }
            for (int i = 0; i < _used; i++)
                _counts[_ring[i]] = Math.Abs(_counts[_ring[i]]);
        }
    }
}
