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

        /// <summary>Cache inputs, in order layer 0 key, layer 0 value, layer 1 key, and so on.</summary>
        public IReadOnlyList<string> PastNames { get; init; } = System.Array.Empty<string>();

        /// <summary>Cache outputs in the same order.</summary>
        public IReadOnlyList<string> PresentNames { get; init; } = System.Array.Empty<string>();
    }
}
