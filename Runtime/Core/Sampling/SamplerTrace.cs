using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>The steps of the <see cref="Sampler"/> that take tokens out of the race.</summary>
    public enum SamplerStep
    {
        /// <summary>None: the token could have been drawn.</summary>
        None,

        /// <summary>Not among the k best.</summary>
        TopK,

        /// <summary>Not typical enough.</summary>
        Typical,

        /// <summary>Outside the nucleus.</summary>
        TopP,

        /// <summary>Too improbable beside the best.</summary>
        MinP,

        /// <summary>At temperature 0 only the best token is left.</summary>
        Greedy,
    }

    /// <summary>One token of a <see cref="SamplerTrace"/>.</summary>
    public struct TracedCandidate
    {
        /// <summary>The token.</summary>
        public int Id { get; internal set; }

        /// <summary>What the model gave it, 0 to 1, of all tokens.</summary>
        public double Probability { get; internal set; }

        /// <summary>The same after logit bias and penalties.</summary>
        public double Adjusted { get; internal set; }

        /// <summary>Its chance in the draw, after cuts and temperature; 0 when a step removed it.</summary>
        public double Final { get; internal set; }

        /// <summary>The step that removed it.</summary>
        public SamplerStep RemovedBy { get; internal set; }
    }

    /// <summary>
    /// Why the <see cref="Sampler"/> chose a token: the most probable candidates with their probability before and after
    /// the steps, and the step that removed them. For tools; a sampler without one pays nothing.
    /// </summary>
    public sealed class SamplerTrace
    {
        private readonly TracedCandidate[] _candidates;
        private int _count;
        private bool _drawn;

        /// <summary>Creates a trace of the <paramref name="limit"/> tokens that the model finds most probable.</summary>
        public SamplerTrace(int limit = 20)
        {
            if (limit < 1)
                throw new ArgumentOutOfRangeException(nameof(limit), limit, "A trace needs room for one candidate.");
            _candidates = new TracedCandidate[limit];
        }

        /// <summary>The candidates of the last <see cref="Sampler.Sample"/>, most probable (of the model) first.</summary>
        public ReadOnlySpan<TracedCandidate> Candidates => _candidates.AsSpan(0, _count);

        /// <summary>The chosen token, which may lie outside <see cref="Candidates"/>; -1 before the first choice.</summary>
        public int Chosen { get; private set; } = -1;

        internal void Begin(ReadOnlySpan<float> logits)
        {
            Chosen = -1;
            _count = 0;
            _drawn = false;
            var best = new SortedSet<(float Order, int Id)>();
            for (int id = 0; id < logits.Length; id++)
            {
                if (!(logits[id] > float.NegativeInfinity))
                    continue;
                // Ascending by -logit, then id: the last one is the worst.
                best.Add((-logits[id], id));
                if (best.Count > _candidates.Length)
                    best.Remove(best.Max);
            }
            foreach (var (_, id) in best)
                _candidates[_count++] = new TracedCandidate { Id = id };
            var softmax = new Softmax(logits);
            for (int i = 0; i < _count; i++)
                _candidates[i].Probability = softmax.Of(logits[_candidates[i].Id]);
        }

        internal void Adjusted(ReadOnlySpan<float> logits)
        {
            var softmax = new Softmax(logits);
            for (int i = 0; i < _count; i++)
                _candidates[i].Adjusted = softmax.Of(logits[_candidates[i].Id]);
        }

        internal void Cut(SamplerStep step, CandidateList left)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_candidates[i].RemovedBy == SamplerStep.None && left.Ids.IndexOf(_candidates[i].Id) < 0)
                    _candidates[i].RemovedBy = step;
            }
        }

        internal void Weighed(CandidateList left, double total)
        {
            _drawn = true;
            for (int i = 0; i < _count; i++)
            {
                int place = left.Ids.IndexOf(_candidates[i].Id);
                _candidates[i].Final = place < 0 ? 0 : left.Weights[place] / total;
            }
        }

        internal void Chose(int id)
        {
            Chosen = id;
            if (_drawn)
                return;
            for (int i = 0; i < _count; i++)
            {
                bool chosen = _candidates[i].Id == id;
                _candidates[i].Final = chosen ? 1 : 0;
                _candidates[i].RemovedBy = chosen ? SamplerStep.None : SamplerStep.Greedy;
            }
        }

        private readonly struct Softmax
        {
            private readonly double _max;
            private readonly double _sum;

            public Softmax(ReadOnlySpan<float> logits)
            {
                _max = Math.Min(RowMath.Max(logits, false), float.MaxValue);
                _sum = 0;
                foreach (float logit in logits)
                    _sum += Weight(logit);
            }

            public double Of(float logit) => Weight(logit) / _sum;

            private double Weight(float logit) => float.IsNaN(logit) ? 0 : Math.Exp(Math.Min(logit, float.MaxValue) - _max);
        }
    }
}
