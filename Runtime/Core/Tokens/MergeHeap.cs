using System;

namespace Repartee
{
    /// <summary>A binary heap of places in a text, the lowest rank first and of one rank the leftmost.</summary>
    internal sealed class MergeHeap
    {
        private ulong[] _entries = new ulong[128];
        private int _count;

        public void Clear() => _count = 0;

        /// <summary>Adds an entry without order; <see cref="Build"/> makes it good.</summary>
        public void Append(int rank, int at)
        {
            if (_count == _entries.Length)
                Array.Resize(ref _entries, _count * 2);
            _entries[_count++] = (ulong)(uint)rank << 32 | (uint)at;
        }

        /// <summary>Brings appended entries into order.</summary>
        public void Build()
        {
            for (int i = _count / 2 - 1; i >= 0; i--)
                Sink(i);
        }

        public void Add(int rank, int at)
        {
            Append(rank, at);
            ulong[] entries = _entries;
            int i = _count - 1;
            ulong entry = entries[i];
            while (i > 0 && entries[(i - 1) / 2] > entry)
            {
                entries[i] = entries[(i - 1) / 2];
                i = (i - 1) / 2;
            }
            entries[i] = entry;
        }

        public bool TryTake(out int rank, out int at)
        {
            rank = 0;
            at = 0;
            if (_count == 0)
                return false;
            ulong first = _entries[0];
            rank = (int)(first >> 32);
            at = (int)(uint)first;
            _entries[0] = _entries[--_count];
            Sink(0);
            return true;
        }

        /// <summary>Forgets a buffer that one long text made large.</summary>
        public void Trim(int limit)
        {
            if (_entries.Length > limit)
                _entries = new ulong[128];
        }

        private void Sink(int i)
        {
            ulong[] entries = _entries;
            if (i >= _count)
                return;
            ulong entry = entries[i];
            while (true)
            {
                int child = i * 2 + 1;
                if (child >= _count)
                    break;
                if (child + 1 < _count && entries[child + 1] < entries[child])
                    child++;
                if (entries[child] >= entry)
                    break;
                entries[i] = entries[child];
                i = child;
            }
            entries[i] = entry;
        }
    }
}
