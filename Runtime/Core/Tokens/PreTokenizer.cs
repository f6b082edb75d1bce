using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>A step that splits text further before byte pair encoding, which never joins over the cuts. Thread-safe.</summary>
    internal abstract class PreTokenizer
    {
        /// <summary>Reads the pieces of <paramref name="input"/> and writes those of <paramref name="output"/>.</summary>
        public abstract void Apply(Segments input, Segments output);
    }

    /// <summary>What becomes of the matches of a split: the words of tokenizer.json.</summary>
    internal enum SplitBehavior
    {
        /// <summary>Matches and what lies between them are pieces.</summary>
        Isolated,

        /// <summary>Only what lies between the matches is kept.</summary>
        Removed,

        /// <summary>A match belongs to the piece before it.</summary>
        MergedWithPrevious,

        /// <summary>A match belongs to the piece after it.</summary>
        MergedWithNext,

        /// <summary>Matches next to each other are one piece.</summary>
        Contiguous,
    }

    /// <summary>Splits at the matches of a pattern.</summary>
    internal sealed class SplitPreTokenizer : PreTokenizer
    {
        private readonly Splitter _splitter;
        private readonly SplitBehavior _behavior;
        private readonly bool _invert;

        public SplitPreTokenizer(Splitter splitter, SplitBehavior behavior, bool invert)
        {
            _splitter = splitter;
            _behavior = behavior;
            _invert = invert;
        }

        /// <summary>The splitter, where its matches without any rule are the pieces; otherwise null.</summary>
        public GaplessSplitter? Gapless => _behavior == SplitBehavior.Isolated ? _splitter as GaplessSplitter : null;

        public override void Apply(Segments input, Segments output)
        {
            output.ShareBytes(input);
            for (int i = 0; i < input.Count; i++)
                Split(input.Utf8, input.StartOf(i), input.EndOf(i), output);
        }

        private void Split(byte[] utf8, int start, int end, Segments output)
        {
            var rule = new SplitRule(_behavior, output);
            int position = start;
            int from = start;
            while (_splitter.Next(utf8, start, from, end, out int matchStart, out int matchEnd))
            {
                if (matchStart > position)
                    rule.Take(position, matchStart, _invert);
                rule.Take(matchStart, matchEnd, !_invert);
                position = from = matchEnd;
            }
            if (position < end)
                rule.Take(position, end, _invert);
            rule.Finish();
        }

        /// <summary>Makes pieces of matches and gaps, which come in order and follow each other.</summary>
        private struct SplitRule
        {
            private readonly SplitBehavior _behavior;
            private readonly Segments _output;
            private bool _previousMatch;
            private int _start;
            private int _end;

            public SplitRule(SplitBehavior behavior, Segments output)
            {
                _behavior = behavior;
                _output = output;
                _previousMatch = false;
                _start = -1;
                _end = -1;
            }

            public void Take(int start, int end, bool match)
            {
                bool joins = false;
                switch (_behavior)
                {
                    case SplitBehavior.Removed:
                        if (!match)
                            _output.Add(start, end);
                        return;
                    case SplitBehavior.Contiguous:
                        joins = match == _previousMatch;
                        break;
                    case SplitBehavior.MergedWithPrevious:
                        joins = match && !_previousMatch;
                        break;
                    case SplitBehavior.MergedWithNext:
                        // A match waits for what follows; of several in a row only the last one joins it.
                        joins = !match && _previousMatch;
                        break;
                }
                if (!joins || _start < 0)
                {
                    Finish();
                    _start = start;
                }
                _end = end;
                _previousMatch = match;
            }

            public void Finish()
            {
                if (_start >= 0)
                    _output.Add(_start, _end);
                _start = -1;
            }
        }
    }

    /// <summary>GPT-2's pre-tokenizer without its regular expression: at most a space before the text.</summary>
    internal sealed class PrefixSpacePreTokenizer : PreTokenizer
    {
        public override void Apply(Segments input, Segments output)
        {
            output.Clear(input.AtBeginning);
            for (int i = 0; i < input.Count; i++)
            {
                var piece = new ReadOnlySpan<byte>(input.Utf8, input.StartOf(i), input.EndOf(i) - input.StartOf(i));
                int start = output.Length;
                if (piece[0] != ' ')
                    output.Write(new ReadOnlySpan<byte>(Space));
                output.Write(piece);
                output.Add(start, output.Length);
            }
        }

        private static readonly byte[] Space = { (byte)' ' };
    }

    /// <summary>SentencePiece's way: spaces become a visible sign, one is put before the text, and words begin with it.</summary>
    internal sealed class MetaspacePreTokenizer : PreTokenizer
    {
        private readonly byte[] _sign;
        private readonly bool _prepend;
        private readonly bool _onlyAtBeginning;
        private readonly bool _split;

        public MetaspacePreTokenizer(string sign, bool prepend, bool onlyAtBeginning, bool split)
        {
            _sign = Utf8Text.BytesOf(sign);
            _prepend = prepend;
            _onlyAtBeginning = onlyAtBeginning;
            _split = split;
        }

        public override void Apply(Segments input, Segments output)
        {
            output.Clear(input.AtBeginning);
            for (int i = 0; i < input.Count; i++)
            {
                int from = input.StartOf(i);
                var piece = new ReadOnlySpan<byte>(input.Utf8, from, input.EndOf(i) - from);
                bool begins = piece[0] == ' ' || piece.StartsWith(_sign);
                bool prepends = _prepend && !begins && (!_onlyAtBeginning || input.AtBeginning && from == 0);
                Write(piece, prepends, output);
            }
        }

        private void Write(ReadOnlySpan<byte> piece, bool prepends, Segments output)
        {
            int start = output.Length;
            if (prepends)
                output.Write(_sign);
            int i = 0;
            while (i < piece.Length)
            {
                bool literal = piece.Slice(i).StartsWith(_sign);
                if (piece[i] != ' ' && !literal)
                {
                    int run = i + 1;
                    while (run < piece.Length && piece[run] != ' ' && !piece.Slice(run).StartsWith(_sign))
                        run++;
                    output.Write(piece.Slice(i, run - i));
                    i = run;
                    continue;
                }
                if (_split && output.Length > start)
                {
                    output.Add(start, output.Length);
                    start = output.Length;
                }
                output.Write(_sign);
                i += literal ? _sign.Length : 1;
            }
            output.Add(start, output.Length);
        }
    }
}
