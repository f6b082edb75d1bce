using System.Threading;
using System.Threading.Tasks;
using Repartee.Presenters;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>
    /// Free text, and what the model would write next; a press on a candidate takes it over. Once it was asked for, the
    /// candidates follow what is typed.
    /// </summary>
    internal sealed class NextTokenPage : IStudioPage
    {
        private readonly StudioContext _context;
        private readonly TextField _text = new TextField("Text") { multiline = true };
        private readonly Label _status = Ui.Text();
        private readonly ScrollView _bars = new ScrollView();
        private NextTokenExplorer? _explorer;
        private DialogueEngine? _engine;
        private CancellationTokenSource? _cancellation;
        private Task<ChoiceView>? _looking;
        private bool _waiting;
        private bool _typed;

        public NextTokenPage(StudioContext context)
        {
            _context = context;
            _bars.style.flexGrow = 1;
            _text.RegisterValueChangedCallback(_ => _typed = true);
            Root = Ui.Column(_text, Ui.Row(Ui.Button("What comes next?", Ask), _status), _bars);
            Root.style.flexGrow = 1;
        }

        public VisualElement Root { get; }

        public void Tick()
        {
            if (_engine != null && _engine != _context.Model.Engine)
                Leave();
            if (_waiting && _context.Model.Engine is { } engine)
            {
                _waiting = false;
                _engine = engine;
                _explorer = new NextTokenExplorer(engine, null, InsightTexts.For(_text.value));
                _typed = true;
            }

            if (_typed && _explorer != null && _looking == null)
            {
                _explorer.Write(_text.value);
                Look();
            }

            if (_waiting)
                _status.text = _context.Model.Status;
            if (_waiting && _context.Model.WillNotCome)
                _waiting = false;
            if (_looking == null || !_looking.IsCompleted)
                return;
            _status.text = _looking.Status == TaskStatus.RanToCompletion ? "" : _looking.Exception?.GetBaseException().Message ?? "Cancelled.";
            if (_looking.Status == TaskStatus.RanToCompletion)
                CandidateRows.Show(_bars, _looking.Result, Take);
            _looking = null;
        }

        public void Leave()
        {
            _cancellation?.Cancel();
            _cancellation = null;
            _looking = null;
            _explorer = null;
            _engine = null;
            _waiting = false;
        }

        public void Dispose() => Leave();

        private void Ask()
        {
            Leave();
            _context.Model.Want();
            _waiting = true;
        }

        private void Take(CandidateBar bar)
        {
            if (_explorer == null || _looking != null)
                return;
            _explorer.Take(bar.Id);
            _text.SetValueWithoutNotify(_explorer.Text);
            Look();
        }

        private void Look()
        {
            _typed = false;
            _cancellation = new CancellationTokenSource();
            _looking = _explorer!.LookAsync(cancellation: _cancellation.Token);
        }
    }
}
