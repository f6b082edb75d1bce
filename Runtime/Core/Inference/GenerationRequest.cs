using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>A prompt to continue.</summary>
    public sealed class GenerationRequest
    {
        /// <summary>Creates a request.</summary>
        public GenerationRequest(IReadOnlyList<int> prompt, GenerationSettings settings, ITokenSink sink)
        {
            Prompt = prompt;
            Settings = settings;
            Sink = sink;
        }

        /// <summary>Token ids of the prompt; at least one, and room for at least one more in the context.</summary>
        public IReadOnlyList<int> Prompt { get; }

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

        /// <summary>Cancels within one step, also during prefill.</summary>
        public CancellationToken Cancellation { get; init; }
    }
}
