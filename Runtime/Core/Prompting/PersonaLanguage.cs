namespace Repartee
{
    /// <summary>The language that a character speaks.</summary>
    public enum PersonaLanguage
    {
        /// <summary>Decided from the persona's own text, and from the player's first line where that says nothing.</summary>
        Auto,

        /// <summary>English ("en").</summary>
        English,

        /// <summary>Chinese ("zh").</summary>
        Chinese,
    }
}
