using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Vectors drawn on a plane so that what lies far apart stays far apart: their two principal components. Exact (the
    /// eigenvectors of the matrix of inner products by Jacobi's method), and the same every time.
    /// </summary>
    public sealed class Projection
    {
        /// <summary>More vectors than this are refused.</summary>
        public const int MostVectors = 400;

        private const int MostSweeps = 60;

        private Projection((double X, double Y)[] points, double shareX, double shareY)
        {
            Points = points;
            ShareOfX = shareX;
            ShareOfY = shareY;
        }

        /// <summary>The vectors' places, in their order; the middle of all is (0, 0), and distances keep their scale.</summary>
        public IReadOnlyList<(double X, double Y)> Points { get; }

        /// <summary>The part of all spread that X shows, 0 to 1.</summary>
        public double ShareOfX { get; }

        /// <summary>The part of all spread that Y shows, 0 to 1, not more than X does.</summary>
        public double ShareOfY { get; }

        /// <summary>Projects vectors of one length.</summary>
        /// <exception cref="ArgumentException">There are too many, or their lengths differ.</exception>
        public static Projection Of(IReadOnlyList<float[]> vectors)
        {
            int count = vectors.Count;
            if (count > MostVectors)
                throw new ArgumentException("At most " + MostVectors + " vectors are projected, not " + count + ".", nameof(vectors));
            double[][] centred = Centred(vectors);
            // The centred vectors' Gram matrix has the eigenvalues of their scatter matrix, and its eigenvectors times the
            // root of those are the components' scores.
            var gram = new double[count, count];
            double total = 0;
            for (int i = 0; i < count; i++)
            {
                for (int j = i; j < count; j++)
                    gram[i, j] = gram[j, i] = Dot(centred[i], centred[j]);
                total += gram[i, i];
            }
            double[,] axes = Diagonalize(gram);
            int first = Largest(gram, -1);
            int second = Largest(gram, first);
            double[] x = Scores(gram, axes, first);
            double[] y = Scores(gram, axes, second);
            var points = new (double, double)[count];
            for (int i = 0; i < count; i++)
                points[i] = (x[i], y[i]);
            return new Projection(points, Share(gram, first, total), Share(gram, second, total));
        }

        private static double[][] Centred(IReadOnlyList<float[]> vectors)
        {
            var centred = new double[vectors.Count][];
            int size = vectors.Count == 0 ? 0 : vectors[0].Length;
            var mean = new double[size];
            foreach (float[] vector in vectors)
            {
                if (vector.Length != size)
                    throw new ArgumentException("The vectors differ in length: " + size + " and " + vector.Length + ".", nameof(vectors));
                for (int k = 0; k < size; k++)
                    mean[k] += (double)vector[k] / vectors.Count;
            }
            for (int i = 0; i < centred.Length; i++)
            {
                centred[i] = new double[size];
                for (int k = 0; k < size; k++)
                    centred[i][k] = vectors[i][k] - mean[k];
            }
            return centred;
        }

        /// <summary>Cyclic Jacobi: rotates the symmetric matrix until it is diagonal; returns the rotations' product.</summary>
        private static double[,] Diagonalize(double[,] a)
        {
            int n = a.GetLength(0);
            var v = new double[n, n];
            for (int i = 0; i < n; i++)
                v[i, i] = 1;
            for (int sweep = 0; sweep < MostSweeps; sweep++)
            {
                double off = 0, diagonal = 0;
                for (int i = 0; i < n; i++)
                {
                    diagonal += a[i, i] * a[i, i];
                    for (int j = i + 1; j < n; j++)
                        off += a[i, j] * a[i, j];
                }
                if (off <= 1e-24 * diagonal)
                    break;
                for (int p = 0; p < n; p++)
                {
                    for (int q = p + 1; q < n; q++)
                        Rotate(a, v, p, q);
                }
            }
            return v;
        }

        private static void Rotate(double[,] a, double[,] v, int p, int q)
        {
            if (a[p, q] == 0)
                return;
            double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
            double t = Math.Abs(theta) > 1e150 ? 1 / (2 * theta) : (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
            double c = 1 / Math.Sqrt(t * t + 1);
            double s = t * c;
            int n = a.GetLength(0);
            for (int k = 0; k < n; k++)
            {
                double kp = a[k, p], kq = a[k, q];
                a[k, p] = c * kp - s * kq;
                a[k, q] = s * kp + c * kq;
            }
            for (int k = 0; k < n; k++)
            {
                double pk = a[p, k], qk = a[q, k];
                a[p, k] = c * pk - s * qk;
                a[q, k] = s * pk + c * qk;
                double kp = v[k, p], kq = v[k, q];
                v[k, p] = c * kp - s * kq;
                v[k, q] = s * kp + c * kq;
            }
        }

        private static int Largest(double[,] diagonal, int except)
        {
            int best = -1;
            for (int i = 0; i < diagonal.GetLength(0); i++)
            {
                if (i != except && (best < 0 || diagonal[i, i] > diagonal[best, best]))
                    best = i;
            }
            return best;
        }

        private static double[] Scores(double[,] diagonal, double[,] axes, int axis)
        {
            int n = diagonal.GetLength(0);
            var scores = new double[n];
            if (axis < 0)
                return scores;
            double length = Math.Sqrt(Math.Max(0, diagonal[axis, axis]));
            double largest = 0;
            for (int i = 0; i < n; i++)
            {
                scores[i] = axes[i, axis] * length;
                if (Math.Abs(scores[i]) > Math.Abs(largest) * (1 + 1e-9))
                    largest = scores[i];
            }
            // A component's direction is free; the farthest vector lies on the positive side.
            if (largest < 0)
            {
                for (int i = 0; i < n; i++)
                    scores[i] = -scores[i];
            }
            return scores;
        }

        private static double Share(double[,] diagonal, int axis, double total) =>
            axis < 0 || total <= 0 ? 0 : Math.Max(0, diagonal[axis, axis]) / total;

        private static double Dot(double[] a, double[] b)
        {
            double sum = 0;
            for (int i = 0; i < a.Length; i++)
                sum += a[i] * b[i];
            return sum;
        }
    }
}
