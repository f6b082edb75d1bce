using System;
using System.Threading;
using System.Threading.Tasks;
using Unity.Profiling;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// An engine that several characters use, with their count. Brought to a real path where it is not on one, loaded in
    /// the background, freed once. Main thread, but for what it says otherwise.
    /// </summary>
    internal sealed class SharedEngine : IProgress<LoadProgress>
    {
        // How much of the way bringing the files is, where they have to be brought.
        private const float PlacingShare = 0.7f;

        private static readonly ProfilerMarker LoadMarker = new ProfilerMarker("Repartee.Load");

        private readonly CancellationTokenSource _cancel = new CancellationTokenSource();
        private readonly TaskCompletionSource<DialogueEngine> _engine =
            new TaskCompletionSource<DialogueEngine>(TaskCreationOptions.RunContinuationsAsynchronously);

        private readonly object _gate = new object();
        private readonly EngineOptions _options;
        private readonly IProgress<LoadProgress>? _progress;
        private readonly long _memory = (long)SystemInfo.systemMemorySize << 20;
        private readonly float _from;
        private ModelPlacement? _placement;
        private Task? _loading;
        private Task? _freed;
        private LoadProgress _latest = new LoadProgress("Waiting", 0);

        public SharedEngine(ModelRequest request, IProgress<LoadProgress>? progress)
        {
            Folder = request.Folder;
            Unload = request.Unload;
            _options = request.Options;
            _progress = progress;
            if (request.Source == null)
            {
                _loading = Task.Run(Load);
                return;
            }

            _from = PlacingShare;
            _placement = new ModelPlacement(request.Source, Folder, OnPlacing, _cancel.Token);
            ModelHostDriver.Instance.StartCoroutine(Place(_placement));
        }

        public string Folder { get; }

        public ModelUnload Unload { get; }

        public Task<DialogueEngine> Engine => _engine.Task;

        public int Users { get; set; }

        /// <summary>Whether it was freed, though somebody may still hold a share.</summary>
        public bool IsFreed => _freed != null;

        /// <summary>How far loading has come. Any thread.</summary>
        public LoadProgress Progress
        {
            get
            {
                lock (_gate)
                    return _latest;
            }
        }

        /// <summary>Any thread.</summary>
        public void Report(LoadProgress value) =>
            Tell(new LoadProgress(value.Stage, _from + (1 - _from) * value.Fraction));

        /// <summary>
        /// Frees the engine, or the loading one as soon as it has come to its end; again does nothing. Never blocks.
        /// </summary>
        /// <returns>Done when the native memory is free.</returns>
        public Task Free()
        {
            if (_freed != null)
                return _freed;
            _cancel.Cancel();
            _placement?.Dispose();
            _placement = null;
            if (_loading == null)
            {
                _engine.TrySetCanceled();
                return _freed = Task.CompletedTask;
            }

            return _freed = _loading.ContinueWith(
                _ =>
                {
                    if (_engine.Task.Status == TaskStatus.RanToCompletion)
                        _engine.Task.Result.Dispose();
                },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
        }

        private System.Collections.IEnumerator Place(ModelPlacement placement)
        {
            System.Collections.IEnumerator steps = placement.Run();
            while (steps.MoveNext())
                yield return steps.Current;
            _placement = null;
            if (IsFreed)
                yield break;
            if (placement.Error != null)
                Fail(placement.Error);
            else
                _loading = Task.Run(Load);
        }

        private void OnPlacing(float fraction) => Tell(new LoadProgress("Copying the model", fraction * PlacingShare));

        // On a background thread.
        private void Load()
        {
            DialogueEngine? engine = null;
            try
            {
                using (LoadMarker.Auto())
                    engine = LoadEngine();
            }
            catch (OperationCanceledException)
            {
                _engine.TrySetCanceled();
            }
            catch (Exception e)
            {
                Fail(e);
            }

            if (engine != null && !_engine.TrySetResult(engine))
                engine.Dispose();
        }

        private DialogueEngine LoadEngine()
        {
            Report(new LoadProgress("Checking the model folder", 0));
            ModelFolder folder = ModelFolder.Open(Folder);
            long needed = folder.EstimateMemory(Math.Min(folder.ContextLength, _options.ContextLength ?? 2048));
            if (_memory > 0 && needed > _memory)
            {
                throw new ReparteeException(Folder + ": the model needs " + (needed >> 20) + " MB of memory, and this device has "
                    + (_memory >> 20) + " MB; choose a smaller one.");
            }

            return DialogueEngine.Load(folder, _options, this, _cancel.Token);
        }

        // Once a model, however many characters ask for it. Any thread.
        private void Fail(Exception error)
        {
            if (error is OperationCanceledException)
            {
                _engine.TrySetCanceled();
                return;
            }

            Exception told = Told(error);
            Debug.LogError("A dialogue model cannot be used, and its characters speak fallback lines. " + told.Message);
            _engine.TrySetException(told);
            // Somebody may never ask: then nobody has observed it, and that is fine.
            _ = _engine.Task.Exception;
        }

        private static Exception Told(Exception error)
        {
            for (Exception? cause = error; cause != null; cause = cause.InnerException)
            {
                if (cause is DllNotFoundException || cause is EntryPointNotFoundException || cause is BadImageFormatException)
                {
                    return new ReparteeException("ONNX Runtime's native library is not in this build or not made for this device ("
                        + cause.Message + ").", error);
                }
            }

            return error;
        }

        private void Tell(LoadProgress progress)
        {
            lock (_gate)
            {
                if (progress.Fraction < _latest.Fraction)
                    return;
                _latest = progress;
            }

            _progress?.Report(progress);
        }
    }
}
