using System;
using UnityEngine;
using UnityEngine.UI;

namespace Repartee.Unity.UGUI
{
    /// <summary>
    /// A speech bubble: appears with the first letter, grows with its text up to a width, and goes away when there was
    /// time to read it. Put it on the bubble, name the text element inside of it, and give the bubble to the character
    /// as its text.
    /// </summary>
    [AddComponentMenu("Dialogue/Speech Bubble")]
    [HelpURL("https://github.com/repartee/npc-dialogue/blob/main/Documentation~/typewriter.md#where-it-types")]
    [Icon("Packages/com.repartee.npc-dialogue/Editor/Icons/Npc.png")]
    [DisallowMultipleComponent]
    [RequireComponent(typeof(RectTransform))]
    [RequireComponent(typeof(CanvasGroup))]
    public sealed class SpeechBubble : MonoBehaviour, IDialogueBox
    {
        [SerializeField]
        [Tooltip("The object inside the bubble that carries the text element.")]
        private GameObject? _text;

        [SerializeField]
        [Min(1)]
        [Tooltip("The bubble's width at most, in canvas units; then text goes on in the next line.")]
        private float _maxWidth = 320;

        [SerializeField]
        [Tooltip("Room around the text, left and right, and above and below, in canvas units.")]
        private Vector2 _padding = new Vector2(16, 12);

        [SerializeField]
        [Min(0)]
        [Tooltip("Seconds to appear and to go away.")]
        private float _fade = 0.15f;

        [SerializeField]
        [Tooltip("Go away when there was time to read the line.")]
        private bool _autoHide = true;

        [SerializeField]
        [Min(1)]
        [Tooltip("Words a minute that a player reads, in scripts with blanks between words.")]
        private float _wordsPerMinute = ReadingTime.UsualWordsPerMinute;

        [SerializeField]
        [Min(0.1f)]
        [Tooltip("Chinese, Japanese or Korean characters a second that a player reads.")]
        private float _wideCharactersPerSecond = ReadingTime.UsualWideCharactersPerSecond;

        [SerializeField]
        [Min(0)]
        [Tooltip("Seconds that a line stays at least when it is complete.")]
        private float _minimum = 1.2f;

        [SerializeField]
        [Tooltip("Go on while the game's time stands still or runs slower.")]
        private bool _unscaledTime = true;

        private IDialogueText? _inner;
        private RectTransform? _innerRect;
        private CanvasGroup _group = null!;
        private bool _hasText;
        private bool _ended;
        private float _seconds;
        private float _shownFor;
        private float _endedFor;

        /// <summary>The object inside the bubble that carries the text element. Heeded by the next line.</summary>
        public GameObject? Text
        {
            get => _text;
            set
            {
                _text = value;
                _inner = null;
            }
        }

        /// <summary>The bubble's width at most, in canvas units.</summary>
        public float MaxWidth
        {
            get => _maxWidth;
            set => _maxWidth = Math.Max(1, value);
        }

        /// <summary>Room around the text, left and right, and above and below, in canvas units.</summary>
        public Vector2 Padding
        {
            get => _padding;
            set => _padding = value;
        }

        /// <summary>Whether to go away when there was time to read the line.</summary>
        public bool AutoHide
        {
            get => _autoHide;
            set => _autoHide = value;
        }

        /// <summary>Whether there is something to read.</summary>
        public bool IsShown => _hasText;

        /// <inheritdoc/>
        public void Clear(bool richText)
        {
            if (_inner == null && !FindText())
                return;
            _hasText = false;
            _ended = false;
            _seconds = 0;
            _shownFor = 0;
            _endedFor = 0;
            _inner!.Clear(richText);
        }

        /// <inheritdoc/>
        public int Layout(ReadOnlySpan<char> page)
        {
            if (_inner == null)
                return page.Length;
            _inner.Layout(page);
            _seconds = ReadingTime.Seconds(page, _wordsPerMinute, _wideCharactersPerSecond);
            Resize();
            return page.Length;
        }

        /// <inheritdoc/>
        public void Reveal(int length)
        {
            _hasText |= length > 0;
            _inner?.Reveal(length);
        }

        /// <inheritdoc/>
        public void EndLine() => _ended = true;

        /// <summary>Goes away at once.</summary>
        public void Hide() => _hasText = false;

        private void Awake()
        {
            _group = GetComponent<CanvasGroup>();
            _group.alpha = 0;
        }

        private void Update()
        {
            float seconds = _unscaledTime ? Time.unscaledDeltaTime : Time.deltaTime;
            if (_hasText)
            {
                // People read while it is being typed, but not what is not there yet.
                _shownFor += seconds;
                _endedFor += _ended ? seconds : 0;
                if (_autoHide && _ended && _endedFor >= _minimum && _shownFor >= _seconds)
                    _hasText = false;
            }
            float wanted = _hasText ? 1 : 0;
            float step = _fade > 0 ? seconds / _fade : 1;
            float alpha = _group.alpha;
            if (alpha != wanted)
                _group.alpha = wanted > alpha ? Math.Min(wanted, alpha + step) : Math.Max(wanted, alpha - step);
        }

        private bool FindText()
        {
            _inner = _text != null && _text != gameObject ? DialogueTexts.Find(_text) : null;
            if (_inner == null)
            {
                Debug.LogWarning(name + " has no text element to show lines in.", this);
                return false;
            }
            _innerRect = _text!.GetComponent<RectTransform>();
            return true;
        }

        private void Resize()
        {
            if (_innerRect == null)
                return;
            float width = Math.Min(_maxWidth - 2 * _padding.x, LayoutUtility.GetPreferredWidth(_innerRect));
            SetSize(RectTransform.Axis.Horizontal, Math.Max(1, width), _padding.x);
            // Its lines depend on its width.
            SetSize(RectTransform.Axis.Vertical, LayoutUtility.GetPreferredHeight(_innerRect), _padding.y);
        }

        private void SetSize(RectTransform.Axis axis, float size, float padding)
        {
            GetComponent<RectTransform>().SetSizeWithCurrentAnchors(axis, size + 2 * padding);
            _innerRect!.SetSizeWithCurrentAnchors(axis, size);
        }
    }
}
