using System;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Repartee
{
    /// <summary>
    /// The native memory of a <see cref="SharedCacheDecoder"/>: KV caches, and for each slot one row of token, sequence
    /// length and logits, so that a run over neighbouring slots is a view of neighbouring rows.
    /// </summary>
    internal sealed unsafe class SharedCacheMemory : IDisposable
    {
        private readonly NativeBuffer[] _caches;
        private readonly int _cacheElementSize;

        public SharedCacheMemory(DecoderGraph graph, int slots, int context)
        {
            Graph = graph;
            Context = context;
            _cacheElementSize = SizeOf(graph.CacheType);
            long cacheBytes = (long)slots * graph.KeyValueHeads * context * graph.HeadSize * _cacheElementSize;
            _caches = new NativeBuffer[2 * graph.LayerCount];
            for (int i = 0; i < _caches.Length; i++)
                _caches[i] = new NativeBuffer(cacheBytes);
            Tokens = new NativeBuffer(slots * sizeof(long));
            Positions = new NativeBuffer(slots * sizeof(long));
            Lengths = new NativeBuffer(slots * sizeof(int));
            Total = new NativeBuffer(sizeof(int));
            LogitRows = new NativeBuffer((long)slots * graph.VocabularySize * sizeof(float));
        }

        public DecoderGraph Graph { get; }

        public int Context { get; }

        public NativeBuffer Tokens { get; }

        public NativeBuffer Positions { get; }

        public NativeBuffer Lengths { get; }

        public NativeBuffer Total { get; }

        public NativeBuffer LogitRows { get; }

        public static int SizeOf(FloatType type) => type == FloatType.Float16 ? 2 : 4;

        public static TensorElementType ElementOf(FloatType type) =>
            type == FloatType.Float16 ? TensorElementType.Float16 : TensorElementType.Float;

        /// <summary>A view [count, heads, context, head size] of one layer's keys or values.</summary>
        public OrtValue CacheView(int index, int firstSlot, int count)
        {
            long slotElements = (long)Graph.KeyValueHeads * Context * Graph.HeadSize;
            return _caches[index].Tensor(ElementOf(Graph.CacheType), _cacheElementSize, firstSlot * slotElements,
                count, Graph.KeyValueHeads, Context, Graph.HeadSize);
        }

        public Span<float> Logits(int slot) => new Span<float>(
            (float*)LogitRows.Pointer + (long)slot * Graph.VocabularySize, Graph.VocabularySize);

        public void CopyPrefix(int source, int destination, int length)
        {
            long headBytes = (long)Context * Graph.HeadSize * _cacheElementSize;
            long slotBytes = headBytes * Graph.KeyValueHeads;
            long bytes = (long)length * Graph.HeadSize * _cacheElementSize;
            foreach (var cache in _caches)
            {
                for (int head = 0; head < Graph.KeyValueHeads; head++)
                {
                    byte* from = cache.Pointer + source * slotBytes + head * headBytes;
                    byte* to = cache.Pointer + destination * slotBytes + head * headBytes;
                    Buffer.MemoryCopy(from, to, bytes, bytes);
                }
            }
        }

        /// <summary>Copies a slot's first tokens out: cache by cache, head by head (<see cref="CacheState"/>).</summary>
        public void CopyOut(int slot, Span<byte> state, int length)
        {
            int bytes = length * Graph.HeadSize * _cacheElementSize;
            for (int i = 0; i < _caches.Length * Graph.KeyValueHeads; i++)
                new ReadOnlySpan<byte>(HeadOf(slot, i), bytes).CopyTo(state.Slice(i * bytes));
        }

        /// <summary>Copies a slot's first tokens in.</summary>
        public void CopyIn(int slot, ReadOnlySpan<byte> state, int length)
        {
            int bytes = length * Graph.HeadSize * _cacheElementSize;
            for (int i = 0; i < _caches.Length * Graph.KeyValueHeads; i++)
                state.Slice(i * bytes, bytes).CopyTo(new Span<byte>(HeadOf(slot, i), bytes));
        }

        /// <summary>Where a head's rows begin, counted over all caches.</summary>
        private byte* HeadOf(int slot, int head)
        {
            long headBytes = (long)Context * Graph.HeadSize * _cacheElementSize;
            return _caches[head / Graph.KeyValueHeads].Pointer + (slot * Graph.KeyValueHeads + head % Graph.KeyValueHeads) * headBytes;
        }

        public void Dispose()
        {
            foreach (var cache in _caches)
                cache.Dispose();
            Tokens.Dispose();
            Positions.Dispose();
            Lengths.Dispose();
            Total.Dispose();
            LogitRows.Dispose();
        }
    }
}
