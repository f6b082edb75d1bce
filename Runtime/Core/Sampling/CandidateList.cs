using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Repartee
{
    /// <summary>
    /// The tokens that are still in the race, and the cuts that send some home. Nothing is ever sorted as a whole: a
    /// cut needs to know who stays, not in which order (heap selection for a small k, weighted quickselect otherwise).
    /// Among equals the lower id is the better one, so every cut is exact.
    /// </summary>
    internal sealed class CandidateList
    {
        private const int HeapLimit = 1024;

        private readonly bool _vectors;
        private int[] _ids = Array.Empty<int>();
        private float[] _logits = Array.Empty<float>();
        private float[] _weights = Array.Empty<float>();
        private ulong _pivots;
        private float _best;

        public CandidateList(bool vectors) => _vectors = vectors;

        public int Count { get; private set; }

        public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

        public ReadOnlySpan<float> Logits => _logits.AsSpan(0, Count);

        /// <summary>e^((logit - best) / temperature), valid after <see cref="Weigh"/>.</summary>
        public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

        /// <summary>Makes room for <paramref name="topK"/> of <paramref name="vocabulary"/> tokens (0: for all).</summary>
        public void Reserve(int vocabulary, int topK)
        {
            int capacity = RowMath.Padded(UsesHeap(vocabulary, topK) ? topK : vocabulary);
            if (_ids.Length >= capacity)
                return;
            _ids = new int[capacity];
            _logits = new float[capacity];
            _weights = new float[capacity];
        }

        /// <summary>Takes the k best of the row, or all when k is 0; NaN and minus infinity stay out.</summary>
        public void Take(ReadOnlySpan<float> row, int topK)
        {
            Count = 0;
            // Each row is partitioned with the same pivots: what a token costs or gets never depends on earlier ones.
            _pivots = 1;
            if (UsesHeap(row.Length, topK))
            {
                TakeByHeap(row, topK);
            }
            else
            {
                TakeAll(row);
                if (topK > 0 && topK < Count)
                {
                    _weights.AsSpan(0, Count).Fill(1f);
                    KeepMass(topK, null);
                }
            }
            _best = RowMath.Max(Logits, _vectors);
        }

        /// <summary>Computes the weights at a temperature and returns their sum.</summary>
        public double Weigh(float temperature)
        {
            RowMath.Exponentials(_logits, _weights, Count, _best, temperature, _vectors);
            return RowMath.Sum(Weights);
        }

        /// <summary>
        /// Locally typical sampling (Meister et al., 2022): keeps the fewest tokens whose probabilities sum to
        /// <paramref name="mass"/>, those first whose information is nearest to the entropy. With p = softmax(logits),
        /// |-log p(i) - H| is |sum of p(j) logit(j) - logit(i)|: the distance from the expected logit.
        /// </summary>
        public void KeepTypical(float mass, double total)
        {
            double expected = 0;
            for (int i = 0; i < Count; i++)
            {
                // A weight of 0 has no say, also where its logit is minus the largest float.
                if (_weights[i] > 0f)
                    expected += _weights[i] / total * _logits[i];
            }
            KeepMass(mass * total, expected);
            _best = RowMath.Max(Logits, _vectors);
        }

        /// <summary>Nucleus sampling (Holtzman et al., 2020): keeps the fewest best tokens that sum to the mass.</summary>
        public void KeepTopP(float mass, double total) => KeepMass(mass * total, null);

        /// <summary>Min-p (Nguyen et al., 2024): keeps what is at least this fraction as probable as the best.</summary>
        public void KeepMinP(float fraction)
        {
            double least = _best + Math.Log(fraction);
            int kept = 0;
            for (int i = 0; i < Count; i++)
            {
                if (!(_logits[i] >= least) && _logits[i] != _best)
                    continue;
                _ids[kept] = _ids[i];
                _logits[kept] = _logits[i];
                kept++;
            }
            Count = kept;
        }

        /// <summary>The candidate at <paramref name="point"/> (0 to 1) of the weights laid end to end.</summary>
        public int Pick(double point, double total)
        {
            double left = point * total;
            int last = 0;
            for (int i = 0; i < Count; i++)
            {
                if (_weights[i] <= 0f)
                    continue;
                last = i;
                left -= _weights[i];
                if (left < 0)
                    break;
            }
            return _ids[last];
        }

        private static bool UsesHeap(int vocabulary, int topK) =>
            topK > 0 && topK <= HeapLimit && topK < vocabulary;

        private void TakeAll(ReadOnlySpan<float> row)
        {
            int count = 0;
            for (int id = 0; id < row.Length; id++)
            {
                float logit = row[id];
                if (!(logit > float.NegativeInfinity))
                    continue;
                _ids[count] = id;
                _logits[count] = Math.Min(logit, float.MaxValue);
                count++;
            }
            Count = count;
        }

        private void TakeByHeap(ReadOnlySpan<float> row, int topK)
        {
            int id = 0;
            for (; id < row.Length && Count < topK; id++)
            {
                if (row[id] > float.NegativeInfinity)
                    PushHeap(id, Math.Min(row[id], float.MaxValue));
            }
            if (_vectors)
                id = ScanBlocks(row, id);
            for (; id < row.Length; id++)
                Offer(id, row[id]);
        }

        /// <summary>Passes over blocks that hold nothing better than the worst candidate; returns where it stopped.</summary>
        private int ScanBlocks(ReadOnlySpan<float> row, int start)
        {
            int width = Vector<float>.Count;
            var blocks = MemoryMarshal.Cast<float, Vector<float>>(row.Slice(start));
            int b = 0;
            while (b < blocks.Length)
            {
                var worst = new Vector<float>(_logits[0]);
                // Four at once; a comparison with NaN is false, where a maximum with NaN would hide its neighbours.
                while (b + 4 <= blocks.Length)
                {
                    var better = Vector.GreaterThan(blocks[b], worst) | Vector.GreaterThan(blocks[b + 1], worst) |
                        Vector.GreaterThan(blocks[b + 2], worst) | Vector.GreaterThan(blocks[b + 3], worst);
                    if (!Vector.EqualsAll(better, Vector<int>.Zero))
                        break;
                    b += 4;
                }
                int end = Math.Min(b + 4, blocks.Length);
                for (int id = start + b * width; id < start + end * width; id++)
                    Offer(id, row[id]);
                b = end;
            }
            return start + blocks.Length * width;
        }

        private void Offer(int id, float logit)
        {
            // Later ids lose against equals, so only what is strictly better than the worst gets in.
            if (!(logit > _logits[0]))
                return;
            _ids[0] = id;
            _logits[0] = Math.Min(logit, float.MaxValue);
            SinkHeap(0);
        }

        private void PushHeap(int id, float logit)
        {
            int i = Count++;
            _ids[i] = id;
            _logits[i] = logit;
            while (i > 0)
            {
                int parent = (i - 1) / 2;
                if (!IsBetter(parent, i))
                    break;
                Swap(i, parent);
                i = parent;
            }
        }

        private void SinkHeap(int i)
        {
            while (true)
            {
                int child = 2 * i + 1;
                if (child >= Count)
                    return;
                if (child + 1 < Count && IsBetter(child, child + 1))
                    child++;
                if (!IsBetter(i, child))
                    return;
                Swap(i, child);
                i = child;
            }
        }

        private bool IsBetter(int a, int b) =>
            _logits[a] > _logits[b] || (_logits[a] == _logits[b] && _ids[a] < _ids[b]);

        /// <summary>
        /// Weighted quickselect: keeps the fewest candidates, best first, whose weights sum to at least
        /// <paramref name="mass"/>, and at least one. Best is the highest logit, or the nearest to a centre.
        /// </summary>
        private void KeepMass(double mass, double? centre)
        {
            int low = 0;
            int high = Count;
            double missing = Math.Max(mass, double.Epsilon);
            while (low < high)
            {
                int pivot = Partition(low, high, centre, out double better);
                if (missing <= better)
                {
                    high = pivot;
                }
                else if (missing <= better + _weights[pivot])
                {
                    low = high = pivot + 1;
                }
                else
                {
                    missing -= better + _weights[pivot];
                    low = pivot + 1;
                }
            }
            Count = Math.Max(1, high);
        }

        /// <summary>Moves what is better than a random pivot before it; returns the pivot's place and their weight.</summary>
        private int Partition(int low, int high, double? centre, out double better)
        {
            int chosen = low + (int)(RandomSource.SplitMix(ref _pivots) % (ulong)(high - low));
            Swap(chosen, high - 1);
            Swap(ref _weights[chosen], ref _weights[high - 1]);
            int pivotId = _ids[high - 1];
            double pivotRank = Rank(_logits[high - 1], centre);
            int place = low;
            better = 0;
            for (int i = low; i < high - 1; i++)
            {
                double rank = Rank(_logits[i], centre);
                if (rank < pivotRank || (rank == pivotRank && _ids[i] > pivotId))
                    continue;
                better += _weights[i];
                Swap(i, place);
                Swap(ref _weights[i], ref _weights[place]);
                place++;
            }
            Swap(place, high - 1);
            Swap(ref _weights[place], ref _weights[high - 1]);
            return place;
        }

        private static double Rank(float logit, double? centre) =>
            centre.HasValue ? -Math.Abs(logit - centre.GetValueOrDefault()) : logit;

        private void Swap(int a, int b)
        {
            Swap(ref _ids[a], ref _ids[b]);
            Swap(ref _logits[a], ref _logits[b]);
        }

        private static void Swap<T>(ref T a, ref T b)
        {
            T kept = a;
            a = b;
            b = kept;
        }
    }
}
