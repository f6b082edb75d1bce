namespace Repartee.Unity
{
    /// <summary>What a <see cref="StreamingTypewriter"/> is doing.</summary>
    public enum TypewriterState
    {
        /// <summary>No line.</summary>
        Idle,

        /// <summary>All that is known well enough is shown; more is to come.</summary>
        Waiting,

        /// <summary>Text is being shown.</summary>
        Revealing,

        /// <summary>Held by <see cref="StreamingTypewriter.Pause"/>.</summary>
        Paused,

        /// <summary>The box is full and there is more; <see cref="StreamingTypewriter.Continue"/> turns the page.</summary>
        PageFull,

        /// <summary>The line is complete and all of it was shown.</summary>
        Finished,
    }
}
