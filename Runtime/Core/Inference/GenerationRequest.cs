using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>A prompt to continue.</summary>
    public sealed class GenerationRequest
    {
        private readonly Func<IReadOnlyList<int>> _prompt;

        /// <summary>A request whose prompt is composed later, on the engine's thread, so that the caller never waits.</summary>
        /// <param name="prompt">
        /// Composes the token ids, called once: at least one, and room for at least one more in the context. What it
        /// throws ends the generation as <see cref="FinishReason.Failed"/>.
        /// </param>
        /// <param name="settings">Sampling settings, already merged; null properties take the defaults.</param>
        /// <param name="sink">Receives the tokens.</param>
        public GenerationRequest(Func<IReadOnlyList<int>> prompt, GenerationSettings settings, ITokenSink sink)
        {
            _prompt = prompt;
            Settings = settings;
            Sink = sink;
        }

        /// <summary>A request for token ids that are known already.</summary>
        public GenerationRequest(IReadOnlyList<int> prompt, GenerationSettings settings, ITokenSink sink)
            : this(() => prompt, settings, sink)
        {
        }

        /// <summary>Sampling settings, already merged; null properties take the defaults.</summary>
        public GenerationSettings Settings { get; }

        /// <summary>Receives the tokens.</summary>
        public ITokenSink Sink { get; }

        /// <summary>Higher goes first. A line addressed to the player is 0, chatter in the background below.</summary>
        public int Priority { get; init; }

        /// <summary>
        /// Whose KV cache this continues (a conversation): requests with the same owner share a slot, and the common
        /// prefix of their prompts is computed once. Null: any slot.
        /// </summary>
        public object? Owner { get; init; }

        /// <summary>
        /// Whether the prompt only goes into the owner's cache and no token is chosen: the generation ends, as
        /// <see cref="FinishReason.EndOfLine"/>, when the prompt has run. What is said next then starts sooner.
        /// </summary>
        public bool PromptOnly { get; init; }

        /// <summary>Cancels within one step, also during prefill.</summary>
        public CancellationToken Cancellation { get; init; }

        /// <summary>
        /// Sees the logits of each step before the sampler changes them, on the engine's thread; null costs nothing.
        /// </summary>
        public LogitsObserver? Observer { get; init; }

        /// <summary>Sees the slot that holds a prompt of <see cref="PromptOnly"/> when it has run, on the engine's thread.</summary>
        internal Action<IDecoder, int>? CacheReader { get; init; }

        internal IReadOnlyList<int> ResolvePrompt() => _prompt();
    }

    /// <summary>Sees one row of logits, one per token of the vocabulary; the span is valid during the call only.</summary>
    public delegate void LogitsObserver(ReadOnlySpan<float> logits);
}
