using System;

namespace Repartee
{
    /// <summary>Finds what a character knows about a line. <see cref="Lore"/> does it by words.</summary>
    public interface IKnowledgeSearch
    {
        /// <summary>Number of entries.</summary>
        int Count { get; }

        /// <summary>Adds a fact: a sentence that the character could say. Newer facts win over older ones when all else is equal.</summary>
        void Add(string fact);

        /// <summary>
        /// Takes back what one call of <see cref="Add"/> added: a save is loaded in which it was not known. A fact that was
        /// never added changes nothing.
        /// </summary>
        void Remove(string fact);

        /// <summary>The entries to show beside the line: none, one that clearly wins, or two; never padded.</summary>
        KnowledgeMatches Search(in KnowledgeQuery query);

        /// <summary>The best entries in descending order, without the judgement whether they are good enough.</summary>
        /// <param name="query">The line and what was said before it.</param>
        /// <param name="output">Filled from the start.</param>
        /// <returns>How many were filled.</returns>
        int Rank(in KnowledgeQuery query, Span<KnowledgeMatch> output);
    }
}
