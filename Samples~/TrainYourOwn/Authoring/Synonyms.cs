using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Other words for words of a line, from the thesaurus that the search uses: a model that has read them where they mean
    /// something understands them in lines that nobody wrote down.
    /// </summary>
    public sealed class Synonyms
    {
        private const int LongestChinese = Thesaurus.LongestHan;
        private const int ShortestEnglish = 3;

        // A word without one of these endings may stand for another such word; "called" for "named", not for "name".
        private static readonly string[] _endings = { "ing", "ed", "s" };

        private readonly bool _chinese;
        private readonly Dictionary<string, List<string[]>> _groups = new Dictionary<string, List<string[]>>();

        /// <summary>The words of one language.</summary>
        public Synonyms(bool chinese)
        {
            _chinese = chinese;
            string groups = chinese ? ChineseThesaurus.Groups : EnglishThesaurus.Groups;
            foreach (string line in groups.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                // Single characters are parts of too many other words.
                string[] words = line.Split(',', StringSplitOptions.TrimEntries).Where(word => word.Length >= (chinese ? 2 : ShortestEnglish)).ToArray();
                foreach (string word in words)
                {
                    if (!_groups.TryGetValue(word, out List<string[]>? known))
                        _groups[word] = known = new List<string[]>();
                    known.Add(words);
                }
            }
        }

        /// <summary>The pattern with one of its words exchanged; slots and voice words stay. The same pattern when no word has a synonym.</summary>
        public Pattern Exchanged(Pattern pattern, SeededRandom random)
        {
            string source = pattern.Source;
            List<(int At, int Length)> places = Places(source);
            if (places.Count == 0)
                return pattern;
            (int at, int length) = random.Pick(places);
            string word = source.Substring(at, length);
            string[] others = random.Pick(_groups[word]).Where(other => StandsFor(other, word)).ToArray();
            if (others.Length == 0)
                return pattern;
            return new Pattern(source.Substring(0, at) + random.Pick(others) + source.Substring(at + length));
        }

        private List<(int At, int Length)> Places(string source)
        {
            var places = new List<(int, int)>();
            int at = 0;
            while (at < source.Length)
            {
                if (source[at] == '{' || source[at] == '<')
                {
                    at = source.IndexOf(source[at] == '{' ? '}' : '>', at) + 1;
                    continue;
                }

                int length = _chinese ? ChineseWord(source, at) : EnglishWord(source, at);
                if (length > 0 && _groups.ContainsKey(source.Substring(at, length)))
                    places.Add((at, length));
                at += Math.Max(1, length);
            }

            return places;
        }

        private int ChineseWord(string source, int at)
        {
            for (int length = Math.Min(LongestChinese, source.Length - at); length > 1; length--)
                if (_groups.ContainsKey(source.Substring(at, length)))
                    return length;
            return 0;
        }

        // Letters up to the next mark; parts of "haven't" and "{n}'s" are no words.
        private static int EnglishWord(string source, int at)
        {
            int end = at;
            while (end < source.Length && (char.IsLetter(source[end]) || source[end] == '\'' || source[end] == '-'))
                end++;
            return end - at;
        }

        private bool StandsFor(string other, string word)
        {
            if (other == word)
                return false;
            // An article may stand before it.
            return _chinese || (Ending(other) == Ending(word) && English.Article(other) == English.Article(word));
        }

        private static string Ending(string word) => Array.Find(_endings, ending => word.EndsWith(ending, StringComparison.Ordinal)) ?? "";
    }
}
