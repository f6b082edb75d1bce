namespace Repartee
{
    /// <summary>A token that the model considers for the next position.</summary>
    public readonly struct TokenCandidate
    {
        /// <summary>Creates a candidate.</summary>
        public TokenCandidate(int id, string text, double probability)
        {
            Id = id;
            Text = text;
            Probability = probability;
        }

        /// <summary>The token's id.</summary>
        public int Id { get; }

        /// <summary>The token for people to read, see <see cref="Tokenizer.PieceOf"/>.</summary>
        public string Text { get; }

        /// <summary>Its probability under the model's own distribution (softmax at temperature 1), 0 to 1.</summary>
        public double Probability { get; }
    }
}
