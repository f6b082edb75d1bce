using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Tells whether a reply uses the note beside the player's line: whether it has a word that the note has, and that neither
    /// the line nor the character's name, role or place has. Immutable, so safe on any thread.
    /// </summary>
    internal sealed class Grounding
    {
        private readonly HashSet<ulong> _words;

        private Grounding(HashSet<ulong> words, bool ofPlayer)
        {
            _words = words;
            IsOfPlayer = ofPlayer;
        }

        /// <summary>Whether the note holds what the player said before.</summary>
        public bool IsOfPlayer { get; }

        /// <summary>For what the player said before; null when it has no such word.</summary>
        public static Grounding? Of(Persona persona, string? line, IReadOnlyList<string> told)
        {
            var words = new HashSet<ulong>();
            foreach (string sentence in told)
                Add(words, sentence);
            return Of(persona, line, words, ofPlayer: true);
        }

        /// <summary>For entries of which one surely answers the line; null for others, and when they have no such word.</summary>
        public static Grounding? Of(Persona persona, string? line, in KnowledgeMatches known)
        {
            if (!known.IsSure)
                return null;
            var words = new HashSet<ulong>();
            for (int i = 0; i < known.Count; i++)
                Add(words, known[i].Text);
            // Who asks for a price has named the ware, and is not answered by its name.
            foreach (PersonaGoods goods in known.IsPrice ? persona.Sells : Array.Empty<PersonaGoods>())
                Remove(words, goods.Item);
            return Of(persona, line, words, ofPlayer: false);
        }

        /// <summary>Whether the text says of its speaker what the player said of itself: the character takes the player's name for its own.</summary>
        /// <param name="text">The whole reply.</param>
        public bool IsTaken(ReadOnlySpan<char> text)
        {
            var words = new ContentWords(text, 0);
            while (IsOfPlayer && words.Next(true))
                if (_words.Contains(words.Word) && FirstPerson.IsSaid(text, words.At, words.End))
                    return true;
            return false;
        }

        /// <summary>Whether the text has such a word.</summary>
        /// <param name="text">The reply so far.</param>
        /// <param name="from">Where to go on: 0 at first; moves to the first word that may still grow.</param>
        /// <param name="isWhole">Whether nothing comes behind it.</param>
        public bool IsIn(ReadOnlySpan<char> text, ref int from, bool isWhole)
        {
            var words = new ContentWords(text, from);
            while (words.Next(isWhole))
                if (_words.Contains(words.Word))
                    return true;
            from = words.Start;
            return false;
        }

        private static Grounding? Of(Persona persona, string? line, HashSet<ulong> words, bool ofPlayer)
        {
            Remove(words, line);
            Remove(words, persona.Name);
            Remove(words, persona.Role);
            Remove(words, persona.Place);
            return words.Count == 0 ? null : new Grounding(words, ofPlayer);
        }

        private static void Add(HashSet<ulong> words, string text)
        {
            var read = new ContentWords(text.AsSpan(), 0);
            while (read.Next(true))
                words.Add(read.Word);
        }

        private static void Remove(HashSet<ulong> words, string? text)
        {
            var read = new ContentWords(text.AsSpan(), 0);
            while (read.Next(true))
                words.Remove(read.Word);
        }
    }
}
