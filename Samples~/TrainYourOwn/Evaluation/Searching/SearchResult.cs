using System;
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

        /// <summary>Counts a question and what was shown for it.</summary>
        public void Add(SearchQuestion question, KnowledgeMatches matches)
        {
            string[] shown = Enumerable.Range(0, matches.Count).Select(i => matches[i].Text).ToArray();
            if (question.Goods)
                AddGoods(question, shown);
            else if (question.Fact == null)
                AddUnknown(question, shown);
            else
                AddFact(question, question.Fact, shown);
        }

        private void AddFact(SearchQuestion question, string fact, string[] shown)
        {
            _facts++;
            _first += shown.Length > 0 && shown[0] == fact ? 1 : 0;
            if (shown.Contains(fact))
            {
                _shown++;
                return;
            }

            _other += shown.Length > 0 ? 1 : 0;
            Missed.Add("not shown: " + question.Line + " (" + fact + ") -> " + string.Join(" ", shown));
        }

        private void AddUnknown(SearchQuestion question, string[] shown)
        {
            _unknown++;
            if (shown.Length == 0)
                return;
            _vain++;
            Missed.Add("in vain: " + question.Line + " -> " + string.Join(" ", shown));
        }

        private void AddGoods(SearchQuestion question, string[] shown)
        {
            _goods++;
            string not = PromptTexts.NotSold(question.Persona.Language);
            if (shown.Any(text => PromptTexts.SpeaksOfGoods(text, question.Persona.Language) || text.StartsWith(not, StringComparison.Ordinal)))
                _goodsShown++;
            else
                Missed.Add("goods: " + question.Line + " -> " + string.Join(" ", shown));
        }
    }
}
