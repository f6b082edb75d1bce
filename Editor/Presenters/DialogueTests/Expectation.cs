using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Repartee.Presenters
{
    /// <summary>
    /// Something that has to hold for an answer, as it is written in a test file:
    /// <code>
    /// contains Greta | the innkeeper       one of them, capitals do not matter
    /// not contains dragon | robot          none of them
    /// matches \b5 silver                   a .NET regular expression
    /// language English                     or Chinese
    /// length 1..120                        characters as the player sees them
    /// action give:key                      or only the name: action give
    /// in character                         no talk of AI, prompts or games, no markup
    /// </code>
    /// </summary>
    public sealed class Expectation
    {
        private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(250);
        private readonly Func<DialogueTestReply, string?> _check;

        private Expectation(string text, Func<DialogueTestReply, string?> check)
        {
            Text = text;
            _check = check;
        }

        /// <summary>The expectation as it is written.</summary>
        public string Text { get; }

        /// <summary>Checks an answer.</summary>
        /// <returns>Null when the expectation is met, else what is wrong, in one sentence.</returns>
        public string? Check(DialogueTestReply reply) => _check(reply);

        /// <summary>Reads an expectation.</summary>
        /// <exception cref="FormatException">It is none, or its value does not fit; the message says what would.</exception>
        public static Expectation Parse(string text)
        {
            text = text.Trim();
            if (Value(text, "not contains ", out string value))
                return Missing(text, Choices(value));
            if (Value(text, "contains ", out value))
                return Contains(text, Choices(value));
            if (Value(text, "matches ", out value))
                return Matches(text, value);
            if (Value(text, "language ", out value))
                return Language(text, value);
            if (Value(text, "length ", out value))
                return Length(text, value);
            if (Value(text, "action ", out value))
                return Action(text, value);
            if (text == "in character")
                return new Expectation(text, reply => InCharacter.Breach(reply.Text));
            throw new FormatException("\"" + text + "\" is no expectation; there are: contains, not contains, matches, language, length, action, in character.");
        }

        private static bool Value(string text, string key, out string value)
        {
            bool found = text.StartsWith(key, StringComparison.Ordinal) && text.Length > key.Length;
            value = found ? text.Substring(key.Length).Trim() : "";
            return found;
        }

        private static string[] Choices(string value)
        {
            string[] choices = value.Split('|').Select(choice => choice.Trim()).ToArray();
            return choices.All(choice => choice.Length > 0) ? choices : throw new FormatException("A choice between the | is empty.");
        }

        private static Expectation Contains(string text, string[] choices) => new Expectation(text, reply =>
            choices.Any(choice => Has(reply.Text, choice)) ? null
            : choices.Length == 1 ? "does not contain \"" + choices[0] + "\"" : "contains none of \"" + string.Join("\", \"", choices) + "\"");

        private static Expectation Missing(string text, string[] choices) => new Expectation(text, reply =>
        {
            string? found = choices.FirstOrDefault(choice => Has(reply.Text, choice));
            return found == null ? null : "contains \"" + found + "\"";
        });

        private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

        private static Expectation Matches(string text, string value)
        {
            Regex pattern;
            try
            {
                pattern = new Regex(value, RegexOptions.CultureInvariant, _patience);
            }
            catch (ArgumentException e)
            {
                throw new FormatException("\"" + value + "\" is no regular expression: " + e.Message, e);
            }

            return new Expectation(text, reply =>
            {
                try
                {
                    return pattern.IsMatch(reply.Text) ? null : "does not match " + value;
                }
                catch (RegexMatchTimeoutException)
                {
                    return "could not be matched with " + value + " in " + _patience.TotalMilliseconds + " ms";
                }
            });
        }

        private static Expectation Language(string text, string value)
        {
            PersonaLanguage wanted = string.Equals(value, "English", StringComparison.OrdinalIgnoreCase) ? PersonaLanguage.English
                : string.Equals(value, "Chinese", StringComparison.OrdinalIgnoreCase) ? PersonaLanguage.Chinese
                : throw new FormatException("language is English or Chinese, not \"" + value + "\".");
            return new Expectation(text, reply =>
            {
                PersonaLanguage? spoken = SpokenText.Language(reply.Text);
                return spoken == wanted ? null : spoken == null ? "is in no language that can be told" : "is in " + spoken;
            });
        }

        private static Expectation Length(string text, string value)
        {
            int dots = value.IndexOf("..", StringComparison.Ordinal);
            if (dots < 0 || !Whole(value.Substring(0, dots), 0, out int least) || !Whole(value.Substring(dots + 2), int.MaxValue, out int most) || least > most)
                throw new FormatException("length is a range like 1..120 or ..80, not \"" + value + "\".");
            return new Expectation(text, reply =>
            {
                int length = SpokenText.Characters(reply.Text);
                return length < least ? "has only " + length + " characters" : length > most ? "has " + length + " characters" : null;
            });
        }

        private static bool Whole(string text, int otherwise, out int number)
        {
            number = otherwise;
            return text.Trim().Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        }

        private static Expectation Action(string text, string value) => new Expectation(text, reply =>
            reply.Tags.Any(tag => tag.Name == value || tag.Name + ":" + tag.Argument == value) ? null
            : reply.Tags.Count == 0 ? "has no action tag" : "has only " + string.Join(", ", reply.Tags.Select(tag => "[" + tag.Name + (tag.Argument.Length > 0 ? ":" + tag.Argument : "") + "]")));
    }
}
