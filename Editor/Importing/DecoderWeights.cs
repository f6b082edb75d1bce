using System;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Importing
{
    /// <summary>A linear layer's weights as they were stored.</summary>
    internal readonly struct StoredLinear
    {
        public StoredLinear(string name, int inputs, int outputs, int bits, int block, bool bias, StoredTensor data)
        {
            Name = name;
            Inputs = inputs;
            Outputs = outputs;
            Bits = bits;
            Block = block;
            Bias = bias;
            Data = data;
        }

        /// <summary>Base name of the initializers: name.q and name.s, or name.w for float weights; name.bias.</summary>
        public readonly string Name;

        /// <summary>Width of the input.</summary>
        public readonly int Inputs;

        /// <summary>Width of the output.</summary>
        public readonly int Outputs;

        /// <summary>4, 8 or 32.</summary>
        public readonly int Bits;

        /// <summary>Weights per scale.</summary>
        public readonly int Block;

        /// <summary>Whether there is a bias.</summary>
        public readonly bool Bias;

        /// <summary>The matrix.</summary>
        public readonly StoredTensor Data;
    }

    /// <summary>Reads matrices a few rows at a time, quantizes them on all cores, and stores them.</summary>
    internal sealed class DecoderWeights
    {
        /// <summary>Weights that are read, quantized and written at once; cancellation is seen between such pieces.</summary>
        private const int ChunkElements = 1 << 20;

        private readonly ITensorSource _source;
        private readonly WeightFile _file;
        private readonly Action<long> _advance;
        private readonly CancellationToken _cancellation;

        /// <param name="source">Where the weights come from.</param>
        /// <param name="file">Where they go.</param>
        /// <param name="advance">Told how many elements were done.</param>
        /// <param name="cancellation">Ends the work between two chunks.</param>
        public DecoderWeights(ITensorSource source, WeightFile file, Action<long> advance, CancellationToken cancellation)
        {
            _source = source;
            _file = file;
            _advance = advance;
            _cancellation = cancellation;
        }

        /// <summary>Stores a linear layer.</summary>
        public StoredLinear Linear(LinearPlan plan, int bits, int block)
        {
            StoredLinear stored = Matrix(plan.Weight, bits, block, plan.Bias != null);
            if (plan.Bias != null)
                Floats(plan.Bias, plan.Bias.Name, plan.Bias.Rows);
            return stored;
        }

        /// <summary>Stores a matrix with the given bits per weight.</summary>
        public StoredLinear Matrix(WeightMatrix matrix, int bits, int block, bool bias = false)
        {
            if (bits == 32)
            {
                StoredTensor data = Floats(matrix, matrix.Name + ".w", matrix.Rows, matrix.Columns);
                return new StoredLinear(matrix.Name, matrix.Columns, matrix.Rows, 32, 0, bias, data);
            }

            block = BlockQuantizer.ChooseBlock(matrix.Columns, block);
            return new StoredLinear(matrix.Name, matrix.Columns, matrix.Rows, bits, block, bias, Quantized(matrix, bits, block));
        }

        /// <summary>Stores a matrix or vector as floats under a shape of the caller's choice.</summary>
        public StoredTensor Floats(WeightMatrix matrix, string name, params long[] shape)
        {
            long bytes = (long)matrix.Rows * matrix.Columns * 4;
            StoredTensor stored = _file.Begin(name, OnnxType.Float, shape, bytes);
            int chunkRows = ChunkRows(matrix);
            var values = new float[chunkRows * matrix.Columns];
            for (int first = 0; first < matrix.Rows; first += chunkRows)
            {
                _cancellation.ThrowIfCancellationRequested();
                int count = Math.Min(chunkRows, matrix.Rows - first);
                Span<float> part = values.AsSpan(0, count * matrix.Columns);
                matrix.Read(_source, first, count, part);
                _file.Write(MemoryMarshal.AsBytes(part));
                _advance(part.Length);
            }

            return stored;
        }

        /// <summary>Stores the cosine and sine tables of the rotary embedding, [positions, padded head size / 2].</summary>
        public void Rotary(HuggingFaceConfig config)
        {
            double[] frequencies = config.Rotary.Frequencies(config.HeadSize);
            int columns = config.PaddedHeadSize / 2;
            int positions = config.ContextLength;
            var cosines = new float[positions * columns];
            var sines = new float[positions * columns];
            for (int position = 0; position < positions; position++)
            {
                RotaryTable.FillRow(frequencies, position, cosines.AsSpan(position * columns, columns), sines.AsSpan(position * columns, columns));
                if (position % 4096 == 0)
                    _cancellation.ThrowIfCancellationRequested();
            }

            var shape = new long[] { positions, columns };
            _file.Begin("cos_cache", OnnxType.Float, shape, cosines.Length * 4L);
            _file.Write(MemoryMarshal.AsBytes(cosines.AsSpan()));
            _file.Begin("sin_cache", OnnxType.Float, shape, sines.Length * 4L);
            _file.Write(MemoryMarshal.AsBytes(sines.AsSpan()));
        }

        private StoredTensor Quantized(WeightMatrix matrix, int bits, int block)
        {
            int columns = matrix.Columns;
            int blocks = BlockQuantizer.BlocksPerRow(columns, block);
            int blockBytes = block * bits / 8;
            int rowBytes = blocks * blockBytes;
            StoredTensor stored = _file.Begin(matrix.Name + ".q", OnnxType.UInt8, new long[] { matrix.Rows, blocks, blockBytes }, (long)matrix.Rows * rowBytes);
            var scales = new float[checked(matrix.Rows * blocks)];
            int chunkRows = ChunkRows(matrix);
            var values = new float[chunkRows * columns];
            var packed = new byte[chunkRows * rowBytes];
            for (int first = 0; first < matrix.Rows; first += chunkRows)
            {
                _cancellation.ThrowIfCancellationRequested();
                int start = first;
                int count = Math.Min(chunkRows, matrix.Rows - first);
                matrix.Read(_source, first, count, values.AsSpan(0, count * columns));
                Parallel.For(0, count, row => BlockQuantizer.QuantizeRow(
                    values.AsSpan(row * columns, columns), bits, block,
                    packed.AsSpan(row * rowBytes, rowBytes), scales.AsSpan((start + row) * blocks, blocks)));
                _file.Write(packed.AsSpan(0, count * rowBytes));
                _advance((long)count * columns);
            }

            _file.Begin(matrix.Name + ".s", OnnxType.Float, new long[] { matrix.Rows, blocks }, scales.Length * 4L);
            _file.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
            return stored;
        }

        private static int ChunkRows(WeightMatrix matrix) => Math.Max(1, Math.Min(matrix.Rows, ChunkElements / matrix.Columns));
    }
}
