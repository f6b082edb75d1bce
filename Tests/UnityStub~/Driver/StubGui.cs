using System.Collections.Generic;

namespace Repartee.UnityStub
{
    /// <summary>What a player sees and does in the immediate mode UI, pass by pass.</summary>
    public static class StubGui
    {
        private static string _typed;
        private static string _pressed;

        /// <summary>The labels of the last pass, top to bottom.</summary>
        public static List<string> Labels { get; } = new List<string>();

        /// <summary>The buttons of the last pass, top to bottom.</summary>
        public static List<string> Buttons { get; } = new List<string>();

        /// <summary>Runs one pass.</summary>
        /// <param name="type">What the player types into the text field, or null.</param>
        /// <param name="press">The button that the player presses, or null.</param>
        public static void Pass(string type = null, string press = null)
        {
            Labels.Clear();
            Buttons.Clear();
            _typed = type;
            _pressed = press;
            StubWorld.DrawGui();
            _typed = null;
            _pressed = null;
        }

        internal static void Label(string text) => Labels.Add(text);

        internal static string TextField(string text) => _typed ?? text;

        internal static bool Button(string text)
        {
            Buttons.Add(text);
            return text == _pressed;
        }
    }
}
