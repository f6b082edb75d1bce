using System.Collections.Generic;

namespace Repartee.Pictures
{
    /// <summary>What was in the box, and when.</summary>
    internal sealed class Recording
    {
        /// <summary>The character's name.</summary>
        public string Speaker { get; set; } = "";

        /// <summary>Seconds until it begins again.</summary>
        public double Length { get; set; }

        public List<Glyph> Glyphs { get; } = new List<Glyph>();

        /// <summary>What the player said.</summary>
        public List<Span> PlayerLines { get; } = new List<Span>();

        /// <summary>When the character was silent for so long that a sign was shown.</summary>
        public List<Span> Thinking { get; } = new List<Span>();

        /// <summary>When the page was full, or the line over, and the box waited for the player.</summary>
        public List<Span> Waiting { get; } = new List<Span>();

        /// <summary>One character in the box, from when to when.</summary>
        internal sealed class Glyph
        {
            public string Text { get; set; } = "";

            public double X { get; set; }

            public int Line { get; set; }

            public double From { get; set; }

            public double To { get; set; } = double.PositiveInfinity;
        }

        /// <summary>A text, or only a time.</summary>
        internal sealed class Span
        {
            public string Text { get; set; } = "";

            public double From { get; set; }

            public double To { get; set; } = double.PositiveInfinity;
        }
    }
}
