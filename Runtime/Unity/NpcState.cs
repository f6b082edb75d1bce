namespace Repartee.Unity
{
    /// <summary>What a character is doing.</summary>
    public enum NpcState
    {
        /// <summary>Nothing; waiting to be spoken to.</summary>
        Idle,

        /// <summary>Asked something, while the model is still being loaded.</summary>
        Loading,

        /// <summary>Asked something; no word of the answer yet.</summary>
        Thinking,

        /// <summary>Its line is coming.</summary>
        Speaking,
    }
}
