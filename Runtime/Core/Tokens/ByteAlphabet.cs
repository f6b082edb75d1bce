using System;
using System.Runtime.CompilerServices;

namespace Repartee
{
    /// <summary>
    /// The 256 characters in which byte-level vocabularies write bytes: printable bytes of Latin-1 stand for themselves,
    /// the others, in order, for U+0100 and up (the alphabet of GPT-2).
    /// </summary>
    internal static class ByteAlphabet
    {
        private static readonly char[] Characters = Create();
        private static readonly short[] Bytes = Invert();

        /// <summary>The character that stands for a byte.</summary>
        public static char CharacterOf(byte value) => Characters[value];

        /// <summary>The byte that a character stands for, or -1.</summary>
        public static int ByteOf(int codePoint) => codePoint < Bytes.Length ? Bytes[codePoint] : -1;

        /// <summary>Translates UTF-8 written in the alphabet into the bytes it stands for.</summary>
        /// <param name="utf8">Valid UTF-8.</param>
        /// <param name="output">At least as long as <paramref name="utf8"/>.</param>
        /// <param name="length">Number of bytes written.</param>
        /// <returns>False when a character is not of the alphabet.</returns>
        [MethodImpl(HotPath.Loop)]
        public static bool TryTranslate(ReadOnlySpan<byte> utf8, Span<byte> output, out int length)
        {
            length = 0;
            int i = 0;
            while (i < utf8.Length)
            {
                int codePoint = utf8[i];
                if (codePoint < 0x80)
                {
                    i++;
                }
                else if (codePoint < 0xE0 && i + 1 < utf8.Length)
                {
                    codePoint = (codePoint & 0x1F) << 6 | utf8[i + 1] & 0x3F;
                    i += 2;
                }
                else
                {
                    return false;
                }
                int value = ByteOf(codePoint);
                if (value < 0)
                    return false;
                output[length++] = (byte)value;
            }
            return true;
        }

        private static char[] Create()
        {
            var characters = new char[256];
            int next = 256;
            for (int value = 0; value < 256; value++)
            {
                bool printable = value >= '!' && value <= '~' || value >= 0xA1 && value <= 0xAC || value >= 0xAE;
                characters[value] = printable ? (char)value : (char)next++;
            }
            return characters;
        }

        private static short[] Invert()
        {
            var bytes = new short[0x144];
            for (int i = 0; i < bytes.Length; i++)
                bytes[i] = -1;
            for (int value = 0; value < 256; value++)
                bytes[Characters[value]] = (short)value;
            return bytes;
        }
    }
}
