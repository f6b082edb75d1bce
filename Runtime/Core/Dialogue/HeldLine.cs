using System;
using System.Collections.Generic;

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
        private readonly List<ActionTag> _tags = new List<ActionTag>(0);
        private char[] _text = new char[UsualLine];
        private int _length;

        public HeldLine(LineStream line) => _line = line;

        /// <summary>Whether nothing of it has reached the stream.</summary>
        public bool IsHeld { get; private set; } = true;

        /// <summary>The text while it is held.</summary>
        public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

        public void Append(ReadOnlySpan<char> text)
        {
            if (!IsHeld)
            {
                _line.Append(text);
                return;
            }
            if (_length + text.Length > _text.Length)
                Array.Resize(ref _text, Math.Max(_length + text.Length, _text.Length * 2));
            text.CopyTo(_text.AsSpan(_length));
            _length += text.Length;
        }

        public void Append(ActionTag tag)
        {
            if (IsHeld)
                _tags.Add(tag);
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
            foreach (ActionTag tag in _tags)
            {
                _line.Append(_text.AsSpan(written, tag.Position - written));
                written = tag.Position;
                _line.Append(tag);
            }
            _line.Append(_text.AsSpan(written, _length - written));
        }
    }
}
