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
        public string menuItem;
        public bool validate;
        public int priority;

        public MenuItem(string itemName)
        {
            menuItem = itemName;
        }

        public MenuItem(string itemName, bool isValidateFunction, int priority) : this(itemName)
        {
            validate = isValidateFunction;
            this.priority = priority;
        }
    }

    public sealed class MenuCommand
    {
        public UnityEngine.Object context;

        public MenuCommand(UnityEngine.Object inContext)
        {
            context = inContext;
        }
    }

    public sealed class GameObjectUtility
    {
        public static void SetParentAndAlign(GameObject child, GameObject parent)
        {
            if (parent != null)
            {
                child.GetComponent<Transform>().SetParent(parent.GetComponent<Transform>(), false);
            }
        }
    }

    public enum SettingsScope
    {
        User,
        Project,
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class SettingsProviderAttribute : Attribute
    {
    }

    public class SettingsProvider
    {
        public SettingsProvider(string path, SettingsScope scopes, IEnumerable<string> keywords = null)
        {
            settingsPath = path;
            scope = scopes;
            this.keywords = keywords;
        }

        public string settingsPath { get; }

        public SettingsScope scope { get; }

        public IEnumerable<string> keywords { get; set; }

        public Action<string, UnityEngine.UIElements.VisualElement> activateHandler { get; set; }
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
