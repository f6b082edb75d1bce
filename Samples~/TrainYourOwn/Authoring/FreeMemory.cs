using System.Collections.Generic;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Something that a player tells of itself in its own words, with the questions that ask for it later. Without many of
    /// these a model learns to remember names and nothing else.
    /// </summary>
    public sealed class FreeMemory
    {
        /// <summary>What the player tells, in several wordings.</summary>
        public List<Pattern> Told { get; } = new List<Pattern>();

        /// <summary>What a character may say on hearing it.</summary>
        public List<Pattern> Replies { get; } = new List<Pattern>();

        /// <summary>Everything that was told, as the character says it to the player; answers every question.</summary>
        public Pattern? Answer { get; set; }

        /// <summary>Questions for training.</summary>
        public List<Pattern> Lines { get; } = new List<Pattern>();

        /// <summary>Questions that training never sees.</summary>
        public List<Pattern> HeldOutLines { get; } = new List<Pattern>();

        /// <summary>Why a dialogue cannot be made of it, or null.</summary>
        public string? Fault => Told.Count == 0 ? "nothing is told" : Replies.Count == 0 ? "nobody replies" :
            Answer == null ? "there is no answer" : Lines.Count == 0 ? "nothing asks for it" : null;
    }
}
