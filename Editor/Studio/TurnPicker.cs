using System;
using System.Collections.Generic;
using System.Linq;
using Repartee.Presenters;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>Chooses one exchange of the preview, for the pages that look at it; the last one as long as nobody has chosen.</summary>
    internal sealed class TurnPicker
    {
        private readonly StudioContext _context;
        private readonly DropdownField _field = new DropdownField("Line", new List<string> { "" }, 0);
        private IReadOnlyList<PreviewTurn> _shown = Array.Empty<PreviewTurn>();
        private bool _follows = true;

        public TurnPicker(StudioContext context)
        {
            _context = context;
            _field.RegisterValueChangedCallback(_ => _follows = _field.index == _shown.Count - 1);
            Ui.Show(_field, false);
        }

        public VisualElement Root => _field;

        /// <summary>The exchange, once its answer is complete and it has a prompt; else null.</summary>
        public PreviewTurn? Chosen
        {
            get
            {
                Refresh();
                PreviewTurn? turn = _field.index >= 0 && _field.index < _shown.Count ? _shown[_field.index] : null;
                return turn != null && turn.IsEnded && turn.Turn.Prompt != null ? turn : null;
            }
        }

        private void Refresh()
        {
            IReadOnlyList<PreviewTurn> turns = _context.Turns;
            if (turns.SequenceEqual(_shown))
                return;
            PreviewTurn? before = _follows || _field.index < 0 || _field.index >= _shown.Count ? null : _shown[_field.index];
            _shown = turns.ToArray();
            // Numbers make equal lines different entries.
            _field.choices = _shown.Select((turn, i) => (i + 1) + ": " + (turn.PlayerLine.Length > 0 ? turn.PlayerLine : "(the character speaks first)")).ToList();
            int at = before == null ? -1 : Array.IndexOf(_shown.ToArray(), before);
            _follows = at < 0;
            at = at < 0 ? _shown.Count - 1 : at;
            _field.SetValueWithoutNotify(at < 0 ? "" : _field.choices[at]);
            Ui.Show(_field, _shown.Count > 0);
        }
    }
}
