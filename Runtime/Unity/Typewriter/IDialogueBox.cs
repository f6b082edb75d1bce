namespace Repartee.Unity
{
    /// <summary>A text that wants to know when a line is over: a speech bubble that goes away some time after.</summary>
    public interface IDialogueBox : IDialogueText
    {
        /// <summary>The line is over: shown to its end, or cut short.</summary>
        void EndLine();
    }
}
