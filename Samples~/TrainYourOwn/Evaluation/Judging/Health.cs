using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Repartee.TrainYourOwn
{
    /// <summary>What holds for every line of every character: language, no loops, no broken characters, no markup.</summary>
    public static class Health
    {
        private static readonly string[] _markup =
        {
            "<|", "|>", "[", "]", "{", "}", "</", "```", "**", "im_start", "im_end", "<s>", "<pad>", "You know:", "You know nothing about this.]",
            "你知道：", "你知道:", "此事你一无所知", "Player:", "玩家：", "（玩家走", "(The player",
        };

        // Bytes of UTF-8 read as Latin letters.
        private static readonly Regex _mojibake = new Regex("[\u00C3\u00C2\u00E2\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EF][\u0080-\u00BF\u20AC\u0161\u017E\u0152\u0153]", RegexOptions.CultureInvariant);

        // One syllable over and over in a word ("hahaha" is laughter, longer is none), a letter or a mark without end.
        private static readonly Regex _stutter = new Regex(@"([a-z]{2,4})\1{6}|([a-z])\2{9}|([^\w\s])\3{11}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

        /// <summary>
        /// Whether the reply is in its character's language: an English one without Chinese, a Chinese one without Latin
        /// words but for those that the persona or the player uses ("VR-7").
        /// </summary>
        public static bool InLanguage(string reply, bool chinese, string allowed)
        {
            int han = reply.Count(IsHan);
            string[] foreign = chinese
                ? Words(reply).Where(word => !allowed.Contains(word, StringComparison.OrdinalIgnoreCase)).ToArray()
                : Array.Empty<string>();
            if (chinese)
                return han > 0 && foreign.Length == 0;
            return reply.Any(char.IsLetter) && reply.All(c => c < '\u2E80' || !char.IsLetter(c));
        }

        /// <summary>Whether the reply goes round in circles: the same stretch over and over, or most of it said again.</summary>
        public static bool Loops(string reply)
        {
            if (_stutter.IsMatch(reply))
                return true;
            List<string> units = Units(reply);
            bool chinese = units.Count > 0 && units.Count(unit => IsHan(unit[0])) * 2 > units.Count;
            // A stretch said three times in a row, from one word ("no, no, no" is speech, five times is none) to eight.
            for (int length = 1; length <= 8; length++)
                if (InARow(units, length) >= (length == 1 ? (chinese ? 7 : 5) : length == 2 && chinese ? 4 : 3))
                    return true;
            int gram = chinese ? 6 : 4;
            // A long stretch said twice, or a shorter one three times, wherever.
            return Repeated(units, gram) >= 3 || Repeated(units, chinese ? 12 : 8) >= 2 || Sentences(reply);
        }

        /// <summary>Whether a character is broken: U+FFFD, half a surrogate pair, control characters, bytes shown as letters.</summary>
        public static bool IsBroken(string reply)
        {
            for (int i = 0; i < reply.Length; i++)
            {
                char c = reply[i];
                if (char.IsHighSurrogate(c) && i + 1 < reply.Length && char.IsLowSurrogate(reply[i + 1]))
                    i++;
                else if (char.IsSurrogate(c) || c == '\uFFFD' || (char.IsControl(c) && c != '\n') || (c >= '\uE000' && c <= '\uF8FF'))
                    return true;
            }

            return _mojibake.IsMatch(reply);
        }

        /// <summary>Whether something shows that is not for the player: notes, roles, tokens, brackets of a format.</summary>
        public static bool LeaksMarkup(string reply) => _markup.Any(mark => reply.Contains(mark, StringComparison.OrdinalIgnoreCase));

        /// <summary>Whether the line ends as a sentence does, and not in the middle of a word.</summary>
        public static bool IsFinished(string reply)
        {
            string text = reply.TrimEnd();
            return text.Length > 0 && ".!?…。！？~～\"”』」)）—*".IndexOf(text[text.Length - 1]) >= 0;
        }

        /// <summary>Words and Han characters in order, lower case, without marks.</summary>
        public static List<string> Units(string text)
        {
            var units = new List<string>();
            var word = new StringBuilder();
            foreach (char c in Wording.Plain(text) + " ")
            {
                if (!IsHan(c) && (char.IsLetterOrDigit(c) || c == '\''))
                {
                    word.Append(c);
                    continue;
                }

                if (word.Length > 0)
                    units.Add(word.ToString());
                word.Clear();
                if (IsHan(c))
                    units.Add(c.ToString());
            }

            return units;
        }

        private static bool IsHan(char c) => c >= '\u3400' && c <= '\u9FFF';

        private static IEnumerable<string> Words(string text) => Regex.Matches(text, "[A-Za-z]{2,}").Select(match => match.Value);

        private static int InARow(List<string> units, int length)
        {
            int most = 1;
            for (int start = 0; start + length <= units.Count; start++)
            {
                int times = 1;
                while (start + (times + 1) * length <= units.Count && Same(units, start, start + times * length, length))
                    times++;
                most = Math.Max(most, times);
            }

            return most;
        }

        private static int Repeated(List<string> units, int length)
        {
            var seen = new Dictionary<string, (int Count, int End)>();
            int most = 0;
            for (int start = 0; start + length <= units.Count; start++)
            {
                string gram = string.Join(" ", units.Skip(start).Take(length));
                (int count, int end) = seen.GetValueOrDefault(gram);
                if (start < end)
                    continue;
                seen[gram] = (count + 1, start + length);
                most = Math.Max(most, count + 1);
            }

            return most;
        }

        private static bool Same(List<string> units, int left, int right, int length)
        {
            for (int i = 0; i < length; i++)
                if (units[left + i] != units[right + i])
                    return false;
            return true;
        }

        // A whole sentence of some length said again in the same line.
        private static bool Sentences(string reply)
        {
            string[] sentences = reply.Split('.', '!', '?', '…', '。', '！', '？').Select(part => string.Join(" ", Units(part))).Where(part => part.Length > 0).ToArray();
            return sentences.GroupBy(part => part).Any(group => group.Count() > 1 && Units(group.Key).Count >= 4) && sentences.Distinct().Count() < sentences.Length;
        }
    }
}
