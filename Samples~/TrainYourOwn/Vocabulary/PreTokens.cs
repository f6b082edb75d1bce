using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Repartee.TrainYourOwn
{
    /// <summary>Cuts text as Qwen2's tokenizer does, before byte pairs are merged.</summary>
    public static class PreTokens
    {
        /// <summary>Qwen2's expression, as it stands in tokenizer.json.</summary>
        public const string Expression =
            "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

        private static readonly Regex _expression = new Regex(Expression, RegexOptions.Compiled | RegexOptions.CultureInvariant);

        /// <summary>The pieces of a text, in order.</summary>
        public static IEnumerable<string> Of(string text)
        {
            for (Match match = _expression.Match(text); match.Success; match = match.NextMatch())
                yield return match.Value;
        }

        /// <summary>Whether merges stop at this character: it is a token of its own, whatever stands beside it.</summary>
        public static bool StandsAlone(char c) => (c >= '\u2E80' && c <= '\u9FFF') || (c >= '\uF900' && c <= '\uFAFF') || (c >= '\uFF00' && c <= '\uFFEF');
    }
}
