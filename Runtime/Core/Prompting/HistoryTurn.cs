using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// One turn of a conversation as the model saw it, so that a later prompt begins with exactly the same tokens and
    /// the KV cache stays good. Immutable.
    /// </summary>
    public sealed class HistoryTurn
    {
        /// <summary>Creates a turn.</summary>
        /// <param name="playerLine">The player's line as shown to the model; null or empty when the character spoke first.</param>
        /// <param name="reply">The character's line.</param>
        /// <param name="knowledge">The note that stood before the player's line, or null.</param>
        /// <param name="replyTokens">The ids that the reply was generated as, without an end token, or null.</param>
        public HistoryTurn(string? playerLine, string reply, string? knowledge = null, IReadOnlyList<int>? replyTokens = null)
        {
            PlayerLine = string.IsNullOrEmpty(playerLine) ? null : playerLine;
            Reply = reply ?? throw new ArgumentNullException(nameof(reply));
            Knowledge = string.IsNullOrEmpty(knowledge) ? null : knowledge;
            ReplyTokens = replyTokens;
        }

        /// <summary>The player's line as shown to the model; null when the character spoke first.</summary>
        public string? PlayerLine { get; }

        /// <summary>The note that stood before the player's line ("[You know: ...]"), or null.</summary>
        public string? Knowledge { get; }

        /// <summary>The character's line.</summary>
        public string Reply { get; }

        /// <summary>The ids that the reply was generated as, or null.</summary>
        public IReadOnlyList<int>? ReplyTokens { get; }

        /// <summary>The turn as another model can read it: text only.</summary>
        internal HistoryTurn WithoutTokens() => ReplyTokens == null ? this : new HistoryTurn(PlayerLine, Reply, Knowledge);
    }
}
