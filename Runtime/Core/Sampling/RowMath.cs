using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Repartee
{
    /// <summary>
    /// Passes over a whole row of logits. Vector code where the runtime has it (the .NET and Mono JITs), plain loops
    /// where <see cref="Vector{T}"/> would be emulated (IL2CPP); both give the same bits, so that a seed gives the same
    /// line on all of them. NaN never wins a comparison and therefore never gets chosen.
    /// </summary>
    internal static class RowMath
    {
        private const float Log2E = 1.44269504f;
        private const float Ln2High = 0.693145752f;
        private const float Ln2Low = 1.42860677e-6f;
        private const float Smallest = -87f;

        // A hundred thousand values that far below the largest add less than a thousandth to the entropy.
        private const float Negligible = 23f;

        /// <summary>The largest value, or minus infinity when there is none but NaN and minus infinity.</summary>
        public static float Max(ReadOnlySpan<float> row, bool vectors)
        {
            float max = float.NegativeInfinity;
            int done = 0;
            if (vectors)
            {
                var blocks = MemoryMarshal.Cast<float, Vector<float>>(row);
                var best = new Vector<float>(max);
                foreach (var block in blocks)
                    best = Vector.ConditionalSelect(Vector.GreaterThan(block, best), block, best);
                for (int i = 0; i < Vector<float>.Count; i++)
                    max = Math.Max(max, best[i]);
                done = blocks.Length * Vector<float>.Count;
            }
            for (int i = done; i < row.Length; i++)
            {
                if (row[i] > max)
                    max = row[i];
            }
            return max;
        }

        /// <summary>The first place of the largest value, or -1 when there is none but NaN and minus infinity.</summary>
        public static int ArgMax(ReadOnlySpan<float> row, bool vectors)
        {
            float max = Max(row, vectors);
            return float.IsNegativeInfinity(max) ? -1 : row.IndexOf(max);
        }

        /// <summary>
        /// weights[i] = e^((values[i] - max) / temperature), for values that are not above max; 0 below e^-87.
        /// Both arrays are whole vectors long (<see cref="Padded"/>), <paramref name="count"/> of it in use.
        /// </summary>
        public static void Exponentials(
            float[] values, float[] weights, int count, float max, float temperature, bool vectors)
        {
            int done = 0;
            if (vectors)
            {
                int padded = Padded(count);
                var from = MemoryMarshal.Cast<float, Vector<float>>(values.AsSpan(0, padded));
                var to = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(0, padded));
                var maximum = new Vector<float>(max);
                var divisor = new Vector<float>(temperature);
                for (int i = 0; i < from.Length; i++)
                    to[i] = Exp((from[i] - maximum) / divisor);
                done = count;
            }
            for (int i = done; i < count; i++)
                weights[i] = Exp((values[i] - max) / temperature);
        }

        /// <summary>
        /// The entropy of the row's softmax, in nats: -sum p ln p. Values so far below the largest that they add nothing are left
        /// out; NaN and minus infinity are too. 0 for a row with nothing else.
        /// </summary>
        public static float Entropy(ReadOnlySpan<float> row, bool vectors)
        {
            float max = Max(row, vectors);
            double total = 0;
            double weighted = 0;
            foreach (float value in row)
            {
                float below = value - max;
                if (!(below >= -Negligible))
                    continue;
                double weight = Exp(below);
                total += weight;
                weighted += weight * below;
            }
            return total > 0 ? (float)(Math.Log(total) - weighted / total) : 0f;
        }

        /// <summary>The next whole number of vectors.</summary>
        public static int Padded(int count)
        {
            int width = Vector<float>.Count;
            return (count + width - 1) / width * width;
        }

        /// <summary>The sum in double precision, in four interleaved parts whatever the width of the vectors.</summary>
        public static double Sum(ReadOnlySpan<float> values)
        {
            double a = 0, b = 0, c = 0, d = 0;
            int i = 0;
            for (; i + 4 <= values.Length; i += 4)
            {
                a += values[i];
                b += values[i + 1];
                c += values[i + 2];
                d += values[i + 3];
            }
            for (; i < values.Length; i++)
                a += values[i];
            return (a + b) + (c + d);
        }

        /// <summary>e^x for x at most 0: 2^n times the Taylor series of the rest, relative error below 1e-6.</summary>
        internal static float Exp(float x)
        {
            if (!(x >= Smallest))
                return 0f;
            int n = (int)(x * Log2E - 0.5f);
            float r = x - n * Ln2High - n * Ln2Low;
            float p = 1f / 5040f;
            p = p * r + 1f / 720f;
            p = p * r + 1f / 120f;
            p = p * r + 1f / 24f;
            p = p * r + 1f / 6f;
            p = p * r + 0.5f;
            p = p * r + 1f;
            p = p * r + 1f;
            return p * BitConverter.Int32BitsToSingle((n + 127) * (1 << 23));
        }

        private static Vector<float> Exp(Vector<float> x)
        {
            var inRange = Vector.GreaterThanOrEqual(x, new Vector<float>(Smallest));
            x = Vector.ConditionalSelect(inRange, x, Vector<float>.Zero);
            var n = Vector.ConvertToInt32(x * Log2E - new Vector<float>(0.5f));
            var whole = Vector.ConvertToSingle(n);
            var r = x - whole * Ln2High - whole * Ln2Low;
            var p = new Vector<float>(1f / 5040f);
            p = p * r + new Vector<float>(1f / 720f);
            p = p * r + new Vector<float>(1f / 120f);
            p = p * r + new Vector<float>(1f / 24f);
            p = p * r + new Vector<float>(1f / 6f);
            p = p * r + new Vector<float>(0.5f);
            p = p * r + Vector<float>.One;
            p = p * r + Vector<float>.One;
            var power = Vector.AsVectorSingle((n + new Vector<int>(127)) * (1 << 23));
            return Vector.ConditionalSelect(inRange, p * power, Vector<float>.Zero);
        }
    }
}
