namespace Repartee.Presenters
{
    /// <summary>What can be told from a line's text alone.</summary>
    public static class SpokenText
    {
        /// <summary>The language that a line is in, or null when it has no letters or too much of both.</summary>
        public static PersonaLanguage? Language(string text) => ScriptCount.Of(text).Decide(certain: 0.6);

        /// <summary>The number of characters as a reader sees them: grapheme clusters (Unicode, UAX #29).</summary>
        public static int Characters(string text)
        {
            var breaker = new GraphemeBreaker();
            int count = 0;
            for (int i = 0; i < text.Length; i++)
            {
                int codePoint = text[i];
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    codePoint = char.ConvertToUtf32(text[i], text[++i]);
                if (breaker.Next(codePoint))
                    count++;
            }

            return count;
        }
    }
}
