namespace Repartee.Unity
{
    /// <summary>What the question marks in inspectors open.</summary>
    internal static class HelpPages
    {
        public const string Component = Root + "#the-component";
        public const string Persona = Root + "#personas";
        public const string Model = Root + "#models";
        public const string Generation = Root + "#generation-settings";
        public const string Overlay = Root + "#frame-contract";

        private const string Root = "https://github.com/repartee/npc-dialogue/blob/main/Documentation~/unity.md";
    }
}
