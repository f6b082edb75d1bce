using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.Unity.TextMeshPro;
using Repartee.Unity.UGUI;
using Repartee.Unity.UIToolkit;
using Repartee.UnityStub;
using TMPro;
using UnityEngine;
using UnityEngine.UI;
using UnityEngine.UIElements;
using Object = UnityEngine.Object;

namespace Repartee.Tests
{
    /// <summary>A character and the text that it types into: found in edit mode, exchanged, destroyed, full.</summary>
    public sealed class NpcTextTests
    {
        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubWorld.UnloadScene();
        }

        [Test]
        public void Text_elements_are_known_in_edit_mode_before_the_first_play()
        {
            StubWorld.ClearLog();
            var adapters = (IList)typeof(DialogueTexts).GetField("Adapters", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
            adapters.Clear();
            StubEditor.Load();
            var box = new GameObject("Box");
            box.AddComponent<Text>();
            Assert.That(DialogueTexts.Find(box), Is.InstanceOf<UGUIDialogueText>());
            var world = new GameObject("World");
            world.AddComponent<TextMeshProUGUI>();
            Assert.That(DialogueTexts.Find(world), Is.InstanceOf<TextMeshProDialogueText>());
            new GameObject("Mira").AddComponent<NpcDialogue>().TextObject = box;
            Npc.NothingWentWrong();
        }

        [Test]
        public void An_object_without_a_text_is_told_once()
        {
            StubWorld.EnterPlayMode();
            using var npc = Npc.Saying("One.", "Two.");
            npc.Talk.TextObject = new GameObject("Nothing");
            npc.Ask("Hello");
            npc.Ask("Hello again");
            Assert.That(StubWorld.Log.Single().Message, Does.Contain("Nothing"));
            Assert.That(npc.Text, Is.EqualTo("One.Two."));
        }

        [Test]
        public void What_the_inspector_changes_is_heeded_by_the_next_line()
        {
            StubWorld.EnterPlayMode();
            using var npc = Npc.Saying("One.", "Two.");
            var first = new GameObject("First").AddComponent<Text>();
            var second = new GameObject("Second").AddComponent<Text>();
            npc.Talk.TextObject = first.gameObject;
            npc.Ask("Hello");
            Serialize(npc.Talk, "_text", second.gameObject);
            var slow = new TypewriterSettings { CharactersPerSecond = 1 };
            Serialize(npc.Talk, "_typewriterSettings", slow);
            npc.Talk.Say("And now?");
            Npc.Until(() => npc.Talk.State == NpcState.Revealing && second.text.Length > 0);
            Assert.That(npc.Talk.Typewriter.Settings, Is.SameAs(slow));
            Assert.That(first.text, Is.EqualTo("One."));
            Assert.That(second.LaidOut, Is.EqualTo("Two."));
            Npc.NothingWentWrong();
        }

        [TestCase("tmp")]
        [TestCase("text")]
        [TestCase("bubble")]
        [TestCase("label")]
        public void A_text_that_is_destroyed_in_the_middle_of_a_line_does_not_stop_it(string kind)
        {
            StubWorld.EnterPlayMode();
            using var npc = Npc.Gated("A line that is longer than its box lives.", "And another.");
            GameObject box = Box(kind);
            npc.Talk.TypewriterSettings = new TypewriterSettings { Reserve = 0, Paging = false };
            npc.Talk.TextObject = box;
            npc.Talk.Say("Hello");
            npc.Model.Allow(16);
            Npc.Until(() => npc.Text.Length > 3);
            Object.Destroy(box);
            npc.Model.Allow(1000);
            Npc.Until(() => npc.Lines.Count == 1);
            npc.Ask("And then?");
            npc.Talk.ResetConversation();
            Assert.That(npc.Text, Is.EqualTo("A line that is longer than its box lives.And another."));
            Npc.NothingWentWrong();
        }

        [Test]
        public void A_full_page_shows_its_sign_until_it_is_turned_or_left()
        {
            StubWorld.EnterPlayMode();
            using var npc = Npc.Saying("One two three four five six seven.", "Short.");
            var signs = new List<bool>();
            npc.Talk.PageFullChanged += signs.Add;
            int wired = 0;
            npc.Talk.OnPageFull.AddListener(full => wired += full ? 1 : 0);
            npc.Talk.TextTarget = new TextBox(12);
            npc.Talk.TypewriterSettings = new TypewriterSettings { Instant = true };
            npc.Talk.Continue();
            npc.Talk.Say("Hello");
            Npc.Until(() => npc.Talk.IsPageFull);
            npc.Talk.Continue();
            StubWorld.Frame();
            Npc.Until(() => npc.Talk.IsPageFull);
            Npc.Until(() =>
            {
                npc.Talk.HurryUp();
                return npc.Lines.Count == 1;
            });
            Assert.That(npc.Talk.IsPageFull, Is.False);
            Assert.That(signs.Where((full, i) => full != (i % 2 == 0)), Is.Empty, "shown and hidden in turn");
            Assert.That(wired, Is.EqualTo(signs.Count(full => full)));
            Assert.That(npc.Text, Is.EqualTo("One two three four five six seven."));
            Npc.NothingWentWrong();
        }

        [TestCase(true)]
        [TestCase(false)]
        public void A_character_that_goes_on_a_full_page_takes_its_sign_away(bool interrupted)
        {
            StubWorld.EnterPlayMode();
            using var npc = Npc.Saying("One two three four five six seven.", "Short.");
            npc.Talk.TextTarget = new TextBox(12);
            npc.Talk.Say("Hello");
            Npc.Until(() => npc.Talk.IsPageFull);
            if (interrupted)
                npc.Talk.Interrupt();
            else
                npc.Talk.enabled = false;
            StubWorld.Frame();
            Assert.That(npc.Talk.IsPageFull, Is.False);
            Npc.NothingWentWrong();
        }

        // What an inspector does: the field has another value, and no property was asked.
        private static void Serialize(NpcDialogue talk, string field, object value) =>
            typeof(NpcDialogue).GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(talk, value);

        private static GameObject Box(string kind)
        {
            var text = new GameObject("Text");
            if (kind == "label")
            {
                text.AddComponent<UIDocument>().rootVisualElement = new VisualElement();
                text.GetComponent<UIDocument>().rootVisualElement.Add(new Label { name = "line" });
                text.AddComponent<DialogueLabel>();
                return text;
            }

            if (kind == "tmp")
                text.AddComponent<TextMeshProUGUI>();
            else
                text.AddComponent<Text>();
            if (kind != "bubble")
                return text;
            var bubble = new GameObject("Bubble", typeof(RectTransform), typeof(CanvasGroup));
            text.transform.SetParent(bubble.transform, false);
            bubble.AddComponent<SpeechBubble>().Text = text;
            return bubble;
        }

        [TestCase(true)]
        [TestCase(false)]
        public void Who_begins_a_line_in_a_text_interrupts_whoever_types_there(bool found)
        {
            StubWorld.EnterPlayMode();
            using var mira = Npc.Saying("A long story of the bridge.");
            using var bo = new Npc(new[] { "My turn." }, gated: false, name: "Bo");
            using var other = new Npc(new[] { "Elsewhere." }, gated: false, name: "Ann");
            var box = new GameObject("Box").AddComponent<TextMeshProUGUI>();
            var shared = new TextMeshProDialogueText(box);
            foreach (Npc npc in new[] { mira, bo })
            {
                if (found)
                    npc.Talk.TextObject = box.gameObject;
                else
                    npc.Talk.TextTarget = shared;
            }
            mira.Talk.TypewriterSettings = new TypewriterSettings { CharactersPerSecond = 1, Reserve = 0 };
            mira.Talk.Say("Tell me");
            Npc.Until(() => mira.Text.Length > 0);
            other.Ask("And you?");
            Assert.That(mira.Talk.State, Is.Not.EqualTo(NpcState.Idle), "a text of its own");
            string seen = mira.Text;
            bo.Ask("Hello");
            Npc.Until(() => mira.Lines.Count == 1);
            Assert.That(mira.Text, Is.EqualTo(seen));
            Assert.That(mira.Talk.History.Single().Reply, Is.EqualTo(seen.TrimEnd()));
            Assert.That(bo.Text, Is.EqualTo("My turn."));
            Assert.That(box.text, Is.EqualTo("My turn."));
            Npc.NothingWentWrong();
        }
    }
}
