using Repartee.Presenters;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>The prompt of a line of the preview as the model saw it: sections, tokens, budget, what fell out, what was reused.</summary>
    internal sealed class PromptPage : IStudioPage
    {
        private static readonly Color[] Colors =
        {
            new Color(0.5f, 0.5f, 0.5f), new Color(0.25f, 0.5f, 0.85f), new Color(0.3f, 0.65f, 0.35f),
            new Color(0.6f, 0.4f, 0.75f), new Color(0.85f, 0.6f, 0.2f), new Color(0.85f, 0.35f, 0.3f),
        };

        private readonly StudioContext _context;
        private readonly TurnPicker _picker;
        private readonly ScrollView _list = new ScrollView();
        private PreviewTurn? _shown;

        public PromptPage(StudioContext context)
        {
            _context = context;
            _picker = new TurnPicker(context);
            _list.style.flexGrow = 1;
            _list.Add(Ui.Text("Say something in the preview first."));
            Root = Ui.Column(_picker.Root, _list);
            Root.style.flexGrow = 1;
        }

        public VisualElement Root { get; }

        public void Tick()
        {
            PreviewTurn? turn = _picker.Chosen;
            if (turn?.Turn.Prompt == null || ReferenceEquals(turn, _shown) || _context.Model.Engine is not { } engine)
                return;
            _shown = turn;
            var budget = new ContextBudget(engine.ContextLength, turn.Turn.Settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens);
            Show(PromptView.Of(turn.Turn.Prompt, budget, engine.Model.Tokenizer, turn.Turn.Result.ReusedTokens));
        }

        public void Leave() => _shown = null;

        public void Dispose()
        {
        }

        private void Show(PromptView view)
        {
            _list.Clear();
            _list.Add(Ui.Text(view.Tokens + " tokens of the prompt (" + view.ReusedTokens + " of them reused), " + view.ReplyTokens
                + " kept for the answer, " + view.FreeTokens + " free, of " + view.ContextLength + "."));
            VisualElement budget = Ui.Row();
            foreach (PromptSection section in view.Sections)
                budget.Add(Ui.Bar((double)section.Tokens / view.ContextLength, Colors[(int)section.Kind]));
            _list.Add(budget);
            if (view.DroppedTurns > 0)
                _list.Add(Ui.Text(view.DroppedTurns + " turns at the beginning fell out."));
            if (view.CardShortened || view.KnowledgeShortened || view.LineShortened)
                _list.Add(Ui.Text("Shortened: " + (view.CardShortened ? "the card " : "") + (view.KnowledgeShortened ? "what is known " : "") + (view.LineShortened ? "the player's line" : "")));
            foreach (PromptSection section in view.Sections)
            {
                Label title = Ui.Text(InsightTexts.English.Section(section.Kind) + ", " + section.Tokens + " tokens, " + section.ReusedTokens + " reused", bold: true);
                title.style.color = Colors[(int)section.Kind];
                _list.Add(title);
                _list.Add(Ui.Text(section.Text));
            }
        }
    }
}
