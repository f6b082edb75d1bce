using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>Byte-level tokens and merges in the order in which they were made; the order is their rank.</summary>
    public sealed class VocabularyBuilder
    {
        /// <summary>Tokens that no text can produce; their ids follow the learned ones.</summary>
        public static readonly string[] Specials = { "<|endoftext|>", "<|im_start|>", "<|im_end|>" };

        private readonly List<byte[]> _tokens = new List<byte[]>();
        private readonly Dictionary<string, int> _ids = new Dictionary<string, int>();
        private readonly int[] _byteIds = new int[256];

        /// <summary>The 256 bytes, in the order of their letters in byte-level tokenizers.</summary>
        public VocabularyBuilder()
        {
            for (int value = 0; value < 256; value++)
                if (ByteLetters.IsPrintable(value))
                    _byteIds[value] = Append(new[] { (byte)value });
            for (int value = 0; value < 256; value++)
                if (!ByteLetters.IsPrintable(value))
                    _byteIds[value] = Append(new[] { (byte)value });
        }

        /// <summary>Merges, as pairs of ids.</summary>
        public List<(int Left, int Right)> Merges { get; } = new List<(int Left, int Right)>();

        /// <summary>Number of tokens without the special ones.</summary>
        public int Count => _tokens.Count;

        /// <summary>The token as letters.</summary>
        public string Letters(int id) => ByteLetters.Of(_tokens[id]);

        /// <summary>Makes one token of a character, by merges from left to right.</summary>
        public void AddCharacter(char c)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(c.ToString());
            int id = _byteIds[bytes[0]];
            for (int i = 1; i < bytes.Length; i++)
                id = Merge(id, _byteIds[bytes[i]]);
        }

        /// <summary>Learns merges from words and their counts until there are <paramref name="size"/> tokens.</summary>
        public void Learn(Dictionary<string, long> words, int size)
        {
            var merger = new PairMerger();
            foreach (KeyValuePair<string, long> word in words.OrderBy(word => word.Key, StringComparer.Ordinal))
                if (word.Value > 1 && !PreTokens.StandsAlone(word.Key[0]))
                    merger.Add(Units(word.Key), word.Value);
            while (_tokens.Count < size && merger.Next(out (int Left, int Right) pair, out long count) && count >= 4)
            {
                // Two pairs can spell the same token; both merges count, the token is one.
                int id = _ids.TryGetValue(Key(Join(pair.Left, pair.Right)), out int known) ? known : Append(Join(pair.Left, pair.Right));
                Merges.Add(pair);
                merger.Merge(pair, id);
            }
        }

        private int[] Units(string word)
        {
            var ids = new List<int>();
            foreach (char c in word)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(c.ToString());
                if (_ids.TryGetValue(Key(bytes), out int id))
                    ids.Add(id);
                else
                    ids.AddRange(bytes.Select(value => _byteIds[value]));
            }

            return ids.ToArray();
        }

        private int Merge(int left, int right)
        {
            byte[] bytes = Join(left, right);
            if (_ids.TryGetValue(Key(bytes), out int known))
                return known;
            Merges.Add((left, right));
            return Append(bytes);
        }

        private byte[] Join(int left, int right) => _tokens[left].Concat(_tokens[right]).ToArray();

        private int Append(byte[] bytes)
        {
            _tokens.Add(bytes);
            _ids.Add(Key(bytes), _tokens.Count - 1);
            return _tokens.Count - 1;
        }

        private static string Key(byte[] bytes) => Convert.ToHexString(bytes);
    }
}
