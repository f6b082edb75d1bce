using System;

namespace Repartee.Presenters
{
    /// <summary>What baking a persona made, and what it saves on this machine.</summary>
    public sealed class BakeReport
    {
        internal BakeReport(BakedPersona baked, int bytes, TimeSpan without, TimeSpan with)
        {
            Baked = baked;
            Bytes = bytes;
            Without = without;
            With = with;
        }

        /// <summary>What was baked, as it was read back.</summary>
        public BakedPersona Baked { get; }

        /// <summary>The file's size.</summary>
        public int Bytes { get; }

        /// <summary>Time to the first token of a first line without it, the median of five.</summary>
        public TimeSpan Without { get; }

        /// <summary>The same with it.</summary>
        public TimeSpan With { get; }

        /// <summary>"First token after 2.8 ms instead of 23.5 ms here (median of 5); the line is the same."</summary>
        public override string ToString() =>
            FormattableString.Invariant($"First token after {With.TotalMilliseconds:0.0} ms instead of {Without.TotalMilliseconds:0.0} ms here (median of 5); the line is the same.");
    }
}
