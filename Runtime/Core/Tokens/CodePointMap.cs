using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>A small value for every Unicode code point, found in two steps: 256 code points share a block.</summary>
    internal sealed class CodePointMap
    {
        private const int BlockSize = 256;
        private const int BlockCount = 0x110000 / BlockSize;

        private readonly ushort[] _blockOf = new ushort[BlockCount];
        private readonly byte[] _values;

        private CodePointMap(byte[] all)
        {
            var blocks = new List<byte>();
            for (int block = 0; block < BlockCount; block++)
            {
                var source = new ReadOnlySpan<byte>(all, block * BlockSize, BlockSize);
                // Blocks that are alike come in rows (one script, one plane), so only the latest ones are worth a look.
                int found = -1;
                for (int known = blocks.Count / BlockSize - 1; known >= 0 && found < 0; known--)
                    found = SameBlock(blocks, known, source) ? known : -1;
                if (found < 0)
                {
                    found = blocks.Count / BlockSize;
                    foreach (byte value in source)
                        blocks.Add(value);
                }
                _blockOf[block] = (ushort)found;
            }
            _values = blocks.ToArray();
        }

        /// <summary>The value of a code point, which must lie in 0..0x10FFFF.</summary>
        public int this[int codePoint] => _values[_blockOf[codePoint >> 8] << 8 | codePoint & 0xFF];

        /// <summary>Reads pairs of value and run length, written as variable-length integers in base 64.</summary>
        public static CodePointMap FromRuns(string base64) => FromRuns(base64, value => (byte)value);

        /// <summary>The same with every value translated.</summary>
        public static CodePointMap FromRuns(string base64, Func<int, byte> translate)
        {
            var reader = new VarintReader(base64);
            var all = new byte[0x110000];
            int codePoint = 0;
            while (!reader.AtEnd)
            {
                byte value = translate(reader.Next());
                int length = reader.Next();
                new Span<byte>(all, codePoint, length).Fill(value);
                codePoint += length;
            }
            return new CodePointMap(all);
        }

        /// <summary>A map from a value for every code point; the array is not kept.</summary>
        public static CodePointMap FromArray(byte[] all) => new CodePointMap(all);

        private static bool SameBlock(List<byte> blocks, int known, ReadOnlySpan<byte> source)
        {
            int start = known * BlockSize;
            for (int i = 0; i < BlockSize; i++)
                if (blocks[start + i] != source[i])
                    return false;
            return true;
        }
    }

    /// <summary>Reads variable-length integers (seven bits a byte, low ones first) out of base 64.</summary>
    internal struct VarintReader
    {
        private readonly byte[] _bytes;
        private int _position;

        public VarintReader(string base64)
        {
            _bytes = Convert.FromBase64String(base64);
            _position = 0;
        }

        public bool AtEnd => _position >= _bytes.Length;

        public int Next()
        {
            int value = 0;
            int shift = 0;
            while (true)
            {
                byte part = _bytes[_position++];
                value |= (part & 0x7F) << shift;
                if (part < 0x80)
                    return value;
                shift += 7;
            }
        }
    }
}
