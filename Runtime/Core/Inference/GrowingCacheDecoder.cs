using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Repartee
{
    /// <summary>
    /// Decoder for graphs whose present is a new, longer tensor at every step, and for every graph on an accelerator:
    /// the presents of a step stay where ONNX Runtime put them and are the pasts of the next. What the last prompt left is
    /// put aside while a line is decoded behind it, so that the cache can go back there on a device that cannot cut; that
    /// costs the prompt's cache once more for each slot that speaks.
    /// </summary>
    internal sealed unsafe class GrowingCacheDecoder : IDecoder
    {
        private readonly OnnxSession _session;
        private readonly DecoderGraph _graph;
        private readonly OrtMemoryInfo _cacheMemory;
        private readonly IReadOnlyList<OrtValue>?[] _caches;
        private readonly int[] _held;
        private readonly IReadOnlyList<OrtValue>?[] _aside;
        private readonly int[] _asideHeld;
        private readonly float[][] _logits;
        private readonly bool _cacheIsOnHost;

        /// <param name="session">The graph on its device.</param>
        /// <param name="graph">What the graph takes and gives.</param>
        /// <param name="slots">How many caches.</param>
        /// <param name="context">Tokens of each.</param>
        /// <param name="cacheIsOnHost">Whether caches can be read and cut; null asks the device.</param>
        public GrowingCacheDecoder(OnnxSession session, DecoderGraph graph, int slots, int context, bool? cacheIsOnHost = null)
        {
            _session = session;
            _graph = graph;
            _cacheIsOnHost = cacheIsOnHost ?? session.Device != ExecutionDevice.Cuda;
            _aside = new IReadOnlyList<OrtValue>?[slots];
            _asideHeld = new int[slots];
            ContextLength = context;
            _held = new int[slots];
            _caches = new IReadOnlyList<OrtValue>?[slots];
            _logits = new float[slots][];
            for (int slot = 0; slot < slots; slot++)
                _logits[slot] = new float[graph.VocabularySize];
            _cacheMemory = session.Device == ExecutionDevice.Cuda
                ? new OrtMemoryInfo(OrtMemoryInfo.allocatorCUDA, OrtAllocatorType.ArenaAllocator, 0, OrtMemType.Default)
                : new OrtMemoryInfo(OrtMemoryInfo.allocatorCPU, OrtAllocatorType.ArenaAllocator, 0, OrtMemType.Default);
        }

        public string Device => _session.DeviceName;

        public int VocabularySize => _graph.VocabularySize;

        public int ContextLength { get; }

        public int SlotCount => _held.Length;

        public bool DecodeMatchesPrefill => false;

        public void Prefill(int slot, int position, ReadOnlySpan<int> tokens, CancellationToken cancellation)
        {
            CheckRoom(slot, position, tokens.Length);
            // A graph that gives logits for every position would give megabytes of them for a long chunk.
            int chunk = _graph.LogitsForAllPositions ? Math.Max(1, (16 << 20) / _graph.VocabularySize) : tokens.Length;
            using var run = new PrefillRun(cancellation);
            // Until the last part has run, a cancelled prompt can go back to where it began.
            PutAside(slot);
            for (int start = 0; start < tokens.Length; start += chunk)
                Run(run, slot, tokens.Slice(start, Math.Min(chunk, tokens.Length - start)));
            DropAside(slot);
        }

        public void Decode(ReadOnlySpan<DecodeStep> steps, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            // Once the first slot is fed there is no way back for the others: the step is run to its end.
            using var run = new PrefillRun(CancellationToken.None);
            Span<int> token = stackalloc int[1];
            foreach (var step in steps)
            {
                CheckRoom(step.Slot, step.Position, 1);
                if (_aside[step.Slot] is null)
                    PutAside(step.Slot);
                token[0] = step.Token;
                Run(run, step.Slot, token);
            }
        }

        public Span<float> Logits(int slot) => _logits[slot];

        public int Keep(int slot, int length)
        {
            if (length >= _held[slot])
                return _held[slot];
            bool hasAside = _aside[slot] != null && _asideHeld[slot] <= length;
            if (hasAside && (_asideHeld[slot] == length || !_cacheIsOnHost))
            {
                Replace(slot, _aside[slot], _asideHeld[slot]);
                return _held[slot];
            }
            bool cut = length > 0 && _cacheIsOnHost;
            Replace(slot, cut ? CopyOf(_caches[slot]!, length) : null, cut ? length : 0);
            if (!hasAside)
                DropAside(slot);
            return _held[slot];
        }

        public int CopyPrefix(int source, int destination, int length)
        {
            length = Math.Min(length, _held[source]);
            if (length == 0 || !_cacheIsOnHost)
                return _held[destination] = Keep(destination, 0);
            Replace(destination, CopyOf(_caches[source]!, length), length);
            DropAside(destination);
            return length;
        }

        public string CacheLayout => CacheState.LayoutOf(_graph);

        public byte[]? ReadCache(int slot, int length)
        {
            if (length > _held[slot])
                throw new ArgumentOutOfRangeException(nameof(length));
            if (!_cacheIsOnHost)
                return null;
            var state = new byte[CacheState.BytesOf(_graph, length)];
            int rows = length * _graph.HeadSize * SharedCacheMemory.SizeOf(_graph.CacheType);
            for (int i = 0; length > 0 && i < _graph.PresentNames.Count * _graph.KeyValueHeads; i++)
            {
                var cache = _caches[slot]![i / _graph.KeyValueHeads].GetTensorMutableRawData();
                int head = cache.Length / _graph.KeyValueHeads * (i % _graph.KeyValueHeads);
                cache.Slice(head, rows).CopyTo(state.AsSpan(i * rows));
            }
            return state;
        }

        public int WriteCache(int slot, ReadOnlySpan<byte> state, int length)
        {
            CacheState.Check(_graph, state.Length, length);
            if (length > ContextLength || length == 0 || !_cacheIsOnHost)
                return Keep(slot, 0);
            var caches = new OrtValue[_graph.PresentNames.Count];
            int bytes = state.Length / caches.Length;
            for (int i = 0; i < caches.Length; i++)
            {
                caches[i] = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance,
                    SharedCacheMemory.ElementOf(_graph.CacheType),
                    new long[] { 1, _graph.KeyValueHeads, length, _graph.HeadSize });
                state.Slice(i * bytes, bytes).CopyTo(caches[i].GetTensorMutableRawData());
            }
            Replace(slot, caches, length);
            DropAside(slot);
            return length;
        }

        public void Dispose()
        {
            for (int slot = 0; slot < SlotCount; slot++)
            {
                Replace(slot, null, 0);
                DropAside(slot);
            }
            _cacheMemory.Dispose();
            _session.Dispose();
        }

        private void Run(PrefillRun run, int slot, ReadOnlySpan<int> tokens)
        {
            int past = _held[slot];
            int total = past + tokens.Length;
            var values = new List<OrtValue>();
            using var binding = _session.Session.CreateIoBinding();
            using var numbers = new NativeBuffer((2L * tokens.Length + total) * sizeof(long) + 2 * sizeof(int));
            try
            {
                BindNumbers(binding, values, numbers, past, tokens);
                var empty = past == 0 ? EmptyCache(values) : null;
                for (int i = 0; i < _graph.PastNames.Count; i++)
                    binding.BindInput(_graph.PastNames[i], empty ?? _caches[slot]![i]);
                binding.BindOutputToDevice("logits", OrtMemoryInfo.DefaultInstance);
                foreach (string name in _graph.PresentNames)
                    binding.BindOutputToDevice(name, _cacheMemory);
                run.Execute(_session.Session, binding);
                TakeOutputs(binding, slot, tokens.Length, total);
            }
            finally
            {
                foreach (var value in values)
                    value.Dispose();
            }
        }

        private void BindNumbers(OrtIoBinding binding, List<OrtValue> values, NativeBuffer numbers, int past, ReadOnlySpan<int> tokens)
        {
            int count = tokens.Length;
            int total = past + count;
            long* ids = (long*)numbers.Pointer;
            for (int i = 0; i < count; i++)
            {
                ids[i] = tokens[i];
                ids[count + i] = past + i;
            }
            new Span<long>(ids + 2 * count, total).Fill(1);
            int* lengths = (int*)(ids + 2 * count + total);
            lengths[0] = total - 1;
            lengths[1] = total;

            void Bind(string name, OrtValue value)
            {
                values.Add(value);
                binding.BindInput(name, value);
            }

            Bind("input_ids", numbers.Tensor(TensorElementType.Int64, sizeof(long), 0, 1, count));
            if (_graph.HasPositionIds)
                Bind("position_ids", numbers.Tensor(TensorElementType.Int64, sizeof(long), count, 1, count));
            if (_graph.HasAttentionMask)
                Bind("attention_mask", numbers.Tensor(TensorElementType.Int64, sizeof(long), 2 * count, 1, total));
            if (_graph.HasSequenceLengths)
            {
                long first = 2L * (2 * count + total);
                Bind("seqlens_k", numbers.Tensor(TensorElementType.Int32, sizeof(int), first, 1));
                Bind("total_sequence_length", numbers.Tensor(
                    TensorElementType.Int32, sizeof(int), first + 1, StepBinding.OneElement(_graph.TotalSequenceLengthRank)));
            }
        }

        private OrtValue EmptyCache(List<OrtValue> values)
        {
            var empty = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance,
                SharedCacheMemory.ElementOf(_graph.CacheType), new long[] { 1, _graph.KeyValueHeads, 0, _graph.HeadSize });
            values.Add(empty);
            return empty;
        }

        private void TakeOutputs(OrtIoBinding binding, int slot, int count, int total)
        {
            var outputs = binding.GetOutputValues();
            var presents = new OrtValue[_graph.PresentNames.Count];
            for (int i = 0; i < presents.Length; i++)
                presents[i] = outputs[i + 1];
            Replace(slot, presents, total);
            using var logits = outputs[0];
            int rows = _graph.LogitsForAllPositions ? count : 1;
            int last = (rows - 1) * VocabularySize;
            if (_graph.LogitsType == FloatType.Float16)
                HalfFloat.ToSingle(
                    MemoryMarshal.Cast<byte, ushort>(logits.GetTensorMutableRawData()).Slice(last, VocabularySize), _logits[slot]);
            else
                logits.GetTensorDataAsSpan<float>().Slice(last, VocabularySize).CopyTo(_logits[slot]);
        }

        private OrtValue[] CopyOf(IReadOnlyList<OrtValue> caches, int length)
        {
            int rowBytes = length * _graph.HeadSize * SharedCacheMemory.SizeOf(_graph.CacheType);
            var copies = new OrtValue[caches.Count];
            for (int i = 0; i < copies.Length; i++)
            {
                copies[i] = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance,
                    SharedCacheMemory.ElementOf(_graph.CacheType),
                    new long[] { 1, _graph.KeyValueHeads, length, _graph.HeadSize });
                var from = caches[i].GetTensorMutableRawData();
                var to = copies[i].GetTensorMutableRawData();
                int sourceRow = from.Length / _graph.KeyValueHeads;
                for (int head = 0; head < _graph.KeyValueHeads; head++)
                    from.Slice(head * sourceRow, rowBytes).CopyTo(to.Slice(head * rowBytes));
            }
            return copies;
        }

        private void Replace(int slot, IReadOnlyList<OrtValue>? caches, int held)
        {
            if (_caches[slot] != _aside[slot] && _caches[slot] != caches)
                Free(_caches[slot]);
            _caches[slot] = caches;
            _held[slot] = held;
        }

        private void PutAside(int slot)
        {
            DropAside(slot);
            _aside[slot] = _caches[slot];
            _asideHeld[slot] = _held[slot];
        }

        private void DropAside(int slot)
        {
            if (_aside[slot] != _caches[slot])
                Free(_aside[slot]);
            _aside[slot] = null;
        }

        private static void Free(IReadOnlyList<OrtValue>? caches)
        {
            if (caches is null)
                return;
            foreach (var value in caches)
                value.Dispose();
        }

        private void CheckRoom(int slot, int position, int count)
        {
            if (position != _held[slot] || count < 1 || position + count > ContextLength)
                throw new ArgumentOutOfRangeException(nameof(position), "The slot holds " + _held[slot] + " of " +
                    ContextLength + " tokens; " + count + " cannot go to position " + position + ".");
        }
    }
}
