using System;

namespace Repartee.Unity
{
    /// <summary>
    /// Where a <see cref="StreamingTypewriter"/> shows its text: TextMesh Pro, uGUI, UI Toolkit, or a game's own text.
    /// Called on the main thread, with one page of a line at a time: <see cref="Clear"/>, then any number of
    /// <see cref="Layout"/> and <see cref="Reveal"/>.
    /// </summary>
    /// <remarks>
    /// The text of a page only grows, at its end, and by whole words. A target that lays it out before it is seen, as
    /// TextMesh Pro does with <c>maxVisibleCharacters</c>, never moves a word to the next line while it is being typed.
    /// Keep no reference to the span: copy what is new, it begins where the last call's text ended.
    /// </remarks>
    public interface IDialogueText
    {
        /// <summary>Begins a page: shows nothing.</summary>
        /// <param name="richText">
        /// Whether markup in the text counts. False for what players and models write: it has to appear as it is.
        /// </param>
        void Clear(bool richText);

        /// <summary>Takes the text of the page as far as it is known, seen or not.</summary>
        /// <param name="page">All of it from the page's start; it begins with what the last call brought.</param>
        /// <returns>
        /// How many of its characters (UTF-16 units) fit into the box; <c>page.Length</c> when all do, or when the box
        /// grows with its text.
        /// </returns>
        int Layout(ReadOnlySpan<char> page);

        /// <summary>Shows the first <paramref name="length"/> characters (UTF-16 units) of the page; a cluster is never cut.</summary>
        void Reveal(int length);
    }
}
