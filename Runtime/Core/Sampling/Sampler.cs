using System;
using System.Collections.Generic;
using System.Numerics;

namespace Repartee
{
    /// <summary>Logits to a token id. One per generation slot; allocates nothing per token. One thread at a time.</summary>
    /// <remarks>
    /// <para>The steps, in this order: logit bias; repetition, then presence and frequency penalties over the window; the loop limit;
    /// the script of the prompt;
    /// at temperature 0 the best token, else top-k, typical, top-p, min-p, temperature, draw. Each cut works on what the
    /// one before left, renormalized. This is the default order of llama.cpp. Hugging Face transformers applies the
    /// temperature before the cuts; we apply it after them, so that a threshold keeps its meaning at any
    /// temperature: a lively character chooses more freely among the plausible words, and no implausible ones
    /// come in.</para>
    /// <para>Definitions: repetition penalty as in CTRL (Keskar et al., 2019: positive logits are divided, negative ones
    /// multiplied); presence and frequency penalties as in the OpenAI API (logit - count * frequency - presence);
    /// top-p, typical and min-p as in the papers named at <see cref="GenerationSettings"/>. Exactly k tokens survive
    /// top-k. Of equal tokens the one with the lowest id is the better.</para>
    /// <para>NaN and minus infinity are never chosen; plus infinity is certain.</para>
    /// </remarks>
    public sealed class Sampler
    {
        private readonly int _vocabularySize;
        private readonly bool _vectors;
        private readonly CandidateList _candidates;
        private readonly PenaltyWindow _window;
        private readonly LoopGuard _loops = new LoopGuard();
        private readonly ScriptGuard _script = new ScriptGuard();
        private int[] _biasIds = Array.Empty<int>();
        private float[] _biases = Array.Empty<float>();
        private int _biasCount;
        private SamplingPlan _plan;
        private RandomSource _random;

        /// <summary>Creates a sampler for rows of <paramref name="vocabularySize"/> logits.</summary>
        public Sampler(int vocabularySize)
            : this(vocabularySize, Vector.IsHardwareAccelerated)
        {
        }

        internal Sampler(int vocabularySize, bool vectors)
        {
            if (vocabularySize < 1)
                throw new ReparteeException("A vocabulary needs at least one token, not " + vocabularySize + ".");
            _vocabularySize = vocabularySize;
            _vectors = vectors;
            _candidates = new CandidateList(vectors);
            _window = new PenaltyWindow(vocabularySize);
            Begin(GenerationSettings.Default, ReadOnlySpan<int>.Empty);
        }

        /// <summary>The seed of this line: the given one, or the one that was drawn where none was given.</summary>
        public ulong Seed { get; private set; }

        /// <summary>Set to see why a token was chosen; filled at each <see cref="Sample"/>. Null, the default, costs nothing.</summary>
        public SamplerTrace? Trace { get; set; }

        /// <summary>Starts a line: takes the settings over, seeds the generator, fills the penalty window.</summary>
        /// <param name="settings">Merged settings; null properties take the defaults.</param>
        /// <param name="history">Tokens before the line that the penalties should see; the last ones count.</param>
        /// <exception cref="ReparteeException">A setting is out of range; the message names it.</exception>
        public void Begin(GenerationSettings settings, ReadOnlySpan<int> history)
        {
            _plan = new SamplingPlan(settings);
            TakeBias(settings.LogitBias);
            Seed = settings.Seed ?? RandomSource.FreshSeed();
            _random = new RandomSource(Seed);
            if (!_plan.IsGreedy)
                _candidates.Reserve(_vocabularySize, _plan.TopK);
            _window.Begin(_plan, history);
            _loops.Begin(_plan.LoopLimit);
            _script.Begin();
        }

        /// <summary>The same, with what the guards must know: the vocabulary, the prompt and the tokens that end a line.</summary>
        internal void Begin(
            GenerationSettings settings, ReadOnlySpan<int> history, Tokenizer tokenizer, IReadOnlyList<int> prompt, IReadOnlyList<int> ends)
        {
            Begin(settings, history);
            if (_plan.LoopLimit > 0)
                _loops.AllowNumbers(tokenizer.Scripts);
            if (settings.KeepScript == true)
                _script.Begin(tokenizer.Scripts, prompt, ends);
        }

        /// <summary>Chooses the next token and records it in the window. Changes <paramref name="logits"/>.</summary>
        /// <exception cref="ReparteeException">
        /// The row has the wrong length, or nothing in it but NaN and minus infinity.
        /// </exception>
        public int Sample(Span<float> logits)
        {
            if (logits.Length != _vocabularySize)
                throw WrongLength(logits.Length);
            Trace?.Begin(logits);
            for (int i = 0; i < _biasCount; i++)
                logits[_biasIds[i]] += _biases[i];
            _window.Apply(logits);
            _loops.Apply(logits);
            _script.Apply(logits);
            Trace?.Adjusted(logits);
            int id = _plan.IsGreedy ? RowMath.ArgMax(logits, _vectors) : Draw(logits);
            if (id < 0)
                throw NothingToChoose();
            _window.Add(id);
            _loops.Add(id);
            Trace?.Chose(id);
            return id;
        }

        private int Draw(Span<float> logits)
        {
            _candidates.Take(logits, _plan.TopK);
            if (_candidates.Count == 0)
                return -1;
            Trace?.Cut(SamplerStep.TopK, _candidates);
            if (_plan.TypicalP < 1f)
            {
                _candidates.KeepTypical(_plan.TypicalP, _candidates.Weigh(1f));
                Trace?.Cut(SamplerStep.Typical, _candidates);
            }
            if (_plan.TopP < 1f)
            {
                _candidates.KeepTopP(_plan.TopP, _candidates.Weigh(1f));
                Trace?.Cut(SamplerStep.TopP, _candidates);
            }
            if (_plan.MinP > 0f)
            {
                _candidates.KeepMinP(_plan.MinP);
                Trace?.Cut(SamplerStep.MinP, _candidates);
            }
            double total = _candidates.Weigh(_plan.Temperature);
            Trace?.Weighed(_candidates, total);
            return _candidates.Pick(_random.NextDouble(), total);
        }

        private void TakeBias(IReadOnlyDictionary<int, float>? bias)
        {
            _biasCount = 0;
            if (bias == null)
                return;
            if (_biasIds.Length < bias.Count)
            {
                _biasIds = new int[bias.Count];
                _biases = new float[bias.Count];
            }
            foreach (var pair in bias)
            {
                if ((uint)pair.Key >= (uint)_vocabularySize || float.IsNaN(pair.Value))
                    throw new ReparteeException("The logit bias of token " + pair.Key + " is " + pair.Value +
                        "; tokens go from 0 to " + (_vocabularySize - 1) + " and a bias is a number.");
                _biasIds[_biasCount] = pair.Key;
                _biases[_biasCount++] = pair.Value;
            }
        }

        private ReparteeException WrongLength(int length) => new ReparteeException(
            "The sampler was made for " + _vocabularySize + " logits and got " + length + ".");

        private ReparteeException NothingToChoose() => new ReparteeException(
            "The model gave no token to choose: all " + _vocabularySize +
            " logits are NaN or minus infinity. Its weights may be damaged, or the device computes in too small a range.");
    }
}
