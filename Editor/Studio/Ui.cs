using System;
using System.Collections.Generic;
using Repartee.Presenters;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>The small parts that the editor's pages are made of.</summary>
    internal static class Ui
    {
        /// <summary>Red, for what cannot stay.</summary>
        public static readonly Color Bad = new Color(0.85f, 0.3f, 0.25f);

        /// <summary>Green, for what holds.</summary>
        public static readonly Color Good = new Color(0.3f, 0.65f, 0.35f);

        /// <summary>Blue, for bars and what is chosen.</summary>
        public static readonly Color Accent = new Color(0.25f, 0.5f, 0.85f);

        public static VisualElement Row(params VisualElement[] children) => Box(FlexDirection.Row, children);

        public static VisualElement Column(params VisualElement[] children) => Box(FlexDirection.Column, children);

        public static Label Text(string text = "", bool bold = false)
        {
            // What models and players write is no markup.
            var label = new Label(text) { enableRichText = false };
            label.style.whiteSpace = WhiteSpace.Normal;
            label.style.flexShrink = 1;
            if (bold)
                label.style.unityFontStyleAndWeight = FontStyle.Bold;
            return label;
        }

        public static Button Button(string text, Action clicked, string tooltip = "") => new Button(clicked) { text = text, tooltip = tooltip };

        /// <summary>A bar of a share from 0 to 1.</summary>
        public static VisualElement Bar(double share, Color color)
        {
            var bar = new VisualElement();
            bar.style.width = Length.Percent((float)Math.Max(0, Math.Min(1, share)) * 100);
            bar.style.height = 6;
            bar.style.backgroundColor = color;
            return bar;
        }

        public static void Show(VisualElement element, bool shown) => element.style.display = shown ? DisplayStyle.Flex : DisplayStyle.None;

        /// <summary>Findings as boxes, the worst first, with a button where a press can help.</summary>
        /// <param name="parent">Cleared and filled.</param>
        /// <param name="findings">The findings.</param>
        /// <param name="apply">Does what a button offers.</param>
        public static void ShowFindings(VisualElement parent, IEnumerable<PersonaFinding> findings, Action<PersonaFix> apply)
        {
            parent.Clear();
            foreach (PersonaFinding finding in findings)
            {
                parent.Add(new HelpBox((finding.Field.Length > 0 ? finding.Field + ": " : "") + finding.Message, TypeOf(finding.Severity)));
                if (finding.Fix is { } fix)
                    parent.Add(Button(fix.Title, () => apply(fix)));
            }
        }

        private static HelpBoxMessageType TypeOf(FindingSeverity severity) =>
            severity == FindingSeverity.Error ? HelpBoxMessageType.Error
            : severity == FindingSeverity.Warning ? HelpBoxMessageType.Warning : HelpBoxMessageType.Info;

        private static VisualElement Box(FlexDirection direction, VisualElement[] children)
        {
            var box = new VisualElement();
            box.style.flexDirection = direction;
            foreach (VisualElement child in children)
                box.Add(child);
            return box;
        }
    }
}
