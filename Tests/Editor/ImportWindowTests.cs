using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Editor;
using Repartee.Importing;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Tests
{
    /// <summary>The import window, driven as a developer would, with a model of random weights.</summary>
    public sealed class ImportWindowTests
    {
        private readonly string _before = Directory.GetCurrentDirectory();
        private TemporaryFolder _project = null!;
        private int _item;

        private static VisualElement Root => EditorWindow.All.OfType<ImportWindow>().Single().rootVisualElement;

        private string Source => Path.Combine(_project.Path, "Downloads", "random");

        private string Target => Path.Combine(_project.Path, "Assets", "Models~", "random");

        [SetUp]
        public void SetUp()
        {
            StubEditor.Load();
            StubWorld.ClearLog();
            _project = new TemporaryFolder();
            Directory.SetCurrentDirectory(_project.Path);
            AssetDatabase.Assets.Clear();
            SyntheticModel.WriteHuggingFaceFolder(
                new SyntheticShape { Hidden = 256, Intermediate = 512, Layers = 4, Heads = 4, KeyValueHeads = 2, Vocabulary = 2000 }, Source);
            EditorUtility.ChosenFile = Source;
            _item = Progress.Statuses.Count;
            ImportWindow.Open();
        }

        [TearDown]
        public void TearDown()
        {
            foreach (EditorWindow window in EditorWindow.All)
                window.Close();
            Directory.SetCurrentDirectory(_before);
            AssetDatabase.Assets.Clear();
            _project.Dispose();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()), Is.Empty);
        }

        [Test]
        public void What_is_missing_is_named_and_nothing_can_be_imported()
        {
            File.Delete(Path.Combine(Source, "config.json"));
            Press("Choose folder…");
            StubEditor.Tick();
            Assert.That(Says("config.json is missing"), Is.True);
            Assert.That(Find("Import").enabledSelf, Is.False);
            Assert.That(Find("Cancel").enabledSelf, Is.False);
            Assert.That(Find("Create model asset").enabledSelf, Is.False);
        }

        [Test]
        public void A_folder_is_chosen_imported_with_progress_and_speaks()
        {
            Press("Choose folder…");
            StubEditor.Tick();
            Assert.That(Says("4 layers"), Is.True);
            Assert.That(Field("Model folder").value, Is.EqualTo("Assets/Models~/random"));
            string small = Expected();
            All<DropdownField>()[0].value = "8";
            StubEditor.Tick();
            Assert.That(Expected(), Is.Not.EqualTo(small).And.Contain("Practically the original"));

            Press("Import");
            Assert.That(Find("Import").enabledSelf, Is.False);
            Assert.That(Find("Choose folder…").enabledSelf, Is.False);
            Assert.That(Progress.Statuses[_item], Is.EqualTo(Progress.Status.Running));
            var lines = new List<string>();
            Assert.That(StubEditor.TicksUntil(() => Listen(lines) && Progress.Statuses[_item] != Progress.Status.Running), Is.True);
            StubEditor.Tick();
            Listen(lines);
            Assert.That(Progress.Statuses[_item], Is.EqualTo(Progress.Status.Succeeded));
            float[] fractions = Progress.Reports.Where(report => report.Id == _item).Select(report => report.Value).ToArray();
            Assert.That(fractions, Is.Ordered.And.Not.Empty);
            Assert.That(lines, Is.Not.Empty, "it spoke");
            for (int i = 1; i < lines.Count; i++)
                Assert.That(lines[i], Does.StartWith(lines[i - 1]), "the line grows");
            Assert.That(Says("random is in random: "), Is.True);
            Assert.That(ModelFolder.Open(Target).HasHashes, Is.True);
            Assert.That(Directory.GetFileSystemEntries(Path.GetDirectoryName(Target)!), Is.EqualTo(new[] { Target }), "nothing else was left");

            EditorUtility.ChosenFile = "Assets/Random.asset";
            Press("Create model asset");
            var asset = AssetDatabase.LoadAssetAtPath<ModelAsset>("Assets/Random.asset");
            Assert.That(asset.Folder, Is.EqualTo("Assets/Models~/random"));
            Assert.That(ModelFolder.Open(asset.ResolvePath()).Name, Is.EqualTo("random"));
            Assert.That(Selection.activeObject, Is.EqualTo(asset));
        }

        [TestCase("the cross of the progress item")]
        [TestCase("the button")]
        [TestCase("closing")]
        [TestCase("reloading code")]
        [TestCase("changing the layout")]
        public void An_import_that_is_given_up_leaves_the_project_as_it_was(string how)
        {
            Press("Choose folder…");
            StubEditor.Tick();
            Press("Import");
            switch (how)
            {
                case "the cross of the progress item":
                    Assert.That(Progress.Click(_item), Is.True);
                    break;
                case "the button":
                    Press("Cancel");
                    break;
                case "closing":
                    EditorWindow.All.Single().Close();
                    break;
                case "reloading code":
                    StubEditor.ReloadAssemblies();
                    break;
                default:
                    StubEditor.ChangeLayout();
                    break;
            }

            Assert.That(StubEditor.TicksUntil(() => Progress.Statuses[_item] != Progress.Status.Running), Is.True);
            Assert.That(Progress.Statuses[_item], Is.EqualTo(Progress.Status.Canceled));
            Assert.That(Directory.Exists(Path.Combine(_project.Path, "Assets")), Is.False);
            StubEditor.Tick();
        }

        [Test]
        public void A_model_that_is_there_stays_until_its_successor_is_whole_and_is_let_go_before()
        {
            Import();
            string before = File.ReadAllText(Path.Combine(Target, "repartee.json"));
            using (EngineLease share = DialogueModelHost.Acquire(Target))
            {
                All<DropdownField>()[0].value = "8";
                StubEditor.Tick();
                Press("Import");
                Assert.That(share.IsRevoked, Is.True);
            }

            Press("Cancel");
            Assert.That(StubEditor.TicksUntil(() => Progress.Statuses[_item + 1] == Progress.Status.Canceled), Is.True);
            StubEditor.Tick();
            Assert.That(Says("Cancelled."), Is.True);
            Assert.That(File.ReadAllText(Path.Combine(Target, "repartee.json")), Is.EqualTo(before));
            Press("Import");
            Assert.That(StubEditor.TicksUntil(() => Progress.Statuses[_item + 2] == Progress.Status.Succeeded), Is.True);
            Assert.That(File.ReadAllText(Path.Combine(Target, "repartee.json")), Is.Not.EqualTo(before));
        }

        [Test]
        public void An_import_that_fails_says_why_and_can_be_tried_elsewhere()
        {
            Directory.CreateDirectory(Target);
            File.WriteAllText(Path.Combine(Target, "notes.txt"), "mine");
            Press("Choose folder…");
            StubEditor.Tick();
            Press("Import");
            Assert.That(StubEditor.TicksUntil(() => Progress.Statuses[_item] == Progress.Status.Failed), Is.True);
            StubEditor.Tick();
            Assert.That(Says("holds 'notes.txt', which is not a model's file"), Is.True);
            Assert.That(StubWorld.Log.Single().Type, Is.EqualTo(LogType.Error));
            StubWorld.ClearLog();
            Assert.That(File.ReadAllText(Path.Combine(Target, "notes.txt")), Is.EqualTo("mine"));
            Assert.That(Find("Create model asset").enabledSelf, Is.False);
            Field("Model folder").value = Target + "-2";
            Press("Import");
            Assert.That(StubEditor.TicksUntil(() => Progress.Statuses[_item + 1] == Progress.Status.Succeeded), Is.True);
            Assert.That(Directory.Exists(Target + "-2"), Is.True);
            StubEditor.Tick();
            EditorUtility.ChosenFile = "Assets/Random.asset";
            Press("Create model asset");
            Assert.That(AssetDatabase.LoadAssetAtPath<ModelAsset>("Assets/Random.asset").Folder, Is.EqualTo("Assets/Models~/random-2"), "as every machine finds it");
        }

        [Test]
        public void A_folder_without_a_name_and_one_that_unity_would_import_are_told()
        {
            Press("Choose folder…");
            Field("Model folder").value = " ";
            Press("Import");
            Assert.That(Says("Name the folder"), Is.True);
            Assert.That(Progress.Statuses.Count, Is.EqualTo(_item));
            Field("Model folder").value = "Assets/Models/random";
            StubEditor.Tick();
            Assert.That(Says("Unity would import"), Is.True);
            Field("Model folder").value = "Assets/Models~/random";
            StubEditor.Tick();
            Assert.That(Says("Unity would import"), Is.False);
        }

        [Test]
        public void A_model_that_does_not_speak_is_told_with_where_it_is()
        {
            // The importer copies the tokenizer; only the engine reads it.
            string tokenizer = Path.Combine(Source, "tokenizer.json");
            File.WriteAllText(tokenizer, File.ReadAllText(tokenizer).Replace("\"type\": \"BPE\"", "\"type\": \"Unheard\"").Replace("\"type\":\"BPE\"", "\"type\":\"Unheard\""));
            Press("Choose folder…");
            StubEditor.Tick();
            Press("Import");
            Assert.That(StubEditor.TicksUntil(() => Progress.Statuses[_item] == Progress.Status.Failed), Is.True);
            StubEditor.Tick();
            Assert.That(Says("random is in random: ") && Says("does not speak") && Says("Unheard"), Is.True);
            Assert.That(StubWorld.Log.Single().Message, Does.Contain("Unheard"));
            StubWorld.ClearLog();
            Assert.That(Find("Create model asset").enabledSelf, Is.False);
        }

        private void Import()
        {
            Press("Choose folder…");
            StubEditor.Tick();
            Press("Import");
            Assert.That(StubEditor.TicksUntil(() => Progress.Statuses[_item] == Progress.Status.Succeeded), Is.True);
            StubEditor.Tick();
        }

        private static bool Listen(List<string> lines)
        {
            string? line = All<Label>().Select(label => label.text).FirstOrDefault(text => text.StartsWith("It says: ", StringComparison.Ordinal));
            if (line != null && (lines.Count == 0 || lines[lines.Count - 1] != line))
                lines.Add(line);
            return true;
        }

        private static string Expected() => All<Label>().Single(label => label.text.StartsWith("About", StringComparison.Ordinal)).text;

        private static bool Says(string text) => All<Label>().Any(label => label.text.Contains(text));

        private static void Press(string text) => Find(text).Press();

        private static Button Find(string text) => All<Button>().Single(button => button.text == text);

        private static TextField Field(string label) => All<TextField>().Single(field => field.label == label);

        private static List<T> All<T>() where T : VisualElement => Below(Root).OfType<T>().ToList();

        private static IEnumerable<VisualElement> Below(VisualElement element) => element.Children().SelectMany(child => Below(child).Prepend(child));
    }
}
