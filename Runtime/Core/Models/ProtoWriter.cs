using System;
using System.IO;
using System.Text;

namespace Repartee
{
    /// <summary>
    /// The protobuf wire format, as far as ONNX needs it: a tag is (field &lt;&lt; 3 | wire type) as a varint; wire type 0 is
    /// a varint, 2 a length and bytes, 5 four little-endian bytes. Messages are built in memory, inner ones first.
    /// </summary>
    internal sealed class ProtoWriter
    {
        private byte[] _buffer = new byte[256];

        /// <summary>Number of bytes written.</summary>
        public int Length { get; private set; }

        /// <summary>A varint field: integers, enums, booleans. Negative numbers take ten bytes.</summary>
        public ProtoWriter Int(int field, long value)
        {
            Varint((uint)field << 3);
            Varint(unchecked((ulong)value));
            return this;
        }

        /// <summary>A float field.</summary>
        public ProtoWriter Float(int field, float value)
        {
            Varint(((uint)field << 3) | 5);
            uint bits = unchecked((uint)BitConverter.SingleToInt32Bits(value));
            for (int i = 0; i < 4; i++)
                Byte((byte)(bits >> (8 * i)));
            return this;
        }

        /// <summary>A string field, UTF-8.</summary>
        public ProtoWriter String(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

        /// <summary>A field of bytes.</summary>
        public ProtoWriter Bytes(int field, ReadOnlySpan<byte> value)
        {
            BytesHeader(field, value.Length);
            Reserve(value.Length);
            value.CopyTo(_buffer.AsSpan(Length));
            Length += value.Length;
            return this;
        }

        /// <summary>The tag and length of a field whose bytes the caller writes elsewhere.</summary>
        public ProtoWriter BytesHeader(int field, long length)
        {
            Varint(((uint)field << 3) | 2);
            Varint((ulong)length);
            return this;
        }

        /// <summary>A field that is a message.</summary>
        public ProtoWriter Message(int field, ProtoWriter message) => Bytes(field, message._buffer.AsSpan(0, message.Length));

        /// <summary>Everything that another writer holds.</summary>
        public ProtoWriter Append(ProtoWriter other)
        {
            Reserve(other.Length);
            other._buffer.AsSpan(0, other.Length).CopyTo(_buffer.AsSpan(Length));
            Length += other.Length;
            return this;
        }

        /// <summary>Everything written, as a copy.</summary>
        public byte[] ToArray() => _buffer.AsSpan(0, Length).ToArray();

        /// <summary>Copies everything written to a stream.</summary>
        public void CopyTo(Stream stream) => stream.Write(_buffer, 0, Length);

        private void Varint(ulong value)
        {
            while (value >= 0x80)
            {
                Byte((byte)(value | 0x80));
                value >>= 7;
            }

            Byte((byte)value);
        }

        private void Byte(byte value)
        {
            Reserve(1);
            _buffer[Length++] = value;
        }

        private void Reserve(int count)
        {
            if (_buffer.Length - Length < count)
                Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, checked(Length + count)));
        }
    }
}
