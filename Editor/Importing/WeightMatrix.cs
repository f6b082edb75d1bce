using System;
using System.Collections.Generic;

namespace Repartee.Importing
{
    /// <summary>
    /// A matrix of the graph, [rows, columns] as in the source (one row per output), put together from rows of the
    /// source's tensors: several tensors one below the other, with rows or columns of zeros where heads are padded.
    /// </summary>
    internal sealed class WeightMatrix
    {
        private readonly List<Run> _runs = new List<Run>();
        private readonly int _group;
        private readonly int _paddedGroup;

        /// <summary>Creates an empty matrix.</summary>
        /// <param name="name">Name of the initializers in the graph.</param>
        /// <param name="columns">Columns of the source tensors.</param>
        /// <param name="group">Columns of a group that is padded with zeros to <paramref name="paddedGroup"/>; 0 for none.</param>
        /// <param name="paddedGroup">Columns of a padded group.</param>
        public WeightMatrix(string name, int columns, int group = 0, int paddedGroup = 0)
        {
            Name = name;
            _group = group == paddedGroup ? 0 : group;
            _paddedGroup = paddedGroup;
            SourceColumns = columns;
            Columns = _group == 0 ? columns : columns / group * paddedGroup;
        }

        /// <summary>Name of the initializers in the graph.</summary>
        public string Name { get; }

        /// <summary>Number of rows, zeros included.</summary>
        public int Rows { get; private set; }

        /// <summary>Number of columns, zeros included.</summary>
        public int Columns { get; }

        private int SourceColumns { get; }

        /// <summary>Appends all rows of a tensor.</summary>
        public WeightMatrix Add(TensorInfo tensor)
        {
            int rows = (int)(tensor.Shape.Length == 1 ? 1 : tensor.Shape[0]);
            _runs.Add(new Run(tensor, 0, rows));
            Rows += rows;
            return this;
        }

        /// <summary>
        /// Appends a tensor of heads whose size grows with rows of zeros. Zeros neither change a dot product nor turn
        /// under rotation, so attention stays exact.
        /// </summary>
        /// <param name="tensor">Its row count is a multiple of <paramref name="headSize"/>.</param>
        /// <param name="headSize">Rows of one head in the source.</param>
        /// <param name="paddedSize">Rows of one head in the graph.</param>
        /// <param name="rotary">Whether dimension i is paired with i + half: then each half is padded by itself.</param>
        public WeightMatrix AddHeads(TensorInfo tensor, int headSize, int paddedSize, bool rotary)
        {
            if (headSize == paddedSize)
                return Add(tensor);
            int pieces = rotary ? 2 : 1;
            int piece = headSize / pieces;
            for (int row = 0; row < tensor.Shape[0]; row += piece)
            {
                _runs.Add(new Run(tensor, row, piece));
                _runs.Add(new Run(null, 0, paddedSize / pieces - piece));
                Rows += paddedSize / pieces;
            }

            return this;
        }

        /// <summary>Reads rows as they are in the graph.</summary>
        /// <param name="source">Where the tensors come from.</param>
        /// <param name="first">First row.</param>
        /// <param name="count">Number of rows.</param>
        /// <param name="target">count * <see cref="Columns"/> values.</param>
        public void Read(ITensorSource source, int first, int count, Span<float> target)
        {
            int start = 0;
            foreach (Run run in _runs)
            {
                int from = Math.Max(first, start);
                int to = Math.Min(first + count, start + run.Count);
                if (from < to)
                {
                    Span<float> part = target.Slice((from - first) * Columns, (to - from) * Columns);
                    if (run.Tensor == null)
                        part.Clear();
                    else
                        ReadRun(source, run.Tensor, run.First + from - start, to - from, part);
                }

                start += run.Count;
            }
        }

        private void ReadRun(ITensorSource source, TensorInfo tensor, int first, int count, Span<float> target)
        {
            if (_group == 0)
            {
                source.ReadRows(tensor, first, count, target);
                return;
            }

            var narrow = new float[count * SourceColumns];
            source.ReadRows(tensor, first, count, narrow);
            target.Clear();
            int groups = SourceColumns / _group;
            for (int row = 0; row < count; row++)
            {
                for (int i = 0; i < groups; i++)
                    narrow.AsSpan(row * SourceColumns + i * _group, _group).CopyTo(target.Slice(row * Columns + i * _paddedGroup));
            }
        }

        private readonly struct Run
        {
            public Run(TensorInfo? tensor, int first, int count)
            {
                Tensor = tensor;
                First = first;
                Count = count;
            }

            public readonly TensorInfo? Tensor;
            public readonly int First;
            public readonly int Count;
        }
    }
}
