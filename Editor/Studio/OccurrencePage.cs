using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Repartee.Presenters;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>One word in several contexts, or whole sentences, on a map for each layer, and what lies nearest to a chosen one.</summary>
    internal sealed class OccurrencePage : IStudioPage
    {
        private readonly InsideLook<OccurrenceView> _look;
        private readonly TextField _word = new TextField("Word") { tooltip = "A word that is in each sentence. Empty: the sentences as a whole." };
        private readonly TextField _sentences = new TextField("Sentences")
        {
            multiline = true,
            tooltip = "One a line. \"tree: The willow is green\" has the colour of all sentences of \"tree\".",
        };

        private readonly DropdownField _layer = new DropdownField("State", new List<string> { "" }, 0);
        private readonly Label _status = Ui.Text();
        private readonly VisualElement _body = Ui.Column();
        private OccurrenceView? _view;
        private int _chosen = -1;

        public OccurrencePage(StudioContext context)
        {
            _look = new InsideLook<OccurrenceView>(context);
            _layer.RegisterValueChangedCallback(_ => Show());
            VisualElement buttons = Ui.Row(Ui.Button("Lay out", Look));
            foreach (OccurrenceExample example in OccurrenceExample.All)
                buttons.Add(Ui.Button("Example: " + example.Word, () => Take(example)));
            buttons.Add(_status);
            Root = Ui.Column(
                Ui.Text("One word in its contexts", bold: true),
                Ui.Text("Where the model reads the word, it knows what stands before it and not what follows: let the word come late in its sentence."),
                _word, _sentences, buttons, _layer, _body);
            Ui.Show(_layer, false);
        }

        public VisualElement Root { get; }

        public void Tick()
        {
            OccurrenceView? answer = _look.Take();
            if (answer != null)
                Open(answer);
            _status.text = _look.Status;
        }

        public void Leave() => _look.Leave();

        public void Dispose() => Leave();

        private void Take(OccurrenceExample example)
        {
            _word.value = example.Word;
            _sentences.value = example.Lines;
            Look();
        }

        private void Look()
        {
            string word = _word.value.Trim();
            SensedSentences sentences = SensedSentences.OfLines(_sentences.value);
            _look.Begin((model, cancellation) => OccurrenceView.Of(model, sentences, word, cancellation));
        }

        private void Open(OccurrenceView view)
        {
            _view = view;
            _chosen = -1;
            _layer.choices = Enumerable.Range(0, view.Maps.Count)
                .Select(layer => layer == 0 ? "before the first layer" : "after layer " + layer).ToList();
            _layer.SetValueWithoutNotify(_layer.choices[view.Middle]);
            Ui.Show(_layer, true);
            Show();
        }

        private void Show()
        {
            _body.Clear();
            if (_view == null || _layer.index < 0)
                return;
            for (int sense = 0; sense < _view.Senses.Count && _view.Senses.Count > 1; sense++)
            {
                Label legend = Ui.Text(_view.Senses[sense].Length > 0 ? _view.Senses[sense] : "(no sense named)", bold: true);
                legend.style.color = PlaneMap.ColorOf(sense);
                _body.Add(legend);
            }

            _body.Add(PlaneMap.Of(_view.Maps[_layer.index], Choose));
            if (_chosen < 0)
                return;
            _body.Add(Ui.Text("Nearest to \"" + _view.Sentences[_chosen].Text + "\":", bold: true));
            foreach ((int sentence, double similarity) in _view.Nearest(_layer.index, _chosen))
            {
                Label row = Ui.Text(similarity.ToString("0.000", CultureInfo.InvariantCulture) + "  " + _view.Sentences[sentence].Text);
                row.style.color = PlaneMap.ColorOf(_view.Sentences[sentence].Group);
                _body.Add(row);
            }
        }

        private void Choose(int sentence)
        {
            _chosen = sentence;
            Show();
        }
    }
}
