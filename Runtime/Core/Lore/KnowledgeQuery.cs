namespace Repartee
{
    /// <summary>What knowledge is looked for: the player's line, and the turn before it for lines like "where is he?".</summary>
    public readonly struct KnowledgeQuery
    {
        /// <summary>Creates a query.</summary>
        public KnowledgeQuery(string line, string? previousLine = null, string? previousReply = null, string? previousKnowledge = null)
        {
            Line = line;
            PreviousLine = previousLine;
            PreviousReply = previousReply;
            PreviousKnowledge = previousKnowledge;
        }

        /// <summary>The query for a line that follows a conversation.</summary>
        /// <param name="line">The player's line.</param>
        /// <param name="previous">The turn before it, or null at the start.</param>
        public static KnowledgeQuery After(string line, HistoryTurn? previous) =>
            new KnowledgeQuery(line, previous?.PlayerLine, previous?.Reply, previous?.Knowledge);

        /// <summary>The player's line.</summary>
        public string Line { get; }

        /// <summary>The player's line before, or null.</summary>
        public string? PreviousLine { get; }

        /// <summary>The character's reply to it, or null.</summary>
        public string? PreviousReply { get; }

        /// <summary>The note that was shown with it, or null.</summary>
        public string? PreviousKnowledge { get; }
    }
}
