using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed partial class LoreTests
    {
        private static readonly Persona _greta = new Persona("Greta")
        {
            Role = "innkeeper",
            Knows = new[]
            {
                "Mira is the smith of Oakvale.",
                "The old mill burned down last winter.",
                "Captain Borin hunts wolves in the northern forest.",
                "Mira's brother Tom went missing near the swamp.",
            },
            Sells = new[] { new PersonaGoods("ale", "two copper coins"), new PersonaGoods("a warm bed", "one silver coin"), new PersonaGoods("rope", "five coppers") },
            Backstory = "I was a sailor once. My ship sank off Gull Island.",
        };

        private static readonly Persona _wang = new Persona("老王")
        {
            Role = "铁匠",
            Knows = new[] { "王婆住在河边的草屋里。", "村东的石桥去年塌了。", "李捕头在追查盗马贼。", "山上的黑风寨有三十多个强盗。" },
            Sells = new[] { new PersonaGoods("铁剑", "五十文"), new PersonaGoods("锄头", "二十文"), new PersonaGoods("菜刀", "三十文") },
            Backstory = "我年轻时在边关当过兵。师父把铁匠铺传给了我。",
        };

        [TestCase("Who is Mira?", "Mira is the smith of Oakvale.")]
        [TestCase("what happened to the mill", "The old mill burned down last winter.")]
        [TestCase("Are there wolves around here?", "Captain Borin hunts wolves in the northern forest.")]
        [TestCase("How much is the ale?", "I sell ale for two copper coins.")]
        [TestCase("I'd like a bed for the night.", "I sell a warm bed for one silver coin.")]
        [TestCase("What do you sell?", "I sell ale, a warm bed and rope.")]
        [TestCase("Show me your wares.", "I sell ale, a warm bed and rope.")]
        [TestCase("What have you got?", "I sell ale, a warm bed and rope.")]
        [TestCase("How much for a room?", "I sell a warm bed for one silver coin.")]
        [TestCase("How much for a horse?", "I do not sell that. I sell ale, a warm bed and rope.")]
        [TestCase("Do you sell apples?", "I do not sell that. I sell ale, a warm bed and rope.")]
        [TestCase("Do you sell anything useful?", "I sell ale, a warm bed and rope.")]
        [TestCase("What is there to drink?", "I sell ale for two copper coins.")]
        [TestCase("I'm looking for a loaf of bread.", "I do not sell that. I sell ale, a warm bed and rope.")]
        [TestCase("A jug of wine, please!", "I do not sell that. I sell ale, a warm bed and rope.")]
        [TestCase("I'll have a beer.", "I sell ale for two copper coins.")]
        [TestCase("Was there a fire?", "The old mill burned down last winter.")]
        [TestCase("What have you got for me?", "I sell ale, a warm bed and rope.")]
        [TestCase("Have you anything to tie him up with?", "I sell rope for five coppers.")]
        [TestCase("It's freezing out there. Got something for that?", "I sell ale, a warm bed and rope.")]
        [TestCase("Do you have anything against mosquitoes?", "I sell ale, a warm bed and rope.")]
        [TestCase("Anything to scare the ghosts with?", "I sell ale, a warm bed and rope.")]
        [TestCase("Can I buy your hat?", "I do not sell that. I sell ale, a warm bed and rope.")]
        [TestCase("I need a new lantern, do you stock those?", "I do not sell that. I sell ale, a warm bed and rope.")]
        [TestCase("What have you got in stock?", "I sell ale, a warm bed and rope.")]
        [TestCase("How much to get across?", "I sell ale, a warm bed and rope.")]
        [TestCase("What do you have for a hunter?", "I sell ale, a warm bed and rope.")]
        [TestCase("Let me browse a little.", "I sell ale, a warm bed and rope.")]
        [TestCase("What can I get here?", "I sell ale, a warm bed and rope.")]
        [TestCase("What would you recommend against a cough?", "I sell ale, a warm bed and rope.")]
        [TestCase("Do you carry soap?", "I sell ale, a warm bed and rope.")]
        [TestCase("Can you mend this shoe?", "I sell ale, a warm bed and rope.")]
        [TestCase("Have you anything waterproof?", "I sell ale, a warm bed and rope.")]
        [TestCase("Got anything under twenty?", "I sell ale, a warm bed and rope.")]
        [TestCase("What weapons do you sell?", "I sell ale, a warm bed and rope.")]
        [TestCase("Were you ever a sailor?", "I was a sailor once.")]
        public void EnglishLinesFindTheirEntry(string line, string expected)
        {
            KnowledgeMatches found = new Lore(_greta).Search(new KnowledgeQuery(line));
            Assert.That(found.Count, Is.GreaterThan(0));
            Assert.That(found[0].Text, Is.EqualTo(expected));
        }

        [TestCase("王婆住哪儿？", "王婆住在河边的草屋里。")]
        [TestCase("石桥怎么了？", "村东的石桥去年塌了。")]
        [TestCase("李捕头在忙什么？", "李捕头在追查盗马贼。")]
        [TestCase("黑风寨在哪？", "山上的黑风寨有三十多个强盗。")]
        [TestCase("铁剑多少钱？", "我卖铁剑，五十文。")]
        [TestCase("来一把菜刀。", "我卖菜刀，三十文。")]
        [TestCase("你卖什么？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("都有什么货？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("你这儿有什么？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("桥塌了？", "村东的石桥去年塌了。")]
        [TestCase("你卖不卖骡子？", "这个我不卖。我卖铁剑、锄头和菜刀。")]
        [TestCase("这里有什么兵器？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("你们卖些什么？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("有什么兵器卖？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("来一壶酒！", "这个我不卖。我卖铁剑、锄头和菜刀。")]
        [TestCase("有没有挡得住狼的东西？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("来点能镇宅的吧", "我卖铁剑、锄头和菜刀。")]
        [TestCase("你店里有什么能防身的？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("菜单给我看看", "我卖铁剑、锄头和菜刀。")]
        [TestCase("家伙都有哪几种？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("有止疼的没有？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("有什么解闷的？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("给左撇子用的，有吗？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("大号的，越大越好，你有什么？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("有没有不用电、不用火也能使的？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("我的锁锈死了，您这儿有法子吗？", "我卖铁剑、锄头和菜刀。")]
        [TestCase("来包泡面", "这个我不卖。我卖铁剑、锄头和菜刀。")]
        [TestCase("走累了，有酒喝没有？", "这个我不卖。我卖铁剑、锄头和菜刀。")]
        [TestCase("有没有阿胶？", "这个我不卖。我卖铁剑、锄头和菜刀。")]
        [TestCase("有酒没有？", "这个我不卖。我卖铁剑、锄头和菜刀。")]
        [TestCase("你家有锄头不", "我卖锄头，二十文。")]
        [TestCase("怎么过桥？", "村东的石桥去年塌了。")]
        [TestCase("你当过兵吗？", "我年轻时在边关当过兵。")]
        public void ChineseLinesFindTheirEntry(string line, string expected)
        {
            KnowledgeMatches found = new Lore(_wang).Search(new KnowledgeQuery(line));
            Assert.That(found.Count, Is.GreaterThan(0));
            Assert.That(found[0].Text, Is.EqualTo(expected));
        }

        [TestCase("Hello!")]
        [TestCase("Good evening, friend.")]
        [TestCase("What is your name?")]
        [TestCase("Who are you?")]
        [TestCase("What do you do here?")]
        [TestCase("Thank you, goodbye.")]
        [TestCase("How are you doing?")]
        [TestCase("What's my name?")]
        [TestCase("...")]
        [TestCase("")]
        public void EnglishSmallTalkSeeksNothing(string line)
        {
            KnowledgeMatches found = new Lore(_greta).Search(new KnowledgeQuery(line));
            Assert.That(found.Count, Is.EqualTo(0));
            Assert.That(found.Sought, Is.False);
        }

        [TestCase("你好！")]
        [TestCase("你叫什么名字？")]
        [TestCase("您是谁？")]
        [TestCase("你是做什么的？")]
        [TestCase("多谢，告辞。")]
        [TestCase("晚上好，掌柜的。")]
        [TestCase("我叫什么名字？")]
        public void ChineseSmallTalkSeeksNothing(string line)
        {
            KnowledgeMatches found = new Lore(_wang).Search(new KnowledgeQuery(line));
            Assert.That(found.Count, Is.EqualTo(0));
            Assert.That(found.Sought, Is.False);
        }

        [TestCase("Who is Aldric?")]
        [TestCase("Where is the temple of Vex?")]
        [TestCase("Can I use your phone?")]
        public void UnknownThingsAreSoughtAndNotFound(string line)
        {
            KnowledgeMatches found = new Lore(_greta).Search(new KnowledgeQuery(line));
            Assert.That(found.Count, Is.EqualTo(0));
            Assert.That(found.Sought, Is.True);
        }

        [TestCase("赵飞燕是谁？")]
        [TestCase("你见过手机吗？")]
        public void UnknownThingsAreSoughtAndNotFoundInChinese(string line)
        {
            KnowledgeMatches found = new Lore(_wang).Search(new KnowledgeQuery(line));
            Assert.That(found.Count, Is.EqualTo(0));
            Assert.That(found.Sought, Is.True);
        }

        [Test]
        public void APronounFindsWhatWasSpokenOf()
        {
            var lore = new Lore(_greta);
            KnowledgeMatches found = lore.Search(new KnowledgeQuery("What does he hunt?", "Do you know Captain Borin?", "Aye, a good man."));
            Assert.That(found[0].Text, Does.Contain("Borin"));
            found = new Lore(_wang).Search(new KnowledgeQuery("她住哪儿？", "你认识王婆吗？", "认识，老邻居了。"));
            Assert.That(found[0].Text, Does.Contain("王婆"));
        }

        [Test]
        public void AnotherSubjectIsNotDraggedAlong()
        {
            var lore = new Lore(_greta);
            KnowledgeMatches found = lore.Search(new KnowledgeQuery("What do you sell?", "Who is Mira?", "The smith."));
            Assert.That(found.Count, Is.EqualTo(1));
            Assert.That(found[0].Text, Does.StartWith("I sell ale,"));
        }

        [Test]
        public void TwoSubjectsBringTwoEntries()
        {
            KnowledgeMatches found = new Lore(_greta).Search(new KnowledgeQuery("What do you know about the mill and about Borin?"));
            Assert.That(found.Count, Is.EqualTo(2));
        }

        [TestCase("I'm Aldric, from Stonehaven.")]
        [TestCase("You are a filthy liar!")]
        [TestCase("What's the weather like?")]
        [TestCase("Tell me a joke.")]
        [TestCase("Are you an AI?")]
        [TestCase("Do you have a quest for me?")]
        [TestCase("今天天气怎么样？")]
        [TestCase("你是人工智能吗？")]
        [TestCase("我刚才说了什么？")]
        [TestCase("有没有活儿给我干？")]
        [TestCase("It's a lovely day.")]
        [TestCase("我是从长安来的阿福。")]
        [TestCase("你这个骗子！")]
        [TestCase("What did you do before this?")]
        public void WhatIsToldOrChattedAboutIsNotSought(string line)
        {
            Assert.That(new Lore(_greta).Search(new KnowledgeQuery(line)).Sought, Is.False);
        }

        [Test]
        public void AskedForNewsItTellsAFactAndThenAnother()
        {
            foreach ((Persona persona, string line) in new[] { (_greta, "Heard any rumors lately?"), (_wang, "最近有什么新鲜事？") })
            {
                var lore = new Lore(persona);
                KnowledgeMatches first = lore.Search(new KnowledgeQuery(line));
                Assert.That(first.Count, Is.EqualTo(1));
                Assert.That(persona.Knows, Does.Contain(first[0].Text));
                KnowledgeMatches second = lore.Search(new KnowledgeQuery(line, line, first[0].Text, "[You know: " + first[0].Text + "]"));
                Assert.That(second[0].Text, Is.Not.EqualTo(first[0].Text));
                lore.Add("The king is dead.");
                Assert.That(lore.Search(new KnowledgeQuery(line))[0].Text, Is.EqualTo("The king is dead."));
            }
        }

        [Test]
        public void AskedForItsPastItTellsItsBackstory()
        {
            Assert.That(new Lore(_greta).Search(new KnowledgeQuery("Tell me about your past."))[0].Text, Is.EqualTo("I was a sailor once."));
            Assert.That(new Lore(_wang).Search(new KnowledgeQuery("说说你的身世吧。"))[0].Text, Is.EqualTo("我年轻时在边关当过兵。"));
        }

        [Test]
        public void AWellIsAThingAfterAnArticle()
        {
            var lore = new Lore();
            lore.Add("The well is poisoned.");
            Assert.That(lore.Search(new KnowledgeQuery("Can I drink from the well?")).Count, Is.EqualTo(1));
            Assert.That(lore.Search(new KnowledgeQuery("Well, how are you?")).Count, Is.EqualTo(0));
        }

        [Test]
        public void AddedFactsAreFoundAndTheNewerGoesFirst()
        {
            var lore = new Lore(_greta);
            lore.Add("The dragon went to the north.");
            lore.Add("The dragon went to the south.");
            Assert.That(lore.Search(new KnowledgeQuery("Where is the dragon?"))[0].Text, Does.Contain("south"));
        }

        [Test]
        public void WhatIsTakenBackWasNeverThere()
        {
            var expected = new Lore(new Persona("Bo"));
            expected.Add("The bridge is closed.");
            expected.Add("The dragon sleeps in the tower.");
            var lore = new Lore(new Persona("Bo"));
            lore.Add("I sell a dragon for nine coins.");
            lore.Add("The bridge is closed.");
            lore.Add("The dragon sleeps in the cave.");
            lore.Add("The dragon sleeps in the tower.");
            lore.Remove("The dragon sleeps in the cave.");
            lore.Remove("I sell a dragon  for nine coins.");
            lore.Remove("Nobody ever said this.");
            Assert.That(lore.Count, Is.EqualTo(2));
            foreach (string line in new[] { "Where is the dragon?", "What do you sell?", "Is the bridge open?", "Any news?" })
            {
                KnowledgeMatches found = lore.Search(new KnowledgeQuery(line)), wanted = expected.Search(new KnowledgeQuery(line));
                Assert.That(found.Count, Is.EqualTo(wanted.Count), line);
                for (int i = 0; i < found.Count; i++)
                {
                    Assert.That(found[i].Text, Is.EqualTo(wanted[i].Text), line);
                    Assert.That(found[i].Score, Is.EqualTo(wanted[i].Score), line);
                }
            }
        }

        [Test]
        public void AFactAddedTwiceGoesWithTheSecondRemovalAndThePersonasOwnNever()
        {
            var lore = new Lore(new Persona("Bo") { Knows = new[] { "The mill burned down." } });
            lore.Add("The bridge is closed.");
            lore.Add("The bridge is closed.");
            lore.Add("The mill burned down.");
            lore.Remove("The bridge is closed.");
            Assert.That(lore.Count, Is.EqualTo(2));
            lore.Remove("The bridge is closed.");
            lore.Remove("The bridge is closed.");
            lore.Remove("The mill burned down.");
            lore.Remove("The mill burned down.");
            Assert.That(lore.Count, Is.EqualTo(1));
            lore.Add("The bridge is closed.");
            Assert.That(lore[1], Is.EqualTo("The bridge is closed."));
        }

        [Test]
        public void SentencesAreSplitWhereTheyEnd()
        {
            Assert.That(Sentences.Split("Mr. Hill paid 3.5 coins. \"Go!\" he said. 他走了。“真的？”是的"),
                Is.EqualTo(new[] { "Mr. Hill paid 3.5 coins.", "\"Go!\"", "he said.", "他走了。", "“真的？”", "是的" }));
        }
    }
}
