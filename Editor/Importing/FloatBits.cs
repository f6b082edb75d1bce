using System;
using System.Runtime.InteropServices;

namespace Repartee.Importing
{
    /// <summary>
    /// 16-bit floating-point formats by their bits, because .NET Standard 2.1 has no type for them. IEEE 754 binary16:
    /// 1 sign, 5 exponent, 10 fraction bits. bfloat16: the upper half of a binary32.
    /// </summary>
    internal static class FloatBits
    {
        /// <summary>The value of a binary16, exact, subnormals, infinities and NaN included.</summary>
        public static float FromHalf(ushort bits)
        {
            uint sign = (uint)(bits & 0x8000) << 16;
            int exponent = (bits >> 10) & 0x1F;
            uint fraction = (uint)(bits & 0x3FF);
            if (exponent == 0)
            {
                // Zero and subnormals: fraction * 2^-24, exact in binary32.
                float magnitude = fraction * (1f / 16777216f);
                return sign != 0 ? -magnitude : magnitude;
            }

            if (exponent == 31)
                return ToSingle(sign | 0x7F800000u | (fraction << 13));
            return ToSingle(sign | ((uint)(exponent + 112) << 23) | (fraction << 13));
        }

        /// <summary>The value of a bfloat16.</summary>
        public static float FromBrain(ushort bits) => ToSingle((uint)bits << 16);

        /// <summary>The bfloat16 nearest to a finite value, ties to even.</summary>
        public static ushort ToBrain(float value)
        {
            uint bits = ToBits(value);
            return (ushort)((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
        }

        /// <summary>Converts little-endian elements of <paramref name="type"/> to floats.</summary>
        /// <param name="type">Element type of <paramref name="source"/>.</param>
        /// <param name="source">Exactly as many elements as <paramref name="target"/> is long.</param>
        /// <param name="target">Receives the values.</param>
        public static void Convert(TensorType type, ReadOnlySpan<byte> source, Span<float> target)
        {
            switch (type)
            {
                case TensorType.Float32:
                    ReadOnlySpan<float> singles = MemoryMarshal.Cast<byte, float>(source);
                    singles.CopyTo(target);
                    break;
                case TensorType.Float16:
                    ReadOnlySpan<ushort> halves = MemoryMarshal.Cast<byte, ushort>(source);
                    for (int i = 0; i < target.Length; i++)
                        target[i] = FromHalf(halves[i]);
                    break;
                default:
                    ReadOnlySpan<ushort> brains = MemoryMarshal.Cast<byte, ushort>(source);
                    Span<uint> words = MemoryMarshal.Cast<float, uint>(target);
                    for (int i = 0; i < words.Length; i++)
                        words[i] = (uint)brains[i] << 16;
                    break;
            }
        }

        /// <summary>Index of the first NaN or infinity, -1 if all are finite.</summary>
        public static int FindNonFinite(ReadOnlySpan<float> values)
        {
            ReadOnlySpan<uint> words = MemoryMarshal.Cast<float, uint>(values);
            for (int i = 0; i < words.Length; i++)
            {
                if ((words[i] & 0x7F800000u) == 0x7F800000u)
                    return i;
            }

            return -1;
        }

        private static float ToSingle(uint bits) => BitConverter.Int32BitsToSingle(unchecked((int)bits));

        private static uint ToBits(float value) => unchecked((uint)BitConverter.SingleToInt32Bits(value));
    }
}
