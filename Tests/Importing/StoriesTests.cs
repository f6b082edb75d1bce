using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>A really trained model through the importer: heads of 8 that are padded, rows of 172 that no block divides.</summary>
    public sealed class StoriesTests
    {
        private TestModel _model = null!;
        private int[] _text = null!;
        private float[][] _reference = null!;
        private TemporaryFolder _temporary = null!;

        [OneTimeSetUp]
        public void Load()
        {
            _model = StoriesModel.Load();
            var decoder = new ReferenceDecoder(_model);
            _text = decoder.Sample(1, 500, 5);
            _reference = decoder.Run(_text);
            _temporary = new TemporaryFolder();
            _model.Write(_temporary["source"]);
        }

        [OneTimeTearDown]
        public void Delete() => _temporary?.Dispose();

        [Test]
        public void ReferenceDecoderIsTheOriginalProgram()
        {
            var decoder = new ReferenceDecoder(_model);
            foreach ((int[] prompt, int[] continuation) in StoriesModel.References())
            {
                float[][] logits = decoder.Run(prompt.Concat(continuation).ToArray());
                for (int i = 0; i < continuation.Length; i++)
                    Assert.That(Agreement.ArgMax(logits[prompt.Length - 1 + i]), Is.EqualTo(continuation[i]), "token " + i);
            }
        }

        [Test]
        public void FloatGraphContinuesLikeTheOriginalProgram()
        {
            using OrtDecoder decoder = Import(32, 32);
            foreach ((int[] prompt, int[] continuation) in StoriesModel.References())
            {
                decoder.Reset();
                var made = new List<int> { Agreement.ArgMax(decoder.Append(prompt)) };
                while (made.Count < continuation.Length)
                    made.Add(Agreement.ArgMax(decoder.Append(made[^1])));
                Assert.That(made, Is.EqualTo(continuation));
            }

            Agreement result = Agreement.Measure(_reference, decoder.Run(_text), _text);
            TestContext.WriteLine("stories260K, float: " + result);
            Assert.That(result.WorstCosine, Is.GreaterThan(0.999999));
        }

        [TestCase(8, 32, 0.9995, 0.01)]
        [TestCase(8, 64, 0.9995, 0.01)]
        [TestCase(8, 128, 0.9995, 0.01)]
        [TestCase(4, 32, 0.99, 0.20)]
        [TestCase(4, 64, 0.99, 0.25)]
        [TestCase(4, 128, 0.99, 0.25)]
        public void QuantizedGraphKeepsThePerplexity(int bits, int block, double cosine, double rise)
        {
            using OrtDecoder decoder = Import(bits, block);
            Agreement result = Agreement.Measure(_reference, decoder.Run(_text), _text);
            TestContext.WriteLine("stories260K, " + bits + " bits, block " + block + ": " + result);
            Assert.That(result.Cosine, Is.GreaterThan(cosine));
            Assert.That(result.PerplexityRise, Is.LessThan(rise));
            Assert.That(result.TopOne, Is.GreaterThan(bits == 8 ? 0.95 : 0.7));
        }

        [Test]
        public void AnEightBitEmbeddingHelpsAFourBitModel()
        {
            using OrtDecoder small = Import(4, 32), large = Import(4, 32, 8);
            Agreement four = Agreement.Measure(_reference, small.Run(_text), _text);
            Agreement eight = Agreement.Measure(_reference, large.Run(_text), _text);
            TestContext.WriteLine("stories260K, 4 bits, 8 in the embedding: " + eight);
            Assert.That(eight.Cosine, Is.GreaterThan(four.Cosine));
        }

        private OrtDecoder Import(int bits, int block, int embeddingBits = 0)
        {
            string target = _temporary["model-" + bits + "-" + block + "-" + embeddingBits];
            ModelImporter.Import(new ImportOptions { Source = _temporary["source"], Target = target, Bits = bits, Block = block, EmbeddingBits = embeddingBits });
            return new OrtDecoder(target);
        }
    }
}
