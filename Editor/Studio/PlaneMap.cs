using System;
using Repartee.Presenters;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>Draws a map: a label at each point, one colour for each group.</summary>
    internal static class PlaneMap
    {
        private const float Size = 360;
        private const int LongestLabel = 12;

        /// <summary>A map with a note of how much it shows.</summary>
        /// <param name="map">The map.</param>
        /// <param name="choose">What a press on a point does; null for points that cannot be pressed.</param>
        public static VisualElement Of(MapView map, Action<int>? choose = null)
        {
            var plane = new VisualElement();
            plane.style.width = Size + 80;
            plane.style.height = Size + 20;
            for (int i = 0; i < map.Points.Count; i++)
                plane.Add(Point(map.Points[i], i, choose));
            return Ui.Column(Ui.Text("On a plane, which shows " + CandidateRows.Percent(map.Share) + " of how they differ:"), plane);
        }

        /// <summary>The colour of a group.</summary>
        public static Color ColorOf(int group) => Color.HSVToRGB(group * 0.381966f % 1, 0.6f, 0.9f);

        private static VisualElement Point(MapPoint point, int index, Action<int>? choose)
        {
            string text = Short(point.Label);
            VisualElement label = choose == null
                ? Ui.Text(text, bold: point.Detail.Length == 0)
                : (VisualElement)Ui.Button(text, () => choose(index));
            label.tooltip = point.Detail;
            label.style.position = Position.Absolute;
            label.style.left = (float)(point.X + 1) / 2 * Size;
            label.style.top = (float)(1 - point.Y) / 2 * Size;
            label.style.color = ColorOf(point.Group);
            return label;
        }

        private static string Short(string label)
        {
            if (label.Length <= LongestLabel)
                return label;
            int length = char.IsHighSurrogate(label[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel;
            return label.Substring(0, length) + "…";
        }
    }
}
