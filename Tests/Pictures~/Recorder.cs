using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Repartee.Unity;
using Repartee.UnityStub;
using TMPro;
using UnityEngine;

namespace Repartee.Pictures
{
    /// <summary>
    /// Lets a real component speak with the bundled model into a TextMesh Pro of the stand-in for Unity, thirty frames a
    /// second in real time, and writes down what is in the box.
    /// </summary>
    internal sealed class Recorder
    {
        public const float FontSize = 22;
        public const int Letters = 50;
        public const int Lines = 2;

        private const float Frame = 1 / 30f;
        private const double Pause = 1.6;

        private readonly Recording _recording = new Recording();
        private readonly Dictionary<int, Recording.Glyph> _shown = new Dictionary<int, Recording.Glyph>();
        private readonly Stopwatch _real = new Stopwatch();
        private NpcDialogue _npc = null!;
        private TMP_Text _text = null!;
        private double _clock;

        public static Recording Record(Scene scene, string root)
        {
            StubWorld.EnterPlayMode();
            try
            {
                return new Recorder().Run(scene, root);
            }
            finally
            {
                StubWorld.ExitPlayMode();
            }
        }

        private Recording Run(Scene scene, string root)
        {
            var box = new GameObject("box");
            _text = box.AddComponent<TextMeshProUGUI>();
            _text.fontSize = FontSize;
            _text.rectTransform.SetSizeWithCurrentAnchors(RectTransform.Axis.Horizontal, Letters * FontSize / 2);
            _text.rectTransform.SetSizeWithCurrentAnchors(RectTransform.Axis.Vertical, Lines * FontSize * 1.25f);

            string path = Path.Combine(root, scene.Persona);
            var persona = ScriptableObject.CreateInstance<PersonaAsset>();
            persona.Json = File.ReadAllText(path);
            _recording.Speaker = persona.Read().Name;
            var model = ScriptableObject.CreateInstance<ModelAsset>();
            model.Folder = Path.Combine(root, "Runtime", "Models~", "repartee-npc-small");
            _npc = new GameObject(_recording.Speaker).AddComponent<NpcDialogue>();
            _npc.ModelAsset = model;
            _npc.PersonaAsset = persona;
            _npc.GenerationSettingsAsset = ScriptableObject.CreateInstance<GenerationSettingsAsset>();
            _npc.GenerationSettingsAsset.Settings = new GenerationSettings { Seed = scene.Seed };
            _npc.TextObject = box;
            _npc.Typewriter.PageTurned += EndPage;

            // Loading is no part of the picture.
            if (!StubWorld.FramesUntil(() => _npc.Conversation != null, 60_000))
                throw new InvalidOperationException("The model could not be loaded.");
            Thread.Sleep(500);
            _real.Restart();
            foreach (string line in scene.PlayerLines)
                Exchange(line);
            _recording.Length = _clock;
            foreach (string error in StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()))
                throw new InvalidOperationException(error);
            return _recording;
        }

        private void Exchange(string line)
        {
            var asked = new Recording.Span { Text = line, From = _clock };
            _recording.PlayerLines.Add(asked);
            Frames(0.9, () => false);
            DialogueTurn? completed = null;
            Action<DialogueTurn> onCompleted = turn => completed = turn;
            _npc.LineCompleted += onCompleted;
            _npc.Say(line);
            while (completed == null)
            {
                Frames(60, () => completed != null || _npc.Typewriter.State == TypewriterState.PageFull);
                if (completed == null)
                {
                    WaitForPlayer();
                    _npc.Typewriter.Continue();
                }
            }
            _npc.LineCompleted -= onCompleted;
            Console.WriteLine(_recording.Speaker + ": " + completed.Text);
            WaitForPlayer();
            asked.To = _clock;
        }

        private void WaitForPlayer()
        {
            var waiting = new Recording.Span { From = _clock };
            _recording.Waiting.Add(waiting);
            Frames(Pause, () => false);
            waiting.To = _clock;
        }

        private void Frames(double seconds, Func<bool> until)
        {
            double end = _clock + seconds;
            while (_clock < end && !until())
            {
                StubWorld.Frame(Frame);
                _clock += Frame;
                Look();
                // The model speaks at its own speed.
                TimeSpan ahead = TimeSpan.FromSeconds(_clock) - _real.Elapsed;
                if (ahead > TimeSpan.Zero)
                    Thread.Sleep(ahead);
            }
        }

        private void Look()
        {
            Recording.Span? thinking = _recording.Thinking.LastOrDefault(span => double.IsPositiveInfinity(span.To));
            if (_npc.IsThinkingShown && thinking == null)
                _recording.Thinking.Add(new Recording.Span { From = _clock });
            else if (!_npc.IsThinkingShown && thinking != null)
                thinking.To = _clock;

            TMP_TextInfo info = _text.textInfo;
            string source = _text.text;
            float x = 0;
            // Emptied for another line.
            if (_text.maxVisibleCharacters < _shown.Count)
                EndPage();
            for (int i = 0; i < Math.Min(info.characterCount, _text.maxVisibleCharacters); i++)
            {
                TMP_CharacterInfo character = info.characterInfo[i];
                x = i > 0 && info.characterInfo[i - 1].lineNumber == character.lineNumber ? x : 0;
                string text = source.Substring(character.index, character.stringLength);
                if (!_shown.ContainsKey(i))
                {
                    var glyph = new Recording.Glyph { Text = text, X = x, Line = character.lineNumber, From = _clock };
                    _shown.Add(i, glyph);
                    _recording.Glyphs.Add(glyph);
                }
                x += StubTypesetter.Advance(char.ConvertToUtf32(text, 0), FontSize);
            }
        }

        private void EndPage()
        {
            foreach (Recording.Glyph glyph in _shown.Values)
                glyph.To = _clock;
            _shown.Clear();
        }
    }
}
