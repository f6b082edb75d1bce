using System;
using System.Collections.Generic;
using System.Linq;
using Repartee.UnityStub;
using UnityEngine;
using UnityEngine.UI;

namespace TMPro
{
    public struct TMP_CharacterInfo
    {
        public char character;
        public int index;
        public int stringLength;
        public int lineNumber;
        public bool isVisible;
    }

    [Serializable]
    public class TMP_TextInfo
    {
        public TMP_Text textComponent;
        public int characterCount;
        public int lineCount;
        public TMP_CharacterInfo[] characterInfo = new TMP_CharacterInfo[8];
    }

    /// <summary>Lays text out only when it is asked to, as the original does at most once a frame.</summary>
    public abstract class TMP_Text : MaskableGraphic
    {
        private char[] _source = Array.Empty<char>();
        private int _length;
        private int _overflow = -1;
        private TMP_TextInfo _info;

        public virtual string text
        {
            get => new string(_source, 0, _length);
            set => SetText(value.ToCharArray(), 0, value.Length);
        }

        public bool richText { get; set; } = true;

        public float fontSize { get; set; } = 36;

        public int maxVisibleCharacters { get; set; } = 99999;

        public bool isTextOverflowing => _overflow != -1;

        public int firstOverflowCharacterIndex => _overflow;

        public TMP_TextInfo textInfo => _info ??= new TMP_TextInfo { textComponent = this };

        public float minWidth => 0;

        public float flexibleWidth => -1;

        public float minHeight => 0;

        public float flexibleHeight => -1;

        public int layoutPriority => 0;

        public virtual float preferredWidth => StubTypesetter.Size(Points(), float.MaxValue, fontSize).x;

        public virtual float preferredHeight => StubTypesetter.Size(Points(), rectTransform.rect.width, fontSize).y;

        /// <summary>What a player sees.</summary>
        internal string Seen => string.Concat(Shown().Take(maxVisibleCharacters).Select(shown => char.ConvertFromUtf32(Valid(shown.CodePoint))));

        /// <summary>What takes room, seen or not.</summary>
        internal string LaidOut => string.Concat(Shown().Select(shown => char.ConvertFromUtf32(Valid(shown.CodePoint))));

        public void SetText(char[] sourceText, int start, int length)
        {
            if (_source.Length < length)
            {
                _source = new char[Math.Max(length, 2 * _source.Length)];
            }

            Array.Copy(sourceText, start, _source, 0, length);
            _length = length;
        }

        public virtual void ForceMeshUpdate(bool ignoreActiveState = false, bool forceTextReparsing = false)
        {
            if (!ignoreActiveState && !isActiveAndEnabled)
            {
                return;
            }

            List<StubMarkup.Shown> shown = Shown();
            int[] lines = StubTypesetter.Lines(shown.Select(s => s.CodePoint).ToList(), rectTransform.rect.width, fontSize);
            if (textInfo.characterInfo.Length < shown.Count)
            {
                Array.Resize(ref textInfo.characterInfo, 2 * shown.Count);
            }

            int room = Math.Max(0, (int)(rectTransform.rect.height / (fontSize * StubTypesetter.LineHeight) + 0.001f));
            _overflow = -1;
            for (int i = 0; i < shown.Count; i++)
            {
                if (lines[i] >= room && _overflow < 0)
                {
                    _overflow = i;
                }

                textInfo.characterInfo[i] = new TMP_CharacterInfo
                {
                    character = (char)shown[i].CodePoint,
                    index = shown[i].Index,
                    stringLength = shown[i].CodePoint > char.MaxValue ? 2 : 1,
                    lineNumber = lines[i],
                    isVisible = !char.IsWhiteSpace((char)shown[i].CodePoint),
                };
            }

            textInfo.characterCount = shown.Count;
            textInfo.lineCount = shown.Count == 0 ? 0 : lines[shown.Count - 1] + 1;
        }

        private static int Valid(int point) => point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point;

        private List<StubMarkup.Shown> Shown() => StubMarkup.Parse(_source.AsSpan(0, _length), richText, true);

        private List<int> Points() => Shown().Select(shown => shown.CodePoint).ToList();
    }

    [DisallowMultipleComponent]
    [RequireComponent(typeof(RectTransform))]
    [RequireComponent(typeof(CanvasRenderer))]
    public class TextMeshProUGUI : TMP_Text, ILayoutElement
    {
        public void CalculateLayoutInputHorizontal()
        {
        }

        public void CalculateLayoutInputVertical()
        {
        }
    }
}
