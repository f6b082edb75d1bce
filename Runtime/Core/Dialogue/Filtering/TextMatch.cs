using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Whether a text begins with a pattern.</summary>
    internal enum MatchState
    {
        /// <summary>It does not.</summary>
        None,

        /// <summary>So far; more text is needed to tell.</summary>
        Partial,

        /// <summary>It does.</summary>
        Full,
    }

    /// <summary>Comparing the beginning of a text that is still growing with patterns.</summary>
    internal static class TextMatch
    {
        public static MatchState StartsWith(ReadOnlySpan<char> text, string pattern, bool ignoreCase)
        {
            int common = Math.Min(text.Length, pattern.Length);
            for (int i = 0; i < common; i++)
            {
                if (text[i] == pattern[i])
                    continue;
                if (!ignoreCase || char.ToUpperInvariant(text[i]) != char.ToUpperInvariant(pattern[i]))
                    return MatchState.None;
            }
            return common == pattern.Length ? MatchState.Full : MatchState.Partial;
        }

        /// <summary>The best state that any of the patterns reaches, and the length of the shortest full one.</summary>
        public static MatchState StartsWithAny(
            ReadOnlySpan<char> text, IReadOnlyList<string> patterns, bool ignoreCase, out int length)
        {
            var best = MatchState.None;
            length = int.MaxValue;
            for (int i = 0; i < patterns.Count; i++)
            {
                var state = StartsWith(text, patterns[i], ignoreCase);
                if (state == MatchState.Full)
                    length = Math.Min(length, patterns[i].Length);
                if (state > best)
                    best = state;
            }
            return best;
        }
    }
}
