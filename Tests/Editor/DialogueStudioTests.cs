using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Editor;
using Repartee.Presenters;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Tests
{
    /// <summary>The Studio with the bundled model, driven as a writer would, and interrupted as an editor does.</summary>
    public sealed class DialogueStudioTests
    {
        private PersonaAsset _asset = null!;
        private TemporaryFolder _folder = null!;

        private static VisualElement Root => EditorWindow.All.OfType<DialogueStudio>().Single().rootVisualElement;

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

        [Test]
        public void A_field_changes_the_asset_and_undo_brings_it_back()
        {
            DialogueStudio.Open(_asset);
            string before = _asset.Json;
            TextField role = Field("Role");
            StubEditor.Tick();
            Assert.That(role.value, Is.EqualTo("ferryman"));
            role.value = "fisher";
            Assert.That(_asset.Read().Role, Is.EqualTo("fisher"));
            Assert.That(EditorUtility.Dirty, Does.Contain(_asset));
            Undo.PerformUndo();
            StubEditor.Tick();
            Assert.That(_asset.Json, Is.EqualTo(before));
            Assert.That(role.value, Is.EqualTo("ferryman"));
        }

        [Test]
        public void A_name_can_be_cleared_and_written_again()
        {
            DialogueStudio.Open(_asset);
            StubEditor.Tick();
            TextField name = Field("Name");
            name.value = "";
            StubEditor.Tick();
            Assert.That(All<HelpBox>().First().messageType, Is.EqualTo(HelpBoxMessageType.Error));
            Assert.That(name.enabledSelf, Is.True);
            name.value = "Mara";
            StubEditor.Tick();
            Assert.That(_asset.Read().Name, Is.EqualTo("Mara"));
        }

        [Test]
        public void A_template_fills_the_form()
        {
            DialogueStudio.Open(_asset);
            DropdownField templates = All<DropdownField>().Single();
            templates.index = 2;
            StubEditor.Tick();
            Assert.That(_asset.Read().Name, Is.EqualTo(PersonaTemplates.All[1].Persona.Name));
            Assert.That(Field("Name").value, Is.EqualTo(PersonaTemplates.All[1].Persona.Name));
            Assert.That(templates.index, Is.EqualTo(0));
        }

        [Test]
        public void A_preview_streams_branches_and_is_pinned_as_a_test_that_runs()
        {
            DialogueStudio.Open(_asset);
            Press("Preview");
            Say("Hello! How are you?");
            string first = Answer();
            Assert.That(first, Is.Not.Empty);
            Press("Again");
            AwaitReadout();
            Assert.That(All<Button>().Count(button => button.text.StartsWith("Branch", StringComparison.Ordinal)), Is.EqualTo(1));
            Press("Edit");
            Assert.That(Field("Player").value, Is.EqualTo("Hello! How are you?"));
            Field("Player").value = "Who are you?";
            StubEditor.Tick();
            Press("Ask this instead");
            AwaitReadout();
            Assert.That(All<Label>().Any(label => label.text == "Player: Who are you?"), Is.True);
            Field("Test name").value = "Says who she is";
            Press("Pin as test");
            Assert.That(File.Exists(_folder["Mira.dialogue"]), Is.True);
            Press("Tests");
            StubEditor.Tick();
            Press("Run all");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Any(label => label.text.Contains(" of 1 passed"))), Is.True);
            Assert.That(All<Label>().Count(label => label.text.StartsWith("✓ ", StringComparison.Ordinal) || label.text.StartsWith("✗ ", StringComparison.Ordinal)), Is.EqualTo(1));
            Press("Persona");
            Field("Role").value = "smith";
            Press("Tests");
            StubEditor.Tick();
            StubEditor.Tick();
            Assert.That(All<Label>().Count(label => label.text.StartsWith("✓ ", StringComparison.Ordinal) || label.text.StartsWith("✗ ", StringComparison.Ordinal)), Is.EqualTo(0),
                "they were another character's");
        }

        [Test]
        public void Two_columns_are_told_the_same_line()
        {
            DialogueStudio.Open(_asset);
            Press("A/B");
            Field("Player").value = "Good morning!";
            StubEditor.Tick();
            Press("Send to both");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Count(label => label.text.Contains("tokens/s")) == 2), Is.True);
            Assert.That(All<Label>().Count(label => label.text == "Player: Good morning!"), Is.EqualTo(2));
        }

        [Test]
        public void Two_settings_are_compared_on_one_persona()
        {
            DialogueStudio.Open(_asset);
            Press("A/B");
            var one = ScriptableObject.CreateInstance<GenerationSettingsAsset>();
            one.Settings = new GenerationSettings { MaxTokens = 1, Temperature = 0 };
            var other = ScriptableObject.CreateInstance<GenerationSettingsAsset>();
            other.Settings = new GenerationSettings { MaxTokens = 6, Temperature = 0 };
            All<ObjectField>().Single(field => field.label == "Settings of A").value = one;
            All<ObjectField>().Single(field => field.label == "Settings of B").value = other;
            Field("Player").value = "Tell me about the river and the ferry.";
            StubEditor.Tick();
            Press("Send to both");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Count(label => label.text.Contains("tokens/s")) == 2), Is.True);
            string[] answers = Answers();
            Assert.That(answers[0].Length, Is.LessThan(answers[1].Length));
            Assert.That(answers[1], Does.StartWith(answers[0]));
        }

        [Test]
        public void Expectations_are_pinned_with_the_exchange_and_a_wrong_one_is_told()
        {
            DialogueStudio.Open(_asset);
            Press("Preview");
            Say("Hello! How are you?");
            Field("Test name").value = "Greets";
            Field("Expect").value = "containing nothing";
            Press("Pin as test");
            StubEditor.Tick();
            Assert.That(All<Label>().Any(label => label.text.Contains("is no expectation")), Is.True);
            StubWorld.ClearLog();
            Assert.That(File.Exists(_folder["Mira.dialogue"]), Is.False);
            Field("Expect").value = "not contains dragon\n\nlength 1..400";
            Press("Pin as test");
            Assert.That(File.ReadAllText(_folder["Mira.dialogue"]), Does.Contain("= Greets").And.Contain("not contains dragon").And.Contain("length 1..400"));
        }

        [Test]
        public void Any_line_of_the_preview_can_be_looked_at()
        {
            DialogueStudio.Open(_asset);
            Press("Preview");
            Say("Hello! How are you?");
            Say("Who are you?");
            Press("Prompt");
            DropdownField line = All<DropdownField>().Single(field => field.label == "Line");
            Assert.That(line.choices, Is.EqualTo(new[] { "1: Hello! How are you?", "2: Who are you?" }));
            Assert.That(line.index, Is.EqualTo(1), "the last one, as long as nobody has chosen");
            StubEditor.Tick();
            Assert.That(All<Label>().Any(label => label.text.StartsWith("Player, earlier", StringComparison.Ordinal)), Is.True);
            line.index = 0;
            StubEditor.Tick();
            Assert.That(All<Label>().Any(label => label.text.StartsWith("Player, earlier", StringComparison.Ordinal)), Is.False);
            Press("Why this word?");
            All<DropdownField>().Single(field => field.label == "Line").index = 0;
            Press("Look at the line");
            Assert.That(StubEditor.TicksUntil(() => All<Button>().Any(button => button.text == "(end)")), Is.True);
        }

        [Test]
        public void A_text_that_is_too_long_is_told_before_any_model_is_loaded()
        {
            _asset.Json = _asset.Json.Replace("ferryman", string.Concat(Enumerable.Repeat("ferryman and fisher and ", 200)));
            DialogueStudio.Open(_asset);
            Assert.That(StubEditor.TicksUntil(() => All<HelpBox>().Any(box => box.text.Contains("tokens"))), Is.True);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }

        [Test]
        public void The_last_line_is_explained_as_prompt_and_word_for_word()
        {
            DialogueStudio.Open(_asset);
            Press("Preview");
            Say("Hello! How are you?");
            Press("Prompt");
            Assert.That(All<Label>().Any(label => label.text.StartsWith("Persona card", StringComparison.Ordinal)), Is.True);
            Assert.That(All<Label>().Any(label => label.text.Contains("Hello! How are you?")), Is.True);
            Press("Why this word?");
            Press("Look at the line");
            Assert.That(StubEditor.TicksUntil(() => All<Button>().Any(button => button.text == "(end)")), Is.True);
            Press("(end)");
            Assert.That(All<Label>().Any(label => label.text.StartsWith("Open by", StringComparison.Ordinal)), Is.True);
        }

        [Test]
        public void The_next_token_is_looked_for_and_taken_over()
        {
            DialogueStudio.Open(_asset);
            Press("Next token");
            Field("Text").value = "我想在这个单元格中输";
            Press("What comes next?");
            Assert.That(StubEditor.TicksUntil(() => All<Button>().Any(IsCandidate)), Is.True);
            string taken = All<Button>().First(IsCandidate).text;
            All<Button>().First(IsCandidate).Press();
            Assert.That(Field("Text").value, Is.EqualTo("我想在这个单元格中输" + taken));
            Assert.That(StubEditor.TicksUntil(() => First() != taken), Is.True);
            string here = Candidates();
            Field("Text").value = "这场足球比赛中，输";
            Assert.That(StubEditor.TicksUntil(() => Candidates() != here), Is.True, "the candidates follow what is typed");
        }

        [Test]
        public void Every_page_opens_without_a_persona_and_says_what_it_needs()
        {
            DialogueStudio.Open();
            foreach (string tab in new[] { "Persona", "Preview", "A/B", "Tests", "Prompt", "Why this word?", "Next token", "Attention", "Neighbours" })
            {
                if (All<Button>().Single(button => button.text == tab).enabledSelf)
                    Press(tab);
                StubEditor.Tick();
            }

            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log), Is.Empty);
            Press("Persona");
            StubEditor.Tick();
            Assert.That(All<HelpBox>().Single().text, Does.Contain("Choose a persona"));
            EditorUtility.ChosenFile = _folder["Tom.asset"];
            Press("New persona…");
            StubEditor.Tick();
            Assert.That(Field("Name").value, Is.EqualTo(PersonaTemplates.All[0].Persona.Name));
        }

        [TestCase("Attention", "What \"")]
        [TestCase("Neighbours", "On a plane")]
        public void The_inside_of_the_model_is_shown_and_nothing_of_it_is_kept(string tab, string shown)
        {
            DialogueStudio.Open(_asset);
            Press(tab);
            Field("Text").value = "The river is wide.";
            Press("Look inside");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Any(label => label.text.StartsWith(shown, StringComparison.Ordinal))), Is.True);
            Press("Look inside");
            StubEditor.ReloadAssemblies();
            StubEditor.Tick();
        }

        [Test]
        public void A_word_is_laid_out_in_its_contexts_at_every_layer()
        {
            DialogueStudio.Open(_asset);
            Press("Neighbours");
            Press("Example: 杨柳");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Any(label => label.text == "送别")), Is.True);
            DropdownField layer = All<DropdownField>().Single(field => field.label == "State");
            Assert.That(layer.choices[0], Is.EqualTo("before the first layer"));
            Assert.That(layer.index, Is.EqualTo((layer.choices.Count - 1) / 2));
            Button tree = All<Button>().Single(button => button.text == "湖边种着一排杨柳");
            Assert.That(tree.style.color.value, Is.EqualTo(All<Label>().Single(label => label.text == "树").style.color.value));
            float before = tree.style.left.value.value;
            tree.Press();
            Assert.That(All<Label>().Count(label => label.text.StartsWith("0.", StringComparison.Ordinal) && label.text.EndsWith("杨柳", StringComparison.Ordinal)), Is.EqualTo(9));
            layer.index = 0;
            Button same = All<Button>().Single(button => button.text == "湖边种着一排杨柳");
            Assert.That(same.style.left.value.value, Is.Not.EqualTo(before), "before the first layer all are one");
            Assert.That(All<Label>().Count(label => label.text.StartsWith("1.000", StringComparison.Ordinal)), Is.EqualTo(9));
        }

        [Test]
        public void A_sentence_without_the_word_is_named()
        {
            DialogueStudio.Open(_asset);
            Press("Neighbours");
            Field("Word").value = "willow";
            Field("Sentences").value = "A willow.\nAn oak.\nAnother willow.";
            Press("Lay out");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Any(label => label.text.Contains("\"An oak.\""))), Is.True);
        }

        [Test]
        public void Whatever_a_page_is_at_goes_with_the_window_the_code_or_edit_mode(
            [Values("Preview", "A/B", "Tests", "Why this word?", "Next token", "Attention", "Neighbours", "Contexts")] string page,
            [Values("close", "reload", "dock", "play", "loading")] string what)
        {
            File.WriteAllText(_folder["Mira.dialogue"], "= One\n> Who are you?\nin character\n\n= Two\n> Hello?\nin character\n");
            DialogueStudio.Open(_asset);
            bool loads = what == "loading";
            Occupy(page, loads);
            switch (what)
            {
                case "close":
                    EditorWindow.All.Single().Close();
                    Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
                    break;
                case "reload":
                    StubEditor.ReloadAssemblies();
                    Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
                    break;
                case "dock":
                    StubEditor.ChangeLayout();
                    Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
                    break;
                default:
                    StubWorld.EnterPlayMode();
                    Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
                    StubEditor.Tick();
                    StubWorld.ExitPlayMode();
                    Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
                    break;
            }

            StubEditor.Tick();
            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()), Is.Empty);
        }

        [TestCase("Preview", "Send")]
        [TestCase("A/B", "Send to both")]
        [TestCase("Tests", "Run all")]
        public void A_page_that_waits_for_a_model_that_is_freed_can_be_used_again(string page, string button)
        {
            File.WriteAllText(_folder["Mira.dialogue"], "= One\n> Who are you?\nin character\n");
            DialogueStudio.Open(_asset);
            Occupy(page, loads: true);
            DialogueModelHost.ReleaseAll();
            StubEditor.Tick();
            StubEditor.Tick();
            Assert.That(All<Button>().Single(b => b.text == button).enabledSelf, Is.True);
            Assert.That(All<Button>().Any(b => b.text == "Loading…"), Is.False);
        }

        [Test]
        public void A_test_run_can_be_cancelled_while_its_model_loads()
        {
            File.WriteAllText(_folder["Mira.dialogue"], "= One\n> Who are you?\nin character\n");
            DialogueStudio.Open(_asset);
            Occupy("Tests", loads: true);
            Button cancel = All<Button>().Single(b => b.text == "Cancel");
            Press("Cancel");
            StubEditor.Tick();
            Assert.That(cancel.enabledSelf, Is.False);
            Assert.That(All<Button>().Single(b => b.text == "Run all").enabledSelf, Is.True);
        }

        [Test]
        public void Nothing_is_loaded_before_the_first_line()
        {
            DialogueStudio.Open(_asset);
            foreach (string tab in new[] { "Preview", "A/B", "Tests", "Persona" })
            {
                Press(tab);
                StubEditor.Tick();
            }

            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }

        [Test]
        public void Closing_while_a_line_streams_frees_the_model()
        {
            Begin();
            EditorWindow.All.Single().Close();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            StubEditor.Tick();
        }

        [Test]
        public void Recompiling_while_a_line_streams_keeps_the_persona_and_frees_the_model()
        {
            Begin();
            StubEditor.ReloadAssemblies();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            Assert.That(All<ObjectField>().First().value, Is.EqualTo(_asset));
            Say("Still there?");
            Assert.That(Answer(), Is.Not.Empty);
        }

        [Test]
        public void Docking_elsewhere_while_a_line_streams_begins_anew()
        {
            Begin();
            StubEditor.ChangeLayout();
            StubEditor.Tick();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            Say("Still there?");
            Assert.That(Answer(), Is.Not.Empty);
        }

        [Test]
        public void Play_begins_and_ends_while_a_line_streams()
        {
            Begin();
            StubWorld.EnterPlayMode();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            StubEditor.Tick();
            Say("And in Play?");
            Send("Once more.");
            StubEditor.Tick();
            StubWorld.ExitPlayMode();
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            StubEditor.Tick();
            Say("And after it?");
            Assert.That(Answer(), Is.Not.Empty);
        }

        [Test]
        public void A_model_that_is_not_there_is_named_and_the_window_goes_on()
        {
            ((ModelAsset)Resources.Assets[ModelAsset.DefaultPath]).Folder = _folder["nowhere"];
            DialogueStudio.Open(_asset);
            Press("Preview");
            Send("Hello?");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Any(label => label.text.Contains("nowhere"))), Is.True);
            StubWorld.ClearLog();
            Assert.That(All<Button>().Single(button => button.text == "Send").enabledSelf, Is.True);
        }

        [Test]
        public void A_change_of_the_persona_keeps_the_preview()
        {
            DialogueStudio.Open(_asset);
            Press("Preview");
            Say("Good morning!");
            Press("Persona");
            Field("Role").value = "smith";
            Press("Preview");
            StubEditor.Tick();
            Assert.That(All<Label>().Any(label => label.text == "Player: Good morning!"), Is.True);
            Assert.That(All<Label>().Any(label => label.text.Contains("from the next line on")), Is.True);
            Say("And now?");
            Assert.That(All<Label>().Count(label => label.text.StartsWith("Player:", StringComparison.Ordinal)), Is.EqualTo(2));
        }

        [Test]
        public void Another_persona_ends_the_preview_of_the_last()
        {
            Begin();
            All<ObjectField>().First().value = null;
            StubEditor.Tick();
            Assert.That(All<Label>().Any(label => label.text.StartsWith("Player:", StringComparison.Ordinal)), Is.False);
            Assert.That(All<Button>().Single(button => button.text == "Send").enabledSelf, Is.False);
        }

        private static string First() => All<Button>().First(IsCandidate).text;

        private static string Candidates() => string.Join("|", All<Button>().Where(IsCandidate).Select(button => button.text));

        // In a row with its share, beside what became of it.
        private static bool IsCandidate(Button button) =>
            button.text != "What comes next?" && button.parent.Children().OfType<Label>().Any(label => label.text.Contains("%"));

        // The page is at work when this returns: its model is still loading, or it has begun.
        private void Occupy(string page, bool loads)
        {
            Press(page == "Contexts" ? "Neighbours" : page == "Why this word?" ? "Preview" : page);
            StubEditor.Tick();
            switch (page)
            {
                case "Preview":
                    Send("Tell me a story.");
                    break;
                case "A/B":
                    Field("Player").value = "Tell me a story.";
                    Press("Send to both");
                    break;
                case "Tests":
                    Press("Run all");
                    break;
                case "Why this word?":
                    Say("Tell me a story.");
                    Press(page);
                    Press("Look at the line");
                    return;
                case "Next token":
                    Field("Text").value = "The river is";
                    Press("What comes next?");
                    break;
                case "Contexts":
                    Press("Example: bank");
                    return;
                default:
                    Field("Text").value = "The river is wide.";
                    Press("Look inside");
                    return;
            }

            if (loads)
                return;
            using EngineLease share = DialogueModelHost.Acquire((ModelAsset?)null);
            Assert.That(StubEditor.TicksUntil(() => share.Engine.IsCompleted), Is.True);
            StubEditor.Tick();
        }

        // A line is under way when this returns.
        private void Begin()
        {
            DialogueStudio.Open(_asset);
            Press("Preview");
            Send("Tell me a story.");
            Assert.That(StubEditor.TicksUntil(() => All<Label>().Any(label => label.text == "Player: Tell me a story.")), Is.True);
        }

        private static void Say(string line)
        {
            Send(line);
            AwaitReadout();
        }

        private static void Send(string line)
        {
            StubEditor.Tick();
            Field("Player").value = line;
            Press("Send");
        }

        private static void AwaitReadout()
        {
            // What was pressed shows with the next tick.
            StubEditor.Tick();
            Assert.That(
                StubEditor.TicksUntil(() => All<Label>().Any(label => label.text.Contains("tokens/s")) && !All<Button>().Single(button => button.text == "Stop").enabledSelf),
                Is.True);
        }

        private static string[] Answers()
        {
            List<Label> labels = All<Label>();
            return labels.Where((label, i) => i > 0 && labels[i - 1].text == "Mira: ").Select(label => label.text).ToArray();
        }

        private static string Answer()
        {
            List<Label> labels = All<Label>();
            return labels[labels.FindLastIndex(label => label.text == "Mira: ") + 1].text;
        }

        private static void Press(string text)
        {
            Button button = All<Button>().First(b => b.text == text);
            Assert.That(button.enabledSelf, Is.True, text + " can be pressed");
            button.Press();
        }

        private static TextField Field(string label) => All<TextField>().Single(field => field.label == label);

        private static List<T> All<T>() where T : VisualElement => Below(Root).OfType<T>().ToList();

        private static IEnumerable<VisualElement> Below(VisualElement element) => element.Children().SelectMany(child => Below(child).Prepend(child));
    }
}
