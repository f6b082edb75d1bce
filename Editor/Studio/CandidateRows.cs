using System;
using System.Globalization;
using Repartee.Presenters;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>The candidates of a choice, a bar each.</summary>
    internal static class CandidateRows
    {
        /// <summary>Shows a choice.</summary>
        /// <param name="parent">Cleared and filled.</param>
        /// <param name="choice">The choice.</param>
        /// <param name="take">What a press on a candidate does; null for no buttons.</param>
        public static void Show(VisualElement parent, ChoiceView choice, Action<CandidateBar>? take = null)
        {
            parent.Clear();
            parent.Add(Ui.Text("Open by " + choice.Entropy.ToString("0.0", CultureInfo.InvariantCulture) + " bits; all others together "
                + Percent(choice.Rest) + (choice.Rank > 0 ? "; the chosen one is number " + choice.Rank + "." : ".")));
            foreach (CandidateBar bar in choice.Bars)
            {
                VisualElement label = take == null ? Ui.Text(bar.Label, bold: bar.IsChosen) : (VisualElement)Ui.Button(bar.Label, () => take(bar));
                label.style.width = 90;
                VisualElement share = Ui.Column(Ui.Bar(bar.Width, bar.IsChosen ? Ui.Good : Ui.Accent));
                share.style.width = 160;
                parent.Add(Ui.Row(label, share, Ui.Text(Percent(bar.Probability) + "  " + bar.Fate)));
            }
        }

        public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
    }
}
