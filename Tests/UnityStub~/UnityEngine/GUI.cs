using Repartee.UnityStub;

namespace UnityEngine
{
    public class GUI
    {
        public static void Box(Rect position, string text) => StubGui.Label(text);

        public static void Label(Rect position, string text) => StubGui.Label(text);
    }
}
