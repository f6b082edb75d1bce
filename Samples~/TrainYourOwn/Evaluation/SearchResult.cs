using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>How often a search showed what it should.</summary>
    public sealed class SearchResult
    {
        private int _facts;
        private int _shown;
        private int _first;
        private int _other;
        private int _unknown;
        private int _vain;
        private int _goods;
        private int _goodsShown;

        /// <summary>A result of no questions yet.</summary>
        public SearchResult(PersonaLanguage language)
        {
            Language = language;
        }

        /// <summary>The language of characters and questions.</summary>
        public PersonaLanguage Language { get; }

        /// <summary>Share of the questions with an answer whose fact was shown, first or second.</summary>
        public double Shown => _shown / (double)_facts;

        /// <summary>Share of the questions with an answer whose fact was shown first.</summary>
        public double First => _first / (double)_facts;

        /// <summary>Share of the questions with an answer for which only other facts were shown.</summary>
        public double Other => _other / (double)_facts;

        /// <summary>Share of the questions without an answer for which a fact was shown.</summary>
        public double Vain => _vain / (double)_unknown;

        /// <summary>Share of the lines that ask for goods for which goods were shown, or that they are not sold.</summary>
        public double Goods => _goodsShown / (double)_goods;

        /// <summary>The lines that did not get what they should, with what they got.</summary>
        public List<string> Missed { get; } = new List<string>();

        /// <summary>Counts a question; <paramref name="fact"/> is null when nothing answers it.</summary>
        public void Asked(string line, string? fact, KnowledgeMatches shown)
        {
            string[] texts = Texts(shown);
            if (fact == null)
            {
                _unknown++;
                if (texts.Length > 0)
                {
                    _vain++;
                    Missed.Add("in vain: " + line + " -> " + string.Join(" ", texts));
                }

                return;
            }

            _facts++;
            _first += texts.Length > 0 && texts[0] == fact ? 1 : 0;
            if (texts.Contains(fact))
            {
                _shown++;
                return;
            }

            _other += texts.Length > 0 ? 1 : 0;
            Missed.Add("not shown: " + line + " (" + fact + ") -> " + string.Join(" ", texts));
        }

        /// <summary>Counts a line that asks for goods.</summary>
        public void AskedForGoods(string line, KnowledgeMatches shown)
        {
            string[] texts = Texts(shown);
            _goods++;
            if (texts.Any(text => text.StartsWith("I sell ") || text.StartsWith("我卖") || text.StartsWith(PromptTexts.NotSold(Language))))
                _goodsShown++;
            else
                Missed.Add("goods: " + line + " -> " + string.Join(" ", texts));
        }

        private static string[] Texts(KnowledgeMatches shown) => Enumerable.Range(0, shown.Count).Select(i => shown[i].Text).ToArray();
    }
}
