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

        public List<ChatMessage> Messages()
        {
            var messages = new List<ChatMessage>((History.Count - FirstTurn) * 2 + 2) { new ChatMessage(ChatRole.System, Card) };
            for (int i = FirstTurn; i < History.Count; i++)
                Add(messages, History[i]);
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
