using System;
using System.IO;
using System.Text;

namespace Repartee
{
    /// <summary>
    /// Reads protobuf wire format from a file without holding it: nested messages are entered and left by their
    /// length, what is not wanted is skipped by seeking. Everything that a hostile file can make large is bounded
    /// (nesting, strings, number of fields), and every error is a <see cref="BadFileException"/>.
    /// </summary>
    internal sealed class ProtobufStream : IDisposable
    {
        internal const int Varint = 0;
        internal const int Fixed64 = 1;
        internal const int LengthDelimited = 2;
        internal const int Fixed32 = 5;

        private const int MaxDepth = 64;
        private const int MaxFields = 20_000_000;

        private readonly string _path;
        private readonly Stream _file;
        private readonly byte[] _buffer = new byte[16 * 1024];
        private readonly byte[] _text = new byte[MaxTextBytes];
        private long _bufferStart;
        private int _bufferNext;
        private int _bufferEnd;
        private long _limit;
        private int _depth;
        private int _fields;

        /// <summary>Longest string that <see cref="ReadText"/> accepts.</summary>
        internal const int MaxTextBytes = 8 * 1024;

        internal ProtobufStream(string path)
        {
            _path = path;
            // A buffer of one byte turns FileStream's own buffer off: this class has its own.
            _file = RegularFile.OpenRead(path, 1);
            Length = _file.Length;
            _limit = Length;
        }

        /// <summary>Bytes in the file.</summary>
        internal long Length { get; }

        /// <summary>Where in the file the next byte lies.</summary>
        internal long Position => _bufferStart + _bufferNext;

        public void Dispose() => _file.Dispose();

        /// <summary>Back to the first byte, outside of all messages.</summary>
        internal void Rewind()
        {
            _limit = Length;
            _depth = 0;
            MoveTo(0);
        }

        /// <summary>The next field of the current message; false at its end.</summary>
        internal bool NextField(out int field, out int wire)
        {
            field = 0;
            wire = 0;
            if (Position >= _limit)
                return false;
            if (++_fields > MaxFields)
                throw Damaged("it has more fields than any model");
            ulong tag = ReadVarint();
            field = (int)(tag >> 3 & 0x1FFFFFFF);
            wire = (int)(tag & 7);
            if (field == 0 || tag > uint.MaxValue)
                throw Damaged("a field has no number");
            return true;
        }

        /// <summary>Enters the message that the field holds; give the result to <see cref="Leave"/>.</summary>
        internal long Enter(int wire)
        {
            long end = EndOfContent(wire);
            if (++_depth > MaxDepth)
                throw Damaged("it is nested deeper than " + MaxDepth + " messages");
            long outer = _limit;
            _limit = end;
            return outer;
        }

        /// <summary>Leaves the message at its end, wherever reading stopped.</summary>
        internal void Leave(long outer)
        {
            MoveTo(_limit);
            _limit = outer;
            _depth--;
        }

        /// <summary>Skips the field's content.</summary>
        internal void Skip(int wire)
        {
            switch (wire)
            {
                case Varint:
                    ReadVarint();
                    break;
                case Fixed64:
                    SkipBytes(8);
                    break;
                case Fixed32:
                    SkipBytes(4);
                    break;
                default:
                    MoveTo(EndOfContent(wire));
                    break;
            }
        }

        /// <summary>Skips the field's content and says how many bytes it had.</summary>
        internal long SkipBlob(int wire)
        {
            long end = EndOfContent(wire);
            long length = end - Position;
            MoveTo(end);
            return length;
        }

        /// <summary>The field's content, at most <paramref name="most"/> bytes of it.</summary>
        internal byte[] ReadBlob(int wire, int most)
        {
            long end = EndOfContent(wire);
            long length = end - Position;
            if (length > most)
                throw Damaged("a part that should be small has " + length + " bytes");
            return ReadBytes(Position, (int)length);
        }

        /// <summary>Bytes of the current message, from any place in it; reading goes on behind them.</summary>
        internal byte[] ReadBytes(long position, int count)
        {
            MoveTo(position);
            var bytes = new byte[count];
            for (int i = 0; i < count; i++)
                bytes[i] = ReadByte();
            return bytes;
        }

        /// <summary>A float of wire type fixed32.</summary>
        internal float ReadFloat(int wire)
        {
            if (wire != Fixed32)
                throw Damaged("a fraction is stored as something else");
            uint bits = 0;
            for (int i = 0; i < 4; i++)
                bits |= (uint)ReadByte() << (8 * i);
            return BitConverter.Int32BitsToSingle(unchecked((int)bits));
        }

        /// <summary>A number of wire type varint, as a signed 64-bit value.</summary>
        internal long ReadNumber(int wire)
        {
            if (wire != Varint)
                throw Damaged("a number is stored as something else");
            return (long)ReadVarint();
        }

        /// <summary>A name or other short text; invalid UTF-8 becomes U+FFFD.</summary>
        internal string ReadText(int wire)
        {
            long end = EndOfContent(wire);
            long length = end - Position;
            if (length > MaxTextBytes)
                throw Damaged("a name is " + length + " bytes long");
            for (int i = 0; i < length; i++)
                _text[i] = ReadByte();
            return Encoding.UTF8.GetString(_text, 0, (int)length);
        }

        /// <summary>
        /// A repeated integer field, packed or not: calls <paramref name="add"/> for each value.
        /// </summary>
        internal void ReadNumbers(int wire, Action<long> add)
        {
            if (wire != LengthDelimited)
            {
                add(ReadNumber(wire));
                return;
            }
            long outer = Enter(wire);
            while (Position < _limit)
                add((long)ReadVarint());
            Leave(outer);
        }

        internal BadFileException Damaged(string detail) => new BadFileException(
            _path, "is damaged or not an ONNX model (" + detail + "); fetch or export it again.");

        private long EndOfContent(int wire)
        {
            if (wire != LengthDelimited)
                throw Damaged("a field has wire type " + wire);
            ulong length = ReadVarint();
            long left = _limit - Position;
            if (length > (ulong)left)
                throw Damaged("it ends early: a field of " + length + " bytes has " + left + " left");
            return Position + (long)length;
        }

        private ulong ReadVarint()
        {
            ulong value = 0;
            for (int shift = 0; shift < 70; shift += 7)
            {
                byte b = ReadByte();
                value |= (ulong)(b & 0x7F) << shift;
                if (b < 0x80)
                    return value;
            }
            throw Damaged("a number has more than ten bytes");
        }

        private void SkipBytes(long count)
        {
            if (count > _limit - Position)
                throw Damaged("it ends early");
            MoveTo(Position + count);
        }

        private byte ReadByte()
        {
            if (Position >= _limit)
                throw Damaged("it ends early");
            if (_bufferNext == _bufferEnd)
            {
                _bufferStart += _bufferEnd;
                _bufferNext = 0;
                _bufferEnd = _file.Read(_buffer, 0, _buffer.Length);
                if (_bufferEnd <= 0)
                {
                    _bufferEnd = 0;
                    throw Damaged("it ends early");
                }
            }
            return _buffer[_bufferNext++];
        }

        private void MoveTo(long position)
        {
            if (position >= _bufferStart && position <= _bufferStart + _bufferEnd)
            {
                _bufferNext = (int)(position - _bufferStart);
                return;
            }
            _file.Seek(position, SeekOrigin.Begin);
            _bufferStart = position;
            _bufferNext = 0;
            _bufferEnd = 0;
        }
    }
}
