using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>
    /// A persona while it is written: its JSON text, the fields in it, and what there is to say about them. Every change
    /// makes another text, so that whoever keeps the text can undo; what this version does not know of stays in it.
    /// </summary>
    public sealed class PersonaDraft
    {
        private readonly string _sourceName;
        private PersonaLimits? _limits;
        private IReadOnlyList<PersonaFinding>? _findings;

        /// <summary>Begins with a text.</summary>
        /// <param name="json">The persona as JSON.</param>
        /// <param name="sourceName">What to call it in errors.</param>
        public PersonaDraft(string json, string sourceName)
        {
            _sourceName = sourceName;
            Json = json;
            Read();
        }

        /// <summary>The persona's text.</summary>
        public string Json { get; private set; }

        /// <summary>The persona, perhaps still without a name, or null while the text is none.</summary>
        public Persona? Persona { get; private set; }

        /// <summary>The persona when it can speak: it has a name; else null.</summary>
        public Persona? Speaker => Persona == null || string.IsNullOrWhiteSpace(Persona.Name) ? null : Persona;

        /// <summary>Why the text is no persona, or null.</summary>
        public string? Error { get; private set; }

        /// <summary>Those of the model that will speak, for lengths; null when they are not known.</summary>
        public PersonaLimits? Limits
        {
            get => _limits;
            set
            {
                if (ReferenceEquals(_limits, value))
                    return;
                _limits = value;
                _findings = null;
            }
        }

        /// <summary>What a writer should look at, errors first.</summary>
        public IReadOnlyList<PersonaFinding> Findings => _findings ??= Persona == null
            ? new[] { new PersonaFinding(FindingSeverity.Error, "", Error ?? "") }
            : PersonaCheck.Of(Persona, Limits, _sourceName);

        /// <summary>Takes another text over: typed, undone, or imported.</summary>
        /// <returns>Whether it differs from the present one.</returns>
        public bool Take(string json)
        {
            if (json == Json)
                return false;
            Json = json;
            Read();
            return true;
        }

        /// <summary>Begins anew with a template.</summary>
        public void Start(PersonaTemplate template) => Take(template.Persona.ToJson());

        /// <summary>A field's text; a list has a line for each entry, goods are written "item = price".</summary>
        public string Get(PersonaField field) => Persona == null ? "" : field.Read(Persona);

        /// <summary>Changes a field.</summary>
        /// <returns>Whether that changed the text.</returns>
        /// <exception cref="InvalidOperationException">The text is no persona.</exception>
        public bool Set(PersonaField field, string text)
        {
            if (Persona == null)
                throw new InvalidOperationException("The text is no persona: " + Error);
            return Get(field) != text && Take(field.Write(Persona, text).ToJson());
        }

        /// <summary>Does what a finding's button offers.</summary>
        /// <returns>Whether that changed the text.</returns>
        /// <exception cref="InvalidOperationException">The text is no persona.</exception>
        public bool Apply(PersonaFix fix)
        {
            if (Persona == null)
                throw new InvalidOperationException("The text is no persona: " + Error);
            return Take(fix.Apply(Persona).ToJson());
        }

        /// <summary>What there is to say about one field.</summary>
        public IReadOnlyList<PersonaFinding> FindingsOf(PersonaField field) => Findings
            .Where(finding => finding.Field == field.Name || finding.Field.StartsWith(field.Name + "[", StringComparison.Ordinal)).ToArray();

        private void Read()
        {
            _findings = null;
            try
            {
                Persona = PersonaReader.Read(Json, _sourceName, nameless: true);
                Error = null;
            }
            catch (BadFileException e)
            {
                Persona = null;
                Error = e.Message;
            }
        }
    }
}
