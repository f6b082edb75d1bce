using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class RecollectionTests
    {
        private static readonly string[] _english =
        {
            "Good evening!",
            "I'm Aldo, a soldier.",
            "We came down from Greyvale last night.",
            "What a storm that was.",
            "I'm looking for my sister, she went missing at the ford.",
            "How much is a room?",
            "My cat Pixel only eats fish.",
        };

        private static readonly string[] _chinese =
        {
            "晚上好！",
            "在下李雷，是个镖师。",
            "我从庐陵来，走了五天水路。",
            "外面的雨真大。",
            "我此行是为了给师父求药。",
            "牛肉面怎么卖？",
            "我家的猫叫小黑，只吃鱼。",
        };

        [TestCase("What's my name?", "I'm Aldo, a soldier.")]
        [TestCase("who am i", "I'm Aldo, a soldier.")]
        [TestCase("I bet you forgot my name.", "I'm Aldo, a soldier.")]
        [TestCase("Where did I say I was from?", "We came down from Greyvale last night.")]
        [TestCase("from what town do i come", "We came down from Greyvale last night.")]
        [TestCase("Do you remember why I came here?", "I'm looking for my sister, she went missing at the ford.")]
        [TestCase("Whom am I looking for?", "I'm looking for my sister, she went missing at the ford.")]
        [TestCase("Where did my sister go missing?", "I'm looking for my sister, she went missing at the ford.")]
        [TestCase("what does my cat eat", "My cat Pixel only eats fish.")]
        [TestCase("我叫什么？", "在下李雷，是个镖师。")]
        [TestCase("还记得我是谁吗", "在下李雷，是个镖师。")]
        [TestCase("我从哪儿来？", "我从庐陵来，走了五天水路。")]
        [TestCase("我刚才说我来做什么？", "我此行是为了给师父求药。")]
        [TestCase("我是替谁来的？", "我此行是为了给师父求药。")]
        [TestCase("我的猫吃什么", "我家的猫叫小黑，只吃鱼。")]
        public void WhatThePlayerSaidOfItselfIsFoundAgain(string line, string expected)
        {
            bool chinese = expected[0] > 0x2000;
            Assert.That(Find(line, chinese ? _chinese : _english), Does.Contain(expected));
        }

        [TestCase("Good evening!")]
        [TestCase("I'm tired.")]
        [TestCase("Where am I?")]
        [TestCase("What's your name?")]
        [TestCase("Who is the smith here?")]
        [TestCase("Can you mend my sword?")]
        [TestCase("How do I get to the harbour?")]
        [TestCase("My name is Tom.")]
        [TestCase("晚上好")]
        [TestCase("你叫什么名字？")]
        [TestCase("这是什么地方？")]
        [TestCase("我在哪儿？")]
        [TestCase("你能帮我修剑吗？")]
        [TestCase("我叫韩梅梅。")]
        public void OtherLinesBringNothingBack(string line) =>
            Assert.That(Find(line, line[0] < 0x2000 ? _english : _chinese), Is.Empty);

        [Test]
        public void QuestionsAreNotWhatWasTold() =>
            Assert.That(Find("What did I say?", new[] { "I'm Aldo. Where is my room?" }), Is.EqualTo(new[] { "I'm Aldo." }));

        [Test]
        public void AtMostThreeSentencesComeBackInTheOrderInWhichTheyWereSaid()
        {
            IReadOnlyList<string> found = Find("What did I tell you of my cat?", new[] { "My cat is old.", "My cat is black.", "I have a dog.", "My cat is blind.", "My cat is deaf." });
            Assert.That(found, Is.EqualTo(new[] { "My cat is black.", "My cat is blind.", "My cat is deaf." }));
        }

        [Test]
        public void WhatTheCharacterKnowsIsKeptUnlessTheLineAsksForThePlayersWords()
        {
            var known = new KnowledgeMatches(new KnowledgeMatch(0, "My brother drowned in the moat.", 1f));
            Assert.That(Find("Can you show me the moat?", _english, known), Is.Empty);
            Assert.That(Find("Do you remember my name?", _english, known), Does.Contain("I'm Aldo, a soldier."));
        }

        [Test]
        public void AHistoryThatIsAnotherIsReadAnew()
        {
            var recollection = new Recollection();
            Assert.That(recollection.Find("What's my name?", Turns("I'm Aldo.", "Fine weather."), default).Sentences, Is.EqualTo(new[] { "I'm Aldo." }));
            Assert.That(recollection.Find("What's my name?", Turns("I'm Berta."), default).Sentences, Is.EqualTo(new[] { "I'm Berta." }));
            List<HistoryTurn> turns = Turns("I'm Carl.", "It rains.");
            Assert.That(recollection.Find("What's my name?", turns, default).Sentences, Is.EqualTo(new[] { "I'm Carl." }));
            turns.Add(new HistoryTurn("Call me Carlo, please.", "Aye."));
            Assert.That(recollection.Find("What's my name?", turns, default).Sentences, Does.Contain("Call me Carlo, please."));
            Assert.That(recollection.Find("What's my name?", Turns(), default).Sentences, Is.Empty);
        }

        [Test]
        public void AnOldTurnIsFoundBehindAThousandOthers()
        {
            IEnumerable<string> small = Enumerable.Range(0, 1000).Select(i => "The rain of day " + i + " was cold.");
            Assert.That(Find("What is my sister called?", new[] { "My sister is called Ottoline." }.Concat(small).ToArray()), Is.EqualTo(new[] { "My sister is called Ottoline." }));
        }

        [Test]
        public void AnyTextIsReadWithoutAnError()
        {
            const string letters = "aI'’ ?.！我叫?\ud83d\ude00\n\t名什么is my";
            var random = new Random(7);
            var recollection = new Recollection();
            var turns = new List<HistoryTurn>();
            for (int i = 0; i < 300; i++)
            {
                var text = new char[random.Next(0, 80)];
                for (int k = 0; k < text.Length; k++)
                    text[k] = letters[random.Next(letters.Length)];
                turns.Add(new HistoryTurn(i % 5 == 0 ? null : new string(text), "Aye."));
                Assert.That(recollection.Find(new string(text), turns, default).Sentences.Count, Is.LessThanOrEqualTo(Recollection.Most));
            }
        }

        private static IReadOnlyList<string> Find(string line, string[] said, KnowledgeMatches known = default) =>
            new Recollection().Find(line, Turns(said), known).Sentences;

        private static List<HistoryTurn> Turns(params string[] said) => said.Select(line => new HistoryTurn(line, "Aye.")).ToList();
    }
}
