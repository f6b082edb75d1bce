using System;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>Rounding of blocks of weights, and 16-bit floats by their bits.</summary>
    public sealed class BlockQuantizerTests
    {
        [TestCase(4, 32, 21.5)]
        [TestCase(4, 128, 20.0)]
        [TestCase(8, 32, 44.0)]
        [TestCase(8, 128, 42.0)]
        public void NormalWeightsKeepTheirSignalToNoiseRatio(int bits, int block, double decibels)
        {
            var random = new Random(1);
            double signal = 0, noise = 0;
            for (int row = 0; row < 200; row++)
            {
                var values = new float[256];
                for (int i = 0; i < values.Length; i++)
                    values[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
                float[] back = RoundTrip(values, bits, block);
                for (int i = 0; i < values.Length; i++)
                {
                    signal += values[i] * values[i];
                    noise += (values[i] - back[i]) * (values[i] - back[i]);
                }
            }

            double ratio = 10 * Math.Log10(signal / noise);
            TestContext.WriteLine(bits + " bits, block " + block + ": " + ratio + " dB");
            Assert.That(ratio, Is.GreaterThan(decibels));
        }

        [TestCase(4)]
        [TestCase(8)]
        public void GridValuesAreExactAndBlocksOfZerosStayZero(int bits)
        {
            int top = bits == 4 ? 7 : 127;
            var values = new float[64];
            for (int i = 0; i < 32; i++)
                values[i] = 0.25f * (i % (2 * top + 1) - top);
            values[0] = 0.25f * top;
            Assert.That(RoundTrip(values, bits, 32), Is.EqualTo(values).Within(1e-6));
        }

        [Test]
        public void ExtremeValuesGiveFiniteScales([Values(4, 8)] int bits, [Values(1e-45f, 1e-38f, 1e20f, 3e38f)] float size)
        {
            var values = new float[20];
            for (int i = 0; i < values.Length; i++)
                values[i] = i % 2 == 0 ? size : -size;
            foreach (float value in RoundTrip(values, bits, 32))
                Assert.That(float.IsFinite(value), Is.True);
        }

        [TestCase(576, 128, 64)]
        [TestCase(896, 128, 128)]
        [TestCase(1536, 64, 64)]
        [TestCase(80, 32, 16)]
        [TestCase(172, 64, 64)]
        public void LargestBlockThatDividesIsChosen(int columns, int wanted, int block)
        {
            Assert.That(BlockQuantizer.ChooseBlock(columns, wanted), Is.EqualTo(block));
        }

        [Test]
        public void SixteenBitFloatsAreExact()
        {
            var singles = new float[65536];
            var bits = new byte[65536 * 2];
            for (int i = 0; i < 65536; i++)
                BitConverter.GetBytes((ushort)i).CopyTo(bits, 2 * i);
            FloatBits.Convert(TensorType.Float16, bits, singles);
            for (int i = 0; i < 65536; i++)
            {
                float expected = (float)BitConverter.UInt16BitsToHalf((ushort)i);
                Assert.That(BitConverter.SingleToInt32Bits(singles[i]) == BitConverter.SingleToInt32Bits(expected) || float.IsNaN(expected), "half " + i);
                float brain = FloatBits.FromBrain((ushort)i);
                Assert.That(float.IsNaN(brain) || FloatBits.ToBrain(brain) == i, "brain " + i);
            }
        }

        private static float[] RoundTrip(float[] values, int bits, int block)
        {
            int blocks = BlockQuantizer.BlocksPerRow(values.Length, block), bytes = block * bits / 8;
            var packed = new byte[blocks * bytes];
            var scales = new float[blocks];
            BlockQuantizer.QuantizeRow(values, bits, block, packed, scales);
            var result = new float[values.Length];
            for (int i = 0; i < result.Length; i++)
            {
                int q = bits == 8 ? packed[i] - 128 : (packed[i / 2] >> (i % 2 * 4) & 15) - 8;
                result[i] = q * scales[i / block];
            }

            return result;
        }
    }
}
