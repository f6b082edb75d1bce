using Repartee.Unity;
using UnityEditor;

namespace Repartee.Editor
{
    /// <summary>
    /// Frees every loaded model before the editor reloads code, when Play has ended, and when the editor quits: a native
    /// session that is still at work then takes the editor down with it.
    /// </summary>
    [InitializeOnLoad]
    internal static class EngineRelease
    {
        static EngineRelease()
        {
            AssemblyReloadEvents.beforeAssemblyReload += DialogueModelHost.ReleaseAll;
            EditorApplication.playModeStateChanged += OnPlayModeStateChanged;
            EditorApplication.quitting += DialogueModelHost.ReleaseAll;
        }

        private static void OnPlayModeStateChanged(PlayModeStateChange state)
        {
            if (state == PlayModeStateChange.EnteredEditMode)
                DialogueModelHost.ReleaseAll();
        }
    }
}
