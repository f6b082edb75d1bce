using System;

namespace Repartee.Unity
{
    /// <summary>
    /// For text elements that take their text as a string, uGUI's Text and UI Toolkit's Label. What is laid out but not
    /// seen yet is in the string too, transparent, so that words do not move; what players and models write is escaped.
    /// </summary>
    /// <remarks>
    /// Such elements cost a string of the page's length for each frame in which something was revealed, and no other
    /// memory: it is composed in a buffer that is kept. TextMesh Pro costs none.
    /// </remarks>
    public abstract class StringDialogueText : IDialogueText
    {
        private const string HiddenStart = "<color=#00000000>";
        private const string HiddenEnd = "</color>";

        private readonly string _escape;
        private char[] _page = new char[256];
        private char[] _composed = new char[512];
        private int[] _open = new int[8];
        private int _openCount;
        private int _length;
        private int _visible;
        private int _at;
        private bool _richText;

        /// <summary>For an element in whose markup a "&lt;" or "\" with <paramref name="escape"/> behind it is only that.</summary>
        protected StringDialogueText(string escape) => _escape = escape;

        /// <summary>Whether the element reads markup; if not, nothing can be hidden and nothing has to be escaped.</summary>
        protected abstract bool ReadsMarkup { get; }

        /// <inheritdoc/>
        public void Clear(bool richText)
        {
            _richText = richText;
            _length = 0;
            _visible = 0;
            SetText("");
        }

        /// <inheritdoc/>
        public int Layout(ReadOnlySpan<char> page)
        {
            Reserve(ref _page, 0, page.Length);
            page.Slice(_length).CopyTo(_page.AsSpan(_length));
            _length = page.Length;
            string text = Compose(_visible, _length);
            SetText(text);
            if (HasRoomFor(text))
                return _length;

            // How much of it fits; asked once a page.
            int fits = 0;
            int tooMuch = _length;
            while (tooMuch - fits > 1)
            {
                int middle = (fits + tooMuch) / 2;
                if (HasRoomFor(Compose(middle, middle)))
                    fits = middle;
                else
                    tooMuch = middle;
            }
            return fits;
        }

        /// <inheritdoc/>
        public void Reveal(int length)
        {
            if (length == _visible)
                return;
            _visible = length;
            SetText(Compose(length, _length));
        }

        /// <summary>Gives the element its text.</summary>
        protected abstract void SetText(string text);

        /// <summary>Whether the box is high enough for a text; true when it grows with its text or has no size yet.</summary>
        protected abstract bool HasRoomFor(string text);

        private string Compose(int visible, int length)
        {
            _at = 0;
            _openCount = 0;
            Write(0, visible, false);
            if (visible < length && ReadsMarkup)
            {
                Write(HiddenStart);
                Write(visible, length, true);
                Write(HiddenEnd);
            }
            // uGUI shows a tag that is never closed as text.
            for (int i = _openCount - 1; i >= 0; i--)
            {
                Write("</");
                Write(Markup.NameOf(_page.AsSpan(_open[i], _length - _open[i])));
                Write(">");
            }
            return new string(_composed, 0, _at);
        }

        private void Write(int start, int end, bool hidden)
        {
            for (int i = start; i < end; i++)
            {
                char c = _page[i];
                int tag = _richText && c == '<' ? Markup.TagLength(_page.AsSpan(i, end - i), true) : 0;
                if (tag > 0)
                {
                    // Transparent text has no colours of its own.
                    if (!hidden)
                    {
                        Write(_page.AsSpan(i, tag));
                        Follow(i, tag);
                    }
                    i += tag - 1;
                    continue;
                }
                Reserve(ref _composed, _at, 1);
                _composed[_at++] = c == '\0' ? '\uFFFD' : c;
                if ((c == '<' || c == '\\') && !_richText && ReadsMarkup)
                    Write(_escape);
            }
        }

        /// <summary>Keeps account of the tags that are open.</summary>
        private void Follow(int start, int length)
        {
            var tag = _page.AsSpan(start, length);
            var name = Markup.NameOf(tag);
            if (!Markup.IsSpan(name))
                return;
            if (!Markup.IsClosing(tag))
            {
                if (_openCount == _open.Length)
                    Array.Resize(ref _open, 2 * _openCount);
                _open[_openCount++] = start;
                return;
            }
            for (int i = _openCount - 1; i >= 0; i--)
            {
                if (!Markup.NameOf(_page.AsSpan(_open[i], _length - _open[i])).Equals(name, StringComparison.OrdinalIgnoreCase))
                    continue;
                Array.Copy(_open, i + 1, _open, i, _openCount - i - 1);
                _openCount--;
                return;
            }
        }

        private void Write(ReadOnlySpan<char> text)
        {
            Reserve(ref _composed, _at, text.Length);
            text.CopyTo(_composed.AsSpan(_at));
            _at += text.Length;
        }

        private void Write(string text) => Write(text.AsSpan());

        private static void Reserve(ref char[] buffer, int used, int more)
        {
            if (used + more > buffer.Length)
                Array.Resize(ref buffer, Math.Max(used + more, 2 * buffer.Length));
        }
    }
}
