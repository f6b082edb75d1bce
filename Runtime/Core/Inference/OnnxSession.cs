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
            using var options = new SessionOptions
            {
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                IntraOpNumThreads = threads,
                InterOpNumThreads = 1,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
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

        private static string ProviderName(ExecutionDevice device) => device switch
        {
            ExecutionDevice.Cuda => "CUDAExecutionProvider",
            ExecutionDevice.DirectMl => "DmlExecutionProvider",
            ExecutionDevice.CoreMl => "CoreMLExecutionProvider",
            _ => "CPUExecutionProvider",
        };
    }
}
