namespace Repartee.Unity
{
    /// <summary>The package's own icons, which the editor shows for its scripts and assets.</summary>
    internal static class Icons
    {
        public const string Npc = Root + "Npc.png";
        public const string Persona = Root + "Persona.png";
        public const string Model = Root + "Model.png";
        public const string Generation = Root + "Generation.png";

        private const string Root = "Packages/com.repartee.npc-dialogue/Editor/Icons/";
    }
}
