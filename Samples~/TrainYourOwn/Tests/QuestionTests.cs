using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>The evaluation's questions are complete and say what a right answer is.</summary>
    [TestFixture]
    public sealed class QuestionTests
    {

        [TestCase("Questions", "en")]
        [TestCase("Questions", "zh")]
        [TestCase("Unread", "en")]
        [TestCase("Unread", "zh")]
        public void Characters_speak_the_language_of_their_folder_and_have_names_of_their_own(string set, string language)
        {
            Persona[] personas = Load(set, language).Select(question => question.Persona).Distinct().ToArray();
            Assert.That(personas.Select(persona => persona.Name), Is.Unique);
            foreach (Persona persona in personas)
            {
                Assert.That(persona.Language, Is.EqualTo(language == "zh" ? PersonaLanguage.Chinese : PersonaLanguage.English), persona.Name);
                Assert.That(persona.Role, Is.Not.Null.And.Not.Empty, persona.Name);
                Assert.That(persona.Place, Is.Not.Null.And.Not.Empty, persona.Name);
                Assert.That(persona.Knows, Is.Not.Empty, persona.Name);
            }
        }

        [TestCase("Questions", "en")]
        [TestCase("Questions", "zh")]
        [TestCase("Unread", "en")]
        [TestCase("Unread", "zh")]
        public void No_question_is_asked_twice_of_a_character(string set, string language)
        {
            List<Question> questions = Load(set, language);
            Assert.That(questions.Select(question => question.Id), Is.Unique);
            Assert.That(questions.Select(question => question.Persona.Name + "|" + string.Join("|", question.Before) + "|" + question.Line), Is.Unique);
        }

        [TestCase("Questions", "en")]
        [TestCase("Questions", "zh")]
        [TestCase("Unread", "en")]
        [TestCase("Unread", "zh")]
        public void The_question_does_not_hold_its_answer(string set, string language)
        {
            string[] given = { "name", "role", "place", "price", "facts", "recall" };
            foreach (Question question in Load(set, language).Where(question => given.Contains(question.Intent)))
                Assert.That(Wording.Meets(question.Line, question.Expectation), Is.False, question.Id + ": " + question.Line + " => " + question.Expectation);
        }

        [TestCase("Questions", "en")]
        [TestCase("Questions", "zh")]
        [TestCase("Unread", "en")]
        [TestCase("Unread", "zh")]
        public void What_is_right_is_in_the_persona_or_was_said_before(string set, string language)
        {
            foreach (Question question in Load(set, language).Where(question => Intents.Stated.Contains(question.Intent)))
            {
                string known = question.Intent == "recall" ? string.Join(" ", question.Before) : question.Persona.ToJson();
                Assert.That(question.Expectation.Groups.All(group => group.Any(wording => Wording.Contains(known, wording))), Is.True, question.Id + " => " + question.Expectation);
            }
        }

        [TestCase("Questions", "en")]
        [TestCase("Questions", "zh")]
        [TestCase("Unread", "en")]
        [TestCase("Unread", "zh")]
        public void What_is_not_known_and_not_sold_is_not_in_the_persona(string set, string language)
        {
            foreach (Question question in Load(set, language).Where(question => question.Intent == "notsold"))
                foreach (PersonaGoods goods in question.Persona.Sells)
                    Assert.That(Wording.Contains(question.Line, goods.Item), Is.False, question.Id);
        }

        [Test]
        public void A_question_file_with_a_mistake_is_refused_with_its_line()
        {
            var persona = new Persona("Ana");
            Assert.That(() => QuestionFile.Read(new[] { "== nosuch", "hi" }, persona, "x", "x.txt"), Throws.TypeOf<FormatException>().With.Message.Contains("x.txt, line 1"));
            Assert.That(() => QuestionFile.Read(new[] { "hi" }, persona, "x", "x.txt"), Throws.TypeOf<FormatException>().With.Message.Contains("line 1"));
            Assert.That(() => QuestionFile.Read(new[] { "== price", "how much?" }, persona, "x", "x.txt"), Throws.TypeOf<FormatException>().With.Message.Contains("line 2"));
            Assert.That(() => QuestionFile.Read(new[] { "== greeting", "> hi" }, persona, "x", "x.txt"), Throws.TypeOf<FormatException>());
        }

        [Test]
        public void A_question_keeps_what_was_said_before_it_and_what_it_needs()
        {
            Question question = QuestionFile.Read(
                new[] { "# two lines", "== recall", "> I'm Tobin.", "> Nice day.", "My name? => Tobin / Tob & well met & !Ana", "who am i => Tobin" }, new Persona("Ana"), "en/ana", "x.txt")[0];
            Assert.That(question.Id, Is.EqualTo("en/ana/recall-1"));
            Assert.That(question.Before, Is.EqualTo(new[] { "I'm Tobin.", "Nice day." }));
            Assert.That(question.Line, Is.EqualTo("My name?"));
            Assert.That(Wording.Meets("Well met, Tob!", question.Expectation), Is.True);
            Assert.That(Wording.Meets("Tobin.", question.Expectation), Is.False);
            Assert.That(Wording.Meets("Well met, Tobin. I am Ana.", question.Expectation), Is.False);
        }

        private static List<Question> Load(string set, string language) => QuestionFile.Load(EvaluationTests.Folder(set), language);
    }
}
