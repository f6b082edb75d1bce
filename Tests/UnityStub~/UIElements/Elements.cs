using System;
using System.Collections.Generic;
using System.Linq;
using Repartee.UnityStub;

namespace UnityEngine.UIElements
{
    public abstract class CallbackEventHandler
    {
    }

    public abstract class Focusable : CallbackEventHandler
    {
        public virtual void Focus()
        {
        }
    }

    public class VisualElement : Focusable
    {
        private readonly List<VisualElement> _children = new List<VisualElement>();

        public enum MeasureMode
        {
            Undefined = 0,
            Exactly = 1,
            AtMost = 2,
        }

        public string name { get; set; }

        public string tooltip { get; set; }

        public IStyle style { get; } = new StubStyle();

        public bool enabledSelf { get; private set; } = true;

        public VisualElement parent { get; private set; }

        public Rect contentRect { get; internal set; }

        public int childCount => _children.Count;

        public void Add(VisualElement child) => Insert(_children.Count, child);

        public void Insert(int index, VisualElement element)
        {
            if (element == null)
            {
                throw new ArgumentNullException(nameof(element));
            }

            element.RemoveFromHierarchy();
            _children.Insert(Math.Min(index, _children.Count), element);
            element.parent = this;
        }

        public void RemoveFromHierarchy()
        {
            parent?._children.Remove(this);
            parent = null;
        }

        public void Clear()
        {
            foreach (VisualElement child in _children)
            {
                child.parent = null;
            }

            _children.Clear();
        }

        public void SetEnabled(bool value) => enabledSelf = value;

        public sealed override void Focus()
        {
        }

        public IEnumerable<VisualElement> Children() => _children;
    }

    public class BindableElement : VisualElement
    {
    }

    public static class UQueryExtensions
    {
        public static T Q<T>(this VisualElement e, string name = null, string className = null) where T : VisualElement
        {
            if (e is T found && (name == null || e.name == name))
            {
                return found;
            }

            foreach (VisualElement child in e.Children())
            {
                T inside = child.Q<T>(name, className);
                if (inside != null)
                {
                    return inside;
                }
            }

            return null;
        }
    }

    [DisallowMultipleComponent]
    public sealed class UIDocument : MonoBehaviour
    {
        private UIDocument()
        {
        }

        public VisualElement rootVisualElement { get; internal set; }
    }

    public class TextElement : BindableElement
    {
        private const float FontSize = 16;

        public virtual string text { get; set; } = "";

        public bool enableRichText { get; set; } = true;

        /// <summary>What a player sees.</summary>
        internal string Seen => string.Concat(Shown(text).Where(shown => !shown.IsHidden).Select(shown => char.ConvertFromUtf32(shown.CodePoint)));

        /// <summary>What takes room, seen or not.</summary>
        internal string LaidOut => string.Concat(Shown(text).Select(shown => char.ConvertFromUtf32(shown.CodePoint)));

        public Vector2 MeasureTextSize(string textToMeasure, float width, MeasureMode widthMode, float height, MeasureMode heightMode) =>
            StubTypesetter.Size(
                Shown(textToMeasure).Select(shown => shown.CodePoint).ToList(),
                widthMode == MeasureMode.Undefined ? float.MaxValue : width,
                FontSize);

        private List<StubMarkup.Shown> Shown(string source) => StubMarkup.Parse(source.AsSpan(), enableRichText, true);
    }

    public class Label : TextElement
    {
        public Label()
        {
        }

        public Label(string text)
        {
            this.text = text;
        }
    }

    public class Button : TextElement
    {
        public Button(Action clickEvent)
        {
            clicked += clickEvent;
        }

        public event Action clicked;

        /// <summary>What the driver does in place of a mouse.</summary>
        internal void Press()
        {
            if (enabledSelf)
            {
                clicked?.Invoke();
            }
        }
    }

    public enum HelpBoxMessageType
    {
        None,
        Info,
        Warning,
        Error,
    }

    public class HelpBox : VisualElement
    {
        public HelpBox(string text, HelpBoxMessageType messageType)
        {
            this.text = text;
            this.messageType = messageType;
        }

        public string text { get; set; }

        public HelpBoxMessageType messageType { get; set; }
    }
}
