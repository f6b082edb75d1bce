using System;
using UnityEngine.UIElements;

namespace Repartee.Unity.UIToolkit
{
    /// <summary>Shows lines in a label of UI Toolkit. Costs a string for each frame that reveals something.</summary>
    public sealed class UIToolkitDialogueText : StringDialogueText
    {
        // An empty tag behind a "<" keeps it from beginning one, and a "\" from beginning an escape.
        private const string EmptyTag = "<noparse></noparse>";

        private readonly TextElement _text;

        /// <summary>For a label or any other text element.</summary>
        public UIToolkitDialogueText(TextElement text) : base(EmptyTag) => _text = text ?? throw new ArgumentNullException(nameof(text));

        /// <summary>
        /// Whether the element's height is fixed, by its style or its parent, so that a line may need several pages.
        /// </summary>
        public bool IsFixedHeight { get; set; } = true;

        /// <inheritdoc/>
        protected override bool ReadsMarkup => _text.enableRichText;

        /// <inheritdoc/>
        protected override void SetText(string text) => _text.text = text;

        /// <inheritdoc/>
        protected override bool HasRoomFor(string text)
        {
            var box = _text.contentRect;
            // Not laid out yet: the size is not a number.
            if (!IsFixedHeight || !(box.width > 0) || !(box.height > 0))
                return true;
            var size = _text.MeasureTextSize(
                text, box.width, VisualElement.MeasureMode.Exactly, 0, VisualElement.MeasureMode.Undefined);
            return size.y <= box.height + 0.5f;
        }
    }
}
