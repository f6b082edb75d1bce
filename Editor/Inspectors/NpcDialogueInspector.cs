using System.Linq;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>Inspector of a character: what is wrong with it and a button that helps, how it stands, and a line to try.</summary>
    [CustomEditor(typeof(NpcDialogue))]
    internal sealed class NpcDialogueInspector : UnityEditor.Editor
    {
        private readonly StudioModel _model = new StudioModel();
        private VisualElement? _findings;
        private Label? _status;
        private Label? _answer;
        private TextField? _line;
        private BakeSection? _bake;
        private ChatPreview? _preview;
        private DialogueEngine? _engine;
        private string _spokenBy = "";
        private bool _waiting;

        private NpcDialogue Npc => (NpcDialogue)target;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            _findings = Ui.Column();
            _status = Ui.Text();
            _answer = Ui.Text();
            _line = new TextField("Try a line");
            root.Add(_findings);
            root.Add(_status);
            InspectorElement.FillDefaultInspector(root, serializedObject, this);
            _bake?.LetGo();
            _bake = new BakeSection(() => Npc.PersonaAsset, () => Npc.ModelAsset, () => Npc.Language);
            root.Add(_bake.Root);
            root.Add(_line);
            root.Add(Ui.Row(Ui.Button("Say", Say), Ui.Button("Stop", Stop), Ui.Button("Open in Studio", OpenStudio)));
            root.Add(_answer);
            root.TrackSerializedObjectValue(serializedObject, _ => ShowAll());
            ShowAll();
            Tick();
            return root;
        }

        private void OnEnable()
        {
            EditorApplication.update += Tick;
            AssemblyReloadEvents.beforeAssemblyReload += LetGo;
            EditorApplication.playModeStateChanged += OnPlayMode;
        }

        private void OnDisable()
        {
            EditorApplication.update -= Tick;
            AssemblyReloadEvents.beforeAssemblyReload -= LetGo;
            EditorApplication.playModeStateChanged -= OnPlayMode;
            LetGo();
        }

        private void ShowAll()
        {
            _bake!.Show();
            _findings!.Clear();
            foreach (NpcFinding finding in NpcFindings.Of(Npc))
            {
                _findings.Add(new HelpBox(finding.Message, finding.Type));
                if (finding.Apply != null)
                    _findings.Add(Ui.Button(finding.Fix, () => Fix(finding)));
            }
        }

        private void Fix(NpcFinding finding)
        {
            finding.Apply!();
            ShowAll();
        }

        private void Tick()
        {
            if (_status == null || target == null)
                return;
            _bake!.Tick();
            if (Application.isPlaying)
            {
                _status.text = "State: " + Npc.State + ". " + Npc.History.Count + " turns remembered. " + Npc.LoadProgress.Stage
                    + (Npc.BakeProblem == null ? "" : "\nThe baked prompt is not used: " + Npc.BakeProblem);
                _answer!.text = Npc.Turn?.Text ?? "";
                return;
            }

            if (_preview != null && _engine != _model.Engine)
                EndPreview();
            if (_waiting && _model.Engine != null)
                Begin(_model.Engine);
            if (_model.WillNotCome)
                _waiting = false;
            _status.text = _model.IsWanted ? _model.Status : "Not playing. A line below is spoken here, in edit mode.";
            PreviewTurn? turn = _preview?.Turns.LastOrDefault();
            if (turn != null)
                _answer!.text = turn.Text + (turn.IsEnded ? "\n" + turn.Readout : "");
        }

        private void Say()
        {
            if (Application.isPlaying)
            {
                Npc.Say(_line!.value);
                return;
            }

            _model.Asset = Npc.ModelAsset;
            _model.Want();
            _waiting = true;
        }

        private void Begin(DialogueEngine engine)
        {
            _waiting = false;
            PersonaAsset? asset = Npc.PersonaAsset;
            if (asset == null || new PersonaDraft(asset.Json, asset.name).Speaker is not { } persona)
                return;
            if (_preview == null || _spokenBy != asset.Json)
            {
                EndPreview();
                _engine = engine;
                _spokenBy = asset.Json;
                if (Npc.Language != PersonaLanguage.Auto)
                    persona = new Persona(persona) { Language = Npc.Language };
                _preview = new ChatPreview(engine, persona, Npc.GenerationSettingsAsset == null ? null : Npc.GenerationSettingsAsset.Settings);
            }

            _preview.Say(_line!.value);
        }

        private void Stop()
        {
            if (Application.isPlaying)
                Npc.Interrupt();
            else
                _preview?.Stop();
        }

        private void OpenStudio()
        {
            if (Npc.PersonaAsset != null)
                DialogueStudio.Open(Npc.PersonaAsset);
        }

        private void OnPlayMode(PlayModeStateChange state)
        {
            if (state == PlayModeStateChange.ExitingEditMode || state == PlayModeStateChange.ExitingPlayMode)
                LetGo();
        }

        private void LetGo()
        {
            _bake?.LetGo();
            EndPreview();
            _waiting = false;
            _model.Drop();
        }

        private void EndPreview()
        {
            _preview?.Dispose();
            _preview = null;
            _engine = null;
        }
    }
}
