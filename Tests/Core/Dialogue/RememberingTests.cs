using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class RememberingTests
    {
        [Test]
        public void ASavedConversationGoesOnAsIfItHadNeverStopped()
        {
            List<string> Play(bool reload)
            {
                var seen = new List<string>();
                ScriptedModel Model() => new ScriptedModel(prompt =>
                {
                    seen.Add(prompt);
                    return "Reply to " + prompt.Length + ".";
                });
                var options = new ConversationOptions { Seed = 3, PersonaReference = "npc/greta" };
                var talk = new Talk(Model(), options);
                talk.Say("Good evening");
                talk.Conversation.AddKnowledge("The dragon sleeps under the hill.");
                talk.Say("What about the mill?");
                if (reload)
                {
                    byte[] state = talk.Conversation.CaptureState();
                    talk.Dispose();
                    talk = new Talk(Model(), new ConversationOptions());
                    talk.Conversation.RestoreState(state);
                }
                var last = talk.Say("What about the dragon?");
                seen.Add(last.Text + " " + last.Settings.Seed + " " + talk.History);
                talk.Dispose();
                return seen;
            }
            var expected = Play(false);
            Assert.That(Play(true), Is.EqualTo(expected));
            Assert.That(expected[2], Does.Contain("sleeps under the hill"));
        }

        [Test]
        public void ATurnThatThePromptHasNoRoomForStandsAgainBeforeTheQuestionItAnswers()
        {
            string last = "";
            using var talk = new Talk(new ScriptedModel(prompt => { last = prompt; return "Aye, so it is."; }), new ConversationOptions());
            talk.Say("I'm Aldo, a soldier.");
            for (int i = 0; i < 200; i++)
                talk.Say("Fine weather for a walk along the river, day " + i + ".");
            Assert.That(last, Does.Not.Contain("Aldo"), "the turn is left out");
            talk.Say("What's my name?");
            int again = last.IndexOf("I'm Aldo, a soldier.", StringComparison.Ordinal);
            int before = last.IndexOf("day 199.", StringComparison.Ordinal);
            Assert.That(again, Is.GreaterThan(before), "behind the turns that are left");
            Assert.That(last.IndexOf("Aye, so it is.", again, StringComparison.Ordinal), Is.GreaterThan(again), "with its reply");
            Assert.That(last, Does.Contain("[You were told: I'm Aldo, a soldier.]\nWhat's my name?"));
            talk.Say("Fine weather.");
            Assert.That(last.Split(new[] { "Aldo" }, StringSplitOptions.None).Length - 1, Is.EqualTo(1), "and after it only the question's note has it");
        }

        [Test]
        public void WhatThePlayerSaidIsBroughtBackWhenItIsAskedForEvenAfterASave()
        {
            var seen = new List<string>();
            Func<string, string> reply = prompt =>
            {
                seen.Add(prompt);
                return "Aye.";
            };
            using var talk = new Talk(new ScriptedModel(reply), new ConversationOptions());
            talk.Say("I'm Aldo, a soldier.");
            talk.Say("Fine weather.");
            using var other = new Talk(new ScriptedModel(reply), new ConversationOptions());
            other.Conversation.RestoreState(talk.Conversation.CaptureState());
            talk.Say("What's my name?");
            other.Say("What's my name?");
            Assert.That(seen[1], Does.Not.Contain("You were told"));
            Assert.That(seen[2], Does.Contain("[You were told: I'm Aldo, a soldier.]\nWhat's my name?"));
            Assert.That(seen[3], Does.Contain("[You were told: I'm Aldo, a soldier.]\nWhat's my name?"));
        }

        [Test]
        public void ASaveOfAnotherModelIsReadAsText()
        {
            using var talk = Talk.Saying("Of course, traveller.");
            talk.Say("a");
            Assert.That(Loaded(ConversationState.FromBytes(talk.Conversation.CaptureState(), "save")), Does.Contain("Of course, traveller."));
        }

        [Test]
        public void ASaveThatDoesNotNameItsModelIsReadAsText() =>
            Assert.That(Loaded(new ConversationState { Turns = Said(72, 105) }), Does.Contain("\nAye.").And.Not.Contain("Hi"));

        [Test]
        public void IdsOfTheSameModelAreUsedAsTheyAre() =>
            Assert.That(Loaded(new ConversationState { Turns = Said(72, 105), Model = Bytes().ToLoadedModel().Fingerprint }), Does.Contain("\nHi"));

        [Test]
        public void NoIdOfASaveIsAMarkerOrOutsideTheVocabulary([Values(256, 257, 258, 259, 100_000, int.MaxValue)] int id)
        {
            string prompt = Loaded(new ConversationState { Turns = Said(72, id, 105), Model = Bytes().ToLoadedModel().Fingerprint });
            Assert.That(prompt, Does.Contain("\nAye.<|im_end|>").And.Not.Contain("H<|").And.Not.Contain("Hi"));
        }

        [Test]
        public void TheGamesOwnKnowledgeIsToldEachFactOnceAndForgetsWhatASaveDoesNotKnow()
        {
            var knowledge = new NotedKnowledge();
            using var talk = new Talk(new ScriptedModel("Aye."), new ConversationOptions { Knowledge = knowledge });
            talk.Conversation.AddKnowledge("one");
            talk.Conversation.AddKnowledge("two");
            talk.Say("a");
            byte[] early = talk.Conversation.CaptureState();
            talk.Conversation.AddKnowledge("three");
            talk.Say("b");
            byte[] late = talk.Conversation.CaptureState();
            void Load(byte[] state, params string[] facts)
            {
                talk.Conversation.RestoreState(state);
                talk.Say("c");
                Assert.That(knowledge.Facts, Is.EqualTo(facts));
            }
            Load(late, "one", "two", "three");
            Load(early, "one", "two");
            Load(early, "one", "two");
            Load(late, "one", "two", "three");
            Load(new ConversationState { AddedFacts = new[] { "two" } }.ToBytes(), "two");
        }

        private sealed class NotedKnowledge : IKnowledgeSearch
        {
            public List<string> Facts { get; } = new List<string>();

            public int Count => Facts.Count;

            public void Add(string fact) => Facts.Add(fact);

            public void Remove(string fact) => Facts.RemoveAt(Facts.LastIndexOf(fact));

            public KnowledgeMatches Search(in KnowledgeQuery query) => default;

            public int Rank(in KnowledgeQuery query, Span<KnowledgeMatch> output) => 0;
        }

        private static HistoryTurn[] Said(params int[] ids) => new[] { new HistoryTurn("a", "Aye.", null, ids) };

        private static ScriptedModel Bytes() => new ScriptedModel(_ => "Reply.");

        /// <summary>The prompt of the line after loading a save, with a vocabulary of bytes.</summary>
        private static string Loaded(ConversationState state)
        {
            string last = "";
            using var talk = new Talk(new ScriptedModel(prompt =>
            {
                last = prompt;
                return "Reply.";
            }));
            talk.Conversation.RestoreState(state.ToBytes());
            Assert.That(talk.Say("b").Result.Finish, Is.EqualTo(FinishReason.EndOfLine));
            return last;
        }

        [Test]
        public void ADamagedSaveChangesNothing()
        {
            using var talk = Talk.Saying("One.", "Two.");
            talk.Say("a");
            byte[] state = talk.Conversation.CaptureState();
            Assert.That(() => talk.Conversation.RestoreState(state.Take(state.Length - 3).ToArray(), "slot1.save"),
                Throws.TypeOf<BadFileException>().With.Message.Contains("slot1.save"));
            Assert.That(talk.History, Is.EqualTo("a>One."));
            Assert.That(talk.Say("b").Text, Is.EqualTo("Two."));
        }

        [Test]
        public void ALoadedSaveReplacesWhatIsUnderWay()
        {
            using var talk = Talk.Gated("One.", "Two.", "Three.");
            talk.Model.Allow(5);
            talk.Say("a");
            byte[] state = talk.Conversation.CaptureState();
            var turn = talk.Conversation.Say("b");
            talk.Allow(3);
            Assert.That(turn.Text, Is.EqualTo("Tw"));
            talk.Conversation.RestoreState(state);
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(talk.History, Is.EqualTo("a>One."));
        }

        [Test]
        public void ASaveOfAnotherPersonaIsTakenWithAWordInTheLog()
        {
            using var talk = Talk.Saying("One.");
            talk.Say("a");
            using var other = new Talk(new ScriptedModel("Two."), null, new Persona("Tom"));
            other.Conversation.RestoreState(talk.Conversation.CaptureState());
            Assert.That(other.History, Is.EqualTo("a>One."));
            Assert.That(other.Log.Any(line => line.Contains("Greta")));
        }

        [Test]
        public void AConversationCanBeginAnew()
        {
            string last = "";
            using var talk = new Talk(new ScriptedModel(prompt =>
            {
                last = prompt;
                return "Reply.";
            }), new ConversationOptions { Seed = 4 });
            var first = talk.Say("Nice weather today");
            string prompt = last;
            talk.Conversation.AddKnowledge("The dragon sleeps under the hill.");
            talk.Conversation.Reset();
            Assert.That(talk.Conversation.History.Count, Is.EqualTo(0));
            var again = talk.Say("Nice weather today");
            Assert.That(last, Is.EqualTo(prompt));
            Assert.That(again.Settings.Seed, Is.EqualTo(first.Settings.Seed));
            talk.Say("What about the dragon?");
            Assert.That(last, Does.Contain("sleeps under the hill"));
        }

        [Test]
        public void ALineOfTheForgottenPastIsNotRemembered()
        {
            using var talk = Talk.Gated("One.", "Two.");
            var turn = talk.Conversation.Say("a");
            talk.Allow(4);
            Assert.That(turn.Text, Is.EqualTo("One"));
            talk.Conversation.Reset();
            Talk.End(turn);
            Assert.That(talk.Conversation.History.Count, Is.EqualTo(0));
        }

        [Test]
        public void HistoryIsASnapshot()
        {
            using var talk = Talk.Saying("One.", "Two.");
            talk.Say("a");
            var history = talk.Conversation.History;
            talk.Say("b");
            Assert.That(history.Count, Is.EqualTo(1));
            Assert.That(talk.Conversation.History.Count, Is.EqualTo(2));
        }
    }
}
