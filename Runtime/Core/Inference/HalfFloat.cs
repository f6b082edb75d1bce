using System;
using System.Runtime.CompilerServices;

namespace Repartee
{
    /// <summary>IEEE 754 binary16 to binary32, which .NET Standard 2.1 lacks.</summary>
    internal static class HalfFloat
    {
        public static void ToSingle(ReadOnlySpan<ushort> source, Span<float> destination)
        {
            for (int i = 0; i < source.Length; i++)
                destination[i] = ToSingle(source[i]);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float ToSingle(ushort half)
        {
            uint sign = (uint)(half & 0x8000) << 16;
            uint exponent = (uint)(half >> 10) & 0x1F;
            uint mantissa = (uint)half & 0x3FF;
            if (exponent == 0)
            {
                // Zero and subnormals: mantissa times 2^-24 is exact in single precision.
                float magnitude = mantissa * (1f / (1 << 24));
                return sign == 0 ? magnitude : -magnitude;
            }
            uint bits = exponent == 31
                ? sign | 0x7F800000u | (mantissa << 13)
                : sign | ((exponent + 112) << 23) | (mantissa << 13);
            return BitConverter.Int32BitsToSingle((int)bits);
        }
    }
}
