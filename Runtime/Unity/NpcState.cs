namespace Repartee.Unity
{
    /// <summary>What a character is doing.</summary>
    public enum NpcState
    {
        /// <summary>Nothing; waiting to be spoken to.</summary>
        Idle,

        /// <summary>Asked something, while the model is still being loaded.</summary>
        Loading,

        /// <summary>Asked something; no word of the answer is seen yet.</summary>
        Thinking,

        /// <summary>Its line is coming: some of it is seen, and the model is still at it.</summary>
        Speaking,

        /// <summary>The model is done with the line, and what is left of it is being revealed.</summary>
        Revealing,
    }
}
