using System;

namespace Repartee
{
    /// <summary>Why a turn ended.</summary>
    public enum FinishReason
    {
        /// <summary>The model ended its line.</summary>
        EndOfLine,

        /// <summary>A stop string appeared.</summary>
        StopString,

        /// <summary>The limit of new tokens, or the end of the context, was reached.</summary>
        MaxTokens,

        /// <summary>The caller cancelled.</summary>
        Cancelled,

        /// <summary>The line filter ended the line (a forged role, a denied word).</summary>
        Filtered,

        /// <summary>An error; the cause is in <see cref="GenerationResult.Error"/>.</summary>
        Failed,
    }

    /// <summary>How one generation went: its end, its counts, its times.</summary>
    public readonly struct GenerationResult
    {
        /// <summary>Why it ended.</summary>
        public FinishReason Finish { get; init; }

        /// <summary>Tokens of the prompt.</summary>
        public int PromptTokens { get; init; }

        /// <summary>Tokens of the prompt that were still in the KV cache and not computed again.</summary>
        public int ReusedTokens { get; init; }

        /// <summary>Tokens generated.</summary>
        public int NewTokens { get; init; }

        /// <summary>Waiting for the engine's thread.</summary>
        public TimeSpan QueueTime { get; init; }

        /// <summary>Running the prompt.</summary>
        public TimeSpan PrefillTime { get; init; }

        /// <summary>From the request to its first token.</summary>
        public TimeSpan FirstTokenTime { get; init; }

        /// <summary>New tokens after the first, per second of decoding; 0 when there were fewer than two.</summary>
        public double TokensPerSecond { get; init; }

        /// <summary>
        /// How often the line was drawn again (<see cref="GenerationSettings.Redraws"/>). <see cref="FirstTokenTime"/> holds the
        /// draws before, <see cref="NewTokens"/> is of the draw that was spoken.
        /// </summary>
        public int Redraws { get; init; }

        /// <summary>
        /// The mean entropy of the choices of the draw that was spoken, in nats: how unsure the model was of its words. Null where it is
        /// not measured (<see cref="GenerationSettings.RedrawAbove"/>).
        /// </summary>
        public float? Entropy { get; init; }

        /// <summary>The cause of <see cref="FinishReason.Failed"/>, else null.</summary>
        public Exception? Error { get; init; }

        // To be copied with other values, as "with" will in a later C#.
        private GenerationResult(in GenerationResult other) => this = other;

        /// <summary>The same with another end.</summary>
        internal GenerationResult As(FinishReason finish, Exception? error) => new GenerationResult(this) { Finish = finish, Error = error };

        /// <summary>The same with its entropy.</summary>
        internal GenerationResult Measured(float? entropy) => new GenerationResult(this) { Entropy = entropy };

        /// <summary>The same after other draws: the prompt ran for the first of them.</summary>
        internal GenerationResult After(in GenerationResult first, int redraws, TimeSpan earlier) => new GenerationResult(this)
        {
            ReusedTokens = first.ReusedTokens,
            QueueTime = first.QueueTime,
            PrefillTime = first.PrefillTime,
            FirstTokenTime = earlier + FirstTokenTime,
            Redraws = redraws,
        };
    }
}
