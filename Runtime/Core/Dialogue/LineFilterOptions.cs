using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>What a <see cref="LineFilter"/> keeps out of a character's line.</summary>
    public sealed class LineFilterOptions
    {
        /// <summary>Texts that end the line, exactly as written; they are not shown.</summary>
        public IReadOnlyList<string> StopStrings { get; init; } = Array.Empty<string>();

        /// <summary>The character's name: a label "Name:" at the start of the line is taken off.</summary>
        public string? SpeakerName { get; init; }

        /// <summary>
        /// Others whose label at the start of any line ends it, beside "Player:", "User:", "玩家：" and their kin: the
        /// player's name, other characters.
        /// </summary>
        public IReadOnlyList<string> OtherSpeakers { get; init; } = Array.Empty<string>();

        /// <summary>
        /// Words and phrases that must not be said: the line ends before them. Letters compare without case and whole
        /// words only; Chinese anywhere.
        /// </summary>
        public IReadOnlyList<string> DeniedWords { get; init; } = Array.Empty<string>();

        /// <summary>
        /// Names of inline actions. Null: any tag of the form <c>[name:argument]</c> with a lower-case name and no
        /// spaces around the colon, so that brackets in prose stay. Given: exactly these, with or without an argument
        /// (<c>[wave]</c>), in any case. An empty list: none.
        /// </summary>
        public IReadOnlyList<string>? ActionNames { get; init; }

        /// <summary>Line breaks allowed inside a line; what would come after one more is cut off. 0: one paragraph.</summary>
        public int MaxLineBreaks { get; init; }

        /// <summary>Whether what the model thinks (<c>&lt;think&gt;…&lt;/think&gt;</c> and kin) is taken out.</summary>
        public bool RemoveThinking { get; init; } = true;

        /// <summary>Whether the prompt has opened the model's thinking, so that the line begins inside it.</summary>
        public bool StartsThinking { get; init; }
    }
}
