using System;
using System.Threading;
using System.Threading.Tasks;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>
    /// A text run through the instrumented model. The model is opened, asked and freed within one background task, so that
    /// nothing native is held between two looks.
    /// </summary>
    internal abstract class InsidePage<T> : IStudioPage where T : class
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private readonly StudioContext _context;
        private readonly TextField _text = new TextField("Text") { multiline = true };
        private readonly Label _status = Ui.Text();
        private CancellationTokenSource? _cancellation;
        private Task<T>? _looking;

        protected InsidePage(StudioContext context)
        {
            _context = context;
            Body.style.flexGrow = 1;
            Root = Ui.Column(_text, Ui.Row(Ui.Button("Look inside", Look), _status), Body);
            Root.style.flexGrow = 1;
        }

        public VisualElement Root { get; }

        protected ScrollView Body { get; } = new ScrollView();

        public void Tick()
        {
            if (_looking == null || !_looking.IsCompleted)
                return;
            bool done = _looking.Status == TaskStatus.RanToCompletion;
            _status.text = done ? "" : _looking.Exception?.GetBaseException().Message ?? "Cancelled.";
            if (done)
                Show(_looking.Result);
            _looking = null;
        }

        public void Leave()
        {
            _cancellation?.Cancel();
            _cancellation = null;
            // A native session must not outlive the code that made it.
            if (_looking != null && Task.WaitAny(new Task[] { _looking }, Patience) < 0)
                Debug.LogWarning("A look inside the model did not end within " + Patience.TotalSeconds + " seconds.");
            _looking = null;
        }

        public void Dispose() => Leave();

        /// <summary>Asks the model. On a background thread.</summary>
        protected abstract T Ask(InsightModel model, int[] tokens, CancellationToken cancellation);

        /// <summary>Shows the answer.</summary>
        protected abstract void Show(T answer);

        private void Look()
        {
            Leave();
            ModelAsset? asset = _context.Model.Asset != null ? _context.Model.Asset : ModelAsset.Default;
            string folder = asset == null ? ModelFiles.Resolve(ModelFiles.Bundled) : asset.ResolvePath();
            string text = _text.value;
            _cancellation = new CancellationTokenSource();
            CancellationToken cancellation = _cancellation.Token;
            _status.text = "Looking…";
            _looking = Task.Run(() =>
            {
                using InsightModel model = InsightModel.Open(folder);
                int[] tokens = model.Tokenizer.Encode(text, TokenizerMode.AddSpecial);
                if (tokens.Length == 0)
                    throw new ReparteeException("Write something first.");
                return Ask(model, tokens, cancellation);
            });
        }
    }
}
