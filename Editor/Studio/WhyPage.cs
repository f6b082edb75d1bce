using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Repartee.Presenters;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>"Why this word?": for each token of a line of the preview the candidates, and what the sampler did with them.</summary>
    internal sealed class WhyPage : IStudioPage
    {
        private const int Candidates = 12;

        private readonly StudioContext _context;
        private readonly TurnPicker _picker;
        private readonly Label _status = Ui.Text("Say something in the preview first.");
        private readonly VisualElement _tokens = Ui.Row();
        private readonly ScrollView _choice = new ScrollView();
        private CancellationTokenSource? _cancellation;
        private Task<IReadOnlyList<ChoiceExplanation>>? _looking;
        private DialogueEngine? _engine;
        private PreviewTurn? _turn;
        private int[] _line = new int[0];

        public WhyPage(StudioContext context)
        {
            _context = context;
            _picker = new TurnPicker(context);
            _tokens.style.flexWrap = Wrap.Wrap;
            _choice.style.flexGrow = 1;
            Root = Ui.Column(_picker.Root, Ui.Row(Ui.Button("Look at the line", Look), _status), _tokens, _choice);
            Root.style.flexGrow = 1;
        }

        public VisualElement Root { get; }

        public void Tick()
        {
            // The picker follows the preview.
            PreviewTurn? chosen = _picker.Chosen;
            if (_looking == null || !_looking.IsCompleted)
            {
                if (_looking == null && _turn == null && chosen != null)
                    _status.text = "";
                return;
            }

            if (_looking.Status == TaskStatus.RanToCompletion)
                Show(_looking.Result);
            else
                _status.text = _looking.Exception?.GetBaseException().Message ?? "Cancelled.";
            _looking = null;
        }

        public void Leave()
        {
            _cancellation?.Cancel();
            _cancellation = null;
            _looking = null;
            _turn = null;
        }

        public void Dispose() => Leave();

        private void Look()
        {
            PreviewTurn? turn = _picker.Chosen;
            if (turn?.Turn.Prompt == null || _context.Model.Engine is not { } engine)
                return;
            Leave();
            _turn = turn;
            _engine = engine;
            _line = turn.Tokens?.ToArray() ?? engine.Model.Tokenizer.Encode(turn.Text, TokenizerMode.PlainText);
            _cancellation = new CancellationTokenSource();
            _status.text = "Looking…";
            _looking = NextTokens.ExplainLineAsync(engine, turn.Turn.Prompt.Ids, _line, turn.Turn.Settings, Candidates, _cancellation.Token);
        }

        private void Show(IReadOnlyList<ChoiceExplanation> choices)
        {
            _status.text = "Choose a token.";
            _tokens.Clear();
            _choice.Clear();
            Tokenizer tokenizer = _engine!.Model.Tokenizer;
            for (int i = 0; i < choices.Count; i++)
            {
                int? chosen = i < _line.Length ? _line[i] : (int?)null;
                ChoiceView view = ChoiceView.Of(choices[i], i, chosen, _turn!.Turn.Settings, tokenizer, InsightTexts.For(_turn.Text));
                _tokens.Add(Ui.Button(view.Chosen ?? "(end)", () => CandidateRows.Show(_choice, view)));
            }
        }
    }
}
