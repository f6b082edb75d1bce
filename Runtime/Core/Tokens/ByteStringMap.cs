using System;

namespace Repartee
{
    /// <summary>
    /// Byte strings with ids, found both ways: the strings lie one behind the other in one array, and an open-addressing
    /// table leads from a string to its id.
    /// </summary>
    internal sealed class ByteStringMap
    {
        private byte[] _bytes;
        private int[] _starts;
        private int[] _lengths;
        private int[] _slots;
        private uint[] _hashes;
        private int _used;
        private int _count;

        /// <param name="ids">Expected highest id plus one.</param>
        /// <param name="bytes">Expected length of all strings together.</param>
        public ByteStringMap(int ids, int bytes)
        {
            _bytes = new byte[Math.Max(bytes, 16)];
            _starts = new int[Math.Max(ids, 16)];
            _lengths = new int[_starts.Length];
            int slots = 16;
            while (slots < ids * 2L)
                slots *= 2;
            _slots = new int[slots];
            _hashes = new uint[slots];
        }

        /// <summary>Highest id plus one.</summary>
        public int IdCount { get; private set; }

        /// <summary>Number of strings.</summary>
        public int Count => _count;

        /// <summary>Length of the longest string.</summary>
        public int LongestLength { get; private set; }

        /// <summary>Whether the id has a string.</summary>
        public bool Has(int id) => (uint)id < (uint)IdCount && _starts[id] > 0;

        /// <summary>The string of an id; empty where there is none.</summary>
        public ReadOnlySpan<byte> this[int id] =>
            Has(id) ? new ReadOnlySpan<byte>(_bytes, _starts[id] - 1, _lengths[id]) : default;

        /// <summary>Gives an id its string; false when the id or the string is taken.</summary>
        public bool TryAdd(ReadOnlySpan<byte> value, int id, bool findable = true)
        {
            if (id >= _starts.Length)
                GrowIds(id + 1);
            if (_starts[id] > 0)
                return false;
            if (findable)
            {
                if ((_count + 1) * 3L > _slots.Length * 2L)
                    GrowSlots();
                uint hash = Hash(value);
                int slot = Find(value, hash);
                if (_slots[slot] > 0)
                    return false;
                _slots[slot] = id + 1;
                _hashes[slot] = hash;
                _count++;
                LongestLength = Math.Max(LongestLength, value.Length);
            }
            if (_used + value.Length > _bytes.Length)
                Array.Resize(ref _bytes, Math.Max(_used + value.Length, (int)Math.Min(int.MaxValue - 64, _bytes.Length * 2L)));
            value.CopyTo(new Span<byte>(_bytes, _used, value.Length));
            // Plus one: 0 says that the id has none.
            _starts[id] = _used + 1;
            _lengths[id] = value.Length;
            _used += value.Length;
            IdCount = Math.Max(IdCount, id + 1);
            return true;
        }

        /// <summary>The id of a string, or -1.</summary>
        public int IdOf(ReadOnlySpan<byte> value) => _slots[Find(value, Hash(value))] - 1;

        private int Find(ReadOnlySpan<byte> value, uint hash)
        {
            int mask = _slots.Length - 1;
            int slot = (int)(hash & (uint)mask);
            while (true)
            {
                int id = _slots[slot] - 1;
                if (id < 0)
                    return slot;
                if (_hashes[slot] == hash && _lengths[id] == value.Length &&
                    new ReadOnlySpan<byte>(_bytes, _starts[id] - 1, value.Length).SequenceEqual(value))
                    return slot;
                slot = slot + 1 & mask;
            }
        }

        /// <summary>Eight bytes at a time, multiplied and folded; the last step spreads what linear probing needs.</summary>
        private static uint Hash(ReadOnlySpan<byte> value)
        {
            const ulong Multiplier = 0x9E3779B97F4A7C15;
            ulong hash = (ulong)value.Length * Multiplier;
            int i = 0;
            for (; i + 8 <= value.Length; i += 8)
            {
                hash = (hash ^ System.Runtime.InteropServices.MemoryMarshal.Read<ulong>(value.Slice(i))) * Multiplier;
                hash ^= hash >> 29;
            }
            ulong rest = 0;
            for (; i < value.Length; i++)
                rest = rest << 8 | value[i];
            hash = (hash ^ rest) * Multiplier;
            hash ^= hash >> 32;
            hash *= Multiplier;
            return (uint)(hash >> 32);
        }

        private void GrowIds(int needed)
        {
            int size = Math.Max(needed, _starts.Length * 2);
            Array.Resize(ref _starts, size);
            Array.Resize(ref _lengths, size);
        }

        private void GrowSlots()
        {
            int[] slots = _slots;
            uint[] hashes = _hashes;
            _slots = new int[slots.Length * 2];
            _hashes = new uint[slots.Length * 2];
            int mask = _slots.Length - 1;
            for (int i = 0; i < slots.Length; i++)
            {
                if (slots[i] == 0)
                    continue;
                int slot = (int)(hashes[i] & (uint)mask);
                while (_slots[slot] != 0)
                    slot = slot + 1 & mask;
                _slots[slot] = slots[i];
                _hashes[slot] = hashes[i];
            }
        }
    }
}
