using System;

namespace Repartee
{
    /// <summary>
    /// Keeps a line from going round in circles: when its last tokens are one run repeated as often as is allowed, the
    /// token that would begin the run once more is ruled out. Looks at the line only, not at what was said before it.
    /// </summary>
    internal sealed class LoopGuard
    {
        /// <summary>The longest run that is looked for, in tokens: about a clause.</summary>
        public const int LongestRun = 16;

        // A million has six zeros; no price has seven.
        private const int MostDigits = 6;

        private int[] _line = Array.Empty<int>();
        private int _count;
        private int _limit;
        private TokenScripts? _tokens;

        /// <summary>A new line; a limit of 0 allows everything.</summary>
        public void Begin(int limit)
        {
            _limit = limit;
            _count = 0;
            _tokens = null;
            if (_line.Length < limit * LongestRun)
                _line = new int[limit * LongestRun];
        }

        /// <summary>After <see cref="Begin"/>: the zeros of "1000000" are no loop, more are one.</summary>
        public void AllowNumbers(TokenScripts tokens) => _tokens = tokens;

        /// <summary>A token was chosen.</summary>
        public void Add(int id)
        {
            if (_limit == 0)
                return;
            int room = _limit * LongestRun;
            if (_count == room)
                Array.Copy(_line, 1, _line, 0, --_count);
            _line[_count++] = id;
        }

        /// <summary>Rules out what would go on with a loop.</summary>
        public void Apply(Span<float> logits)
        {
            for (int run = 1; run <= LongestRun && run * _limit <= _count && _limit > 0; run++)
            {
                if (Repeats(run))
                    logits[_line[_count - run]] = float.NegativeInfinity;
            }
        }

        private bool Repeats(int run)
        {
            int limit = IsNumber(run) ? Math.Max(_limit, MostDigits) : _limit;
            int first = _count - run * limit;
            if (first < 0)
                return false;
            for (int i = first; i + run < _count; i++)
            {
                if (_line[i] != _line[i + run])
                    return false;
            }
            return true;
        }

        private bool IsNumber(int run)
        {
            for (int i = _count - run; i < _count; i++)
            {
                if (_tokens == null || !_tokens.IsNumber(_line[i]))
                    return false;
            }
            return true;
        }
    }
}
