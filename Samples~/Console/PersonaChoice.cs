namespace Repartee.Terminal
{
    /// <summary>A persona and what it is found by again: the name of a bundled one, or a file's full path.</summary>
    internal sealed record PersonaChoice(Persona Persona, string Reference);
}
