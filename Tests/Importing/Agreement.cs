using System;

namespace Repartee.Tests
{
    /// <summary>How near a model's logits are to the reference: mean cosine, top-1 agreement, perplexity of both.</summary>
    internal sealed record Agreement(double Cosine, double WorstCosine, double TopOne, double Perplexity, double ReferencePerplexity)
    {
        public double PerplexityRise => Perplexity / ReferencePerplexity - 1;

        /// <param name="reference">Logits after each token.</param>
        /// <param name="logits">The other model's.</param>
        /// <param name="ids">The tokens; the one at t + 1 is predicted by row t.</param>
        public static Agreement Measure(float[][] reference, float[][] logits, int[] ids)
        {
            double cosines = 0, worst = 1, same = 0, loss = 0, referenceLoss = 0;
            for (int t = 0; t < reference.Length; t++)
            {
                double cosine = Cosine1(reference[t], logits[t]);
                cosines += cosine;
                worst = Math.Min(worst, cosine);
                same += ArgMax(reference[t]) == ArgMax(logits[t]) ? 1 : 0;
                if (t + 1 < ids.Length)
                {
                    loss += Loss(logits[t], ids[t + 1]);
                    referenceLoss += Loss(reference[t], ids[t + 1]);
                }
            }

            int n = reference.Length;
            return new Agreement(cosines / n, worst, same / n, Math.Exp(loss / (n - 1)), Math.Exp(referenceLoss / (n - 1)));
        }

        public static int ArgMax(float[] values)
        {
            int best = 0;
            for (int i = 1; i < values.Length; i++)
            {
                if (values[i] > values[best])
                    best = i;
            }

            return best;
        }

        public override string ToString() =>
            FormattableString.Invariant($"cosine {Cosine:F6} (worst {WorstCosine:F6}), top-1 {TopOne:P1}, perplexity {Perplexity:F4} against {ReferencePerplexity:F4} ({PerplexityRise:+0.00%;-0.00%})");

        private static double Cosine1(float[] a, float[] b)
        {
            double dot = 0, aa = 0, bb = 0;
            for (int i = 0; i < a.Length; i++)
            {
                dot += (double)a[i] * b[i];
                aa += (double)a[i] * a[i];
                bb += (double)b[i] * b[i];
            }

            return dot / Math.Sqrt(aa * bb);
        }

        private static double Loss(float[] logits, int target)
        {
            double max = double.NegativeInfinity, sum = 0;
            foreach (float value in logits)
                max = Math.Max(max, value);
            foreach (float value in logits)
                sum += Math.Exp(value - max);
            return Math.Log(sum) + max - logits[target];
        }
    }
}
