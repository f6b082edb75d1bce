using System;

namespace Repartee
{
    /// <summary>
    /// Turns a stream of token ids into text that is safe to show at once: never half a UTF-8 sequence, surrogate
    /// pair or grapheme cluster. The pieces, joined, equal <see cref="Tokenizer.Decode"/> of all ids.
    /// </summary>
    public sealed class TokenTextDecoder
    {
        /// <summary>Takes the next token; returns the text that is now complete. Valid until the next call.</summary>
        public ReadOnlySpan<char> Add(int id) => throw new NotImplementedException();

        /// <summary>Ends the line and returns what was still held back. Valid until the next call.</summary>
        public ReadOnlySpan<char> Finish() => throw new NotImplementedException();

        /// <summary>Makes the decoder ready for another line.</summary>
        public void Reset() => throw new NotImplementedException();
    }
}
