using System;

namespace Repartee
{
    /// <summary>What happens in a <see cref="LineStream"/>.</summary>
    public enum LineEventKind
    {
        /// <summary>New text: <see cref="LineEvent.Text"/>.</summary>
        Delta,

        /// <summary>A sentence is complete; <see cref="LineEvent.Text"/> is all of it.</summary>
        Sentence,

        /// <summary>An inline action: <see cref="LineEvent.Tag"/>.</summary>
        Action,

        /// <summary>The line is complete; nothing comes after it.</summary>
        End,
    }

    /// <summary>One event of a line.</summary>
    public readonly struct LineEvent
    {
        internal LineEvent(LineEventKind kind, int position, ReadOnlyMemory<char> text, ActionTag tag = default)
        {
            Kind = kind;
            Position = position;
            Text = text;
            Tag = tag;
        }

        /// <summary>What happened.</summary>
        public LineEventKind Kind { get; }

        /// <summary>Where in the line: how many characters come before <see cref="Text"/>, the tag or the end.</summary>
        public int Position { get; }

        /// <summary>The new text, or the sentence without white space around it. Stays valid.</summary>
        public ReadOnlyMemory<char> Text { get; }

        /// <summary>The action, when it is one.</summary>
        public ActionTag Tag { get; }
    }
}
