using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Who says a message.</summary>
    public enum ChatRole
    {
        /// <summary>Instructions: the persona card.</summary>
        System,

        /// <summary>The player.</summary>
        User,

        /// <summary>The character.</summary>
        Assistant,
    }

    /// <summary>One message of a conversation.</summary>
    public readonly struct ChatMessage
    {
        /// <summary>Creates a message.</summary>
        /// <param name="role">Who says it.</param>
        /// <param name="content">The text.</param>
        /// <param name="tokens">The ids that <paramref name="content"/> was generated as, used instead of encoding it again.</param>
        public ChatMessage(ChatRole role, string content, IReadOnlyList<int>? tokens = null)
        {
            Role = role;
            Content = content;
            Tokens = tokens;
        }

        /// <summary>Who says it.</summary>
        public ChatRole Role { get; }

        /// <summary>The text.</summary>
        public string Content { get; }

        /// <summary>The ids that the text was generated as, or null.</summary>
        public IReadOnlyList<int>? Tokens { get; }
    }
}
