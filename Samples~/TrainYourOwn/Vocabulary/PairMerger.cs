using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Learns byte-pair merges: the most frequent pair of neighbours becomes a token, again and again. Pair counts are
    /// kept up to date word by word, so that a merge costs only the words that hold it.
    /// </summary>
    public sealed class PairMerger
    {
        private readonly List<int[]> _words = new List<int[]>();
        private readonly List<long> _counts = new List<long>();
        private readonly Dictionary<(int, int), long> _pairs = new Dictionary<(int, int), long>();
        private readonly Dictionary<(int, int), HashSet<int>> _holders = new Dictionary<(int, int), HashSet<int>>();
        private readonly PriorityQueue<(int, int), (long, int, int)> _queue = new PriorityQueue<(int, int), (long, int, int)>();

        /// <summary>Adds a word as token ids with its number of occurrences.</summary>
        public void Add(int[] word, long count)
        {
            _words.Add(word);
            _counts.Add(count);
            Count(_words.Count - 1, count);
        }

        /// <summary>The most frequent pair and how often it stands in the words. Equal counts: the smaller ids first.</summary>
        public bool Next(out (int Left, int Right) pair, out long count)
        {
            while (_queue.TryDequeue(out pair, out (long Negative, int, int) key))
            {
                _pairs.TryGetValue(pair, out count);
                if (count <= 0)
                    continue;
                // Counts fall while a pair waits; it goes back to where it now belongs.
                if (count != -key.Negative)
                {
                    _queue.Enqueue(pair, (-count, pair.Left, pair.Right));
                    continue;
                }

                return true;
            }

            pair = default;
            count = 0;
            return false;
        }

        /// <summary>Replaces the pair by one token in all words.</summary>
        public void Merge((int Left, int Right) pair, int newId)
        {
            foreach (int at in _holders[pair].ToArray())
            {
                Count(at, -_counts[at]);
                int[] word = _words[at];
                var merged = new List<int>(word.Length);
                for (int i = 0; i < word.Length; i++)
                    if (i + 1 < word.Length && word[i] == pair.Left && word[i + 1] == pair.Right)
                    {
                        merged.Add(newId);
                        i++;
                    }
                    else
                        merged.Add(word[i]);
                _words[at] = merged.ToArray();
                Count(at, _counts[at]);
            }

            _pairs.Remove(pair);
            _holders.Remove(pair);
        }

        private void Count(int at, long change)
        {
            int[] word = _words[at];
            for (int i = 0; i + 1 < word.Length; i++)
            {
                (int, int) pair = (word[i], word[i + 1]);
                _pairs.TryGetValue(pair, out long count);
                _pairs[pair] = count + change;
                if (change < 0)
                    continue;
                if (!_holders.TryGetValue(pair, out HashSet<int>? holders))
                    _holders[pair] = holders = new HashSet<int>();
                holders.Add(at);
                _queue.Enqueue(pair, (-(count + change), word[i], word[i + 1]));
            }
        }
    }
}
