using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class ThesaurusTests
    {
        [Test]
        public void EveryLineHasWordsOnAllItsSides()
        {
            foreach (string line in Lines(EnglishThesaurus.Groups).Concat(Lines(ChineseThesaurus.Groups)))
            {
                Assert.That(line, Does.Not.Contain(":"));
                Assert.That(Words(line).Length, Is.GreaterThan(1), line);
            }

            foreach (string line in Lines(EnglishThesaurus.Kinds).Concat(Lines(ChineseThesaurus.Kinds)).Concat(Lines(EnglishThesaurus.Answers)).Concat(Lines(ChineseThesaurus.Answers)))
            {
                string[] sides = line.Split(':');
                Assert.That(sides.Length, Is.EqualTo(2), line);
                Assert.That(Words(sides[0]), Is.Not.Empty, line);
                Assert.That(Words(sides[1]), Is.Not.Empty, line);
            }
        }

        [Test]
        public void EnglishWordsAreLowerCaseLettersAndChineseOnesShort()
        {
            foreach (string word in Words(EnglishThesaurus.Groups + EnglishThesaurus.Kinds + EnglishThesaurus.Answers))
                Assert.That(word.All(c => c >= 'a' && c <= 'z') && word.Length <= 40, word);
            foreach (string word in Words(ChineseThesaurus.Groups + ChineseThesaurus.Kinds + ChineseThesaurus.Answers))
                Assert.That(word.Length, Is.LessThanOrEqualTo(Thesaurus.LongestHan), word);
        }

        [TestCase("When do the doors open?", "The gates are opened at dawn.")]
        [TestCase("Do you sell any fruit?", "I have apples.")]
        [TestCase("你父亲是谁？", "我爹是个捕头。")]
        public void AWordFindsWhatMeansTheSame(string line, string fact)
        {
            Assert.That(Found(line, fact), Is.EqualTo(1));
        }

        [TestCase("Do you like apples?", "The pear is rotten.")]
        [TestCase("They rob everyone.", "The gown is red.")]
        [TestCase("这么热情啊？", "热酒卖完了。")]
        public void AWordDoesNotFindItsNeighbours(string line, string fact)
        {
            Assert.That(Found(line, fact), Is.EqualTo(0));
        }

        private static int Found(string line, string fact)
        {
            var lore = new Lore();
            lore.Add(fact);
            return lore.Search(new KnowledgeQuery(line)).Count;
        }

        private static IEnumerable<string> Lines(string text) => text.Split(new[] { '\n', '\r' }, StringSplitOptions.RemoveEmptyEntries);

        private static string[] Words(string text) => text.Split(new[] { ' ', ',', ':', '\n', '\r' }, StringSplitOptions.RemoveEmptyEntries);
    }
}
