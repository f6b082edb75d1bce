using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Repartee.UnityStub;
using UnityEngine;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public class EditorWindow : ScriptableObject
    {
        private static readonly List<EditorWindow> Open = new List<EditorWindow>();

        public VisualElement rootVisualElement { get; } = new VisualElement();

        public Vector2 minSize { get; set; }

        public static T GetWindow<T>(string title) where T : EditorWindow
        {
            T window = Open.OfType<T>().FirstOrDefault();
            return window ?? (T)Show((EditorWindow)Activator.CreateInstance(typeof(T), nonPublic: true));
        }

        public static bool HasOpenInstances<T>() where T : EditorWindow => Open.OfType<T>().Any();

        public void Show()
        {
        }

        public void Focus()
        {
        }

        public void Close()
        {
            Send("OnDisable");
            Send("OnDestroy");
            Open.Remove(this);
            DestroyNow();
        }

        internal static EditorWindow[] All => Open.ToArray();

        /// <summary>Replaces a window by a new object with its serialized fields, as code reloads and other layouts do.</summary>
        internal EditorWindow Recreated(bool reload)
        {
            Send("OnDisable");
            Open.Remove(this);
            var fresh = (EditorWindow)Activator.CreateInstance(GetType(), nonPublic: true);
            StubSerialization.Copy(this, fresh, reload);
            return Show(fresh);
        }

        private static EditorWindow Show(EditorWindow window)
        {
            Open.Add(window);
            window.Send("OnEnable");
            window.Send("CreateGUI");
            return window;
        }

        // Unity logs what a message throws and goes on.
        private void Send(string message)
        {
            MethodInfo method = GetType().GetMethod(message, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, Type.EmptyTypes, null);
            try
            {
                method?.Invoke(this, null);
            }
            catch (TargetInvocationException e)
            {
                Debug.LogException(e.InnerException);
            }
        }
    }

    public static partial class Progress
    {
        private static readonly List<(string Name, Func<bool> Cancel, float Value, Status Status)> Items =
            new List<(string, Func<bool>, float, Status)>();

        public enum Status
        {
            Running,
            Succeeded,
            Failed,
            Canceled,
            Paused,
        }

        [Flags]
        public enum Options
        {
            None = 0,
            Sticky = 1,
            Indefinite = 2,
            Synchronous = 4,
            Managed = 8,
            Unmanaged = 16,
        }

        /// <summary>The fractions that were reported, of all items, oldest first.</summary>
        internal static List<(int Id, float Value)> Reports { get; } = new List<(int, float)>();

        /// <summary>How each item stands, oldest first.</summary>
        internal static IReadOnlyList<Status> Statuses => Items.Select(item => item.Status).ToArray();

        public static int Start(string name, string description = null, Options options = Options.None, int parentId = -1)
        {
            Items.Add((name, null, 0, Status.Running));
            return Items.Count - 1;
        }

        public static void Report(int id, float progress, string description)
        {
            Reports.Add((id, progress));
            Items[id] = (Items[id].Name, Items[id].Cancel, progress, Items[id].Status);
        }

        public static void Finish(int id, Status status = Status.Succeeded) =>
            Items[id] = (Items[id].Name, Items[id].Cancel, 1, status);

        public static void RegisterCancelCallback(int id, Func<bool> callback) =>
            Items[id] = (Items[id].Name, callback, Items[id].Value, Items[id].Status);

        /// <summary>What a click on the cross does.</summary>
        internal static bool Click(int id) => Items[id].Cancel();
    }
}

namespace UnityEditor.UIElements
{
    public class ObjectField : BaseField<Object>
    {
        public ObjectField(string label)
        {
            this.label = label;
        }

        public Type objectType { get; set; }

        public bool allowSceneObjects { get; set; } = true;
    }
}
