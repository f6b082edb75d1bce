using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>The parts of a prompt while it is being fitted into its budget.</summary>
    internal sealed class PromptDraft
    {
        public Persona Persona { get; set; } = null!;

        public PersonaLanguage Language { get; set; }

        public string Card { get; set; } = "";

        public string? Knowledge { get; set; }

        public string? Line { get; set; }

        public IReadOnlyList<HistoryTurn> History { get; set; } = Array.Empty<HistoryTurn>();

        public int FirstTurn { get; set; }

        /// <summary>The turns in which the player told what the line asks for.</summary>
        public IReadOnlyList<int> ToldTurns { get; set; } = Array.Empty<int>();

        public List<ChatMessage> Messages()
        {
            var messages = new List<ChatMessage>((History.Count - FirstTurn) * 2 + 2) { new ChatMessage(ChatRole.System, Card) };
            for (int i = FirstTurn; i < History.Count; i++)
                Add(messages, History[i]);
            // Behind what is left, so that the prompt begins like the one before; a small model believes the talk more than a note about it.
            foreach (int i in ToldTurns)
                if (i < FirstTurn)
                    Add(messages, new HistoryTurn(History[i].PlayerLine, History[i].Reply, replyTokens: History[i].ReplyTokens));
            messages.Add(new ChatMessage(ChatRole.User, PromptTexts.UserMessage(Knowledge, Line ?? PromptTexts.Approach(Language))));
            return messages;
        }

        public List<ChatMessage> TurnMessages(int turn)
        {
            var messages = new List<ChatMessage>(2);
            Add(messages, History[turn]);
            return messages;
        }

        private void Add(List<ChatMessage> messages, HistoryTurn turn)
        {
            messages.Add(new ChatMessage(ChatRole.User, PromptTexts.UserMessage(turn.Knowledge, turn.PlayerLine ?? PromptTexts.Approach(Language))));
            messages.Add(new ChatMessage(ChatRole.Assistant, turn.Reply, turn.ReplyTokens));
        }
    }
}
