using System.Collections.Generic;
using System.Linq;
using Repartee.Presenters;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>The persona as a form, with what there is to say about it, templates to start from, and its text.</summary>
    internal sealed class PersonaPage : IStudioPage
    {
        private readonly StudioContext _context;
        private readonly VisualElement _findings = Ui.Column();
        private readonly List<(PersonaField Field, TextField Input)> _inputs = new List<(PersonaField, TextField)>();
        private readonly TextField _json = new TextField("JSON") { multiline = true, isDelayed = true };
        private readonly LimitsReader _reader = new LimitsReader();
        private PersonaDraft? _shown;
        private PersonaLimits? _limits;
        private int _version = -1;

        public PersonaPage(StudioContext context)
        {
            _context = context;
            var templates = new DropdownField("Start from",
                PersonaTemplates.All.Select(template => template.Title).Prepend("Choose a template").ToList(), 0);
            templates.RegisterValueChangedCallback(change =>
            {
                PersonaTemplate? chosen = PersonaTemplates.All.FirstOrDefault(template => template.Title == change.newValue);
                if (chosen != null)
                    _context.Change("Start from " + chosen.Title, draft => draft.Start(chosen));
                templates.SetValueWithoutNotify(templates.choices[0]);
            });
            Root = new ScrollView();
            Root.style.flexGrow = 1;
            Root.Add(templates);
            Root.Add(_findings);
            foreach (PersonaField field in PersonaField.All)
                Root.Add(Input(field));
            _json.RegisterValueChangedCallback(change => _context.Change("Change persona text", draft => draft.Take(change.newValue)));
            Root.Add(_json);
        }

        public VisualElement Root { get; }

        public void Tick()
        {
            PersonaDraft? draft = _context.Draft;
            PersonaLimits? limits = _reader.Of(_context.Model.Asset);
            if (ReferenceEquals(draft, _shown) && _context.Version == _version && ReferenceEquals(limits, _limits))
                return;
            _shown = draft;
            _limits = limits;
            _version = _context.Version;
            Root.SetEnabled(draft != null);
            if (draft == null)
            {
                _findings.Clear();
                _findings.Add(new HelpBox("Choose a persona above, or make a new one.", HelpBoxMessageType.Info));
                return;
            }

            draft.Limits = limits;
            Ui.ShowFindings(_findings, draft.Findings, fix => _context.Change(fix.Title, changed => changed.Apply(fix)));
            _json.SetValueWithoutNotify(draft.Json);
            foreach ((PersonaField field, TextField input) in _inputs)
            {
                input.SetEnabled(draft.Persona != null);
                // Whoever is typing keeps the line break that has just been typed.
                if (input.value.TrimEnd() != draft.Get(field))
                    input.SetValueWithoutNotify(draft.Get(field));
            }
        }

        public void Leave()
        {
        }

        public void Dispose()
        {
        }

        private TextField Input(PersonaField field)
        {
            var input = new TextField(field.Title) { multiline = field.IsMultiline, tooltip = field.Help };
            input.RegisterValueChangedCallback(change =>
            {
                if (_context.Draft?.Persona != null)
                    _context.Change("Change " + field.Title.ToLowerInvariant(), draft => draft.Set(field, change.newValue));
            });
            _inputs.Add((field, input));
            return input;
        }
    }
}
