using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Repartee.Presenters;

namespace Repartee.Editor
{
    /// <summary>What a text's tokens lie near to in the embedding space.</summary>
    internal sealed class NeighbourAnswer
    {
        public NeighbourAnswer(IReadOnlyList<NeighbourView> tokens, MapView? map)
        {
            Tokens = tokens;
            Map = map;
        }

        public IReadOnlyList<NeighbourView> Tokens { get; }

        /// <summary>Null when there is nothing to draw.</summary>
        public MapView? Map { get; }
    }

    /// <summary>The tokens nearest to those of a text, as lists and on a plane.</summary>
    internal sealed class TokenNeighbourPage : InsidePage<NeighbourAnswer>
    {
        private const int MostTokens = 12;

        public TokenNeighbourPage(StudioContext context) : base(context, scrolls: false)
        {
        }

        protected override NeighbourAnswer Ask(InsightModel model, int[] tokens, CancellationToken cancellation)
        {
            var views = new List<NeighbourView>();
            foreach (int id in tokens.Distinct().Where(id => !model.Tokenizer.IsSpecial(id)).Take(MostTokens))
            {
                cancellation.ThrowIfCancellationRequested();
                views.Add(NeighbourView.Of(model, id));
            }

            return new NeighbourAnswer(views, views.Count == 0 ? null : MapView.OfTokens(model, views));
        }

        protected override void Show(NeighbourAnswer answer)
        {
            Body.Clear();
            foreach (NeighbourView token in answer.Tokens)
            {
                Body.Add(Ui.Row(Ui.Text(token.Label + ": ", bold: true), Ui.Text(string.Join("  ", token.Items.Select(item =>
                    item.Label + " " + item.Similarity.ToString("0.00", CultureInfo.InvariantCulture))))));
            }

            if (answer.Map != null)
                Body.Add(PlaneMap.Of(answer.Map));
        }
    }
}
