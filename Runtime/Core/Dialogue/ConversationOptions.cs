using System;

namespace Repartee
{
    /// <summary>What <see cref="Conversation.Say"/> does while the character is still speaking.</summary>
    public enum WhileSpeaking
    {
        /// <summary>Cuts the line under way short, as one who talks over it would, and drops lines that wait.</summary>
        Interrupt,

        /// <summary>Waits for the line under way.</summary>
        Queue,
    }

    /// <summary>What becomes of a line that was cut short.</summary>
    public enum InterruptedLine
    {
        /// <summary>The character remembers what the player saw of it. A line of which nothing was seen is dropped.</summary>
        KeepWhatWasSeen,

        /// <summary>The turn never happened, the player's line included.</summary>
        Drop,
    }

    /// <summary>How a conversation goes.</summary>
    public sealed class ConversationOptions
    {
        /// <summary>
        /// Same model, persona, words and seed: same lines. Null: the persona's seed, and where that is null too, a new
        /// one for every line.
        /// </summary>
        public ulong? Seed { get; init; }

        /// <summary>Settings above the persona's and below those of a single line.</summary>
        public GenerationSettings Sampling { get; init; } = GenerationSettings.Default;

        /// <summary>What happens when the player speaks while the character does.</summary>
        public WhileSpeaking WhileSpeaking { get; init; } = WhileSpeaking.Interrupt;

        /// <summary>What becomes of lines that were cut short.</summary>
        public InterruptedLine InterruptedLine { get; init; } = InterruptedLine.KeepWhatWasSeen;

        /// <summary>Higher goes first: 0 for lines to the player, below for chatter in the background.</summary>
        public int Priority { get; init; }

        /// <summary>
        /// What is kept out of lines. The speaker's name and the stop strings are added from the persona and the settings.
        /// </summary>
        public LineFilterOptions Filter { get; init; } = new LineFilterOptions();

        /// <summary>Finds what the character knows; null is a <see cref="Lore"/> of the persona. Facts that the conversation learns are added to it, and taken back when a save without them is loaded.</summary>
        public IKnowledgeSearch? Knowledge { get; init; }

        /// <summary>What the game finds the persona by; kept in saves.</summary>
        public string? PersonaReference { get; init; }

        /// <summary>Told about failures, beside the engine's log; any thread.</summary>
        public Action<string>? Log { get; init; }
    }
}
