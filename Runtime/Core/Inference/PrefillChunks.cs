using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>Runs a prompt through a slot a chunk at a time.</summary>
    internal sealed class PrefillChunks
    {
        // Taking one token off a chunk must leave two.
        private const int Shortest = 4;

        private readonly IDecoder _decoder;
        private readonly int[] _chunk;

        public PrefillChunks(IDecoder decoder, int length)
        {
            _decoder = decoder;
            _chunk = new int[Math.Max(Shortest, length)];
        }

        /// <summary>
        /// Prefills the next chunk of <paramref name="tokens"/> from <paramref name="start"/> to <paramref name="end"/>, behind
        /// what the slot holds. Returns its length.
        /// </summary>
        public int Run(CacheSlot slot, List<int> tokens, int start, int end, CancellationToken cancellation)
        {
            int left = end - start;
            int count = Math.Min(_chunk.Length, left);
            // One token left alone would be rounded as a decode step is (IDecoder.DecodeMatchesPrefill).
            if (left - count == 1)
                count--;
            tokens.CopyTo(start, _chunk, 0, count);
            _decoder.Prefill(slot.Index, slot.Count, _chunk.AsSpan(0, count), cancellation);
            slot.AppendPrefilled(tokens, start, count);
            return count;
        }
    }
}
