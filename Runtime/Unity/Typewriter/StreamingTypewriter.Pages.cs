using System;

namespace Repartee.Unity
{
    /// <summary>Pages: what of the line is in the box, and what happens when the box is full.</summary>
    public sealed partial class StreamingTypewriter
    {
        private const int NotFull = int.MaxValue;

        private IDialogueText? _box;
        private bool _paging;
        private int _pageStart;
        private int _pageEnd = NotFull;
        private int _laidOut;
        private bool _pageFull;
        private double _fullFor;
        private bool _turn;

        /// <summary>The box is full and there is more text: show a sign, and <see cref="Continue"/> when the player is ready.</summary>
        public event Action? PageFull;

        /// <summary>A new page begins; the box is empty.</summary>
        public event Action? PageTurned;

        /// <summary>Which page of the line is shown, from 0.</summary>
        public int Page { get; private set; }

        /// <summary>Turns a full page. Does nothing at any other time, or while paused.</summary>
        public void Continue()
        {
            if (!_pageFull)
                return;
            _turn = true;
            Run(0);
        }

        private void ForgetPages()
        {
            _box = null;
            _pageStart = 0;
            _pageEnd = NotFull;
            _laidOut = 0;
            _pageFull = false;
            _fullFor = 0;
            _turn = false;
            Page = 0;
        }

        private void BeginPages()
        {
            IDialogueText? box = Alive(Target);
            _paging = Settings.Paging;
            box?.Clear(_richText);
            // One that could not be cleared gets no text.
            _box = box;
        }

        /// <summary>Gives the target what is known of the page and learns whether it is full.</summary>
        private void LayOut(int known)
        {
            if (_box == null || _pageEnd != NotFull || known <= _laidOut)
                return;
            _laidOut = known;
            var page = _text.Span.Slice(_pageStart, known - _pageStart);
            int fits = _box.Layout(page);
            // A box in which nothing fits has no size yet.
            if (!_paging || fits <= 0 || fits >= page.Length || page.Slice(fits).Trim().Length == 0)
                return;
            int end = WordScanner.LastBreak(_text.Span, _pageStart, _pageStart + fits, _richText);
            if (end == _pageStart)
                end += TextClusters.Next(_text.Span, _pageStart, true, true, _richText, out _);
            _pageEnd = Math.Max(_revealed, end);
        }

        private void RevealOnPage()
        {
            if (_revealed >= _pageStart)
                _box?.Reveal(_revealed - _pageStart);
        }

        private void StopAtPageEnd()
        {
            _pageFull = true;
            _fullFor = 0;
            PageFull?.Invoke();
        }

        /// <summary>Turns the full page if it is time to. True when there is nothing more to do in this step.</summary>
        private bool WaitForPage(double seconds, bool turn)
        {
            _fullFor += seconds;
            bool isTime = Settings.AutoContinueAfter > 0 && _fullFor >= Settings.AutoContinueAfter;
            if (!turn && !isTime)
                return true;
            int generation = _generation;
            _pageFull = false;
            _pageEnd = NotFull;
            // A page does not begin with the blank between two words.
            while (_revealed < _words.Complete && char.IsWhiteSpace(_text.Span[_revealed]))
                RevealNext();
            _wait = 0;
            _pageStart = _revealed;
            _laidOut = _revealed;
            Page++;
            _box?.Clear(_richText);
            PageTurned?.Invoke();
            return generation != _generation || _paused;
        }
    }
}
