using System;

namespace Repartee
{
    /// <summary>A small value for every Unicode code point, found in two steps: 256 code points share a block.</summary>
    internal sealed class CodePointMap
    {
        private const int BlockSize = 256;

        private readonly ushort[] _blockOf;
        private readonly byte[] _values;

        private CodePointMap(ushort[] blockOf, byte[] values)
        {
            _blockOf = blockOf;
            _values = values;
        }

        /// <summary>The value of a code point, which must lie in 0..0x10FFFF.</summary>
        public int this[int codePoint] => _values[_blockOf[codePoint >> 8] << 8 | codePoint & 0xFF];

        /// <summary>Reads pairs of value and run length, written as variable-length integers in base 64.</summary>
        public static CodePointMap FromRuns(string base64)
        {
            var reader = new VarintReader(base64);
            var builder = new Builder();
            while (!reader.AtEnd)
                builder.Append((byte)reader.Next(), reader.Next());
            return builder.Build();
        }

        /// <summary>Makes a map from runs that follow each other. Blocks of one value only are shared.</summary>
        internal sealed class Builder
        {
            private readonly ushort[] _blockOf = new ushort[0x110000 / BlockSize];
            private readonly int[] _uniform = new int[256];
            private byte[] _values = new byte[64 * BlockSize];
            private int _blocks;
            private int _position;

            /// <summary>Gives the next code points a value.</summary>
            public void Append(byte value, int length)
            {
                while (length > 0)
                {
                    int inside = _position % BlockSize;
                    if (inside == 0 && length >= BlockSize)
                    {
                        if (_uniform[value] == 0)
                            _uniform[value] = 1 + AddBlock(value);
                        _blockOf[_position / BlockSize] = (ushort)(_uniform[value] - 1);
                        _position += BlockSize;
                        length -= BlockSize;
                        continue;
                    }
                    if (inside == 0)
                        _blockOf[_position / BlockSize] = (ushort)AddBlock(0);
                    int count = Math.Min(length, BlockSize - inside);
                    new Span<byte>(_values, (_blocks - 1) * BlockSize + inside, count).Fill(value);
                    _position += count;
                    length -= count;
                }
            }

            public CodePointMap Build() => new CodePointMap(_blockOf, _values);

            private int AddBlock(byte value)
            {
                if ((_blocks + 1) * BlockSize > _values.Length)
                    Array.Resize(ref _values, _values.Length * 2);
                new Span<byte>(_values, _blocks * BlockSize, BlockSize).Fill(value);
                return _blocks++;
            }
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
