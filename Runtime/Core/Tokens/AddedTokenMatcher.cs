using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Finds added tokens in a text: the leftmost first, and of several at one place the longest.</summary>
    internal sealed class AddedTokenMatcher
    {
        private const CharacterClass Word = CharacterClass.Word;

        // A trie: node and character to node; node 0 is the root.
        private readonly Dictionary<long, int> _edges = new Dictionary<long, int>();
        private readonly List<AddedToken?> _tokenOf = new List<AddedToken?> { null };
        private readonly bool[] _firstLow = new bool[256];
        private bool _anyHighFirst;

        /// <summary>Whether there is nothing to find.</summary>
        public bool IsEmpty => _tokenOf.Count == 1;

        /// <summary>Adds a token under the text to search for, which normalization may have changed.</summary>
        public void Add(string pattern, AddedToken token)
        {
            if (pattern.Length == 0)
                return;
            if (pattern[0] < 256)
                _firstLow[pattern[0]] = true;
            else
                _anyHighFirst = true;
            int node = 0;
            foreach (char character in pattern)
            {
                long key = (long)node << 16 | character;
                if (!_edges.TryGetValue(key, out int next))
                {
                    next = _tokenOf.Count;
                    _tokenOf.Add(null);
                    _edges.Add(key, next);
                }
                node = next;
            }
            _tokenOf[node] ??= token;
        }

        /// <summary>Finds the next token whose rules are met.</summary>
        /// <param name="text">The whole text.</param>
        /// <param name="from">Where to search.</param>
        /// <param name="taken">End of the previous token with its white space: nothing before it is taken again.</param>
        /// <param name="match">The token, its place, and its place with the white space that it strips.</param>
        public bool Next(ReadOnlySpan<char> text, int from, int taken, out AddedTokenMatch match)
        {
            match = default;
            for (int i = from; i < text.Length; i++)
            {
                char first = text[i];
                if (first < 256 ? !_firstLow[first] : !_anyHighFirst)
                    continue;
                AddedToken? token = LongestAt(text, i, out int end);
                if (token == null)
                    continue;
                if (token.SingleWord && (EndsWithWord(text, i) || StartsWithWord(text, end)))
                {
                    // Discarded, but not searched again inside.
                    i = end - 1;
                    continue;
                }
                int start = token.StripsLeft ? Math.Max(SpaceStart(text, i), taken) : i;
                int stop = token.StripsRight ? SpaceEnd(text, end) : end;
                match = new AddedTokenMatch(token, start, stop, end);
                return true;
            }
            return false;
        }

        private AddedToken? LongestAt(ReadOnlySpan<char> text, int at, out int end)
        {
            AddedToken? found = null;
            end = at;
            int node = 0;
            for (int i = at; i < text.Length; i++)
            {
                if (!_edges.TryGetValue((long)node << 16 | text[i], out node))
                    break;
                if (_tokenOf[node] != null)
                {
                    found = _tokenOf[node];
                    end = i + 1;
                }
            }
            return found;
        }

        private static bool EndsWithWord(ReadOnlySpan<char> text, int end) =>
            end > 0 && (CharacterClasses.Of(Utf8Text.CodePointBefore(text, end)) & Word) != 0;

        private static bool StartsWithWord(ReadOnlySpan<char> text, int start) =>
            start < text.Length && (CharacterClasses.Of(Utf8Text.CodePointAt(text, start)) & Word) != 0;

        // White space lies in the first plane, so characters will do.
        private static int SpaceStart(ReadOnlySpan<char> text, int end)
        {
            while (end > 0 && (CharacterClasses.Of(text[end - 1]) & CharacterClass.Space) != 0)
                end--;
            return end;
        }

        private static int SpaceEnd(ReadOnlySpan<char> text, int start)
        {
            while (start < text.Length && (CharacterClasses.Of(text[start]) & CharacterClass.Space) != 0)
                start++;
            return start;
        }
    }

    /// <summary>An added token found in a text.</summary>
    internal readonly struct AddedTokenMatch
    {
        public AddedTokenMatch(AddedToken token, int start, int stop, int end)
        {
            Token = token;
            Start = start;
            Stop = stop;
            End = end;
        }

        public AddedToken Token { get; }

        /// <summary>Where it begins, with the white space before it that it takes.</summary>
        public int Start { get; }

        /// <summary>Where it ends, with the white space behind it that it takes.</summary>
        public int Stop { get; }

        /// <summary>Where its own content ends and the search goes on.</summary>
        public int End { get; }
    }
}
