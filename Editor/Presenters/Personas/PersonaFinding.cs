namespace Repartee.Presenters
{
    /// <summary>How much a <see cref="PersonaFinding"/> matters.</summary>
    public enum FindingSeverity
    {
        /// <summary>Worth knowing.</summary>
        Hint,

        /// <summary>The character works, but likely not as meant.</summary>
        Warning,

        /// <summary>The character cannot speak like this.</summary>
        Error,
    }

    /// <summary>Something that a writer should look at in a persona.</summary>
    public sealed class PersonaFinding
    {
        /// <summary>Creates a finding.</summary>
        public PersonaFinding(FindingSeverity severity, string field, string message, PersonaFix? fix = null)
        {
            Severity = severity;
            Field = field;
            Message = message;
            Fix = fix;
        }

        /// <summary>How much it matters.</summary>
        public FindingSeverity Severity { get; }

        /// <summary>The property it is about, by its name in persona JSON, with the entry's number from 0: "knows[3]".</summary>
        public string Field { get; }

        /// <summary>What it is and, where that helps, what to do: one sentence.</summary>
        public string Message { get; }

        /// <summary>What a button can do about it, or null where it takes a writer.</summary>
        public PersonaFix? Fix { get; }

        /// <summary>"Warning, knows[3]: ..."</summary>
        public override string ToString() => Severity + ", " + Field + ": " + Message;
    }
}
