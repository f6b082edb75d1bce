using System;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>Inspector of a persona: its JSON, what it amounts to while it is edited, import and export.</summary>
    [CustomEditor(typeof(PersonaAsset))]
    internal sealed class PersonaAssetInspector : UnityEditor.Editor
    {
        private PersonaAsset Asset => (PersonaAsset)target;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            var status = new HelpBox("", HelpBoxMessageType.Info);
            root.Add(status);
            InspectorElement.FillDefaultInspector(root, serializedObject, this);
            root.Add(new Button(() => DialogueStudio.Open(Asset)) { text = "Open in Studio" });
            root.Add(new Button(Import) { text = "Import JSON…" });
            root.Add(new Button(Export) { text = "Export JSON…" });
            root.TrackSerializedObjectValue(serializedObject, _ => Show(status));
            Show(status);
            return root;
        }

        private void Show(HelpBox box)
        {
            PersonaStatus status = PersonaStatus.Of(Asset.Json, Asset.name);
            box.text = status.Text;
            box.messageType = status.IsError ? HelpBoxMessageType.Error : HelpBoxMessageType.Info;
        }

        private void Import()
        {
            string path = EditorUtility.OpenFilePanel("Import a persona", "", "json");
            if (path.Length == 0)
                return;
            Undo.RecordObject(Asset, "Import persona");
            if (Try(() => Asset.Import(path)))
                EditorUtility.SetDirty(Asset);
        }

        private void Export()
        {
            string path = EditorUtility.SaveFilePanel("Export a persona", "", Asset.name, "json");
            if (path.Length > 0)
                Try(() => Asset.Export(path));
        }

        private bool Try(Action step)
        {
            try
            {
                step();
                return true;
            }
            catch (BadFileException e)
            {
                Debug.LogError(e.Message, Asset);
                return false;
            }
        }
    }
}
