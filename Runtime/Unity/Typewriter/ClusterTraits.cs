using System;

namespace Repartee.Unity
{
    /// <summary>What matters of a cluster for pacing it and for where a line of text may be broken.</summary>
    [Flags]
    internal enum ClusterTraits
    {
        None = 0,

        /// <summary>Blank.</summary>
        WhiteSpace = 1,

        /// <summary>Chinese, Japanese, Korean: takes the time of several letters.</summary>
        Wide = 2,

        /// <summary>Of a script that puts no blanks between words.</summary>
        Breakable = 4,

        /// <summary>An opening bracket or quote: stays with what follows.</summary>
        Opening = 8,

        /// <summary>A mark or closing bracket: stays with what is before it.</summary>
        Trailing = 16,
    }

    internal static class ClusterTraitsOf
    {
        private const string Openers = "([{<“‘«‹「『（【《〈［｛〔〖";

        /// <summary>The traits of a cluster, which its first code point decides.</summary>
        public static ClusterTraits Cluster(ReadOnlySpan<char> cluster)
        {
            char c = cluster[0];
            if (c < 0x2000)
            {
                if (char.IsWhiteSpace(c))
                    return ClusterTraits.WhiteSpace;
                if (Punctuation.IsMark(c) || Punctuation.IsCloser(c))
                    return ClusterTraits.Trailing;
                if (Openers.IndexOf(c) >= 0)
                    return ClusterTraits.Opening;
                return IsSpaceless(c) ? ClusterTraits.Breakable : ClusterTraits.None;
            }

            var traits = ClusterTraits.None;
            if (IsWide(cluster))
                traits |= ClusterTraits.Wide | ClusterTraits.Breakable;
            if (char.IsWhiteSpace(c))
                traits |= ClusterTraits.WhiteSpace;
            else if (Punctuation.IsMark(c) || Punctuation.IsCloser(c))
                traits |= ClusterTraits.Trailing;
            else if (Openers.IndexOf(c) >= 0)
                traits |= ClusterTraits.Opening;
            return traits;
        }

        /// <summary>Whether text may be broken between two clusters, so that what is before is complete without what follows.</summary>
        public static bool IsBreak(ClusterTraits before, ClusterTraits after)
        {
            if (((before | after) & ClusterTraits.WhiteSpace) != 0)
                return true;
            return ((before | after) & ClusterTraits.Breakable) != 0 &&
                (before & ClusterTraits.Opening) == 0 && (after & ClusterTraits.Trailing) == 0;
        }

        /// <summary>Thai, Lao, Myanmar, Khmer.</summary>
        private static bool IsSpaceless(char c) =>
            (c >= 0xE00 && c <= 0xEFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);

        /// <summary>The blocks whose characters are two columns wide (UAX #11), without emoji.</summary>
        private static bool IsWide(ReadOnlySpan<char> cluster)
        {
            char c = cluster[0];
            if (char.IsHighSurrogate(c) && cluster.Length > 1 && char.IsLowSurrogate(cluster[1]))
            {
                int point = char.ConvertToUtf32(c, cluster[1]);
                return point >= 0x20000 && point <= 0x3FFFD;
            }
            return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
        }
    }
}
