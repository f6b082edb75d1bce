using System;

namespace Repartee
{
    /// <summary>
    /// The last step: no white space around the line, no more line breaks than allowed, single spaces where an action
    /// stood. Collects what a token brought and writes it as one delta.
    /// </summary>
    internal sealed class ParagraphStage : TextStage
    {
        private const int LongestSpace = 16;

        private readonly ILineTarget _line;
        private readonly int _maxBreaks;
        private readonly char[] _space = new char[LongestSpace];
        private char[] _out = new char[64];
        private int _outCount;
        private int _spaceCount;
        private bool _spaceBreaks;
        private bool _spaceHasTag;
        private int _breaks;
        private int _length;

        public ParagraphStage(FilterState state, ILineTarget line, int maxBreaks)
            : base(state, null)
        {
            _line = line;
            _maxBreaks = maxBreaks;
        }

        public override void Add(ReadOnlySpan<char> text)
        {
            int i = 0;
            while (i < text.Length && !IsOver)
            {
                if (IsSpace(text, i))
                {
                    TakeSpace(text[i++]);
                    continue;
                }
                int end = i + 1;
                while (end < text.Length && !IsSpace(text, end))
                    end++;
                if (!WriteSpace(text[i]))
                {
                    Stop(TokenVerdict.StopString);
                    return;
                }
                Write(text.Slice(i, end - i));
                i = end;
            }
        }

        public override void Add(string name, string argument)
        {
            if (IsOver)
                return;
            Flush();
            _spaceHasTag = true;
            _line.Append(new ActionTag(name, argument, _length));
        }

        public override void Finish() => Flush();

        /// <summary>Writes what came in since the last time as one delta.</summary>
        public void Flush()
        {
            _line.Append(_out.AsSpan(0, _outCount));
            _outCount = 0;
        }

        protected override int Scan(bool last) => 0;

        private static bool IsSpace(ReadOnlySpan<char> text, int i) =>
            char.IsWhiteSpace(text[i]) && (i + 1 == text.Length || ClusterEdge.IsAt(text, i + 1) || text[i] == '\r');

        private void TakeSpace(char c)
        {
            _spaceBreaks |= c == '\n';
            if (_spaceCount < LongestSpace)
                _space[_spaceCount++] = c;
        }

        /// <summary>Writes the white space before a visible character; false when it breaks one line too many.</summary>
        private bool WriteSpace(char next)
        {
            if (_length > 0 && _spaceCount > 0)
            {
                if (_spaceBreaks && ++_breaks > _maxBreaks)
                    return false;
                if (_spaceBreaks)
                    Write("\n".AsSpan());
                else if (!_spaceHasTag)
                    Write(_space.AsSpan(0, _spaceCount));
                else if (",.;:!?，。；：！？、…".IndexOf(next) < 0)
                    Write(" ".AsSpan());
            }
            _spaceCount = 0;
            _spaceBreaks = _spaceHasTag = false;
            return true;
        }

        private void Write(ReadOnlySpan<char> text)
        {
            if (_outCount + text.Length > _out.Length)
                Array.Resize(ref _out, Math.Max(_outCount + text.Length, _out.Length * 2));
            text.CopyTo(_out.AsSpan(_outCount));
            _outCount += text.Length;
            _length += text.Length;
        }
    }
}
