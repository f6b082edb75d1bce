using System;

namespace Repartee
{
    /// <summary>
    /// Joins the bytes of tokens to UTF-16 text, token by token. The one place where tokens become text, so that what is
    /// streamed and what is decoded at once cannot differ.
    /// </summary>
    internal sealed class TextAssembler
    {
        // A run of byte tokens is judged as a whole; of a longer one the characters that are complete are let go.
        private const int MaxRun = 256;

        private readonly TokenPieces _pieces;
        private readonly bool _skipSpecial;

        private readonly byte[] _partial = new byte[4];
        private readonly byte[] _run = new byte[MaxRun];
        private int _partialLength;
        private int _runLength;
        private bool _runBroken;
        private bool _first;
        private int _strip;

        public TextAssembler(TokenPieces pieces, bool skipSpecial)
        {
            _pieces = pieces;
            _skipSpecial = skipSpecial;
            Reset();
        }

        /// <summary>Forgets everything.</summary>
        public void Reset()
        {
            _partialLength = 0;
            _runLength = 0;
            _runBroken = false;
            _first = true;
            _strip = _pieces.Rules.StripStart;
        }

        /// <summary>Takes a token and appends the characters that are complete. Ids that do not exist add nothing.</summary>
        public void Add(int id, CharBuffer output)
        {
            if (!_pieces.Has(id) || _skipSpecial && _pieces.IsSpecial(id))
                return;
            DecoderRules rules = _pieces.Rules;
            int value = _pieces.ByteValueOf(id);
            if (value >= 0)
            {
                _first = false;
                AddToRun((byte)value, output);
                return;
            }
            EndRun(output);
            if (rules.JoinsWithSpace && !_first)
                AddByte((byte)' ', output);
            ReadOnlySpan<byte> bytes = _pieces.BytesOf(id);
            if (rules.SpaceSign != null)
                AddSigned(bytes, rules.SpaceSign, _first && rules.FirstTokenDropsSign, output);
            else
                AddBytes(bytes, output);
            _first = false;
        }

        /// <summary>Ends the text: what is still incomplete becomes U+FFFD.</summary>
        public void Finish(CharBuffer output)
        {
            EndRun(output);
            if (_partialLength > 0)
                Emit('\uFFFD', output);
            _partialLength = 0;
        }

        private void AddBytes(ReadOnlySpan<byte> bytes, CharBuffer output)
        {
            foreach (byte value in bytes)
                AddByte(value, output);
        }

        private void AddSigned(ReadOnlySpan<byte> bytes, byte[] sign, bool drops, CharBuffer output)
        {
            int i = 0;
            while (i < bytes.Length)
            {
                if (!bytes.Slice(i).StartsWith(sign))
                {
                    AddByte(bytes[i++], output);
                    continue;
                }
                if (!drops)
                    AddByte((byte)' ', output);
                i += sign.Length;
            }
        }

        /// <summary>One U+FFFD for each maximal part of a sequence that turns out to be broken (Unicode, section 3.9).</summary>
        private void AddByte(byte value, CharBuffer output)
        {
            if (_partialLength > 0)
            {
                bool continues = _partialLength == 1 ? Utf8Text.IsSecondByte(_partial[0], value) : (value & 0xC0) == 0x80;
                if (continues)
                {
                    _partial[_partialLength++] = value;
                    if (_partialLength < Utf8Text.SequenceLength(_partial[0]))
                        return;
                    int position = 0;
                    EmitCodePoint(Utf8Text.Next(_partial, ref position), output);
                    _partialLength = 0;
                    return;
                }
                Emit('\uFFFD', output);
                _partialLength = 0;
            }
            int length = Utf8Text.SequenceLength(value);
            if (length == 1)
                Emit((char)value, output);
            else if (length == 0)
                Emit('\uFFFD', output);
            else
                _partial[_partialLength++] = value;
        }

        private void AddToRun(byte value, CharBuffer output)
        {
            if (_runBroken)
            {
                Emit('\uFFFD', output);
                return;
            }
            _run[_runLength++] = value;
            if (_runLength == MaxRun)
                ShortenRun(output);
        }

        private void ShortenRun(CharBuffer output)
        {
            int complete = 0;
            var run = new ReadOnlySpan<byte>(_run, 0, _runLength);
            while (complete < run.Length)
            {
                int length = Utf8Text.WellFormedLength(run.Slice(complete));
                if (length == 0)
                    break;
                complete += length;
            }
            if (run.Length - complete > 3)
            {
                EndRun(output);
                _runBroken = true;
                return;
            }
            AddBytes(run.Slice(0, complete), output);
            run.Slice(complete).CopyTo(_run);
            _runLength -= complete;
        }

        private void EndRun(CharBuffer output)
        {
            var run = new ReadOnlySpan<byte>(_run, 0, _runLength);
            if (Utf8Text.IsWellFormed(run))
            {
                AddBytes(run, output);
            }
            else
            {
                for (int i = 0; i < run.Length; i++)
                    Emit('\uFFFD', output);
            }
            _runLength = 0;
            _runBroken = false;
        }

        private void EmitCodePoint(int codePoint, CharBuffer output)
        {
            if (codePoint < 0x10000)
            {
                Emit((char)codePoint, output);
                return;
            }
            _strip = 0;
            output.AppendCodePoint(codePoint);
        }

        private void Emit(char character, CharBuffer output)
        {
            if (_strip > 0)
            {
                if (character == _pieces.Rules.StripCharacter)
                {
                    _strip--;
                    return;
                }
                _strip = 0;
            }
            output.Append(character);
        }
    }
}
