using System;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class ProjectionTests
    {
        [Test]
        public void VectorsOfAPlaneKeepTheirDistances()
        {
            var random = new Random(5);
            double[][] axes = { Axis(40, 0, 0.6, 7, 0.8), Axis(40, 3, 1.0, 9, 0.0) };
            (double A, double B)[] places = Enumerable.Range(0, 30).Select(_ => (10 * random.NextDouble(), 3 * random.NextDouble())).ToArray();
            float[][] vectors = places.Select(p => Enumerable.Range(0, 40).Select(k => (float)(5 + p.A * axes[0][k] + p.B * axes[1][k])).ToArray()).ToArray();
            Projection projection = Projection.Of(vectors);
            Assert.That(projection.ShareOfX + projection.ShareOfY, Is.EqualTo(1).Within(1e-6));
            Assert.That(projection.ShareOfX, Is.GreaterThan(projection.ShareOfY));
            Assert.That(projection.Points.Sum(p => p.X), Is.EqualTo(0).Within(1e-4));
            for (int i = 0; i < places.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    double expected = Distance(places[i], places[j]);
                    Assert.That(Distance(projection.Points[i], projection.Points[j]), Is.EqualTo(expected).Within(1e-4));
                }
            }
        }

        [Test]
        public void TheFirstComponentHasTheMostSpreadOfAllDirections()
        {
            var random = new Random(9);
            float[][] vectors = Enumerable.Range(0, 50).Select(_ => Enumerable.Range(0, 6).Select(k => (float)((k + 1) * (random.NextDouble() - 0.5))).ToArray()).ToArray();
            Projection projection = Projection.Of(vectors);
            double found = projection.Points.Sum(p => p.X * p.X);
            for (int trial = 0; trial < 300; trial++)
            {
                double[] direction = Enumerable.Range(0, 6).Select(_ => random.NextDouble() - 0.5).ToArray();
                double length = Math.Sqrt(direction.Sum(d => d * d));
                double[] scores = vectors.Select(v => v.Select((value, k) => value * direction[k] / length).Sum()).ToArray();
                double mean = scores.Average();
                Assert.That(scores.Sum(s => (s - mean) * (s - mean)), Is.LessThanOrEqualTo(found * (1 + 1e-9)));
            }
            Assert.That(projection.Points.Sum(p => p.X * p.Y), Is.EqualTo(0).Within(1e-6), "components do not correlate");
        }

        [TestCase(0)]
        [TestCase(1)]
        [TestCase(2)]
        public void FewVectorsAreNoError(int count)
        {
            float[][] vectors = Enumerable.Range(0, count).Select(i => new[] { 3f * i, 4f * i, 0f }).ToArray();
            Projection projection = Projection.Of(vectors);
            Assert.That(projection.Points.Count, Is.EqualTo(count));
            if (count == 2)
                Assert.That(Distance(projection.Points[0], projection.Points[1]), Is.EqualTo(5).Within(1e-6));
        }

        [Test]
        public void EqualVectorsLieOnOnePoint()
        {
            Projection projection = Projection.Of(Enumerable.Range(0, 5).Select(_ => new[] { 1f, 2f, 3f }).ToArray());
            Assert.That(projection.Points.All(p => Math.Abs(p.X) < 1e-9 && Math.Abs(p.Y) < 1e-9), Is.True);
            Assert.That(projection.ShareOfX, Is.EqualTo(0));
        }

        [Test]
        public void VectorsOfDifferentLengthAreRefused() =>
            Assert.Throws<ArgumentException>(() => Projection.Of(new[] { new float[3], new float[4] }));

        private static double[] Axis(int size, int i, double a, int j, double b)
        {
            var axis = new double[size];
            axis[i] = a;
            axis[j] += b;
            return axis;
        }

        private static double Distance((double X, double Y) a, (double X, double Y) b) =>
            Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
    }
}
