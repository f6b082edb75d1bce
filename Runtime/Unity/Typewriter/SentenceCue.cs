namespace Repartee.Unity
{
    /// <summary>When <see cref="StreamingTypewriter.SentenceRevealed"/> is raised.</summary>
    public enum SentenceCue
    {
        /// <summary>When the last character of the sentence has been shown: subtitles, logs.</summary>
        AtEnd,

        /// <summary>
        /// When its first character is shown, which waits until the whole sentence is known: voices that speak while
        /// it is being typed.
        /// </summary>
        AtStart,
    }
}
