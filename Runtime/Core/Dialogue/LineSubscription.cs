using System;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// One subscriber's place in a line. Both the writer and the subscriber may pump; whoever comes while the other is at
    /// it leaves a note and goes, so that events stay in order, nobody waits, and no lock is held during a callback.
    /// </summary>
    internal sealed class LineSubscription : IDisposable
    {
        private readonly LineStream _line;
        private readonly Action<LineEvent> _callback;
        private readonly Action<string>? _log;
        private int _notes;
        private int _disposed;
        private int _text;
        private int _sentence;
        private int _scanned;
        private int _tag;
        private int _failures;
        private bool _endSent;

        public LineSubscription(LineStream line, Action<LineEvent> callback, Action<string>? log)
        {
            _line = line;
            _callback = callback;
            _log = log;
        }

        public void Pump()
        {
            if (Interlocked.Increment(ref _notes) != 1)
                return;
            int seen = 1;
            do
            {
                Deliver();
                seen = Interlocked.Add(ref _notes, -seen);
            }
            while (seen != 0);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
                _line.Remove(this);
        }

        private void Deliver()
        {
            // Each of these is published before what follows it, so they are read the other way round.
            bool ended = _line.IsEnded;
            var text = _line.Text;
            var tags = _line.Tags.Span;
            while (true)
            {
                int next = text.Length;
                if (_tag < tags.Length && tags[_tag].Position < next)
                    next = Math.Max(_text, tags[_tag].Position);
                if (next > _text)
                {
                    var delta = new LineEvent(LineEventKind.Delta, _text, text.Slice(_text, next - _text));
                    _text = next;
                    Send(delta);
                }
                DeliverSentences(text.Slice(0, _text), ended && _text == text.Length);
                if (_tag == tags.Length)
                    break;
                if (tags[_tag].Position > _text)
                    break;
                var tag = tags[_tag++];
                Send(new LineEvent(LineEventKind.Action, tag.Position, default, tag));
            }
            if (!ended || _endSent)
                return;
            _endSent = true;
            Send(new LineEvent(LineEventKind.End, text.Length, default));
            if (_failures > 1)
                _log?.Invoke("A subscriber of a dialogue line threw " + (_failures - 1) + " more times.");
        }

        private void DeliverSentences(ReadOnlyMemory<char> text, bool ended)
        {
            while (true)
            {
                var rest = text.Slice(_sentence);
                int length = SentenceBreaker.FirstSentence(rest.Span, ended, ref _scanned);
                if (length == 0)
                    return;
                _scanned = 0;
                int start = _sentence;
                _sentence += length;
                var sentence = LineStream.Trim(rest.Slice(0, length), out int skipped);
                if (sentence.Length > 0)
                    Send(new LineEvent(LineEventKind.Sentence, start + skipped, sentence));
            }
        }

        private void Send(in LineEvent happened)
        {
            if (Volatile.Read(ref _disposed) != 0)
                return;
            try
            {
                _callback(happened);
            }
            catch (Exception error)
            {
                // The first tells what is wrong; a callback that fails at every token must not flood the log.
                if (_failures++ == 0)
                    _log?.Invoke("A subscriber of a dialogue line threw at " + happened.Kind + ": " + error);
            }
        }
    }
}
