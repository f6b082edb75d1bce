using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee
{
    /// <summary>A token near another in the embedding space.</summary>
    public readonly struct TokenNeighbour
    {
        /// <summary>Creates a neighbour.</summary>
        public TokenNeighbour(int id, string text, double similarity)
        {
            Id = id;
            Text = text;
            Similarity = similarity;
        }

        /// <summary>The token's id.</summary>
        public int Id { get; }

        /// <summary>The token for people to read, see <see cref="Tokenizer.PieceOf"/>.</summary>
        public string Text { get; }

        /// <summary>Cosine of the angle between the two vectors, -1 to 1.</summary>
        public double Similarity { get; }
    }

    /// <summary>
    /// Tokens that lie near each other in a model's embedding space: those it can use in the same places. Embeddings share
    /// a common direction, which tells how frequent a token is rather than what it means; the mean of all is taken away
    /// before angles are compared (Mu and Viswanath, 2018, arXiv 1702.01417).
    /// </summary>
    public static class TokenNeighbours
    {
        /// <summary>The tokens nearest to a token, without itself, best first.</summary>
        public static IReadOnlyList<TokenNeighbour> Of(InsightModel model, int token, int count)
        {
            if ((uint)token >= (uint)model.VocabularySize)
                throw new ArgumentOutOfRangeException(nameof(token), token, "The vocabulary has " + model.VocabularySize + " tokens.");
            return Of(model, model.EmbeddingOf(token), count, token);
        }

        /// <summary>The tokens nearest to a vector of <see cref="InsightModel.HiddenSize"/> numbers, best first.</summary>
        /// <param name="model">The model.</param>
        /// <param name="vector">A token's embedding, or a mean of several.</param>
        /// <param name="count">How many to return.</param>
        /// <param name="without">A token to leave out, or -1.</param>
        /// <remarks>Special tokens, parts of characters, and ids that the tokenizer has no text for, are left out.</remarks>
        public static IReadOnlyList<TokenNeighbour> Of(InsightModel model, float[] vector, int count, int without = -1)
        {
            if (vector == null || vector.Length != model.HiddenSize)
                throw new ArgumentException("A vector of this model has " + model.HiddenSize + " numbers.", nameof(vector));
            if (count < 1)
                throw new ArgumentOutOfRangeException(nameof(count), "Ask for at least one neighbour.");
            var tokenizer = model.Tokenizer;
            var ids = new List<int>(model.ReadableTokens);
            ids.Remove(without);
            float[] mean = model.MeanEmbedding;
            vector = Vectors.Difference(vector, mean);
            // Ascending: the first is the worst; of equals the higher id is.
            var best = new SortedSet<(double Similarity, int NegatedId)>();
            model.ReadEmbeddings(ids, (id, other) =>
            {
                best.Add((Vectors.Cosine(vector, other, mean), -id));
                if (best.Count > count)
                    best.Remove(best.Min);
            });
            var neighbours = new List<TokenNeighbour>(best.Count);
            foreach (var (similarity, id) in best.Reverse())
                neighbours.Add(new TokenNeighbour(-id, tokenizer.PieceOf(-id), similarity));
            return neighbours;
        }
    }

    /// <summary>Arithmetic with vectors of states.</summary>
    internal static class Vectors
    {
        /// <summary>a - b.</summary>
        public static float[] Difference(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
        {
            var difference = new float[a.Length];
            for (int i = 0; i < difference.Length; i++)
                difference[i] = a[i] - b[i];
            return difference;
        }

        /// <summary>The cosine of the angle between a and b - <paramref name="origin"/>; 0 when one of them is null.</summary>
        public static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> origin)
        {
            double dot = 0, aa = 0, bb = 0;
            for (int i = 0; i < a.Length; i++)
            {
                double other = b[i] - origin[i];
                dot += a[i] * other;
                aa += (double)a[i] * a[i];
                bb += other * other;
            }
            return aa > 0 && bb > 0 ? dot / Math.Sqrt(aa * bb) : 0;
        }

        /// <summary>The cosine of the angle between two vectors; 0 when one of them is null.</summary>
        public static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
        {
            double dot = 0, aa = 0, bb = 0;
            for (int i = 0; i < a.Length; i++)
            {
                dot += (double)a[i] * b[i];
                aa += (double)a[i] * a[i];
                bb += (double)b[i] * b[i];
            }
            return aa > 0 && bb > 0 ? dot / Math.Sqrt(aa * bb) : 0;
        }
    }
}
