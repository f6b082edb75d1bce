using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Tokens beside their text, neighbours and occurrences, on the model that ships with the package.</summary>
    public sealed class TokenSpaceTests
    {
        private InsightModel _insight = null!;

        [OneTimeSetUp]
        public void Open() => _insight = InsightModel.Open(BundledModel.Folder);

        [OneTimeTearDown]
        public void Close() => _insight.Dispose();

        [TestCase("The innkeeper smiles: \"Good evening!\"  Two  spaces.")]
        [TestCase("杨柳依依，今我来思。雨雪霏霏")]
        [TestCase("naïve 🐉🧙‍♂️ Ωmega 饕餮 end")]
        [TestCase("<|im_start|> is plain text here")]
        public void TokensCoverTheirTextWithoutGapsInOrder(string text)
        {
            IReadOnlyList<TokenSpan> spans = TokenSpans.Of(_insight.Tokenizer, text);
            Assert.That(spans.Select(s => s.Id), Is.EqualTo(_insight.Tokenizer.Encode(text)));
            int end = 0;
            foreach (TokenSpan span in spans)
            {
                Assert.That(span.Start == end || spans.Any(s => s.Start == span.Start && s.End == span.End), Is.True, "no gap");
                Assert.That(span.Length, Is.GreaterThan(0));
                end = span.End;
            }
            Assert.That(end, Is.EqualTo(text.Length));
        }

        [Test]
        public void PartsOfOneCharacterHaveThatCharacter()
        {
            string text = "a🐉b";
            IReadOnlyList<TokenSpan> spans = TokenSpans.Of(_insight.Tokenizer, text);
            var (first, count) = TokenSpans.Overlapping(spans, 1, 2);
            Assert.That(count, Is.GreaterThanOrEqualTo(1));
            Assert.That(spans.Skip(first).Take(count).All(s => s.Start == 1 && s.Length == 2), Is.True);
            Assert.That(TokenSpans.Overlapping(spans, 0, 1), Is.EqualTo((0, 1)));
        }

        [Test]
        public void ATokensNearestNeighbourIsItselfAndTheOthersAreOrdered()
        {
            int token = _insight.Tokenizer.Encode("酒")[0];
            IReadOnlyList<TokenNeighbour> all = TokenNeighbours.Of(_insight, _insight.EmbeddingOf(token), 10);
            Assert.That(all[0].Id, Is.EqualTo(token));
            Assert.That(all[0].Similarity, Is.EqualTo(1).Within(1e-5));
            IReadOnlyList<TokenNeighbour> others = TokenNeighbours.Of(_insight, token, 9);
            Assert.That(others.Select(n => n.Id), Is.EqualTo(all.Skip(1).Select(n => n.Id)));
            Assert.That(others.Select(n => -n.Similarity), Is.Ordered);
            Assert.That(others.All(n => !_insight.Tokenizer.IsSpecial(n.Id) && n.Text.Length > 0), Is.True);
        }

        [Test]
        public void NeighboursAreThoseOfABruteForceSearch()
        {
            int token = _insight.Tokenizer.Encode(" sword")[0];
            int[] ids = Enumerable.Range(0, _insight.Tokenizer.VocabularySize)
                .Where(id => !_insight.Tokenizer.IsSpecial(id) && !_insight.Tokenizer.Decode(new[] { id }).Contains('\uFFFD') && _insight.Tokenizer.PieceOf(id).Length > 0).ToArray();
            float[][] all = ids.Select(_insight.EmbeddingOf).ToArray();
            float[] mean = Enumerable.Range(0, _insight.HiddenSize).Select(k => (float)all.Average(v => (double)v[k])).ToArray();
            float[] vector = Minus(_insight.EmbeddingOf(token), mean);
            int[] brute = ids.Select((id, i) => (Similarity: Cosine(vector, Minus(all[i], mean)), Id: id)).Where(n => n.Id != token)
                .OrderByDescending(n => n.Similarity).Take(25).Select(n => n.Id).ToArray();
            Assert.That(TokenNeighbours.Of(_insight, token, 25).Select(n => n.Id), Is.EqualTo(brute));
        }

        [Test]
        public void AWordHasOneEmbeddingButAnotherStateInEverySentence()
        {
            Occurrence tree = Occurrence.Of(_insight, "河边的杨柳", "杨柳", _insight.LayerCount);
            Occurrence name = Occurrence.Of(_insight, "我的名字叫杨柳", "杨柳", _insight.LayerCount);
            Assert.That(tree.Word, Is.EqualTo("杨柳"));
            Assert.That(tree.Start, Is.EqualTo(3));
            Assert.That(tree.SimilarityTo(tree), Is.EqualTo(1).Within(1e-6));
            Assert.That(tree.SimilarityTo(name), Is.LessThan(0.9999));
            Occurrence treeBefore = Occurrence.Of(_insight, "河边的杨柳", "杨柳", 0);
            Occurrence nameBefore = Occurrence.Of(_insight, "我的名字叫杨柳", "杨柳", 0);
            if (Tokens("河边的杨柳", treeBefore).SequenceEqual(Tokens("我的名字叫杨柳", nameBefore)))
                Assert.That(treeBefore.SimilarityTo(nameBefore), Is.EqualTo(1).Within(1e-6));
        }

        [Test]
        public void AWordThatIsNotThereIsNamed()
        {
            var error = Assert.Throws<ReparteeException>(() => Occurrence.Of(_insight, "A tree.", "willow", 1));
            Assert.That(error!.Message, Does.Contain("willow"));
        }

        private IEnumerable<int> Tokens(string text, Occurrence occurrence)
        {
            IReadOnlyList<TokenSpan> spans = TokenSpans.Of(_insight.Tokenizer, text);
            var (first, count) = TokenSpans.Overlapping(spans, occurrence.Start, occurrence.Length);
            return spans.Skip(first).Take(count).Select(s => s.Id);
        }

        private static float[] Minus(float[] a, float[] b) => a.Zip(b, (x, y) => x - y).ToArray();

        private static double Cosine(float[] a, float[] b)
        {
            double dot = a.Zip(b, (x, y) => (double)x * y).Sum();
            return dot / System.Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
        }
    }
}
