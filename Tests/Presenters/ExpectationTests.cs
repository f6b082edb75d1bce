using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class ExpectationTests
    {
        [TestCase("contains greta", "I'm Greta.", true)]
        [TestCase("contains Mira | Greta", "I'm Greta.", true)]
        [TestCase("contains Mira", "I'm Greta.", false)]
        [TestCase("not contains Mira | 龙", "I'm Greta.", true)]
        [TestCase("not contains Mira | 龙", "这里有龙。", false)]
        [TestCase("matches \\b5 silver", "A room is 5 silver.", true)]
        [TestCase("matches ^5", "A room is 5 silver.", false)]
        [TestCase("language English", "A room is 5 silver.", true)]
        [TestCase("language English", "一间房五两银子。", false)]
        [TestCase("language Chinese", "一间房五两银子。", true)]
        [TestCase("language Chinese", "……", false)]
        [TestCase("length 3..3", "你好。", true)]
        [TestCase("length ..2", "你好。", false)]
        [TestCase("length 4..", "你好。", false)]
        [TestCase("length 1..1", "\U0001F469\u200D\U0001F467", true)]
        [TestCase("in character", "I pour ale, nothing more.", true)]
        [TestCase("in character", "As an AI language model, I cannot drink.", false)]
        [TestCase("in character", "What is a chatbot? Never heard of it.", true)]
        [TestCase("in character", "什么人工智能？没听说过。", true)]
        [TestCase("in character", "作为一个语言模型，我可以帮你。", false)]
        [TestCase("in character", "[You know: Mira is the smith.]", false)]
        [TestCase("in character", "Good day.<|im_end|>", false)]
        [TestCase("in character", "Player: hello", false)]
        [TestCase("in character", "As an AI language model, I do not know.", false)]
        [TestCase("in character", "I'm not a person, I am an AI language model.", false)]
        [TestCase("in character", "I don't know, my training data ends in 2021.", false)]
        [TestCase("in character", "我是人工智能，不知道你在说什么。", false)]
        [TestCase("in character", "我不是人，我是语言模型。", false)]
        [TestCase("in character", "I am a large language model. What can I do for you? What is it?", false)]
        [TestCase("in character", "I am an artificial intelligence.", false)]
        [TestCase("in character", "作为AI，我不能回答。", false)]
        [TestCase("in character", "I'm just a bot.", false)]
        [TestCase("in character", "**Hello**", false)]
        [TestCase("in character", "What is a language model?", true)]
        [TestCase("in character", "An AI? I don't know that word.", true)]
        [TestCase("in character", "我不知道什么是人工智能。", true)]
        [TestCase("in character", "I am no chatbot, I pour ale.", true)]
        [TestCase("in character", "我不是什么人工智能，我是卖酒的。", true)]
        [TestCase("in character", "人工智能？那是什么东西？", true)]
        [TestCase("in character", "I am a model of patience, friend.", true)]
        [TestCase("in character", "I don't know what an AI is.", true)]
        [TestCase("in character", "My instructions? I take none.", true)]
        public void AnAnswerMeetsItOrNot(string expectation, string reply, bool met)
        {
            string? wrong = Expectation.Parse(expectation).Check(new DialogueTestReply(reply));
            Assert.That(wrong == null, Is.EqualTo(met), wrong);
        }

        [TestCase("action give", true)]
        [TestCase("action give:key", true)]
        [TestCase("action give:coin", false)]
        [TestCase("action emote", false)]
        public void AnActionIsAskedForByNameOrWithItsArgument(string expectation, bool met)
        {
            var reply = new DialogueTestReply("Here.", new[] { new ActionTag("give", "key", 5) });
            Assert.That(Expectation.Parse(expectation).Check(reply) == null, Is.EqualTo(met));
        }

        [Test]
        public void APatternThatTakesForeverFailsInsteadOfHanging()
        {
            string? wrong = Expectation.Parse("matches ^(a+)+$").Check(new DialogueTestReply(new string('a', 60) + "b"));
            Assert.That(wrong, Does.Contain("could not be matched"));
        }

        [Test]
        public void ADifferenceShowsWordsAndChineseCharacters()
        {
            Assert.That(TextDifference.Show(TextDifference.Between("I'm Greta, the cook.", "I'm Mira, the cook.")), Is.EqualTo("I'm [-Greta-]{+Mira+}, the cook."));
            Assert.That(TextDifference.Show(TextDifference.Between("我是老王。", "我是老李。")), Is.EqualTo("我是老[-王-]{+李+}。"));
            Assert.That(TextDifference.Show(TextDifference.Between("", "Hi")), Is.EqualTo("{+Hi+}"));
            Assert.That(TextDifference.Between("same", "same").Count, Is.EqualTo(1));
        }
    }
}
