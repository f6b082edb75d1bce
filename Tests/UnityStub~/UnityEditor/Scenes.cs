using System;
using System.Collections.Generic;
using Repartee.UnityStub;
using UnityEngine;
using UnityEngine.SceneManagement;

namespace UnityEditor
{
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class MenuItem : Attribute
    {
        public MenuItem(string itemName)
        {
            menuItem = itemName;
        }

        public string menuItem { get; }
    }
}

namespace UnityEditor.SceneManagement
{
    public enum NewSceneSetup
    {
        EmptyScene,
        DefaultGameObjects,
    }

    public enum NewSceneMode
    {
        Single,
        Additive,
    }

    public sealed class EditorSceneManager : SceneManager
    {
        /// <summary>The paths that scenes were saved to.</summary>
        internal static List<string> Saved { get; } = new List<string>();

        public static bool SaveCurrentModifiedScenesIfUserWantsTo() => true;

        public static Scene NewScene(NewSceneSetup setup, NewSceneMode mode)
        {
            StubWorld.UnloadScene();
            if (setup == NewSceneSetup.DefaultGameObjects)
            {
                new GameObject("Main Camera");
                new GameObject("Directional Light");
            }

            return StubWorld.CurrentScene;
        }

        public static bool SaveScene(Scene scene, string dstScenePath)
        {
            Saved.Add(dstScenePath);
            return true;
        }
    }
}
