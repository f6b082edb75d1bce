using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>The rules of English that composed lines must keep.</summary>
    public static class English
    {
        private static readonly string[] _silentH = { "hour", "honest", "heir", "honour" };
        private static readonly string[] _prepositions = { "for", "of", "in", "on", "at", "to", "with" };
        private static readonly string[] _soundsLikeYou = { "uni", "use", "usu", "eu", "one", "ute", "ura" };

        // A sentence that follows "they say" loses the capital of these words only; all others could be names.
        private static readonly HashSet<string> _lowered = new HashSet<string>(StringComparer.Ordinal)
        {
            "The", "A", "An", "My", "Our", "There", "It", "You", "No", "Nobody", "Since", "On", "In", "To", "If", "For", "Only", "Last",
            "Three", "Two", "Six", "Yesterday", "This", "At", "Before", "During", "After", "Just", "Everyone", "Because", "They", "Long",
            "Ten", "Twenty", "Thirty", "Five", "Many", "As", "Some", "We", "One", "Half", "Next", "Shortly", "Right", "While", "When", "Forty",
            "Seven", "Four", "Eight", "Nine", "Every", "Most", "All", "Anyone", "Whoever", "Nothing", "Someone", "Somebody", "Once", "Even", "With",
            "From", "Behind", "Under", "Near", "Beyond", "Until", "Without", "People", "Folk", "Not", "Of", "Few", "Several", "Both", "Each", "By",
            "Go", "Take", "Follow", "Ask", "Keep", "Never", "Always", "What", "Where", "Nowhere", "Ever", "Years", "These", "Those", "That", "Again",
            "Thanks", "Whatever", "According", "Children", "Strangers", "Against", "Anybody", "Everybody", "Between", "Head", "About", "Far", "Here", "Around",
        };

        /// <summary>"a" or "an", by the sound that the noun phrase begins with.</summary>
        public static string Article(string noun)
        {
            string word = noun.ToLowerInvariant();
            foreach (string start in _silentH)
                if (word.StartsWith(start, StringComparison.Ordinal))
                    return "an";
            foreach (string start in _soundsLikeYou)
                if (word.StartsWith(start, StringComparison.Ordinal))
                    return "a";
            return "aeiou".IndexOf(word[0]) >= 0 ? "an" : "a";
        }

        /// <summary>The noun phrase with its indefinite article.</summary>
        public static string WithArticle(string noun) => Article(noun) + " " + noun;

        /// <summary>The noun phrase in the plural.</summary>
        public static string Plural(string noun)
        {
            string head = Head(noun);
            if (head.Length < noun.Length)
                return Plural(head) + noun.Substring(head.Length);
            if (noun.EndsWith("fe", StringComparison.Ordinal))
                return noun.Substring(0, noun.Length - 2) + "ves";
            if (noun.EndsWith("y", StringComparison.Ordinal) && noun.Length > 1 && "aeiou".IndexOf(noun[noun.Length - 2]) < 0)
                return noun.Substring(0, noun.Length - 1) + "ies";
            if (noun.EndsWith("s", StringComparison.Ordinal) || noun.EndsWith("x", StringComparison.Ordinal) || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal))
                return noun + "es";
            if (noun.EndsWith("leaf", StringComparison.Ordinal))
                return noun.Substring(0, noun.Length - 1) + "ves";
            return noun + "s";
        }

        /// <summary>The noun without what hangs on it by a preposition: the room of "room for the night".</summary>
        public static string Head(string noun)
        {
            int end = _prepositions.Select(word => noun.IndexOf(" " + word + " ", StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(noun.Length).Min();
            return noun.Substring(0, end);
        }

        /// <summary>The sentence as it goes on after "they say".</summary>
        /// <param name="sentence">The sentence on its own.</param>
        /// <param name="common">Common nouns that sentences begin with, in lower case.</param>
        public static string Lowered(string sentence, IEnumerable<string> common)
        {
            foreach (string noun in common)
                if (sentence.StartsWith(noun, StringComparison.OrdinalIgnoreCase) && sentence.Length > noun.Length && sentence[noun.Length] == ' ')
                    return char.ToLowerInvariant(sentence[0]) + sentence.Substring(1);
            int end = 0;
            while (end < sentence.Length && char.IsLetter(sentence[end]))
                end++;
            return _lowered.Contains(sentence.Substring(0, end)) ? char.ToLowerInvariant(sentence[0]) + sentence.Substring(1) : sentence;
        }

        /// <summary>Whether a fact is told in the first person, so that nothing like "they say" can go before it.</summary>
        public static bool FirstPerson(string sentence) =>
            sentence.StartsWith("I ", StringComparison.Ordinal) || sentence.StartsWith("My ", StringComparison.Ordinal) ||
            sentence.Contains(" I ", StringComparison.Ordinal) || sentence.Contains(" my ", StringComparison.Ordinal) || sentence.Contains(" me ", StringComparison.Ordinal) ||
            sentence.EndsWith(" me.", StringComparison.Ordinal) || sentence.Contains(" me,", StringComparison.Ordinal);

        /// <summary>Capital letters at sentence starts, one space between sentences, one mark at their end.</summary>
        public static string Tidy(string text)
        {
            var output = new StringBuilder(text.Length);
            bool start = true;
            bool action = false;
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                char before = output.Length > 0 ? output[output.Length - 1] : ' ';
                if (c == ' ' && before == ' ' && output.Length > 0)
                    continue;
                // "Who is that?." and "Must you?, friend" come from words that carry their own mark.
                if ((c == '.' || c == ',') && (before == '?' || before == '!'))
                    continue;
                if (c == '.' && before == '.' && !Ellipsis(text, i, 3))
                    continue;
                if ((c == '.' || c == '?' || c == '!' || c == ',') && before == ' ' && output.Length > 0)
                    output.Length--;
                // What is done instead of said, "*sighs*", keeps its small letter; the sentence begins behind it.
                if (c == '*')
                    action = !action;
                if (start && !action && char.IsLetter(c))
                {
                    c = char.ToUpperInvariant(c);
                    start = false;
                }
                else if (start && (char.IsDigit(c) || c == '.'))
                    start = false;
                output.Append(c);
                if (c == '?' || c == '!' || (c == '.' && !Ellipsis(text, i, 2)))
                    start = i + 1 >= text.Length || text[i + 1] != '.';
            }

            return output.ToString().Trim();
        }

        /// <summary>The reply with a mark at its end.</summary>
        public static string Ended(string text)
        {
            text = text.TrimEnd();
            return text.Length > 0 && ".?!*\"".IndexOf(text[text.Length - 1]) < 0 ? text + "." : text;
        }

        // Whether the dot at this place belongs to a run of at least so many.
        private static bool Ellipsis(string text, int at, int least)
        {
            int first = at;
            while (first > 0 && text[first - 1] == '.')
                first--;
            int end = at;
            while (end < text.Length && text[end] == '.')
                end++;
            return end - first >= least && end - first >= 3;
        }
    }
}
