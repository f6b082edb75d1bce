using System;
using System.Diagnostics;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// How dialogue is doing, readable at run time: speed, waiting, memory, and what it costs the main thread. Main
    /// thread only; begins anew with every Play.
    /// </summary>
    public static class DialogueCounters
    {
        private static long _frameTicks;
        private static int _frame;

        /// <summary>Lines that are over.</summary>
        public static int Lines { get; private set; }

        /// <summary>Of these, lines that failed or came from a fallback.</summary>
        public static int FailedLines { get; private set; }

        /// <summary>Tokens that were said, over all lines.</summary>
        public static long Tokens { get; private set; }

        /// <summary>Tokens a second of the last line that had two or more.</summary>
        public static double TokensPerSecond { get; private set; }

        /// <summary>From the question to the first token, of the last line that had one.</summary>
        public static TimeSpan FirstToken { get; private set; }

        /// <summary>Main thread, in microseconds, that all characters together took in the last complete frame.</summary>
        public static double PumpMicroseconds { get; private set; }

        /// <summary>Bytes of the KV caches of all loaded models when they are full.</summary>
        public static long CacheBytes => DialogueModelHost.CacheBytes;

        /// <summary>Models that are loaded or loading.</summary>
        public static int Models => DialogueModelHost.Count;

        internal static long Now => Stopwatch.GetTimestamp();

        internal static void Add(DialogueTurn turn)
        {
            GenerationResult result = turn.Result;
            Lines++;
            if (turn.IsFallback || turn.Finish == FinishReason.Failed)
                FailedLines++;
            Tokens += result.NewTokens;
            if (result.NewTokens > 1)
                TokensPerSecond = result.TokensPerSecond;
            if (result.NewTokens > 0)
                FirstToken = result.FirstTokenTime;
        }

        internal static void AddPump(long began, int frame)
        {
            if (frame != _frame)
            {
                PumpMicroseconds = _frameTicks * 1e6 / Stopwatch.Frequency;
                _frameTicks = 0;
                _frame = frame;
            }

            _frameTicks += Stopwatch.GetTimestamp() - began;
        }

        // With domain reload off, statics live on from the last Play.
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        private static void Begin()
        {
            Lines = 0;
            FailedLines = 0;
            Tokens = 0;
            TokensPerSecond = 0;
            FirstToken = TimeSpan.Zero;
            PumpMicroseconds = 0;
            _frameTicks = 0;
            _frame = 0;
        }
    }
}
