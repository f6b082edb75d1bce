using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Between the filter and the line's stream: keeps a reply back until it uses the note beside the player's line, then lets everything
    /// through. One thread at a time; no garbage per piece.
    /// </summary>
    internal sealed class HeldLine : ILineTarget
    {
        private const int UsualLine = 512;

        private readonly Grounding _grounding;
        private readonly LineStream _line;
        private readonly List<ActionTag> _tags = new List<ActionTag>(0);
        private char[] _text = new char[UsualLine];
        private int _length;
        private int _read;

        public HeldLine(Grounding grounding, LineStream line)
        {
            _grounding = grounding;
            _line = line;
        }

        /// <summary>Whether nothing of it has reached the stream.</summary>
        public bool IsHeld { get; private set; } = true;

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
            Check(isWhole: false);
        }

        public void Append(ActionTag tag)
        {
            if (IsHeld)
                _tags.Add(tag);
            else
                _line.Append(tag);
        }

        /// <summary>No more comes: its last word is whole now.</summary>
        public void Finish()
        {
            if (IsHeld)
                Check(isWhole: true);
        }

        /// <summary>Lets it through as it is.</summary>
        public void Release()
        {
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

        private void Check(bool isWhole)
        {
            if (_grounding.IsIn(_text.AsSpan(0, _length), ref _read, isWhole))
                Release();
        }
    }
}
