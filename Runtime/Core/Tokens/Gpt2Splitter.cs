namespace Repartee
{
    /// <summary>
    /// The pattern of GPT-2 and of every ByteLevel pre-tokenizer: contractions, then letters, digits or signs with one space
    /// before them, then white space.
    /// </summary>
    internal sealed class Gpt2Splitter : GaplessSplitter
    {
        /// <summary>The pattern as tokenizer.json files write it.</summary>
        public const string Pattern = @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+";

        private const CharacterClass NoSign = CharacterClass.Space | CharacterClass.Letter | CharacterClass.Number;

        public override int EndOf(byte[] utf8, int from, int end)
        {
            int contraction = ContractionEnd(utf8, from, end, false);
            if (contraction > from)
                return contraction;
            int word = utf8[from] == ' ' ? from + 1 : from;
            if (word < end)
            {
                CharacterClass first = ClassAt(utf8, word, end);
                if ((first & CharacterClass.Letter) != 0)
                    return Run(utf8, word, end, CharacterClass.Letter);
                if ((first & CharacterClass.Number) != 0)
                    return Run(utf8, word, end, CharacterClass.Number);
                if ((first & NoSign) == 0)
                    return RunWithout(utf8, word, end, NoSign);
            }
            return WhiteSpaceEnd(utf8, from, end);
        }
    }
}
