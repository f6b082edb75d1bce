using System;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class CancellingTests
    {
        /// <summary>The engine may start a line, and end it, before the call that asked for it has returned.</summary>
        [Test]
        public void TheCallersTokenCountsAsSoonAsTheEngineHasTheLine()
        {
            using var talk = Talk.Gated("A long line.", "Another.");
            using var cancellation = new CancellationTokenSource();
            using var speaks = new ManualResetEventSlim();
            using var goOn = new ManualResetEventSlim();
            DialogueTurn first = talk.Conversation.Say("first");
            first.Stream.Subscribe(happened =>
            {
                if (happened.Kind != LineEventKind.Delta)
                    return;
                speaks.Set();
                goOn.Wait();
            });
            talk.Model.Allow(3);
            speaks.Wait();
            // It waits for the first, whose end the engine cannot tell yet, and is dropped for the third.
            DialogueTurn second = talk.Conversation.Say("second");
            bool? ended = null;
            second.Stream.Subscribe(happened =>
            {
                if (happened.Kind != LineEventKind.End)
                    return;
                goOn.Set();
                Talk.Until(() => talk.Conversation.Current is { } current && current != first);
                DialogueTurn current = talk.Conversation.Current!;
                cancellation.Cancel();
                ended = current.Completion.Wait(TimeSpan.FromSeconds(5));
            });
            DialogueTurn third = talk.Conversation.Say("third", cancellation: cancellation.Token);
            Assert.That(ended, Is.True);
            Assert.That(third.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(second.Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        [Test]
        public void APromptBeingReadCanBeCancelled()
        {
            using var talk = Talk.Gated("One.", "Two.");
            var turn = talk.Conversation.Say("a");
            Talk.Until(() => talk.Model.IsWaiting);
            Assert.That(turn.State, Is.EqualTo(TurnState.Thinking));
            turn.Cancel();
            Talk.End(turn);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Text, Is.EqualTo(""));
            Assert.That(turn.IsFallback, Is.False);
            Assert.That(talk.History, Is.EqualTo(""));
            talk.Model.Allow(100);
            Assert.That(talk.Say("b").Text, Is.EqualTo("One."));
        }

        [Test]
        public void AWaitingLineCanBeCancelled()
        {
            using var talk = Talk.Gated(new ConversationOptions { WhileSpeaking = WhileSpeaking.Queue }, "One.", "Two.");
            var first = talk.Conversation.Say("a");
            var second = talk.Conversation.Say("b");
            second.Cancel();
            Assert.That(second.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(second.Stream.IsEnded);
            talk.Model.Allow(100);
            Talk.End(first);
            Assert.That(talk.History, Is.EqualTo("a>One."));
        }

        [TestCase(InterruptedLine.KeepWhatWasSeen, -1, "a>Once upon a")]
        [TestCase(InterruptedLine.KeepWhatWasSeen, 4, "a>Once")]
        [TestCase(InterruptedLine.KeepWhatWasSeen, 5, "a>Once")]
        [TestCase(InterruptedLine.KeepWhatWasSeen, 500, "a>Once upon a")]
        [TestCase(InterruptedLine.KeepWhatWasSeen, 0, "")]
        [TestCase(InterruptedLine.Drop, -1, "")]
        [TestCase(InterruptedLine.Drop, 4, "")]
        public void ALineBeingSaidIsRememberedAsFarAsItWasSeen(InterruptedLine policy, int seen, string history)
        {
            using var talk = Talk.Gated(new ConversationOptions { InterruptedLine = policy }, "Once upon a time.", "Yes?");
            var turn = talk.Conversation.Say("a");
            talk.Allow(13);
            Assert.That(turn.State, Is.EqualTo(TurnState.Speaking));
            if (seen < 0)
                turn.Cancel();
            else
                turn.Cancel(seen);
            Talk.End(turn);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Text, Is.EqualTo("Once upon a"));
            Assert.That(talk.History, Is.EqualTo(history));
            talk.Model.Allow(100);
            Assert.That(talk.Say("b").Text, Is.EqualTo("Yes?"));
        }

        [Test]
        public void WhatWasSeenIsNeverHalfACharacter()
        {
            using var talk = Talk.Saying("Hi 👩‍👩‍👧!");
            var turn = talk.Say("a");
            turn.Cancel(6);
            Assert.That(talk.History, Is.EqualTo("a>Hi"));
        }

        [Test]
        public void ALineThatHasEndedCanStillBeCutToWhatWasSeen()
        {
            using var talk = Talk.Saying("A long tale of woe.", "Hm.", "Ah.");
            var first = talk.Say("a");
            talk.Say("b");
            first.Cancel();
            Assert.That(talk.History, Is.EqualTo("a>A long tale of woe.|b>Hm."));
            first.Cancel(6);
            Assert.That(talk.History, Is.EqualTo("a>A long|b>Hm."));
            Assert.That(first.Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(first.Text, Is.EqualTo("A long tale of woe."));
            first.Cancel(0);
            Assert.That(talk.History, Is.EqualTo("b>Hm."));
            Assert.That(talk.Say("c").Text, Is.EqualTo("Ah."));
        }

        [Test]
        public void ACallersTokenCancelsToo()
        {
            using var talk = Talk.Gated("One.", "Two.");
            using var cancellation = new CancellationTokenSource();
            var turn = talk.Conversation.Say("a", cancellation: cancellation.Token);
            talk.Allow(3);
            cancellation.Cancel();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(talk.History, Is.EqualTo("a>On"));
            var never = talk.Conversation.Say("b", cancellation: cancellation.Token);
            Assert.That(Talk.End(never).Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        [Test]
        public void CancellingTwiceOrFromACallbackIsHarmless()
        {
            using var talk = Talk.Saying("One two three.");
            var turn = talk.Conversation.Say("a");
            turn.Stream.Subscribe(_ =>
            {
                turn.Cancel();
                turn.Cancel();
            });
            Talk.End(turn);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Cancelled).Or.EqualTo(FinishReason.EndOfLine));
        }
    }
}
