using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>What the report's script draws, as JSON.</summary>
    internal static class ReportJson
    {
        public static string Of(ReportData data) => JsonSerializer.Serialize(new
        {
            texts = data.Texts.Script,
            text = Choices(data.Next),
            attention = data.Attention == null ? null : Attention(data.Attention, data.Texts.Insight),
            neighbours = data.Near.Count == 0 ? null : data.Near.Select(n => new
            {
                label = n.Label,
                items = n.Items.Select(i => new { label = i.Label, s = Math.Round(i.Similarity, 3) }),
            }),
            neighbourStart = Longest(data.Near.Select(n => n.Label).ToArray()),
            tokenMap = data.TokenMap == null ? null : Map(data.TokenMap),
            occurrences = data.Occurrences.Count == 0 ? null : new { layers = data.Occurrences.Select(Map) },
            reply = Choices(data.ReplyTokens),
        });

        private static object Choices((IReadOnlyList<string> Tokens, IReadOnlyList<ChoiceView?> Choices) part) => new
        {
            tokens = part.Tokens,
            choices = part.Choices.Select(c => c == null ? null : new
            {
                chosen = c.Chosen,
                rank = c.Rank,
                p = c.Rank > 0 ? c.Bars[c.Rank - 1].Probability : 0,
                // What is not among the candidates shown is at least as improbable as the last of them.
                surprise = c.Chosen == null ? 0 : Math.Round(-Math.Log2(Math.Max(1e-6, c.Rank > 0 ? c.Bars[c.Rank - 1].Probability : c.Bars[^1].Probability)), 2),
                rest = Math.Round(c.Rest, 5),
                entropy = Math.Round(c.Entropy, 2),
                bars = c.Bars.Select(b => new
                {
                    label = b.Label,
                    p = Math.Round(b.Probability, 5),
                    width = Math.Round(b.Width, 4),
                    fate = b.Fate,
                    cut = b.RemovedBy != SamplerStep.None,
                    chosen = b.IsChosen,
                    end = b.EndsTheLine,
                }),
            }),
        };

        private static object Attention(AttentionView view, InsightTexts texts)
        {
            int count = view.Labels.Count;
            var bytes = new byte[view.LayerCount * view.HeadCount * count * (count + 1) / 2];
            var habits = new List<string>();
            int at = 0;
            for (int layer = 0; layer < view.LayerCount; layer++)
            {
                for (int head = 0; head < view.HeadCount; head++)
                {
                    habits.Add(texts.Habit(view.Habit(layer, head)));
                    for (int query = 0; query < count; query++)
                    {
                        float[] weights = view.Weights(query, layer, head);
                        for (int key = 0; key <= query; key++)
                            bytes[at++] = (byte)Math.Round(255 * Math.Clamp(weights[key], 0f, 1f));
                    }
                }
            }
            return new
            {
                tokens = view.Labels,
                layers = view.LayerCount,
                heads = view.HeadCount,
                start = count - 1,
                habits,
                weights = Convert.ToBase64String(bytes),
            };
        }

        private static object Map(MapView map) => new
        {
            share = Math.Round(map.Share, 4),
            points = map.Points.Select(p => new
            {
                label = p.Label,
                detail = p.Detail == p.Label ? "" : p.Detail,
                group = p.Group,
                x = Math.Round(p.X, 4),
                y = Math.Round(p.Y, 4),
            }),
        };

        private static int Longest(IReadOnlyList<string> labels)
        {
            int best = 0;
            for (int i = 1; i < labels.Count; i++)
            {
                if (labels[i].Length > labels[best].Length)
                    best = i;
            }
            return best;
        }
    }
}
