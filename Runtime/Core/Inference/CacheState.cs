using System;
using System.Globalization;

namespace Repartee
{
    /// <summary>
    /// The keys and values of some tokens outside of a decoder: for each cache (layer 0 key, layer 0 value, layer 1 key,
    /// and so on) and each head [tokens, head size], in the cache's element type, little-endian.
    /// </summary>
    internal static class CacheState
    {
        public static string LayoutOf(DecoderGraph graph) => string.Format(CultureInfo.InvariantCulture,
            "{0} layers, {1} heads of {2}, {3}", graph.LayerCount, graph.KeyValueHeads, graph.HeadSize,
            graph.CacheType == FloatType.Float16 ? "float16" : "float32");

        public static long BytesOf(DecoderGraph graph, int tokens) => graph.CacheBytesPerToken * tokens;

        public static void Check(DecoderGraph graph, int bytes, int tokens)
        {
            if (bytes != BytesOf(graph, tokens))
                throw new ArgumentException("The state of " + tokens + " tokens has " + BytesOf(graph, tokens) + " bytes, not " + bytes + ".", nameof(bytes));
        }
    }
}
