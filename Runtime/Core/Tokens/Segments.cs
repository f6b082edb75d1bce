using System;
using System.Text;

namespace Repartee
{
    /// <summary>A text as UTF-8 and the pieces (pre-tokens) into which it has been split so far.</summary>
    internal sealed class Segments
    {
        private int[] _starts = new int[64];
        private int[] _ends = new int[64];

        public byte[] Utf8 { get; private set; } = new byte[512];

        /// <summary>Number of bytes in use.</summary>
        public int Length { get; private set; }

        /// <summary>Number of pieces.</summary>
        public int Count { get; private set; }

        /// <summary>Whether the first piece is the very beginning of what is encoded.</summary>
        public bool AtBeginning { get; private set; }

        public int StartOf(int index) => _starts[index];

        public int EndOf(int index) => _ends[index];

        /// <summary>Takes a text as one piece.</summary>
        public void Load(ReadOnlySpan<char> text, bool atBeginning)
        {
            Clear(atBeginning);
            Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
            Length = Encoding.UTF8.GetBytes(text, Utf8);
            Add(0, Length);
        }

        /// <summary>Empties the list for another one.</summary>
        public void Clear(bool atBeginning)
        {
            Length = 0;
            Count = 0;
            AtBeginning = atBeginning;
        }

        /// <summary>Adds a piece of the bytes at hand; empty ones are left out.</summary>
        public void Add(int start, int end)
        {
            if (end <= start)
                return;
            if (Count == _starts.Length)
            {
                Array.Resize(ref _starts, Count * 2);
                Array.Resize(ref _ends, Count * 2);
            }
            _starts[Count] = start;
            _ends[Count++] = end;
        }

        /// <summary>Appends bytes without making them a piece.</summary>
        public void Write(ReadOnlySpan<byte> bytes)
        {
            Reserve(Length + bytes.Length);
            bytes.CopyTo(new Span<byte>(Utf8, Length, bytes.Length));
            Length += bytes.Length;
        }

        /// <summary>Starts a new list over the same bytes.</summary>
        public void ShareBytes(Segments other)
        {
            Clear(other.AtBeginning);
            Write(new ReadOnlySpan<byte>(other.Utf8, 0, other.Length));
        }

        /// <summary>Forgets buffers that have grown past a limit.</summary>
        public void Trim(int limit)
        {
            if (Utf8.Length <= limit)
                return;
            Utf8 = new byte[512];
            _starts = new int[64];
            _ends = new int[64];
            Length = 0;
            Count = 0;
        }

        private void Reserve(int length)
        {
            if (length <= Utf8.Length)
                return;
            byte[] larger = new byte[Math.Max(length, Utf8.Length * 2)];
            Buffer.BlockCopy(Utf8, 0, larger, 0, Length);
            Utf8 = larger;
        }
    }
}
