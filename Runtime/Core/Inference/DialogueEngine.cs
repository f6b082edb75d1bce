using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee
{
    /// <summary>
    /// One loaded model that speaks for many characters. A thread of its own runs prompts in chunks and decodes all
    /// lines that are under way together; callers only queue requests. Every member is safe to call from any thread.
    /// </summary>
    public sealed class DialogueEngine : IGenerator, IDisposable
    {
        private readonly EngineOptions _options;
        private readonly Scheduler _scheduler;
        private readonly Thread _thread;
        private int _disposed;

        /// <summary>Starts an engine for a loaded model, which it owns from here on.</summary>
        public DialogueEngine(LoadedModel model, EngineOptions? options = null)
        {
            Model = model;
            _options = options ?? new EngineOptions();
            _scheduler = new Scheduler(model, _options);
            _thread = new Thread(_scheduler.Run)
            {
                Name = "Repartee " + model.Name,
                IsBackground = true,
                Priority = ThreadPriority.BelowNormal,
            };
            _thread.Start();
        }

        /// <inheritdoc/>
        public LoadedModel Model { get; }

        /// <inheritdoc/>
        public int ContextLength => Model.Decoder.ContextLength;

        /// <summary>Where the model runs, for people: "CPU (1 thread)", "CUDA".</summary>
        public string Device => Model.Decoder.Device;

        /// <summary>Loads a model folder on a background thread.</summary>
        /// <param name="folder">The model folder.</param>
        /// <param name="options">How to use the machine.</param>
        /// <param name="progress">Told each stage; any thread.</param>
        /// <param name="cancellation">
        /// Cancels between stages; ONNX Runtime cannot be stopped while it reads weights, its result is then released.
        /// </param>
        /// <exception cref="BadFileException">The folder is incomplete, damaged or not for this runtime.</exception>
        public static Task<DialogueEngine> LoadAsync(
            string folder,
            EngineOptions? options = null,
            IProgress<LoadProgress>? progress = null,
            CancellationToken cancellation = default)
        {
            return Task.Run(
                () =>
                {
                    progress?.Report(new LoadProgress("Checking the model folder", 0f));
                    return Load(ModelFolder.Open(folder), options, progress, cancellation);
                },
                cancellation);
        }

        /// <summary>Loads a checked model folder on the calling thread.</summary>
        /// <exception cref="BadFileException">The folder is damaged or not for this runtime.</exception>
        public static DialogueEngine Load(
            ModelFolder folder,
            EngineOptions? options = null,
            IProgress<LoadProgress>? progress = null,
            CancellationToken cancellation = default)
        {
            options ??= new EngineOptions();
            // The first persona is looked up on the game's own thread, which should not read twenty thousand words then.
            ThreadPool.QueueUserWorkItem(_ => Thesaurus.Prepare());
            var model = ModelLoader.Load(folder, options, progress, cancellation);
            options.WriteLog(model.Name + " runs on " + model.Decoder.Device + ", context " +
                model.Decoder.ContextLength + ", " + model.Decoder.SlotCount + " caches" +
                (model.Fallback == null ? "." : ": " + model.Fallback + "."));
            return new DialogueEngine(model, options);
        }

        /// <inheritdoc/>
        public void Submit(GenerationRequest request) => _scheduler.Submit(request);

        /// <inheritdoc/>
        public void Forget(object owner) => _scheduler.Forget(owner);

        /// <summary>
        /// Prompts that begin like the persona's start from its baked cache from now on, so that the first line does not
        /// wait for the card to be read. The line is the same as without.
        /// </summary>
        /// <exception cref="ReparteeException">It was baked for another model or layout; the message says so.</exception>
        public void Preload(BakedPersona baked)
        {
            if (baked == null)
                throw new ArgumentNullException(nameof(baked));
            if (baked.ReasonAgainst(Model) is { } reason)
                throw new ReparteeException("The baked persona " + baked.PersonaName + " does not fit: " + reason);
            _scheduler.Add(baked);
        }

        /// <summary>Frees what <see cref="Preload"/> keeps.</summary>
        public void Unload(BakedPersona baked) => _scheduler.Remove(baked);

        /// <inheritdoc/>
        public void Log(string line) => _scheduler.Log(line);

        /// <summary>
        /// Ends every line as <see cref="FinishReason.Cancelled"/>, waits for the step in progress and frees the model.
        /// From the engine's own thread (a sink's callback) it returns at once and the rest follows.
        /// </summary>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) != 0)
                return;
            _scheduler.Stop();
            if (Thread.CurrentThread != _thread)
                _thread.Join();
        }
    }
}
