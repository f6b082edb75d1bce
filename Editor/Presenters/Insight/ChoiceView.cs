using System;
using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>One candidate of a <see cref="ChoiceView"/>, as a bar.</summary>
    public sealed class CandidateBar
    {
        internal CandidateBar(in ExplainedCandidate candidate, double largest, bool chosen, string fate)
        {
            Id = candidate.Id;
            Label = TokenLabel.Of(candidate.Text);
            Probability = candidate.Probability;
            Adjusted = candidate.Adjusted;
            Final = candidate.Final;
            RemovedBy = candidate.RemovedBy;
            EndsTheLine = candidate.EndsTheLine;
            Width = largest > 0 ? candidate.Probability / largest : 0;
            IsChosen = chosen;
            Fate = fate;
        }

        /// <summary>The token's id.</summary>
        public int Id { get; }

        /// <summary>The token, to show.</summary>
        public string Label { get; }

        /// <summary>What the model gives it, 0 to 1.</summary>
        public double Probability { get; }

        /// <summary>The same after penalties and bias.</summary>
        public double Adjusted { get; }

        /// <summary>Its chance in the draw; 0 when it was removed.</summary>
        public double Final { get; }

        /// <summary>The step that removed it, or None.</summary>
        public SamplerStep RemovedBy { get; }

        /// <summary>Whether it would end the character's line.</summary>
        public bool EndsTheLine { get; }

        /// <summary>Length of its bar, 0 to 1 of the longest.</summary>
        public double Width { get; }

        /// <summary>Whether this is the token that follows in the text.</summary>
        public bool IsChosen { get; }

        /// <summary>What became of it, in a few words.</summary>
        public string Fate { get; }
    }

    /// <summary>"Why this word?": one position of a text, the candidates that the model weighed there, and what the sampler did.</summary>
    public sealed class ChoiceView
    {
        private ChoiceView(int position, string? chosen, IReadOnlyList<CandidateBar> bars, double rest, double entropy, int rank)
        {
            Position = position;
            Chosen = chosen;
            Bars = bars;
            Rest = rest;
            Entropy = entropy;
            Rank = rank;
        }

        /// <summary>The token's number in its text, from 0.</summary>
        public int Position { get; }

        /// <summary>The token that follows in the text, to show; null when the text ends here.</summary>
        public string? Chosen { get; }

        /// <summary>The candidates, most probable first.</summary>
        public IReadOnlyList<CandidateBar> Bars { get; }

        /// <summary>Probability of all other tokens together.</summary>
        public double Rest { get; }

        /// <summary>How open the choice is to the model, in bits.</summary>
        public double Entropy { get; }

        /// <summary>The chosen token's place among the candidates, from 1; 0 when it is not among them.</summary>
        public int Rank { get; }

        /// <summary>Makes the view of a position.</summary>
        /// <param name="explanation">The candidates.</param>
        /// <param name="position">The token's number in its text.</param>
        /// <param name="chosen">The token that follows in the text, or null.</param>
        /// <param name="settings">The settings that the explanation was made with.</param>
        /// <param name="tokenizer">The model's tokenizer.</param>
        /// <param name="texts">The language to speak to the reader.</param>
        public static ChoiceView Of(
            ChoiceExplanation explanation, int position, int? chosen, GenerationSettings settings, Tokenizer tokenizer, InsightTexts texts)
        {
            var bars = new List<CandidateBar>(explanation.Candidates.Count);
            double largest = explanation.Candidates.Count > 0 ? explanation.Candidates[0].Probability : 0;
            double shown = 0;
            int rank = 0;
            foreach (var candidate in explanation.Candidates)
            {
                bool isChosen = candidate.Id == chosen;
                bars.Add(new CandidateBar(candidate, largest, isChosen, texts.Fate(candidate, settings)));
                shown += candidate.Probability;
                if (isChosen)
                    rank = bars.Count;
            }
            return new ChoiceView(position, chosen is { } id ? TokenLabel.Of(tokenizer, id) : null, bars,
                Math.Max(0, 1 - shown), explanation.Entropy, rank);
        }
    }
}
