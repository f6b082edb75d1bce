using System.Collections.Generic;
using System.Linq;
using Repartee.UnityStub;

namespace UnityEngine.UI
{
    [RequireComponent(typeof(CanvasRenderer))]
    public class Text : MaskableGraphic, ILayoutElement
    {
        protected Text()
        {
        }

        public virtual string text { get; set; } = "";

        public bool supportRichText { get; set; } = true;

        public Font font { get; set; }

        public int fontSize { get; set; } = 14;

        public TextAnchor alignment { get; set; }

        public virtual float minWidth => 0;

        public virtual float preferredWidth => Size(float.MaxValue).x;

        public virtual float flexibleWidth => -1;

        public virtual float minHeight => 0;

        public virtual float preferredHeight => Size(rectTransform.rect.width).y;

        public virtual float flexibleHeight => -1;

        public virtual int layoutPriority => 0;

        /// <summary>What a player sees.</summary>
        internal string Seen => string.Concat(Shown().Where(shown => !shown.IsHidden).Select(shown => (char)shown.CodePoint));

        /// <summary>What takes room, seen or not.</summary>
        internal string LaidOut => string.Concat(Shown().Select(shown => (char)shown.CodePoint));

        public virtual void CalculateLayoutInputHorizontal()
        {
        }

        public virtual void CalculateLayoutInputVertical()
        {
        }

        private List<StubMarkup.Shown> Shown() => StubMarkup.ParseOld(text, supportRichText);

        private Vector2 Size(float width) =>
            StubTypesetter.Size(Shown().Select(shown => shown.CodePoint).ToList(), width, fontSize);
    }
}
