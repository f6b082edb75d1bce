using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>How a graph keeps its KV cache.</summary>
    public enum CacheForm
    {
        /// <summary>Past goes in, a longer present comes out as a new tensor.</summary>
        Growing,

        /// <summary>GroupQueryAttention: past and present may be one preallocated buffer [B, heads, max, size].</summary>
        Shared,
    }

    /// <summary>Element type of caches and logits.</summary>
    public enum FloatType
    {
        /// <summary>32 bits.</summary>
        Float32,

        /// <summary>16 bits, IEEE half.</summary>
        Float16,
    }

    /// <summary>What an ONNX decoder takes and gives, read from the file itself.</summary>
    public sealed class DecoderGraph
    {
        /// <summary>Full path of the .onnx file.</summary>
        public string Path { get; init; } = "";

        /// <summary>Form of the KV cache.</summary>
        public CacheForm CacheForm { get; init; }

        /// <summary>Element type of the KV cache.</summary>
        public FloatType CacheType { get; init; }

        /// <summary>Element type of the logits.</summary>
        public FloatType LogitsType { get; init; }

        /// <summary>Rank of the logits: 2 is [B, V] (last position only), 3 is [B, S or 1, V].</summary>
        public int LogitsRank { get; init; }

        /// <summary>Whether a rank-3 logits output has one row per input position (else only the last).</summary>
        public bool LogitsForAllPositions { get; init; }

        /// <summary>Number of layers that have a cache.</summary>
        public int LayerCount { get; init; }

        /// <summary>Key and value heads per layer.</summary>
        public int KeyValueHeads { get; init; }

        /// <summary>Size of one head.</summary>
        public int HeadSize { get; init; }

        /// <summary>Length of a row of logits.</summary>
        public int VocabularySize { get; init; }

        /// <summary>Whether the graph takes <c>attention_mask</c> int64 [B, total].</summary>
        public bool HasAttentionMask { get; init; }

        /// <summary>Whether the graph takes <c>position_ids</c> int64 [B, S].</summary>
        public bool HasPositionIds { get; init; }

        /// <summary>Whether the graph takes <c>seqlens_k</c> int32 [B] (total minus one) and <c>total_sequence_length</c> int32 directly.</summary>
        public bool HasSequenceLengths { get; init; }

        /// <summary>Rank of <c>total_sequence_length</c>: 0 for a scalar, 1 for [1].</summary>
        public int TotalSequenceLengthRank { get; init; }

        /// <summary>Cache inputs, in order layer 0 key, layer 0 value, layer 1 key, and so on.</summary>
        public IReadOnlyList<string> PastNames { get; init; } = Array.Empty<string>();

        /// <summary>Cache outputs in the same order.</summary>
        public IReadOnlyList<string> PresentNames { get; init; } = Array.Empty<string>();

        /// <summary>Rows of the rotary cosine cache in the graph: no position beyond can be computed. Null: not known.</summary>
        public int? MaxPositions { get; init; }

        /// <summary>Full paths of the external data files that the graph names, in ordinal order.</summary>
        public IReadOnlyList<string> ExternalFiles { get; init; } = Array.Empty<string>();

        /// <summary>Bytes on disk of the graph and its external data, which is what the weights need in memory at least.</summary>
        public long WeightBytes { get; init; }

        /// <summary>Bits per quantized weight of most matrix products (MatMulNBits), or null when they are not quantized so.</summary>
        public int? WeightBits { get; init; }

        /// <summary>Weights that share a scale in most matrix products (MatMulNBits), or null.</summary>
        public int? WeightBlock { get; init; }

        /// <summary>What wrote the graph, as it says itself; may be empty.</summary>
        public string Producer { get; init; } = "";

        /// <summary>How often each operator occurs in the graph; other domains than ONNX's own come first ("com.microsoft.MatMulNBits").</summary>
        public IReadOnlyDictionary<string, int> Operators { get; init; } = new Dictionary<string, int>();

        /// <summary>Bytes that one token takes in the KV cache of one conversation.</summary>
        public long CacheBytesPerToken => 2L * LayerCount * KeyValueHeads * HeadSize * (CacheType == FloatType.Float16 ? 2 : 4);

        /// <summary>
        /// Reads a graph's inputs, outputs and operators; the weights are skipped, not loaded. External data files are
        /// checked to lie beside or below the graph, to exist and to be long enough.
        /// </summary>
        /// <param name="path">An .onnx file.</param>
        /// <exception cref="BadFileException">It is damaged, hostile, or not a decoder that Repartee can run.</exception>
        public static DecoderGraph Read(string path)
        {
            if (path == null)
                throw new ArgumentNullException(nameof(path));
            string full = System.IO.Path.GetFullPath(path);
            string folder = System.IO.Path.GetDirectoryName(full) ?? full;
            return ModelFolder.Guard(full, () =>
            {
                ModelPaths.RequireFile(folder, full, true);
                return DecoderGraphReader.Read(folder, full, GraphHints.None, false);
            });
        }
    }
}
