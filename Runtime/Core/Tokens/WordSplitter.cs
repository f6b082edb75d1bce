namespace Repartee
{
    /// <summary>
    /// The patterns of the families after GPT-2 (cl100k, Llama 3, Qwen, tekken, o200k): a word takes any one character before
    /// it along, digits come alone or in threes, signs take the line ends after them along.
    /// </summary>
    internal sealed class WordSplitter : GaplessSplitter
    {
        private readonly CharacterClass _letters;
        private readonly CharacterClass _noSign;
        private readonly CharacterClass _noPrefix = CharacterClass.LineEnd | CharacterClass.Letter | CharacterClass.Number;

        /// <summary>Contractions ('s, 'LL) are pieces of their own, before words are looked for.</summary>
        public bool ContractionsAlone { get; set; }

        /// <summary>A word takes a contraction after it along.</summary>
        public bool ContractionsBehindWords { get; set; }

        /// <summary>A word ends where lower case goes over into upper case.</summary>
        public bool SplitsCase { get; set; }

        /// <summary>Most digits in one piece.</summary>
        public int MaxDigits { get; set; } = 1;

        /// <summary>Signs take slashes behind them along, like line ends.</summary>
        public bool SlashBehindSigns { get; set; }

        /// <param name="marksAreLetters">Combining marks belong to words.</param>
        public WordSplitter(bool marksAreLetters = false)
        {
            CharacterClass marks = marksAreLetters ? CharacterClass.Mark : CharacterClass.None;
            _letters = CharacterClass.Letter | marks;
            _noSign = CharacterClass.Space | CharacterClass.Letter | CharacterClass.Number | marks;
        }

        public override int EndOf(byte[] utf8, int from, int end)
        {
            if (ContractionsAlone)
            {
                int contraction = ContractionEnd(utf8, from, end, true);
                if (contraction > from)
                    return contraction;
            }
            int word = SplitsCase ? CasedWordEnd(utf8, from, end) : WordEnd(utf8, from, end);
            if (word > from)
                return ContractionsBehindWords ? ContractionEnd(utf8, word, end, true) : word;
            CharacterClass first = ClassAt(utf8, from, end);
            if ((first & CharacterClass.Number) != 0)
                return DigitsEnd(utf8, from, end);
            int sign = utf8[from] == ' ' ? from + 1 : from;
            if (sign < end && (ClassAt(utf8, sign, end) & _noSign) == 0)
                return SignsEnd(utf8, sign, end);
            int lines = LineEndsEnd(utf8, from, end);
            return lines > from ? lines : WhiteSpaceEnd(utf8, from, end);
        }

        /// <summary><c>[^\r\n\p{L}\p{N}]?\p{L}+</c></summary>
        private int WordEnd(byte[] utf8, int from, int end)
        {
            int position = from;
            CharacterClass first = Step(utf8, ref position);
            if ((first & _noPrefix) == 0 && (ClassAt(utf8, position, end) & _letters) != 0)
                return Run(utf8, position, end, _letters);
            return (first & _letters) != 0 ? Run(utf8, position, end, _letters) : from;
        }

        /// <summary>
        /// <c>[^\r\n\p{L}\p{N}]?U*L+|[^\r\n\p{L}\p{N}]?U+L*</c>, where U are upper-case and L lower-case letters, and letters
        /// without case and marks are both.
        /// </summary>
        private int CasedWordEnd(byte[] utf8, int from, int end)
        {
            int behindFirst = from;
            bool mayPrefix = (Step(utf8, ref behindFirst) & _noPrefix) == 0 && behindFirst < end;
            int word = mayPrefix ? LowerWordEnd(utf8, behindFirst, end) : -1;
            if (word < 0)
                word = LowerWordEnd(utf8, from, end);
            if (word < 0 && mayPrefix)
                word = UpperWordEnd(utf8, behindFirst, end);
            if (word < 0)
                word = UpperWordEnd(utf8, from, end);
            return word < 0 ? from : word;
        }

        /// <summary><c>U*L+</c>, or -1. When no L follows the run of U, the run gives back what is both.</summary>
        private static int LowerWordEnd(byte[] utf8, int from, int end)
        {
            int position = from;
            int lastBoth = -1;
            while (position < end)
            {
                int next = position;
                CharacterClass classes = Step(utf8, ref next);
                if (!IsUpper(classes))
                    break;
                position = next;
                if (IsLower(classes))
                    lastBoth = next;
            }
            int lower = position;
            while (lower < end)
            {
                int next = lower;
                if (!IsLower(Step(utf8, ref next)))
                    break;
                lower = next;
            }
            return lower > position ? lower : lastBoth;
        }

        /// <summary><c>U+L*</c>, or -1. No L can follow here, because then <c>U*L+</c> would have matched.</summary>
        private static int UpperWordEnd(byte[] utf8, int from, int end)
        {
            int position = from;
            while (position < end)
            {
                int next = position;
                if (!IsUpper(Step(utf8, ref next)))
                    break;
                position = next;
            }
            return position > from ? position : -1;
        }

        private static bool IsUpper(CharacterClass classes) =>
            (classes & (CharacterClass.Letter | CharacterClass.Mark)) != 0 && (classes & CharacterClass.Lower) == 0;

        private static bool IsLower(CharacterClass classes) =>
            (classes & (CharacterClass.Letter | CharacterClass.Mark)) != 0 && (classes & CharacterClass.Upper) == 0;

        private int DigitsEnd(byte[] utf8, int from, int end)
        {
            int position = from;
            for (int count = 0; count < MaxDigits && position < end; count++)
            {
                int next = position;
                if ((Step(utf8, ref next) & CharacterClass.Number) == 0)
                    break;
                position = next;
            }
            return position;
        }

        /// <summary><c>[^\s\p{L}\p{N}]+[\r\n]*</c></summary>
        private int SignsEnd(byte[] utf8, int from, int end)
        {
            int position = RunWithout(utf8, from, end, _noSign);
            while (position < end && (utf8[position] == '\r' || utf8[position] == '\n' || SlashBehindSigns && utf8[position] == '/'))
                position++;
            return position;
        }

        /// <summary><c>\s*[\r\n]+</c>: white space up to its last line end, or the beginning when there is none.</summary>
        private static int LineEndsEnd(byte[] utf8, int from, int end)
        {
            int found = from;
            int position = from;
            while (position < end)
            {
                CharacterClass classes = Step(utf8, ref position);
                if ((classes & CharacterClass.Space) == 0)
                    break;
                if ((classes & CharacterClass.LineEnd) != 0)
                    found = position;
            }
            return found;
        }
    }
}
