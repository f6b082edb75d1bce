using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>What to keep of a run through an <see cref="InsightModel"/>.</summary>
    [Flags]
    public enum InsightParts
    {
        /// <summary>Attention probabilities: layers * heads * tokens * tokens floats.</summary>
        Attention = 1,

        /// <summary>States of the tokens: (layers + 1) * tokens * hidden size floats.</summary>
        States = 2,

        /// <summary>Logits: tokens * vocabulary floats.</summary>
        Logits = 4,

        /// <summary>Everything.</summary>
        All = Attention | States | Logits,
    }

    /// <summary>What happened inside while a model read a text. Immutable and thread-safe.</summary>
    public sealed class InsightRun
    {
        private readonly float[][]? _attention;
        private readonly float[][]? _states;
        private readonly float[]? _logits;

        internal InsightRun(IReadOnlyList<int> tokens, int heads, float[][]? attention, float[][]? states, float[]? logits)
        {
            Tokens = tokens;
            HeadCount = heads;
            _attention = attention;
            _states = states;
            _logits = logits;
        }

        /// <summary>The text.</summary>
        public IReadOnlyList<int> Tokens { get; }

        /// <summary>Layers whose attention was kept.</summary>
        public int LayerCount => _attention?.Length ?? (_states?.Length ?? 1) - 1;

        /// <summary>Query heads of a layer.</summary>
        public int HeadCount { get; }

        /// <summary>The share of attention, 0 to 1, that a head pays at one token (query) to another (key).</summary>
        public float Attention(int layer, int head, int query, int key) => AttentionRow(layer, head, query)[key];

        /// <summary>
        /// What a head attends to at one token: a share for every token of the text. They sum to one, and those of later
        /// tokens are zero.
        /// </summary>
        public ReadOnlySpan<float> AttentionRow(int layer, int head, int query)
        {
            int count = Tokens.Count;
            Check(head, HeadCount, nameof(head));
            Check(query, count, nameof(query));
            var values = Kept(_attention, InsightParts.Attention);
            Check(layer, values.Length, nameof(layer));
            return values[layer].AsSpan((head * count + query) * count, count);
        }

        /// <summary>
        /// A token's state after a layer: the residual stream, which every layer reads and adds to.
        /// </summary>
        /// <param name="layer">0 is the token's embedding, which knows no context; then after layer 1, 2 and so on.</param>
        /// <param name="position">The token.</param>
        public ReadOnlySpan<float> State(int layer, int position)
        {
            var values = Kept(_states, InsightParts.States);
            Check(layer, values.Length, nameof(layer));
            Check(position, Tokens.Count, nameof(position));
            int size = values[layer].Length / Tokens.Count;
            return values[layer].AsSpan(position * size, size);
        }

        /// <summary>The logits for the token after a position, one for each token of the vocabulary.</summary>
        public ReadOnlySpan<float> Logits(int position)
        {
            var values = Kept(_logits, InsightParts.Logits);
            Check(position, Tokens.Count, nameof(position));
            int size = values.Length / Tokens.Count;
            return values.AsSpan(position * size, size);
        }

        private static T Kept<T>(T? values, InsightParts part) where T : class =>
            values ?? throw new InvalidOperationException("The run did not keep " + part + "; ask for it in InsightModel.Run.");

        private static void Check(int index, int count, string name)
        {
            if ((uint)index >= (uint)count)
                throw new ArgumentOutOfRangeException(name, index, "There are " + count + ".");
        }
    }
}
