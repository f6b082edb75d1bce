using System;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Repartee
{
    /// <summary>
    /// Native memory, aligned to a cache line, freed exactly once. Tensors over it cost no managed memory and never
    /// move; pages that nobody touches cost no physical memory.
    /// </summary>
    internal sealed unsafe class NativeBuffer : SafeHandle
    {
        private const int Alignment = 64;
        private readonly IntPtr _aligned;

        public NativeBuffer(long bytes) : base(IntPtr.Zero, ownsHandle: true)
        {
            Bytes = bytes;
            SetHandle(Marshal.AllocHGlobal((IntPtr)(bytes + Alignment)));
            _aligned = (IntPtr)(((long)handle + Alignment - 1) & -Alignment);
        }

        public long Bytes { get; }

        public byte* Pointer => (byte*)_aligned;

        public override bool IsInvalid => handle == IntPtr.Zero;

        /// <summary>A tensor over part of this buffer. The caller disposes it before the buffer.</summary>
        public OrtValue Tensor(TensorElementType type, int elementSize, long firstElement, params long[] shape)
        {
            long elements = 1;
            foreach (long dimension in shape)
                elements *= dimension;
            long offset = firstElement * elementSize;
            long bytes = elements * elementSize;
            if (offset < 0 || offset + bytes > Bytes)
                throw new ArgumentOutOfRangeException(nameof(firstElement));
            return OrtValue.CreateTensorValueWithData(
                OrtMemoryInfo.DefaultInstance, type, shape, (IntPtr)(Pointer + offset), bytes);
        }

        protected override bool ReleaseHandle()
        {
            Marshal.FreeHGlobal(handle);
            return true;
        }
    }
}
