using System;
using System.Threading;
using Microsoft.ML.OnnxRuntime;

namespace Repartee
{
    /// <summary>
    /// Run options of one prefill chunk: cancelling stops ONNX Runtime between two operators, so that a long chunk on
    /// a slow machine does not outlive the wish for it.
    /// </summary>
    internal sealed class PrefillRun : IDisposable
    {
        private readonly RunOptions _options = new RunOptions();
        private readonly CancellationTokenRegistration _registration;
        private readonly CancellationToken _cancellation;

        public PrefillRun(CancellationToken cancellation)
        {
            _cancellation = cancellation;
            cancellation.ThrowIfCancellationRequested();
            if (cancellation.CanBeCanceled)
                _registration = cancellation.Register(options => ((RunOptions)options!).Terminate = true, _options);
        }

        /// <summary>Runs, and turns a termination that was asked for into <see cref="OperationCanceledException"/>.</summary>
        public void Execute(InferenceSession session, OrtIoBinding binding)
        {
            try
            {
                session.RunWithBinding(_options, binding);
            }
            catch (OnnxRuntimeException) when (_cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(_cancellation);
            }
        }

        public void Dispose()
        {
            // Waits for a callback in flight, which still uses the options.
            _registration.Dispose();
            _options.Dispose();
        }
    }
}
