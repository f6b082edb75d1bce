using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>Two columns that are told the same lines with the same seeds: two personas, settings or models, or both languages.</summary>
    internal sealed class PairPage : IStudioPage
    {
        private readonly StudioContext _context;
        private readonly StudioModel _modelB = new StudioModel();
        private readonly ChatColumn _columnA = new ChatColumn();
        private readonly ChatColumn _columnB = new ChatColumn();
        private readonly ObjectField _personaB = new ObjectField("Persona of B") { objectType = typeof(PersonaAsset), allowSceneObjects = false, tooltip = "None: the same." };
        private readonly ObjectField _assetB = new ObjectField("Model of B") { objectType = typeof(ModelAsset), allowSceneObjects = false, tooltip = "None: the same." };
        private readonly ObjectField _settingsA = SettingsField("Settings of A");
        private readonly ObjectField _settingsB = SettingsField("Settings of B");
        private readonly FloatField _temperatureA = new FloatField("Temperature of A") { value = -1, tooltip = "Below 0: that of the settings, the persona or the model." };
        private readonly FloatField _temperatureB = new FloatField("Temperature of B") { value = -1, tooltip = "Below 0: that of the settings, the persona or the model." };
        private readonly LongField _seed = new LongField("Seed") { value = 1 };
        private readonly TextField _line = new TextField("Player");
        private readonly TextField _lineB = new TextField("To B instead") { tooltip = "The same line in the other language; empty for the same words." };
        private readonly Label _status = Ui.Text();
        private readonly Button _send;
        private readonly Button _again;
        private readonly Button _stop;
        private PreviewPair? _pair;
        private DialogueEngine? _engineA;
        private DialogueEngine? _engineB;
        private PersonaAsset? _usedB;
        private string _usedBText = "";
        private int _version;
        private bool _waiting;

        public PairPage(StudioContext context)
        {
            _context = context;
            _send = Ui.Button("Send to both", Send);
            _again = Ui.Button("Again with another seed", () => _pair?.Regenerate());
            _stop = Ui.Button("Stop", () => _pair?.Stop());
            _assetB.RegisterValueChangedCallback(_ => Leave());
            _personaB.RegisterValueChangedCallback(_ => Leave());
            foreach (ObjectField settings in new[] { _settingsA, _settingsB })
                settings.RegisterValueChangedCallback(_ => Leave());
            foreach (FloatField temperature in new[] { _temperatureA, _temperatureB })
                temperature.RegisterValueChangedCallback(_ => Leave());
            VisualElement left = Ui.Column(Ui.Text("A", bold: true), _settingsA, _temperatureA, _columnA.Root);
            VisualElement right = Ui.Column(Ui.Text("B", bold: true), _personaB, _assetB, _settingsB, _temperatureB, _columnB.Root);
            left.style.width = Length.Percent(50);
            right.style.width = Length.Percent(50);
            VisualElement both = Ui.Row(left, right);
            both.style.flexGrow = 1;
            Root = Ui.Column(_status, both, _line, _lineB, Ui.Row(_send, _again, _stop, Ui.Button("Begin anew", Leave), _seed));
            Root.style.flexGrow = 1;
        }

        public VisualElement Root { get; }

        private StudioModel ModelB => _assetB.value is ModelAsset ? _modelB : _context.Model;

        public void Tick()
        {
            if (_pair != null && IsOutdated())
                EndPair();
            if (_waiting && _context.Model.Engine != null && ModelB.Engine != null)
                Begin();
            if (_waiting && (_context.Model.WillNotCome || ModelB.WillNotCome))
                _waiting = false;
            _status.text = ReferenceEquals(ModelB, _context.Model) ? _context.Model.Status : "A: " + _context.Model.Status + " B: " + ModelB.Status;
            _send.SetEnabled(_context.Draft?.Speaker != null && !_waiting);
            _again.SetEnabled(_pair != null && _pair.A.Turns.Count > 0);
            _stop.SetEnabled(_pair != null && _pair.IsSpeaking);
            _columnA.Show(_pair?.A);
            _columnB.Show(_pair?.B);
        }

        public void Leave()
        {
            EndPair();
            _waiting = false;
        }

        public void Dispose()
        {
            Leave();
            _modelB.Dispose();
        }

        private void Send()
        {
            _modelB.Asset = _assetB.value as ModelAsset;
            _context.Model.Want();
            ModelB.Want();
            _waiting = true;
        }

        private void Begin()
        {
            _waiting = false;
            Persona? persona = _context.Draft?.Speaker;
            if (persona == null)
                return;
            if (_pair == null)
            {
                Persona other = persona;
                _usedB = _personaB.value as PersonaAsset;
                _usedBText = "";
                if (_usedB != null)
                {
                    _usedBText = _usedB.Json;
                    var draft = new PersonaDraft(_usedB.Json, _usedB.name);
                    if (draft.Speaker == null)
                    {
                        UnityEngine.Debug.LogWarning(draft.Findings[0].Message, _usedB);
                        return;
                    }

                    other = draft.Speaker;
                }

                _engineA = _context.Model.Engine!;
                _engineB = ModelB.Engine!;
                _version = _context.Version;
                ulong seed = unchecked((ulong)_seed.value);
                _pair = new PreviewPair(
                    new ChatPreview(_engineA, persona, Settings(_settingsA, _temperatureA), seed),
                    new ChatPreview(_engineB, other, Settings(_settingsB, _temperatureB), seed));
            }

            // Other settings begin another pair; another seed holds from the next line on.
            _pair.A.Use(_pair.A.Sampling, unchecked((ulong)_seed.value));
            _pair.Say(_line.value, _lineB.value.Length > 0 ? _lineB.value : null);
            _line.SetValueWithoutNotify("");
            _lineB.SetValueWithoutNotify("");
        }

        private bool IsOutdated() => _engineA != _context.Model.Engine || _engineB != ModelB.Engine || _version != _context.Version
            || (_usedB != null && _usedB.Json != _usedBText);

        private void EndPair()
        {
            _pair?.Dispose();
            _pair = null;
            _engineA = null;
            _engineB = null;
        }

        private static ObjectField SettingsField(string label) => new ObjectField(label)
        {
            objectType = typeof(GenerationSettingsAsset),
            allowSceneObjects = false,
            tooltip = "None: the persona's, else the model's own.",
        };

        private static GenerationSettings Settings(ObjectField asset, FloatField temperature)
        {
            var own = new GenerationSettings { Temperature = temperature.value < 0 ? (float?)null : temperature.value };
            return asset.value is GenerationSettingsAsset chosen && chosen != null ? own.Over(chosen.Settings) : own;
        }
    }
}
