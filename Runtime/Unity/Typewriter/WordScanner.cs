using System;

namespace Repartee.Unity
{
    /// <summary>
    /// Follows text as it arrives and knows how far it can be shown without a word being cut: up to the last place where
    /// a line of text may be broken. Counts what it passed, for the pace.
    /// </summary>
    internal struct WordScanner
    {
        // No language has longer words; what is longer (an address, a scream) is shown as it comes.
        private const int LongestWord = 32;

        private ClusterTraits _last;
        private int _word;
        private int _letters;
        private int _wide;

        /// <summary>Up to where text arrived in whole clusters and tags.</summary>
        public int Arrived { get; private set; }

        /// <summary>Up to where words are complete.</summary>
        public int Complete { get; private set; }

        /// <summary>Letters and other narrow clusters before <see cref="Complete"/>.</summary>
        public int Letters { get; private set; }

        /// <summary>Wide clusters before <see cref="Complete"/>.</summary>
        public int Wide { get; private set; }

        /// <summary>Takes what is new.</summary>
        public void Scan(ReadOnlySpan<char> text, bool isComplete, bool comesWhole, bool markup)
        {
            while (true)
            {
                int length = TextClusters.Next(text, Arrived, isComplete, comesWhole, markup, out bool isTag);
                if (length == 0)
                {
                    // Its end is open, but that it begins tells where the one before ended.
                    if (Arrived < text.Length && !char.IsHighSurrogate(text[Arrived]) && (text[Arrived] != '<' || !markup))
                        CommitBefore(ClusterTraitsOf.Cluster(text.Slice(Arrived)));
                    break;
                }
                if (!isTag)
                {
                    var traits = ClusterTraitsOf.Cluster(text.Slice(Arrived, length));
                    CommitBefore(traits);
                    _word++;
                    _last = traits;
                    if ((traits & ClusterTraits.Wide) != 0)
                        _wide++;
                    else
                        _letters++;
                }
                Arrived += length;
            }
            if (isComplete && Arrived == text.Length)
                Commit();
        }

        /// <summary>The last place at or before <paramref name="end"/> where text that begins at <paramref name="start"/> may be broken.</summary>
        public static int LastBreak(ReadOnlySpan<char> text, int start, int end, bool markup)
        {
            int found = start;
            int cluster = start;
            int position = start;
            var last = ClusterTraits.None;
            while (position < end)
            {
                int length = TextClusters.Next(text, position, true, true, markup, out bool isTag);
                if (!isTag)
                {
                    var traits = ClusterTraitsOf.Cluster(text.Slice(position, length));
                    if (position > start && ClusterTraitsOf.IsBreak(last, traits))
                        found = position;
                    last = traits;
                }
                if (position + length > end)
                    break;
                position += length;
                cluster = position;
            }
            if (position < text.Length && position == end)
            {
                int length = TextClusters.Next(text, position, true, true, markup, out bool isTag);
                if (!isTag && ClusterTraitsOf.IsBreak(last, ClusterTraitsOf.Cluster(text.Slice(position, length))))
                    found = position;
            }
            // A word that is longer than the box is cut where the box ends.
            return found > start ? found : cluster;
        }

        private void CommitBefore(ClusterTraits next)
        {
            if (_word > 0 && (_word >= LongestWord || ClusterTraitsOf.IsBreak(_last, next)))
                Commit();
        }

        private void Commit()
        {
            Complete = Arrived;
            Letters = _letters;
            Wide = _wide;
            _word = 0;
        }
    }
}
