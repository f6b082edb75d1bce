using System;

namespace Repartee
{
    /// <summary>Every character of some classes is a match.</summary>
    internal sealed class ClassSplitter : Splitter
    {
        private readonly CharacterClass _classes;
        private readonly string _alsoAscii;

        public ClassSplitter(CharacterClass classes, string alsoAscii = "")
        {
            _classes = classes;
            _alsoAscii = alsoAscii;
        }

        public override bool Next(byte[] utf8, int start, int from, int end, out int matchStart, out int matchEnd)
        {
            int position = from;
            while (position < end)
            {
                matchStart = position;
                int codePoint = Utf8Text.Next(utf8, ref position);
                matchEnd = position;
                if ((CharacterClasses.Of(codePoint) & _classes) != 0 || codePoint < 0x80 && _alsoAscii.IndexOf((char)codePoint) >= 0)
                    return true;
            }
            matchStart = matchEnd = end;
            return false;
        }
    }

    /// <summary>Every occurrence of a text is a match.</summary>
    internal sealed class TextSplitter : Splitter
    {
        private readonly byte[] _text;

        public TextSplitter(string text)
        {
            _text = Utf8Text.BytesOf(text);
        }

        public override bool Next(byte[] utf8, int start, int from, int end, out int matchStart, out int matchEnd)
        {
            int found = new ReadOnlySpan<byte>(utf8, from, end - from).IndexOf(_text);
            matchStart = found < 0 ? end : from + found;
            matchEnd = found < 0 ? end : matchStart + _text.Length;
            return found >= 0;
        }
    }
}
