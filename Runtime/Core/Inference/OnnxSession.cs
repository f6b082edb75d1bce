using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.OnnxRuntime;

namespace Repartee
{
    /// <summary>An ONNX Runtime session and the device it came to run on.</summary>
    internal sealed class OnnxSession : IDisposable
    {
        private OnnxSession(InferenceSession session, ExecutionDevice device, string deviceName)
        {
            Session = session;
            Device = device;
            DeviceName = deviceName;
        }

        public InferenceSession Session { get; }

        public ExecutionDevice Device { get; }

        public string DeviceName { get; }

        /// <summary>
        /// The devices to try, in order, for a policy on this machine's ONNX Runtime. The CPU is always last.
        /// </summary>
        public static IReadOnlyList<ExecutionDevice> Candidates(ExecutionDevice policy, IReadOnlyCollection<string> providers)
        {
            var candidates = new List<ExecutionDevice>();
            foreach (var device in new[] { ExecutionDevice.Cuda, ExecutionDevice.DirectMl, ExecutionDevice.CoreMl })
            {
                bool wanted = policy == device || policy == ExecutionDevice.Auto;
                if (wanted && providers.Contains(ProviderName(device)))
                    candidates.Add(device);
            }
            candidates.Add(ExecutionDevice.Cpu);
            return candidates;
        }

        /// <summary>Loads the weights for one device.</summary>
        /// <exception cref="OnnxRuntimeException">The device or the file does not work.</exception>
        public static OnnxSession Open(string modelPath, ExecutionDevice device, int threads)
        {
            OrtEnv environment = OnnxRuntimeLibrary.Environment;
            if (device == ExecutionDevice.Cpu)
                return Create(modelPath, device, threads, OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            // On the way to an error ONNX Runtime writes lines of its own, in colour, to standard error. The error says it
            // too, and what becomes of it is the caller's to tell.
            OrtLoggingLevel usual = environment.EnvLogLevel;
            environment.EnvLogLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;
            try
            {
                return Create(modelPath, device, threads, OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            }
            finally
            {
                environment.EnvLogLevel = usual;
            }
        }

        private static OnnxSession Create(string modelPath, ExecutionDevice device, int threads, OrtLoggingLevel logging)
        {
            using var options = new SessionOptions
            {
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                IntraOpNumThreads = threads,
                InterOpNumThreads = 1,
                LogSeverityLevel = logging,
            };
            // Spinning within a step is worth a quarter of the decode speed; between steps the cores are the game's.
            options.AddSessionConfigEntry("session.force_spinning_stop", "1");
            options.AddSessionConfigEntry("session.prepack.enable_parallel", "1");
            switch (device)
            {
                case ExecutionDevice.Cuda:
                    options.AppendExecutionProvider_CUDA(0);
                    break;
                case ExecutionDevice.DirectMl:
                    // DirectML requires both; see its execution provider's documentation.
                    options.EnableMemoryPattern = false;
                    options.AppendExecutionProvider_DML(0);
                    break;
                case ExecutionDevice.CoreMl:
                    options.AppendExecutionProvider_CoreML(CoreMLFlags.COREML_FLAG_USE_NONE);
                    break;
            }
            string name = device == ExecutionDevice.Cpu
                ? "CPU (" + threads + (threads == 1 ? " thread)" : " threads)")
                : DisplayName(device);
            return new OnnxSession(new InferenceSession(modelPath, options), device, name);
        }

        public void Dispose() => Session.Dispose();

        internal static string DisplayName(ExecutionDevice device) => device switch
        {
            ExecutionDevice.Cuda => "CUDA",
            ExecutionDevice.DirectMl => "DirectML",
            ExecutionDevice.CoreMl => "Core ML",
            _ => "CPU",
        };

        /// <summary>Why a device does not work, from ONNX Runtime's error: one line, with what can be done where that is known.</summary>
        internal static string Reason(ExecutionDevice device, string error)
        {
            if (device == ExecutionDevice.Cuda && error.Contains("Failed to load shared library", StringComparison.Ordinal))
                return "its libraries cannot be loaded; are CUDA and cuDNN installed in the versions of this ONNX Runtime?";
            int end = error.IndexOf('\n');
            string line = (end < 0 ? error : error.Substring(0, end)).Trim();
            return line.Length > 300 ? line.Substring(0, 300) + "…" : line;
        }

        private static string ProviderName(ExecutionDevice device) => device switch
        {
            ExecutionDevice.Cuda => "CUDAExecutionProvider",
            ExecutionDevice.DirectMl => "DmlExecutionProvider",
            ExecutionDevice.CoreMl => "CoreMLExecutionProvider",
            _ => "CPUExecutionProvider",
        };
    }
}
