using System;

namespace Repartee
{
    /// <summary>
    /// An inline action that the character wrote into its line, <c>[emote:angry]</c> or <c>[give:key]</c>: taken out of
    /// the visible text, to be done when the text has been revealed up to its place.
    /// </summary>
    public readonly struct ActionTag : IEquatable<ActionTag>
    {
        /// <summary>Creates the tag.</summary>
        public ActionTag(string name, string argument, int position)
        {
            Name = name;
            Argument = argument;
            Position = position;
        }

        /// <summary>What to do: "emote".</summary>
        public string Name { get; }

        /// <summary>With what: "angry"; empty when the tag had none.</summary>
        public string Argument { get; }

        /// <summary>How many characters (UTF-16 units) of the visible text come before it.</summary>
        public int Position { get; }

        /// <inheritdoc/>
        public bool Equals(ActionTag other) =>
            Name == other.Name && Argument == other.Argument && Position == other.Position;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is ActionTag other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Name, Argument, Position);

        /// <summary>The tag as it was written, and its place: "[emote:angry] at 12".</summary>
        public override string ToString() =>
            "[" + Name + (Argument.Length > 0 ? ":" + Argument : "") + "] at " + Position;
    }
}
