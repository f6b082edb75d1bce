using System;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class FilteredTurnTests
    {
        [TestCase(ScriptedTokens.Bytes)]
        [TestCase(ScriptedTokens.Characters)]
        [TestCase(ScriptedTokens.Words)]
        public void EverythingThatMustNotShowIsFilteredHoweverTokensCutIt(ScriptedTokens tokens)
        {
            var settings = new GenerationSettings { Stop = new[] { "THE END" }, MaxTokens = 500 };
            var filter = new LineFilterOptions { DeniedWords = new[] { "混蛋", "scoundrel" } };
            void Says(string raw, string text, FinishReason finish, string tags = "")
            {
                var model = new ScriptedModel(new ScriptedModelOptions { Tokens = tokens }, raw);
                using var talk = new Talk(model, new ConversationOptions { Filter = filter });
                var turn = talk.Say("?", settings);
                Assert.That(turn.Text, Is.EqualTo(text));
                Assert.That(turn.Finish, Is.EqualTo(finish), raw);
                Assert.That(string.Join(" ", turn.ActionTags.ToArray().Select(tag => tag.ToString())), Is.EqualTo(tags));
            }
            Says("<think>\nWho is this?\n</think>\n\nGood day.", "Good day.", FinishReason.EndOfLine);
            Says("Greta: Good day.", "Good day.", FinishReason.EndOfLine);
            Says("Farewell. THE END and more", "Farewell.", FinishReason.StopString);
            Says("Good day.\nPlayer: And you?", "Good day.", FinishReason.Filtered);
            Says("Good day.\nA second paragraph.", "Good day.", FinishReason.StopString);
            Says("Good day. \n", "Good day.", FinishReason.EndOfLine);
            Says("You scoundrel!", "You", FinishReason.Filtered);
            Says("你这个混蛋！", "你这个", FinishReason.Filtered);
            Says("[emote:angry]走开！[give:钥匙] 再见。", "走开！ 再见。", FinishReason.EndOfLine, "[emote:angry] at 0 [give:钥匙] at 3");
            Says("An [open bracket", "An [open bracket", FinishReason.EndOfLine);
            Says("You scoundre", "You scoundre", FinishReason.EndOfLine);
            Says("A final scoundrel", "A final", FinishReason.Filtered);
        }

        [Test]
        public void ActionsAreToldWithTheirPlaceBeforeTheTextBehindThem()
        {
            using var talk = Talk.Gated("Take [give:key] it.");
            var turn = talk.Conversation.Say("?");
            talk.Allow(16);
            Assert.That(turn.ActionTags.Length, Is.EqualTo(1));
            Assert.That(turn.Text, Is.EqualTo("Take"));
            Assert.That(turn.ActionTags.Span[0], Is.EqualTo(new ActionTag("give", "key", 4)));
            talk.Model.Allow(100);
            Assert.That(Talk.End(turn).Text, Is.EqualTo("Take it."));
        }

        [Test]
        public void AnActionAloneIsALine()
        {
            using var talk = Talk.Saying("[emote:shrug]");
            var turn = talk.Say("?");
            Assert.That(turn.Text, Is.EqualTo(""));
            Assert.That(turn.IsFallback, Is.False);
            Assert.That(talk.Conversation.History.Count, Is.EqualTo(1));
        }

        [Test]
        public void TheModelKeepsSeeingItsActions()
        {
            string last = "";
            using var talk = new Talk(new ScriptedModel(prompt =>
            {
                last = prompt;
                return "Here. [give:key]";
            }));
            talk.Say("a");
            talk.Say("b");
            Assert.That(last, Does.Contain("Here. [give:key]"));
            Assert.That(talk.History, Is.EqualTo("a>Here.|b>Here."));
        }

        [Test]
        public void TheModelDoesNotSeeWhatWasTakenOut()
        {
            string last = "";
            using var talk = new Talk(new ScriptedModel(prompt =>
            {
                last = prompt;
                return "<think>secret</think>Greta: Hello.\nUser: more";
            }));
            talk.Say("a");
            talk.Say("b");
            Assert.That(last, Does.Contain("Hello.").And.Not.Contain("secret").And.Not.Contain("Greta:").And.Not.Contain("more"));
        }

        [Test]
        public void ALineCutInsideACharacterShowsNoHalf()
        {
            using var talk = Talk.Saying("ab你好");
            var turn = talk.Say("?", new GenerationSettings { MaxTokens = 4 });
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.MaxTokens));
            Assert.That(turn.Text, Is.EqualTo("ab"));
        }

        [Test]
        public void TokensCostNoMemoryOnTheirWayToTheScreen()
        {
            var model = new ScriptedModel("unused");
            using var talk = new Talk(model);
            var turn = new DialogueTurn(talk.Conversation, "?", new GenerationSettings { MaxTokens = 1000 }, 0, _ => { });
            var writer = new LineWriter(turn, model.Tokenizer, new LineFilterOptions { StopStrings = new[] { "###" }, DeniedWords = new[] { "damn" } });
            int[] ids = model.Tokenizer.Encode("Good evening, [traveller]. 晚上好！ # < d ");
            Span<char> screen = stackalloc char[64];
            long before = 0;
            for (int round = 0; round < 10; round++)
            {
                if (round == 3)
                    before = GC.GetAllocatedBytesForCurrentThread();
                foreach (int id in ids)
                {
                    writer.OnToken(id);
                    turn.Stream.Read(screen);
                }
            }
            Allocations.AreNoneSince(before);
            Assert.That(turn.Stream.Length, Is.GreaterThan(250));
        }

        [TestCase("Hel\uFFFDlo, \uFFFD\uFFFDfriend.", "Hello, friend.")]
        [TestCase("Hello.\uFFFD", "Hello.")]
        public void WhatIsNoCharacterIsNeitherShownNorRemembered(string said, string shown)
        {
            using var talk = Talk.Saying(said, "Aye.");
            Assert.That(talk.Say("Hi").Text, Is.EqualTo(shown));
            talk.Say("Really?");
            Assert.That(talk.Conversation.History[0].Reply, Is.EqualTo(shown));
            Assert.That(talk.Conversation.History[0].ReplyTokens, Is.Null);
        }
    }
}
