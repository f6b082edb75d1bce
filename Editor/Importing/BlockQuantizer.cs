using System;

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
        /// negative ones turn the range round.
        /// </summary>
        private static readonly float[] Levels =
        {
            -8f, -7.75f, -7.5f, -7.25f, -7f, -6.75f, -6.5f, -8.25f, -8.5f, -8.75f, -9f, -9.5f, -10f,
            7f, 6.75f, 6.5f, 7.25f, 7.5f,
        };

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
                float cross = 0, square = 0;
                for (int i = 0; i < values.Length; i++)
                {
                    float level = Level4(values[i] * inverse);
                    cross += level * values[i];
                    square += level * level;
                }

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

        /// <summary>Rounds to the nearest level from -8 to 7.</summary>
        private static int Level4(float value)
        {
            float shifted = value + 8.5f;
            if (shifted < 0)
                shifted = 0;
            if (shifted > 15.5f)
                shifted = 15.5f;
            return (int)shifted - 8;
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
