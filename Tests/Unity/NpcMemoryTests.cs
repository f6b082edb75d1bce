using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;

namespace Repartee.Tests
{
    /// <summary>What a character remembers, learns, saves and forgets, with a scripted model for exact timing.</summary>
    public sealed class NpcMemoryTests
    {
        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubPlatform.Reset();
        }

        [Test]
        public void Resetting_forgets_what_was_said_and_keeps_what_was_learned()
        {
            using var npc = Npc.Saying("One.", "Two.");
            npc.Talk.AddKnowledge("The king is dead.");
            npc.Ask("Hello");
            npc.Talk.ResetConversation();
            Assert.That(npc.Talk.History, Is.Empty);
            Assert.That(Facts(npc.Talk.CaptureState()), Is.EqualTo(new[] { "The king is dead." }));
            npc.Talk.enabled = false;
            npc.Talk.ResetConversation();
            Assert.That(Facts(npc.Talk.CaptureState()), Is.EqualTo(new[] { "The king is dead." }));
        }

        [Test]
        public void A_saved_conversation_goes_on_in_another_character_also_before_the_model_is_there()
        {
            using var npc = Npc.Saying("One.", "Two.");
            npc.Ask("Hello");
            npc.Talk.AddKnowledge("The king is dead.");
            byte[] state = npc.Talk.CaptureState();

            using var other = Npc.Saying("Three.");
            other.Talk.RestoreState(state);
            Assert.That(other.Talk.History.Single().Reply, Is.EqualTo("One."));
            Assert.That(other.Talk.CaptureState(), Is.EqualTo(state), "what was restored is what is saved");
            other.Talk.AddKnowledge("Long live the queen.");
            Assert.That(Facts(other.Talk.CaptureState()), Is.EqualTo(new[] { "The king is dead.", "Long live the queen." }));
            other.Ask("And then?");
            Assert.That(other.Talk.History.Select(turn => turn.Reply), Is.EqualTo(new[] { "One.", "Three." }));
            Assert.That(Facts(other.Talk.CaptureState()), Is.EqualTo(new[] { "The king is dead.", "Long live the queen." }));

            npc.Talk.RestoreState(state);
            Assert.That(npc.Talk.History.Count, Is.EqualTo(1));
            Npc.NothingWentWrong();
        }

        [Test]
        public void A_damaged_save_changes_nothing()
        {
            using var npc = Npc.Saying("One.", "Two.");
            npc.Ask("Hello");
            npc.Talk.Say("Go on");
            Assert.That(() => npc.Talk.RestoreState(new byte[] { 1, 2, 3 }), Throws.InstanceOf<BadFileException>());
            Npc.Until(() => npc.Lines.Count == 2);
            Assert.That(npc.Lines[1].Finish, Is.EqualTo(FinishReason.EndOfLine));
        }

        [Test]
        public void What_is_learned_reaches_the_model()
        {
            string prompt = "";
            var model = new ScriptedModel(seen => Heard(prompt = seen), new ScriptedModelOptions { KnownTexts = new[] { "Aye." } });
            using var engine = new DialogueEngine(model.ToLoadedModel());
            using var npc = Npc.Saying("Unused.");
            npc.Talk.Generator = engine;
            npc.Talk.AddKnowledge("The dragon sleeps under the mill.");
            npc.Ask("Where does the dragon sleep?");
            Assert.That(prompt, Does.Contain("The dragon sleeps under the mill."));
        }

        [Test]
        public void Changing_the_persona_begins_another_conversation_and_changing_the_model_does_not()
        {
            using var npc = Npc.Saying("One.");
            using var other = Npc.Saying("Two.");
            npc.Ask("Hello");
            npc.Talk.Generator = other.Generator;
            Assert.That(npc.Ask("Still me?").Text, Is.EqualTo("Two."));
            Assert.That(npc.Talk.History.Count, Is.EqualTo(2));
            npc.Talk.PersonaAsset = Npc.PersonaOf("Tom", "{ \"name\": \"Tom\" }");
            Assert.That(npc.Talk.History, Is.Empty);
        }

        [Test]
        public void What_was_seen_is_remembered_by_a_character_that_was_disabled_enabled_and_spoken_to_in_one_frame()
        {
            using var npc = Npc.Gated("A long story of the bridge.", "Another one.");
            npc.Talk.Say("Tell me");
            npc.Model.Allow(8);
            Npc.Until(() => npc.Text.Length > 0);
            string seen = npc.Text;
            npc.Talk.enabled = false;
            npc.Talk.enabled = true;
            npc.Talk.Say("And now?");
            npc.Model.Allow(1000);
            Npc.Until(() => npc.Lines.Count == 1);
            Assert.That(npc.Talk.History.Select(turn => turn.PlayerLine), Is.EqualTo(new[] { "Tell me", "And now?" }));
            Assert.That(npc.Talk.History[0].Reply, Is.EqualTo(seen.TrimEnd()));
        }

        private static IReadOnlyList<string> Facts(byte[] state) => ConversationState.FromBytes(state, "state").AddedFacts;

        private static string Heard(string prompt) => prompt.Length > 0 ? "Aye." : "";
    }
}
