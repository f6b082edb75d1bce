using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// A player and a character talking: takes the player's lines, remembers what was said, and asks the engine for
    /// answers. <see cref="Say"/> costs the calling thread microseconds; prompts are composed on the engine's
    /// thread. All members are safe on any thread.
    /// </summary>
    /// <remarks>
    /// One line at a time. Speaking while the character does interrupts it, or waits, as
    /// <see cref="ConversationOptions.WhileSpeaking"/> says. Every line has a seed made of the conversation's and the
    /// number of lines before it, so that the same conversation goes the same way again, also after loading a save.
    /// </remarks>
    public sealed partial class Conversation : IDisposable
    {
        private const int LongestLine = 8192;

        private readonly IGenerator _engine;
        private readonly ConversationOptions _options;
        private readonly PromptWriter _prompts;
        private readonly object _gate = new object();
        private readonly List<DialogueTurn> _queue = new List<DialogueTurn>();
        private DialogueTurn? _current;
        private HistoryTurn[] _turns = Array.Empty<HistoryTurn>();
        private ulong? _seed;
        private long _lineCount;
        private int _epoch;
        private bool _disposed;

        /// <summary>Begins a conversation.</summary>
        /// <param name="engine">What answers; it outlives the conversation.</param>
        /// <param name="persona">Who answers.</param>
        /// <param name="options">How it goes.</param>
        public Conversation(IGenerator engine, Persona persona, ConversationOptions? options = null)
        {
            _engine = engine ?? throw new ArgumentNullException(nameof(engine));
            Persona = persona ?? throw new ArgumentNullException(nameof(persona));
            _options = options ?? new ConversationOptions();
            _seed = _options.Seed ?? _options.Sampling.Seed ?? persona.Sampling.Seed;
            _prompts = new PromptWriter(engine, persona, _options.Knowledge);
        }

        /// <summary>Who answers.</summary>
        public Persona Persona { get; }

        /// <summary>The turns so far, oldest first; a snapshot that does not change. The line under way is not in it.</summary>
        public IReadOnlyList<HistoryTurn> History => Volatile.Read(ref _turns);

        /// <summary>The line under way, or null.</summary>
        public DialogueTurn? Current
        {
            get
            {
                lock (_gate)
                    return _current;
            }
        }

        /// <summary>The player says something. Returns at once; the answer comes through the turn.</summary>
        /// <param name="line">
        /// What the player says, any text; more than 8192 characters are cut. Empty or white: the character speaks first.
        /// </param>
        /// <param name="overrides">Settings for this line only.</param>
        /// <param name="cancellation">Cuts the answer short, as <see cref="DialogueTurn.Cancel()"/> does.</param>
        /// <exception cref="ObjectDisposedException">The conversation was disposed.</exception>
        public DialogueTurn Say(string? line, GenerationSettings? overrides = null, CancellationToken cancellation = default)
        {
            line = string.IsNullOrWhiteSpace(line) ? null : Shortened(line!);
            DialogueTurn turn;
            List<DialogueTurn>? dropped = null;
            lock (_gate)
            {
                if (_disposed)
                    throw new ObjectDisposedException(nameof(Conversation));
                if (_options.WhileSpeaking == WhileSpeaking.Interrupt)
                    dropped = TakeAll();
                turn = new DialogueTurn(this, line, SettingsOf(overrides), _epoch, Log);
                // Before the engine can see it: it may start and end the turn while others are ended here.
                turn.LinkCancellation(cancellation);
                _queue.Add(turn);
            }
            End(dropped);
            if (cancellation.IsCancellationRequested)
                turn.Cancel();
            StartNext();
            return turn;
        }

        /// <summary>The character speaks first: the player has come near.</summary>
        public DialogueTurn Greet(GenerationSettings? overrides = null, CancellationToken cancellation = default) =>
            Say(null, overrides, cancellation);

        /// <summary>The character learns a fact, a sentence it could say; from the next line on.</summary>
        public void AddKnowledge(string fact)
        {
            if (string.IsNullOrWhiteSpace(fact))
                throw new ArgumentException("A fact is a sentence.", nameof(fact));
            _prompts.AddFact(fact);
        }

        /// <summary>
        /// The conversation begins anew: lines under way or waiting are cancelled and what was said is forgotten. What the
        /// character has learned stays.
        /// </summary>
        public void Reset() => Replace(Array.Empty<HistoryTurn>(), 0, _seed, () => _prompts.Restart());

        /// <summary>Cancels lines under way or waiting and frees what the engine holds for the conversation.</summary>
        public void Dispose()
        {
            List<DialogueTurn> dropped;
            lock (_gate)
            {
                if (_disposed)
                    return;
                _disposed = true;
                dropped = TakeAll();
            }
            End(dropped);
            EndPrewarming();
            _engine.Forget(this);
        }

        /// <summary>The turn that waits longest goes to the engine when none is under way.</summary>
        internal void StartNext()
        {
            DialogueTurn turn;
            lock (_gate)
            {
                if (_current != null || _queue.Count == 0)
                    return;
                turn = _current = _queue[0];
                _queue.RemoveAt(0);
                turn.MarkThinking();
            }
            EndPrewarming();
            var writer = new LineWriter(turn, _engine.Model.Tokenizer, FilterOf(turn.Settings));
            try
            {
                Submit(turn, writer, () => Compose(turn), turn.Settings);
            }
            catch (Exception error)
            {
                writer.OnEnd(new GenerationResult { Finish = FinishReason.Failed, Error = error });
            }
        }

        /// <summary>On the engine's thread: the same prompt once more, with a seed of its own.</summary>
        internal bool Redraw(DialogueTurn turn, LineWriter writer, int number)
        {
            if (turn.Prompt is not { } prompt)
                return false;
            bool isGreedy = SamplingPlan.IsGreedyAt(turn.Settings.Temperature);
            float? recommended = _engine.Model.Recommended.Temperature;
            // Temperature 0 has one answer, whatever the seed.
            ulong state = (isGreedy ? 0 : turn.Settings.Seed ?? 0) + (ulong)number;
            var settings = new GenerationSettings
            {
                Seed = RandomSource.SplitMix(ref state),
                // At 0 it would be the same line again.
                Temperature = !isGreedy ? turn.Settings.Temperature :
                    recommended == null || SamplingPlan.IsGreedyAt(recommended) ? GenerationSettings.DefaultTemperature : recommended,
            };
            try
            {
                Submit(turn, writer, () => prompt.Ids, settings.Over(turn.Settings));
                return true;
            }
            catch (Exception error)
            {
                Log("A reply could not be drawn again: " + error.Message);
                return false;
            }
        }

        private void Submit(DialogueTurn turn, LineWriter writer, Func<IReadOnlyList<int>> prompt, GenerationSettings settings) =>
            _engine.Submit(new GenerationRequest(prompt, settings, writer)
            {
                Owner = this,
                Priority = _options.Priority,
                Cancellation = turn.Token,
                Observer = writer.Observer,
            });

        internal void Cancel(DialogueTurn turn)
        {
            bool waited;
            lock (_gate)
                waited = _queue.Remove(turn);
            if (waited)
                turn.End(new GenerationResult { Finish = FinishReason.Cancelled }, null);
            else if (turn.State != TurnState.Ended)
                turn.Interrupt();
            else
                Amend(turn);
        }

        /// <summary>On the engine's thread: what the model sees.</summary>
        private IReadOnlyList<int> Compose(DialogueTurn turn)
        {
            int maxTokens = turn.Settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens;
            var prompt = _prompts.Compose(turn.PlayerLine, Volatile.Read(ref _turns), maxTokens, grounds: turn.Settings.Redraws > 0);
            turn.Prompt = prompt;
            return prompt.Ids;
        }

        /// <summary>Empties the queue and interrupts the line under way. Inside the lock; end what it returns outside.</summary>
        private List<DialogueTurn> TakeAll()
        {
            var taken = new List<DialogueTurn>(_queue);
            _queue.Clear();
            if (_current != null)
                taken.Add(_current);
            return taken;
        }

        private void End(List<DialogueTurn>? taken)
        {
            if (taken == null)
                return;
            foreach (var turn in taken)
            {
                if (turn.State == TurnState.Queued)
                    turn.End(new GenerationResult { Finish = FinishReason.Cancelled }, null);
                else
                    turn.Interrupt();
            }
        }

        private GenerationSettings SettingsOf(GenerationSettings? overrides)
        {
            var settings = (overrides ?? GenerationSettings.Default)
                .Over(_options.Sampling).Over(Persona.Sampling).Over(_engine.Model.Recommended);
            // Every line advances the count, so that one with a seed of its own does not change those after it.
            ulong next = NextSeed();
            return new GenerationSettings { Seed = overrides?.Seed ?? next }.Over(settings);
        }

        private ulong NextSeed()
        {
            long line = _lineCount++;
            if (_seed is not { } seed)
                return RandomSource.FreshSeed();
            ulong state = seed ^ (ulong)line;
            // Twice, so that seeds that differ in one bit do not share lines.
            RandomSource.SplitMix(ref state);
            state += (ulong)line * 0xD1342543DE82EF95UL;
            return RandomSource.SplitMix(ref state);
        }

        private LineFilterOptions FilterOf(GenerationSettings settings)
        {
            var filter = _options.Filter;
            var stops = filter.StopStrings;
            if (settings.Stop is { Count: > 0 } more)
            {
                var all = new List<string>(stops);
                all.AddRange(more);
                stops = all;
            }
            return new LineFilterOptions
            {
                StopStrings = stops,
                SpeakerName = filter.SpeakerName ?? Persona.Name,
                OtherSpeakers = filter.OtherSpeakers,
                DeniedWords = filter.DeniedWords,
                ActionNames = filter.ActionNames,
                MaxLineBreaks = filter.MaxLineBreaks,
                RemoveThinking = filter.RemoveThinking,
                StartsThinking = filter.StartsThinking,
            };
        }

        private void Log(string line)
        {
            line = Persona.Name + ": " + line;
            _engine.Log(line);
            try
            {
                _options.Log?.Invoke(line);
            }
            catch (Exception error)
            {
                _engine.Log("The log of " + Persona.Name + "'s conversation failed: " + error.Message);
            }
        }

        private static string Shortened(string line)
        {
            if (line.Length <= LongestLine)
                return line;
            return line.Substring(0, ClusterEdge.Before(line.AsSpan(), LongestLine));
        }
    }
}
