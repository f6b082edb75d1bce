using System;

namespace Repartee
{
    /// <summary>How many tokens a prompt may have.</summary>
    public readonly struct ContextBudget
    {
        /// <summary>Creates a budget.</summary>
        /// <param name="contextLength">Tokens that the model's context (or KV slot) holds.</param>
        /// <param name="replyTokens">Tokens kept free for the reply; at most half of the context is.</param>
        public ContextBudget(int contextLength, int replyTokens)
        {
            if (contextLength < 2)
                throw new ArgumentOutOfRangeException(nameof(contextLength));
            ContextLength = contextLength;
            ReplyTokens = Math.Min(Math.Max(1, replyTokens), contextLength / 2);
        }

        /// <summary>Tokens that the context holds.</summary>
        public int ContextLength { get; }

        /// <summary>Tokens kept free for the reply.</summary>
        public int ReplyTokens { get; }

        /// <summary>Tokens that a prompt may have.</summary>
        public int Capacity => ContextLength - ReplyTokens;

        /// <summary>
        /// What is aimed at when old turns must go: three quarters of the capacity, so that the start of the prompt then
        /// stays the same, and in the KV cache, for several turns.
        /// </summary>
        public int Target => Capacity - Capacity / 4;
    }
}
