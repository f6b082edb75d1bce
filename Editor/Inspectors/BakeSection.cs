using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>
    /// The part of an inspector that bakes a persona: how its file stands, and a button. The model is loaded, asked and
    /// freed within one background task. Main thread; told once a tick.
    /// </summary>
    internal sealed class BakeSection
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private readonly Func<PersonaAsset?> _persona;
        private readonly Func<ModelAsset?> _model;
        private readonly Func<PersonaLanguage> _language;
        private readonly HelpBox _status = new HelpBox("", HelpBoxMessageType.Info);
        private readonly Label _progress = Ui.Text();
        private readonly Button _bake;
        private readonly Button _cancel;
        private TextAsset? _file;
        private BakedPersona? _baked;
        private BadFileException? _error;
        private PersonaAsset? _baking;
        private string _path = "";
        private CancellationTokenSource? _cancellation;
        private Task<BakeReport>? _running;

        /// <summary>Builds the part.</summary>
        /// <param name="persona">Whose; asked whenever it is shown.</param>
        /// <param name="model">For which model; null for the project's default, else the package's own.</param>
        /// <param name="language">The language that the character speaks; Auto for the persona's own.</param>
        public BakeSection(Func<PersonaAsset?> persona, Func<ModelAsset?> model, Func<PersonaLanguage> language)
        {
            _persona = persona;
            _model = model;
            _language = language;
            _bake = Ui.Button("Bake", Bake, "Runs the persona's prompt once and keeps the result beside it, so that the first word of the first line does not wait for it.");
            _cancel = Ui.Button("Cancel", () => _cancellation?.Cancel());
            Root = Ui.Column(_status, Ui.Row(_bake, _cancel), _progress);
        }

        public VisualElement Root { get; }

        /// <summary>Shows the file as it stands: something that it depends on may have changed.</summary>
        public void Show()
        {
            PersonaAsset? asset = _persona();
            Ui.Show(Root, asset != null);
            if (asset == null)
                return;
            Read(asset.Baked);
            BakeStatus status = StatusOf(asset);
            _status.text = status.Text;
            _status.messageType = status.IsProblem ? HelpBoxMessageType.Warning : HelpBoxMessageType.Info;
            _bake.text = _file == null ? "Bake" : "Bake again";
            ShowButtons();
        }

        public void Tick()
        {
            if (_running == null || !_running.IsCompleted)
                return;
            Task<BakeReport> done = _running;
            _running = null;
            _cancellation = null;
            if (done.Status == TaskStatus.RanToCompletion)
                Keep(done.Result);
            else
                _progress.text = done.IsCanceled ? "Cancelled." : done.Exception!.GetBaseException().Message;
            Show();
        }

        /// <summary>Gives up what is under way, and waits until its model is freed.</summary>
        public void LetGo()
        {
            _cancellation?.Cancel();
            _cancellation = null;
            if (_running == null)
                return;
            // A native session must not outlive the code that made it.
            if (Task.WaitAny(new Task[] { _running }, Patience) < 0)
                Debug.LogWarning("Baking a persona did not end within " + Patience.TotalSeconds + " seconds.");
            _running = null;
            _progress.text = "Cancelled.";
            ShowButtons();
        }

        private void Bake()
        {
            PersonaAsset? asset = _persona();
            string place = asset == null ? "" : AssetDatabase.GetAssetPath(asset);
            Persona? persona = asset == null ? null : new PersonaDraft(asset.Json, asset.name).Speaker;
            if (asset == null || persona == null || place.Length == 0)
            {
                _progress.text = persona == null ? "The persona cannot speak as it is." : "Save the persona as an asset of the project first.";
                return;
            }

            string before = asset.Baked == null ? "" : AssetDatabase.GetAssetPath(asset.Baked);
            _path = before.Length > 0 ? before : Path.ChangeExtension(place, ".baked.bytes");
            _baking = asset;
            ModelAsset? model = Model();
            string folder = FolderOf(model);
            EngineOptions options = model == null ? new EngineOptions { Log = Debug.Log } : model.ToOptions();
            string path = Path.GetFullPath(_path);
            _cancellation = new CancellationTokenSource();
            CancellationToken cancellation = _cancellation.Token;
            _progress.text = "Baking…";
            _running = Task.Run(() => PersonaBakery.RunAsync(folder, options, persona, path, cancellation));
            ShowButtons();
        }

        private void Keep(BakeReport report)
        {
            _progress.text = report.ToString();
            AssetDatabase.ImportAsset(_path);
            _file = null;
            var file = AssetDatabase.LoadAssetAtPath<TextAsset>(_path);
            if (_baking == null || _baking.Baked == file)
                return;
            Undo.RecordObject(_baking, "Bake persona");
            _baking.Baked = file;
            EditorUtility.SetDirty(_baking);
        }

        // Read once: its hash is checked, which takes a moment where there are megabytes.
        private void Read(TextAsset? file)
        {
            if (_file == file && (_baked != null || _error != null || file == null))
                return;
            _file = file;
            _baked = null;
            _error = null;
            if (file == null)
                return;
            try
            {
                _baked = BakedPersona.FromBytes(file.bytes, file.name);
            }
            catch (BadFileException e)
            {
                _error = e;
            }
        }

        private BakeStatus StatusOf(PersonaAsset asset)
        {
            if (_error != null)
                return BakeStatus.Of(_error);
            return _baked == null
                ? BakeStatus.None
                : BakeStatus.Of(_baked, new PersonaDraft(asset.Json, asset.name).Speaker, _language(), FolderOf(Model()));
        }

        private void ShowButtons()
        {
            _bake.SetEnabled(_running == null);
            _cancel.SetEnabled(_running != null);
        }

        private ModelAsset? Model()
        {
            ModelAsset? model = _model();
            return model != null ? model : ModelAsset.Default;
        }

        private static string FolderOf(ModelAsset? model) => model == null ? ModelFiles.Resolve(ModelFiles.Bundled) : model.ResolvePath();
    }
}
