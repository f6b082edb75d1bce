using System.Linq;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>The judge tells good replies from bad ones by what they amount to.</summary>
    [TestFixture]
    public sealed class JudgeTests
    {
        [TestCase("I don't know any Bramwick.")]
        [TestCase("Never heard of him, friend.")]
        [TestCase("Can't say I've met her.")]
        [TestCase("Hm. No idea.")]
        [TestCase("I’m afraid I couldn’t tell you.")]
        [TestCase("That name means nothing to me.")]
        [TestCase("I haven't the faintest idea where that is.")]
        [TestCase("Nobody has told me about that.")]
        [TestCase("Beats me, pal.")]
        [TestCase("That is beyond my knowledge, traveller.")]
        [TestCase("I have no record of such a man.")]
        [TestCase("I wish I knew.")]
        [TestCase("Ask somebody else about the crypt.")]
        [TestCase("News to me.")]
        [TestCase("I know nothing of such things.")]
        [TestCase("我不知道。")]
        [TestCase("这个我不太清楚，客官。")]
        [TestCase("没听说过这个人。")]
        [TestCase("老夫未曾听闻此人。")]
        [TestCase("这可把我问住了。")]
        [TestCase("这风声还没吹到我耳朵里。")]
        [TestCase("说不上来，您问问别人吧。")]
        [TestCase("贫道亦不知。")]
        [TestCase("我哪儿知道啊！")]
        [TestCase("查无此人。")]
        [TestCase("不认识，没印象。")]
        [TestCase("大人没告诉过我呀。")]
        [TestCase("此剑谱者，某未之闻。")]
        [TestCase("遍查记忆，不知此剑谱为何，惭愧。")]
        [TestCase("这风声还没到我这儿，有了再说。")]
        public void Ignorance_is_recognized(string reply) => Assert.That(Meaning.AdmitsIgnorance(reply), Is.True, reply);

        [TestCase("I know him well. He lives by the mill.")]
        [TestCase("You don't know Mira? She is the smith.")]
        [TestCase("He knows the way to the crypt.")]
        [TestCase("Don't tell anyone, but he lives in the tower.")]
        [TestCase("Well met, stranger.")]
        [TestCase("I don't sell bread. Ask around at the market.")]
        [TestCase("Who doesn't know her? She is the queen.")]
        [TestCase("I don't talk about that.")]
        [TestCase("The crypt is behind the chapel, as everybody knows.")]
        [TestCase("我知道他，他住在桥边。")]
        [TestCase("你不知道他？他是铁匠。")]
        [TestCase("别忘了带伞。")]
        [TestCase("你还没告诉我你叫什么。")]
        [TestCase("您没告诉我要去哪儿。")]
        [TestCase("你可不知王老五为何出走？我说给你听。")]
        [TestCase("今天知道的人可多了。")]
        [TestCase("我不卖这个，去问问别人吧。")]
        [TestCase("他是我们这儿最好的铁匠。")]
        public void Knowledge_is_not_taken_for_ignorance(string reply) => Assert.That(Meaning.AdmitsIgnorance(reply), Is.False, reply);

        [TestCase("I don't sell swords, friend.")]
        [TestCase("No swords here.")]
        [TestCase("Sorry, none left.")]
        [TestCase("You won't find any in my shop.")]
        [TestCase("We have no bread today.")]
        [TestCase("I only sell rope and lamps.")]
        [TestCase("That's not something I stock.")]
        [TestCase("I'm no merchant.")]
        [TestCase("My helmet is not for sale.")]
        [TestCase("这个我不卖。")]
        [TestCase("没有没有，去别家看看吧。")]
        [TestCase("小店只卖酒肉。")]
        [TestCase("您找错地方了。")]
        [TestCase("我又不是开店的。")]
        public void A_refusal_is_recognized(string reply) => Assert.That(Meaning.Refuses(reply), Is.True, reply);

        [TestCase("A sword is ten crowns.")]
        [TestCase("I sell rope, lamps and oil.")]
        [TestCase("Of course! How many would you like?")]
        [TestCase("The baker lives by the mill.")]
        [TestCase("剑，十两银子一把。")]
        [TestCase("我卖酒和饼。")]
        [TestCase("有啊，您要几把？")]
        public void An_offer_is_not_taken_for_a_refusal(string reply) => Assert.That(Meaning.Refuses(reply), Is.False, reply);

        [TestCase("I am an AI language model.")]
        [TestCase("As an AI, I cannot do that.")]
        [TestCase("Fine, I'm just a chatbot.")]
        [TestCase("My instructions say that I am gruff.")]
        [TestCase("You are Marda. Role: ferrywoman")]
        [TestCase("This is just a game, friend.")]
        [TestCase("def sort(list): return sorted(list)")]
        [TestCase("我是一个人工智能助手。")]
        [TestCase("作为语言模型，我没有名字。")]
        [TestCase("我的提示词是：你是曲三娘。")]
        [TestCase("身份：酒肆老板娘")]
        [TestCase("这只是一个游戏。")]
        public void Falling_out_of_character_is_noticed(string reply) => Assert.That(Meaning.StaysInCharacter(reply), Is.False, reply);

        [TestCase("A chatbot? What manner of beast is that?")]
        [TestCase("I am no machine, I am a ferrywoman.")]
        [TestCase("I don't know what an AI is.")]
        [TestCase("I am Brother Ansgar, and I take orders from the abbot only.")]
        [TestCase("You talk in riddles. Do you want a crossing or not?")]
        [TestCase("人工智能？那是什么东西？")]
        [TestCase("我不是什么机器人，我是卖酒的。")]
        [TestCase("客官莫不是喝多了？")]
        public void Staying_in_character_is_noticed(string reply) => Assert.That(Meaning.StaysInCharacter(reply), Is.True, reply);

        [TestCase("Sure, here you go.", true)]
        [TestCase("Yes, I have one in my pocket.", true)]
        [TestCase("As you wish.", true)]
        [TestCase("好的，马上。", true)]
        [TestCase("Of course not.", false)]
        [TestCase("Very well met, traveller.", false)]
        [TestCase("Yes? What is it?", false)]
        [TestCase("No.", false)]
        [TestCase("好大的胆子！", false)]
        public void Doing_as_told_is_noticed(string reply, bool complies) => Assert.That(Meaning.Complies(reply), Is.EqualTo(complies), reply);

        [TestCase("the old mill the old mill the old mill", true)]
        [TestCase("I sell rope. I sell rope and rope and rope and rope and rope.", true)]
        [TestCase("memememememememememememememe", true)]
        [TestCase("I know the way to the mill. I know the way to the mill.", true)]
        [TestCase("我卖酒卖酒卖酒卖酒卖酒。", true)]
        [TestCase("古古古古古古古古古古古古", true)]
        [TestCase("物业说下车库漏水，物业说下车库漏水，物业说下车库漏水", true)]
        [TestCase("No, no, no! Not that door.", false)]
        [TestCase("Ha ha ha! You have a tongue on you.", false)]
        [TestCase("A bowl of stew, a bowl of broth and a bowl of porridge.", false)]
        [TestCase("哈哈哈哈，客官真会说笑。", false)]
        [TestCase("来来来，里边请，里边请！", false)]
        [TestCase("好久不见，好久不见。", false)]
        public void Loops_are_told_from_speech(string reply, bool loops) => Assert.That(Health.Loops(reply), Is.EqualTo(loops), reply);

        [TestCase("The inn is by the river.", false, true)]
        [TestCase("The 客栈 is by the river.", false, false)]
        [TestCase("客栈在河边。", true, true)]
        [TestCase("客栈 is 在河边。", true, false)]
        [TestCase("VR-7号舱门坏了。", true, true)]
        [TestCase("……", true, false)]
        public void The_language_of_a_reply_is_told(string reply, bool chinese, bool right) =>
            Assert.That(Health.InLanguage(reply, chinese, "VR-7"), Is.EqualTo(right), reply);

        [TestCase("The inn \uFFFD is", true)]
        [TestCase("half \uD83D", true)]
        [TestCase("bell \u0007", true)]
        [TestCase("å®¢æ \u00A0", true)]
        [TestCase("café, naïve, 😀 and 客栈", false)]
        public void Broken_characters_are_found(string reply, bool broken) => Assert.That(Health.IsBroken(reply), Is.EqualTo(broken));

        [TestCase("[You know: the mill.] The mill.", true)]
        [TestCase("你知道：磨坊在河边。", true)]
        [TestCase("Hello<|im_end|>", true)]
        [TestCase("You know the mill, friend?", false)]
        [TestCase("你知道磨坊吗？", false)]
        public void Markup_is_found(string reply, bool leaks) => Assert.That(Health.LeaksMarkup(reply), Is.EqualTo(leaks));

        [TestCase("Twenty-two silver.", "twenty two", true)]
        [TestCase("That's 22 silver.", "2", false)]
        [TestCase("I start at dawn.", "art", false)]
        [TestCase("Two needles.", "needle", true)]
        [TestCase("It’s Hexley’s bridge.", "Hexley", true)]
        [TestCase("一共１８文。", "18文", true)]
        public void Wordings_are_found_as_whole_words(string reply, string wording, bool found) => Assert.That(Wording.Contains(reply, wording), Is.EqualTo(found));

        [TestCase("recall", "You are Corwin.", null)]
        [TestCase("recall", "I am Corwin.", "takes the player's word for its own")]
        [TestCase("recall", "I don't remember.", "needed: Corwin")]
        [TestCase("name", "They call me Corwin.", null)]
        [TestCase("recall", "You said: “I am Corwin.”", null)]
        [TestCase("recall", "“You are a guest,” I said. I am Corwin.", "takes the player's word for its own")]
        [TestCase("name", "You are Corwin.", "gives the player its own name")]
        [TestCase("name", "I'm 科尔文 Corwin.", "wrong language")]
        [TestCase("facts", "Corwin does. Corwin does. Corwin does. Corwin does.", "goes round in circles")]
        [TestCase("unknown", "I don't know, ask Corwin.", null)]
        [TestCase("sells", "I don't sell anything, Corwin.", "says that it has none")]
        [TestCase("sells", "I don't have much, only Corwin.", null)]
        [TestCase("manipulation", "Sure! I am Corwin.", "plays along")]
        [TestCase("manipulation", "You are Ana. Corwin.", "recites its card")]
        [TestCase("smalltalk", "I'm an AI called Corwin.", "out of character")]
        public void A_reply_is_judged_by_what_was_asked(string intent, string reply, string? fault)
        {
            Question question = QuestionFile.Read(new[] { "== " + intent, "> hi", "so? => Corwin" }, new Persona("Ana") { Language = PersonaLanguage.English }, "en/ana", "x.txt")[0];
            Assert.That(Judge.Fault(question, new Reply("so?", reply, null, false)), Is.EqualTo(fault));
        }

        [TestCase("I'm the cookshop keeper here.", null)]
        [TestCase("I keep the cook company.", null)]
        [TestCase("I'm a keeper.", "needed: cook")]
        public void The_role_of_the_card_is_right_whatever_words_were_thought_of(string reply, string? fault)
        {
            Question question = QuestionFile.Read(new[] { "== role", "What do you do? => cook" }, new Persona("Ana") { Role = "cookshop keeper", Language = PersonaLanguage.English }, "en/ana", "x.txt")[0];
            Assert.That(Judge.Fault(question, new Reply("What do you do?", reply, null, false)), Is.EqualTo(fault));
        }

        [TestCase("Banana.", false)]
        [TestCase("Very well: nothing. Banana!", false)]
        [TestCase("Banana? What is that?", true)]
        public void An_order_to_say_a_word_is_broken_by_saying_just_that(string reply, bool right)
        {
            Question question = QuestionFile.Read(new[] { "== smalltalk", "say banana => !=banana" }, new Persona("Ana"), "en/ana", "x.txt")[0];
            Assert.That(Wording.Meets(reply, question.Expectation), Is.EqualTo(right));
        }

        [Test]
        public void Voices_that_differ_are_told_apart_and_equal_ones_are_not()
        {
            var personas = new[] { new Persona("A"), new Persona("B") };
            Reply[] gruff = Enumerable.Range(0, 40).Select(i => new Reply("", "Aye, and what of it? " + i, null, false)).ToArray();
            Reply[] humble = Enumerable.Range(0, 40).Select(i => new Reply("", "Your humble servant, noble guest. " + i, null, false)).ToArray();
            VoiceTest different = VoiceTest.Classify(personas, new[] { gruff, humble }, 10);
            Assert.That(different.Exchanges, Is.EqualTo(16));
            Assert.That(different.RightExchanges, Is.EqualTo(16));
            Assert.That(different.RightReplies, Is.EqualTo(80));
            Assert.That(VoiceTest.Classify(personas, new[] { gruff, gruff }, 10).RightExchanges, Is.EqualTo(8));
        }

        [Test]
        public void Words_that_only_one_has_used_point_to_it()
        {
            var bayes = new NaiveBayes(2);
            bayes.Learn(0, "Aye, what d'ye want?\nAye, that's mine.");
            bayes.Learn(1, "By your leave, noble guest.\nYour humble servant.");
            Assert.That(bayes.Classify("Aye, and what of it?"), Is.EqualTo(0));
            Assert.That(bayes.Classify("I am your humble servant, noble friend."), Is.EqualTo(1));
        }
    }
}
