using System.Collections.Generic;

namespace Repartee.Pictures
{
    /// <summary>A talk to be recorded: who speaks, and what the player says.</summary>
    internal sealed class Scene
    {
        private Scene(string name, string title, string persona, string colour, ulong seed, params string[] playerLines)
        {
            Name = name;
            Title = title;
            Persona = persona;
            Colour = colour;
            Seed = seed;
            PlayerLines = playerLines;
        }

        /// <summary>Of the picture's file.</summary>
        public string Name { get; }

        /// <summary>What the picture shows, for readers who cannot see it.</summary>
        public string Title { get; }

        /// <summary>The persona's file, from the repository's root.</summary>
        public string Persona { get; }

        /// <summary>Of the portrait and the name plate.</summary>
        public string Colour { get; }

        /// <summary>With the same one the character says the same.</summary>
        public ulong Seed { get; }

        public IReadOnlyList<string> PlayerLines { get; }

        public static IReadOnlyList<Scene> All { get; } = new[]
        {
            new Scene(
                "typewriter-en",
                "A dialogue box is filled by the bundled model, as the typewriter reveals it",
                "Samples~/Console/Personas/innkeeper.json",
                "#c8803c",
                5,
                "Good evening! What does a room cost?",
                "Tell me about the north gate."),
            new Scene(
                "typewriter-zh",
                "随包的模型填满对话框：打字机逐字显示",
                "Samples~/Console/Personas/zhanggui.json",
                "#b2475a",
                3,
                "掌柜的，晚上好！",
                "黑风岭好走吗？"),
        };
    }
}
