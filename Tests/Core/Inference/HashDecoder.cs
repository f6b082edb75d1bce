using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;

namespace Repartee.Tests
{
    /// <summary>
    /// A decoder whose next token is a hash of every token before it: any token lost, repeated or taken from another
    /// conversation changes all that follows. Checks the engine's use of the seam as it goes.
    /// </summary>
    internal sealed class HashDecoder : IDecoder
    {
        public const int Vocabulary = 64;
        private readonly List<int>[] _slots;
        private readonly float[][] _logits;
        private int _alone;

        public HashDecoder(int slots = 2, int context = 256)
        {
            ContextLength = context;
            _slots = new List<int>[slots];
            _logits = new float[slots][];
            for (int i = 0; i < slots; i++)
            {
                _slots[i] = new List<int>(context);
                _logits[i] = new float[Vocabulary];
            }
        }

        public string Device => "Test";

        public int VocabularySize => Vocabulary;

        public int ContextLength { get; }

        public int SlotCount => _slots.Length;

        public bool DecodeMatchesPrefill { get; set; } = true;

        /// <summary>
        /// Whether tokens fed one at a time leave something else in the cache than tokens fed together, as ONNX Runtime's
        /// kernels do, so strongly that every later token is another.
        /// </summary>
        public bool Rounds
        {
            get => _alone != 0;
            set
            {
                DecodeMatchesPrefill = !value;
                _alone = value ? Vocabulary : 0;
            }
        }

        public int PrefilledTokens { get; private set; }

        public int DecodeCalls { get; private set; }

        public int WidestDecode { get; private set; }

        public int Disposals { get; private set; }

        /// <summary>Called before each prefill and decode; may wait or throw.</summary>
        public Action<string, CancellationToken>? OnRun { get; set; }

        /// <summary>Called when it is disposed; may throw.</summary>
        public Action? OnDispose { get; set; }

        /// <summary>Called before a cache is cut; may throw.</summary>
        public Action? OnKeep { get; set; }

        public static int Next(IReadOnlyList<int> tokens)
        {
            uint hash = 2166136261;
            for (int i = 0; i < tokens.Count; i++)
                hash = (hash ^ (uint)tokens[i]) * 16777619;
            return (int)((hash >> 8) % Vocabulary);
        }

        /// <summary>The greedy continuation, worked out without an engine.</summary>
        public static int[] Continue(IEnumerable<int> prompt, int count)
        {
            var tokens = new List<int>(prompt);
            int start = tokens.Count;
            for (int i = 0; i < count; i++)
                tokens.Add(Next(tokens));
            return tokens.GetRange(start, count).ToArray();
        }

        public void Prefill(int slot, int position, ReadOnlySpan<int> tokens, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            if (position != _slots[slot].Count)
                throw new InvalidOperationException("Prefill at " + position + ", held " + _slots[slot].Count + ".");
            OnRun?.Invoke("prefill", cancellation);
            PrefilledTokens += tokens.Length;
            foreach (int token in tokens)
                _slots[slot].Add(tokens.Length == 1 ? token | _alone : token);
            Publish(slot);
        }

        public void Decode(ReadOnlySpan<DecodeStep> steps, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            OnRun?.Invoke("decode", cancellation);
            DecodeCalls++;
            WidestDecode = Math.Max(WidestDecode, steps.Length);
            int last = -1;
            foreach (var step in steps)
            {
                if (step.Slot <= last || step.Position != _slots[step.Slot].Count || step.Position >= ContextLength)
                    throw new InvalidOperationException("Step out of order or out of place.");
                last = step.Slot;
                _slots[step.Slot].Add(step.Token | _alone);
                Publish(step.Slot);
            }
        }

        public Span<float> Logits(int slot) => _logits[slot];

        public int Keep(int slot, int length)
        {
            OnKeep?.Invoke();
            if (length < _slots[slot].Count)
                _slots[slot].RemoveRange(length, _slots[slot].Count - length);
            return _slots[slot].Count;
        }

        public int CopyPrefix(int source, int destination, int length)
        {
            var copy = _slots[source].GetRange(0, length);
            _slots[destination].Clear();
            _slots[destination].AddRange(copy);
            return length;
        }

        public string CacheLayout => "hash";

        public byte[] ReadCache(int slot, int length) =>
            MemoryMarshal.AsBytes(_slots[slot].GetRange(0, length).ToArray().AsSpan()).ToArray();

        public int WriteCache(int slot, ReadOnlySpan<byte> state, int length)
        {
            _slots[slot].Clear();
            _slots[slot].AddRange(MemoryMarshal.Cast<byte, int>(state).ToArray());
            return _slots[slot].Count == length ? length : throw new ArgumentException("The state has another length.", nameof(state));
        }

        public void Dispose()
        {
            Disposals++;
            OnDispose?.Invoke();
        }

        private void Publish(int slot)
        {
            Array.Clear(_logits[slot], 0, Vocabulary);
            _logits[slot][Next(_slots[slot])] = 10f;
        }
    }
}
