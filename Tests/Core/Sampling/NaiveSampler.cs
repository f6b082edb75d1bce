using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.Tests
{
    /// <summary>
    /// The definitions of sampling written down plainly: everything sorted, everything in doubles. What it gives is the
    /// distribution that the draw is made from, and how near a threshold was missed.
    /// </summary>
    internal sealed class NaiveSampler
    {
        private readonly GenerationSettings _settings;

        public NaiveSampler(GenerationSettings settings) => _settings = settings;

        /// <summary>The smallest relative distance of any decision from its threshold in the last row.</summary>
        public double Margin { get; private set; }

        public Dictionary<int, double> Distribution(float[] row, IReadOnlyList<int> history)
        {
            Margin = double.PositiveInfinity;
            var logits = row.Select(value => (double)value).ToArray();
            if (_settings.LogitBias != null)
            {
                foreach (var pair in _settings.LogitBias)
                    logits[pair.Key] += pair.Value;
            }
            Penalize(logits, history);

            var candidates = Enumerable.Range(0, logits.Length)
                .Where(id => !double.IsNaN(logits[id]) && !double.IsNegativeInfinity(logits[id]))
                .OrderByDescending(id => logits[id]).ThenBy(id => id).ToList();

            double temperature = _settings.Temperature ?? 0.7f;
            if (temperature == 0)
                return new Dictionary<int, double> { [candidates[0]] = 1 };

            int topK = _settings.TopK ?? 40;
            if (topK > 0)
                candidates = candidates.Take(topK).ToList();

            double typical = _settings.TypicalP ?? 1f;
            if (typical < 1)
            {
                var p = Softmax(candidates, logits, 1);
                double entropy = -p.Values.Where(value => value > 0).Sum(value => value * Math.Log(value));
                double logTotal = LogTotal(candidates, logits);
                double Distance(int id) => Math.Abs(logTotal - logits[id] - entropy);
                var ranked = candidates.OrderBy(Distance).ThenBy(id => id).ToList();
                for (int i = 1; i < ranked.Count; i++)
                    Margin = Math.Min(Margin, Distance(ranked[i]) - Distance(ranked[i - 1]));
                var kept = new HashSet<int>(TakeMass(ranked, p, typical));
                candidates = candidates.Where(kept.Contains).ToList();
            }

            double topP = _settings.TopP ?? 0.95f;
            if (topP < 1)
                candidates = TakeMass(candidates, Softmax(candidates, logits, 1), topP);

            double minP = _settings.MinP ?? 0.05f;
            if (minP > 0)
            {
                var p = Softmax(candidates, logits, 1);
                double best = p.Values.Max();
                foreach (int id in candidates)
                    Margin = Math.Min(Margin, Math.Abs(p[id] / (minP * best) - 1));
                candidates = candidates.Where(id => p[id] >= minP * best).ToList();
            }
            return Softmax(candidates, logits, temperature);
        }

        private void Penalize(double[] logits, IReadOnlyList<int> history)
        {
            int window = _settings.PenaltyWindow ?? 64;
            double repetition = _settings.RepetitionPenalty ?? 1f;
            double presence = _settings.PresencePenalty ?? 0f;
            double frequency = _settings.FrequencyPenalty ?? 0f;
            foreach (var group in history.Skip(Math.Max(0, history.Count - window)).GroupBy(id => id))
            {
                double logit = logits[group.Key];
                logit = logit > 0 ? logit / repetition : logit * repetition;
                logits[group.Key] = logit - group.Count() * frequency - presence;
            }
        }

        private List<int> TakeMass(List<int> ranked, Dictionary<int, double> p, double mass)
        {
            var kept = new List<int>();
            double sum = 0;
            foreach (int id in ranked)
            {
                kept.Add(id);
                sum += p[id];
                Margin = Math.Min(Margin, Math.Abs(sum - mass));
                if (sum >= mass)
                    break;
            }
            return kept;
        }

        private static double LogTotal(List<int> ids, double[] logits)
        {
            double max = ids.Max(id => logits[id]);
            return max + Math.Log(ids.Sum(id => Math.Exp(logits[id] - max)));
        }

        private static Dictionary<int, double> Softmax(List<int> ids, double[] logits, double temperature)
        {
            double max = ids.Max(id => logits[id]);
            double sum = ids.Sum(id => Math.Exp((logits[id] - max) / temperature));
            return ids.ToDictionary(id => id, id => Math.Exp((logits[id] - max) / temperature) / sum);
        }
    }
}
