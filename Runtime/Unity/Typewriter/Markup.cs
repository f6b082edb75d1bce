using System;

namespace Repartee.Unity
{
    /// <summary>Recognizes the tags that TextMesh Pro, uGUI and UI Toolkit know; other angle brackets are text.</summary>
    internal static class Markup
    {
        private const int MaxTag = 128;

        private static readonly string[] Names =
        {
            "a", "align", "allcaps", "alpha", "b", "br", "color", "cr", "cspace", "font", "font-weight", "gradient", "i",
            "indent", "line-height", "line-indent", "link", "lowercase", "margin", "margin-left", "margin-right", "mark",
            "material", "mspace", "nbsp", "nobr", "noparse", "page", "pos", "quad", "rotate", "s", "scale", "shy", "size",
            "smallcaps", "space", "sprite", "strikethrough", "style", "sub", "sup", "u", "underline", "uppercase",
            "voffset", "width", "zwj", "zwsp",
        };

        // The tags of uGUI's Text, which insists on closing ones.
        private static readonly string[] Spans = { "b", "color", "i", "material", "size" };

        /// <summary>The length of the tag that the text begins with, 0 when it is none, -1 when it may become one.</summary>
        public static int TagLength(ReadOnlySpan<char> text, bool isComplete)
        {
            int nameStart = text.Length > 1 && text[1] == '/' ? 2 : 1;
            int nameEnd = nameStart;
            while (nameEnd < text.Length && (IsLetter(text[nameEnd]) || text[nameEnd] == '-'))
                nameEnd++;
            var name = text.Slice(Math.Min(nameStart, text.Length), Math.Max(0, nameEnd - nameStart));
            bool isColor = nameStart < text.Length && text[nameStart] == '#';
            if (nameEnd == text.Length)
                return isComplete || !IsName(name, true) ? 0 : -1;
            if (!isColor && !IsName(name, false))
                return 0;
            int end = Math.Min(text.Length, MaxTag);
            for (int i = nameEnd; i < end; i++)
            {
                if (text[i] == '>')
                    return i + 1;
                if (text[i] == '<' || text[i] == '\n')
                    return 0;
            }
            return isComplete || end == MaxTag ? 0 : -1;
        }

        /// <summary>The name of a tag, without the slash of a closing one: "color" of "&lt;/color&gt;".</summary>
        public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
        {
            int start = IsClosing(tag) ? 2 : 1;
            int end = start;
            while (end < tag.Length && (IsLetter(tag[end]) || tag[end] == '-'))
                end++;
            return tag.Slice(start, end - start);
        }

        /// <summary>Whether a tag closes another one.</summary>
        public static bool IsClosing(ReadOnlySpan<char> tag) => tag.Length > 1 && tag[1] == '/';

        /// <summary>Whether a tag of this name has to be closed where the text ends.</summary>
        public static bool IsSpan(ReadOnlySpan<char> name)
        {
            foreach (string known in Spans)
            {
                if (name.Equals(known.AsSpan(), StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            return false;
        }

        private static bool IsName(ReadOnlySpan<char> name, bool beginning)
        {
            foreach (string known in Names)
            {
                if (beginning ? known.AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase)
                    : known.AsSpan().Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
            return false;
        }

        private static bool IsLetter(char c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
