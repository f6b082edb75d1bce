using Repartee.UnityStub;

namespace UnityEngine
{
    public sealed class GUILayoutOption
    {
        internal GUILayoutOption()
        {
        }
    }

    public class GUILayout
    {
        public static void Label(string text, params GUILayoutOption[] options) => StubGui.Label(text);

        public static string TextField(string text, params GUILayoutOption[] options) => StubGui.TextField(text);

        public static bool Button(string text, params GUILayoutOption[] options) => StubGui.Button(text);
    }
}
