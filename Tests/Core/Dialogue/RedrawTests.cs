using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>A reply that passes over the fact beside the player's line is drawn again, unseen.</summary>
    public sealed class RedrawTests
    {
        private const string Question = "When did the mill burn down?";
        private const string Passes = "How should I know, friend?";
        private const string Uses = "Ask the smith. It was in winter, they say.";

        private static readonly Persona Greta = new Persona("Greta")
        {
            Role = "innkeeper",
            Knows = new[] { "The mill burned down in winter." },
            FallbackLines = new[] { "Hm?" },
        };

        private static readonly GenerationSettings Thrice = new GenerationSettings { Redraws = 3 };

        private static readonly GenerationSettings Sure = new GenerationSettings { TopK = 1, Redraws = 3, RedrawAbove = 0.5f };

        [Test]
        public void AReplyThatPassesOverASureFactIsDrawnAgainAndNobodySeesIt()
        {
            using var talk = TalkOf(Passes, Passes, Uses);
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            var seen = new List<string>();
            turn.Stream.Subscribe(happened => seen.Add(happened.Kind == LineEventKind.Delta ? happened.Text.ToString() : ""));
            Talk.End(turn);
            Assert.That(turn.Text, Is.EqualTo(Uses));
            Assert.That(string.Concat(seen), Is.EqualTo(Uses));
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(turn.Result.Redraws, Is.EqualTo(2));
            Assert.That(turn.Result.NewTokens, Is.EqualTo(Uses.Length));
            Assert.That(turn.Result.FirstTokenTime, Is.GreaterThan(turn.Result.QueueTime));
            Assert.That(turn.Result.ReusedTokens, Is.EqualTo(0), "the prompt was read for the first draw");
            Assert.That(talk.History, Is.EqualTo(Question + ">" + Uses));
            Assert.That(talk.Conversation.History[0].ReplyTokens!.Count, Is.EqualTo(Uses.Length));
        }

        [Test]
        public void AReplyIsHeldBackOnlyUntilItUsesTheFact()
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Uses));
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            int used = Uses.IndexOf("winter", StringComparison.Ordinal) + "winter".Length;
            talk.Allow(used);
            Assert.That(turn.Text, Is.Empty);
            Assert.That(turn.State, Is.EqualTo(TurnState.Thinking));
            // The word is whole when something stands behind it, and that is seen when the next character cannot belong to it.
            talk.Allow(2);
            Assert.That(turn.Text, Is.EqualTo(Uses.Substring(0, used + 1)));
            Assert.That(turn.State, Is.EqualTo(TurnState.Speaking));
            talk.Allow(4);
            Assert.That(turn.Text, Is.EqualTo(Uses.Substring(0, used + 5)));
            talk.Model.Allow(100);
            Assert.That(Talk.End(turn).Text, Is.EqualTo(Uses));
            Assert.That(turn.Result.Redraws, Is.EqualTo(0));
        }

        [Test]
        public void WhenEveryDrawPassesOverItTheFirstIsSpoken()
        {
            using var talk = TalkOf("First.", "Second.", "Third.", "Fourth.", "Fifth.");
            DialogueTurn turn = talk.Say(Question, Thrice);
            Assert.That(turn.Text, Is.EqualTo("First."));
            Assert.That(turn.Result.Redraws, Is.EqualTo(3));
            Assert.That(turn.Result.NewTokens, Is.EqualTo("First.".Length));
            Assert.That(turn.IsFallback, Is.False);
            Assert.That(talk.History, Is.EqualTo(Question + ">First."));
            Assert.That(talk.Say("Hello!", Thrice).Text, Is.EqualTo("Fifth."));
        }

        [TestCase(Question, 0, TestName = "WithoutRedrawsEveryReplyIsSpokenAtOnce")]
        [TestCase("Lovely weather today!", 3, TestName = "ALineThatAsksForNothingIsAnsweredAtOnce")]
        [TestCase("Where can I buy a dragon saddle for my aunt's birthday near the mill?", 3, TestName = "AFactThatHoldsLittleOfTheLineNeedNotBeUsed")]
        public void NothingIsHeldBack(string line, int redraws)
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Passes, Uses));
            DialogueTurn turn = talk.Conversation.Say(line, new GenerationSettings { Redraws = redraws });
            talk.Allow(8);
            Assert.That(turn.Text, Is.EqualTo(Passes.Substring(0, 7)));
            talk.Model.Allow(100);
            Assert.That(Talk.End(turn).Text, Is.EqualTo(Passes));
            Assert.That(turn.Result.Redraws, Is.EqualTo(0));
        }

        [Test]
        public void ActionsStayAtTheirPlacesWhenTheLineIsLetThrough()
        {
            using var talk = TalkOf("[emote:nod]Well, [give:cup]last winter. [emote:bow]");
            DialogueTurn turn = talk.Say(Question, Thrice);
            Assert.That(turn.Text, Is.EqualTo("Well, last winter."));
            Assert.That(string.Join(" ", turn.ActionTags.ToArray()), Is.EqualTo("[emote:nod] at 0 [give:cup] at 5 [emote:bow] at 18"));
        }

        [Test]
        public void ACancelledLineIsNotDrawnAgain()
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Passes, "Next."));
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            talk.Allow(10);
            turn.Cancel();
            Talk.End(turn);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Text, Is.Empty);
            Assert.That(talk.History, Is.Empty);
            talk.Model.Allow(100);
            Assert.That(talk.Say("Hello!", Thrice).Text, Is.EqualTo("Next."));
        }

        [Test]
        public void OfALineThatIsCutShortWhileItIsHeldBackNothingIsSeen()
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, "Come in, come in!"));
            DialogueTurn turn = talk.Conversation.Say("Hello!", Sure);
            talk.Allow(10);
            turn.Cancel();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Text, Is.Empty);
            Assert.That(talk.History, Is.Empty);
        }

        [Test]
        public void CancellingWhileItIsDrawnAgainEndsIt()
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Passes, Uses, "Next."));
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            talk.Allow(Passes.Length + 6);
            turn.Cancel();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Text, Is.Empty);
            talk.Model.Allow(100);
            Assert.That(talk.Say("Hello!").Text, Is.EqualTo("Next."));
        }

        [Test]
        public void WhenDrawingAgainFailsTheFirstReplyIsSpoken()
        {
            int calls = 0;
            using var talk = TalkOf(new ScriptedModel(_ => calls++ == 0 ? Passes : throw new InvalidOperationException("no more words")));
            DialogueTurn turn = talk.Say(Question, Thrice);
            Assert.That(turn.Text, Is.EqualTo(Passes));
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(talk.Log.Any(line => line.Contains("no more words")));
        }

        [Test]
        public void WhatWasHeldBackBeforeAFailureIsSpoken()
        {
            using var talk = TalkOf(Passes);
            talk.Model.FailAtToken = 9;
            DialogueTurn turn = talk.Say(Question, Thrice);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Failed));
            Assert.That(turn.Text, Is.EqualTo("How shou"));
        }

        [Test]
        public void DisposingWhileItIsHeldEndsTheLine()
        {
            var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Passes));
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            talk.Allow(5);
            talk.Dispose();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        [TestCase(-1)]
        [TestCase(11)]
        public void ANumberOutOfRangeFailsTheLineWithItsName(int redraws)
        {
            using var talk = TalkOf(Passes);
            Assert.That(talk.Say(Question, new GenerationSettings { Redraws = redraws }).Error!.Message, Does.Contain("redraws"));
        }

        [Test]
        public void AReplyOfWhichTheModelIsUnsureIsDrawnAgainAndNobodySeesIt()
        {
            using var engine = UnsureModel.Engine(1, "The the stone of an winks.", "Welcome!");
            using var conversation = new Conversation(engine, Greta);
            DialogueTurn turn = conversation.Say("Hello!", Sure);
            var seen = new List<string>();
            turn.Stream.Subscribe(happened => seen.Add(happened.Kind == LineEventKind.Delta ? happened.Text.ToString() : ""));
            Talk.End(turn);
            Assert.That(turn.Text, Is.EqualTo("Welcome!"));
            Assert.That(string.Concat(seen), Is.EqualTo("Welcome!"));
            Assert.That(turn.Result.Redraws, Is.EqualTo(1));
            Assert.That(turn.Result.Entropy, Is.LessThan(0.1f));
        }

        [Test]
        public void OfRepliesThatAllFailTheSurestIsSpoken()
        {
            using var engine = UnsureModel.Engine(3, "The the stone of an winks.", "Not not it.", "A a bit of the.");
            using var conversation = new Conversation(engine, Greta);
            DialogueTurn turn = Talk.End(conversation.Say("Hello!", new GenerationSettings { TopK = 1, Redraws = 2, RedrawAbove = 0.5f }));
            // Of the second draw the model was least unsure.
            Assert.That(turn.Text, Is.EqualTo("Not not it."));
            Assert.That(turn.Result.NewTokens, Is.EqualTo("Not not it.".Length));
            Assert.That(conversation.History[0].Reply, Is.EqualTo("Not not it."));
            Assert.That(turn.Result.Redraws, Is.EqualTo(2));
            Assert.That(turn.Result.Entropy, Is.GreaterThan(0.5f));
        }

        [Test]
        public void AtTemperatureZeroALineThatIsDrawnAgainIsDrawn()
        {
            using var engine = UnsureModel.Engine(2, "The the stone of an winks.", "Not not it.");
            using var conversation = new Conversation(engine, Greta);
            DialogueTurn turn = Talk.End(conversation.Say("Hello!", new GenerationSettings { Temperature = 0f, Redraws = 1, RedrawAbove = 0.5f, MaxTokens = 12 }));
            Assert.That(turn.Result.Redraws, Is.EqualTo(1));
            Assert.That(turn.Text, Is.Not.EqualTo("The the stone").And.Not.EqualTo("Not not it."));
        }

        [Test]
        public void AModelThatIsSureIsHeardAfterThirtyTwoTokensAtTheLatest()
        {
            string line = "Come in, come in, and sit down by the fire, traveller.";
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, line));
            DialogueTurn turn = talk.Conversation.Say("Hello!", Sure);
            talk.Allow(31);
            Assert.That(turn.Text, Is.Empty);
            talk.Allow(2);
            Assert.That(turn.Text, Is.EqualTo(line.Substring(0, 32)));
            talk.Model.Allow(100);
            Assert.That(Talk.End(turn).Text, Is.EqualTo(line));
        }

        [TestCase("Come in. Sit down. Come in!", "Sit down, friend.")]
        [TestCase("四文一张！兄台且听。四文一张。", "四文一张。")]
        public void AReplyThatSaysASentenceTwiceIsDrawnAgain(string twice, string once)
        {
            using var talk = TalkOf(twice, once);
            Assert.That(talk.Say("Hello!", Sure).Text, Is.EqualTo(twice.Length > 20 ? once : twice));
        }

        [TestCase("No. No. Go away.")]
        [TestCase("Come in and sit down. Come in.")]
        public void WhatOnlyLooksAlikeIsNotSaidTwice(string line)
        {
            using var talk = TalkOf(line, "Other.");
            Assert.That(talk.Say("Hello!", Sure).Text, Is.EqualTo(line));
        }

        [Test]
        public void WithoutALimitNothingIsMeasured()
        {
            using var talk = TalkOf("Welcome!");
            Assert.That(talk.Say("Hello!", Thrice).Result.Entropy, Is.Null);
        }

        [Test]
        public void HoldingBackAllocatesNothingPerToken()
        {
            string text = string.Concat(Enumerable.Repeat("well then, 客官请 ", 20));
            var fact = new KnowledgeMatches(new KnowledgeMatch(0, Greta.Knows[0], 1f)) { IsSure = true };
            Grounding grounding = Grounding.Of(Greta, Question, fact)!;
            HoldBack(text, new HeldLine(new LineStream()), grounding);
            var held = new HeldLine(new LineStream());
            long before = GC.GetAllocatedBytesForCurrentThread();
            HoldBack(text, held, grounding);
            Allocations.AreNoneSince(before);
            Assert.That(held.IsHeld);
        }

        private static void HoldBack(string text, HeldLine held, Grounding grounding)
        {
            int read = 0;
            float sum = 0;
            Span<float> logits = stackalloc float[100];
            for (int i = 0; i < text.Length; i++)
            {
                held.Append(text.AsSpan(i, 1));
                sum += RowMath.Entropy(logits, true);
                if (grounding.IsIn(held.Text, ref read, isWhole: false) || sum < 0)
                    held.Release();
            }
        }

        private static Talk TalkOf(params string[] lines) => TalkOf(new ScriptedModel(lines));

        private static Talk TalkOf(ScriptedModel model) => new Talk(model, null, Greta);
    }
}
