using System;

namespace Repartee.Unity
{
    /// <summary>One character as people see it (a grapheme cluster) that a typewriter has just shown.</summary>
    public readonly struct RevealedCharacter
    {
        internal RevealedCharacter(ReadOnlyMemory<char> text, int position, bool isRushed)
        {
            Text = text;
            Position = position;
            IsRushed = isRushed;
        }

        /// <summary>The character: one or more UTF-16 units. Stays valid.</summary>
        public ReadOnlyMemory<char> Text { get; }

        /// <summary>How many UTF-16 units of the line come before it.</summary>
        public int Position { get; }

        /// <summary>
        /// Whether it was shown together with all the others, by <see cref="StreamingTypewriter.HurryUp"/> or in instant
        /// mode, and should not make a sound of its own.
        /// </summary>
        public bool IsRushed { get; }

        /// <summary>Whether it is a blank: nothing to say or to hear.</summary>
        public bool IsWhiteSpace => Text.Length > 0 && char.IsWhiteSpace(Text.Span[0]);

        /// <summary>Whether a mouth moves for it: letters, digits, Chinese characters, emoji; not blanks and marks.</summary>
        public bool IsSpoken => Text.Length > 0 && (char.IsLetterOrDigit(Text.Span[0]) || char.IsHighSurrogate(Text.Span[0]));
    }
}
