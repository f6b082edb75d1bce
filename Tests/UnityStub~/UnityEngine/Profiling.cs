using System;

namespace Unity.Profiling
{
    public struct ProfilerMarker
    {
        /// <summary>How many markers are open, and how often one was opened; for tests.</summary>
        [ThreadStatic]
        internal static int Open;

        [ThreadStatic]
        internal static int Opened;

        public ProfilerMarker(string name)
        {
        }

        public void Begin()
        {
            Open++;
            Opened++;
        }

        public void End() => Open--;

        public AutoScope Auto()
        {
            Begin();
            return default;
        }

        public struct AutoScope : IDisposable
        {
            public void Dispose() => Open--;
        }
    }
}
