using System;
using System.Runtime.CompilerServices;

namespace Repartee
{
    /// <summary>The merges of byte pair encoding: which two neighbouring tokens join to which, and in what order (rank).</summary>
    internal sealed class MergeTable
    {
        /// <summary>Ids stay below this, so that two fit a key and an id with a rank fits a value.</summary>
        public const int IdLimit = 1 << 22;

        private Entry[] _entries;
        private int _count;

        public MergeTable(int expected)
        {
            int size = 16;
            while (size < expected * 1.6)
                size *= 2;
            _entries = new Entry[size];
        }

        /// <summary>Number of different pairs.</summary>
        public int Count => _count;

        /// <summary>Adds a merge; of two for one pair the later one counts.</summary>
        [MethodImpl(HotPath.Loop)]
        public void Set(int left, int right, int rank, int merged)
        {
            if ((_count + 1) * 4L > _entries.Length * 3L)
                Grow();
            ulong key = KeyOf(left, right);
            ref Entry entry = ref _entries[Find(_entries, key)];
            if (entry.Key == 0)
                _count++;
            entry = new Entry { Key = key, Value = (ulong)rank << 32 | (uint)merged };
        }

        /// <summary>The rank of a pair in the high half and the merged id in the low half; all ones where the two do not merge.</summary>
        public ulong Find(int left, int right)
        {
            ulong key = KeyOf(left, right);
            Entry[] entries = _entries;
            int mask = entries.Length - 1;
            int slot = (int)Hash(key) & mask;
            while (true)
            {
                ulong found = entries[slot].Key;
                if (found == key)
                    return entries[slot].Value;
                if (found == 0)
                    return ulong.MaxValue;
                slot = slot + 1 & mask;
            }
        }

        // Plus one, because an all-zero entry is an empty one.
        private static ulong KeyOf(int left, int right) => (ulong)(uint)left << 32 | (uint)right + 1u;

        private static uint Hash(ulong key)
        {
            key *= 0x9E3779B97F4A7C15;
            return (uint)(key >> 32) ^ (uint)(key >> 17);
        }

        [MethodImpl(HotPath.Loop)]
        private static int Find(Entry[] entries, ulong key)
        {
            int mask = entries.Length - 1;
            int slot = (int)Hash(key) & mask;
            while (entries[slot].Key != 0 && entries[slot].Key != key)
                slot = slot + 1 & mask;
            return slot;
        }

        private void Grow()
        {
            var entries = new Entry[_entries.Length * 2];
            foreach (Entry entry in _entries)
                if (entry.Key != 0)
                    entries[Find(entries, entry.Key)] = entry;
            _entries = entries;
        }

        private struct Entry
        {
            public ulong Key;
            public ulong Value;
        }
    }
}
