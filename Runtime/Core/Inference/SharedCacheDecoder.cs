using System;
using System.Threading;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Repartee
{
    /// <summary>
    /// Decoder over a graph with fused attention on the CPU: every layer's keys and values of all slots lie in one
    /// preallocated native buffer [slots, heads, context, head size] that is the graph's past and its present at once.
    /// A decode step over neighbouring slots is one run; nothing is copied and nothing managed is allocated.
    /// </summary>
    internal sealed unsafe class SharedCacheDecoder : IDecoder
    {
        private readonly OnnxSession _session;
        private readonly SharedCacheMemory _memory;
        private readonly RunOptions _decodeOptions = new RunOptions();

        // One binding per run of neighbouring slots, [first * SlotCount + count - 1], made when first needed.
        private readonly StepBinding?[] _decodeBindings;
        private readonly int[] _held;

        public SharedCacheDecoder(OnnxSession session, DecoderGraph graph, int slots, int context)
        {
            _session = session;
            Graph = graph;
            SlotCount = slots;
            ContextLength = context;
            _held = new int[slots];
            _decodeBindings = new StepBinding?[slots * slots];
            _memory = new SharedCacheMemory(graph, slots, context);
        }

        public DecoderGraph Graph { get; }

        public string Device => _session.DeviceName;

        public int VocabularySize => Graph.VocabularySize;

        public int ContextLength { get; }

        public int SlotCount { get; }

        public bool DecodeMatchesPrefill => false;

        public void Prefill(int slot, int position, ReadOnlySpan<int> tokens, CancellationToken cancellation)
        {
            CheckRoom(slot, position, tokens.Length);
            _held[slot] = position;
            using var run = new PrefillRun(cancellation);
            using var step = new StepBinding(_session.Session, _memory, slot, 1, tokens.Length);
            step.SetRow(slot, position, tokens);
            step.SetTotal(position + tokens.Length);
            run.Execute(_session.Session, step.Binding);
            step.PublishLogits();
            _held[slot] = position + tokens.Length;
        }

        public void Decode(ReadOnlySpan<DecodeStep> steps, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            int start = 0;
            while (start < steps.Length)
            {
                int end = start + 1;
                while (end < steps.Length && CanShareRun(steps[end - 1].Slot, steps[end].Slot))
                    end++;
                DecodeRun(steps.Slice(start, end - start));
                start = end;
            }
        }

        public Span<float> Logits(int slot) => _memory.Logits(slot);

        public int Keep(int slot, int length) => _held[slot] = Math.Min(_held[slot], length);

        public int CopyPrefix(int source, int destination, int length)
        {
            length = Math.Min(length, _held[source]);
            _memory.CopyPrefix(source, destination, length);
            return _held[destination] = length;
        }

        public string CacheLayout => CacheState.LayoutOf(Graph);

        public byte[] ReadCache(int slot, int length)
        {
            if (length > _held[slot])
                throw new ArgumentOutOfRangeException(nameof(length));
            var state = new byte[CacheState.BytesOf(Graph, length)];
            _memory.CopyOut(slot, state, length);
            return state;
        }

        public int WriteCache(int slot, ReadOnlySpan<byte> state, int length)
        {
            CacheState.Check(Graph, state.Length, length);
            if (length > ContextLength)
                return _held[slot] = 0;
            _memory.CopyIn(slot, state, length);
            return _held[slot] = length;
        }

        public void Dispose()
        {
            foreach (var binding in _decodeBindings)
                binding?.Dispose();
            Array.Clear(_decodeBindings, 0, _decodeBindings.Length);
            _decodeOptions.Dispose();
            _memory.Dispose();
            _session.Dispose();
        }

        /// <summary>
        /// Whether two slots may go through one run. An idle slot between them would be computed along: one such row
        /// costs less than a second run, two cost more. It writes behind its own end, so it needs room there.
        /// </summary>
        private bool CanShareRun(int slot, int next)
        {
            if (Graph.HasAttentionMask)
                return false;
            return next - slot == 1 || (next - slot == 2 && _held[slot + 1] < ContextLength);
        }

        private void DecodeRun(ReadOnlySpan<DecodeStep> steps)
        {
            int first = steps[0].Slot;
            int count = steps[steps.Length - 1].Slot - first + 1;
            var step = _decodeBindings[first * SlotCount + count - 1] ??=
                new StepBinding(_session.Session, _memory, first, count, 1);

            for (int slot = first; slot < first + count; slot++)
                step.SetRow(slot, _held[slot] < ContextLength ? _held[slot] : 0, 0);
            int total = 0;
            foreach (var s in steps)
            {
                CheckRoom(s.Slot, s.Position, 1);
                step.SetRow(s.Slot, s.Position, s.Token);
                total = Math.Max(total, s.Position + 1);
            }
            for (int slot = first; slot < first + count; slot++)
                total = Math.Max(total, step.TotalOf(slot));
            step.SetTotal(total);
            _session.Session.RunWithBinding(_decodeOptions, step.Binding);
            step.PublishLogits();
            foreach (var s in steps)
                _held[s.Slot] = s.Position + 1;
        }

        private void CheckRoom(int slot, int position, int count)
        {
            if ((uint)slot >= (uint)SlotCount)
                throw new ArgumentOutOfRangeException(nameof(slot));
            if (count < 1 || position < 0 || position > _held[slot] || position + count > ContextLength)
                throw new ArgumentOutOfRangeException(nameof(position), "The slot holds " + _held[slot] +
                    " of " + ContextLength + " tokens; " + count + " cannot go to position " + position + ".");
        }
    }
}
