using System;
using System.Runtime.InteropServices;

namespace Repartee.Terminal
{
    /// <summary>Whether the process was given a standard input at all.</summary>
    internal static class StandardInput
    {
        private const int GetFlags = 1;
        private const int CloseOnExec = 1;

        /// <summary>
        /// Whether standard input was closed when the program was started ("&lt;&amp;-"). Its number has then gone to a pipe of
        /// the runtime's own, on which reading would wait forever; what was handed over never closes when a program starts.
        /// </summary>
        public static bool IsClosed
        {
            get
            {
                if (OperatingSystem.IsWindows())
                    return false;
                try
                {
                    int flags = Fcntl(0, GetFlags);
                    return flags < 0 || (flags & CloseOnExec) != 0;
                }
                catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
                {
                    return false;
                }
            }
        }

        [DllImport("libc", EntryPoint = "fcntl")]
        private static extern int Fcntl(int file, int command);
    }
}
