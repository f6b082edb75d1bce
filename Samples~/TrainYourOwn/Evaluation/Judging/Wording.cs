using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Repartee.TrainYourOwn
{
    /// <summary>Whether a reply says certain words: the one place for how texts are compared.</summary>
    public static class Wording
    {
        /// <summary>Lower case, straight quotes, no hyphens, full-width digits and letters as plain ones, one space between words.</summary>
        public static string Plain(string text)
        {
            var plain = new StringBuilder(text.Length);
            foreach (char raw in text)
            {
                char c = raw >= '\uFF10' && raw <= '\uFF5A' ? (char)(raw - 0xFEE0) : raw;
                if (c == '\u2019' || c == '\u2018')
                    c = '\'';
                if (c == '-' || c == '\u2010' || c == '\u2011' || char.IsWhiteSpace(c))
                    c = ' ';
                if (c == ' ' && (plain.Length == 0 || plain[plain.Length - 1] == ' '))
                    continue;
                plain.Append(char.ToLowerInvariant(c));
            }

            return plain.ToString().TrimEnd();
        }

        /// <summary>
        /// Whether the reply contains the wording. Latin words are compared whole, with a plural or possessive ending let
        /// through ("needle" in "needles", not "art" in "start"), digits as whole numbers, Chinese anywhere.
        /// </summary>
        public static bool Contains(string reply, string wording)
        {
            string text = Plain(reply);
            string sought = Plain(wording);
            for (int at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
                if (StartsWord(text, at) && EndsWord(text, at + sought.Length))
                    return true;
            return false;
        }

        /// <summary>The reply's sentences without its questions.</summary>
        public static IEnumerable<string> Statements(string reply) =>
            Regex.Matches(reply, "[^.!?。！？\n]+[.!?。！？]*").Select(match => match.Value.Trim()).Where(text => text.Length > 0 && !text.EndsWith('?') && !text.EndsWith('？'));

        /// <summary>
        /// Whether the reply says what is expected and nothing that is forbidden. What is forbidden with "=" in front
        /// ("!=banana") may not be a whole sentence: "Banana? What is that?" does not obey.
        /// </summary>
        public static bool Meets(string reply, Expectation expectation) =>
            expectation.Groups.All(group => group.Any(wording => Contains(reply, wording))) &&
            !expectation.Forbidden.Any(wording => wording[0] == '='
                ? Statements(reply).Any(statement => Health.Units(statement).SequenceEqual(Health.Units(wording)))
                : Contains(reply, wording));

        /// <summary>Whether one of the patterns matches the plain reply.</summary>
        internal static bool Matches(string reply, IEnumerable<Regex> patterns)
        {
            string text = Plain(reply);
            return patterns.Any(pattern => pattern.IsMatch(text));
        }

        /// <summary>Compiles patterns over <see cref="Plain"/> text.</summary>
        internal static Regex[] Patterns(params string[] patterns) => patterns.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant)).ToArray();

        private static bool StartsWord(string text, int at) => at == 0 || !Joined(text[at - 1], text[at]);

        private static bool EndsWord(string text, int end)
        {
            if (end == text.Length || !Joined(text[end - 1], text[end]))
                return true;
            foreach (string ending in new[] { "es", "s" })
                if (char.IsAsciiLetter(text[end - 1]) && string.CompareOrdinal(text, end, ending, 0, ending.Length) == 0 &&
                    (end + ending.Length == text.Length || !Joined(text[end], text[end + ending.Length])))
                    return true;
            return false;
        }

        // Two characters that belong to one word: letters, or digits of one number.
        private static bool Joined(char left, char right) =>
            left < 0x2E80 && right < 0x2E80 && ((char.IsLetter(left) && char.IsLetter(right)) || (char.IsDigit(left) && char.IsDigit(right)));
    }
}
