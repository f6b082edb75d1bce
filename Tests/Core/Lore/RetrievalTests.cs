using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class RetrievalTests
    {
        [TestCase(0)]
        [TestCase(500)]
        [TestCase(5000)]
        public void EnglishFactsAreFoundAmongOthers(int distractors)
        {
            Lore lore = RetrievalMeasure.Build(RetrievalSetEnglish.Facts, RetrievalSetEnglish.Distractors(distractors));
            Check(lore, RetrievalSetEnglish.Facts, RetrievalSetEnglish.Questions);
        }

        [TestCase(0)]
        [TestCase(500)]
        [TestCase(5000)]
        public void ChineseFactsAreFoundAmongOthers(int distractors)
        {
            Lore lore = RetrievalMeasure.Build(RetrievalSetChinese.Facts, RetrievalSetChinese.Distractors(distractors));
            Check(lore, RetrievalSetChinese.Facts, RetrievalSetChinese.Questions);
        }

        [TestCase(0)]
        [TestCase(5000)]
        public void SmallTalkAndUnknownNamesBringUpNothing(int distractors)
        {
            Lore english = RetrievalMeasure.Build(RetrievalSetEnglish.Facts, RetrievalSetEnglish.Distractors(distractors));
            Lore chinese = RetrievalMeasure.Build(RetrievalSetChinese.Facts, RetrievalSetChinese.Distractors(distractors));
            CheckAlarms("English small talk", english, RetrievalSetEnglish.SmallTalk, 0.03);
            CheckAlarms("Chinese small talk", chinese, RetrievalSetChinese.SmallTalk, 0.03);
            CheckAlarms("English unknown", english, RetrievalSetEnglish.Unknown, 0.1);
            CheckAlarms("Chinese unknown", chinese, RetrievalSetChinese.Unknown, 0.1);
        }

        [Test]
        public void UnknownThingsAreSoughtAndSmallTalkIsNot()
        {
            var lore = new Lore();
            Assert.That(RetrievalSetEnglish.Unknown.Concat(RetrievalSetChinese.Unknown).Where(line => !lore.Search(new KnowledgeQuery(line)).Sought), Is.Empty);
            Assert.That(RetrievalSetEnglish.SmallTalk.Concat(RetrievalSetChinese.SmallTalk).Where(line => lore.Search(new KnowledgeQuery(line)).Sought), Is.Empty);
        }

        [Test]
        public void ASearchAllocatesNothing()
        {
            Lore lore = RetrievalMeasure.Build(RetrievalSetEnglish.Facts, RetrievalSetEnglish.Distractors(5000));
            var queries = RetrievalSetEnglish.Questions.Select(q => new KnowledgeQuery(q.Line, q.Before, q.Reply)).ToArray();
            foreach (KnowledgeQuery query in queries)
                lore.Search(query);
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (KnowledgeQuery query in queries)
                lore.Search(query);
            Allocations.AreNoneSince(before);
        }

        private static void Check(Lore lore, string[] facts, (string Line, string? Before, string? Reply, int Fact)[] questions)
        {
            (double atThree, double shown, double first, double perLine, List<string> misses) = RetrievalMeasure.Recall(lore, facts, questions);
            TestContext.WriteLine($"{lore.Count} entries, {questions.Length} questions: recall@3 {atThree:P1}, shown {shown:P1}, shown first {first:P1}, {perLine:F2} entries a line");
            foreach (string miss in misses)
                TestContext.WriteLine("  " + miss);
            Assert.That(atThree, Is.GreaterThanOrEqualTo(0.95), "recall at three: " + string.Join("\n", misses));
            Assert.That(shown, Is.GreaterThanOrEqualTo(0.9), "shown: " + string.Join("\n", misses));
        }

        private static void CheckAlarms(string what, Lore lore, string[] lines, double most)
        {
            List<string> alarms = RetrievalMeasure.FalseAlarms(lore, lines);
            TestContext.WriteLine($"{what}, {lore.Count} entries: {alarms.Count} of {lines.Length}");
            foreach (string alarm in alarms)
                TestContext.WriteLine("  " + alarm);
            Assert.That((double)alarms.Count / lines.Length, Is.LessThanOrEqualTo(most), string.Join("\n", alarms));
        }
    }
}
