namespace Repartee
{
    /// <summary>The phrases of one language by which players speak of themselves and ask for what they said.</summary>
    internal interface IRecallPhrases
    {
        /// <summary>The text in the form in which phrases are looked for.</summary>
        string Normal(string text);

        /// <summary>Whether it asks for something.</summary>
        bool Asks(string normal, string text);

        /// <summary>Whether it speaks of the one who speaks.</summary>
        bool SpeaksOfSelf(string normal);

        /// <summary>Whether a question says that it asks for what the speaker said, or who that is.</summary>
        bool AsksForOwnWords(string normal);

        /// <summary>Whether a question that speaks of the speaker asks for what that is, has or does, and for no help.</summary>
        bool AsksOfSelf(string normal);

        /// <summary>What of the speaker a question asks for.</summary>
        RecallAspects Asked(string normal);

        /// <summary>What of the speaker a sentence tells.</summary>
        RecallAspects Told(string normal);
    }
}
