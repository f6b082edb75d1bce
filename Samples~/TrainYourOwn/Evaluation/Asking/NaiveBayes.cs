using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Multinomial naive Bayes with add-one smoothing over words and pairs of words; Chinese: characters and pairs of
    /// characters. All classes are taken as equally likely.
    /// </summary>
    public sealed class NaiveBayes
    {
        private readonly Dictionary<string, int>[] _counts;
        private readonly int[] _totals;
        private readonly HashSet<string> _vocabulary = new HashSet<string>();

        /// <summary>A classifier that knows nothing yet.</summary>
        public NaiveBayes(int classes)
        {
            _counts = Enumerable.Range(0, classes).Select(_ => new Dictionary<string, int>()).ToArray();
            _totals = new int[classes];
        }

        /// <summary>Learns that a text belongs to a class.</summary>
        public void Learn(int label, string text)
        {
            foreach (string feature in Features(text))
            {
                _counts[label][feature] = _counts[label].GetValueOrDefault(feature) + 1;
                _totals[label]++;
                _vocabulary.Add(feature);
            }
        }

        /// <summary>The most likely class of a text.</summary>
        public int Classify(string text)
        {
            string[] features = Features(text).Where(_vocabulary.Contains).ToArray();
            int best = 0;
            double highest = double.NegativeInfinity;
            for (int label = 0; label < _counts.Length; label++)
            {
                double score = features.Sum(feature => Math.Log((_counts[label].GetValueOrDefault(feature) + 1.0) / (_totals[label] + _vocabulary.Count)));
                if (score > highest)
                    (best, highest) = (label, score);
            }

            return best;
        }

        private static IEnumerable<string> Features(string text)
        {
            foreach (string sentence in text.Split('\n'))
            {
                List<string> units = Health.Units(sentence);
                for (int i = 0; i < units.Count; i++)
                {
                    yield return units[i];
                    if (i > 0)
                        yield return units[i - 1] + " " + units[i];
                }
            }
        }
    }
}
