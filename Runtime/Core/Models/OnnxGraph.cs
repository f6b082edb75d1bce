using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>A graph input or output: name, ONNX element type, dimensions (-1 where symbolic).</summary>
    internal sealed class OnnxValue
    {
        internal const int Float32 = 1;
        internal const int Int32 = 6;
        internal const int Int64 = 7;
        internal const int Float16 = 10;
        internal const int BFloat16 = 16;

        internal string Name = "";
        internal int ElementType;
        internal readonly List<long> Dims = new List<long>();
        internal bool HasShape;

        /// <summary>The ONNX name of an element type.</summary>
        internal static string TypeName(int type) => type switch
        {
            Float32 => "float32",
            2 => "uint8",
            3 => "int8",
            Int32 => "int32",
            Int64 => "int64",
            9 => "bool",
            Float16 => "float16",
            11 => "float64",
            BFloat16 => "bfloat16",
            _ => "type " + type,
        };
    }

    /// <summary>The cache inputs and outputs of one GroupQueryAttention node.</summary>
    internal readonly struct OnnxAttention
    {
        internal OnnxAttention(string pastKey, string pastValue, string presentKey, string presentValue, string cosCache)
        {
            PastKey = pastKey;
            PastValue = pastValue;
            PresentKey = presentKey;
            PresentValue = presentValue;
            CosCache = cosCache;
        }

        internal string PastKey { get; }
        internal string PastValue { get; }
        internal string PresentKey { get; }
        internal string PresentValue { get; }
        internal string CosCache { get; }
    }

    /// <summary>What <see cref="OnnxGraphReader"/> collects from an .onnx file: everything but the weights.</summary>
    internal sealed class OnnxGraph
    {
        internal string Producer = "";
        internal long GraphBytes;
        internal readonly List<OnnxValue> Inputs = new List<OnnxValue>();
        internal readonly List<OnnxValue> Outputs = new List<OnnxValue>();
        internal readonly Dictionary<string, int> Operators = new Dictionary<string, int>(StringComparer.Ordinal);
        internal readonly List<OnnxAttention> Attentions = new List<OnnxAttention>();

        /// <summary>How often a graph input is read by nodes, at any depth.</summary>
        internal readonly Dictionary<string, int> Uses = new Dictionary<string, int>(StringComparer.Ordinal);

        /// <summary>External data file, as written in the graph, and the bytes that it must have at least.</summary>
        internal readonly Dictionary<string, long> ExternalFiles = new Dictionary<string, long>(StringComparer.Ordinal);

        /// <summary>First dimension of initializers that serve as a rotary cosine cache.</summary>
        internal readonly Dictionary<string, long> CosCacheRows = new Dictionary<string, long>(StringComparer.Ordinal);

        /// <summary>MatMulNBits nodes by (bits, block size).</summary>
        internal readonly Dictionary<(long Bits, long Block), int> Quantized = new Dictionary<(long, long), int>();
    }
}
