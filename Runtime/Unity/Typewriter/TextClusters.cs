using System;

namespace Repartee.Unity
{
    /// <summary>Walks through growing text: character by character as people see characters, markup tag by markup tag.</summary>
    internal static class TextClusters
    {
        /// <summary>The length of the cluster or tag at a place; 0 when there is none, or its end is not known yet.</summary>
        /// <param name="text">All of the text so far.</param>
        /// <param name="start">Where a cluster begins.</param>
        /// <param name="isComplete">Whether the text does not grow any more.</param>
        /// <param name="comesWhole">Whether text that grows never does so inside of a cluster.</param>
        /// <param name="markup">Whether tags count as such.</param>
        /// <param name="isTag">Whether it is a tag.</param>
        public static int Next(
            ReadOnlySpan<char> text, int start, bool isComplete, bool comesWhole, bool markup, out bool isTag)
        {
            isTag = false;
            if (start >= text.Length)
                return 0;
            if (markup && text[start] == '<')
            {
                int tag = Markup.TagLength(text.Slice(start), isComplete);
                if (tag < 0)
                    return 0;
                isTag = tag > 0;
                if (isTag)
                    return tag;
            }

            // No rule looks further back than the start of the cluster, so each begins anew.
            var breaker = default(GraphemeBreaker);
            int end = start;
            while (end < text.Length)
            {
                int size = 1;
                int point = text[end];
                if (char.IsHighSurrogate(text[end]))
                {
                    if (end + 1 == text.Length && !isComplete)
                        return 0;
                    if (end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]))
                    {
                        point = char.ConvertToUtf32(text[end], text[end + 1]);
                        size = 2;
                    }
                }
                if (breaker.Next(point) && end > start)
                    return end - start;
                end += size;
            }
            return isComplete || comesWhole || breaker.HasEnded ? end - start : 0;
        }
    }
}
