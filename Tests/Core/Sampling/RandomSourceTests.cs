using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class RandomSourceTests
    {
        [Test]
        public void TheGeneratorIsXoshiro256Starstar()
        {
            // The reference implementation's first numbers from the state 1, 2, 3, 4.
            var random = new RandomSource(1, 2, 3, 4);
            var numbers = Enumerable.Range(0, 4).Select(_ => random.Next()).ToArray();
            Assert.That(numbers, Is.EqualTo(new[] { 11520UL, 0UL, 1509978240UL, 1215971899390074240UL }));
        }

        [Test]
        public void SeedsAreSpreadBySplitMix64()
        {
            ulong state = 1234567;
            var numbers = Enumerable.Range(0, 3).Select(_ => RandomSource.SplitMix(ref state)).ToArray();
            Assert.That(numbers, Is.EqualTo(new[] { 6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL }));
        }

        [Test]
        public void DoublesLieFromZeroToBelowOne()
        {
            var random = new RandomSource(0);
            double sum = 0;
            for (int i = 0; i < 10_000; i++)
            {
                double value = random.NextDouble();
                Assert.That(value, Is.GreaterThanOrEqualTo(0.0).And.LessThan(1.0));
                sum += value;
            }
            Assert.That(sum / 10_000, Is.EqualTo(0.5).Within(0.02));
        }
    }
}
