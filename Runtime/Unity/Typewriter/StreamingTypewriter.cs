#pragma warning disable CS0067 // Events of paging, actions and sentences are raised with the next step.
using System;

namespace Repartee.Unity
{
    /// <summary>
    /// Shows a line while it is still being said: takes it from a <see cref="LineStream"/> at the model's speed and
    /// reveals it at the reader's, character by character as people see characters (grapheme clusters).
    /// </summary>
    /// <remarks>
    /// It has no clock of its own: call <see cref="Advance"/> once a frame with the time that passed. All members are for
    /// one thread, Unity's main thread. Listeners are called from <see cref="Advance"/>, <see cref="HurryUp"/>,
    /// <see cref="Continue"/> and may call any member; what they throw goes to the caller, and the line goes on with
    /// the next call. Nothing is allocated while a line is being shown.
    /// </remarks>
    /// <example>
    /// <code>
    /// var typewriter = new StreamingTypewriter(settings, target);
    /// typewriter.Begin(turn.Stream);
    /// // each frame:
    /// typewriter.Advance(Time.unscaledDeltaTime);
    /// </code>
    /// </example>
    public sealed class StreamingTypewriter
    {
        private LineStream? _line;
        private LineStream? _own;
        private GraphemeBreaker _clusters;
        private int _revealed;
        private double _wait;
        private bool _paused;
        private bool _finished;

        /// <summary>A typewriter without a line.</summary>
        /// <param name="settings">How to show text; null for the defaults.</param>
        /// <param name="target">Where; null to use only the events.</param>
        public StreamingTypewriter(TypewriterSettings? settings = null, IDialogueText? target = null)
        {
            Settings = settings ?? new TypewriterSettings();
            Target = target;
        }

        /// <summary>Text was shown; what it brings, joined, is the line. Comes before the other events of that text.</summary>
        public event Action<ReadOnlyMemory<char>>? TextRevealed;

        /// <summary>One character was shown: for typing sounds and lip-sync.</summary>
        public event Action<RevealedCharacter>? CharacterRevealed;

        /// <summary>
        /// A sentence, without the white space around it: when it was shown, or when it begins to be, as
        /// <see cref="TypewriterSettings.SentenceCue"/> says. For voices and subtitles.
        /// </summary>
        public event Action<ReadOnlyMemory<char>>? SentenceRevealed;

        /// <summary>The text was shown up to the place of an inline action.</summary>
        public event Action<ActionTag>? ActionReached;

        /// <summary>The box is full and there is more text: show a sign, and <see cref="Continue"/> when the player is ready.</summary>
        public event Action? PageFull;

        /// <summary>A new page begins.</summary>
        public event Action? PageTurned;

        /// <summary>The line is complete and all of it was shown. Once a line.</summary>
        public event Action? Finished;

        /// <summary>How to show text.</summary>
        public TypewriterSettings Settings { get; set; }

        /// <summary>Where text is shown; null for events only. Heeded by the next line.</summary>
        public IDialogueText? Target { get; set; }

        /// <summary>The line that is being shown or was shown last; null before the first and after <see cref="Reset"/>.</summary>
        public LineStream? Line => _line;

        /// <summary>What it is doing.</summary>
        public TypewriterState State =>
            _line == null ? TypewriterState.Idle :
            _finished ? TypewriterState.Finished :
            _paused ? TypewriterState.Paused :
            _revealed < _line.Length ? TypewriterState.Revealing : TypewriterState.Waiting;

        /// <summary>How many characters (UTF-16 units) of the line were shown, over all its pages.</summary>
        public int RevealedLength => _revealed;

        /// <summary>Which page of the line is shown, from 0.</summary>
        public int Page { get; private set; }

        /// <summary>Shows a line from its start, however much of it is there. One that was being shown is left as it is.</summary>
        public void Begin(LineStream line)
        {
            Reset();
            _line = line ?? throw new ArgumentNullException(nameof(line));
        }

        /// <summary>Shows a line that is complete.</summary>
        public void Begin(string text)
        {
            BeginText();
            Append(text.AsSpan());
            EndText();
        }

        /// <summary>Begins a line that comes through <see cref="Append"/> and ends with <see cref="EndText"/>.</summary>
        public void BeginText()
        {
            var line = new LineStream();
            Begin(line);
            _own = line;
        }

        /// <summary>More text of the line that <see cref="BeginText"/> began. May be cut anywhere.</summary>
        /// <exception cref="InvalidOperationException">No such line is being shown, or it has ended.</exception>
        public void Append(ReadOnlySpan<char> text) => Own().Append(text);

        /// <summary>The line that <see cref="BeginText"/> began is complete.</summary>
        /// <exception cref="InvalidOperationException">No such line is being shown, or it has ended.</exception>
        public void EndText() => Own().End();

        /// <summary>Lets time pass: reveals what is due.</summary>
        /// <param name="seconds">Since the last call.</param>
        public void Advance(double seconds)
        {
            if (_line == null || _finished || _paused)
                return;
            bool ended = _line.IsEnded;
            _wait -= Math.Max(0, seconds);
            while (_wait <= 0 && RevealNext(ended, false))
                _wait += 1 / Settings.CharactersPerSecond;
            _wait = Math.Max(_wait, 0);
            FinishIfDone(ended);
        }

        /// <summary>Shows at once what has been said so far, up to the end of the page; on a full page, turns it.</summary>
        public void HurryUp()
        {
            if (_line == null || _finished)
                return;
            bool ended = _line.IsEnded;
            while (RevealNext(ended, true))
            {
            }
            FinishIfDone(ended);
        }

        /// <summary>Stands still until <see cref="Resume"/>.</summary>
        public void Pause() => _paused = true;

        /// <summary>Goes on after <see cref="Pause"/>.</summary>
        public void Resume() => _paused = false;

        /// <summary>Turns a full page. Does nothing at any other time.</summary>
        public void Continue()
        {
        }

        /// <summary>Forgets the line and clears the target; raises nothing.</summary>
        public void Reset()
        {
            _line = null;
            _own = null;
            _clusters = default;
            _revealed = 0;
            _wait = 0;
            _paused = false;
            _finished = false;
            Page = 0;
            Target?.Clear(Settings.AllowRichText);
        }

        private LineStream Own() =>
            _own == null || _own.IsEnded ? throw new InvalidOperationException("No line of one's own was begun, or it has ended.") : _own;

        private bool RevealNext(bool ended, bool rushed)
        {
            var text = _line!.Text;
            int end = _revealed;
            var next = _clusters;
            while (end < text.Length)
            {
                int point = text.Span[end];
                int size = 1;
                if (char.IsHighSurrogate(text.Span[end]) && end + 1 < text.Length && char.IsLowSurrogate(text.Span[end + 1]))
                {
                    point = char.ConvertToUtf32(text.Span[end], text.Span[end + 1]);
                    size = 2;
                }
                var probe = next;
                if (probe.Next(point) && end > _revealed)
                    break;
                next = probe;
                end += size;
            }
            if (end == _revealed || (end == text.Length && !ended))
                return false;
            _clusters = next;
            var shown = text.Slice(_revealed, end - _revealed);
            var character = new RevealedCharacter(shown, _revealed, rushed);
            _revealed = end;
            Target?.Layout(text.Span);
            Target?.Reveal(_revealed);
            TextRevealed?.Invoke(shown);
            CharacterRevealed?.Invoke(character);
            return true;
        }

        private void FinishIfDone(bool ended)
        {
            if (!ended || _finished || _revealed < _line!.Length)
                return;
            _finished = true;
            Finished?.Invoke();
        }
    }
}
