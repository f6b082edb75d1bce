using System;
using System.Threading;
using System.Threading.Tasks;
using Repartee.Unity;
using UnityEngine;

namespace Repartee.Editor
{
    /// <summary>
    /// A question to the instrumented model, one at a time. The model is opened, asked and freed within one background
    /// task, so that nothing native is held between two looks. Main thread; asked once a tick.
    /// </summary>
    internal sealed class InsideLook<T> where T : class
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private readonly StudioContext _context;
        private CancellationTokenSource? _cancellation;
        private Task<T>? _looking;

        public InsideLook(StudioContext context)
        {
            _context = context;
        }

        /// <summary>Whether it is under way, or what went wrong; empty when there is nothing to tell.</summary>
        public string Status { get; private set; } = "";

        /// <summary>Asks; what was asked before is given up.</summary>
        /// <param name="ask">Asks the model, on a background thread.</param>
        public void Begin(Func<InsightModel, CancellationToken, T> ask)
        {
            Leave();
            ModelAsset? asset = _context.Model.Asset != null ? _context.Model.Asset : ModelAsset.Default;
            string folder = asset == null ? ModelFiles.Resolve(ModelFiles.Bundled) : asset.ResolvePath();
            _cancellation = new CancellationTokenSource();
            CancellationToken cancellation = _cancellation.Token;
            Status = "Looking…";
            _looking = Task.Run(() =>
            {
                using InsightModel model = InsightModel.Open(folder);
                cancellation.ThrowIfCancellationRequested();
                return ask(model, cancellation);
            });
        }

        /// <summary>The answer, once, when it has come; else null.</summary>
        public T? Take()
        {
            if (_looking == null || !_looking.IsCompleted)
                return null;
            Task<T> done = _looking;
            _looking = null;
            Status = done.Exception?.GetBaseException().Message ?? (done.IsCanceled ? "Cancelled." : "");
            return done.Status == TaskStatus.RanToCompletion ? done.Result : null;
        }

        /// <summary>Gives up what is under way, and waits until its model is freed.</summary>
        public void Leave()
        {
            _cancellation?.Cancel();
            _cancellation = null;
            // A native session must not outlive the code that made it.
            if (_looking != null && Task.WaitAny(new Task[] { _looking }, Patience) < 0)
                Debug.LogWarning("A look inside the model did not end within " + Patience.TotalSeconds + " seconds.");
            _looking = null;
            Status = "";
        }
    }
}
