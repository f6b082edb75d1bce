using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>What <see cref="Recollection"/> found of what the player said. Immutable.</summary>
    public sealed class Recalled
    {
        /// <summary>Nothing was found.</summary>
        public static readonly Recalled Nothing = new Recalled(Array.Empty<string>(), Array.Empty<int>());

        /// <summary>Creates what was found.</summary>
        public Recalled(IReadOnlyList<string> sentences, IReadOnlyList<int> turns)
        {
            Sentences = sentences ?? throw new ArgumentNullException(nameof(sentences));
            Turns = turns ?? throw new ArgumentNullException(nameof(turns));
        }

        /// <summary>The player's sentences, in the order in which they were said.</summary>
        public IReadOnlyList<string> Sentences { get; }

        /// <summary>The turns of the history in which they were said, each once, oldest first.</summary>
        public IReadOnlyList<int> Turns { get; }
    }
}
