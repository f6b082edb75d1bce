using System;
using Object = UnityEngine.Object;

namespace Repartee.Unity
{
    /// <summary>
    /// Shows a line while it is still being said: takes it from a <see cref="LineStream"/> at the model's speed and
    /// reveals it at the reader's, character by character as people see characters (grapheme clusters), with rests at
    /// punctuation. It types faster when the model is far ahead; when the model is slower it waits for whole words and a
    /// small reserve, so that text never trickles in letter by letter.
    /// </summary>
    /// <remarks>
    /// It has no clock of its own: call <see cref="Advance"/> once a frame with the time that passed. All members are for
    /// one thread, Unity's main thread. Listeners may call any member; <see cref="HurryUp"/> and <see cref="Continue"/>
    /// then take effect with the next frame. What a listener throws goes to the caller, and the line goes on with the
    /// next call. Nothing is allocated while a line is being shown.
    /// </remarks>
    /// <example>
    /// <code>
    /// var typewriter = new StreamingTypewriter(settings, target);
    /// typewriter.Begin(turn.Stream);
    /// // each frame:
    /// typewriter.Advance(settings.FrameSeconds);
    /// </code>
    /// </example>
    public sealed partial class StreamingTypewriter
    {
        // A frame that hung (loading, a debugger) is no reason to show half a line at once.
        private const double LongestStep = 0.25;

        private LineStream? _line;
        private LineStream? _own;
        private ReadOnlyMemory<char> _text;
        private WordScanner _words;
        private SentenceCursor _sentences;
        private RevealPace _pace;
        private SentenceCue _cue;
        private bool _richText;
        private bool _isComplete;
        private int _generation;
        private int _revealed;
        private int _told;
        private int _letters;
        private int _wide;
        private int _tag;
        private double _wait;
        private bool _hurry;
        private bool _busy;
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

        /// <summary>One character was shown: for typing sounds and lip-sync. Not raised for markup.</summary>
        public event Action<RevealedCharacter>? CharacterRevealed;

        /// <summary>
        /// A sentence, without the white space around it: when it was shown, or when it begins to be, as
        /// <see cref="TypewriterSettings.SentenceCue"/> says. For voices and subtitles.
        /// </summary>
        public event Action<ReadOnlyMemory<char>>? SentenceRevealed;

        /// <summary>The text was shown up to the place of an inline action.</summary>
        public event Action<ActionTag>? ActionReached;

        /// <summary>The line is complete and all of it was shown. Once a line.</summary>
        public event Action? Finished;

        /// <summary>How to show text.</summary>
        public TypewriterSettings Settings { get; set; }

        /// <summary>Where text is shown; null for events only. Heeded by the next line.</summary>
        public IDialogueText? Target { get; set; }

        /// <summary>The line that is being shown or was shown last; null before the first, after <see cref="Stop"/> and <see cref="Reset"/>.</summary>
        public LineStream? Line => _line;

        /// <summary>What it is doing.</summary>
        public TypewriterState State =>
            _line == null ? TypewriterState.Idle :
            _finished ? TypewriterState.Finished :
            _paused ? TypewriterState.Paused :
            _pageFull ? TypewriterState.PageFull :
            _pace.IsGathering ? TypewriterState.Waiting : TypewriterState.Revealing;

        /// <summary>How many characters (UTF-16 units) of the line were shown, over all its pages.</summary>
        public int RevealedLength => _revealed;

        /// <summary>Shows a line from its start, however much of it is there. One that was being shown is forgotten.</summary>
        public void Begin(LineStream line)
        {
            if (line == null)
                throw new ArgumentNullException(nameof(line));
            Forget();
            _line = line;
            _cue = Settings.SentenceCue;
            _richText = Settings.AllowRichText;
            _pace = RevealPace.Begin();
            BeginPages();
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
        /// <param name="seconds">Since the last call. More than a quarter of a second counts as that; no number as none.</param>
        public void Advance(double seconds) => Run(seconds > 0 ? Math.Min(seconds, LongestStep) : 0);

        /// <summary>
        /// Shows at once what has been said so far, up to the end of the page; a full page is turned. What is said later
        /// is typed. Does nothing while paused.
        /// </summary>
        public void HurryUp()
        {
            _hurry = true;
            Run(0);
        }

        /// <summary>Stands still until <see cref="Resume"/>; called by a listener, at the place that it heard of.</summary>
        public void Pause() => _paused = true;

        /// <summary>Goes on after <see cref="Pause"/>.</summary>
        public void Resume() => _paused = false;

        /// <summary>
        /// Ends the line where it is: what is shown stays, nothing more comes, <see cref="Finished"/> is not raised.
        /// <see cref="RevealedLength"/> still tells how much was seen.
        /// </summary>
        public void Stop()
        {
            int seen = _revealed;
            var box = _box as IDialogueBox;
            Forget();
            _revealed = seen;
            box?.EndLine();
        }

        /// <summary>Forgets the line and clears the target; raises nothing.</summary>
        public void Reset()
        {
            Forget();
            Alive(Target)?.Clear(Settings.AllowRichText);
        }

        /// <summary>A target, or null when it is a component that was destroyed.</summary>
        private static IDialogueText? Alive(IDialogueText? target) => target is Object component && component == null ? null : target;

        private LineStream Own() => _own != null && !_own.IsEnded
            ? _own
            : throw new InvalidOperationException("No line was begun with BeginText, or it has ended.");

        private void Forget()
        {
            _generation++;
            _line = null;
            _own = null;
            _text = default;
            _words = default;
            _sentences = default;
            _isComplete = false;
            _revealed = 0;
            _told = 0;
            _letters = 0;
            _wide = 0;
            _tag = 0;
            _wait = 0;
            _hurry = false;
            _paused = false;
            _finished = false;
            ForgetPages();
        }

        /// <summary>Reveals nothing while it is set: whoever owns the line is still telling that it begins.</summary>
        internal bool IsHeld { get; set; }

        private void Run(double seconds)
        {
            // Listeners are called with text half told, so that what they ask for waits until that is done.
            if (_busy || IsHeld)
                return;
            _busy = true;
            try
            {
                Step(seconds);
            }
            finally
            {
                _busy = false;
            }
        }

        private void Step(double seconds)
        {
            bool hurry = _hurry;
            bool turn = _turn;
            _hurry = false;
            _turn = false;
            if (_line == null || _finished || _paused)
                return;
            // The line goes on in its events.
            _box = Alive(_box);

            // Asked before the text is read: once a line has ended, its text is final.
            _isComplete = _line.IsEnded;
            _text = _line.Text;
            _words.Scan(_text.Span, _isComplete, _own == null, _richText);
            if (_pageFull)
            {
                if (WaitForPage(seconds, turn || hurry))
                    return;
                hurry = false;
            }

            int generation = _generation;
            int known = hurry ? _words.Arrived : _words.Complete;
            LayOut(known);
            bool goesOn = hurry || Settings.Instant ? Rush(known, hurry) : Type(known, seconds);
            if (!goesOn || !Tell(false) || generation != _generation || _paused)
                return;
            if (_isComplete && _revealed == _text.Length)
                Finish();
            else if (_revealed >= _pageEnd)
                StopAtPageEnd();
        }

        private void Finish()
        {
            if (!RaiseDue(false) || _paused)
                return;
            _finished = true;
            (_box as IDialogueBox)?.EndLine();
            Finished?.Invoke();
        }
    }
}
