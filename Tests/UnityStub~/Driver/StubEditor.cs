using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using UnityEditor;

namespace Repartee.UnityStub
{
    /// <summary>What a test uses in place of the editor outside of Play.</summary>
    public static class StubEditor
    {
        /// <summary>Runs the static constructors and methods that are marked to run when the editor has loaded code.</summary>
        public static void Load()
        {
            foreach (Type type in StubAssemblies.Types.Where(t => t.GetCustomAttribute<InitializeOnLoadAttribute>() != null))
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }

            IEnumerable<MethodInfo> methods = StubAssemblies.Types
                .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(method => method.GetCustomAttribute<InitializeOnLoadMethodAttribute>() != null);
            foreach (MethodInfo method in methods)
            {
                method.Invoke(null, null);
            }
        }

        /// <summary>One turn of the editor's loop.</summary>
        public static void Tick() => EditorApplication.update?.Invoke();

        /// <summary>Turns until <paramref name="condition"/> holds; false when it did not within the limit.</summary>
        public static bool TicksUntil(Func<bool> condition, int limitMilliseconds = 60_000)
        {
            var clock = Stopwatch.StartNew();
            while (!condition())
            {
                if (clock.ElapsedMilliseconds > limitMilliseconds)
                {
                    return false;
                }

                Tick();
                Thread.Sleep(2);
            }

            return true;
        }

        /// <summary>Recompiles in edit mode: windows are replaced by new objects that have what Unity serializes. Statics stay.</summary>
        public static void ReloadAssemblies()
        {
            AssemblyReloadEvents.RaiseBeforeAssemblyReload();
            foreach (EditorWindow window in EditorWindow.All)
            {
                window.Recreated(() => { });
            }

            AssemblyReloadEvents.RaiseAfterAssemblyReload();
        }

        /// <summary>Changes the window layout, or maximizes a window: it is made anew from what Unity serializes.</summary>
        public static void ChangeLayout()
        {
            foreach (EditorWindow window in EditorWindow.All)
            {
                window.Recreated(() => { });
            }
        }
    }
}
