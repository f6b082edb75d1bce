using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>Types a line as players do: with and without an address, capitals, question marks and care.</summary>
    public sealed class PlayerHand
    {
        private static readonly Dictionary<string, string> _short = new Dictionary<string, string>
        {
            ["you"] = "u",
            ["your"] = "ur",
            ["are"] = "r",
            ["please"] = "pls",
            ["thanks"] = "thx",
            ["because"] = "cuz",
            ["people"] = "ppl",
            ["about"] = "abt",
        };

        private static readonly char[] _marks = { '.', '?', '!', ',', '。', '？', '！' };

        private readonly SeededRandom _random;
        private readonly bool _chinese;
        private readonly IReadOnlyList<string> _addresses;

        /// <summary>A hand for one dialogue.</summary>
        /// <param name="random">Decides how it types.</param>
        /// <param name="chinese">Which language it types.</param>
        /// <param name="addresses">What it may call the character by.</param>
        public PlayerHand(SeededRandom random, bool chinese, IReadOnlyList<string> addresses)
        {
            _random = random;
            _chinese = chinese;
            _addresses = addresses;
        }

        /// <summary>The line as typed. <paramref name="keep"/> is never misspelt.</summary>
        public string Type(string line, string keep)
        {
            line = line.Trim();
            if (_random.Chance(0.08))
                line = Addressed(line, _random.Pick(_addresses));
            return _chinese ? TypeChinese(line) : TypeEnglish(line, keep);
        }

        private string Addressed(string line, string address)
        {
            if (line.Length > 60 || line.Contains(address, StringComparison.OrdinalIgnoreCase))
                return line;
            if (_chinese)
                return _random.Chance(0.8) ? address + "，" + line : BeforeMark(line, "，" + address);
            return _random.Chance(0.3) ? char.ToUpperInvariant(address[0]) + address.Substring(1) + "! " + line : BeforeMark(line, ", " + address);
        }

        /// <summary>The line with words added before the mark that ends it, if there is one.</summary>
        public static string BeforeMark(string line, string words)
        {
            string said = line.TrimEnd(_marks);
            return said + words + line.Substring(said.Length);
        }

        private string TypeChinese(string line)
        {
            line = Chinese.Tidy(line);
            bool marked = "。？！…".IndexOf(line[line.Length - 1]) >= 0;
            if (marked && _random.Chance(0.25))
                return line.TrimEnd('。', '？', '！');
            if (marked)
                return _random.Chance(0.05) ? line.Replace('？', '?') : line;
            return line + _random.Pick(new[] { "。", "。", "！", "", "" });
        }

        private string TypeEnglish(string line, string keep)
        {
            if (_random.Chance(0.03))
                line = Misspelt(line, keep);
            bool marked = ".?!".IndexOf(line[line.Length - 1]) >= 0;
            if (!marked)
                line += _random.Pick(new[] { ".", ".", "!", "", "" });
            else if (_random.Chance(0.2))
                line = line.TrimEnd('.', '?', '!');
            if (_random.Chance(0.04))
                line = Shortened(line);
            else if (line.Length > 0 && _random.Chance(0.6))
                line = Sentences(line);
            else if (_random.Chance(0.1))
                line = line.ToLowerInvariant();
            return line;
        }

        // "whats ur name": as one types on a telephone.
        private static string Shortened(string line) =>
            string.Join(" ", line.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Split(' ').Select(ShortenedWord));

        private static string ShortenedWord(string word)
        {
            string bare = word.TrimEnd(_marks);
            return _short.TryGetValue(bare, out string? typed) ? typed + word.Substring(bare.Length) : word;
        }

        private static string Sentences(string line) => English.Tidy(line);

        private string Misspelt(string line, string keep)
        {
            string[] words = line.Split(' ');
            int at = _random.Below(words.Length);
            string word = words[at];
            if (word.Length < 5 || (keep.Length > 0 && keep.Contains(word.Trim('?', '.', ','), StringComparison.OrdinalIgnoreCase)))
                return line;
            var letters = new StringBuilder(word);
            int i = _random.Between(1, word.Length - 3);
            if (_random.Chance(0.5))
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
            else
                letters.Remove(i, 1);
            words[at] = letters.ToString();
            return string.Join(" ", words);
        }
    }
}
