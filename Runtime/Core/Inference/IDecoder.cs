using System;
using System.Threading;

namespace Repartee
{
    /// <summary>One token to feed to one slot.</summary>
    public readonly struct DecodeStep
    {
        /// <summary>Creates the step.</summary>
        public DecodeStep(int slot, int position, int token)
        {
            Slot = slot;
            Position = position;
            Token = token;
        }

        /// <summary>The slot whose KV cache is read and extended.</summary>
        public int Slot { get; }

        /// <summary>How many tokens the slot holds already; the token goes to this position.</summary>
        public int Position { get; }

        /// <summary>The token id.</summary>
        public int Token { get; }
    }

    /// <summary>
    /// The seam between the engine and what computes: token ids go in, logits come out. A decoder holds the weights
    /// once and a fixed number of slots, each with the KV cache of one conversation. A scripted one stands
    /// here in tests. Used from one thread at a time.
    /// </summary>
    public interface IDecoder : IDisposable
    {
        /// <summary>Where the work runs, for people: "CPU (1 thread)", "CUDA".</summary>
        string Device { get; }

        /// <summary>Length of a row of logits.</summary>
        int VocabularySize { get; }

        /// <summary>Tokens that one slot can hold.</summary>
        int ContextLength { get; }

        /// <summary>Number of slots.</summary>
        int SlotCount { get; }

        /// <summary>
        /// Whether a decoded token leaves the very bits in the cache that prefilling it would. ONNX Runtime's kernels for
        /// one row round differently from those for several; the engine then computes a line's tokens again, in idle
        /// time, so that the next line does not depend on how the cache came to be.
        /// </summary>
        bool DecodeMatchesPrefill { get; }

        /// <summary>
        /// Prefill: feeds <paramref name="tokens"/> to a slot that holds <paramref name="position"/> tokens. Afterwards
        /// <see cref="Logits"/> is the row of the last token. Where <see cref="DecodeMatchesPrefill"/> is false, the
        /// engine passes at least two tokens unless the whole prompt is one. After an exception, <see cref="Keep"/> brings the slot
        /// back to a known length.
        /// </summary>
        void Prefill(int slot, int position, ReadOnlySpan<int> tokens, CancellationToken cancellation);

        /// <summary>
        /// Decode: feeds one token to each listed slot (each slot at most once, in ascending order). Throws
        /// <see cref="OperationCanceledException"/> only before anything was fed. The engine may not look at the logits of
        /// every slot: a line that lost its slot is fed what it said once more.
        /// </summary>
        void Decode(ReadOnlySpan<DecodeStep> steps, CancellationToken cancellation);

        /// <summary>
        /// The logits after the slot's last token, <see cref="VocabularySize"/> of them. The caller may change them;
        /// they are valid until the next call of <see cref="Prefill"/> or <see cref="Decode"/>.
        /// </summary>
        Span<float> Logits(int slot);

        /// <summary>
        /// Forgets what a slot holds beyond its first <paramref name="length"/> tokens. Returns how many it holds
        /// then: <paramref name="length"/>, or fewer (0 at worst) where the device cannot cut a cache. Going back behind what
        /// was decoded, to the end of the last prefill, should be cheap on every device: the engine does so after each line.
        /// </summary>
        int Keep(int slot, int length);

        /// <summary>
        /// Makes a slot hold the first <paramref name="length"/> tokens of another. Returns how many it holds then:
        /// <paramref name="length"/>, or 0 where the device cannot copy a cache.
        /// </summary>
        int CopyPrefix(int source, int destination, int length);

        /// <summary>
        /// What a state of <see cref="ReadCache"/> looks like, for instance "4 layers, 3 heads of 64, float32": a state
        /// fits a decoder of the same model and layout.
        /// </summary>
        string CacheLayout { get; }

        /// <summary>A copy of a slot's first tokens' keys and values, or null where the device keeps them to itself.</summary>
        byte[]? ReadCache(int slot, int length);

        /// <summary>
        /// Makes a slot hold <paramref name="length"/> tokens, from what <see cref="ReadCache"/> gave. Returns how many it
        /// holds then: <paramref name="length"/>, or 0 where the device cannot take them.
        /// </summary>
        /// <exception cref="ArgumentException">The state has not the size that so many tokens have.</exception>
        int WriteCache(int slot, ReadOnlySpan<byte> state, int length);
    }
}
