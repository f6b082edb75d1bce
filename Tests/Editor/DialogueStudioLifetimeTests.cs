using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Editor;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Tests
{
    /// <summary>The Studio interrupted as an editor does: windows that close, code that is compiled, play mode, models that go.</summary>
    public sealed class DialogueStudioLifetimeTests : StudioFixture
    {
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
    }
}
