using System;
using System.Collections.Generic;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>
    /// The window in which a character is written, talked to, compared and tested, without pressing Play. What it holds of
    /// a model goes before code is reloaded and when it closes.
    /// </summary>
    internal sealed class DialogueStudio : EditorWindow
    {
        private static readonly (string Title, Func<StudioContext, IStudioPage> Make)[] Kinds =
        {
            ("Persona", context => new PersonaPage(context)),
            ("Preview", context => new PreviewPage(context)),
            ("A/B", context => new PairPage(context)),
            ("Tests", context => new TestsPage(context)),
            ("Prompt", context => new PromptPage(context)),
            ("Why this word?", context => new WhyPage(context)),
            ("Next token", context => new NextTokenPage(context)),
            ("Attention", context => new AttentionPage(context)),
            ("Neighbours", context => new NeighbourPage(context)),
        };

        // Kept by Unity when code is reloaded, Play begins, or the layout changes.
        [SerializeField]
        private PersonaAsset? _persona;

        [SerializeField]
        private ModelAsset? _model;

        [SerializeField]
        private int _tab;

        private readonly Dictionary<int, IStudioPage> _pages = new Dictionary<int, IStudioPage>();
        private readonly List<Button> _tabs = new List<Button>();
        private StudioContext? _context;
        private VisualElement? _body;
        private ObjectField? _personaField;

        /// <summary>Opens the window.</summary>
        [MenuItem("Window/NPC Dialogue/Studio")]
        public static void Open() => GetWindow<DialogueStudio>("Dialogue Studio").minSize = new Vector2(480, 400);

        /// <summary>Opens the window with a persona.</summary>
        public static void Open(PersonaAsset persona)
        {
            Open();
            GetWindow<DialogueStudio>("Dialogue Studio").Choose(persona);
        }

        private void OnEnable()
        {
            _context = new StudioContext { Asset = _persona };
            _context.Model.Asset = _model;
            EditorApplication.update += Tick;
            Undo.undoRedoPerformed += OnUndo;
            AssemblyReloadEvents.beforeAssemblyReload += LetGo;
            EditorApplication.playModeStateChanged += OnPlayMode;
        }

        private void OnDisable()
        {
            EditorApplication.update -= Tick;
            Undo.undoRedoPerformed -= OnUndo;
            AssemblyReloadEvents.beforeAssemblyReload -= LetGo;
            EditorApplication.playModeStateChanged -= OnPlayMode;
            foreach (IStudioPage page in _pages.Values)
                page.Dispose();
            _pages.Clear();
            _context?.Dispose();
            _context = null;
        }

        private void CreateGUI()
        {
            rootVisualElement.Clear();
            _tabs.Clear();
            _personaField = new ObjectField("Persona") { objectType = typeof(PersonaAsset), allowSceneObjects = false };
            _personaField.SetValueWithoutNotify(_persona);
            _personaField.RegisterValueChangedCallback(change => Choose(change.newValue as PersonaAsset));
            var model = new ObjectField("Model") { objectType = typeof(ModelAsset), allowSceneObjects = false, tooltip = "None: the project's default, else the one that comes with the package." };
            model.SetValueWithoutNotify(_model);
            model.RegisterValueChangedCallback(change => ChooseModel(change.newValue as ModelAsset));
            rootVisualElement.Add(Ui.Row(_personaField, Ui.Button("New persona…", NewPersona), model));
            VisualElement tabs = Ui.Row();
            tabs.style.flexWrap = Wrap.Wrap;
            for (int i = 0; i < Kinds.Length; i++)
            {
                int index = i;
                Button tab = Ui.Button(Kinds[i].Title, () => OpenTab(index));
                _tabs.Add(tab);
                tabs.Add(tab);
            }

            rootVisualElement.Add(tabs);
            _body = new VisualElement();
            _body.style.flexGrow = 1;
            rootVisualElement.Add(_body);
            OpenTab(Math.Max(0, Math.Min(_tab, Kinds.Length - 1)));
        }

        private void OpenTab(int index)
        {
            if (_context == null || _body == null)
                return;
            _tab = index;
            if (!_pages.TryGetValue(index, out IStudioPage page))
                _pages.Add(index, page = Kinds[index].Make(_context));
            _body.Clear();
            _body.Add(page.Root);
            for (int i = 0; i < _tabs.Count; i++)
                _tabs[i].SetEnabled(i != index);
            page.Tick();
        }

        private void Tick()
        {
            // The asset may have been changed by its inspector, too.
            _context?.Reread();
            // The preview goes on while another page is seen, so that a line that streams is there when one comes back.
            foreach (IStudioPage page in _pages.Values)
                page.Tick();
        }

        private void Choose(PersonaAsset? persona)
        {
            foreach (IStudioPage page in _pages.Values)
                page.Leave();
            _persona = persona;
            if (_context != null)
                _context.Asset = persona;
            _personaField?.SetValueWithoutNotify(persona);
        }

        private void ChooseModel(ModelAsset? model)
        {
            foreach (IStudioPage page in _pages.Values)
                page.Leave();
            _model = model;
            if (_context != null)
                _context.Model.Asset = model;
        }

        private void NewPersona()
        {
            string path = EditorUtility.SaveFilePanelInProject("New persona", "Persona", "asset", "Where to keep the character.");
            if (path.Length == 0)
                return;
            var persona = CreateInstance<PersonaAsset>();
            persona.Write(PersonaTemplates.All[0].Persona);
            AssetDatabase.CreateAsset(persona, path);
            Choose(persona);
        }

        private void OnUndo() => _context?.Reread();

        // Whichever comes first: the preview ends before the model is freed, and never asks a freed one.
        private void LetGo()
        {
            foreach (IStudioPage page in _pages.Values)
                page.Leave();
            _context?.Model.Drop();
        }

        private void OnPlayMode(PlayModeStateChange state)
        {
            if (state == PlayModeStateChange.ExitingEditMode || state == PlayModeStateChange.ExitingPlayMode)
                LetGo();
        }
    }
}
