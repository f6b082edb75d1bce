using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Repartee.Importing
{
    /// <summary>
    /// Blockwise symmetric quantization as ONNX Runtime's MatMulNBits reads it: weight = (q - zero) * scale, zero 8 for
    /// 4 bits and 128 for 8, packed low nibble first. The scale of a block is the least-squares one for its rounded
    /// values; for 4 bits several roundings are tried and the one with the smallest squared error is kept. Scales may be
    /// negative: then the level -8, which has no positive twin, serves the largest value whatever its sign.
    /// </summary>
    internal static class BlockQuantizer
    {
        /// <summary>
        /// Levels that the largest value of a block is tried at. Above 8 it is clipped, which pays when it is an outlier;
        /// negative ones turn the range round. On normally distributed weights these ten come within 0.02 dB of a hundred.
        /// </summary>
        private static readonly float[] Levels = { -8f, -7.67f, -7.33f, -7f, -8.33f, -8.67f, -9.2f, 7f, 6.67f, 7.33f };

        /// <summary>The largest block not above <paramref name="wanted"/> that divides the columns; the wanted one if none does.</summary>
        public static int ChooseBlock(int columns, int wanted)
        {
            for (int block = wanted; block >= 16; block /= 2)
            {
                if (columns % block == 0)
                    return block;
            }

            return wanted;
        }

        /// <summary>Blocks of one row.</summary>
        public static int BlocksPerRow(int columns, int block) => (columns + block - 1) / block;

        /// <summary>Quantizes one row; a last block beyond the columns is padded with zeros.</summary>
        /// <param name="row">The weights, finite.</param>
        /// <param name="bits">4 or 8.</param>
        /// <param name="block">Weights per scale.</param>
        /// <param name="packed">Receives blocks * block * bits / 8 bytes.</param>
        /// <param name="scales">Receives one scale per block.</param>
        public static void QuantizeRow(ReadOnlySpan<float> row, int bits, int block, Span<byte> packed, Span<float> scales)
        {
            int blockBytes = block * bits / 8;
            for (int i = 0; i < scales.Length; i++)
            {
                ReadOnlySpan<float> values = row.Slice(i * block, Math.Min(block, row.Length - i * block));
                Span<byte> target = packed.Slice(i * blockBytes, blockBytes);
                scales[i] = bits == 4 ? Quantize4(values, target) : Quantize8(values, target);
            }
        }

        private static float Quantize8(ReadOnlySpan<float> values, Span<byte> packed)
        {
            packed.Fill(128);
            float extreme = Math.Abs(Extreme(values));
            float inverse = 127f / extreme;
            // Also refuses magnitudes so small that the inverse overflows; such a block is zero for every purpose.
            if (!(inverse < float.MaxValue))
                return 0;
            float cross = 0, square = 0;
            for (int i = 0; i < values.Length; i++)
            {
                int q = (int)(values[i] * inverse + 128.5f);
                packed[i] = (byte)q;
                float level = q - 128;
                cross += level * values[i];
                square += level * level;
            }

            return Ratio(cross, square);
        }

        private static float Quantize4(ReadOnlySpan<float> values, Span<byte> packed)
        {
            packed.Fill(0x88);
            float extreme = Extreme(values);
            if (!(10f / Math.Abs(extreme) < float.MaxValue))
                return 0;
            float bestGain = -1, bestInverse = 0;
            foreach (float candidate in Levels)
            {
                float inverse = candidate / extreme;
                Gain4(values, inverse, out float cross, out float square);
                // With the least-squares scale the squared error is sum(x^2) - cross^2 / square.
                float gain = square > 0 ? cross / square * cross : 0;
                if (gain > bestGain)
                {
                    bestGain = gain;
                    bestInverse = inverse;
                }
            }

            float bestCross = 0, bestSquare = 0;
            for (int i = 0; i < values.Length; i++)
            {
                int level = Level4(values[i] * bestInverse);
                bestCross += level * values[i];
                bestSquare += level * level;
                int nibble = level + 8;
                int shift = (i & 1) * 4;
                packed[i >> 1] = (byte)((packed[i >> 1] & ~(0xF << shift)) | (nibble << shift));
            }

            return Ratio(bestCross, bestSquare);
        }

        /// <summary>
        /// Sums of level * value and level * level. Four lanes whatever the processor has, so that every machine chooses the
        /// same scales.
        /// </summary>
        private static void Gain4(ReadOnlySpan<float> values, float inverse, out float cross, out float square)
        {
            // Adding and subtracting 1.5 * 2^23 leaves no bits for a fraction, which rounds to the nearest whole number.
            var magic = new Vector4(12582912f);
            var low = new Vector4(-8);
            var high = new Vector4(7);
            Vector4 crosses = Vector4.Zero, squares = Vector4.Zero;
            ReadOnlySpan<Vector4> fours = MemoryMarshal.Cast<float, Vector4>(values);
            for (int i = 0; i < fours.Length; i++)
            {
                Vector4 four = fours[i];
                Vector4 level = Vector4.Min(Vector4.Max(four * inverse, low), high);
                level = level + magic - magic;
                crosses += level * four;
                squares += level * level;
            }

            cross = crosses.X + crosses.Y + (crosses.Z + crosses.W);
            square = squares.X + squares.Y + (squares.Z + squares.W);
            for (int i = fours.Length * 4; i < values.Length; i++)
            {
                float level = Level4(values[i] * inverse);
                cross += level * values[i];
                square += level * level;
            }
        }

        /// <summary>Rounds to the nearest level from -8 to 7; the value is small enough for any integer.</summary>
        private static int Level4(float value)
        {
            int shifted = (int)(value + 8.5f);
            return (shifted < 0 ? 0 : shifted > 15 ? 15 : shifted) - 8;
        }

        private static float Ratio(float cross, float square)
        {
            float scale = square > 0 ? cross / square : 0;
            return scale <= float.MaxValue && scale >= -float.MaxValue ? scale : 0;
        }

        /// <summary>The value of the largest magnitude, with its sign.</summary>
        private static float Extreme(ReadOnlySpan<float> values)
        {
            float extreme = 0, magnitude = 0;
            foreach (float value in values)
            {
                float size = Math.Abs(value);
                if (size > magnitude)
                {
                    magnitude = size;
                    extreme = value;
                }
            }

            return extreme;
        }
    }
}
