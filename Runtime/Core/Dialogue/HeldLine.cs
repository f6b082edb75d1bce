using System;

namespace Repartee
{
    /// <summary>
    /// Between the filter and the line's stream: keeps a reply back until it is released, then lets everything through. One
    /// thread at a time; no garbage per piece.
    /// </summary>
    internal sealed class HeldLine : ILineTarget
    {
        private const int UsualLine = 512;

        private readonly LineStream _line;
        private readonly AppendOnlyList<char> _text = new AppendOnlyList<char>(UsualLine);
        private readonly AppendOnlyList<ActionTag> _tags = new AppendOnlyList<ActionTag>(0);

        public HeldLine(LineStream line) => _line = line;

        /// <summary>Whether nothing of it has reached the stream.</summary>
        public bool IsHeld { get; private set; } = true;

        /// <summary>The text while it is held.</summary>
        public ReadOnlySpan<char> Text => _text.Published.Span;

        public void Append(ReadOnlySpan<char> text)
        {
            if (IsHeld)
                _text.Append(text);
            else
                _line.Append(text);
        }

        public void Append(ActionTag tag)
        {
            if (IsHeld)
                _tags.Append(tag);
            else
                _line.Append(tag);
        }

        /// <summary>Lets it through as it is, once.</summary>
        public void Release()
        {
            if (!IsHeld)
                return;
            IsHeld = false;
            int written = 0;
            foreach (ActionTag tag in _tags.Published.Span)
            {
                _line.Append(Text.Slice(written, tag.Position - written));
                written = tag.Position;
                _line.Append(tag);
            }
            _line.Append(Text.Slice(written));
        }
    }
}
