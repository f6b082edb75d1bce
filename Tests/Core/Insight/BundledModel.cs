using System.IO;

namespace Repartee.Tests
{
    /// <summary>The model that ships with the package.</summary>
    internal static class BundledModel
    {
        public static string Folder => Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small");

        public static DialogueEngine Engine() => DialogueEngine.Load(ModelFolder.Open(Folder), new EngineOptions { Threads = 1, Device = ExecutionDevice.Cpu });
    }
}
