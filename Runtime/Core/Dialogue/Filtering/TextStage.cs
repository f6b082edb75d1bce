using System;

namespace Repartee
{
    /// <summary>
    /// One step of the <see cref="LineFilter"/>: takes text, passes on what is certain, holds back what may still become
    /// something else. Pieces are whole grapheme clusters, in and out.
    /// </summary>
    internal abstract class TextStage
    {
        private readonly FilterState _state;
        private char[] _pending = new char[64];
        private int _count;

        protected TextStage(FilterState state, TextStage? next)
        {
            _state = state;
            Next = next;
        }

        protected TextStage? Next { get; }

        protected ReadOnlySpan<char> Pending => _pending.AsSpan(0, _count);

        protected bool IsOver => _state.Verdict != TokenVerdict.Continue;

        /// <summary>Takes text.</summary>
        public virtual void Add(ReadOnlySpan<char> text)
        {
            if (_count + text.Length > _pending.Length)
                Array.Resize(ref _pending, Math.Max(_count + text.Length, _pending.Length * 2));
            text.CopyTo(_pending.AsSpan(_count));
            _count += text.Length;
            Settle(Scan(false));
        }

        /// <summary>An action tag that stood here.</summary>
        public virtual void Add(string name, string argument) => Next?.Add(name, argument);

        /// <summary>No more text comes: nothing need be held back.</summary>
        public virtual void Finish()
        {
            Settle(Scan(true));
            Next?.Finish();
        }

        /// <summary>
        /// Works on <see cref="Pending"/>, which begins at a cluster; returns how much of it is done with.
        /// </summary>
        protected abstract int Scan(bool last);

        protected void Pass(ReadOnlySpan<char> text)
        {
            if (text.Length > 0 && !IsOver)
                Next?.Add(text);
        }

        /// <summary>Notes that words were taken out.</summary>
        protected void NoteCut() => _state.HasCut = true;

        /// <summary>The line ends here; what was passed on is still shown.</summary>
        protected void Stop(TokenVerdict verdict)
        {
            if (IsOver)
                return;
            // Those downstream let go of what they hold: it came before the end.
            Next?.Finish();
            NoteCut();
            if (!IsOver)
                _state.Verdict = verdict;
        }

        private void Settle(int done)
        {
            if (IsOver)
                done = _count;
            if (done <= 0)
                return;
            _pending.AsSpan(done, _count - done).CopyTo(_pending);
            _count -= done;
        }
    }

    /// <summary>What the stages of one filter share.</summary>
    internal sealed class FilterState
    {
        public TokenVerdict Verdict { get; set; }

        /// <summary>Whether more was taken out than actions and white space.</summary>
        public bool HasCut { get; set; }
    }
}
