using System;
using System.Text;

namespace Repartee
{
    /// <summary>The bytes that each token adds to a text, and which tokens are special. Immutable.</summary>
    internal sealed class TokenPieces
    {
        private readonly ByteStringMap _pieces;
        private readonly short[]? _byteValues;
        private readonly bool[] _special;

        /// <param name="pieces">The bytes of each token by the decoder's rules, the first token's own rule aside.</param>
        /// <param name="rules">The decoder's rules.</param>
        /// <param name="special">For each id whether the token is special; may be shorter than the vocabulary.</param>
        public TokenPieces(ByteStringMap pieces, DecoderRules rules, bool[] special)
        {
            _pieces = pieces;
            _special = special;
            Rules = rules;
            if (!rules.ByteFallback)
                return;
            _byteValues = new short[pieces.IdCount];
            for (int id = 0; id < _byteValues.Length; id++)
                _byteValues[id] = (short)DecoderRules.ByteValueOf(pieces[id]);
        }

        public DecoderRules Rules { get; }

        public int IdCount => _pieces.IdCount;

        public bool Has(int id) => _pieces.Has(id);

        public bool IsSpecial(int id) => (uint)id < (uint)_special.Length && _special[id];

        public ReadOnlySpan<byte> BytesOf(int id) => _pieces[id];

        /// <summary>The byte that a token of a byte-fallback vocabulary stands for, or -1.</summary>
        public int ByteValueOf(int id) => _byteValues == null || (uint)id >= (uint)_byteValues.Length ? -1 : _byteValues[id];

        /// <summary>A token for people to read; bytes that are no whole character as "\xE4".</summary>
        public string Describe(int id)
        {
            int value = ByteValueOf(id);
            ReadOnlySpan<byte> bytes = value >= 0 ? new[] { (byte)value } : BytesOf(id);
            var text = new StringBuilder();
            while (bytes.Length > 0)
            {
                int length = Utf8Text.WellFormedLength(bytes);
                if (length == 0)
                {
                    text.Append("\\x").Append(bytes[0].ToString("X2"));
                    length = 1;
                }
                else
                {
                    text.Append(Encoding.UTF8.GetString(bytes.Slice(0, length)));
                }
                bytes = bytes.Slice(length);
            }
            if (Rules.SpaceSign != null)
                text.Replace(Encoding.UTF8.GetString(Rules.SpaceSign), " ");
            return text.ToString();
        }
    }
}
