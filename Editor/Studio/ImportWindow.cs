using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>Takes a writer through an import: what a folder is, how small, progress, and the first line of the result.</summary>
    internal sealed class ImportWindow : EditorWindow
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private readonly ImportWizard _wizard = new ImportWizard();
        private Label? _message;
        private Label? _facts;
        private Label? _firstLine;
        private ProgressBar? _bar;
        private Button? _choose;
        private Button? _run;
        private Button? _cancel;
        private Button? _asset;
        private DropdownField? _bits;
        private DropdownField? _block;
        private TextField? _target;
        private Task? _running;
        private int _progress = -1;
        private string _folder = "";
        private string _notice = "";

        /// <summary>Opens the window.</summary>
        [MenuItem("Window/NPC Dialogue/Import Model")]
        public static void Open() => GetWindow<ImportWindow>("Import Model").minSize = new Vector2(420, 320);

        private void OnEnable()
        {
            EditorApplication.update += Tick;
            AssemblyReloadEvents.beforeAssemblyReload += End;
        }

        private void OnDisable()
        {
            EditorApplication.update -= Tick;
            AssemblyReloadEvents.beforeAssemblyReload -= End;
            End();
        }

        private void CreateGUI()
        {
            rootVisualElement.Clear();
            _message = Ui.Text();
            _facts = Ui.Text();
            _firstLine = Ui.Text();
            _bar = new ProgressBar { highValue = 1 };
            _choose = Ui.Button("Choose folder…", Choose, "A folder with config.json, tokenizer.json and safetensors weights.");
            _bits = new DropdownField("Bits per weight", new List<string> { "4", "8" }, 0);
            _block = new DropdownField("Weights per scale", new List<string> { "32", "64", "128" }, 0);
            _bits.RegisterValueChangedCallback(change => _wizard.Bits = int.Parse(change.newValue, CultureInfo.InvariantCulture));
            _block.RegisterValueChangedCallback(change => _wizard.Block = int.Parse(change.newValue, CultureInfo.InvariantCulture));
            _target = new TextField("Model folder") { value = "Assets/Models~/my-model", tooltip = "A folder whose name ends with ~ is not imported by Unity; builds carry the model all the same." };
            _run = Ui.Button("Import", Run);
            _cancel = Ui.Button("Cancel", _wizard.Cancel);
            _asset = Ui.Button("Create model asset", CreateAsset);
            foreach (VisualElement element in new VisualElement[] { _choose, _message, _bits, _block, _facts, _target, Ui.Row(_run, _cancel), _bar, _firstLine, _asset })
                rootVisualElement.Add(element);
            Tick();
        }

        private void Tick()
        {
            if (_run == null)
                return;
            bool busy = _running != null && !_running.IsCompleted;
            _message!.text = _notice.Length > 0 ? _notice : _wizard.Message;
            _facts!.text = (_wizard.ExpectedBytes > 0
                ? FormattableString.Invariant($"About {_wizard.ExpectedBytes / 1e6:#,0.0} MB. ") + _wizard.ExpectedQuality : "")
                + (IsImported(_target!.value) ? " Unity would import this folder: let the name of one of its folders end with ~." : "");
            _firstLine!.text = _wizard.FirstLine.Length > 0 ? "It says: " + _wizard.FirstLine : "";
            _bar!.value = (float)_wizard.Fraction;
            _choose!.SetEnabled(!busy);
            _bits!.SetEnabled(!busy);
            _block!.SetEnabled(!busy);
            _target.SetEnabled(!busy);
            _run.SetEnabled(!busy && _wizard.CanRun);
            _cancel!.SetEnabled(busy);
            _asset!.SetEnabled(!busy && _wizard.Stage == ImportStage.Done);
            if (_progress >= 0 && busy)
                Progress.Report(_progress, (float)_wizard.Fraction, _wizard.Message);
            else if (_progress >= 0)
                FinishProgress();
        }

        private void Choose()
        {
            string folder = EditorUtility.OpenFolderPanel("Model to import", "", "");
            if (folder.Length == 0)
                return;
            _notice = "";
            _wizard.Choose(folder);
            _target!.value = "Assets/Models~/" + Path.GetFileName(folder.TrimEnd('/', '\\'));
            Tick();
        }

        private void Run()
        {
            _notice = "";
            string? path = PathOf(_target!.value);
            if (path == null)
            {
                _notice = "Name the folder that the model goes to.";
                Tick();
                return;
            }

            // A model that is replaced must not be open: Windows would not let it go.
            if (Directory.Exists(path) && !Application.isPlaying)
                DialogueModelHost.ReleaseAll();
            _progress = Progress.Start("Import model", _wizard.Message);
            Progress.RegisterCancelCallback(_progress, () =>
            {
                _wizard.Cancel();
                return true;
            });
            _folder = FolderOf(path);
            _running = _wizard.RunAsync(path);
            Tick();
        }

        private void CreateAsset()
        {
            string name = Path.GetFileName(_folder);
            string path = EditorUtility.SaveFilePanelInProject("Model asset", name, "asset", "Characters and settings name the model by this asset.");
            if (path.Length == 0)
                return;
            var asset = CreateInstance<ModelAsset>();
            asset.Folder = _folder;
            AssetDatabase.CreateAsset(asset, path);
            Selection.activeObject = asset;
        }

        // An import must not run on in code that is gone; what it had written is removed before it ends.
        private void End()
        {
            _wizard.Cancel();
            if (_running != null && Task.WaitAny(new[] { _running }, Patience) < 0)
                Debug.LogWarning("The import of a model did not end within " + Patience.TotalSeconds + " seconds.");
            _running = null;
            if (_progress >= 0)
                FinishProgress();
        }

        private void FinishProgress()
        {
            if (_wizard.Error is ReparteeException expected)
                Debug.LogError(expected.Message);
            else if (_wizard.Error != null)
                Debug.LogException(_wizard.Error);
            Progress.Finish(_progress, _wizard.Stage == ImportStage.Done ? Progress.Status.Succeeded
                : _wizard.Stage == ImportStage.Failed ? Progress.Status.Failed : Progress.Status.Canceled);
            _progress = -1;
        }

        private static string? PathOf(string target)
        {
            try
            {
                return string.IsNullOrWhiteSpace(target) ? null : Path.GetFullPath(target.Trim()).TrimEnd('/', '\\');
            }
            catch (Exception e) when (e is ArgumentException || e is NotSupportedException || e is PathTooLongException)
            {
                return null;
            }
        }

        private static bool IsImported(string target)
        {
            string[] names = target.Replace('\\', '/').Split('/');
            return names[0] == "Assets" && !names.Any(name => name.EndsWith("~", StringComparison.Ordinal) || name.StartsWith(".", StringComparison.Ordinal));
        }

        /// <summary>The folder as a model asset names it: relative to the project where it is in it, so that it serves on every machine.</summary>
        private static string FolderOf(string path)
        {
            string project = Path.GetFullPath(".").TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
            return (path.StartsWith(project, StringComparison.Ordinal) ? path.Substring(project.Length) : path).Replace('\\', '/');
        }
    }
}
