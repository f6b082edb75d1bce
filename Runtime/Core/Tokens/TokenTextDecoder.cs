using System;
using System.Text;

namespace Repartee
{
    /// <summary>
    /// Turns a stream of token ids into text that is safe to show at once: never half a UTF-8 sequence, surrogate
    /// pair or grapheme cluster. The pieces, joined, equal <see cref="Tokenizer.Decode"/> of all ids.
    /// </summary>
    public sealed class TokenTextDecoder
    {
        private readonly Tokenizer _tokenizer;
        private readonly bool _skipSpecial;
        private readonly System.Text.Decoder _decoder = Encoding.UTF8.GetDecoder();
        private readonly char[] _text = new char[4096];

        internal TokenTextDecoder(Tokenizer tokenizer, bool skipSpecial)
        {
            _tokenizer = tokenizer;
            _skipSpecial = skipSpecial;
        }

        /// <summary>Takes the next token; returns the text that is now complete. Valid until the next call.</summary>
        public ReadOnlySpan<char> Add(int id)
        {
            if (_skipSpecial && _tokenizer.IsSpecial(id))
                return default;
            return _text.AsSpan(0, _decoder.GetChars(_tokenizer.BytesOf(id), _text, false));
        }

        /// <summary>Ends the line and returns what was still held back. Valid until the next call.</summary>
        public ReadOnlySpan<char> Finish() => _text.AsSpan(0, _decoder.GetChars(Array.Empty<byte>(), _text, true));

        /// <summary>Makes the decoder ready for another line.</summary>
        public void Reset() => _decoder.Reset();
    }
}
