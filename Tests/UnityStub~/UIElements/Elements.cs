using System;
using System.Collections.Generic;

namespace UnityEngine.UIElements
{
    public class VisualElement
    {
        private readonly List<VisualElement> _children = new List<VisualElement>();

        public string name { get; set; }

        public int childCount => _children.Count;

        public void Add(VisualElement child) => _children.Add(child);

        public void Clear() => _children.Clear();

        public IEnumerable<VisualElement> Children() => _children;
    }

    public class BindableElement : VisualElement
    {
    }

    public class TextElement : BindableElement
    {
        public virtual string text { get; set; }
    }

    public class Label : TextElement
    {
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
        internal void Press() => clicked?.Invoke();
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
