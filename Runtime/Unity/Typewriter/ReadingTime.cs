using System;

namespace Repartee.Unity
{
    /// <summary>
    /// How long people take to read a text: by words where words have blanks between them, by characters in Chinese and
    /// Japanese. Mixed text takes the sum.
    /// </summary>
    public static class ReadingTime
    {
        /// <summary>Words a minute of an adult who reads prose quietly is about 238 (M. Brysbaert, 2019); games leave more time.</summary>
        public const float UsualWordsPerMinute = 180;

        /// <summary>Chinese characters a second in subtitles: guides for translators allow 9 at most.</summary>
        public const float UsualWideCharactersPerSecond = 6;

        /// <summary>Seconds to read a text.</summary>
        /// <param name="text">Plain text.</param>
        /// <param name="wordsPerMinute">For scripts with blanks between words.</param>
        /// <param name="wideCharactersPerSecond">For Chinese, Japanese and Korean.</param>
        public static float Seconds(
            ReadOnlySpan<char> text,
            float wordsPerMinute = UsualWordsPerMinute,
            float wideCharactersPerSecond = UsualWideCharactersPerSecond)
        {
            Count(text, out int words, out int wide);
            return words * 60 / Math.Max(1, wordsPerMinute) + wide / Math.Max(0.1f, wideCharactersPerSecond);
        }

        private static void Count(ReadOnlySpan<char> text, out int words, out int wide)
        {
            words = 0;
            wide = 0;
            bool inWord = false;
            int position = 0;
            while (position < text.Length)
            {
                int length = TextClusters.Next(text, position, true, true, false, out _);
                var traits = ClusterTraitsOf.Cluster(text.Slice(position, length));
                bool isMark = (traits & (ClusterTraits.Trailing | ClusterTraits.Opening)) != 0;
                bool isLetter = traits == ClusterTraits.None;
                if ((traits & ClusterTraits.Breakable) != 0 && !isMark)
                    wide++;
                if (isLetter && !inWord)
                    words++;
                // An apostrophe or a point inside a word does not begin another one.
                inWord = isLetter || (inWord && isMark && (traits & ClusterTraits.Wide) == 0);
                position += length;
            }
        }
    }
}
