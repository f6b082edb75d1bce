using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// The text of one line while it is being said: append-only, written by the engine's thread, read by anybody in any
    /// of three ways: polled by a frame loop (<see cref="Read"/>, <see cref="TryRead"/>; no garbage, no locks), by a
    /// callback (<see cref="Subscribe"/>), or with <c>await foreach</c> (<see cref="ReadAsync"/>).
    /// </summary>
    /// <remarks>
    /// Whoever comes late still gets everything from the start. The order is exact, deltas never split a character that
    /// people see as one (a grapheme cluster), and their sum is the final line. Written from one thread at a time; all
    /// reading members are safe on any thread, except that <see cref="Read"/> has one place and wants one reader.
    /// </remarks>
    public sealed class LineStream : ILineTarget
    {
        private const int UsualLine = 512;

        private readonly AppendOnlyList<char> _text = new AppendOnlyList<char>(UsualLine);
        private readonly AppendOnlyList<ActionTag> _tags = new AppendOnlyList<ActionTag>(0);
        private readonly Action<string>? _log;
        private readonly object _subscribing = new object();
        private LineSubscription[] _subscriptions = Array.Empty<LineSubscription>();
        private int _ended;
        private int _read;

        // A place that sentences were read from, and how far the text behind it was looked through for the next one.
        private long _scan;

        /// <summary>An empty line.</summary>
        /// <param name="log">Told when a callback of a subscriber throws; null drops the report.</param>
        public LineStream(Action<string>? log = null) => _log = log;

        /// <summary>Characters (UTF-16 units) so far.</summary>
        public int Length => _text.Count;

        /// <summary>Whether the line is complete: <see cref="Length"/> does not grow any more.</summary>
        public bool IsEnded => Volatile.Read(ref _ended) != 0;

        /// <summary>The text so far, without a copy; what it shows never changes.</summary>
        public ReadOnlyMemory<char> Text => _text.Published;

        /// <summary>Inline actions so far, in order of their places.</summary>
        public ReadOnlyMemory<ActionTag> Tags => _tags.Published;

        /// <summary>
        /// Copies text that was not read yet and remembers how far it came. Returns how much it copied, 0 when there is
        /// nothing new. What does not fit comes with the next call, so a short buffer can split a character in two:
        /// offer 64 or more, or use <see cref="TryRead"/>.
        /// </summary>
        public int Read(Span<char> destination)
        {
            var fresh = _text.Published.Span.Slice(_read);
            int count = Math.Min(fresh.Length, destination.Length);
            fresh.Slice(0, count).CopyTo(destination);
            _read += count;
            return count;
        }

        /// <summary>The text behind <paramref name="position"/>, which moves to the end of it. False when there is none.</summary>
        public bool TryRead(ref int position, out ReadOnlySpan<char> text)
        {
            text = _text.Published.Span.Slice(position);
            position += text.Length;
            return text.Length > 0;
        }

        /// <summary>
        /// The first complete sentence behind <paramref name="position"/>, without white space around it; the position
        /// moves behind it. False while there is none. What is left when the line ends is a sentence too.
        /// </summary>
        public bool TryReadSentence(ref int position, out ReadOnlyMemory<char> sentence)
        {
            bool ended = IsEnded;
            var text = _text.Published.Slice(position);
            sentence = default;
            // Whoever asks each frame goes on where the last look ended. Other readers' places may come between: then
            // it is looked through from the start, which finds the same.
            long last = Interlocked.Read(ref _scan);
            int scanned = (int)(last >> 32) == position && (int)last <= text.Length ? (int)last : 0;
            int length = SentenceBreaker.FirstSentence(text.Span, ended, ref scanned);
            if (length == 0)
            {
                Interlocked.Exchange(ref _scan, (long)position << 32 | (uint)scanned);
                return false;
            }
            position += length;
            sentence = Trim(text.Slice(0, length), out _);
            return sentence.Length > 0;
        }

        /// <summary>
        /// Calls back for each event: first, on this thread, for everything so far, then on the engine's thread, where
        /// it must be short. Events come one at a time and in order. What the callback throws goes to the log, and the
        /// line goes on.
        /// </summary>
        /// <returns>Dispose to hear no more.</returns>
        public IDisposable Subscribe(Action<LineEvent> callback)
        {
            var subscription = new LineSubscription(this, callback, _log);
            lock (_subscribing)
            {
                var more = new LineSubscription[_subscriptions.Length + 1];
                _subscriptions.CopyTo(more, 0);
                more[more.Length - 1] = subscription;
                Volatile.Write(ref _subscriptions, more);
            }
            subscription.Pump();
            return subscription;
        }

        /// <summary>The pieces of the line as they come. Cancelling ends the reading, not the line.</summary>
        /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
        public async IAsyncEnumerable<ReadOnlyMemory<char>> ReadAsync(
            [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            var signal = new SemaphoreSlim(0);
            using var subscription = Subscribe(_ => Signal(signal));
            int position = 0;
            while (true)
            {
                // Read before the text: once ended, the text is final.
                bool ended = IsEnded;
                var fresh = _text.Published.Slice(position);
                if (fresh.Length > 0)
                {
                    position += fresh.Length;
                    yield return fresh;
                }
                else if (ended)
                {
                    yield break;
                }
                else
                {
                    await signal.WaitAsync(cancellation);
                }
                cancellation.ThrowIfCancellationRequested();
            }
        }

        /// <summary>The sentences of the line as they become complete, for speech or subtitles.</summary>
        /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
        public async IAsyncEnumerable<string> ReadSentencesAsync(
            [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            var signal = new SemaphoreSlim(0);
            using var subscription = Subscribe(_ => Signal(signal));
            int position = 0;
            while (true)
            {
                bool ended = IsEnded;
                if (TryReadSentence(ref position, out var sentence))
                    yield return sentence.ToString();
                else if (ended)
                    yield break;
                else
                    await signal.WaitAsync(cancellation);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        /// <summary>The text so far as a string; a copy.</summary>
        public override string ToString() => Text.ToString();

        void ILineTarget.Append(ReadOnlySpan<char> text) => Append(text);

        void ILineTarget.Append(ActionTag tag) => Append(tag);

        /// <summary>Writes text. Whole grapheme clusters only.</summary>
        internal void Append(ReadOnlySpan<char> text)
        {
            if (text.Length == 0)
                return;
            _text.Append(text);
            Publish();
        }

        /// <summary>Writes an action at the present end of the text.</summary>
        internal void Append(ActionTag tag)
        {
            _tags.Append(tag);
            Publish();
        }

        /// <summary>Ends the line; a second call does nothing.</summary>
        internal void End()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
                Publish();
        }

        internal void Remove(LineSubscription subscription)
        {
            lock (_subscribing)
            {
                var fewer = Array.FindAll(_subscriptions, other => other != subscription);
                Volatile.Write(ref _subscriptions, fewer);
            }
        }

        internal static ReadOnlyMemory<char> Trim(ReadOnlyMemory<char> text, out int skipped)
        {
            var span = text.Span;
            int end = span.Length;
            skipped = 0;
            while (skipped < end && char.IsWhiteSpace(span[skipped]))
                skipped++;
            while (end > skipped && char.IsWhiteSpace(span[end - 1]))
                end--;
            return text.Slice(skipped, end - skipped);
        }

        private void Publish()
        {
            foreach (var subscription in Volatile.Read(ref _subscriptions))
                subscription.Pump();
        }

        private static void Signal(SemaphoreSlim signal)
        {
            // Events of one subscription come one at a time, so nobody else can release in between.
            if (signal.CurrentCount == 0)
                signal.Release();
        }
    }
}
