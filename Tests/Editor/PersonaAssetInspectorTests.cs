using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Tests
{
    public sealed class PersonaAssetInspectorTests
    {
        private TemporaryFolder? _folder;
        private string _file = "";
        private PersonaAsset _asset = ScriptableObject.CreateInstance<PersonaAsset>();

        [SetUp]
        public void CreateAsset()
        {
            StubWorld.ClearLog();
            EditorUtility.Dirty.Clear();
            _asset = ScriptableObject.CreateInstance<PersonaAsset>();
            _asset.name = "Mira";
            _folder = new TemporaryFolder();
            _file = _folder["mira.json"];
            EditorUtility.ChosenFile = _file;
        }

        [TearDown]
        public void DeleteFile() => _folder?.Dispose();

        [Test]
        public void The_status_follows_the_text()
        {
            VisualElement root = UnityEditor.Editor.CreateEditor(_asset).CreateInspectorGUI();
            HelpBox status = root.Children().OfType<HelpBox>().Single();
            Assert.That(status.messageType, Is.EqualTo(HelpBoxMessageType.Error), "a new persona has no name yet: " + status.text);

            _asset.Json = "{ \"name\": \"Mira\", \"role\": \"innkeeper\", \"language\": \"en\", \"knows\": [\"The bridge is out.\"] }";
            BindingExtensions.RaiseChanged(_asset);
            Assert.That(status.messageType, Is.EqualTo(HelpBoxMessageType.Info), status.text);
            Assert.That(status.text, Does.StartWith("Mira, innkeeper. Speaks English; 1 fact; 0 things to sell; no fallback lines"));

            _asset.Json = "{ \"name\": ";
            BindingExtensions.RaiseChanged(_asset);
            Assert.That(status.messageType, Is.EqualTo(HelpBoxMessageType.Error));
            Assert.That(status.text, Does.StartWith("Mira: "));
        }

        [Test]
        public void Findings_follow_the_text_and_a_press_fixes_one()
        {
            VisualElement root = UnityEditor.Editor.CreateEditor(_asset).CreateInspectorGUI();
            Button fix = All<Button>(root).Single(button => button.text == "Call it Mira");
            fix.Press();
            Assert.That(_asset.Read().Name, Is.EqualTo("Mira"));
            Assert.That(EditorUtility.Dirty, Does.Contain(_asset));
            Assert.That(All<Button>(root).Any(button => button.text == "Call it Mira"), Is.False);
            Assert.That(All<HelpBox>(root).Any(box => box.messageType == HelpBoxMessageType.Error), Is.False);
            All<Button>(root).Single(button => button.text == "Add some").Press();
            Assert.That(_asset.Read().FallbackLines, Is.Not.Empty);

            _asset.Json = "{ \"name\": \"Mira\", \"knows\": [\"The toll is one copper.\", \"The toll is two coppers.\"] }";
            BindingExtensions.RaiseChanged(_asset);
            Assert.That(All<HelpBox>(root).Any(box => box.text.Contains("contradicts")), Is.True);
            Undo.PerformUndo();
            Undo.PerformUndo();
            BindingExtensions.RaiseChanged(_asset);
            Assert.That(All<Button>(root).Any(button => button.text == "Call it Mira"), Is.True, "a fix can be undone");
        }

        [Test]
        public void Export_and_import_keep_the_text_as_it_is()
        {
            _asset.Json = "{ \"name\": \"阿木\", \"mood\": \"unknown to this version\" }";
            Press("Export JSON…", _asset);
            Assert.That(File.ReadAllText(_file), Is.EqualTo(_asset.Json));

            var other = ScriptableObject.CreateInstance<PersonaAsset>();
            Press("Import JSON…", other);
            Assert.That(other.Json, Is.EqualTo(_asset.Json));
            Assert.That(other.Read().Name, Is.EqualTo("阿木"));
            Assert.That(EditorUtility.Dirty, Is.EquivalentTo(new[] { other }));
        }

        [Test]
        public void A_file_that_is_no_persona_is_refused_and_changes_nothing()
        {
            File.WriteAllText(_file, "{ \"name\": 7 }");
            string before = _asset.Json;
            Press("Import JSON…", _asset);
            Assert.That(_asset.Json, Is.EqualTo(before));
            Assert.That(StubWorld.Log.Single().Message, Does.Contain(_file));
        }

        [Test]
        public void A_text_that_is_no_persona_is_not_exported()
        {
            _asset.Json = "{";
            Press("Export JSON…", _asset);
            Assert.That(File.Exists(_file), Is.False);
            Assert.That(StubWorld.Log.Single().Message, Does.StartWith("Mira: "));
        }

        [Test]
        public void A_panel_that_was_cancelled_does_nothing()
        {
            EditorUtility.ChosenFile = "";
            Press("Import JSON…", _asset);
            Press("Export JSON…", _asset);
            Assert.That(StubWorld.Log, Is.Empty);
            Assert.That(EditorUtility.Dirty, Is.Empty);
        }

        private static List<T> All<T>(VisualElement root) where T : VisualElement =>
            root.Children().SelectMany(child => All<T>(child).Concat(new[] { child }.OfType<T>())).ToList();

        private static void Press(string text, PersonaAsset asset) =>
            UnityEditor.Editor.CreateEditor(asset).CreateInspectorGUI().Children().OfType<Button>().Single(button => button.text == text).Press();
    }
}
