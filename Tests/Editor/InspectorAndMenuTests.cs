using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Editor;
using Repartee.Unity;
using Repartee.Unity.UGUI;
using Repartee.UnityStub;
using UnityEditor;
using UnityEngine;
using UnityEngine.UI;
using UnityEngine.UIElements;
using Button = UnityEngine.UIElements.Button;

namespace Repartee.Tests
{
    /// <summary>Inspectors, settings, menu and import window with the bundled model.</summary>
    public sealed class InspectorAndMenuTests
    {
        private TemporaryFolder _folder = null!;
        private ModelAsset _model = null!;

        [SetUp]
        public void SetUp()
        {
            StubEditor.Load();
            StubWorld.ClearLog();
            _folder = new TemporaryFolder();
            AssetDatabase.Assets.Clear();
            _model = ScriptableObject.CreateInstance<ModelAsset>();
            _model.Folder = Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small");
            Resources.Assets[ModelAsset.DefaultPath] = _model;
        }

        [TearDown]
        public void TearDown()
        {
            foreach (EditorWindow window in EditorWindow.All)
                window.Close();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0), "a model was left loaded");
            StubWorld.UnloadScene();
            Resources.Assets.Clear();
            AssetDatabase.Assets.Clear();
            _folder.Dispose();
        }

        [Test]
        public void A_character_without_a_persona_offers_to_make_one()
        {
            NpcDialogue npc = new GameObject("Guard").AddComponent<NpcDialogue>();
            EditorUtility.ChosenFile = "Assets/Guard.asset";
            VisualElement root = Inspect(npc, out UnityEditor.Editor editor);
            Assert.That(Boxes(root)[0].messageType, Is.EqualTo(HelpBoxMessageType.Error));
            Press(root, "Create persona…");
            Assert.That(npc.PersonaAsset, Is.EqualTo(AssetDatabase.LoadAssetAtPath<PersonaAsset>("Assets/Guard.asset")));
            Assert.That(Boxes(root).Any(box => box.messageType == HelpBoxMessageType.Error), Is.False);
            editor.End();
        }

        [Test]
        public void A_line_is_tried_in_edit_mode_and_the_model_goes_with_the_inspector()
        {
            NpcDialogue npc = WithPersona();
            VisualElement root = Inspect(npc, out UnityEditor.Editor editor);
            All<TextField>(root).Single(field => field.label == "Try a line").value = "Hello! Who are you?";
            Press(root, "Say");
            Assert.That(StubEditor.TicksUntil(() => All<Label>(root).Any(label => label.text.Contains("tokens/s"))), Is.True);
            Press(root, "Say");
            StubEditor.Tick();
            editor.End();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            StubEditor.Tick();
        }

        [Test]
        public void A_model_that_is_not_there_is_replaced_by_the_default_with_one_press()
        {
            NpcDialogue npc = WithPersona();
            npc.ModelAsset = ScriptableObject.CreateInstance<ModelAsset>();
            npc.ModelAsset.Folder = _folder["nowhere"];
            VisualElement root = Inspect(npc, out UnityEditor.Editor editor);
            Assert.That(Boxes(root)[0].text, Does.Contain("nowhere"));
            Press(root, "Use the default model");
            Assert.That(npc.ModelAsset == null, Is.True);
            Assert.That(Boxes(root).Any(box => box.messageType == HelpBoxMessageType.Error), Is.False);
            editor.End();
        }

        [Test]
        public void A_model_tells_what_it_is_and_how_fast_it_is_here()
        {
            VisualElement root = Inspect(_model, out UnityEditor.Editor editor);
            Assert.That(All<Label>(root).Any(label => label.text.Contains("Licence: MIT")), Is.True);
            Press(root, "Measure speed here");
            Assert.That(StubEditor.TicksUntil(() => All<Label>(root).Any(label => label.text.Contains("tokens/s here"))), Is.True);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0), "measured, and let go");
            Press(root, "Measure speed here");
            StubEditor.Tick();
            editor.End();
        }

        [Test]
        public void Inspectors_let_go_of_what_they_are_at(
            [Values("character", "model")] string kind, [Values("select something else", "reload", "play", "destroy")] string how, [Values] bool loading)
        {
            NpcDialogue npc = WithPersona();
            UnityEngine.Object inspected = kind == "character" ? (UnityEngine.Object)npc : _model;
            VisualElement root = Inspect(inspected, out UnityEditor.Editor editor);
            Press(root, kind == "character" ? "Say" : "Measure speed here");
            StubEditor.Tick();
            if (!loading)
            {
                using EngineLease share = DialogueModelHost.Acquire((ModelAsset?)null);
                Assert.That(StubEditor.TicksUntil(() => share.Engine.IsCompleted), Is.True);
                StubEditor.Tick();
            }

            switch (how)
            {
                case "reload":
                    AssemblyReloadEvents.RaiseBeforeAssemblyReload();
                    break;
                case "play":
                    StubWorld.EnterPlayMode();
                    Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
                    StubEditor.Tick();
                    StubWorld.ExitPlayMode();
                    break;
                case "destroy":
                    UnityEngine.Object.DestroyImmediate(npc.gameObject);
                    StubEditor.Tick();
                    break;
            }

            StubEditor.Tick();
            editor.End();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            StubEditor.Tick();
            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()), Is.Empty);
        }

        [Test]
        public void The_settings_page_makes_the_project_s_default_model()
        {
            Resources.Assets.Clear();
            string before = Directory.GetCurrentDirectory();
            Directory.SetCurrentDirectory(_folder.Path);
            try
            {
                var root = new VisualElement();
                SettingsProvider page = DialogueSettings.Create();
                page.activateHandler("", root);
                Press(root, All<Button>(root).Single().text);
                Assert.That(AssetDatabase.LoadAssetAtPath<ModelAsset>(DialogueSettings.AssetPath), Is.Not.Null);
            }
            finally
            {
                Directory.SetCurrentDirectory(before);
            }
        }

        [Test]
        public void The_menu_makes_a_character_that_types_into_its_box()
        {
            NpcMenu.CreateNpc(new MenuCommand(null));
            var npc = ((GameObject)Selection.activeObject).GetComponent<NpcDialogue>();
            Assert.That(DialogueTexts.Find(npc.TextObject!), Is.InstanceOf<UGUIDialogueText>());
            Assert.That(npc.TextObject!.GetComponent<RectTransform>().parent.parent.parent == npc.gameObject.GetComponent<Transform>(), Is.True);
            VisualElement root = Inspect(npc, out UnityEditor.Editor editor);
            Assert.That(Boxes(root).Where(box => box.messageType == HelpBoxMessageType.Warning || box.messageType == HelpBoxMessageType.Error).Select(box => box.text), Is.Empty);
            editor.End();
            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()), Is.Empty);

            StubWorld.EnterPlayMode();
            try
            {
                var line = npc.TextObject.GetComponent<Text>();
                // The stand-in lays nothing out: a box as large as the anchors make it.
                line.rectTransform.SetSizeWithCurrentAnchors(RectTransform.Axis.Horizontal, 940);
                line.rectTransform.SetSizeWithCurrentAnchors(RectTransform.Axis.Vertical, 144);
                npc.Greet();
                Assert.That(StubWorld.FramesUntil(() => npc.History.Count == 1 && npc.State == NpcState.Idle, 60_000), Is.True);
                Assert.That(line.text, Is.EqualTo(npc.History[0].Reply));
            }
            finally
            {
                StubWorld.ExitPlayMode();
            }
        }

        [Test]
        public void The_menu_takes_the_only_persona_and_chooses_none_among_several()
        {
            AssetDatabase.CreateAsset(WithPersona().PersonaAsset!, "Assets/Mira.asset");
            NpcMenu.CreateNpc(new MenuCommand(null));
            Assert.That(((GameObject)Selection.activeObject).GetComponent<NpcDialogue>().PersonaAsset!.name, Is.EqualTo("Mira"));
            AssetDatabase.CreateAsset(WithPersona().PersonaAsset!, "Assets/Tom.asset");
            NpcMenu.CreateNpc(new MenuCommand(null));
            Assert.That(((GameObject)Selection.activeObject).GetComponent<NpcDialogue>().PersonaAsset == null, Is.True);
            Assert.That(AssetDatabase.Assets.Count, Is.EqualTo(2));
        }

        private NpcDialogue WithPersona()
        {
            NpcDialogue npc = new GameObject("Mira").AddComponent<NpcDialogue>();
            npc.PersonaAsset = ScriptableObject.CreateInstance<PersonaAsset>();
            npc.PersonaAsset.Json = "{ \"name\": \"Mira\", \"role\": \"ferryman\", \"language\": \"en\", \"fallbackLines\": [\"Not now.\"] }";
            return npc;
        }

        private static VisualElement Inspect(UnityEngine.Object target, out UnityEditor.Editor editor)
        {
            editor = UnityEditor.Editor.CreateEditor(target);
            return editor.CreateInspectorGUI();
        }

        private static List<HelpBox> Boxes(VisualElement root) => All<HelpBox>(root);

        private static void Press(VisualElement root, string text) => All<Button>(root).First(button => button.text == text).Press();

        private static List<T> All<T>(VisualElement root) where T : VisualElement => Below(root).OfType<T>().ToList();

        private static IEnumerable<VisualElement> Below(VisualElement element) => element.Children().SelectMany(child => Below(child).Prepend(child));
    }
}
