using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>One KV cache: which tokens it holds, for whom, and when it was used last.</summary>
    internal sealed class CacheSlot
    {
        private readonly List<int> _tokens;

        public CacheSlot(int index, int context)
        {
            Index = index;
            _tokens = new List<int>(context);
        }

        public int Index { get; }

        /// <summary>The conversation whose tokens lie here; null when nobody's.</summary>
        public object? Owner { get; set; }

        /// <summary>The generation that runs here now.</summary>
        public Generation? Running { get; set; }

        /// <summary>Time of the last use, in the engine's own count.</summary>
        public long LastUse { get; set; }

        /// <summary>How many tokens are in the cache.</summary>
        public int Count => _tokens.Count;

        /// <summary>
        /// How many leading tokens are in the cache as a prefill puts them there; the rest was decoded
        /// (<see cref="IDecoder.DecodeMatchesPrefill"/>).
        /// </summary>
        public int Settled { get; private set; }

        public int this[int index] => _tokens[index];

        /// <summary>Records a decoded token.</summary>
        public void AppendDecoded(int token, bool settled)
        {
            if (settled && Settled == _tokens.Count)
                Settled++;
            _tokens.Add(token);
        }

        /// <summary>Records prefilled tokens.</summary>
        public void AppendPrefilled(List<int> source, int start, int count)
        {
            if (Settled == _tokens.Count)
                Settled += count;
            for (int i = 0; i < count; i++)
                _tokens.Add(source[start + i]);
        }

        public void Truncate(int length)
        {
            if (length < _tokens.Count)
                _tokens.RemoveRange(length, _tokens.Count - length);
            Settled = Math.Min(Settled, length);
        }

        public void CopyFrom(CacheSlot other, int length)
        {
            _tokens.Clear();
            Settled = 0;
            AppendPrefilled(other._tokens, 0, length);
        }

        /// <summary>How many leading tokens of a prompt are in this cache, settled.</summary>
        public int CommonPrefix(List<int> prompt)
        {
            int limit = Math.Min(Settled, prompt.Count);
            int i = 0;
            while (i < limit && _tokens[i] == prompt[i])
                i++;
            return i;
        }
    }
}
