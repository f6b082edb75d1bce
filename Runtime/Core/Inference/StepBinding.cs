using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Repartee
{
    /// <summary>
    /// Inputs and outputs of one run shape, [slots, tokens], bound once to shared memory. A step writes its numbers
    /// through pointers and runs.
    /// </summary>
    internal sealed unsafe class StepBinding : IDisposable
    {
        private readonly SharedCacheMemory _memory;
        private readonly List<OrtValue> _values = new List<OrtValue>();
        private readonly NativeBuffer? _ownIds;
        private readonly NativeBuffer? _ownPositions;
        private readonly NativeBuffer? _ownLogits;
        private readonly NativeBuffer? _mask;
        private readonly long* _ids;
        private readonly long* _positions;
        private readonly int _firstSlot;
        private readonly int _count;
        private readonly int _length;
        private OrtValue? _maskView;

        public StepBinding(InferenceSession session, SharedCacheMemory memory, int firstSlot, int count, int length)
        {
            var graph = memory.Graph;
            _memory = memory;
            _firstSlot = firstSlot;
            _count = count;
            _length = length;
            Binding = session.CreateIoBinding();
            bool oneToken = length == 1;

            // With one token a slot, ids and positions are rows of the shared memory; a prefill brings its own.
            var ids = oneToken ? memory.Tokens : _ownIds = new NativeBuffer((long)count * length * sizeof(long));
            _ids = (long*)ids.Pointer + (oneToken ? firstSlot : 0);
            Input("input_ids", ids.Tensor(TensorElementType.Int64, sizeof(long), oneToken ? firstSlot : 0, count, length));

            if (graph.HasPositionIds)
            {
                var positions = oneToken
                    ? memory.Positions
                    : _ownPositions = new NativeBuffer((long)count * length * sizeof(long));
                _positions = (long*)positions.Pointer + (oneToken ? firstSlot : 0);
                Input("position_ids",
                    positions.Tensor(TensorElementType.Int64, sizeof(long), oneToken ? firstSlot : 0, count, length));
            }
            if (graph.HasSequenceLengths)
            {
                Input("seqlens_k", memory.Lengths.Tensor(TensorElementType.Int32, sizeof(int), firstSlot, count));
                Input("total_sequence_length",
                    memory.Total.Tensor(TensorElementType.Int32, sizeof(int), 0, OneElement(graph.TotalSequenceLengthRank)));
            }
            if (graph.HasAttentionMask)
            {
                _mask = new NativeBuffer((long)memory.Context * sizeof(long));
                new Span<long>(_mask.Pointer, memory.Context).Fill(1);
            }
            for (int i = 0; i < graph.PastNames.Count; i++)
            {
                var view = memory.CacheView(i, firstSlot, count);
                Input(graph.PastNames[i], view);
                Binding.BindOutput(graph.PresentNames[i], view);
            }
            BindLogits(graph, out _ownLogits);
        }

        public OrtIoBinding Binding { get; }

        /// <summary>Writes a slot's one token.</summary>
        public void SetRow(int slot, int position, int token)
        {
            int row = slot - _firstSlot;
            _ids[row] = token;
            if (_positions != null)
                _positions[row] = position;
            ((int*)_memory.Lengths.Pointer)[slot] = position;
        }

        /// <summary>Writes a slot's tokens, which go to <paramref name="position"/> and after.</summary>
        public void SetRow(int slot, int position, ReadOnlySpan<int> tokens)
        {
            for (int i = 0; i < tokens.Length; i++)
            {
                _ids[i] = tokens[i];
                if (_positions != null)
                    _positions[i] = position + i;
            }
            ((int*)_memory.Lengths.Pointer)[slot] = position + tokens.Length - 1;
        }

        /// <summary>Sequence length of a row after this step.</summary>
        public int TotalOf(int slot) => ((int*)_memory.Lengths.Pointer)[slot] + 1;

        /// <summary>Writes the longest sequence length of the step.</summary>
        public void SetTotal(int total)
        {
            *(int*)_memory.Total.Pointer = total;
            if (_mask is null)
                return;
            var view = _mask.Tensor(TensorElementType.Int64, sizeof(long), 0, 1, total);
            Binding.BindInput("attention_mask", view);
            _maskView?.Dispose();
            _maskView = view;
        }

        /// <summary>Brings the last position's logits to the slots' rows where the graph did not write them there.</summary>
        public void PublishLogits()
        {
            if (_ownLogits is null)
                return;
            var graph = _memory.Graph;
            int vocabulary = graph.VocabularySize;
            int positions = graph.LogitsForAllPositions ? _length : 1;
            for (int row = 0; row < _count; row++)
            {
                long offset = ((long)row * positions + positions - 1) * vocabulary;
                var target = _memory.Logits(_firstSlot + row);
                if (graph.LogitsType == FloatType.Float16)
                    HalfFloat.ToSingle(new ReadOnlySpan<ushort>((ushort*)_ownLogits.Pointer + offset, vocabulary), target);
                else
                    new ReadOnlySpan<float>((float*)_ownLogits.Pointer + offset, vocabulary).CopyTo(target);
            }
        }

        public void Dispose()
        {
            Binding.Dispose();
            foreach (var value in _values)
                value.Dispose();
            _maskView?.Dispose();
            _ownIds?.Dispose();
            _ownPositions?.Dispose();
            _ownLogits?.Dispose();
            _mask?.Dispose();
        }

        /// <summary>The shape of one number: a scalar's [] or a vector's [1].</summary>
        public static long[] OneElement(int rank) => rank == 0 ? Array.Empty<long>() : new long[] { 1 };

        private void Input(string name, OrtValue value)
        {
            _values.Add(value);
            Binding.BindInput(name, value);
        }

        private void BindLogits(DecoderGraph graph, out NativeBuffer? own)
        {
            int positions = graph.LogitsForAllPositions ? _length : 1;
            bool direct = positions == 1 && graph.LogitsType == FloatType.Float32;
            int elementSize = SharedCacheMemory.SizeOf(graph.LogitsType);
            long vocabulary = graph.VocabularySize;
            own = direct ? null : new NativeBuffer(_count * positions * vocabulary * elementSize);
            var buffer = own ?? _memory.LogitRows;
            long first = direct ? _firstSlot * vocabulary : 0;
            var type = SharedCacheMemory.ElementOf(graph.LogitsType);
            var value = graph.LogitsRank == 2
                ? buffer.Tensor(type, elementSize, first, _count, vocabulary)
                : buffer.Tensor(type, elementSize, first, _count, positions, vocabulary);
            _values.Add(value);
            Binding.BindOutput("logits", value);
        }
    }
}
