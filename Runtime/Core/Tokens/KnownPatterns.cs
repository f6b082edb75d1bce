using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Split patterns of known model families, recognised by their exact text and matched by hand-written code.</summary>
    internal static class KnownPatterns
    {
        private const string Contractions = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
        private const string Word = @"[^\r\n\p{L}\p{N}]?\p{L}+";
        private const string MarkedWord = @"[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+";
        private const string Prefix = @"[^\r\n\p{L}\p{N}]?";
        private const string Upper = @"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]";
        private const string Lower = @"[\p{Ll}\p{Lm}\p{Lo}\p{M}]";
        private const string Signs = @" ?[^\s\p{L}\p{N}]+[\r\n]*";
        private const string MarkedSigns = @" ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*";
        private const string SlashSigns = @" ?[^\s\p{L}\p{N}]+[\r\n/]*";
        private const string Spaces = @"\s*[\r\n]+|\s+(?!\S)|\s+";

        /// <summary>Qwen 2, 2.5 and 3.</summary>
        public const string Qwen2 = Contractions + "|" + Word + @"|\p{N}|" + Signs + "|" + Spaces;

        /// <summary>Qwen 3.5 and later.</summary>
        public const string Qwen35 = Contractions + "|" + MarkedWord + @"|\p{N}|" + MarkedSigns + "|" + Spaces;

        /// <summary>cl100k and Llama 3.</summary>
        public const string Llama3 = Contractions + "|" + Word + @"|\p{N}{1,3}|" + Signs + "|" + Spaces;

        /// <summary>Mistral's tekken vocabularies.</summary>
        public const string Tekken =
            Prefix + Upper + "*" + Lower + "+|" + Prefix + Upper + "+" + Lower + @"*|\p{N}|" + SlashSigns + "|" + Spaces;

        /// <summary>o200k.</summary>
        public const string O200K =
            Prefix + Upper + "*" + Lower + "+" + Contractions + "?|" + Prefix + Upper + "+" + Lower + "*" + Contractions +
            @"?|\p{N}{1,3}|" + SlashSigns + "|" + Spaces;

        private static readonly Dictionary<string, GaplessSplitter> Splitters = new Dictionary<string, GaplessSplitter>
        {
            [Gpt2Splitter.Pattern] = new Gpt2Splitter(),
            [Qwen2] = new WordSplitter { ContractionsAlone = true },
            [Qwen35] = new WordSplitter(true) { ContractionsAlone = true },
            [Llama3] = new WordSplitter { ContractionsAlone = true, MaxDigits = 3 },
            [Tekken] = new WordSplitter { SplitsCase = true, SlashBehindSigns = true },
            [O200K] = new WordSplitter { SplitsCase = true, SlashBehindSigns = true, MaxDigits = 3, ContractionsBehindWords = true },
        };

        /// <summary>All of them, for tests that compare them with the general matcher.</summary>
        public static IReadOnlyDictionary<string, GaplessSplitter> All => Splitters;

        /// <summary>The splitter of a known pattern, or null.</summary>
        public static GaplessSplitter? Find(string pattern) =>
            Splitters.TryGetValue(pattern, out GaplessSplitter? splitter) ? splitter : null;
    }
}
