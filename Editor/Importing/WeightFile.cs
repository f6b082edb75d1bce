using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee.Importing
{
    /// <summary>A weight of the graph and where its bytes lie in the collected data.</summary>
    internal sealed class StoredTensor
    {
        public StoredTensor(string name, OnnxType type, long[] shape, long offset, long length)
        {
            Name = name;
            Type = type;
            Shape = shape;
            Offset = offset;
            Length = length;
        }

        /// <summary>Name of the initializer.</summary>
        public string Name { get; }

        /// <summary>Element type.</summary>
        public OnnxType Type { get; }

        /// <summary>Dimensions.</summary>
        public long[] Shape { get; }

        /// <summary>First byte.</summary>
        public long Offset { get; }

        /// <summary>Number of bytes.</summary>
        public long Length { get; }
    }

    /// <summary>Collects weights one after the other in a file that can become the graph's external data.</summary>
    internal sealed class WeightFile : IDisposable
    {
        /// <summary>ONNX advises to align external tensors to pages, so that they can be mapped into memory.</summary>
        private const int Alignment = 4096;

        private readonly FileStream _stream;
        private readonly List<StoredTensor> _tensors = new List<StoredTensor>();
        private long _end;

        /// <summary>Creates the file.</summary>
        public WeightFile(string path)
        {
            _stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        }

        /// <summary>The weights so far.</summary>
        public IReadOnlyList<StoredTensor> Tensors => _tensors;

        /// <summary>Bytes of all weights.</summary>
        public long Length => _end;

        /// <summary>The file; for reading once all weights are there.</summary>
        public Stream Stream => _stream;

        /// <summary>Starts a weight; the caller then writes exactly <paramref name="length"/> bytes.</summary>
        public StoredTensor Begin(string name, OnnxType type, long[] shape, long length)
        {
            if (_stream.Position != _end)
                throw new InvalidOperationException("The weight before " + name + " is not complete.");
            long offset = (_end + Alignment - 1) / Alignment * Alignment;
            _stream.SetLength(offset);
            _stream.Position = offset;
            _end = offset + length;
            var tensor = new StoredTensor(name, type, shape, offset, length);
            _tensors.Add(tensor);
            return tensor;
        }

        /// <summary>Writes the next bytes of the weight that was begun last.</summary>
        public void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

        /// <summary>Adds a second name and shape for the bytes of another weight.</summary>
        public void Alias(string name, StoredTensor other, long[] shape) =>
            _tensors.Add(new StoredTensor(name, other.Type, shape, other.Offset, other.Length));

        /// <inheritdoc/>
        public void Dispose() => _stream.Dispose();
    }
}
