using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>
    /// All tensors of a folder: those of <c>model.safetensors</c>, or of the files that
    /// <c>model.safetensors.index.json</c> names. Not thread-safe: one reader at a time.
    /// </summary>
    internal sealed class SafetensorsFolder : ITensorSource
    {
        private const int MaxIndexBytes = 64 << 20;
        private const int MaxFiles = 1024;

        private readonly Dictionary<string, TensorInfo> _tensors = new Dictionary<string, TensorInfo>(StringComparer.Ordinal);
        private readonly Dictionary<string, Stream> _streams = new Dictionary<string, Stream>(StringComparer.Ordinal);

        /// <summary>Reads the headers of all files; no weights yet.</summary>
        /// <exception cref="BadFileException">There are none, or one is damaged.</exception>
        public SafetensorsFolder(string folder)
        {
            Path = folder;
            string single = System.IO.Path.Combine(folder, "model.safetensors");
            string index = System.IO.Path.Combine(folder, "model.safetensors.index.json");
            if (File.Exists(single))
            {
                foreach (TensorInfo tensor in SafetensorsFile.ReadHeader(single))
                    _tensors.Add(tensor.Name, tensor);
            }
            else if (File.Exists(index))
            {
                ReadSharded(folder, index);
            }
            else
            {
                throw new BadFileException(folder, "has neither model.safetensors nor model.safetensors.index.json; the importer needs a Hugging Face folder with safetensors weights.");
            }
        }

        /// <inheritdoc/>
        public string Path { get; }

        /// <inheritdoc/>
        public TensorInfo? Find(string name) => _tensors.TryGetValue(name, out TensorInfo? tensor) ? tensor : null;

        /// <inheritdoc/>
        public void ReadRows(TensorInfo tensor, long firstRow, int rowCount, Span<float> target)
        {
            long width = tensor.Shape[^1];
            long bytes = width * rowCount * tensor.ElementSize;
            if (tensor.Type == null || target.Length != width * rowCount || firstRow < 0
                || firstRow * width * tensor.ElementSize + bytes > tensor.Length)
                throw new ArgumentException("Rows outside of tensor " + tensor.Name + ".");
            byte[] buffer = ArrayPool<byte>.Shared.Rent(checked((int)bytes));
            try
            {
                Stream stream = Open(tensor.File);
                stream.Position = tensor.Offset + firstRow * width * tensor.ElementSize;
                int read = 0;
                while (read < bytes)
                {
                    int count = stream.Read(buffer, read, (int)bytes - read);
                    if (count == 0)
                        throw new BadFileException(tensor.File, "ends within tensor '" + tensor.Name + "'.");
                    read += count;
                }

                FloatBits.Convert(tensor.Type.Value, buffer.AsSpan(0, (int)bytes), target);
            }
            catch (IOException e)
            {
                throw new BadFileException(tensor.File, "cannot be read: " + e.Message, e);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            if (FloatBits.FindNonFinite(target) >= 0)
                throw new BadFileException(tensor.File, "tensor '" + tensor.Name + "' holds a value that is not a finite number; the model is damaged.");
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (Stream stream in _streams.Values)
                stream.Dispose();
            _streams.Clear();
        }

        private void ReadSharded(string folder, string index)
        {
            if (!(JsonFile.Read(index, MaxIndexBytes)["weight_map"] is JObject map))
                throw new BadFileException(index, "has no weight_map.");
            var files = new Dictionary<string, Dictionary<string, TensorInfo>>(StringComparer.Ordinal);
            foreach (JProperty property in map.Properties())
            {
                if (!(property.Value is JValue { Type: JTokenType.String } value))
                    throw new BadFileException(index, "does not name a file for one of its tensors.");
                var file = (string)value!;
                if (!IsPlainName(file))
                    throw new BadFileException(index, "names a weight file outside of its folder; refused.");
                if (!files.TryGetValue(file, out Dictionary<string, TensorInfo>? tensors))
                {
                    if (files.Count == MaxFiles)
                        throw new BadFileException(index, "names more than " + MaxFiles + " files.");
                    string path = System.IO.Path.Combine(folder, file);
                    if (!File.Exists(path))
                        throw new BadFileException(path, "is missing, although model.safetensors.index.json names it.");
                    tensors = new Dictionary<string, TensorInfo>(StringComparer.Ordinal);
                    foreach (TensorInfo tensor in SafetensorsFile.ReadHeader(path))
                        tensors.Add(tensor.Name, tensor);
                    files.Add(file, tensors);
                }

                if (!tensors.TryGetValue(property.Name, out TensorInfo? found))
                    throw new BadFileException(System.IO.Path.Combine(folder, file), "does not hold a tensor that model.safetensors.index.json places in it.");
                _tensors.Add(property.Name, found);
            }
        }

        private static bool IsPlainName(string file) => file.Length > 0 && file.Length <= 255
            && file.IndexOfAny(new[] { '/', '\\', ':', '\0' }) < 0 && file != "." && file != "..";

        private Stream Open(string path)
        {
            if (!_streams.TryGetValue(path, out Stream? stream))
            {
                // Reads are large and sequential: no buffer of the stream's own.
                stream = RegularFile.OpenRead(path, 1, FileOptions.SequentialScan);
                _streams.Add(path, stream);
            }

            return stream;
        }
    }
}
