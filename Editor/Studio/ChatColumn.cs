using System;
using System.Collections.Generic;
using System.Linq;
using Repartee.Presenters;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>The turns of a preview, one below the other; the last one grows while the character speaks.</summary>
    internal sealed class ChatColumn
    {
        private readonly ScrollView _list = new ScrollView();
        private readonly List<(PreviewTurn Turn, Label Answer, Label Readout)> _rows = new List<(PreviewTurn, Label, Label)>();
        private readonly Action<int>? _again;
        private readonly Action<int>? _edit;

        /// <summary>Creates an empty column.</summary>
        /// <param name="again">Speaks a turn again, or null for no such button.</param>
        /// <param name="edit">Asks something else at a turn, or null for no such button.</param>
        public ChatColumn(Action<int>? again = null, Action<int>? edit = null)
        {
            _again = again;
            _edit = edit;
            _list.style.flexGrow = 1;
        }

        public VisualElement Root => _list;

        /// <summary>Shows a preview as it is now.</summary>
        public void Show(ChatPreview? preview)
        {
            IReadOnlyList<PreviewTurn> turns = preview?.Turns ?? Array.Empty<PreviewTurn>();
            if (!turns.SequenceEqual(_rows.Select(row => row.Turn)))
                Rebuild(turns, preview?.Persona.Name ?? "");
            foreach ((PreviewTurn turn, Label answer, Label readout) in _rows)
            {
                if (readout.text.Length > 0)
                    continue;
                // The end is read before the text, so that the text is whole when the read-out says so.
                string end = turn.Readout;
                answer.text = turn.Text;
                readout.text = end;
            }
        }

        private void Rebuild(IReadOnlyList<PreviewTurn> turns, string name)
        {
            _list.Clear();
            _rows.Clear();
            for (int i = 0; i < turns.Count; i++)
            {
                int index = i;
                Label answer = Ui.Text();
                Label readout = Ui.Text();
                VisualElement head = Ui.Row(Ui.Text(turns[i].PlayerLine.Length > 0 ? "Player: " + turns[i].PlayerLine : "(The character speaks first.)"));
                if (_edit != null)
                    head.Add(Ui.Button("Edit", () => _edit(index), "Ask something else here; what follows stays as a branch."));
                VisualElement body = Ui.Row(Ui.Text(name + ": ", bold: true), answer);
                if (_again != null)
                    body.Add(Ui.Button("Again", () => _again(index), "Speak it again with another seed; this one stays as a branch."));
                VisualElement row = Ui.Column(head, body, Ui.Row(Ui.Text("seed " + turns[i].Seed + "  "), readout));
                row.style.marginBottom = 8;
                _list.Add(row);
                _rows.Add((turns[i], answer, readout));
            }

            if (_list.childCount > 0)
                _list.ScrollTo(_list.Children().Last());
        }
    }
}
