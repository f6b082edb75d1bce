using System;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>Types a line as players do: with and without capitals, question marks and care.</summary>
    public sealed class PlayerHand
    {
        private readonly SeededRandom _random;
        private readonly bool _chinese;

        /// <summary>A hand for one dialogue.</summary>
        public PlayerHand(SeededRandom random, bool chinese)
        {
            _random = random;
            _chinese = chinese;
        }

        /// <summary>The line as typed. <paramref name="keep"/> is never misspelt.</summary>
        public string Type(string line, string keep)
        {
            line = line.Trim();
            return _chinese ? TypeChinese(line) : TypeEnglish(line, keep);
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
            if (line.Length > 0 && _random.Chance(0.6))
                line = Sentences(line);
            else if (_random.Chance(0.1))
                line = line.ToLowerInvariant();
            return line;
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
