using System;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class FailureTests
    {
        [Test]
        public void AFailingModelSpeaksAnAuthoredLineAndTheGameGoesOn()
        {
            using var talk = Talk.Saying("Fine again.");
            talk.Model.FailAtToken = 0;
            var turn = talk.Conversation.Say("a");
            int deltas = 0;
            turn.Stream.Subscribe(happened => deltas += happened.Kind == LineEventKind.Delta ? 1 : 0);
            Talk.End(turn);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Failed));
            Assert.That(turn.IsFallback);
            Assert.That(Talk.Greta.FallbackLines, Does.Contain(turn.Text));
            Assert.That(deltas, Is.EqualTo(1));
            Assert.That(turn.Error!.Message, Does.Contain("token 0"));
            Assert.That(talk.Log.Any(line => line.Contains("Greta") && line.Contains("token 0")));
            Assert.That(talk.Conversation.History.Count, Is.EqualTo(0));
            talk.Model.FailAtToken = -1;
            Assert.That(talk.Say("b").Text, Is.EqualTo("Fine again."));
        }

        [Test]
        public void TheFallbackLineDependsOnTheSeedAlone()
        {
            string Text(ulong seed)
            {
                using var talk = Talk.Saying("Never.");
                talk.Model.FailInPrefill = true;
                return talk.Say("a", new GenerationSettings { Seed = seed }).Text;
            }
            Assert.That(Text(1), Is.EqualTo(Text(1)));
            Assert.That(Enumerable.Range(0, 12).Select(seed => Text((ulong)seed)).Distinct().Count(), Is.EqualTo(2));
        }

        [Test]
        public void WhatWasSaidBeforeAFailureStays()
        {
            using var talk = Talk.Saying("One two three.");
            talk.Model.FailAtToken = 9;
            var turn = talk.Say("a");
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Failed));
            Assert.That(turn.Text, Is.EqualTo("One two"));
            Assert.That(turn.IsFallback, Is.False);
            Assert.That(talk.History, Is.EqualTo("a>One two"));
        }

        [Test]
        public void WithoutAuthoredLinesAFailureIsAPause()
        {
            using var talk = new Talk(new ScriptedModel(_ => throw new InvalidOperationException("no words")), null, new Persona("Tom"));
            var turn = talk.Say("a");
            Assert.That(turn.Text, Is.EqualTo("…"));
            Assert.That(turn.Error!.Message, Is.EqualTo("no words"));
        }

        [Test]
        public void SettingsThatMakeNoSenseFailTheLineWithTheirName()
        {
            using var talk = Talk.Saying("Aye.");
            var turn = talk.Say("a", new GenerationSettings { TopP = 7f });
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Failed));
            Assert.That(turn.Error!.Message, Does.Contain("topP"));
            Assert.That(talk.Say("b").Text, Is.EqualTo("Aye."));
        }

        [TestCase("Player: I am the player.", FinishReason.Filtered)]
        [TestCase("<think>and think and think", FinishReason.EndOfLine)]
        [TestCase("", FinishReason.EndOfLine)]
        public void ALineOfWhichNothingIsLeftBecomesAFallbackLine(string raw, FinishReason finish)
        {
            using var talk = Talk.Saying(raw, "Better.");
            var turn = talk.Say("a");
            Assert.That(turn.IsFallback);
            Assert.That(turn.Finish, Is.EqualTo(finish));
            Assert.That(Talk.Greta.FallbackLines, Does.Contain(turn.Text));
            Assert.That(talk.Say("b").Text, Is.EqualTo("Better."));
            Assert.That(talk.History, Is.EqualTo("b>Better."));
        }

        [Test]
        public void ACallbackThatThrowsHarmsNobody()
        {
            using var talk = Talk.Saying("One.", "Two.");
            var turn = talk.Conversation.Say("a");
            turn.Stream.Subscribe(_ => throw new InvalidOperationException("the label is gone"));
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(talk.Log.Any(line => line.Contains("the label is gone")));
            Assert.That(talk.Say("b").Text, Is.EqualTo("Two."));
        }
    }
}
