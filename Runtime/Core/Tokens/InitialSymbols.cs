using System;

namespace Repartee
{
    /// <summary>The tokens with which merging starts: one for each byte, or one for each character.</summary>
    internal sealed class InitialSymbols
    {
        private readonly ByteStringMap _tokens;
        private readonly bool _byteLevel;
        private readonly int[] _ofByte;
        private readonly bool _byteFallback;
        private readonly int _unknown;
        private readonly bool _fuseUnknown;

        // SentencePiece kind: the token of each character of the first plane, or -1.
        private readonly int[]? _ofCharacter;

        /// <param name="tokens">The vocabulary.</param>
        /// <param name="byteLevel">Whether tokens are bytes; otherwise they are UTF-8 text.</param>
        /// <param name="ofByte">256 ids (-1: none): of the byte itself, or of "&lt;0xNN&gt;" in the SentencePiece kind.</param>
        /// <param name="byteFallback">Whether a character without token is written in bytes.</param>
        /// <param name="unknown">The id for what cannot be written otherwise, or -1 to leave it out.</param>
        /// <param name="fuseUnknown">Whether several unknown characters in a row are one.</param>
        public InitialSymbols(ByteStringMap tokens, bool byteLevel, int[] ofByte, bool byteFallback, int unknown, bool fuseUnknown)
        {
            _tokens = tokens;
            _byteLevel = byteLevel;
            _ofByte = ofByte;
            _byteFallback = byteFallback;
            _unknown = unknown;
            _fuseUnknown = fuseUnknown;
            if (byteLevel)
                return;
            _ofCharacter = new int[0x10000];
            for (int i = 0; i < _ofCharacter.Length; i++)
                _ofCharacter[i] = -1;
            Span<byte> written = stackalloc byte[4];
            for (int codePoint = 0; codePoint < _ofCharacter.Length; codePoint++)
            {
                if (codePoint < 0xD800 || codePoint > 0xDFFF)
                    _ofCharacter[codePoint] = tokens.IdOf(written.Slice(0, Utf8Text.Write(codePoint, written)));
            }
        }

        /// <summary>Writes the ids for well-formed UTF-8 and returns their number, at most one for each byte.</summary>
        public int Write(byte[] utf8, int start, int length, int[] output)
        {
            int end = start + length;
            int count = 0;
            int unknown = 0;
            int position = start;
            while (position < end)
            {
                int from = position;
                int id;
                if (_byteLevel)
                    id = _ofByte[utf8[position++]];
                else
                    id = NextCharacter(utf8, ref position);
                if (id >= 0)
                {
                    count = FlushUnknown(ref unknown, output, count);
                    output[count++] = id;
                }
                else if (_byteFallback && HasBytes(utf8, from, position))
                {
                    for (int i = from; i < position; i++)
                        output[count++] = _ofByte[utf8[i]];
                }
                else if (_unknown >= 0)
                {
                    if (!_fuseUnknown)
                        count = FlushUnknown(ref unknown, output, count);
                    unknown = 1;
                }
            }
            return FlushUnknown(ref unknown, output, count);
        }

        private int NextCharacter(byte[] utf8, ref int position)
        {
            int from = position;
            int codePoint = Utf8Text.Next(utf8, ref position);
            return codePoint < 0x10000
                ? _ofCharacter![codePoint]
                : _tokens.IdOf(new ReadOnlySpan<byte>(utf8, from, position - from));
        }

        private bool HasBytes(byte[] utf8, int from, int to)
        {
            for (int i = from; i < to; i++)
                if (_ofByte[utf8[i]] < 0)
                    return false;
            return true;
        }

        private int FlushUnknown(ref int unknown, int[] output, int count)
        {
            if (unknown > 0)
                output[count++] = _unknown;
            unknown = 0;
            return count;
        }
    }
}
