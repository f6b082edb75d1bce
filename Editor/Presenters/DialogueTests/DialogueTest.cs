using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>An exchange that was pinned: what the player says, and what has to hold for the answers.</summary>
    public sealed class DialogueTest
    {
        /// <summary>Creates a test.</summary>
        /// <param name="name">What it shows, in the writer's words.</param>
        /// <param name="seed">The conversation's seed: same seed, same lines.</param>
        /// <param name="temperature">The sampling temperature, or null for the model's own.</param>
        /// <param name="turns">The turns, in order.</param>
        /// <param name="line">Where it begins in its file, from 1; 0 when it has none.</param>
        public DialogueTest(string name, ulong seed, float? temperature, IReadOnlyList<DialogueTestTurn> turns, int line = 0)
        {
            Name = name;
            Seed = seed;
            Temperature = temperature;
            Turns = turns;
            Line = line;
        }

        /// <summary>What it shows.</summary>
        public string Name { get; }

        /// <summary>The conversation's seed.</summary>
        public ulong Seed { get; }

        /// <summary>The sampling temperature, or null for the model's own.</summary>
        public float? Temperature { get; }

        /// <summary>The turns, in order.</summary>
        public IReadOnlyList<DialogueTestTurn> Turns { get; }

        /// <summary>Where it begins in its file, from 1; 0 when it has none.</summary>
        public int Line { get; }
    }

    /// <summary>One turn of a <see cref="DialogueTest"/>.</summary>
    public sealed class DialogueTestTurn
    {
        /// <summary>Creates a turn.</summary>
        /// <param name="playerLine">What the player says; empty when the character speaks first.</param>
        /// <param name="said">What the character said when the turn was pinned, or null.</param>
        /// <param name="expectations">What has to hold for the answer.</param>
        /// <param name="seed">The seed of this line, or null for the one that follows from the conversation's.</param>
        public DialogueTestTurn(string playerLine, string? said, IReadOnlyList<Expectation> expectations, ulong? seed = null)
        {
            PlayerLine = playerLine;
            Said = said;
            Expectations = expectations;
            Seed = seed;
        }

        /// <summary>What the player says; empty when the character speaks first.</summary>
        public string PlayerLine { get; }

        /// <summary>What the character said when the turn was pinned, or null: shown beside the answer, not required.</summary>
        public string? Said { get; }

        /// <summary>What has to hold for the answer.</summary>
        public IReadOnlyList<Expectation> Expectations { get; }

        /// <summary>The seed of this line, or null for the one that follows from the conversation's.</summary>
        public ulong? Seed { get; }
    }
}
