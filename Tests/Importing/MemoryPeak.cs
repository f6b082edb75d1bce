using System;
using System.Diagnostics;
using System.IO;

namespace Repartee.Tests
{
    /// <summary>How much more memory the process took at its highest than when this began, native code's included.</summary>
    internal sealed class MemoryPeak
    {
        private readonly long _peakBefore;
        private readonly long _before;

        public MemoryPeak()
        {
            GC.Collect();
            try
            {
                // Linux forgets the old peak; elsewhere one that was higher hides this one.
                File.WriteAllText("/proc/self/clear_refs", "5");
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                IsExact = false;
            }
            using Process process = Process.GetCurrentProcess();
            _before = process.WorkingSet64;
            _peakBefore = process.PeakWorkingSet64;
        }

        /// <summary>Whether nothing that came before can hide the peak.</summary>
        public bool IsExact { get; } = true;

        public long Bytes
        {
            get
            {
                using Process process = Process.GetCurrentProcess();
                long peak = process.PeakWorkingSet64;
                return peak > _peakBefore ? peak - _before : 0;
            }
        }
    }
}
