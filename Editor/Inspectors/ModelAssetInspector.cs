using System.Threading;
using System.Threading.Tasks;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>Inspector of a model: what its folder holds, how much memory it needs, its licence, and how fast it is here.</summary>
    [CustomEditor(typeof(ModelAsset))]
    internal sealed class ModelAssetInspector : UnityEditor.Editor
    {
        private readonly StudioModel _model = new StudioModel();
        private VisualElement? _facts;
        private Label? _speed;
        private Button? _measure;
        private CancellationTokenSource? _cancellation;
        private Task<string>? _measuring;
        private bool _waiting;

        private ModelAsset Asset => (ModelAsset)target;

        /// <inheritdoc/>
        public override VisualElement CreateInspectorGUI()
        {
            var root = new VisualElement();
            _facts = Ui.Column();
            _speed = Ui.Text("Speed: not measured.");
            _measure = Ui.Button("Measure speed here", Measure);
            root.Add(_facts);
            InspectorElement.FillDefaultInspector(root, serializedObject, this);
            root.Add(Ui.Row(_measure, Ui.Button("Import a model…", ImportWindow.Open)));
            root.Add(_speed);
            root.TrackSerializedObjectValue(serializedObject, _ => ShowFacts());
            ShowFacts();
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

        private void ShowFacts()
        {
            _facts!.Clear();
            ModelFacts facts = ModelFacts.Of(Asset.ResolvePath(), Asset.ToOptions());
            if (facts.Problem != null)
                _facts.Add(new HelpBox(facts.Problem, HelpBoxMessageType.Error));
            foreach (string line in facts.Lines)
                _facts.Add(Ui.Text(line));
        }

        private void Measure()
        {
            _model.Asset = Asset;
            _model.Want();
            _waiting = true;
        }

        private void Tick()
        {
            if (_speed == null)
                return;
            if (_waiting)
                _speed.text = _model.Status;
            if (_waiting && _model.Engine is { } engine)
            {
                _waiting = false;
                _cancellation = new CancellationTokenSource();
                _speed.text = "Measuring on " + engine.Device + "…";
                _measuring = SpeedCheck.RunAsync(engine, _cancellation.Token);
            }

            if (_model.WillNotCome)
                _waiting = false;
            if (_measuring != null && _measuring.IsCompleted)
            {
                _speed.text = _measuring.IsFaulted ? _measuring.Exception!.GetBaseException().Message
                    : _measuring.IsCanceled ? "Speed: not measured." : _measuring.Result;
                LetGo();
            }

            _measure!.SetEnabled(!_waiting && _measuring == null);
        }

        private void LetGo()
        {
            _waiting = false;
            _cancellation?.Cancel();
            _cancellation = null;
            _measuring = null;
            _model.Drop();
        }
    }
}
