using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Where a template puts the system message.</summary>
    internal enum SystemPlace
    {
        /// <summary>A message of its own.</summary>
        OwnMessage,

        /// <summary>Inside the first user message.</summary>
        FirstUser,

        /// <summary>Inside the last message, when a user says it.</summary>
        LastUser,
    }

    /// <summary>
    /// A family of templates as data. Strings are markup in which control markers stand between U+0001 and U+0002 (so that they
    /// can be told from text), <c>{bos}</c> already filled in.
    /// </summary>
    internal sealed class TemplateShape
    {
        public const char Open = '\u0001';
        public const char Close = '\u0002';

        /// <summary>At the very start.</summary>
        public string Begin { get; init; } = "";

        public string SystemBefore { get; init; } = "";

        public string SystemAfter { get; init; } = "";

        public string UserBefore { get; init; } = "";

        public string UserAfter { get; init; } = "";

        public string AssistantBefore { get; init; } = "";

        public string AssistantAfter { get; init; } = "";

        /// <summary>Opens the assistant's next message.</summary>
        public string Generation { get; init; } = "";

        /// <summary>At the end when no message is opened.</summary>
        public string End { get; init; } = "";

        public SystemPlace SystemPlace { get; init; }

        /// <summary>Between a system text and the user text that it is put into: "\n\n".</summary>
        public string SystemInsideBefore { get; init; } = "";

        /// <summary>Between a system text and the user text that it is put into.</summary>
        public string SystemInsideAfter { get; init; } = "\n\n";

        /// <summary>The system message of a conversation that has none, or null.</summary>
        public string? DefaultSystem { get; init; }

        /// <summary>Before every system text, inside its message (Llama 3.1's dates).</summary>
        public string SystemPreamble { get; init; } = "";

        /// <summary>Whether the system message is trimmed.</summary>
        public bool TrimSystem { get; init; }

        /// <summary>Whether user messages are trimmed.</summary>
        public bool TrimUser { get; init; }

        /// <summary>Whether assistant messages are trimmed.</summary>
        public bool TrimAssistant { get; init; }

        /// <summary>Whether "&lt;think&gt;" blocks of earlier replies are left out.</summary>
        public bool DropsThoughts { get; init; }

        /// <summary>Whether the template writes the speakers' names.</summary>
        public bool WritesNames { get; init; }

        /// <summary>Markers to make harmless in player text where the tokenizer takes them for text.</summary>
        public IReadOnlyList<string> Markers { get; init; } = Array.Empty<string>();
    }
}
