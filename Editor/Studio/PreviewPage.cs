using System;
using System.Linq;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>A conversation with the persona: streaming, stop, another seed, another line, branches, pinning as a test.</summary>
    internal sealed class PreviewPage : IStudioPage
    {
        private readonly StudioContext _context;
        private readonly ChatColumn _chat;
        private readonly Label _status = Ui.Text();
        private readonly TextField _line = new TextField("Player");
        private readonly LongField _seed = new LongField("Seed") { value = 1 };
        private readonly FloatField _temperature = new FloatField("Temperature") { value = -1, tooltip = "0 to 5; below 0: the persona's or the model's own." };
        private readonly TextField _testName = new TextField("Test name");
        private readonly TextField _expectations = new TextField("Expect")
        {
            multiline = true,
            tooltip = "What has to hold for the last answer, one a line: contains Greta | the innkeeper; not contains dragon; matches \\b5 silver; language English; length 1..120; action give:key; in character. "
                + "Empty: the language, and staying in character.",
        };

        private readonly VisualElement _branches = Ui.Column();
        private readonly Button _send;
        private readonly Button _stop;
        private readonly Button _replace;
        private ChatPreview? _preview;
        private DialogueEngine? _engine;
        private PersonaAsset? _asset;
        private int _version;
        private int _editing = -1;
        private bool _waiting;
        private int _branchCount;
        private string _notice = "";

        public PreviewPage(StudioContext context)
        {
            _context = context;
            _chat = new ChatColumn(again: Again, edit: Edit);
            _send = Ui.Button("Send", Send, "An empty line lets the character speak first.");
            _stop = Ui.Button("Stop", () => _preview?.Stop());
            _replace = Ui.Button("Pin and replace the file", () => Pin(true), "For a persona's JSON beside the tests that is another's, or was written by hand.");
            Root = Ui.Column(_status, _chat.Root, _branches, _line,
                Ui.Row(_send, _stop, Ui.Button("Begin anew", Leave)),
                Ui.Row(_seed, _temperature),
                _expectations,
                Ui.Row(_testName, Ui.Button("Pin as test", () => Pin(false), "Keeps this exchange as a dialogue test beside the persona."), _replace));
            _replace.SetEnabled(false);
            Root.style.flexGrow = 1;
        }

        public VisualElement Root { get; }

        public void Tick()
        {
            if (_preview != null && (_engine != _context.Model.Engine || _asset != _context.Asset))
                EndPreview();
            if (_waiting && _context.Model.Engine != null)
                Begin();
            if (_waiting && _context.Model.WillNotCome)
                _waiting = false;
            bool changed = _preview != null && _preview.Turns.Count > 0 && _version != _context.Version;
            _status.text = _notice.Length > 0 ? _notice
                : changed ? "The persona was changed: it answers from the next line on. \"Begin anew\" forgets what was said." : _context.Model.Status;
            _send.text = _editing >= 0 ? "Ask this instead" : _waiting ? "Loading…" : "Send";
            _send.SetEnabled(_context.Draft?.Speaker != null && !_waiting);
            _stop.SetEnabled(_preview != null && _preview.IsSpeaking);
            _chat.Show(_preview);
            _context.Turns = _preview?.Turns ?? Array.Empty<PreviewTurn>();
            ShowBranches();
        }

        public void Leave()
        {
            EndPreview();
            _waiting = false;
            _notice = "";
        }

        public void Dispose() => Leave();

        private void Send()
        {
            _notice = "";
            _waiting = true;
            _context.Model.Want();
            if (_context.Model.Engine != null)
                Begin();
        }

        private void Begin()
        {
            _waiting = false;
            Persona? persona = _context.Draft?.Speaker;
            if (persona == null)
                return;
            if (_preview == null)
            {
                _engine = _context.Model.Engine!;
                _asset = _context.Asset;
                _version = _context.Version;
                _preview = new ChatPreview(_engine, persona, Sampling(), Seed);
            }

            TakeChanges(_preview, persona);
            if (_editing >= 0 && _editing < _preview.Turns.Count)
                _preview.Edit(_editing, _line.value);
            else
                _preview.Say(_line.value);
            _editing = -1;
            _line.SetValueWithoutNotify("");
        }

        private void Again(int index)
        {
            if (_preview == null || !(_context.Draft?.Speaker is { } persona))
                return;
            TakeChanges(_preview, persona);
            _preview.Regenerate(index);
        }

        // The conversation stays as it is while the writer writes; what was changed holds from the next line on.
        private void TakeChanges(ChatPreview preview, Persona persona)
        {
            preview.Use(Sampling(), Seed);
            if (_version == _context.Version)
                return;
            _version = _context.Version;
            preview.GoOnAs(persona);
        }

        private ulong Seed => unchecked((ulong)_seed.value);

        private GenerationSettings Sampling()
        {
            if (_temperature.value > DialogueTestFile.HighestTemperature)
                _temperature.SetValueWithoutNotify(DialogueTestFile.HighestTemperature);
            return new GenerationSettings { Temperature = _temperature.value < 0 ? (float?)null : _temperature.value };
        }

        private void Edit(int index)
        {
            _editing = index;
            _line.SetValueWithoutNotify(_preview?.Turns[index].PlayerLine);
            _line.Focus();
        }

        private void Pin(bool replacePersona)
        {
            _replace.SetEnabled(false);
            string asset = AssetDatabase.GetAssetPath(_context.Asset);
            if (_preview == null || asset.Length == 0)
            {
                _notice = "Say something to a persona of the project first.";
                return;
            }

            try
            {
                using var bench = new TestBench(TestBench.PathBeside(asset));
                DialogueTest test = bench.Pin(_preview, _testName.value, _expectations.value.Split('\n'), replacePersona);
                AssetDatabase.ImportAsset(bench.Path);
                _notice = "\"" + test.Name + "\" is in " + bench.Path + ".";
            }
            catch (Exception e) when (e is InvalidOperationException || e is FormatException || e is ReparteeException || e is System.IO.IOException || e is UnauthorizedAccessException)
            {
                _notice = e.Message;
                _replace.SetEnabled(e is ForeignPersonaException);
                Debug.LogWarning(e.Message, _context.Asset);
            }
        }

        private void EndPreview()
        {
            _preview?.Dispose();
            _preview = null;
            _engine = null;
            _asset = null;
            _editing = -1;
        }

        private void ShowBranches()
        {
            int count = _preview?.Branches.Count ?? 0;
            if (count == _branchCount && count == _branches.childCount)
                return;
            _branchCount = count;
            _branches.Clear();
            for (int i = 0; i < count; i++)
            {
                PreviewBranch branch = _preview!.Branches[i];
                _branches.Add(Ui.Button("Branch " + (i + 1) + ": " + branch.Title, () => Switch(branch)));
            }
        }

        private void Switch(PreviewBranch branch)
        {
            _preview?.Switch(branch);
            _branches.Clear();
        }
    }
}
