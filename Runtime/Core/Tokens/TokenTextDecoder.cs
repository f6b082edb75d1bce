using System;

namespace Repartee
{
    /// <summary>
    /// Turns a stream of token ids into text that is safe to show at once: never half a UTF-8 sequence, surrogate
    /// pair or grapheme cluster. The pieces, joined, equal <see cref="Tokenizer.Decode"/> of all ids.
    /// The last cluster is held back until the next one begins, because marks may still follow it. A cluster of more than
    /// <see cref="LongestCluster"/> UTF-16 units, which no writing system has, is given out in parts (at code points), so that
    /// memory stays bounded. For one thread at a time; allocates nothing once its buffers have grown.
    /// </summary>
    public sealed class TokenTextDecoder
    {
        /// <summary>UTF-16 units that are held back at most.</summary>
        public const int LongestCluster = 64;

        private readonly TextAssembler _assembler;
        private readonly CharBuffer _text = new CharBuffer();
        private GraphemeBreaker _breaker;
        private int _givenOut;

        internal TokenTextDecoder(TokenPieces pieces, bool skipSpecial)
        {
            _assembler = new TextAssembler(pieces, skipSpecial);
        }

        /// <summary>Takes the next token; returns the text that is now complete. Valid until the next call.</summary>
        public ReadOnlySpan<char> Add(int id)
        {
            int known = DropGivenOut();
            _assembler.Add(id, _text);
            return Complete(known);
        }

        /// <summary>Ends the line and returns what was still held back. Valid until the next call.</summary>
        public ReadOnlySpan<char> Finish()
        {
            DropGivenOut();
            _assembler.Finish(_text);
            _assembler.Reset();
            _breaker = default;
            return GiveOut(_text.Length);
        }

        /// <summary>Makes the decoder ready for another line.</summary>
        public void Reset()
        {
            _assembler.Reset();
            _breaker = default;
            _text.Clear();
            _givenOut = 0;
        }

        private int DropGivenOut()
        {
            _text.RemoveFirst(_givenOut);
            _givenOut = 0;
            return _text.Length;
        }

        private ReadOnlySpan<char> Complete(int from)
        {
            ReadOnlySpan<char> text = _text.Span;
            int cluster = 0;
            int i = from;
            while (i < text.Length)
            {
                int codePoint = Utf8Text.CodePointAt(text, i);
                if (_breaker.Next(codePoint))
                    cluster = i;
                else if (i - cluster >= LongestCluster)
                    cluster = i;
                i += codePoint > 0xFFFF ? 2 : 1;
            }
            bool nothingFollows = _breaker.HasEnded || text.Length - cluster > LongestCluster;
            return GiveOut(nothingFollows ? text.Length : cluster);
        }

        private ReadOnlySpan<char> GiveOut(int length)
        {
            _givenOut = length;
            return _text.Span.Slice(0, length);
        }
    }
}
