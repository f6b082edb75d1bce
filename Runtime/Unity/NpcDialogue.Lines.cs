using System;
using System.Threading;
using System.Threading.Tasks;
using Unity.Profiling;
using UnityEngine;

namespace Repartee.Unity
{
    // The way of a line: asked, thought about, typed, over. One at a time; the next one waits until the last has ended.
    public sealed partial class NpcDialogue
    {
        private static readonly ProfilerMarker PumpMarker = new ProfilerMarker("Repartee.Pump");
        private static readonly ProfilerMarker RevealMarker = new ProfilerMarker("Repartee.Reveal");

        private DialogueTurn? _turn;
        private NextLine? _current;
        private NextLine? _next;
        private float _silence;
        private bool _interrupted;
        private Exception? _textFailed;
        private bool _started;

        private void OnEnable()
        {
            // The first time Start does it: a script that has just added the component can set it up before. Unity keeps
            // the field over a reload of code, after which Start does not come again.
            if (_started && _prewarmOnStart)
                Prewarm();
        }

        private void Start()
        {
            _started = true;
            if (_prewarmOnStart)
                Prewarm();
        }

        private void Update()
        {
            long began = DialogueCounters.Now;
            PumpMarker.Begin();
            try
            {
                Pump();
            }
            finally
            {
                PumpMarker.End();
                DialogueCounters.AddPump(began, Time.frameCount);
            }
        }

        private void OnDisable()
        {
            Interrupt();
            NextLine? current = _current;
            _turn = null;
            _current = null;
            _prewarm = false;
            LeaveText();
            current?.Drop();
            LeaveConversation();
            // Where the object goes, its indicator goes with it, and may be gone already.
            if (!gameObject.activeInHierarchy)
                return;
            ShowThinking(false);
            ShowPageFull(false);
        }

        private void OnDestroy()
        {
            ForgetEverything();
            _typewriter = null;
        }

        private void Pump()
        {
            if (_current != null && _current.IsCancelled)
                CutShort();
            if (_next != null && _next.IsCancelled)
                DropNext();
            if (_turn != null)
                PumpLine(_turn);
            if (_turn == null && _next != null)
                BeginNextLine();
            if (_prewarm)
                PrewarmWhenLoaded();
            CountSilence();
            ShowPageFull(_turn != null && !_interrupted && Typewriter.State == TypewriterState.PageFull);
        }

        private void PumpLine(DialogueTurn turn)
        {
            // A line that was cut short ends within a step of the model, and is completed then.
            if (!_interrupted)
            {
                RevealMarker.Begin();
                try
                {
                    Typewriter.Advance(_typewriterSettings.FrameSeconds);
                }
                finally
                {
                    RevealMarker.End();
                }
            }

            // A listener may have cut the line short, begun another one, or disabled the character.
            if (!ReferenceEquals(turn, _turn))
                return;
            if (turn.Stream.IsEnded && (_interrupted || Typewriter.State == TypewriterState.Finished))
                Complete(turn);
        }

        private void Complete(DialogueTurn turn)
        {
            NextLine? completed = _current;
            Exception? textFailed = _textFailed;
            _turn = null;
            _current = null;
            _textFailed = null;
            LeaveText();
            DialogueCounters.Add(turn);
            Exception? error = turn.Error ?? textFailed;
            if (error != null)
                RaiseFailed(error);
            RaiseLineCompleted(turn);
            if (textFailed != null)
                completed?.Fail(textFailed);
            else
                completed?.Complete(turn);
        }

        private void Begin(NextLine line)
        {
            if (!isActiveAndEnabled)
            {
                Debug.LogWarning(name + " was spoken to but is disabled.", this);
                line.Drop();
                return;
            }

            Interrupt();
            _next = line;
            TakeModel();
            // Inside of an event the next frame begins it, or this one, where Update raised the event.
            if (_turn == null && _raising == 0)
                BeginNextLine();
        }

        private void CutShort()
        {
            if (_turn == null || _interrupted)
                return;
            _interrupted = true;
            Typewriter.Stop();
            _turn.Cancel(Typewriter.RevealedLength);
        }

        private void DropNext()
        {
            NextLine? dropped = _next;
            _next = null;
            dropped?.Drop();
        }

        private void BeginNextLine()
        {
            Conversation? conversation;
            try
            {
                conversation = Converse();
            }
            catch (ReparteeException e)
            {
                Refuse(e);
                return;
            }

            NextLine? line = _next;
            if (conversation == null || line == null)
                return;
            _next = null;
            _current = line;
            _interrupted = false;
            _turn = conversation.Say(line.Text);
            DialogueTurn turn = _turn;
            StreamingTypewriter typewriter = Typewriter;
            _textFailed = null;
            try
            {
                TakeInspector(typewriter);
                TakeText(typewriter);
                typewriter.Begin(turn.Stream);
            }
            catch (Exception e)
            {
                // A text of the game's own. The line has begun all the same, and ends as one that was cut short.
                Debug.LogException(e, this);
                _textFailed = e;
                CutShort();
            }

            // Whoever hurries the line now is heard with the next frame, when all know of the line.
            typewriter.IsHeld = true;
            RaiseLineStarted(turn);
            typewriter.IsHeld = false;
        }

        /// <summary>There is nobody who could speak: the persona cannot be used.</summary>
        private void Refuse(ReparteeException error)
        {
            NextLine? refused = _next;
            _next = null;
            _prewarm = false;
            Debug.LogError(error.Message, this);
            RaiseFailed(error);
            refused?.Fail(error);
        }

        private void CountSilence()
        {
            NpcState state = State;
            bool waits = state == NpcState.Thinking || state == NpcState.Loading;
            _silence = waits ? _silence + Time.unscaledDeltaTime : 0;
            ShowThinking(waits && _silence >= _thinkingDelay);
        }

        /// <summary>Something said to the character, and who waits for the answer.</summary>
        private sealed class NextLine
        {
            private readonly TaskCompletionSource<DialogueTurn>? _waiter;
            private readonly CancellationToken _cancellation;

            public NextLine(string? text, TaskCompletionSource<DialogueTurn>? waiter, CancellationToken cancellation)
            {
                Text = text;
                _waiter = waiter;
                _cancellation = cancellation;
            }

            public string? Text { get; }

            // Asked once a frame, so that a token that is cancelled on another thread needs no marshalling.
            public bool IsCancelled => _cancellation.IsCancellationRequested;

            public void Complete(DialogueTurn turn)
            {
                if (IsCancelled)
                    Drop();
                else
                    _waiter?.TrySetResult(turn);
            }

            public void Fail(Exception error) => _waiter?.TrySetException(error);

            public void Drop()
            {
                if (IsCancelled)
                    _waiter?.TrySetCanceled(_cancellation);
                else
                    _waiter?.TrySetCanceled();
            }
        }
    }
}
