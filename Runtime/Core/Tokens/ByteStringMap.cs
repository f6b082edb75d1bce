using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Repartee
{
    /// <summary>
    /// Byte strings with ids, found both ways: the strings lie one behind the other in one array, and an open-addressing
    /// table leads from a string to its id.
    /// </summary>
    internal sealed class ByteStringMap
    {
        private const ulong Multiplier = 0x9E3779B97F4A7C15;

        private byte[] _bytes;
        private Extent[] _extents;
        private Slot[] _slots;
        private int _used;
        private int _count;

        /// <param name="ids">Expected highest id plus one.</param>
        /// <param name="bytes">Expected length of all strings together.</param>
        public ByteStringMap(int ids, int bytes)
        {
            _bytes = new byte[Math.Max(bytes, 16)];
            _extents = new Extent[Math.Max(ids, 16)];
            int slots = 16;
            while (slots < ids * 2L)
                slots *= 2;
            _slots = new Slot[slots];
        }

        /// <summary>Highest id plus one.</summary>
        public int IdCount { get; private set; }

        /// <summary>Number of strings.</summary>
        public int Count => _count;

        /// <summary>Length of the longest string.</summary>
        public int LongestLength { get; private set; }

        /// <summary>Whether the id has a string.</summary>
        public bool Has(int id) => (uint)id < (uint)IdCount && _extents[id].Start > 0;

        /// <summary>The string of an id; empty where there is none.</summary>
        public ReadOnlySpan<byte> this[int id] =>
            Has(id) ? new ReadOnlySpan<byte>(_bytes, _extents[id].Start - 1, _extents[id].Length) : default;

        /// <summary>Gives an id its string; false when the id or the string is taken.</summary>
        [MethodImpl(HotPath.Loop)]
        public bool TryAdd(ReadOnlySpan<byte> value, int id, bool findable = true)
        {
            if (id >= _extents.Length)
                Array.Resize(ref _extents, Math.Max(id + 1, _extents.Length * 2));
            if (_extents[id].Start > 0)
                return false;
            if (findable)
            {
                if ((_count + 1) * 3L > _slots.Length * 2L)
                    GrowSlots();
                ulong key = KeyOf(value);
                int slot = Find(value, key);
                if (_slots[slot].Id > 0)
                    return false;
                _slots[slot] = new Slot { Key = key, Length = value.Length, Id = id + 1 };
                _count++;
                LongestLength = Math.Max(LongestLength, value.Length);
            }
            if (_used + value.Length > _bytes.Length)
                Array.Resize(ref _bytes, Math.Max(_used + value.Length, (int)Math.Min(int.MaxValue - 64, _bytes.Length * 2L)));
            value.CopyTo(new Span<byte>(_bytes, _used, value.Length));
            // Plus one: 0 says that the id has none.
            _extents[id] = new Extent { Start = _used + 1, Length = value.Length };
            _used += value.Length;
            IdCount = Math.Max(IdCount, id + 1);
            return true;
        }

        /// <summary>The id of a string, or -1.</summary>
        public int IdOf(ReadOnlySpan<byte> value) => _slots[Find(value, KeyOf(value))].Id - 1;

        [MethodImpl(HotPath.Loop)]
        private int Find(ReadOnlySpan<byte> value, ulong key)
        {
            Slot[] slots = _slots;
            int mask = slots.Length - 1;
            int slot = FirstSlot(key, value.Length, mask);
            while (true)
            {
                ref readonly Slot found = ref slots[slot];
                if (found.Id == 0)
                    return slot;
                // The key of a short string is the string.
                if (found.Key == key && found.Length == value.Length && (value.Length <= 8 || this[found.Id - 1].SequenceEqual(value)))
                    return slot;
                slot = slot + 1 & mask;
            }
        }

        /// <summary>Up to eight bytes as they are, given the length; a hash of more.</summary>
        [MethodImpl(HotPath.Loop)]
        private static ulong KeyOf(ReadOnlySpan<byte> value)
        {
            int length = value.Length;
            if (length > 8)
                return Hash(value);
            if (length >= 4)
                return MemoryMarshal.Read<uint>(value) | (ulong)MemoryMarshal.Read<uint>(value.Slice(length - 4)) << 32;
            return length == 0 ? 0 : value[0] | (uint)value[length / 2] << 8 | (uint)value[length - 1] << 16;
        }

        /// <summary>Eight bytes at a time, the last ones perhaps twice, multiplied and folded.</summary>
        private static ulong Hash(ReadOnlySpan<byte> value)
        {
            ulong hash = (ulong)value.Length * Multiplier;
            for (int i = 0; i + 8 < value.Length; i += 8)
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(value.Slice(i))) * Multiplier;
                hash ^= hash >> 29;
            }
            hash = (hash ^ MemoryMarshal.Read<ulong>(value.Slice(value.Length - 8))) * Multiplier;
            return hash ^ hash >> 32;
        }

        private static int FirstSlot(ulong key, int length, int mask)
        {
            ulong hash = (key + (ulong)length) * Multiplier;
            return (int)((uint)(hash >> 32) ^ (uint)(hash >> 15)) & mask;
        }

        private void GrowSlots()
        {
            Slot[] slots = _slots;
            _slots = new Slot[slots.Length * 2];
            int mask = _slots.Length - 1;
            foreach (Slot taken in slots)
            {
                if (taken.Id == 0)
                    continue;
                int slot = FirstSlot(taken.Key, taken.Length, mask);
                while (_slots[slot].Id != 0)
                    slot = slot + 1 & mask;
                _slots[slot] = taken;
            }
        }

        private struct Slot
        {
            public ulong Key;
            public int Length;

            // The id plus one; 0 in an empty slot.
            public int Id;
        }

        private struct Extent
        {
            public int Start;
            public int Length;
        }
    }
}
