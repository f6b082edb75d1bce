using System.Threading;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>A text run through the instrumented model, and what is seen there.</summary>
    internal abstract class InsidePage<T> : IStudioPage where T : class
    {
        private readonly TextField _text = new TextField("Text") { multiline = true };
        private readonly Label _status = Ui.Text();
        private readonly InsideLook<T> _look;

        /// <summary>Builds the page.</summary>
        /// <param name="context">What the pages share.</param>
        /// <param name="scrolls">Whether the answer scrolls by itself; false where the page around it does.</param>
        protected InsidePage(StudioContext context, bool scrolls = true)
        {
            _look = new InsideLook<T>(context);
            Body = scrolls ? new ScrollView() : new VisualElement();
            Body.style.flexGrow = 1;
            Root = Ui.Column(_text, Ui.Row(Ui.Button("Look inside", Look), _status), Body);
            Root.style.flexGrow = 1;
        }

        public VisualElement Root { get; }

        protected VisualElement Body { get; }

        public void Tick()
        {
            T? answer = _look.Take();
            if (answer != null)
                Show(answer);
            _status.text = _look.Status;
        }

        public void Leave() => _look.Leave();

        public void Dispose() => Leave();

        /// <summary>Asks the model. On a background thread.</summary>
        protected abstract T Ask(InsightModel model, int[] tokens, CancellationToken cancellation);

        /// <summary>Shows the answer.</summary>
        protected abstract void Show(T answer);

        private void Look()
        {
            string text = _text.value;
            _look.Begin((model, cancellation) =>
            {
                int[] tokens = model.Tokenizer.Encode(text, TokenizerMode.AddSpecial);
                if (tokens.Length == 0)
                    throw new ReparteeException("Write something first.");
                return Ask(model, tokens, cancellation);
            });
        }
    }
}
