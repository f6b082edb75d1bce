namespace Repartee
{
    /// <summary>Finds pieces of a text, as the regular expression of a pre-tokenizer does.</summary>
    internal abstract class Splitter
    {
        /// <summary>
        /// Finds the next match in <paramref name="utf8"/> from <paramref name="from"/> on. What lies before
        /// <paramref name="start"/> of the text does not count as context.
        /// </summary>
        /// <param name="utf8">Well-formed UTF-8.</param>
        /// <param name="start">Where the text begins.</param>
        /// <param name="from">Where to search; not before <paramref name="start"/>.</param>
        /// <param name="end">Where the text ends.</param>
        /// <param name="matchStart">Where the match begins.</param>
        /// <param name="matchEnd">Where it ends; never the same place.</param>
        /// <returns>False when there is no further match.</returns>
        public abstract bool Next(byte[] utf8, int start, int from, int end, out int matchStart, out int matchEnd);
    }

    /// <summary>A splitter whose matches follow each other without gaps.</summary>
    internal abstract class GaplessSplitter : Splitter
    {
        private static readonly CharacterClass[] Ascii = CreateAscii();

        /// <summary>The end of the piece that begins at <paramref name="from"/>, which lies before <paramref name="end"/>.</summary>
        public abstract int EndOf(byte[] utf8, int from, int end);

        public sealed override bool Next(byte[] utf8, int start, int from, int end, out int matchStart, out int matchEnd)
        {
            matchStart = from;
            matchEnd = from < end ? EndOf(utf8, from, end) : from;
            return from < end;
        }

        /// <summary>The classes of the character at a place, <see cref="CharacterClass.None"/> at the end.</summary>
        protected static CharacterClass ClassAt(byte[] utf8, int position, int end)
        {
            if (position >= end)
                return CharacterClass.None;
            byte first = utf8[position];
            return first < 0x80 ? Ascii[first] : CharacterClasses.Of(Utf8Text.Next(utf8, ref position));
        }

        /// <summary>Moves over one character and returns its classes.</summary>
        protected static CharacterClass Step(byte[] utf8, ref int position)
        {
            byte first = utf8[position];
            if (first >= 0x80)
                return CharacterClasses.Of(Utf8Text.Next(utf8, ref position));
            position++;
            return Ascii[first];
        }

        /// <summary>The end of the run of characters that have one of the classes.</summary>
        protected static int Run(byte[] utf8, int position, int end, CharacterClass classes)
        {
            while (position < end)
            {
                int next = position;
                if ((Step(utf8, ref next) & classes) == 0)
                    break;
                position = next;
            }
            return position;
        }

        /// <summary>The end of the run of characters that have none of the classes.</summary>
        protected static int RunWithout(byte[] utf8, int position, int end, CharacterClass classes)
        {
            while (position < end)
            {
                int next = position;
                if ((Step(utf8, ref next) & classes) != 0)
                    break;
                position = next;
            }
            return position;
        }

        /// <summary>
        /// <c>\s+(?!\S)|\s+</c>: white space, without the last character when a word follows, which takes that one along.
        /// </summary>
        protected static int WhiteSpaceEnd(byte[] utf8, int from, int end)
        {
            int position = from;
            int last = from;
            while (position < end)
            {
                int next = position;
                if ((Step(utf8, ref next) & CharacterClass.Space) == 0)
                    return last > from ? last : position;
                last = position;
                position = next;
            }
            return position;
        }

        /// <summary>The end of an English contraction ('s 't 're 've 'm 'll 'd) that begins at a place, or the place itself.</summary>
        protected static int ContractionEnd(byte[] utf8, int from, int end, bool ignoreCase)
        {
            if (from + 1 >= end || utf8[from] != '\'')
                return from;
            // A long s is an s to a search that ignores case.
            if (ignoreCase && utf8[from + 1] == 0xC5 && from + 2 < end && utf8[from + 2] == 0xBF)
                return from + 3;
            int first = Letter(utf8[from + 1], ignoreCase);
            if (first == 's' || first == 't' || first == 'm' || first == 'd')
                return from + 2;
            int second = from + 2 < end ? Letter(utf8[from + 2], ignoreCase) : 0;
            bool two = first == 'r' && second == 'e' || first == 'v' && second == 'e' || first == 'l' && second == 'l';
            return two ? from + 3 : from;
        }

        private static int Letter(byte value, bool ignoreCase) => ignoreCase && value >= 'A' && value <= 'Z' ? value | 0x20 : value;

        private static CharacterClass[] CreateAscii()
        {
            var classes = new CharacterClass[128];
            for (int i = 0; i < classes.Length; i++)
                classes[i] = CharacterClasses.Of(i);
            return classes;
        }
    }
}
