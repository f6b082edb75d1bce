using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Repartee.Tests
{
    /// <summary>Writes safetensors files as the format's description says.</summary>
    internal static class SafetensorsWriter
    {
        public static void Write(string path, IReadOnlyDictionary<string, TestTensor> tensors, string dtype)
        {
            int size = dtype == "F32" ? 4 : 2;
            var header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
            long offset = 0;
            foreach ((string name, TestTensor tensor) in tensors)
            {
                long end = offset + (long)tensor.Values.Length * size;
                header.Append(",\"").Append(name).Append("\":{\"dtype\":\"").Append(dtype).Append("\",\"shape\":[")
                    .AppendJoin(',', tensor.Shape).Append("],\"data_offsets\":[").Append(offset).Append(',').Append(end).Append("]}");
                offset = end;
            }

            header.Append('}');
            while (header.Length % 8 != 0)
                header.Append(' ');
            using var stream = new BufferedStream(File.Create(path));
            var bytes = new byte[8];
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)header.Length);
            stream.Write(bytes);
            stream.Write(Encoding.ASCII.GetBytes(header.ToString()));
            foreach (TestTensor tensor in tensors.Values)
            {
                foreach (float value in tensor.Values)
                {
                    if (dtype == "F32")
                        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
                    else if (dtype == "F16")
                        BinaryPrimitives.WriteHalfLittleEndian(bytes, (Half)value);
                    else
                        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(BitConverter.SingleToUInt32Bits(value) >> 16));
                    stream.Write(bytes, 0, size);
                }
            }
        }
    }
}
