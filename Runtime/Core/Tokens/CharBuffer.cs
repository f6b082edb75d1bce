using System;

namespace Repartee
{
    /// <summary>A growing array of characters that keeps its memory when cleared.</summary>
    internal sealed class CharBuffer
    {
        private char[] _characters = new char[256];

        public int Length { get; set; }

        /// <summary>What has been written.</summary>
        public ReadOnlySpan<char> Span => new ReadOnlySpan<char>(_characters, 0, Length);

        public ref char this[int index] => ref _characters[index];

        public void Clear() => Length = 0;

        public void Append(char value)
        {
            if (Length == _characters.Length)
                Array.Resize(ref _characters, Length * 2);
            _characters[Length++] = value;
        }

        public void Append(ReadOnlySpan<char> text)
        {
            if (Length + text.Length > _characters.Length)
                Array.Resize(ref _characters, Math.Max(Length + text.Length, _characters.Length * 2));
            text.CopyTo(new Span<char>(_characters, Length, text.Length));
            Length += text.Length;
        }

        /// <summary>Appends a code point as one or two characters.</summary>
        public void AppendCodePoint(int codePoint)
        {
            if (codePoint < 0x10000)
            {
                Append((char)codePoint);
                return;
            }
            Append((char)(0xD800 + (codePoint - 0x10000 >> 10)));
            Append((char)(0xDC00 + (codePoint - 0x10000 & 0x3FF)));
        }

        /// <summary>Takes the first characters away; the rest moves to the front.</summary>
        public void RemoveFirst(int count)
        {
            Array.Copy(_characters, count, _characters, 0, Length - count);
            Length -= count;
        }

        /// <summary>Forgets a buffer that has grown past a limit, with its content.</summary>
        public void Trim(int limit)
        {
            if (_characters.Length <= limit)
                return;
            _characters = new char[256];
            Length = 0;
        }
    }
}
