using System;

namespace Repartee
{
    /// <summary>Logits to a token id. One per generation slot; allocates nothing per token. One thread at a time.</summary>
    public sealed class Sampler
    {
        /// <summary>Creates a sampler for rows of <paramref name="vocabularySize"/> logits.</summary>
        public Sampler(int vocabularySize) => throw new NotImplementedException();

        /// <summary>Starts a line: takes the settings over, seeds the generator, fills the penalty window.</summary>
        public void Begin(GenerationSettings settings, ReadOnlySpan<int> history) => throw new NotImplementedException();

        /// <summary>Chooses the next token and records it in the window. Changes <paramref name="logits"/>.</summary>
        public int Sample(Span<float> logits) => throw new NotImplementedException();
    }
}
