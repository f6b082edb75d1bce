using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Byte pair encoding of one pre-token: starts from its bytes (byte-level vocabularies) or characters (SentencePiece kind)
    /// and joins, again and again, the neighbours whose merge has the lowest rank, the leftmost first.
    /// Immutable but for a cache of yes and no; thread-safe.
    /// </summary>
    internal sealed class BytePairModel
    {
        // Up to here a scan of all pairs for each merge is faster than a heap.
        private const int ScanLimit = 48;

        private const byte Unknown = 0;
        private const byte Reachable = 1;
        private const byte Unreachable = 2;

        private readonly ByteStringMap _tokens;
        private readonly MergeTable _merges;
        private readonly InitialSymbols _symbols;
        private readonly bool _ignoreMerges;

        // Whether merging the bytes of a token gives just this token; found when first needed. Two threads write the same.
        private readonly byte[] _states;

        /// <param name="tokens">The vocabulary.</param>
        /// <param name="merges">The merges.</param>
        /// <param name="symbols">What merging starts with.</param>
        /// <param name="ignoreMerges">A pre-token that is a token needs no merges to become one.</param>
        /// <param name="forbidden">For each id whether it must not come from text; may be shorter than the vocabulary.</param>
        public BytePairModel(ByteStringMap tokens, MergeTable merges, InitialSymbols symbols, bool ignoreMerges, bool[] forbidden)
        {
            _tokens = tokens;
            _merges = merges;
            _symbols = symbols;
            _ignoreMerges = ignoreMerges;
            _states = new byte[tokens.IdCount];
            for (int id = 0; id < forbidden.Length; id++)
                if (forbidden[id])
                    _states[id] = Unreachable;
        }

        /// <summary>Appends the ids of a pre-token.</summary>
        public void Encode(byte[] utf8, int start, int length, EncoderScratch scratch, List<int> output)
        {
            if (length == 0)
                return;
            if (length <= _tokens.LongestLength)
            {
                int id = _tokens.IdOf(new ReadOnlySpan<byte>(utf8, start, length));
                if (id >= 0 && IsWhole(id, utf8, start, length, scratch))
                {
                    output.Add(id);
                    return;
                }
            }
            int count = Merge(utf8, start, length, scratch);
            int[] ids = scratch.Ids;
            for (int i = 0; i < count; i++)
                output.Add(ids[i]);
        }

        private bool IsWhole(int id, byte[] utf8, int start, int length, EncoderScratch scratch)
        {
            byte state = _states[id];
            if (state == Unknown)
            {
                state = _ignoreMerges || Merge(utf8, start, length, scratch) == 1 && scratch.Ids[0] == id ? Reachable : Unreachable;
                _states[id] = state;
            }
            return state == Reachable;
        }

        /// <summary>Leaves the ids at the start of <see cref="EncoderScratch.Ids"/> and returns their number.</summary>
        private int Merge(byte[] utf8, int start, int length, EncoderScratch scratch)
        {
            scratch.Reserve(length);
            int count = _symbols.Write(utf8, start, length, scratch.Ids);
            if (count < 2)
                return count;
            return count <= ScanLimit ? MergeByScan(count, scratch) : MergeByHeap(count, scratch);
        }

        private int MergeByScan(int count, EncoderScratch scratch)
        {
            int[] ids = scratch.Ids;
            ulong[] pairs = scratch.Pairs;
            for (int i = 0; i + 1 < count; i++)
                pairs[i] = _merges.Find(ids[i], ids[i + 1]);
            while (count > 1)
            {
                int best = 0;
                ulong lowest = pairs[0];
                for (int i = 1; i < count - 1; i++)
                {
                    if (pairs[i] < lowest)
                    {
                        lowest = pairs[i];
                        best = i;
                    }
                }
                if (lowest == ulong.MaxValue)
                    break;
                ids[best] = (int)(uint)lowest;
                count--;
                for (int i = best + 1; i < count; i++)
                {
                    ids[i] = ids[i + 1];
                    pairs[i - 1] = pairs[i];
                }
                if (best > 0)
                    pairs[best - 1] = _merges.Find(ids[best - 1], ids[best]);
                if (best + 1 < count)
                    pairs[best] = _merges.Find(ids[best], ids[best + 1]);
            }
            return count;
        }

        /// <summary>
        /// The same for long pre-tokens: the symbols are a linked list, the merges that are possible wait in a heap, and an entry
        /// whose pair has changed since is passed over. Time grows with n log n.
        /// </summary>
        private int MergeByHeap(int count, EncoderScratch scratch)
        {
            int[] ids = scratch.Ids;
            ulong[] pairs = scratch.Pairs;
            scratch.ReserveLinks(count);
            int[] next = scratch.Next;
            int[] previous = scratch.Previous;
            MergeHeap heap = scratch.Heap;
            heap.Clear();
            for (int i = 0; i < count; i++)
            {
                next[i] = i + 1 < count ? i + 1 : -1;
                previous[i] = i - 1;
                pairs[i] = i + 1 < count ? _merges.Find(ids[i], ids[i + 1]) : ulong.MaxValue;
                if (pairs[i] != ulong.MaxValue)
                    heap.Append(RankOf(pairs[i]), i);
            }
            heap.Build();
            while (heap.TryTake(out int rank, out int at))
            {
                ulong pair = pairs[at];
                if (pair == ulong.MaxValue || RankOf(pair) != rank)
                    continue;
                int removed = next[at];
                int after = next[removed];
                ids[at] = (int)(uint)pair;
                pairs[removed] = ulong.MaxValue;
                next[at] = after;
                if (after >= 0)
                    previous[after] = at;
                SetPair(at, after, scratch);
                if (previous[at] >= 0)
                    SetPair(previous[at], at, scratch);
            }
            int written = 0;
            for (int i = 0; i >= 0; i = next[i])
                ids[written++] = ids[i];
            return written;
        }

        private void SetPair(int left, int right, EncoderScratch scratch)
        {
            ulong pair = right >= 0 ? _merges.Find(scratch.Ids[left], scratch.Ids[right]) : ulong.MaxValue;
            scratch.Pairs[left] = pair;
            if (pair != ulong.MaxValue)
                scratch.Heap.Add(RankOf(pair), left);
        }

        private static int RankOf(ulong pair) => (int)(pair >> 32);
    }
}
