using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee
{
    /// <summary>How far a turn has come.</summary>
    public enum TurnState
    {
        /// <summary>Behind another line of the conversation.</summary>
        Queued,

        /// <summary>With the engine; nothing to see yet.</summary>
        Thinking,

        /// <summary>Text is coming.</summary>
        Speaking,

        /// <summary>Over; <see cref="DialogueTurn.Finish"/> tells why.</summary>
        Ended,
    }

    /// <summary>
    /// One line of the player and the character's answer to it, while it is being said and after. It ends exactly once,
    /// whatever happens, and never throws: a failed one speaks a fallback line of the persona and keeps the cause in
    /// <see cref="Error"/>. All members are safe on any thread.
    /// </summary>
    /// <example>
    /// <code>
    /// var turn = conversation.Say("Good evening!");
    /// await foreach (string piece in turn)
    ///     label.text += piece;
    /// </code>
    /// </example>
    public sealed class DialogueTurn : IAsyncEnumerable<string>
    {
        private readonly Conversation _conversation;
        private readonly CancellationTokenSource _cancellation = new CancellationTokenSource();
        private readonly TaskCompletionSource<DialogueTurn> _completion =
            new TaskCompletionSource<DialogueTurn>(TaskCreationOptions.RunContinuationsAsynchronously);

        private CancellationTokenRegistration _registration;
        private GenerationResult _result;
        private string? _text;
        private int _state;
        private int _ended;
        private int _seen = -1;

        internal DialogueTurn(Conversation conversation, string? playerLine, GenerationSettings settings, int epoch, Action<string> log)
        {
            _conversation = conversation;
            PlayerLine = playerLine;
            Settings = settings;
            Epoch = epoch;
            Stream = new LineStream(log);
        }

        /// <summary>What the player said; null when the character speaks first.</summary>
        public string? PlayerLine { get; }

        /// <summary>The answer as it is said.</summary>
        public LineStream Stream { get; }

        /// <summary>The answer so far, or all of it: a copy while it grows, the same string once it has ended.</summary>
        public string Text => State == TurnState.Ended ? _text ??= Stream.ToString() : Stream.ToString();

        /// <summary>How far it has come.</summary>
        public TurnState State
        {
            get
            {
                var state = (TurnState)Volatile.Read(ref _state);
                return state == TurnState.Thinking && Stream.Length > 0 ? TurnState.Speaking : state;
            }
        }

        /// <summary>Why it ended; null until then.</summary>
        public FinishReason? Finish => State == TurnState.Ended ? _result.Finish : (FinishReason?)null;

        /// <summary>Counts and times; all zero until it has ended.</summary>
        public GenerationResult Result => State == TurnState.Ended ? _result : default;

        /// <summary>What went wrong, or null.</summary>
        public Exception? Error => Result.Error;

        /// <summary>Inline actions so far, with their places in <see cref="Text"/>.</summary>
        public ReadOnlyMemory<ActionTag> ActionTags => Stream.Tags;

        /// <summary>
        /// Whether <see cref="Text"/> is a fallback line: the model failed, or everything it said was filtered out.
        /// The character does not remember it.
        /// </summary>
        public bool IsFallback { get; private set; }

        /// <summary>The settings it is spoken with, the seed included: with the same history they give the same line.</summary>
        public GenerationSettings Settings { get; }

        /// <summary>
        /// Completes with this turn when it has ended, and never fails. By then <see cref="Finish"/> and the
        /// conversation's history are set and the stream's end has been told.
        /// </summary>
        public Task<DialogueTurn> Completion => _completion.Task;

        internal int Epoch { get; }

        /// <summary>What the model was given, for tools; null until the engine has composed it. Not to be changed.</summary>
        public ComposedPrompt? Prompt { get; internal set; }

        internal HistoryTurn? Recorded { get; set; }

        internal CancellationToken Token => _cancellation.Token;

        /// <summary>How much of it the player saw, or -1 when nobody said: then all of it.</summary>
        internal int Seen => Volatile.Read(ref _seen);

        /// <summary>
        /// Cuts the line short, also while it waits or the prompt is being read. What has been said stays.
        /// </summary>
        public void Cancel() => _conversation.Cancel(this);

        /// <summary>
        /// Cuts the line short and tells how many characters of it the player saw (a typewriter shows less than what has
        /// been said): the character remembers that much. May come after the end of the line, too.
        /// </summary>
        public void Cancel(int seenCharacters)
        {
            Volatile.Write(ref _seen, Math.Max(0, seenCharacters));
            _conversation.Cancel(this);
        }

        /// <summary>The pieces of the answer as they come. Cancelling ends the reading, not the line.</summary>
        public async IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            await foreach (var piece in Stream.ReadAsync(cancellationToken))
                yield return piece.ToString();
        }

        /// <summary>Awaiting a turn waits for its end.</summary>
        public TaskAwaiter<DialogueTurn> GetAwaiter() => Completion.GetAwaiter();

        /// <summary>Lets a token cancel the turn until it has ended. Only before anybody else can see the turn.</summary>
        internal void LinkCancellation(CancellationToken token)
        {
            if (token.CanBeCanceled)
                _registration = token.Register(Cancel);
        }

        /// <summary>Has the line drawn once more, to the same writer; false when that cannot be.</summary>
        internal bool Redraw(LineWriter writer, int number) => _conversation.Redraw(this, writer, number);

        internal void MarkThinking() => Volatile.Write(ref _state, (int)TurnState.Thinking);

        internal void Interrupt() => _cancellation.Cancel();

        /// <summary>Ends the turn; only the first call counts.</summary>
        /// <param name="result">How it went.</param>
        /// <param name="replyTokens">The ids of the line when they are exactly what was said, or null.</param>
        internal void End(in GenerationResult result, IReadOnlyList<int>? replyTokens)
        {
            if (Interlocked.Exchange(ref _ended, 1) != 0)
                return;
            try
            {
                if (result.Finish != FinishReason.Cancelled && Stream.Length == 0 && Stream.Tags.Length == 0)
                {
                    IsFallback = true;
                    Stream.Append(_conversation.FallbackLine(this).AsSpan());
                }
            }
            finally
            {
                _result = result;
                Volatile.Write(ref _state, (int)TurnState.Ended);
                _conversation.Record(this, replyTokens);
                Stream.End();
                _completion.TrySetResult(this);
                _registration.Dispose();
                _conversation.StartNext();
            }
        }
    }
}
