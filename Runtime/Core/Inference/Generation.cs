using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace Repartee
{
    /// <summary>One request on its way: its tokens so far, its sampler, its clock. Lives on the engine's thread.</summary>
    internal sealed class Generation
    {
        private readonly object _endGate = new object();
        private readonly long _submitted = Stopwatch.GetTimestamp();
        private long _started;
        private long _firstToken;
        private CancellationTokenRegistration _cancellation;
        private bool _ended;

        public Generation(GenerationRequest request, long order)
        {
            Request = request;
            Order = order;
        }

        public GenerationRequest Request { get; }

        /// <summary>Arrival: of equally important requests the earlier goes first.</summary>
        public long Order { get; }

        /// <summary>The prompt, and behind it what was generated.</summary>
        public List<int> Tokens { get; private set; } = new List<int>();

        public CacheSlot? Slot { get; set; }

        /// <summary>Whether its owner was forgotten while it waited or ran: it leaves no cache behind.</summary>
        public bool IsForgotten { get; set; }

        public Sampler? Sampler { get; private set; }

        public int MaxTokens { get; private set; }

        public int NewTokens { get; private set; }

        /// <summary>How many of <see cref="Tokens"/> are the prompt.</summary>
        public int PromptTokens { get; private set; }

        private int ReusedTokens { get; set; }

        /// <summary>
        /// Whether the prompt is in the cache and a token behind it is to be fed: the newest, or one that was said before the
        /// line lost its slot.
        /// </summary>
        public bool IsDecoding => Slot is { } slot && NewTokens > 0 && slot.Count >= PromptTokens;

        /// <summary>Calls <paramref name="onCancel"/> when the request is cancelled. Any thread.</summary>
        public void WatchCancellation(Action onCancel)
        {
            if (!Request.Cancellation.CanBeCanceled)
                return;
            var registration = Request.Cancellation.Register(onCancel);
            bool ended;
            lock (_endGate)
            {
                ended = _ended;
                _cancellation = registration;
            }
            if (ended)
                registration.Dispose();
        }

        /// <summary>Composes the prompt and readies the sampler.</summary>
        public void Start(int contextLength, LoadedModel model, Sampler sampler)
        {
            _started = Stopwatch.GetTimestamp();
            var prompt = Request.ResolvePrompt();
            if (prompt.Count == 0)
                throw new ReparteeException("The prompt is empty: give the model at least one token to continue.");
            if (prompt.Count >= contextLength)
                throw new ReparteeException("The prompt has " + prompt.Count + " tokens and the context " +
                    contextLength + ": shorten it or raise EngineOptions.ContextLength.");
            MaxTokens = Math.Min(Math.Max(1, Request.Settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens),
                contextLength - prompt.Count);
            PromptTokens = prompt.Count;
            Tokens = new List<int>(prompt.Count + MaxTokens);
            Tokens.AddRange(prompt);
            Sampler = sampler;
            // Penalties look at the line alone: names and prices of the prompt must stay easy to repeat.
            sampler.Begin(Request.Settings, ReadOnlySpan<int>.Empty, model.Tokenizer, prompt, model.EndTokens);
        }

        /// <summary>Whether <see cref="Start"/> ran; a generation that lost its slot is not started again.</summary>
        public bool IsStarted => Tokens.Count > 0;

        public void NoteReuse(int count)
        {
            if (NewTokens == 0)
                ReusedTokens = count;
        }

        public void AddToken(int token)
        {
            if (NewTokens++ == 0)
                _firstToken = Stopwatch.GetTimestamp();
            Tokens.Add(token);
        }

        /// <summary>Hands the sampler back for the next generation.</summary>
        public Sampler? TakeSampler()
        {
            var sampler = Sampler;
            Sampler = null;
            return sampler;
        }

        /// <summary>Tells the sink the end, once.</summary>
        public void End(FinishReason reason, Exception? error, Action<string>? log)
        {
            CancellationTokenRegistration cancellation;
            lock (_endGate)
            {
                if (_ended)
                    return;
                _ended = true;
                cancellation = _cancellation;
            }
            cancellation.Dispose();
            long now = Stopwatch.GetTimestamp();
            var result = new GenerationResult
            {
                Finish = reason,
                PromptTokens = PromptTokens,
                ReusedTokens = ReusedTokens,
                NewTokens = NewTokens,
                QueueTime = Elapsed(_submitted, _started == 0 ? now : _started),
                PrefillTime = _started == 0 ? TimeSpan.Zero : Elapsed(_started, NewTokens == 0 ? now : _firstToken),
                FirstTokenTime = NewTokens == 0 ? TimeSpan.Zero : Elapsed(_submitted, _firstToken),
                TokensPerSecond = NewTokens < 2 ? 0 : (NewTokens - 1) / Elapsed(_firstToken, now).TotalSeconds,
                Error = error,
            };
            try
            {
                Request.Sink.OnEnd(result);
            }
            catch (Exception sinkError)
            {
                log?.Invoke("A dialogue line's end handler failed: " + sinkError);
            }
        }

        private static TimeSpan Elapsed(long from, long to) =>
            TimeSpan.FromSeconds((double)(to - from) / Stopwatch.Frequency);
    }
}
