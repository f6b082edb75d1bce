using System;
using System.Collections.Generic;
using System.IO;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>
    /// The table of contents of one safetensors file. Format: 8 bytes little-endian header length, a JSON header
    /// {name: {dtype, shape, data_offsets: [begin, end]}}, then the tensors' bytes without holes or overlaps.
    /// Every number in the header is checked against the length of the file before anything is allocated for it.
    /// </summary>
    internal static class SafetensorsFile
    {
        /// <summary>Headers of published models are far below this; it bounds what a hostile file can make us allocate.</summary>
        private const int MaxHeaderBytes = 16 << 20;

        private const int MaxRank = 8;

        /// <summary>Reads and checks the header.</summary>
        /// <exception cref="BadFileException">The file is missing, damaged or hostile.</exception>
        public static List<TensorInfo> ReadHeader(string path)
        {
            try
            {
                using Stream stream = RegularFile.OpenRead(path);
                return ReadHeader(path, stream);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                throw new BadFileException(path, "cannot be read: " + e.Message, e);
            }
        }

        private static List<TensorInfo> ReadHeader(string path, Stream stream)
        {
            long fileLength = stream.Length;
            if (fileLength == 0)
                throw new BadFileException(path, RegularFile.Nothing + ".");
            if (fileLength < 8)
                throw new BadFileException(path, "is too short to be a safetensors file.");
            var prefix = new byte[8];
            ReadFully(path, stream, prefix);
            ulong headerLength = 0;
            for (int i = 7; i >= 0; i--)
                headerLength = (headerLength << 8) | prefix[i];
            if (headerLength > (ulong)(fileLength - 8))
                throw new BadFileException(path, "declares a header of " + headerLength + " bytes but has " + (fileLength - 8) + " left; it is truncated or not a safetensors file.");
            if (headerLength > MaxHeaderBytes)
                throw new BadFileException(path, "declares a header of " + headerLength + " bytes, more than the " + MaxHeaderBytes + " that are accepted.");
            var header = new byte[(int)headerLength];
            ReadFully(path, stream, header);

            long dataStart = 8 + (long)headerLength;
            long dataLength = fileLength - dataStart;
            JObject json = JsonFile.Parse(path, header, 0, header.Length);
            var tensors = new List<TensorInfo>(json.Count);
            foreach (JProperty property in json.Properties())
            {
                if (property.Name != "__metadata__")
                    tensors.Add(ReadEntry(path, property, dataStart, dataLength));
            }

            CheckLayout(path, tensors, dataStart, dataLength);
            return tensors;
        }

        private static TensorInfo ReadEntry(string path, JProperty property, long dataStart, long dataLength)
        {
            string name = property.Name;
            if (!(property.Value is JObject entry))
                throw new BadFileException(path, "tensor '" + Shown(name) + "' is not described by a JSON object.");
            if (!(entry["dtype"] is JValue { Type: JTokenType.String } dtype))
                throw new BadFileException(path, "tensor '" + Shown(name) + "' has no dtype.");
            var typeName = (string)dtype!;
            if (!(entry["shape"] is JArray shapeJson) || shapeJson.Count > MaxRank)
                throw new BadFileException(path, "tensor '" + Shown(name) + "' has no shape of at most " + MaxRank + " dimensions.");
            var shape = new long[shapeJson.Count];
            for (int i = 0; i < shape.Length; i++)
                shape[i] = ReadSize(path, name, shapeJson[i]);
            if (!(entry["data_offsets"] is JArray offsets) || offsets.Count != 2)
                throw new BadFileException(path, "tensor '" + Shown(name) + "' has no pair of data_offsets.");
            long begin = ReadSize(path, name, offsets[0]);
            long end = ReadSize(path, name, offsets[1]);
            if (begin > end || end > dataLength)
                throw new BadFileException(path, "tensor '" + Shown(name) + "' lies at bytes " + begin + " to " + end + " of a file that has " + dataLength + " bytes of data; it is truncated or damaged.");

            int size = SizeOf(typeName);
            if (size == 0)
                throw new BadFileException(path, "tensor '" + Shown(name) + "' has the unknown dtype '" + Shown(typeName) + "'.");
            long elements = 1;
            foreach (long dimension in shape)
            {
                // Whatever exceeds the bytes of the file cannot be right, and stopping there avoids overflow.
                if (dimension != 0 && elements > dataLength / dimension)
                    throw new BadFileException(path, "tensor '" + Shown(name) + "' declares more elements than the file has bytes.");
                elements *= dimension;
            }

            if (elements > dataLength / size || elements * size != end - begin)
                throw new BadFileException(path, "tensor '" + Shown(name) + "' needs " + elements + " elements of " + size + " bytes but has " + (end - begin) + " bytes.");
            TensorType? type = typeName switch
            {
                "F32" => TensorType.Float32,
                "F16" => TensorType.Float16,
                "BF16" => TensorType.BFloat16,
                _ => null,
            };
            return new TensorInfo(name, path, typeName, type, shape, dataStart + begin, end - begin);
        }

        /// <summary>Tensors have to cover the data exactly, as the format demands: it exposes truncation and overlap.</summary>
        private static void CheckLayout(string path, List<TensorInfo> tensors, long dataStart, long dataLength)
        {
            var sorted = new List<TensorInfo>(tensors);
            sorted.Sort((a, b) => a.Offset != b.Offset ? a.Offset.CompareTo(b.Offset) : a.Length.CompareTo(b.Length));
            long position = dataStart;
            foreach (TensorInfo tensor in sorted)
            {
                if (tensor.Offset < position)
                    throw new BadFileException(path, "tensor '" + Shown(tensor.Name) + "' overlaps another one.");
                if (tensor.Offset > position)
                    throw new BadFileException(path, "there is a hole before tensor '" + Shown(tensor.Name) + "'; the file is damaged.");
                position += tensor.Length;
            }

            if (position != dataStart + dataLength)
                throw new BadFileException(path, "has " + (dataStart + dataLength - position) + " bytes after its last tensor; it is damaged.");
        }

        private static long ReadSize(string path, string name, JToken token)
        {
            if (token is JValue { Type: JTokenType.Integer } value && value.Value is long size && size >= 0)
                return size;
            throw new BadFileException(path, "tensor '" + Shown(name) + "' has a shape or offset that is not a whole number from 0.");
        }

        private static int SizeOf(string typeName) => typeName switch
        {
            "F64" or "I64" or "U64" => 8,
            "F32" or "I32" or "U32" => 4,
            "F16" or "BF16" or "I16" or "U16" => 2,
            "I8" or "U8" or "BOOL" or "F8_E4M3" or "F8_E5M2" or "F8_E8M0" => 1,
            _ => 0,
        };

        private static void ReadFully(string path, Stream stream, byte[] target)
        {
            int read = 0;
            while (read < target.Length)
            {
                int count = stream.Read(target, read, target.Length - read);
                if (count == 0)
                    throw new BadFileException(path, "ends within its header.");
                read += count;
            }
        }

        /// <summary>Keeps a hostile name from filling the log.</summary>
        private static string Shown(string text) => text.Length <= 100 ? text : text.Substring(0, 100) + "...";
    }
}
