using System;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Unity
{
    /// <summary>An engine that several characters use, with their count. Loads in the background, is freed once.</summary>
    internal sealed class SharedEngine
    {
        private readonly CancellationTokenSource _cancel = new CancellationTokenSource();

        public SharedEngine(string folder, EngineOptions options, IProgress<LoadProgress>? progress)
        {
            Folder = folder;
            Engine = DialogueEngine.LoadAsync(folder, options, progress, _cancel.Token);
        }

        public string Folder { get; }

        public Task<DialogueEngine> Engine { get; }

        public int Users { get; set; }

        /// <summary>Frees the engine, or the loading one as soon as it has come to its end. Never blocks the caller.</summary>
        /// <returns>Done when the native memory is free.</returns>
        public Task Free()
        {
            _cancel.Cancel();
            return Engine.ContinueWith(
                loaded =>
                {
                    if (loaded.Status == TaskStatus.RanToCompletion)
                        loaded.Result.Dispose();
                    else
                        _ = loaded.Exception;
                },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
        }
    }
}
