using System;
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
    /// <summary>The Studio with the bundled model, driven as a writer would.</summary>
    public sealed class DialogueStudioTests : StudioFixture
    {
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
    }
}
