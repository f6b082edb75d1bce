using System;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>
    /// Inspector of a persona: its JSON, what it amounts to and what is wrong with it while it is edited, baking, import
    /// and export.
    /// </summary>
    [CustomEditor(typeof(PersonaAsset))]
    internal sealed class PersonaAssetInspector : UnityEditor.Editor
    {
        private readonly LimitsReader _reader = new LimitsReader();
        private HelpBox? _status;
        private VisualElement? _findings;
        private PersonaLimits? _limits;
        private ObjectField? _model;
        private BakeSection? _bake;

        private PersonaAsset Asset => (PersonaAsset)target;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            _status = new HelpBox("", HelpBoxMessageType.Info);
            _findings = Ui.Column();
            root.Add(_status);
            root.Add(_findings);
            InspectorElement.FillDefaultInspector(root, serializedObject, this);
            _model = new ObjectField("Model")
            {
                objectType = typeof(ModelAsset),
                allowSceneObjects = false,
                tooltip = "For which model the persona is measured and baked. None: the project's default, else the one that comes with the package.",
            };
            _model.RegisterValueChangedCallback(_ => _bake?.Show());
            _bake?.LetGo();
            _bake = new BakeSection(() => Asset, Model, () => PersonaLanguage.Auto);
            root.Add(_model);
            root.Add(_bake.Root);
            root.Add(new Button(() => DialogueStudio.Open(Asset)) { text = "Open in Studio" });
            root.Add(new Button(Import) { text = "Import JSON…" });
            root.Add(new Button(Export) { text = "Export JSON…" });
            root.TrackSerializedObjectValue(serializedObject, _ => Show());
            Show();
            return root;
        }

        private void OnEnable()
        {
            EditorApplication.update += Tick;
            AssemblyReloadEvents.beforeAssemblyReload += LetGo;
        }

        private void OnDisable()
        {
            EditorApplication.update -= Tick;
            AssemblyReloadEvents.beforeAssemblyReload -= LetGo;
            LetGo();
        }

        private void Tick()
        {
            if (_bake == null || target == null)
                return;
            _bake.Tick();
            if (!ReferenceEquals(_reader.Of(Model()), _limits))
                Show();
        }

        private ModelAsset? Model() => _model?.value as ModelAsset;

        private void LetGo() => _bake?.LetGo();

        private void Show()
        {
            PersonaStatus status = PersonaStatus.Of(Asset.Json, Asset.name);
            _status!.text = status.Text;
            _status.messageType = status.IsError ? HelpBoxMessageType.Error : HelpBoxMessageType.Info;
            _limits = _reader.Of(Model());
            var draft = new PersonaDraft(Asset.Json, Asset.name) { Limits = _limits };
            _findings!.Clear();
            // A text that is no persona is told by the status.
            if (draft.Persona != null)
                Ui.ShowFindings(_findings, draft.Findings, Fix);
            _bake!.Show();
        }

        private void Fix(PersonaFix fix)
        {
            var draft = new PersonaDraft(Asset.Json, Asset.name);
            if (draft.Persona == null || !draft.Apply(fix))
                return;
            Undo.RecordObject(Asset, fix.Title);
            Asset.Json = draft.Json;
            EditorUtility.SetDirty(Asset);
            Show();
        }

        private void Import()
        {
            string path = EditorUtility.OpenFilePanel("Import a persona", "", "json");
            if (path.Length == 0)
                return;
            Undo.RecordObject(Asset, "Import persona");
            if (!Try(() => Asset.Import(path)))
                return;
            EditorUtility.SetDirty(Asset);
            Show();
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
