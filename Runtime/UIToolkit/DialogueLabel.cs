using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Unity.UIToolkit
{
    /// <summary>
    /// Names the label of a UI document that lines are typed into. Put it beside the document and give the object to the
    /// character as its text.
    /// </summary>
    [AddComponentMenu("Dialogue/Dialogue Label (UI Toolkit)")]
    [HelpURL("https://github.com/repartee/npc-dialogue/blob/main/Documentation~/typewriter.md#where-it-types")]
    [Icon("Packages/com.repartee.npc-dialogue/Editor/Icons/Npc.png")]
    [DisallowMultipleComponent]
    [RequireComponent(typeof(UIDocument))]
    public sealed class DialogueLabel : MonoBehaviour, IDialogueText
    {
        [SerializeField]
        [Tooltip("The name of the label in the document. Empty: the first label.")]
        private string _labelName = "line";

        [SerializeField]
        [Tooltip("The label's height is fixed, and long lines need several pages. Off: it grows with its text.")]
        private bool _fixedHeight = true;

        private UIToolkitDialogueText? _inner;

        /// <summary>The name of the label in the document; empty for the first one. Heeded by the next line.</summary>
        public string LabelName
        {
            get => _labelName;
            set => _labelName = value;
        }

        /// <summary>Whether the label's height is fixed. Heeded by the next line.</summary>
        public bool FixedHeight
        {
            get => _fixedHeight;
            set => _fixedHeight = value;
        }

        /// <inheritdoc/>
        public void Clear(bool richText)
        {
            // Looked up for each line: a document builds its elements anew whenever it is enabled.
            VisualElement root = GetComponent<UIDocument>().rootVisualElement;
            Label? label = root?.Q<Label>(_labelName.Length > 0 ? _labelName : null);
            if (label == null)
                Debug.LogWarning(name + ": the UI document has no label named '" + _labelName + "'.", this);
            _inner = label == null ? null : new UIToolkitDialogueText(label) { IsFixedHeight = _fixedHeight };
            _inner?.Clear(richText);
        }

        /// <inheritdoc/>
        public int Layout(ReadOnlySpan<char> page) => _inner?.Layout(page) ?? page.Length;

        /// <inheritdoc/>
        public void Reveal(int length) => _inner?.Reveal(length);
    }
}
