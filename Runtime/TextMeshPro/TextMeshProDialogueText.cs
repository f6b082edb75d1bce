using System;
using TMPro;
using UnityEngine;
using UnityEngine.UI;

namespace Repartee.Unity.TextMeshPro
{
    /// <summary>
    /// Shows lines in TextMesh Pro, on a canvas or in the world. The text is laid out before it is seen and uncovered by
    /// <see cref="TMP_Text.maxVisibleCharacters"/>, so nothing moves while it is typed, and nothing is allocated.
    /// </summary>
    public sealed class TextMeshProDialogueText : IDialogueText
    {
        // An empty tag keeps the character before it from beginning a tag or an escape such as \u003C. Text between
        // <noparse> tags would not be safe: versions differ in what they read all the same.
        private const string EmptyTag = "<noparse></noparse>";

        private readonly TMP_Text _text;
        private readonly bool _grows;
        private char[] _source = new char[256];
        private int _sourceLength;
        private int _length;
        private int _revealed;
        private int _revealedSource;
        private int _visible;
        private bool _escapes;

        /// <summary>For a text element.</summary>
        public TextMeshProDialogueText(TMP_Text text)
        {
            _text = text != null ? text : throw new ArgumentNullException(nameof(text));
            _grows = text.TryGetComponent(out ContentSizeFitter fitter) && fitter.verticalFit != ContentSizeFitter.FitMode.Unconstrained;
        }

        /// <inheritdoc/>
        public void Clear(bool richText)
        {
            _escapes = !richText && _text != null && _text.richText;
            _sourceLength = 0;
            _length = 0;
            _revealed = 0;
            _revealedSource = 0;
            _visible = 0;
            if (_text == null)
                return;
            _text.maxVisibleCharacters = 0;
            _text.SetText(_source, 0, 0);
        }

        /// <inheritdoc/>
        public int Layout(ReadOnlySpan<char> page)
        {
            foreach (char c in page.Slice(_length))
            {
                Write(c == '\0' ? '\uFFFD' : c);
                if (IsEscaped(c))
                {
                    foreach (char escape in EmptyTag)
                        Write(escape);
                }
            }
            _length = page.Length;
            // Destroyed in the middle of a line.
            if (_text == null)
                return _length;
            _text.SetText(_source, 0, _sourceLength);
            _text.ForceMeshUpdate(true);

            int overflow = _text.firstOverflowCharacterIndex;
            TMP_TextInfo info = _text.textInfo;
            if (_grows || overflow < 0 || overflow >= info.characterInfo.Length)
                return _length;
            return PageIndex(page, info.characterInfo[overflow].index);
        }

        /// <inheritdoc/>
        public void Reveal(int length)
        {
            if (_text == null)
                return;
            for (; _revealed < length; _revealed++)
                _revealedSource += SourceLength(_revealedSource);
            TMP_TextInfo info = _text.textInfo;
            while (_visible < info.characterCount && info.characterInfo[_visible].index < _revealedSource)
                _visible++;
            // One that was never active has not been laid out: then a character is shown for each that is written.
            _text.maxVisibleCharacters = info.characterCount > 0 ? _visible : length;
        }

        // In edit mode inspectors and menus ask, too.
#if UNITY_EDITOR
        [UnityEditor.InitializeOnLoadMethod]
#endif
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        private static void Register() => DialogueTexts.Register(Find);

        private static IDialogueText? Find(GameObject target) =>
            target.TryGetComponent(out TMP_Text text) ? new TextMeshProDialogueText(text) : null;

        private bool IsEscaped(char c) => _escapes && (c == '<' || c == '\\');

        /// <summary>How long the character at a place of the source is with its escape.</summary>
        private int SourceLength(int index) => 1 + (IsEscaped(_source[index]) ? EmptyTag.Length : 0);

        private int PageIndex(ReadOnlySpan<char> page, int sourceIndex)
        {
            int source = 0;
            for (int i = 0; i < page.Length; i++)
            {
                if (source >= sourceIndex)
                    return i;
                source += SourceLength(source);
            }
            return page.Length;
        }

        private void Write(char c)
        {
            if (_sourceLength == _source.Length)
                Array.Resize(ref _source, 2 * _source.Length);
            _source[_sourceLength++] = c;
        }
    }
}
