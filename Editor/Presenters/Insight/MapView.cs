using System;
using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>A point of a <see cref="MapView"/>.</summary>
    public sealed class MapPoint
    {
        internal MapPoint(string label, string detail, int group, double x, double y)
        {
            Label = label;
            Detail = detail;
            Group = group;
            X = x;
            Y = y;
        }

        /// <summary>What to write beside it.</summary>
        public string Label { get; }

        /// <summary>What to tell of it: a sentence, a similarity.</summary>
        public string Detail { get; }

        /// <summary>Points of one group have one colour.</summary>
        public int Group { get; }

        /// <summary>-1 to 1, to the right.</summary>
        public double X { get; }

        /// <summary>-1 to 1, upwards.</summary>
        public double Y { get; }
    }

    /// <summary>Tokens, words in their sentences, or sentences, on a plane: what lies near is alike to the model.</summary>
    public sealed class MapView
    {
        private MapView(IReadOnlyList<MapPoint> points, double share)
        {
            Points = points;
            Share = share;
        }

        /// <summary>The points.</summary>
        public IReadOnlyList<MapPoint> Points { get; }

        /// <summary>How much of all spread the plane shows, 0 to 1; the rest lies in directions that a plane has no room for.</summary>
        public double Share { get; }

        /// <summary>Tokens of a text, each with the tokens nearest to it, by their embeddings.</summary>
        public static MapView OfTokens(InsightModel model, IReadOnlyList<NeighbourView> tokens, int neighbours = 5)
        {
            var places = new Dictionary<int, int>();
            var labels = new List<(string Label, string Detail, int Group)>();
            var vectors = new List<float[]>();
            void Add(int id, string label, string detail, int group)
            {
                if (vectors.Count == Projection.MostVectors || !places.TryAdd(id, group))
                    return;
                labels.Add((label, detail, group));
                // Directions count and not lengths: neighbours are told by their angle.
                vectors.Add(Unit(model.EmbeddingOf(id)));
            }

            for (int i = 0; i < tokens.Count; i++)
                Add(tokens[i].Id, tokens[i].Label, "", i);
            for (int i = 0; i < tokens.Count; i++)
            {
                for (int k = 0; k < Math.Min(neighbours, tokens[i].Items.Count); k++)
                    Add(tokens[i].Items[k].Id, tokens[i].Items[k].Label, tokens[i].Label, i);
            }
            return Of(labels, vectors);
        }

        /// <summary>A word in several sentences, or sentences as a whole, by their states after a layer.</summary>
        /// <param name="occurrences">The word in each sentence.</param>
        /// <param name="groups">The group (the sense) of each.</param>
        public static MapView OfOccurrences(IReadOnlyList<Occurrence> occurrences, IReadOnlyList<int> groups)
        {
            var labels = new List<(string, string, int)>();
            var vectors = new List<float[]>();
            for (int i = 0; i < occurrences.Count; i++)
            {
                labels.Add((occurrences[i].Text, occurrences[i].Text, groups[i]));
                vectors.Add(Unit(occurrences[i].Vector));
            }
            return Of(labels, vectors);
        }

        private static MapView Of(IReadOnlyList<(string Label, string Detail, int Group)> labels, IReadOnlyList<float[]> vectors)
        {
            var projection = Projection.Of(vectors);
            double largest = 0;
            foreach (var (x, y) in projection.Points)
                largest = Math.Max(largest, Math.Max(Math.Abs(x), Math.Abs(y)));
            // All vectors have length one; what differs by less than this is equal.
            double scale = largest > 1e-5 ? 1 / largest : 0;
            var points = new List<MapPoint>(labels.Count);
            for (int i = 0; i < labels.Count; i++)
            {
                var (x, y) = projection.Points[i];
                points.Add(new MapPoint(labels[i].Label, labels[i].Detail, labels[i].Group,
                    x * scale, y * scale));
            }
            return new MapView(points, projection.ShareOfX + projection.ShareOfY);
        }

        private static float[] Unit(float[] vector)
        {
            double square = 0;
            foreach (float value in vector)
                square += (double)value * value;
            var unit = new float[vector.Length];
            for (int i = 0; i < unit.Length && square > 0; i++)
                unit[i] = (float)(vector[i] / Math.Sqrt(square));
            return unit;
        }
    }
}
