using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Everything that a prompt is made of.</summary>
    public sealed class PromptRequest
    {
        /// <summary>Creates a request.</summary>
        public PromptRequest(Persona persona, ContextBudget budget)
        {
            Persona = persona ?? throw new ArgumentNullException(nameof(persona));
            Budget = budget;
        }

        /// <summary>Who speaks.</summary>
        public Persona Persona { get; }

        /// <summary>How much room there is.</summary>
        public ContextBudget Budget { get; }

        /// <summary>The turns so far, oldest first.</summary>
        public IReadOnlyList<HistoryTurn> History { get; init; } = Array.Empty<HistoryTurn>();

        /// <summary>
        /// The first turn of <see cref="History"/> that is still shown: pass <see cref="ComposedPrompt.FirstTurn"/> of the
        /// prompt before, so that what was dropped stays dropped and the start of the prompt stays the same.
        /// </summary>
        public int FirstTurn { get; init; }

        /// <summary>What the player says; null or empty when the character speaks first.</summary>
        public string? PlayerLine { get; init; }

        /// <summary>What the character knows about it.</summary>
        public KnowledgeMatches Knowledge { get; init; }

        /// <summary>
        /// What the line asks for of what the player said before (see <see cref="Recollection"/>): shown in the place of
        /// <see cref="Knowledge"/> unless it is empty. Those of its turns that the prompt has no room for in their place stand
        /// once more before the line.
        /// </summary>
        public Recalled Told { get; init; } = Recalled.Nothing;

        /// <summary>
        /// The conversation's language. Auto: the persona's, and where that is open, that of the first line in
        /// <see cref="History"/>. A conversation keeps <see cref="ComposedPrompt.Language"/> and passes it on.
        /// </summary>
        public PersonaLanguage Language { get; init; }
    }
}
