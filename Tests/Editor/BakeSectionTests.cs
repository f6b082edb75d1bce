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
    /// <summary>Baking from inspectors, with the bundled model.</summary>
    public sealed class BakeSectionTests
    {
        private TemporaryFolder _folder = null!;
        private PersonaAsset _persona = null!;

        private string BakedPath => _folder["Mira.baked.bytes"];

        [SetUp]
        public void SetUp()
        {
            StubEditor.Load();
            StubWorld.ClearLog();
            _folder = new TemporaryFolder();
            AssetDatabase.Assets.Clear();
            _persona = ScriptableObject.CreateInstance<PersonaAsset>();
            _persona.Json = "{ \"name\": \"Mira\", \"role\": \"ferryman\", \"language\": \"en\", \"fallbackLines\": [\"Not now.\"] }";
            AssetDatabase.CreateAsset(_persona, _folder["Mira.asset"]);
            var model = ScriptableObject.CreateInstance<ModelAsset>();
            model.Folder = Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small");
            Resources.Assets[ModelAsset.DefaultPath] = model;
        }

        [TearDown]
        public void TearDown()
        {
            Resources.Assets.Clear();
            AssetDatabase.Assets.Clear();
            _folder.Dispose();
            string[] errors = StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()).ToArray();
            Assert.That(errors, Is.Empty);
        }

        [Test]
        public void A_persona_is_baked_beside_itself_and_its_size_and_time_are_shown()
        {
            VisualElement root = Inspect(_persona, out UnityEditor.Editor editor);
            Assert.That(Box(root).text, Does.StartWith("Not baked"));
            Bake(root, "Bake");
            Assert.That(_persona.Baked, Is.EqualTo(AssetDatabase.LoadAssetAtPath<TextAsset>(BakedPath)));
            Assert.That(_persona.Baked!.bytes, Is.EqualTo(File.ReadAllBytes(BakedPath)));
            Assert.That(EditorUtility.Dirty, Does.Contain(_persona));
            Assert.That(Box(root).messageType, Is.EqualTo(HelpBoxMessageType.Info), Box(root).text);
            Assert.That(Box(root).text, Does.Contain(" kB").And.Contain(" ms "));

            _persona.Json = _persona.Json.Replace("ferryman", "smith");
            BindingExtensions.RaiseChanged(_persona);
            Assert.That(Box(root).messageType, Is.EqualTo(HelpBoxMessageType.Warning));
            Assert.That(Box(root).text, Does.Contain("card was changed"));
            Bake(root, "Bake again");
            Assert.That(Box(root).messageType, Is.EqualTo(HelpBoxMessageType.Info), Box(root).text);
            Assert.That(Directory.GetFiles(_folder.Path), Is.EqualTo(new[] { BakedPath }), "one file, written over");
            editor.End();
        }

        [Test]
        public void A_character_s_inspector_bakes_for_its_own_model_and_language()
        {
            NpcDialogue npc = new GameObject("Mira").AddComponent<NpcDialogue>();
            npc.PersonaAsset = _persona;
            VisualElement root = Inspect(npc, out UnityEditor.Editor editor);
            Bake(root, "Bake");
            Assert.That(_persona.Baked, Is.Not.Null);
            npc.Language = PersonaLanguage.Chinese;
            BindingExtensions.RaiseChanged(npc);
            Assert.That(Box(root).text, Does.Contain("speaks Chinese"));
            npc.PersonaAsset = null;
            BindingExtensions.RaiseChanged(npc);
            Assert.That(All<Button>(root).First(button => button.text.StartsWith("Bake")).parent.parent.style.display.value, Is.EqualTo(DisplayStyle.None));
            editor.End();
        }

        [Test]
        public void What_was_baked_for_another_model_or_is_damaged_says_so()
        {
            using (var script = new DialogueEngine(new ScriptedModel("Aye.").ToLoadedModel()))
                _persona.Baked = new TextAsset(BakedPersona.BakeAsync(script, _persona.Read()).Result.ToBytes());
            VisualElement root = Inspect(_persona, out UnityEditor.Editor editor);
            Assert.That(Box(root).messageType, Is.EqualTo(HelpBoxMessageType.Warning));
            Assert.That(Box(root).text, Does.Contain("bake it again"));
            _persona.Baked = new TextAsset(new byte[] { 1, 2, 3 }) { name = "Mira.baked" };
            BindingExtensions.RaiseChanged(_persona);
            Assert.That(Box(root).text, Does.Contain("Mira.baked"));
            editor.End();
        }

        [Test]
        public void What_cannot_be_baked_says_why()
        {
            AssetDatabase.Assets.Clear();
            VisualElement root = Inspect(_persona, out UnityEditor.Editor editor);
            Press(root, "Bake");
            Assert.That(All<Label>(root).Any(label => label.text.Contains("Save the persona")), Is.True);
            _persona.Json = "{";
            Press(root, "Bake");
            Assert.That(All<Label>(root).Any(label => label.text.Contains("cannot speak")), Is.True);
            editor.End();

            AssetDatabase.CreateAsset(_persona, _folder["Mira.asset"]);
            _persona.Json = "{ \"name\": \"Mira\" }";
            ((ModelAsset)Resources.Assets[ModelAsset.DefaultPath]).Folder = _folder["nowhere"];
            root = Inspect(_persona, out editor);
            Press(root, "Bake");
            Assert.That(StubEditor.TicksUntil(() => All<Label>(root).Any(label => label.text.Contains("nowhere"))), Is.True);
            Assert.That(All<Button>(root).Single(button => button.text == "Bake").enabledSelf, Is.True);
            editor.End();
        }

        [TestCase("cancel")]
        [TestCase("select something else")]
        [TestCase("reload")]
        public void A_bake_that_is_given_up_leaves_nothing(string how)
        {
            VisualElement root = Inspect(_persona, out UnityEditor.Editor editor);
            Press(root, "Bake");
            Assert.That(All<Button>(root).Single(button => button.text == "Bake").enabledSelf, Is.False);
            if (how == "cancel")
            {
                Press(root, "Cancel");
                Assert.That(StubEditor.TicksUntil(() => All<Label>(root).Any(label => label.text == "Cancelled.")), Is.True);
            }
            else if (how == "reload")
                AssemblyReloadEvents.RaiseBeforeAssemblyReload();

            editor.End();
            StubEditor.Tick();
            Assert.That(_persona.Baked == null, Is.True);
            Assert.That(Directory.GetFiles(_folder.Path), Is.Empty);
        }

        private static void Bake(VisualElement root, string button)
        {
            Press(root, button);
            Assert.That(StubEditor.TicksUntil(() => All<Button>(root).Single(b => b.text.StartsWith("Bake")).enabledSelf), Is.True);
            Assert.That(All<Label>(root).Any(label => label.text.Contains("instead of")), Is.True);
        }

        private static VisualElement Inspect(Object target, out UnityEditor.Editor editor)
        {
            editor = UnityEditor.Editor.CreateEditor(target);
            return editor.CreateInspectorGUI();
        }

        // The part's own box stands before its buttons.
        private static HelpBox Box(VisualElement root) =>
            All<Button>(root).First(button => button.text.StartsWith("Bake")).parent.parent.Children().OfType<HelpBox>().Single();

        private static void Press(VisualElement root, string text) => All<Button>(root).First(button => button.text == text).Press();

        private static List<T> All<T>(VisualElement root) where T : VisualElement => Below(root).OfType<T>().ToList();

        private static IEnumerable<VisualElement> Below(VisualElement element) => element.Children().SelectMany(child => Below(child).Prepend(child));
    }
}
