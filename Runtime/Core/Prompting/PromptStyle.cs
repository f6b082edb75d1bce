namespace Repartee
{
    /// <summary>How a persona is put to the model.</summary>
    public enum PromptStyle
    {
        /// <summary>Persona and explicit instructions how to play it: for general instruction-tuned models.</summary>
        Instructed,

        /// <summary>The bare persona card: for models trained on it, like the bundled one.</summary>
        Compact,
    }
}
