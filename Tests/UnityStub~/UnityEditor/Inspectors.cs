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
    public class SerializedObject
    {
        public SerializedObject(Object obj)
        {
            targetObject = obj;
        }

        public Object targetObject { get; }
    }

    public class CustomEditor : Attribute
    {
        internal readonly Type InspectedType;

        public CustomEditor(Type inspectedType)
        {
            InspectedType = inspectedType;
        }
    }

    public class Editor : ScriptableObject
    {
        public Object target { get; set; }

        public SerializedObject serializedObject { get; private set; }

        public static Editor CreateEditor(Object targetObject)
        {
            Type type = StubAssemblies.Types
                .First(t => t.GetCustomAttribute<CustomEditor>()?.InspectedType == targetObject.GetType());
            var editor = (Editor)Activator.CreateInstance(type, nonPublic: true);
            editor.target = targetObject;
            editor.serializedObject = new SerializedObject(targetObject);
            editor.Send("OnEnable");
            return editor;
        }

        /// <summary>What happens when something else is selected.</summary>
        internal void End()
        {
            Send("OnDisable");
            DestroyNow();
        }

        private void Send(string message) =>
            GetType().GetMethod(message, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, Type.EmptyTypes, null)?.Invoke(this, null);

        public virtual VisualElement CreateInspectorGUI() => null;
    }

    public class Undo
    {
        public delegate void UndoRedoCallback();

        public static UndoRedoCallback undoRedoPerformed;

        private static readonly Stack<(Object Target, Object Before)> Steps = new Stack<(Object, Object)>();

        public static void RecordObject(Object objectToUndo, string name)
        {
            if (objectToUndo == null)
            {
                throw new ArgumentNullException(nameof(objectToUndo));
            }

            if (objectToUndo is ScriptableObject)
            {
                var before = (Object)Activator.CreateInstance(objectToUndo.GetType(), nonPublic: true);
                StubSerialization.Copy(objectToUndo, before);
                Steps.Push((objectToUndo, before));
            }
        }

        public static void RegisterCreatedObjectUndo(Object objectToUndo, string name)
        {
        }

        public static void PerformUndo()
        {
            if (Steps.Count > 0)
            {
                (Object target, Object before) = Steps.Pop();
                StubSerialization.Copy(before, target);
            }

            undoRedoPerformed?.Invoke();
        }
    }

    public sealed class Selection
    {
        public static Object activeObject { get; set; }

        public static GameObject activeGameObject
        {
            get => activeObject as GameObject;
            set => activeObject = value;
        }
    }

    public class EditorUtility
    {
        /// <summary>What the file panels answer.</summary>
        internal static string ChosenFile { get; set; } = "";

        /// <summary>What was marked as changed.</summary>
        internal static HashSet<Object> Dirty { get; } = new HashSet<Object>();

        public static string OpenFilePanel(string title, string directory, string extension) => ChosenFile;

        public static string OpenFolderPanel(string title, string folder, string defaultName) => ChosenFile;

        public static string SaveFilePanelInProject(string title, string defaultName, string extension, string message) => ChosenFile;

        public static string SaveFilePanel(string title, string directory, string defaultName, string extension) => ChosenFile;

        /// <summary>The messages of the dialogs that were shown.</summary>
        internal static List<string> Dialogs { get; } = new List<string>();

        public static bool DisplayDialog(string title, string message, string ok)
        {
            Dialogs.Add(message);
            return true;
        }

        public static void SetDirty(Object target) => Dirty.Add(target);
    }
}

namespace UnityEditor.UIElements
{
    public class InspectorElement : BindableElement
    {
        public InspectorElement(Object obj)
        {
            Add(new Label("inspector of " + obj.name));
        }

        public static void FillDefaultInspector(VisualElement container, SerializedObject serializedObject, Editor editor) =>
            container.Add(new Label("default inspector"));
    }

    public static class BindingExtensions
    {
        private static readonly List<(VisualElement Element, SerializedObject Object, Action<SerializedObject> Callback)> Tracked =
            new List<(VisualElement, SerializedObject, Action<SerializedObject>)>();

        public static void TrackSerializedObjectValue(
            this VisualElement element,
            SerializedObject obj,
            Action<SerializedObject> callback = null) => Tracked.Add((element, obj, callback));

        /// <summary>What the driver does when an object's values have changed.</summary>
        internal static void RaiseChanged(Object target)
        {
            foreach ((VisualElement _, SerializedObject obj, Action<SerializedObject> callback) in Tracked.ToArray())
            {
                if (ReferenceEquals(obj.targetObject, target))
                {
                    callback?.Invoke(obj);
                }
            }
        }
    }
}
