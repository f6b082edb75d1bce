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

        public void Append(int token) => _tokens.Add(token);

        public void Append(List<int> source, int start, int count)
        {
            for (int i = 0; i < count; i++)
                _tokens.Add(source[start + i]);
        }

        public void Truncate(int length)
        {
            if (length < _tokens.Count)
                _tokens.RemoveRange(length, _tokens.Count - length);
        }

        public void CopyFrom(CacheSlot other, int length)
        {
            _tokens.Clear();
            Append(other._tokens, 0, length);
        }

        /// <summary>How many leading tokens of a prompt are in this cache.</summary>
        public int CommonPrefix(List<int> prompt)
        {
            int limit = Math.Min(_tokens.Count, prompt.Count);
            int i = 0;
            while (i < limit && _tokens[i] == prompt[i])
                i++;
            return i;
        }
    }
}
