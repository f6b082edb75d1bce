using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Repartee
{
    /// <summary>Code points in UTF-8.</summary>
    internal static class Utf8Text
    {
        /// <summary>
        /// Reads the code point that starts at <paramref name="position"/> of well-formed UTF-8 and moves behind it.
        /// </summary>
        public static int Next(byte[] utf8, ref int position)
        {
            int first = utf8[position];
            if (first < 0x80)
            {
                position++;
                return first;
            }
            if (first < 0xE0)
            {
                int two = (first & 0x1F) << 6 | utf8[position + 1] & 0x3F;
                position += 2;
                return two;
            }
            if (first < 0xF0)
            {
                int three = (first & 0x0F) << 12 | (utf8[position + 1] & 0x3F) << 6 | utf8[position + 2] & 0x3F;
                position += 3;
                return three;
            }
            int four = (first & 0x07) << 18 | (utf8[position + 1] & 0x3F) << 12 | (utf8[position + 2] & 0x3F) << 6 | utf8[position + 3] & 0x3F;
            position += 4;
            return four;
        }

        /// <summary>Length of the sequence that a first byte announces, or 0 where no well-formed sequence starts so.</summary>
        public static int SequenceLength(byte first)
        {
            if (first < 0x80)
                return 1;
            if (first < 0xC2)
                return 0;
            if (first < 0xE0)
                return 2;
            if (first < 0xF0)
                return 3;
            return first < 0xF5 ? 4 : 0;
        }

        /// <summary>Whether <paramref name="value"/> may be the second byte after <paramref name="first"/>: no overlong forms, no surrogates.</summary>
        public static bool IsSecondByte(byte first, byte value)
        {
            switch (first)
            {
                case 0xE0: return value >= 0xA0 && value <= 0xBF;
                case 0xED: return value >= 0x80 && value <= 0x9F;
                case 0xF0: return value >= 0x90 && value <= 0xBF;
                case 0xF4: return value >= 0x80 && value <= 0x8F;
                default: return value >= 0x80 && value <= 0xBF;
            }
        }

        /// <summary>Length of the well-formed sequence at the start, or 0.</summary>
        [MethodImpl(HotPath.Loop)]
        public static int WellFormedLength(ReadOnlySpan<byte> bytes)
        {
            int length = bytes.Length == 0 ? 0 : SequenceLength(bytes[0]);
            if (length == 0 || length > bytes.Length)
                return 0;
            for (int i = 1; i < length; i++)
            {
                bool good = i == 1 ? IsSecondByte(bytes[0], bytes[1]) : (bytes[i] & 0xC0) == 0x80;
                if (!good)
                    return 0;
            }
            return length;
        }

        /// <summary>Whether the bytes are well-formed UTF-8.</summary>
        public static bool IsWellFormed(ReadOnlySpan<byte> bytes)
        {
            int i = 0;
            while (i < bytes.Length)
            {
                if (bytes[i] < 0x80)
                {
                    i++;
                    continue;
                }
                int length = WellFormedLength(bytes.Slice(i));
                if (length == 0)
                    return false;
                i += length;
            }
            return true;
        }

        /// <summary>Writes a code point as UTF-8 and returns the number of bytes (1..4).</summary>
        public static int Write(int codePoint, Span<byte> output)
        {
            if (codePoint < 0x80)
            {
                output[0] = (byte)codePoint;
                return 1;
            }
            if (codePoint < 0x800)
            {
                output[0] = (byte)(0xC0 | codePoint >> 6);
                output[1] = (byte)(0x80 | codePoint & 0x3F);
                return 2;
            }
            if (codePoint < 0x10000)
            {
                output[0] = (byte)(0xE0 | codePoint >> 12);
                output[1] = (byte)(0x80 | codePoint >> 6 & 0x3F);
                output[2] = (byte)(0x80 | codePoint & 0x3F);
                return 3;
            }
            output[0] = (byte)(0xF0 | codePoint >> 18);
            output[1] = (byte)(0x80 | codePoint >> 12 & 0x3F);
            output[2] = (byte)(0x80 | codePoint >> 6 & 0x3F);
            output[3] = (byte)(0x80 | codePoint & 0x3F);
            return 4;
        }

        /// <summary>UTF-8 of a text; a lone surrogate becomes U+FFFD.</summary>
        public static byte[] BytesOf(string text) => Encoding.UTF8.GetBytes(text);

        /// <summary>The code point at <paramref name="index"/> of UTF-16 text; a lone surrogate is itself.</summary>
        public static int CodePointAt(ReadOnlySpan<char> text, int index)
        {
            char first = text[index];
            return char.IsHighSurrogate(first) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
                ? char.ConvertToUtf32(first, text[index + 1])
                : first;
        }

        /// <summary>The code point that ends before <paramref name="index"/> of UTF-16 text; a lone surrogate is itself.</summary>
        public static int CodePointBefore(ReadOnlySpan<char> text, int index)
        {
            char last = text[index - 1];
            return char.IsLowSurrogate(last) && index > 1 && char.IsHighSurrogate(text[index - 2])
                ? char.ConvertToUtf32(text[index - 2], last)
                : last;
        }
    }
}
