using System.Collections.Generic;

namespace Repartee.TrainYourOwn
{
    /// <summary>One turn: what the player said, what the search showed beside it, and what the character replied.</summary>
    public sealed class CorpusTurn
    {
        /// <summary>Creates a turn.</summary>
        public CorpusTurn(string intent, string line, string? note, string reply, List<string> needs, string? echo = null)
        {
            Intent = intent;
            Line = line;
            Note = note;
            Reply = reply;
            Needs = needs;
            Echo = echo;
        }

        /// <summary>The intent; for facts "tell", "unknown" and so on with the kind: "tell.way".</summary>
        public string Intent { get; }

        /// <summary>The player's line.</summary>
        public string Line { get; }

        /// <summary>The note about what the character knows, or null.</summary>
        public string? Note { get; }

        /// <summary>The reply.</summary>
        public string Reply { get; }

        /// <summary>What a right reply contains; used by the evaluation only.</summary>
        public List<string> Needs { get; }

        /// <summary>Words of the player that replies take up, here or later: its name, a thing that is not sold; null when there are none.</summary>
        public string? Echo { get; }
    }
}
