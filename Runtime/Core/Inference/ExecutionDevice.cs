namespace Repartee
{
    /// <summary>Where a model may run.</summary>
    public enum ExecutionDevice
    {
        /// <summary>The first accelerator that the loaded ONNX Runtime offers and that works, else the CPU.</summary>
        Auto,

        /// <summary>The CPU.</summary>
        Cpu,

        /// <summary>An NVIDIA GPU, else the CPU.</summary>
        Cuda,

        /// <summary>Any DirectX 12 GPU on Windows, else the CPU.</summary>
        DirectMl,

        /// <summary>Apple's Core ML, else the CPU.</summary>
        CoreMl,
    }
}
