using System.Linq;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>Lines of players get other words of the same meaning, and keep what they are about.</summary>
    [TestFixture]
    public sealed class SynonymTests
    {
        [Test]
        public void A_word_is_exchanged_for_one_of_its_meaning()
        {
            string[] lines = Exchanged("Who guards the gate?", chinese: false);
            Assert.That(lines, Does.Contain("Who guards the door?"));
            Assert.That(lines, Has.All.Matches<string>(line => line.StartsWith("Who ") && line.EndsWith("?")));
        }

        [Test]
        public void An_article_still_fits_the_word_after_it_and_endings_stay()
        {
            string[] lines = Exchanged("Is there a door that is closed?", chinese: false);
            Assert.That(lines, Has.None.Contains("a entrance"));
            Assert.That(lines, Has.None.Contains("close?"));
        }

        [Test]
        public void Chinese_words_are_found_without_spaces()
        {
            string[] lines = Exchanged("这附近有医生吗？", chinese: true);
            Assert.That(lines, Does.Contain("这附近有大夫吗？"));
        }

        [Test]
        public void Slots_and_choices_stay()
        {
            foreach (string line in Exchanged("[Tell me|Say], who opens {gate} for <open>?", chinese: false))
                Assert.That(line, Does.Contain("{gate}").And.Contain("<open>").And.StartsWith("[").And.Contain("|"));
        }

        [Test]
        public void A_line_without_synonyms_is_left_as_it_is()
        {
            var pattern = new Pattern("Hm, {n}?");
            Assert.That(new Synonyms(chinese: false).Exchanged(pattern, new SeededRandom(1)), Is.SameAs(pattern));
        }

        private static string[] Exchanged(string line, bool chinese)
        {
            var synonyms = new Synonyms(chinese);
            var random = new SeededRandom(7);
            return Enumerable.Range(0, 200).Select(_ => synonyms.Exchanged(new Pattern(line), random).Source).Distinct().ToArray();
        }
    }
}
