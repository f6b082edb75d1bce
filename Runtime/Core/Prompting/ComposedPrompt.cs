using System.Collections.Generic;

namespace Repartee
{
    /// <summary>A prompt ready to run, and what became of its parts.</summary>
    public sealed class ComposedPrompt
    {
        internal ComposedPrompt(List<int> ids, string text)
        {
            Ids = ids;
            Text = text;
        }

        /// <summary>The token ids; never empty, never more than the budget's capacity.</summary>
        public List<int> Ids { get; }

        /// <summary>The prompt as text, for people.</summary>
        public string Text { get; }

        /// <summary>The messages that the chat template was filled with, as far as they fitted: the card first.</summary>
        public IReadOnlyList<ChatMessage> Messages { get; internal set; } = System.Array.Empty<ChatMessage>();

        /// <summary>The language of the card and the note.</summary>
        public PersonaLanguage Language { get; internal set; }

        /// <summary>The player's line as the model sees it, or null when the character speaks first.</summary>
        public string? PlayerLine { get; internal set; }

        /// <summary>The note before it, or null.</summary>
        public string? Knowledge { get; internal set; }

        /// <summary>What tells that a reply uses the note; null where it need not.</summary>
        internal Grounding? Grounding { get; set; }

        /// <summary>The first turn of the history that is shown.</summary>
        public int FirstTurn { get; internal set; }

        /// <summary>Turns that this prompt dropped for lack of room.</summary>
        public int DroppedTurns { get; internal set; }

        /// <summary>Whether fields of the card were dropped or cut.</summary>
        public bool CardShortened { get; internal set; }

        /// <summary>Whether the player's line was cut.</summary>
        public bool LineShortened { get; internal set; }

        /// <summary>Whether the note was cut.</summary>
        public bool KnowledgeShortened { get; internal set; }

        /// <summary>Tokens of the card.</summary>
        public int CardTokens { get; internal set; }

        /// <summary>Tokens of the turns shown.</summary>
        public int HistoryTokens { get; internal set; }

        /// <summary>Tokens of the note.</summary>
        public int KnowledgeTokens { get; internal set; }

        /// <summary>Tokens of the player's line and of the template's markup.</summary>
        public int LineTokens { get; internal set; }

        /// <summary>The turn to add to the history when the character has replied.</summary>
        /// <param name="reply">The character's line.</param>
        /// <param name="replyTokens">Its ids as generated, without an end token, or null.</param>
        public HistoryTurn ToTurn(string reply, IReadOnlyList<int>? replyTokens = null) =>
            new HistoryTurn(PlayerLine, reply, Knowledge, replyTokens);
    }
}
