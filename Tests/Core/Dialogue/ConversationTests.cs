using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class ConversationTests
    {
        [Test]
        public void ALineIsAnsweredAndRemembered()
        {
            using var talk = Talk.Saying("Welcome to the Golden Goose!", "Ale, two coppers.");
            var turn = talk.Conversation.Say("Good evening!");
            Assert.That(turn.PlayerLine, Is.EqualTo("Good evening!"));
            Talk.End(turn);
            Assert.That(turn.Text, Is.EqualTo("Welcome to the Golden Goose!"));
            Assert.That(turn.Text, Is.SameAs(turn.Text));
            Assert.That(turn.State, Is.EqualTo(TurnState.Ended));
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(turn.Result.NewTokens, Is.EqualTo("Welcome to the Golden Goose!".Length));
            Assert.That(turn.Result.PromptTokens, Is.GreaterThan(20));
            Assert.That(turn.Error, Is.Null);
            Assert.That(turn.IsFallback, Is.False);
            Assert.That(talk.Conversation.Current, Is.Null);
            talk.Say("What is there to drink?");
            Assert.That(talk.History, Is.EqualTo(
                "Good evening!>Welcome to the Golden Goose!|What is there to drink?>Ale, two coppers."));
        }

        [TestCase("晚上好！客官里边请，要喝点什么？")]
        [TestCase("Aye 👩‍👩‍👧 e\u0301 🇫🇷 한글 ไทย नमस्ते")]
        public void AnyLanguageStreamsInWholeCharacters(string text)
        {
            foreach (var tokens in new[] { ScriptedTokens.Bytes, ScriptedTokens.Characters, ScriptedTokens.Words })
            {
                using var talk = new Talk(new ScriptedModel(new ScriptedModelOptions { Tokens = tokens, Gated = true }, text));
                var turn = talk.Conversation.Say("?", new GenerationSettings { MaxTokens = 500 });
                var ends = new List<int>();
                turn.Stream.Subscribe(happened =>
                {
                    if (happened.Kind == LineEventKind.Delta)
                        ends.Add(happened.Position + happened.Text.Length);
                });
                talk.Model.Allow(500);
                Assert.That(Talk.End(turn).Text, Is.EqualTo(text));
                var edges = new HashSet<int>(System.Globalization.StringInfo.ParseCombiningCharacters(text)) { text.Length };
                Assert.That(ends.All(edges.Contains));
                Assert.That(ends.Count, Is.GreaterThan(3));
            }
        }

        [Test]
        public void TheModelSeesPersonaHistoryAndLine()
        {
            var prompts = new List<string>();
            using var talk = new Talk(new ScriptedModel(prompt =>
            {
                prompts.Add(prompt);
                return "Answer " + prompts.Count + ".";
            }));
            talk.Say("First question");
            talk.Say("Second question");
            Assert.That(prompts[0], Does.Contain("Greta").And.Contain("innkeeper").And.Contain("First question"));
            Assert.That(prompts[1], Does.StartWith(prompts[0] + "Answer 1."));
            Assert.That(prompts[1], Does.Contain("Second question"));
        }

        [Test]
        public void WhatWasSaidIsNotComputedAgain()
        {
            using var talk = Talk.Saying("One [emote:wave] two.", "Three.");
            var first = talk.Say("Hello");
            var second = talk.Say("And then?");
            // The last token of a reply ends its line and is never fed, so it is computed with the next prompt.
            Assert.That(second.Result.ReusedTokens, Is.EqualTo(first.Result.PromptTokens + first.Result.NewTokens));
        }

        [Test]
        public void TheCharacterMaySpeakFirst()
        {
            using var talk = Talk.Saying("Who goes there?", "Indeed.");
            Assert.That(Talk.End(talk.Conversation.Greet()).Text, Is.EqualTo("Who goes there?"));
            Assert.That(talk.Conversation.History[0].PlayerLine, Is.Null);
            Assert.That(talk.Say("  ").PlayerLine, Is.Null);
        }

        [Test]
        public void NewKnowledgeIsUsedFromTheNextLineOn()
        {
            string last = "";
            using var talk = new Talk(new ScriptedModel(prompt => last = prompt, new ScriptedModelOptions()));
            talk.Say("What do you know about the dragon?");
            Assert.That(last, Does.Not.Contain("sleeps under"));
            talk.Conversation.AddKnowledge("The dragon sleeps under the hill.");
            talk.Say("What do you know about the dragon?");
            Assert.That(last, Does.Contain("The dragon sleeps under the hill."));
            talk.Say("What happened to the mill?");
            Assert.That(last, Does.Contain("The mill burned down last night."));
        }

        [Test]
        public void PromptsAreComposedOnTheEnginesThread()
        {
            var knowledge = new WatchedKnowledge();
            using var talk = new Talk(new ScriptedModel("Aye."), new ConversationOptions { Knowledge = knowledge });
            talk.Say("Where is the key?");
            Assert.That(knowledge.Thread, Is.Not.Null.And.Not.EqualTo(Environment.CurrentManagedThreadId));
        }

        [Test]
        public void SpeakingInterruptsByDefault()
        {
            using var talk = Talk.Gated("A very long story about sheep.", "Sorry. What?");
            var first = talk.Conversation.Say("Tell me a story");
            talk.Allow(8);
            var second = talk.Conversation.Say("Stop!");
            talk.Model.Allow(100);
            Talk.End(second);
            Assert.That(first.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(first.Text, Is.EqualTo("A very"));
            Assert.That(second.Text, Is.EqualTo("Sorry. What?"));
            Assert.That(talk.History, Is.EqualTo("Tell me a story>A very|Stop!>Sorry. What?"));
        }

        [Test]
        public void LinesMayWaitForEachOther()
        {
            var options = new ConversationOptions { WhileSpeaking = WhileSpeaking.Queue };
            using var talk = Talk.Gated(options, "One.", "Two.", "Three.");
            var turns = new[] { "a", "b", "c" }.Select(line => talk.Conversation.Say(line)).ToArray();
            Assert.That(turns[1].State, Is.EqualTo(TurnState.Queued));
            Assert.That(talk.Conversation.Current, Is.SameAs(turns[0]));
            talk.Model.Allow(100);
            Assert.That(turns.Select(turn => Talk.End(turn).Text), Is.EqualTo(new[] { "One.", "Two.", "Three." }));
            Assert.That(talk.History, Is.EqualTo("a>One.|b>Two.|c>Three."));
        }

        [Test]
        public void AnInterruptionDropsWhatWaits()
        {
            using var talk = Talk.Gated("One.", "Two.");
            var first = talk.Conversation.Say("a");
            var second = talk.Conversation.Say("b");
            var third = talk.Conversation.Say("c");
            talk.Model.Allow(100);
            Talk.End(third);
            Assert.That(Talk.End(first).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(Talk.End(second).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(talk.History, Is.EqualTo("c>One."));
        }

        [Test]
        public void ANewLineMayBeSaidAtTheEndOfTheLast()
        {
            using var talk = Talk.Saying("One.", "Two.");
            DialogueTurn? second = null;
            using var asked = new ManualResetEventSlim();
            var first = talk.Conversation.Say("a");
            first.Stream.Subscribe(happened =>
            {
                if (happened.Kind != LineEventKind.End)
                    return;
                Assert.That(first.Finish, Is.EqualTo(FinishReason.EndOfLine));
                second = talk.Conversation.Say("b");
                asked.Set();
            });
            Assert.That(asked.Wait(TimeSpan.FromSeconds(60)));
            Assert.That(Talk.End(second!).Text, Is.EqualTo("Two."));
            Assert.That(talk.History, Is.EqualTo("a>One.|b>Two."));
        }

        [Test]
        public void ManyConversationsAtOnceNeverMixTheirWords()
        {
            // Every token is a byte, the caches are fewer than the speakers, and each speaker has its own words.
            var model = new ScriptedModel(
                prompt => string.Concat(Enumerable.Repeat(NameIn(prompt) + "说" + NameIn(prompt) + "! ", 6)),
                new ScriptedModelOptions { Slots = 3 });
            using var engine = new DialogueEngine(model.ToLoadedModel());
            var conversations = Enumerable.Range(0, 10)
                .Select(i => new Conversation(engine, new Persona("Name" + (char)('A' + i)))).ToArray();
            for (int round = 0; round < 3; round++)
            {
                var turns = conversations.Select(one => one.Say("Round " + round)).ToArray();
                foreach (var turn in turns)
                    Talk.End(turn);
                for (int i = 0; i < turns.Length; i++)
                {
                    string name = "Name" + (char)('A' + i);
                    string said = string.Concat(Enumerable.Repeat(name + "说" + name + "! ", 6)).Trim();
                    Assert.That(turns[i].Finish, Is.EqualTo(FinishReason.EndOfLine).Or.EqualTo(FinishReason.MaxTokens));
                    Assert.That(said, Does.StartWith(turns[i].Text));
                    Assert.That(turns[i].Text.Length, Is.GreaterThan(50));
                }
            }
        }

        [Test]
        public void TheSameSeedGivesTheSameLines()
        {
            // Four letters as probable as what the script says: every token is drawn.
            var settings = new GenerationSettings
            {
                LogitBias = new[] { 'a', 'b', 'c', 'd' }.ToDictionary(letter => (int)letter, _ => 100f),
                Temperature = 1f,
                MaxTokens = 30,
            };
            string Lines(ulong seed)
            {
                using var talk = new Talk(new ScriptedModel(new string('x', 100)),
                    new ConversationOptions { Seed = seed, Sampling = settings });
                return talk.Say("a").Text + " " + talk.Say("b").Text;
            }
            string lines = Lines(1);
            Assert.That(lines.Distinct().Count(), Is.EqualTo(6), lines);
            Assert.That(lines.Substring(0, 30), Is.Not.EqualTo(lines.Substring(31)));
            Assert.That(Lines(1), Is.EqualTo(lines));
            Assert.That(Lines(2), Is.Not.EqualTo(lines));
        }

        [Test]
        public void TheSameSeedGivesTheSameSeedsOfLines()
        {
            ulong?[] Seeds(ulong? seed)
            {
                using var talk = new Talk(new ScriptedModel("Aye."), new ConversationOptions { Seed = seed });
                return new[] { talk.Say("a").Settings.Seed, talk.Say("b").Settings.Seed, talk.Say("c").Settings.Seed };
            }
            Assert.That(Seeds(5), Is.EqualTo(Seeds(5)));
            Assert.That(Seeds(5), Is.Not.EqualTo(Seeds(6)));
            Assert.That(Seeds(5).Distinct().Count(), Is.EqualTo(3));
            Assert.That(Seeds(null), Is.Not.EqualTo(Seeds(null)));
        }

        [Test]
        public void SettingsOfTheLineGoBeforeThoseOfConversationPersonaAndModel()
        {
            var persona = new Persona("Greta")
            {
                Sampling = new GenerationSettings { TopK = 1, MinP = 0.3f, Temperature = 0.3f, Seed = 9 },
            };
            var options = new ConversationOptions { Sampling = new GenerationSettings { TopK = 2, MinP = 0.2f } };
            using var talk = new Talk(new ScriptedModel("Aye."), options, persona);
            var settings = talk.Say("a", new GenerationSettings { TopK = 3, Seed = 77 }).Settings;
            Assert.That(settings.TopK, Is.EqualTo(3));
            Assert.That(settings.MinP, Is.EqualTo(0.2f));
            Assert.That(settings.Temperature, Is.EqualTo(0.3f));
            Assert.That(settings.Seed, Is.EqualTo(77UL));
        }

        [Test]
        public void AVeryLongLineIsCutAndAnswered()
        {
            using var talk = Talk.Saying("Slow down.");
            var turn = talk.Say(string.Concat(Enumerable.Repeat("喂👩‍👩‍👧", 100_000)));
            Assert.That(turn.PlayerLine!.Length, Is.LessThanOrEqualTo(8192));
            Assert.That(turn.Text, Is.EqualTo("Slow down."));
        }

        [Test]
        public void AFullContextDropsTheOldestTurnsAndNeverFails()
        {
            using var talk = new Talk(new ScriptedModel(_ => "Aye, and a good one.", new ScriptedModelOptions { ContextLength = 700 }));
            for (int i = 0; i < 25; i++)
                Assert.That(talk.Say("Question number " + i + ", is it a good one?").Text, Is.EqualTo("Aye, and a good one."));
            Assert.That(talk.Conversation.History.Count, Is.EqualTo(25));
        }

        [Test]
        public void ADisposedConversationIsSilent()
        {
            using var talk = Talk.Gated("One.");
            var turn = talk.Conversation.Say("a");
            talk.Conversation.Dispose();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(() => talk.Conversation.Say("b"), Throws.TypeOf<ObjectDisposedException>());
        }

        [Test]
        public void TheEndOfTheEngineEndsEveryTurn()
        {
            var options = new ConversationOptions { WhileSpeaking = WhileSpeaking.Queue };
            using var talk = Talk.Gated(options, "One.");
            var turns = new[] { "a", "b", "c" }.Select(line => talk.Conversation.Say(line)).ToArray();
            talk.Engine.Dispose();
            foreach (var turn in turns)
                Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(Talk.End(talk.Conversation.Say("d")).Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        private static string NameIn(string prompt)
        {
            int at = prompt.IndexOf("Name", StringComparison.Ordinal);
            return prompt.Substring(at, 5);
        }

        private sealed class WatchedKnowledge : IKnowledgeSearch
        {
            public int? Thread { get; private set; }

            public int Count => 0;

            public void Add(string fact)
            {
            }

            public void Remove(string fact)
            {
            }

            public KnowledgeMatches Search(in KnowledgeQuery query)
            {
                Thread = Environment.CurrentManagedThreadId;
                return default;
            }

            public int Rank(in KnowledgeQuery query, Span<KnowledgeMatch> output) => 0;
        }
    }
}
