using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>
    /// Sentences to lay on a map, each of a sense that the writer gave it: "tree: The willow is green." is of the sense
    /// "tree"; what names none is of the sense without a name.
    /// </summary>
    public sealed class SensedSentences
    {
        private const int LongestSense = 12;

        private readonly List<(string Text, int Group)> _items = new List<(string, int)>();
        private readonly List<string> _senses = new List<string>();

        /// <summary>Takes the senses off the sentences.</summary>
        public SensedSentences(IReadOnlyList<string> texts)
        {
            foreach (string text in texts)
                Add(text, texts.Count > 1);
        }

        /// <summary>The sentences, each with the number of its sense.</summary>
        public IReadOnlyList<(string Text, int Group)> Items => _items;

        /// <summary>The senses, in order of their first sentence.</summary>
        public IReadOnlyList<string> Senses => _senses;

        /// <summary>Reads a text with a sentence in each line; empty lines do not count.</summary>
        public static SensedSentences OfLines(string text)
        {
            var lines = new List<string>();
            foreach (string line in text.Split('\n'))
            {
                if (!string.IsNullOrWhiteSpace(line))
                    lines.Add(line.Trim());
            }
            return new SensedSentences(lines);
        }

        private void Add(string text, bool maySense)
        {
            int colon = text.IndexOfAny(new[] { ':', '：' });
            bool named = maySense && colon > 0 && colon <= LongestSense && colon + 1 < text.Length && text.IndexOf(' ', 0, colon) < 0;
            string sense = named ? text.Substring(0, colon) : "";
            if (!_senses.Contains(sense))
                _senses.Add(sense);
            _items.Add((named ? text.Substring(colon + 1).Trim() : text, _senses.IndexOf(sense)));
        }
    }
}
