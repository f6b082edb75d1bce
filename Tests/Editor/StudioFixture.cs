using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Editor;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Tests
{
    /// <summary>The Studio in an editor with one persona and the bundled model; no test may leave an error in the log.</summary>
    public abstract class StudioFixture
    {
        private protected PersonaAsset _asset = null!;
        private protected TemporaryFolder _folder = null!;

        private protected static VisualElement Root => EditorWindow.All.OfType<DialogueStudio>().Single().rootVisualElement;

        [SetUp]
        public void SetUp()
        {
            StubEditor.Load();
            StubWorld.ClearLog();
            _folder = new TemporaryFolder();
            _asset = ScriptableObject.CreateInstance<PersonaAsset>();
            _asset.Json = "{ \"name\": \"Mira\", \"role\": \"ferryman\", \"place\": \"Reed Landing\", \"language\": \"en\" }";
            AssetDatabase.Assets.Clear();
            AssetDatabase.CreateAsset(_asset, _folder["Mira.asset"]);
            var model = ScriptableObject.CreateInstance<ModelAsset>();
            model.Folder = Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small");
            Resources.Assets[ModelAsset.DefaultPath] = model;
        }

        [TearDown]
        public void TearDown()
        {
            StubWorld.ExitPlayMode();
            foreach (EditorWindow window in EditorWindow.All)
                window.Close();
            DialogueModelHost.ReleaseAll();
            Resources.Assets.Clear();
            AssetDatabase.Assets.Clear();
            _folder.Dispose();
            string[] errors = StubWorld.Log.Where(entry => entry.Type == LogType.Exception || entry.Type == LogType.Error).Select(entry => entry.Message).ToArray();
            Assert.That(errors, Is.Empty);
        }

        // A line is under way when this returns.
        private protected void Begin()
        {
            DialogueStudio.Open(_asset);
            Press("Preview");
            Send("Tell me a story.");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Any(label => label.text == "Player: Tell me a story.")), Is.True);
        }

        private protected static void Say(string line)
        {
            Send(line);
            AwaitReadout();
        }

        private protected static void Send(string line)
        {
            StubEditor.Tick();
            Field("Player").value = line;
            Press("Send");
        }

        private protected static void AwaitReadout()
        {
            // What was pressed shows with the next tick.
            StubEditor.Tick();
            Assert.That(
                StubEditor.TicksUntil(() => All<Label>().Any(label => label.text.Contains("tokens/s")) && !All<Button>().Single(button => button.text == "Stop").enabledSelf),
                Is.True);
        }

        private protected static string[] Answers()
        {
            List<Label> labels = All<Label>();
            return labels.Where((label, i) => i > 0 && labels[i - 1].text == "Mira: ").Select(label => label.text).ToArray();
        }

        private protected static string Answer()
        {
            List<Label> labels = All<Label>();
            return labels[labels.FindLastIndex(label => label.text == "Mira: ") + 1].text;
        }

        private protected static void Press(string text)
        {
            Button button = All<Button>().First(b => b.text == text);
            Assert.That(button.enabledSelf, Is.True, text + " can be pressed");
            button.Press();
        }

        private protected static TextField Field(string label) => All<TextField>().Single(field => field.label == label);

        private protected static List<T> All<T>() where T : VisualElement => Below(Root).OfType<T>().ToList();

        private protected static IEnumerable<VisualElement> Below(VisualElement element) => element.Children().SelectMany(child => Below(child).Prepend(child));
    }
}
