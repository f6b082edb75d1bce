using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>
    /// What the bundled model has learned of context: the next character after the same one, and one word in three senses.
    /// No sentence here is in its corpus (Samples~/TrainYourOwn/Authored/zh/prose.txt).
    /// </summary>
    [Category("Contexts")]
    public sealed class ContextTests
    {
        // The first bundled model read dialogue and no prose; every later one is held to these.
        private const string WithoutProse = "8641f221da94e131ca1639c38145637c21b1907af627363dc75421850a8ec2a7";

        private static readonly string[] Trees =
        {
            "池边栽着几株杨柳", "春雨过后，堤岸上的杨柳", "院墙外面长着一棵杨柳", "小河两旁都是绿绿的杨柳", "鸟儿飞进湖边的杨柳",
        };

        private static readonly string[] Farewells =
        {
            "朋友要远行，我折了一枝杨柳", "在渡口分手时，她折下杨柳", "他要去边关了，我在桥头折一枝杨柳", "离别的人常常折下杨柳", "为了给他送行，我折来杨柳",
        };

        private static readonly string[] Names =
        {
            "我的女儿名叫杨柳", "你们好，我叫杨柳", "班里新来的同学叫杨柳", "她的名字叫杨柳", "老师喊了一声杨柳",
        };

        private InsightModel _insight = null!;
        private DialogueEngine _engine = null!;

        [OneTimeSetUp]
        public void Open()
        {
            if (File.ReadAllText(Path.Combine(BundledModel.Folder, "repartee.json")).Contains(WithoutProse))
                Assert.Ignore("The bundled model is the first one, which read no prose.");
            _insight = InsightModel.Open(BundledModel.Folder);
            _engine = BundledModel.Engine();
        }

        [OneTimeTearDown]
        public void Close()
        {
            _insight?.Dispose();
            _engine?.Dispose();
        }

        [TestCase("我想在这个单元格中输", true)]
        [TestCase("这场足球比赛中，输", false)]
        public void TheSameCharacterGoesOnAsItsContextAsks(string context, bool enters) =>
            Assert.That(Enters(context), Is.EqualTo(enters));

        [Test]
        public void SoItDoesInMostOtherSentences()
        {
            string[] keyboard = { "请你在下面的方框里输", "打开电脑以后，要先输", "他在键盘上慢慢地输", "这一栏是密码，请你输" };
            string[] game = { "我们队昨天又输", "篮球比赛结束了，客队输", "他和邻居下了三盘棋，全都输", "上个月的决赛，红队输" };
            Assert.That(keyboard.Count(Enters), Is.GreaterThanOrEqualTo(3), "at a keyboard one enters");
            Assert.That(game.Count(context => !Enters(context)), Is.GreaterThanOrEqualTo(3), "in a game one loses");
        }

        [Test]
        public void AWordInOneSenseIsNearerToItselfThanInAnother()
        {
            (string Text, int Sense)[] sentences = Trees.Select(t => (t, 0)).Concat(Farewells.Select(t => (t, 1))).Concat(Names.Select(t => (t, 2))).ToArray();
            // Halfway up a word has taken on its context; the last layers turn it into what comes next.
            Occurrence[] words = sentences.Select(s => Occurrence.Of(_insight, s.Text, "杨柳", _insight.LayerCount / 2)).ToArray();
            int right = 0;
            double within = 0, between = 0;
            for (int i = 0; i < words.Length; i++)
            {
                double[] means = Enumerable.Range(0, 3).Select(sense => Enumerable.Range(0, words.Length)
                    .Where(j => j != i && sentences[j].Sense == sense).Average(j => words[i].SimilarityTo(words[j]))).ToArray();
                int own = sentences[i].Sense;
                bool nearest = means[own] == means.Max();
                right += nearest ? 1 : 0;
                within += means[own] / words.Length;
                between += (means.Sum() - means[own]) / 2 / words.Length;
                TestContext.WriteLine(sentences[i].Text + ": " + string.Join(" ", means.Select(m => m.ToString("0.000"))) + (nearest ? "" : " (not its own)"));
            }
            TestContext.WriteLine(right + " of " + words.Length + ", within " + within + ", between " + between);
            // By chance a third would be nearest to their own sense.
            Assert.That(right, Is.GreaterThanOrEqualTo(12), "of " + words.Length);
            Assert.That(within, Is.GreaterThan(between));
        }

        [Test]
        public void BeforeTheFirstLayerAllSensesAreOne()
        {
            Occurrence[] words = Trees.Concat(Farewells).Concat(Names).Select(t => Occurrence.Of(_insight, t, "杨柳", 0)).ToArray();
            Assert.That(words.All(w => w.SimilarityTo(words[0]) > 0.999), Is.True);
        }

        /// <summary>Whether 输 goes on to 输入 (enter) rather than to 输球, 输了, 输给 or 输赢 (lose).</summary>
        private bool Enters(string context)
        {
            int[] ids = _engine.Model.Tokenizer.Encode(context);
            Task<IReadOnlyList<TokenCandidate>> task = NextTokens.RankAsync(_engine, ids, _engine.Model.Decoder.VocabularySize);
            Assert.That(task.Wait(20000), Is.True, "in time");
            TestContext.WriteLine(context + " → " + string.Join(" ", task.Result.Take(6).Select(c => c.Text + " " + c.Probability.ToString("P1"))));
            double Of(string text) => task.Result.Where(c => c.Text.StartsWith(text, StringComparison.Ordinal)).Sum(c => c.Probability);
            return Of("入") > new[] { "球", "了", "给", "赢" }.Max(Of);
        }
    }
}
