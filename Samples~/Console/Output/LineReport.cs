namespace Repartee.Terminal
{
    /// <summary>A finished line: its turn (from 1), whole text, and how it went.</summary>
    internal sealed record LineReport(int Turn, string Text, GenerationResult Result, int Context);
}
