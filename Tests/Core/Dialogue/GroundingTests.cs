using System;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>What a reply must have of the note beside the player's line, so that it is not drawn again.</summary>
    public sealed class GroundingTests
    {
        private const string Question = "When did the mill burn down?";
        private const string Uses = "Ask the smith. It was in winter, they say.";

        private static readonly Persona Greta = new Persona("Greta")
        {
            Role = "innkeeper",
            Knows = new[] { "The mill burned down in winter." },
        };

        private static readonly GenerationSettings Thrice = new GenerationSettings { Redraws = 3 };

        [TestCase("The mill? It burned down.", TestName = "WordsOfThePlayersLineAreNoUseOfTheFact")]
        [TestCase("The innkeeper Greta does not know.", TestName = "TheCharactersOwnNameAndRoleAreNoUseOfTheFact")]
        [TestCase("The winters are hard.", false, TestName = "AnotherFormOfAWordIsTheWord")]
        public void WhatCountsAsUse(string reply, bool passesOver = true)
        {
            var persona = new Persona(Greta) { Knows = new[] { "The mill of Greta the innkeeper burned down in winter." } };
            using var talk = new Talk(new ScriptedModel(reply, Uses), null, persona);
            Assert.That(talk.Say(Question, Thrice).Text, Is.EqualTo(passesOver ? Uses : reply));
        }

        [Test]
        public void AWordAtTheVeryEndIsSeenToo()
        {
            using var talk = TalkOf("Last winter", Uses);
            Assert.That(talk.Say(Question, Thrice).Text, Is.EqualTo("Last winter"));
        }

        [Test]
        public void WhatThePlayerSaidBeforeMustBeUsedToo()
        {
            using var talk = TalkOf("Welcome!", "No idea.", "You are Aldo, of course.");
            talk.Say("I'm Aldo, a soldier.", Thrice);
            DialogueTurn turn = talk.Say("What's my name?", Thrice);
            Assert.That(turn.Text, Is.EqualTo("You are Aldo, of course."));
            Assert.That(turn.Result.Redraws, Is.EqualTo(1));
        }

        [TestCase("I'm Aldo, a soldier.", "What's my name?", "I'm Aldo, of course.", true)]
        [TestCase("I'm Aldo, a soldier.", "What's my name?", "Aldo is my name, friend.", true)]
        [TestCase("I'm Aldo, a soldier.", "What do I do?", "I am a soldier.", true)]
        [TestCase("I'm Aldo, a soldier.", "What's my name?", "You said: \"I'm Aldo.\"", false)]
        [TestCase("I'm Aldo, a soldier.", "What's my name?", "You said that you're Aldo.", false)]
        [TestCase("我叫李雷。", "还记得我叫什么吗？", "哈哈，李雷就是我！", true)]
        [TestCase("我叫李雷。", "还记得我叫什么吗？", "在下李雷，请多指教。", true)]
        [TestCase("我叫李雷。", "还记得我叫什么吗？", "你说过：“我叫李雷。”", false)]
        [TestCase("我叫李雷。", "还记得我叫什么吗？", "你是李雷，我记着呢。", false)]
        public void ThePlayersNameIsNotTheCharacters(string told, string asked, string reply, bool isTaken)
        {
            using var talk = TalkOf("Aye, friend.", reply, "Aldo. Soldier. 李雷。");
            talk.Say(told, Thrice);
            Assert.That(talk.Say(asked, Thrice).Text, Is.EqualTo(isTaken ? "Aldo. Soldier. 李雷。" : reply));
        }

        [TestCase("不晓得，客官。", "去年冬天烧的，可惜了。")]
        public void ChineseFactsAreUsedByPairsOfCharacters(string passes, string uses)
        {
            var persona = new Persona("老周") { Role = "掌柜", Knows = new[] { "磨坊去年冬天烧毁了。" } };
            using var talk = new Talk(new ScriptedModel(passes, uses), null, persona);
            DialogueTurn turn = talk.Say("磨坊什么时候烧毁的？", Thrice);
            Assert.That(turn.Text, Is.EqualTo(uses));
            Assert.That(turn.Result.Redraws, Is.EqualTo(1));
        }

        [TestCase("How much is the rope?", "The coil of rope? Take it.", true)]
        [TestCase("How much is the rope?", "The rope is four copper coins.", false)]
        [TestCase("Do you have any rope?", "A fine coil, yes.", false)]
        public void WhoAsksForAPriceIsToldOne(string line, string reply, bool passesOver)
        {
            var persona = new Persona(Greta) { Sells = new[] { new PersonaGoods("a coil of rope", "four copper coins"), new PersonaGoods("a lantern", "a silver coin") } };
            using var talk = new Talk(new ScriptedModel(reply, "Four coppers."), null, persona);
            Assert.That(talk.Say(line, Thrice).Text, Is.EqualTo(passesOver ? "Four coppers." : reply));
        }

        [Test]
        public void ThatAWareIsNotSoldCanBeSaidWithoutTheList()
        {
            var persona = new Persona(Greta) { Sells = new[] { new PersonaGoods("bread", "a copper"), new PersonaGoods("ale", "two coppers") } };
            using var talk = new Talk(new ScriptedModel("Sorry, no.", Uses), null, persona);
            Assert.That(talk.Say("Do you sell candles?", Thrice).Text, Is.EqualTo("Sorry, no."));
            using var other = new Talk(new ScriptedModel("Hm, hm.", "Bread, fresh today."), null, persona);
            Assert.That(other.Say("What do you sell?", Thrice).Text, Is.EqualTo("Bread, fresh today."));
        }

        private static Talk TalkOf(params string[] lines) => new Talk(new ScriptedModel(lines), null, Greta);
    }
}
