using System;
using System.Runtime.CompilerServices;

namespace Repartee
{
    /// <summary>What is wrong with a JSON text; the loader turns it into a <see cref="BadFileException"/>.</summary>
    internal sealed class JsonFormatException : Exception
    {
        public JsonFormatException(string message) : base(message)
        {
        }
    }

    /// <summary>
    /// Reads JSON forward from UTF-8, without a string for each of the hundreds of thousands of tokens and merges in a
    /// vocabulary. Strict (RFC 8259, well-formed UTF-8, no lone surrogates), bounded in depth.
    /// </summary>
    internal sealed class JsonCursor
    {
        private const int MaxDepth = 64;

        private readonly byte[] _json;
        private int _position;
        private byte[] _scratch = new byte[256];

        public JsonCursor(byte[] json)
        {
            _json = json;
            // A byte order mark is no JSON, but editors leave it.
            _position = json.Length >= 3 && json[0] == 0xEF && json[1] == 0xBB && json[2] == 0xBF ? 3 : 0;
        }

        /// <summary>Offset of the next byte to be read.</summary>
        public int Position
        {
            get => _position;
            set => _position = value;
        }

        /// <summary>The first byte of the next value or sign, 0 at the end.</summary>
        [MethodImpl(HotPath.Loop)]
        public byte Peek()
        {
            byte[] json = _json;
            int position = _position;
            while (position < json.Length && (json[position] == ' ' || json[position] == '\n' || json[position] == '\r' || json[position] == '\t'))
                position++;
            _position = position;
            return position < json.Length ? json[position] : (byte)0;
        }

        /// <summary>Steps into an object.</summary>
        public void BeginObject() => Expect((byte)'{', "an object");

        /// <summary>Steps into an array.</summary>
        public void BeginArray() => Expect((byte)'[', "an array");

        /// <summary>
        /// Moves to the next property of an object: true with its name (valid until the next read), false at the end of the object.
        /// </summary>
        [MethodImpl(HotPath.Loop)]
        public bool NextProperty(ref bool first, out ReadOnlySpan<byte> name)
        {
            name = default;
            if (!NextEntry(ref first, (byte)'}'))
                return false;
            name = ReadString();
            Expect((byte)':', "\":\"");
            return true;
        }

        /// <summary>Moves to the next element of an array; false at its end.</summary>
        public bool NextElement(ref bool first) => NextEntry(ref first, (byte)']');

        /// <summary>Reads a string as well-formed UTF-8, valid until the next read.</summary>
        [MethodImpl(HotPath.Loop)]
        public ReadOnlySpan<byte> ReadString()
        {
            if (Peek() != '"')
                throw Error("expected a string");
            byte[] json = _json;
            int start = ++_position;
            int i = start;
            while (i < json.Length)
            {
                byte value = json[i];
                if (value == '"')
                {
                    _position = i + 1;
                    return new ReadOnlySpan<byte>(json, start, i - start);
                }
                if (value == '\\')
                    return ReadEscapedString(start, i);
                if (value < 0x20)
                {
                    _position = i;
                    throw Error("control character in a string");
                }
                if (value < 0x80)
                    i++;
                else if (value >= 0xC2 && value < 0xE0 && i + 1 < json.Length && (json[i + 1] & 0xC0) == 0x80)
                    i += 2;
                else
                    i += SequenceAt(i);
            }
            throw Error("the text ends inside a string");
        }

        /// <summary>Reads a whole number of the range of <see cref="int"/>.</summary>
        [MethodImpl(HotPath.Loop)]
        public int ReadInt32()
        {
            byte sign = Peek();
            if (sign == '-')
                _position++;
            int start = _position;
            long value = 0;
            while (_position < _json.Length && _json[_position] >= '0' && _json[_position] <= '9' && value <= int.MaxValue)
                value = value * 10 + (_json[_position++] - '0');
            bool fraction = _position < _json.Length && (_json[_position] == '.' || _json[_position] == 'e' || _json[_position] == 'E');
            bool leadingZero = _position - start > 1 && _json[start] == '0';
            if (_position == start || value > int.MaxValue || fraction || leadingZero)
                throw Error("expected a whole number");
            return (int)(sign == '-' ? -value : value);
        }

        /// <summary>Reads null, true, false or a number and returns its text (ASCII).</summary>
        [MethodImpl(HotPath.Loop)]
        public ReadOnlySpan<byte> ReadLiteral()
        {
            Peek();
            int start = _position;
            while (_position < _json.Length && IsLiteral(_json[_position]))
                _position++;
            var literal = new ReadOnlySpan<byte>(_json, start, _position - start);
            bool good = literal.Length > 0 && literal[0] >= 'a'
                ? Equal(literal, "null") || Equal(literal, "true") || Equal(literal, "false")
                : IsNumber(literal);
            if (!good)
            {
                _position = start;
                throw Error("expected a value");
            }
            return literal;
        }

        /// <summary>Steps over one value of any kind.</summary>
        public void Skip() => Skip(0);

        /// <summary>Fails when anything but white space is left.</summary>
        public void ExpectEnd()
        {
            if (Peek() != 0 || _position < _json.Length)
                throw Error("there is something behind the end of the value");
        }

        /// <summary>Whether UTF-8 and an ASCII text are the same.</summary>
        [MethodImpl(HotPath.Loop)]
        public static bool Equal(ReadOnlySpan<byte> utf8, string ascii)
        {
            if (utf8.Length != ascii.Length)
                return false;
            for (int i = 0; i < ascii.Length; i++)
                if (utf8[i] != ascii[i])
                    return false;
            return true;
        }

        /// <summary>An error that names the place.</summary>
        public JsonFormatException Error(string message) =>
            new JsonFormatException("is no valid JSON at byte " + _position + ": " + message);

        /// <summary>Fails when a value lies deeper than any tokenizer's.</summary>
        public void CheckDepth(int depth)
        {
            if (depth > MaxDepth)
                throw Error("more than " + MaxDepth + " objects and arrays inside each other");
        }

        [MethodImpl(HotPath.Loop)]
        private void Skip(int depth)
        {
            CheckDepth(depth);
            bool first = true;
            switch (Peek())
            {
                case (byte)'{':
                    BeginObject();
                    while (NextProperty(ref first, out _))
                        Skip(depth + 1);
                    break;
                case (byte)'[':
                    BeginArray();
                    while (NextElement(ref first))
                        Skip(depth + 1);
                    break;
                case (byte)'"':
                    ReadString();
                    break;
                default:
                    ReadLiteral();
                    break;
            }
        }

        [MethodImpl(HotPath.Loop)]
        private bool NextEntry(ref bool first, byte end)
        {
            byte sign = Peek();
            if (sign == end)
            {
                _position++;
                return false;
            }
            if (first)
            {
                first = false;
                return true;
            }
            if (sign != ',')
                throw Error(sign == 0 ? "the text ends too early" : "expected \",\"");
            _position++;
            return true;
        }

        [MethodImpl(HotPath.Loop)]
        private void Expect(byte sign, string what)
        {
            if (Peek() != sign)
                throw Error("expected " + what);
            _position++;
        }

        /// <summary>Length of the UTF-8 sequence at an offset.</summary>
        [MethodImpl(HotPath.Loop)]
        private int SequenceAt(int offset)
        {
            int length = Utf8Text.WellFormedLength(new ReadOnlySpan<byte>(_json, offset, Math.Min(4, _json.Length - offset)));
            if (length > 0)
                return length;
            _position = offset;
            throw Error("a string is no well-formed UTF-8");
        }

        private ReadOnlySpan<byte> ReadEscapedString(int start, int escape)
        {
            byte[] json = _json;
            int length = escape - start;
            Reserve(length);
            Buffer.BlockCopy(json, start, _scratch, 0, length);
            int i = escape;
            while (i < json.Length)
            {
                byte value = json[i];
                if (value == '"')
                {
                    _position = i + 1;
                    return new ReadOnlySpan<byte>(_scratch, 0, length);
                }
                Reserve(length + 4);
                if (value == '\\')
                {
                    _position = i;
                    length += Utf8Text.Write(ReadEscape(ref i), new Span<byte>(_scratch, length, 4));
                    continue;
                }
                if (value < 0x20)
                {
                    _position = i;
                    throw Error("control character in a string");
                }
                int sequence = value < 0x80 ? 1 : SequenceAt(i);
                for (int k = 0; k < sequence; k++)
                    _scratch[length++] = json[i++];
            }
            throw Error("the text ends inside a string");
        }

        private int ReadEscape(ref int i)
        {
            byte kind = i + 1 < _json.Length ? _json[i + 1] : (byte)0;
            i += 2;
            switch (kind)
            {
                case (byte)'"': return '"';
                case (byte)'\\': return '\\';
                case (byte)'/': return '/';
                case (byte)'b': return '\b';
                case (byte)'f': return '\f';
                case (byte)'n': return '\n';
                case (byte)'r': return '\r';
                case (byte)'t': return '\t';
                case (byte)'u': break;
                default: throw Error("unknown escape in a string");
            }
            int unit = ReadHex(ref i);
            if (unit < 0xD800 || unit > 0xDFFF)
                return unit;
            bool second = i + 1 < _json.Length && _json[i] == '\\' && _json[i + 1] == 'u';
            if (unit > 0xDBFF || !second)
                throw Error("half a surrogate pair in a string");
            i += 2;
            int low = ReadHex(ref i);
            if (low < 0xDC00 || low > 0xDFFF)
                throw Error("half a surrogate pair in a string");
            return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        }

        private int ReadHex(ref int i)
        {
            int value = 0;
            for (int k = 0; k < 4; k++)
            {
                int digit = i < _json.Length ? HexDigit(_json[i]) : -1;
                if (digit < 0)
                    throw Error("four hexadecimal digits must follow \\u");
                value = value << 4 | digit;
                i++;
            }
            return value;
        }

        private static int HexDigit(byte value)
        {
            if (value >= '0' && value <= '9')
                return value - '0';
            int letter = value | 0x20;
            return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
        }

        private static bool IsLiteral(byte value) =>
            value >= '0' && value <= '9' || value >= 'a' && value <= 'z' || value == '-' || value == '+' || value == '.' || value == 'E';

        [MethodImpl(HotPath.Loop)]
        private static bool IsNumber(ReadOnlySpan<byte> text)
        {
            bool digit = false;
            foreach (byte value in text)
            {
                if (value >= '0' && value <= '9')
                    digit = true;
                else if (value != '-' && value != '+' && value != '.' && value != 'e' && value != 'E')
                    return false;
            }
            return digit;
        }

        private void Reserve(int length)
        {
            if (length > _scratch.Length)
                Array.Resize(ref _scratch, Math.Max(length, _scratch.Length * 2));
        }
    }
}
