using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Repartee.Presenters;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>The dialogue tests beside the persona: what they hold, running them, and what came of it.</summary>
    internal sealed class TestsPage : IStudioPage
    {
        private readonly StudioContext _context;
        private readonly Label _status = Ui.Text();
        private readonly ProgressBar _progress = new ProgressBar { highValue = 1 };
        private readonly ScrollView _list = new ScrollView();
        private readonly Button _run;
        private readonly Button _cancel;
        private readonly HelpBox _difference = new HelpBox("", HelpBoxMessageType.Info);
        private readonly Button _replace;
        private int _version = -1;
        private bool _compare;
        private bool _isForeign;
        private bool _isCurrent;
        private TestBench? _bench;
        private string _path = "";
        private DateTime _written;
        private int _shown = -1;
        private bool _waiting;
        private Exception? _told;
        private string _error = "";

        public TestsPage(StudioContext context)
        {
            _context = context;
            _run = Ui.Button("Run all", Run);
            _cancel = Ui.Button("Cancel", Cancel);
            _list.style.flexGrow = 1;
            _replace = Ui.Button("Replace the file", Replace, "Writes the persona as it stands where the tests expect it.");
            Root = Ui.Column(_status, Ui.Row(_run, _cancel, _replace), _difference, _progress, _list);
            Root.style.flexGrow = 1;
        }

        public VisualElement Root { get; }

        public void Tick()
        {
            OpenBench();
            if (_waiting && _context.Model.Engine is { } engine && _bench != null && _context.Draft?.Speaker is { } persona)
            {
                _waiting = false;
                _shown = -1;
                _compare = true;
                _ = _bench.RunAsync(engine, persona);
            }

            if (_waiting && _context.Model.WillNotCome)
                _waiting = false;
            bool running = _bench != null && _bench.IsRunning;
            if (!running && _bench?.Error != null && _bench.Error != _told)
            {
                _told = _bench.Error;
                // What is wrong with files and models is in the message; anything else is worth a report.
                if (!(_told is ReparteeException) && !(_told is ObjectDisposedException))
                    Debug.LogException(_told);
            }

            Compare(running);
            _run.SetEnabled(!running && !_waiting && _bench != null && _bench.Tests.Count > 0 && _context.Draft?.Speaker != null);
            _cancel.SetEnabled(running || _waiting);
            _progress.value = _bench?.Fraction ?? 0;
            _status.text = Status();
            int results = _bench?.Results.Count ?? 0;
            if (results != _shown)
                ShowList(results);
        }

        public void Leave()
        {
            _bench?.Cancel();
            _waiting = false;
        }

        public void Dispose() => Leave();

        // What the command line would test, and whether the results are still those of this persona; files are read, so
        // not at every tick.
        private void Compare(bool running)
        {
            if (_version == _context.Version && !_compare)
                return;
            _version = _context.Version;
            _compare = running;
            Persona? persona = _context.Draft?.Speaker;
            bool current = persona != null && _bench != null && _bench.HasRunWith(persona);
            if (current != _isCurrent)
                _shown = -1;
            _isCurrent = current;
            string? difference = persona == null || _bench == null || _bench.Tests.Count == 0 ? null : _bench.Difference(persona);
            _isForeign = difference != null && _bench!.StateOf(persona!) == PersonaFileState.Foreign;
            _difference.text = difference ?? "";
            _difference.style.display = difference == null ? DisplayStyle.None : DisplayStyle.Flex;
            _replace.SetEnabled(_isForeign);
        }

        private void Replace()
        {
            _compare = true;
            if (_bench == null || !(_context.Draft?.Speaker is { } persona))
                return;
            try
            {
                _bench.UpdatePersona(persona, replace: true);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                _error = e.Message;
            }
        }

        // While the model loads there is no run yet to end; the model goes on loading for the next one.
        private void Cancel()
        {
            _waiting = false;
            _bench?.Cancel();
        }

        private void Run()
        {
            _context.Model.Want();
            _waiting = true;
            _cancel.SetEnabled(true);
        }

        private string Status()
        {
            if (_error.Length > 0)
                return _error;
            if (_bench == null)
                return "Choose a persona of the project.";
            if (_waiting)
                return _context.Model.Status;
            if (!_isCurrent && !_bench.IsRunning && _bench.Results.Count > 0)
                return "The persona was changed since the last run; run the tests again.";
            return _bench.Message.Length > 0 ? _bench.Message
                : _bench.Tests.Count == 0 ? "No tests yet: pin an exchange in the preview." : _bench.Tests.Count + " tests in " + _bench.Path + ".";
        }

        // The file is read again when the preview, or a writer with an editor of their own, has changed it.
        private void OpenBench()
        {
            string asset = _context.Asset == null ? "" : AssetDatabase.GetAssetPath(_context.Asset);
            string path = asset.Length == 0 ? "" : TestBench.PathBeside(asset);
            DateTime written = path.Length > 0 ? File.GetLastWriteTimeUtc(path) : default;
            if ((path == _path && written == _written) || (_bench != null && _bench.IsRunning && path == _path))
                return;
            Leave();
            _path = path;
            _written = written;
            _bench = null;
            _error = "";
            _shown = -1;
            _compare = true;
            if (path.Length == 0)
                return;
            try
            {
                _bench = new TestBench(path);
            }
            catch (BadFileException e)
            {
                _error = e.Message;
            }
        }

        private void ShowList(int results)
        {
            _shown = results;
            _list.Clear();
            if (_bench == null)
                return;
            // A tick is this persona's or none.
            IReadOnlyList<DialogueTestResult> done = _isCurrent || _bench.IsRunning ? _bench.Results : Array.Empty<DialogueTestResult>();
            foreach (DialogueTest test in _bench.Tests)
            {
                DialogueTestResult? result = done.FirstOrDefault(r => r.Test == test);
                Label title = Ui.Text((result == null ? "" : result.Passed ? "✓ " : "✗ ") + test.Name, bold: true);
                if (result != null)
                    title.style.color = result.Passed ? Ui.Good : Ui.Bad;
                _list.Add(title);
                for (int i = 0; i < test.Turns.Count; i++)
                    ShowTurn(test.Turns[i], result != null && i < result.Turns.Count ? result.Turns[i] : null);
            }
        }

        private void ShowTurn(DialogueTestTurn turn, DialogueTestTurnResult? result)
        {
            _list.Add(Ui.Text("> " + turn.PlayerLine));
            if (result == null)
            {
                _list.Add(Ui.Text("  " + string.Join("; ", turn.Expectations.Select(expectation => expectation.Text))));
                return;
            }

            _list.Add(Ui.Text("  " + result.Reply));
            if (result.Changed)
                _list.Add(Ui.Text("  other words than pinned: " + TextDifference.Show(result.Difference)));
            foreach (string failure in result.Failures)
                _list.Add(new HelpBox(failure, HelpBoxMessageType.Error));
        }
    }
}
