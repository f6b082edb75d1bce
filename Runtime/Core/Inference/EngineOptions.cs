using System;

namespace Repartee
{
    /// <summary>How an engine uses the machine. The defaults leave a game its cores.</summary>
    public sealed class EngineOptions
    {
        /// <summary>Where to run; every choice falls back to the CPU with one line in the log.</summary>
        public ExecutionDevice Device { get; init; } = ExecutionDevice.Auto;

        /// <summary>CPU threads of the model, or null for a quarter of the logical processors, 1 to 4.</summary>
        public int? Threads { get; init; }

        /// <summary>Most tokens of a conversation, or null for the model's own limit, at most 2048.</summary>
        public int? ContextLength { get; init; }

        /// <summary>
        /// Most conversations that keep a KV cache at the same time. More may talk: the least recently used cache is
        /// dropped and computed again when its character speaks next.
        /// </summary>
        public int MaxCaches { get; init; } = 8;

        /// <summary>Bytes for all KV caches together; lowers <see cref="MaxCaches"/>, never below one.</summary>
        public long CacheBudgetBytes { get; init; } = 256L << 20;

        /// <summary>Tokens of a prompt that run at once, at least 4; between chunks other characters speak and cancelling works.</summary>
        public int PrefillChunk { get; init; } = 128;

        /// <summary>Receives one line per event worth knowing (device chosen, fallback, errors); any thread.</summary>
        public Action<string>? Log { get; init; }

        /// <summary>Tells <see cref="Log"/>. Never throws: a log that fails has nowhere to report itself.</summary>
        internal void WriteLog(string line)
        {
            try
            {
                Log?.Invoke(line);
            }
            catch (Exception)
            {
                // The log is the last place an error can go.
            }
        }

        internal int ResolveThreads()
        {
            if (Threads is { } asked)
                return Math.Max(1, asked);
            return Math.Clamp(Environment.ProcessorCount / 4, 1, 4);
        }

        internal int ResolveContext(int modelContext)
        {
            int limit = ContextLength ?? 2048;
            return Math.Max(16, Math.Min(limit, modelContext));
        }

        internal int ResolveSlots(long bytesPerSlot)
        {
            long affordable = CacheBudgetBytes / Math.Max(1, bytesPerSlot);
            return (int)Math.Clamp(affordable, 1, Math.Max(1, MaxCaches));
        }
    }

    /// <summary>How far loading a model has come.</summary>
    public readonly struct LoadProgress
    {
        /// <summary>Creates the report.</summary>
        public LoadProgress(string stage, float fraction)
        {
            Stage = stage;
            Fraction = fraction;
        }

        /// <summary>What is being done, for people.</summary>
        public string Stage { get; }

        /// <summary>0 to 1, never falling.</summary>
        public float Fraction { get; }
    }
}
