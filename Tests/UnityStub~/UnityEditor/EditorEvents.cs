using System;

namespace UnityEditor
{
    public enum PlayModeStateChange
    {
        EnteredEditMode,
        ExitingEditMode,
        EnteredPlayMode,
        ExitingPlayMode,
    }

    public static class AssemblyReloadEvents
    {
        public delegate void AssemblyReloadCallback();

        public static event AssemblyReloadCallback beforeAssemblyReload;

        public static event AssemblyReloadCallback afterAssemblyReload;

        internal static void RaiseBeforeAssemblyReload() => beforeAssemblyReload?.Invoke();

        internal static void RaiseAfterAssemblyReload() => afterAssemblyReload?.Invoke();
    }

    public sealed class EditorApplication
    {
        public delegate void CallbackFunction();

        public static CallbackFunction update;

        public static event Action<PlayModeStateChange> playModeStateChanged;

        public static event Action quitting;

        public static bool isPlaying => Repartee.UnityStub.StubWorld.IsPlaying;

        internal static void RaiseQuitting() => quitting?.Invoke();

        internal static void RaisePlayModeStateChanged(PlayModeStateChange state) => playModeStateChanged?.Invoke(state);
    }

    [AttributeUsage(AttributeTargets.Class)]
    public class InitializeOnLoadAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class InitializeOnLoadMethodAttribute : Attribute
    {
    }
}
