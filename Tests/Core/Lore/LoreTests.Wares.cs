using NUnit.Framework;

namespace Repartee.Tests
{
    // What is sold, what is not, and what is no question for wares.
    public sealed partial class LoreTests
    {
        [Test]
        public void WhoSellsManyThingsOfAKindSellsThatKind()
        {
            var lore = new Lore(new Persona("Ada") { Sells = new[] { new PersonaGoods("apples", "one penny"), new PersonaGoods("plums", "two pennies"), new PersonaGoods("cherries", "three pennies") } });
            KnowledgeMatches found = lore.Search(new KnowledgeQuery("Have you got any fruit?"));
            Assert.That(found.Count, Is.GreaterThan(0));
            Assert.That(found[0].Text, Does.StartWith("I sell "));
        }

        [TestCase("How much is the ferry to Harrow?", "The ferry to Harrow costs three coins and leaves at dawn.")]
        [TestCase("How much is a ferry?", "I do not sell that. I sell ale, a warm bed and rope.")]
        public void APriceThatIsKnownAsAFactIsNoMatterOfWares(string line, string expected)
        {
            var lore = new Lore(_greta);
            lore.Add("The ferry to Harrow costs three coins and leaves at dawn.");
            Assert.That(lore.Search(new KnowledgeQuery(line))[0].Text, Is.EqualTo(expected));
        }

        // 一把 asks for no price in which there is a 一; 旧小说 has no characters but common ones; 全家福 is little of a long line.
        [TestCase("我要一把长弓", "这个我不卖。我卖旧小说、全家福和一碗羊汤。")]
        [TestCase("旧小说怎么卖的", "我卖旧小说，一枚金币。")]
        [TestCase("我想带一家老小来拍张全家福，价钱怎么算", "我卖全家福，三块大洋。")]
        [TestCase("羊汤什么价", "我卖一碗羊汤，十文。")]
        [TestCase("附近来过卖花郎吗", null)]
        [TestCase("卖油翁有什么绝活？", "卖油翁倒油从不洒一滴。")]
        [TestCase("贵店宝号？", null)]
        [TestCase("你是送货的吗", null)]
        public void ChineseWaresAreFoundByTheirNames(string line, string? expected)
        {
            var lore = new Lore(new Persona("沈三")
            {
                Role = "货郎",
                Knows = new[] { "卖油翁倒油从不洒一滴。" },
                Sells = new[] { new PersonaGoods("旧小说", "一枚金币"), new PersonaGoods("全家福", "三块大洋"), new PersonaGoods("一碗羊汤", "十文") },
            });
            KnowledgeMatches found = lore.Search(new KnowledgeQuery(line));
            Assert.That(found.Count > 0 ? found[0].Text : null, Is.EqualTo(expected));
        }

        [TestCase("I like your hat.")]
        [TestCase("Give me your hand.")]
        [TestCase("A letter came for you.")]
        [TestCase("They want to rob me!")]
        [TestCase("I have lost my sword.")]
        [TestCase("Please put down the sword.")]
        [TestCase("I need to feed my horse.")]
        public void TalkOfThingsIsNoWishForWares(string line)
        {
            KnowledgeMatches found = new Lore(_greta).Search(new KnowledgeQuery(line));
            Assert.That(found.Count == 0 || !found[0].Text.StartsWith("I do not sell", System.StringComparison.Ordinal), found.Count > 0 ? found[0].Text : "");
        }

        [TestCase("我要马上走。")]
        [TestCase("来点消息")]
        [TestCase("你有什么心愿？")]
        [TestCase("有空没有")]
        [TestCase("我听说的，你有没有想过走？")]
        [TestCase("这是谁的？有没有人管？")]
        [TestCase("给我一点时间。")]
        [TestCase("附近有没有酒馆？")]
        [TestCase("我有一匹马。")]
        public void TalkOfThingsIsNoWishForWaresInChinese(string line)
        {
            KnowledgeMatches found = new Lore(_wang).Search(new KnowledgeQuery(line));
            Assert.That(found.Count == 0 || (!found[0].Text.StartsWith("这个我不卖", System.StringComparison.Ordinal) && !found[0].Text.StartsWith("我卖", System.StringComparison.Ordinal)), found.Count > 0 ? found[0].Text : "");
        }

        [TestCase("Is there a treasure nearby?")]
        [TestCase("Do you owe any debts?")]
        [TestCase("Have you ever paid a bribe?")]
        public void TheCoinsOfAPriceAreNoWares(string line)
        {
            KnowledgeMatches found = new Lore(_greta).Search(new KnowledgeQuery(line));
            Assert.That(found.Count == 0 || !found[0].Text.StartsWith("I sell", System.StringComparison.Ordinal), found.Count > 0 ? found[0].Text : "");
        }

        [TestCase("Anything to report?")]
        [TestCase("Is there anything about the war in the letter?")]
        [TestCase("Anything new?")]
        [TestCase("Anything else?")]
        [TestCase("Got anything to hide?")]
        [TestCase("Have you anything on your mind?")]
        [TestCase("What have you got to lose?")]
        [TestCase("Why do you carry a sword?")]
        [TestCase("Are you the one in charge here?")]
        public void NotEveryAnythingIsForSale(string line)
        {
            KnowledgeMatches found = new Lore(_greta).Search(new KnowledgeQuery(line));
            Assert.That(found.Count == 0 || !found[0].Text.StartsWith("I sell", System.StringComparison.Ordinal), found.Count > 0 ? found[0].Text : "");
        }

        [Test]
        public void WhatIsSoldIsNotDeniedBecauseAFactIsAboutItToo()
        {
            var lore = new Lore(_greta);
            lore.Add("The ale is sour this year.");
            Assert.That(lore.Search(new KnowledgeQuery("A beer, please!"))[0].Text, Is.EqualTo("I sell ale for two copper coins."));
        }

        [TestCase("What do you sell?")]
        [TestCase("Can I buy that inkstone?")]
        [TestCase("How much for a room for the night?")]
        public void APersonaWithoutGoodsKnowsThatItSellsNothing(string line)
        {
            KnowledgeMatches found = new Lore(new Persona("Bo")).Search(new KnowledgeQuery(line));
            Assert.That(found[0].Text, Is.EqualTo("I sell nothing."));
            Assert.That(found[0].Index, Is.EqualTo(KnowledgeMatch.NoEntry));
        }

        [Test]
        public void APersonaWhoseFactsTellOfTradeDoesNotSayThatItSellsNothing()
        {
            var lore = new Lore(new Persona("Bo") { Knows = new[] { "I sell turnips at the crossroads." } });
            KnowledgeMatches found = lore.Search(new KnowledgeQuery("What do you sell?"));
            Assert.That(found.Count, Is.EqualTo(0));
            Assert.That(found.Sought, Is.True);
        }

        [TestCase("Is anything else wrong? You look busy.")]
        [TestCase("Thank you, that helps.")]
        public void SmallTalkDoesNotAskForGoods(string line)
        {
            Assert.That(new Lore(_greta).Search(new KnowledgeQuery(line)).Count, Is.EqualTo(0));
        }
    }
}
