using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>A token near another, to show.</summary>
    public sealed class NeighbourItem
    {
        internal NeighbourItem(in TokenNeighbour neighbour)
        {
            Id = neighbour.Id;
            Label = TokenLabel.Of(neighbour.Text);
            Similarity = neighbour.Similarity;
        }

        /// <summary>The token's id.</summary>
        public int Id { get; }

        /// <summary>The token, to show.</summary>
        public string Label { get; }

        /// <summary>Cosine of the angle between the two, -1 to 1.</summary>
        public double Similarity { get; }
    }

    /// <summary>A token and those nearest to it in the embedding space.</summary>
    public sealed class NeighbourView
    {
        private NeighbourView(int id, string label, IReadOnlyList<NeighbourItem> items)
        {
            Id = id;
            Label = label;
            Items = items;
        }

        /// <summary>The token's id.</summary>
        public int Id { get; }

        /// <summary>The token, to show.</summary>
        public string Label { get; }

        /// <summary>Its neighbours, nearest first.</summary>
        public IReadOnlyList<NeighbourItem> Items { get; }

        /// <summary>Finds a token's neighbours.</summary>
        public static NeighbourView Of(InsightModel model, int token, int count = 10)
        {
            var items = new List<NeighbourItem>(count);
            foreach (var neighbour in TokenNeighbours.Of(model, token, count))
                items.Add(new NeighbourItem(neighbour));
            return new NeighbourView(token, TokenLabel.Of(model.Tokenizer, token), items);
        }
    }
}
