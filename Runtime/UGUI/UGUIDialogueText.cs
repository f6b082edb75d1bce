using System;
using UnityEngine;
using UnityEngine.UI;

namespace Repartee.Unity.UGUI
{
    /// <summary>Shows lines in uGUI's <see cref="Text"/>. Costs a string for each frame that reveals something; TextMesh Pro does not.</summary>
    public sealed class UGUIDialogueText : StringDialogueText
    {
        // An empty tag behind a "<" keeps it from beginning one; "\" means nothing here and is escaped in vain.
        private const string EmptyTag = "<b></b>";

        private readonly Text _text;
        private readonly bool _grows;

        /// <summary>For a text element.</summary>
        public UGUIDialogueText(Text text) : base(EmptyTag)
        {
            _text = text != null ? text : throw new ArgumentNullException(nameof(text));
            _grows = text.TryGetComponent(out ContentSizeFitter fitter) && fitter.verticalFit != ContentSizeFitter.FitMode.Unconstrained;
        }

        /// <inheritdoc/>
        protected override bool ReadsMarkup => _text != null && _text.supportRichText;

        /// <inheritdoc/>
        protected override void SetText(string text)
        {
            // Destroyed in the middle of a line.
            if (_text != null)
                _text.text = text;
        }

        /// <inheritdoc/>
        protected override bool HasRoomFor(string text)
        {
            float height = _text == null ? 0 : _text.rectTransform.rect.height;
            if (_grows || _text == null || !(height > 0))
                return true;
            string shown = _text.text;
            _text.text = text;
            bool fits = _text.preferredHeight <= height;
            _text.text = shown;
            return fits;
        }

        // In edit mode inspectors and menus ask, too.
#if UNITY_EDITOR
        [UnityEditor.InitializeOnLoadMethod]
#endif
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        private static void Register() => DialogueTexts.Register(Find);

        private static IDialogueText? Find(GameObject target) =>
            target.TryGetComponent(out Text text) ? new UGUIDialogueText(text) : null;
    }
}
