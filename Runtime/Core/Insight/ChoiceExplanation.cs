using System.Collections.Generic;

namespace Repartee
{
    /// <summary>A candidate for the next token, and what the sampler's steps made of it.</summary>
    public readonly struct ExplainedCandidate
    {
        internal ExplainedCandidate(in TracedCandidate traced, string text, bool isEnd)
        {
            Id = traced.Id;
            Text = text;
            Probability = traced.Probability;
            Adjusted = traced.Adjusted;
            Final = traced.Final;
            RemovedBy = traced.RemovedBy;
            EndsTheLine = isEnd;
        }

        /// <summary>The token's id.</summary>
        public int Id { get; }

        /// <summary>The token for people to read, see <see cref="Tokenizer.PieceOf"/>.</summary>
        public string Text { get; }

        /// <summary>What the model gives it, 0 to 1, of all tokens.</summary>
        public double Probability { get; }

        /// <summary>The same after logit bias and penalties.</summary>
        public double Adjusted { get; }

        /// <summary>Its chance in the draw, after cuts and temperature; 0 when a step removed it.</summary>
        public double Final { get; }

        /// <summary>The step that removed it, or None.</summary>
        public SamplerStep RemovedBy { get; }

        /// <summary>Whether choosing it ends the character's line.</summary>
        public bool EndsTheLine { get; }
    }

    /// <summary>Why a token came next: the candidates of one position and what the sampler's steps made of them.</summary>
    public sealed class ChoiceExplanation
    {
        internal ChoiceExplanation(IReadOnlyList<ExplainedCandidate> candidates, int drawn, double entropy)
        {
            Candidates = candidates;
            Drawn = drawn;
            Entropy = entropy;
        }

        /// <summary>The candidates that the model finds most probable, best first.</summary>
        public IReadOnlyList<ExplainedCandidate> Candidates { get; }

        /// <summary>The token that the settings with their seed draw here as the first of a line; it may lie outside <see cref="Candidates"/>.</summary>
        public int Drawn { get; }

        /// <summary>How open the choice is to the model: the entropy of its distribution in bits; 0 is certain.</summary>
        public double Entropy { get; }
    }
}
