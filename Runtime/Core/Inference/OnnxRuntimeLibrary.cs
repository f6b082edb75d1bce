using System;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.ML.OnnxRuntime;

namespace Repartee
{
    /// <summary>
    /// The process's one ONNX Runtime, started so that it keeps to itself: the official builds otherwise report their use to
    /// their maker and leave an identifier in the player's home folder. Whoever makes a session asks for it first.
    /// </summary>
    internal static class OnnxRuntimeLibrary
    {
        private const string NoTelemetry = "ORT_DISABLE_TELEMETRY";

        private static readonly Lazy<OrtEnv> _environment = new Lazy<OrtEnv>(Start, LazyThreadSafetyMode.ExecutionAndPublication);

        /// <summary>The environment; the first call starts it, unless the game itself has.</summary>
        public static OrtEnv Environment => _environment.Value;

        private static OrtEnv Start()
        {
            SetNoTelemetry();
            OrtEnv environment;
            if (OrtEnv.IsCreated)
            {
                environment = OrtEnv.Instance();
            }
            else
            {
                var options = new EnvironmentCreationOptions { logId = "Repartee", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
                environment = OrtEnv.CreateInstanceWithOptions(ref options);
            }

            // Where the variable came too late, or the build knows only this.
            environment.DisableTelemetryEvents();
            return environment;
        }

        private static void SetNoTelemetry()
        {
            System.Environment.SetEnvironmentVariable(NoTelemetry, "1");
#if !UNITY_5_3_OR_NEWER
            // Outside of Windows, .NET keeps its variables to itself; native code sees the C library's. Unity's runtimes share them.
            if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
                return;
            try
            {
                SetVariable(NoTelemetry, "1", 1);
            }
            catch (Exception e) when (e is DllNotFoundException || e is EntryPointNotFoundException)
            {
                // An unusual C library; the events are turned off below all the same.
            }
#endif
        }

#if !UNITY_5_3_OR_NEWER
        [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi)]
        private static extern int SetVariable(string name, string value, int overwrite);
#endif
    }
}
