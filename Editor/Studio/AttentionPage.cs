using System;
using System.Linq;
using System.Threading;
using Repartee.Presenters;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>For a chosen token, the weight that it pays to every earlier one: the whole model, then each layer and head.</summary>
    internal sealed class AttentionPage : InsidePage<AttentionView>
    {
        public AttentionPage(StudioContext context) : base(context)
        {
        }

        protected override AttentionView Ask(InsightModel model, int[] tokens, CancellationToken cancellation) =>
            AttentionView.Of(model.Run(tokens, InsightParts.Attention, cancellation), model.Tokenizer);

        protected override void Show(AttentionView answer) => Show(answer, answer.Labels.Count - 1);

        private void Show(AttentionView view, int token)
        {
            Body.Clear();
            Body.Add(Ui.Text("What \"" + view.Labels[token] + "\" looks at. Choose another token in the first row.", bold: true));
            Body.Add(Row(view, "all", view.Weights(token, withoutFirst: true), token, chosen => Show(view, chosen)));
            for (int layer = 0; layer < view.LayerCount; layer++)
            {
                Body.Add(Row(view, "layer " + (layer + 1), view.Weights(token, layer, withoutFirst: true), token, null));
                for (int head = 0; head < view.HeadCount; head++)
                {
                    VisualElement row = Row(view, "head " + (head + 1), view.Weights(token, layer, head), token, null);
                    row.tooltip = InsightTexts.English.Habit(view.Habit(layer, head));
                    Body.Add(row);
                }
            }
        }

        private static VisualElement Row(AttentionView view, string title, float[] weights, int token, Action<int>? choose)
        {
            Label head = Ui.Text(title);
            head.style.width = 60;
            VisualElement row = Ui.Row(head);
            float largest = Math.Max(weights.Max(), 1e-6f);
            for (int i = 0; i < weights.Length; i++)
            {
                int index = i;
                VisualElement cell = choose == null ? Ui.Text(view.Labels[i]) : (VisualElement)Ui.Button(view.Labels[i], () => choose(index));
                cell.tooltip = view.Labels[i] + ": " + CandidateRows.Percent(weights[i]);
                cell.style.backgroundColor = new Color(0.25f, 0.5f, 0.85f, i > token ? 0 : weights[i] / largest);
                row.Add(cell);
            }

            return row;
        }
    }
}
