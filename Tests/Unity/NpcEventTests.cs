using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>The order of a character's events, whatever their listeners do.</summary>
    public sealed class NpcEventTests
    {
        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay() => StubWorld.ExitPlayMode();

        [Test]
        public void What_a_listener_throws_keeps_no_other_event_from_being_raised()
        {
            using var npc = Npc.Saying("One two.");
            var heard = new List<string>();
            npc.Talk.OnLineStarted.AddListener(() => heard.Add("start"));
            string text = "";
            npc.Talk.OnTextRevealed.AddListener(revealed => text += revealed);
            npc.Talk.OnFailed.AddListener(_ => heard.Add("failed"));
            npc.Talk.OnLineCompleted.AddListener(line => heard.Add("end " + line));
            npc.Talk.LineStarted += _ => throw new InvalidOperationException("1 on purpose");
            npc.Talk.TextRevealed += _ => throw new InvalidOperationException("2 on purpose");
            npc.Talk.Failed += _ => throw new InvalidOperationException("3 on purpose");
            npc.Talk.LineCompleted += _ => throw new InvalidOperationException("4 on purpose");
            npc.Model.FailInPrefill = true;
            npc.Ask("Hello");
            Assert.That(heard, Is.EqualTo(new[] { "start", "failed", "end Give me a moment." }));
            Assert.That(text, Is.EqualTo("Give me a moment."));
            Assert.That(npc.Events.Last(), Does.StartWith("end"));
            // The text comes in as many pieces as the frames find.
            Assert.That(Logged(2), Is.GreaterThan(0));
            foreach (int once in new[] { 1, 3, 4 })
                Assert.That(Logged(once), Is.EqualTo(1));

            int Logged(int listener) =>
                StubWorld.Log.Count(entry => entry.Type == LogType.Exception && entry.Message.Contains(listener + " on purpose"));
        }

        [TestCase(false)]
        [TestCase(true)]
        public void A_line_that_is_asked_for_at_the_end_of_another_begins_when_all_have_heard_of_the_end(bool fails)
        {
            using var npc = Npc.Saying("One.", "Two.");
            npc.Model.FailInPrefill = fails;
            var early = new List<string>();
            var late = new List<string>();
            bool again = false;
            void Again()
            {
                if (!again)
                    npc.Talk.Say("2");
                again = true;
            }

            npc.Talk.LineStarted += turn => early.Add("start " + turn.PlayerLine);
            npc.Talk.LineCompleted += turn => early.Add("end " + turn.PlayerLine);
            if (fails)
                npc.Talk.Failed += _ => Again();
            else
                npc.Talk.LineCompleted += _ => Again();
            npc.Talk.LineStarted += turn => late.Add("start " + turn.PlayerLine);
            npc.Talk.LineCompleted += turn => late.Add("end " + turn.PlayerLine);
            npc.Talk.OnLineStarted.AddListener(() => late.Add("start"));
            npc.Talk.OnLineCompleted.AddListener(_ => late.Add("end"));
            npc.Talk.Say("1");
            Npc.Until(() => npc.Lines.Count == 2);
            Assert.That(early, Is.EqualTo(new[] { "start 1", "end 1", "start 2", "end 2" }));
            Assert.That(late, Is.EqualTo(new[] { "start 1", "start", "end 1", "end", "start 2", "start", "end 2", "end" }));
        }

        [Test]
        public void Asking_again_whenever_it_failed_tries_once_a_frame()
        {
            using var npc = Npc.Saying("Never said.");
            npc.Talk.PersonaAsset!.Json = "{";
            int failures = 0;
            npc.Talk.Failed += _ =>
            {
                failures++;
                npc.Talk.Say("Again");
            };
            npc.Talk.Say("Hello");
            Assert.That(failures, Is.EqualTo(1));
            StubWorld.Frame();
            Assert.That(failures, Is.EqualTo(2));
            StubWorld.Frame();
            Assert.That(failures, Is.EqualTo(3));
        }

        [Test]
        public void Hurrying_a_line_that_is_being_announced_reveals_it_when_all_have_heard_of_it()
        {
            using var npc = Npc.Saying("One two three.");
            npc.Talk.TypewriterSettings = new TypewriterSettings { CharactersPerSecond = 1 };
            var heard = new List<string>();
            npc.Talk.TextRevealed += text => heard.Add("text");
            npc.Talk.LineStarted += turn =>
            {
                Assert.That(turn.Completion.Wait(TimeSpan.FromSeconds(20)), Is.True);
                npc.Talk.HurryUp();
            };
            npc.Talk.LineStarted += _ => heard.Add("start");
            npc.Talk.Say("Hello");
            Assert.That(heard, Is.EqualTo(new[] { "start" }));
            StubWorld.Frame();
            Assert.That(heard, Is.EqualTo(new[] { "start", "text" }));
            Assert.That(npc.Text, Is.EqualTo("One two three."));
        }

        [Test]
        public void A_text_that_cannot_be_cleared_fails_the_line_with_its_cause()
        {
            using var npc = Npc.Saying("One.", "Two.");
            npc.Talk.TextTarget = new BrokenText();
            Task<DialogueTurn> asking = npc.Talk.SayAsync("1");
            Npc.Until(() => npc.Lines.Count == 1);
            Assert.That(npc.Events, Is.EqualTo(new[] { "start 1", "failed on purpose", "end " + npc.Lines[0].Finish }));
            Assert.That(asking.Exception!.InnerException, Is.InstanceOf<InvalidOperationException>());
            Assert.That(StubWorld.Log.Count(entry => entry.Type == LogType.Exception), Is.EqualTo(1));
            npc.Talk.TextTarget = null;
            Assert.That(npc.Ask("2").Text, Is.Not.Empty);
        }

        private sealed class BrokenText : IDialogueText
        {
            public void Clear(bool richText) => throw new InvalidOperationException("on purpose");

            public int Layout(ReadOnlySpan<char> page) => page.Length;

            public void Reveal(int length)
            {
            }
        }
    }
}
