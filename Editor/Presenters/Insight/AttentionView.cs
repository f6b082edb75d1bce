using System;
using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>What a head attends to most over a text.</summary>
    public enum HeadHabit
    {
        /// <summary>Spread over the text.</summary>
        Wide,

        /// <summary>The first token, where heads rest that find nothing.</summary>
        First,

        /// <summary>The token itself.</summary>
        Self,

        /// <summary>The token before.</summary>
        Previous,

        /// <summary>The last four tokens.</summary>
        Near,
    }

    /// <summary>
    /// A text as its tokens, and for a chosen one the weight that it pays to itself and every earlier one: for each layer
    /// and head, for a layer as the mean of its heads, or for the whole model.
    /// </summary>
    public sealed class AttentionView
    {
        private const int NearTokens = 4;

        private readonly InsightRun _run;

        private AttentionView(InsightRun run, IReadOnlyList<string> labels)
        {
            _run = run;
            Labels = labels;
        }

        /// <summary>The tokens, to show.</summary>
        public IReadOnlyList<string> Labels { get; }

        /// <summary>Number of layers.</summary>
        public int LayerCount => _run.LayerCount;

        /// <summary>Heads of each layer.</summary>
        public int HeadCount => _run.HeadCount;

        /// <summary>Makes the view of a run that kept its attention.</summary>
        public static AttentionView Of(InsightRun run, Tokenizer tokenizer)
        {
            var labels = new List<string>(run.Tokens.Count);
            foreach (int id in run.Tokens)
                labels.Add(TokenLabel.Of(tokenizer, id));
            return new AttentionView(run, labels);
        }

        /// <summary>The weights that a token pays, one for each token of the text; those of later tokens are 0.</summary>
        /// <param name="token">The token's number.</param>
        /// <param name="layer">A layer, or null for the mean of all.</param>
        /// <param name="head">A head of it, or null for the mean of all.</param>
        /// <param name="withoutFirst">
        /// Leaves out what is paid to the first token, and lets the rest sum to one: many heads rest there, and what
        /// remains shows better without it. The first token's own row stays.
        /// </param>
        public float[] Weights(int token, int? layer = null, int? head = null, bool withoutFirst = false)
        {
            var weights = new float[Labels.Count];
            int rows = 0;
            for (int l = layer ?? 0; l <= (layer ?? LayerCount - 1); l++)
            {
                for (int h = head ?? 0; h <= (head ?? HeadCount - 1); h++)
                {
                    var row = _run.AttentionRow(l, h, token);
                    for (int key = 0; key <= token; key++)
                        weights[key] += row[key];
                    rows++;
                }
            }
            double sum = 0;
            if (withoutFirst && token > 0)
                weights[0] = 0;
            foreach (float weight in weights)
                sum += weight;
            double divisor = withoutFirst && token > 0 ? sum : rows;
            if (divisor > 0)
            {
                for (int key = 0; key <= token; key++)
                    weights[key] = (float)(weights[key] / divisor);
            }
            return weights;
        }

        /// <summary>What a head attends to over the whole text.</summary>
        public HeadHabit Habit(int layer, int head)
        {
            double first = 0, self = 0, previous = 0, near = 0;
            int rows = 0;
            // The first few tokens have hardly anything to choose from.
            for (int query = Math.Min(NearTokens, Labels.Count - 1); query < Labels.Count; query++)
            {
                var row = _run.AttentionRow(layer, head, query);
                rows++;
                first += row[0];
                self += row[query];
                previous += query > 0 ? row[query - 1] : 0;
                for (int key = Math.Max(1, query - NearTokens + 1); key <= query; key++)
                    near += row[key];
            }
            if (first > 0.5 * rows)
                return HeadHabit.First;
            if (self > 0.5 * rows)
                return HeadHabit.Self;
            if (previous > 0.5 * rows)
                return HeadHabit.Previous;
            return near > 0.5 * rows ? HeadHabit.Near : HeadHabit.Wide;
        }
    }
}
