using System;
using System.Linq;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>The instrumented twin of imported models of every shape, against the forward pass over the original weights.</summary>
    public sealed class InsightTwinTests
    {
        [Test]
        public void TheTwinComputesTheReferenceLogits([Values("plain", "untied", "heads8", "heads24", "headdim", "qwen2", "biases", "qwen3", "linear", "llama3", "mha", "odd")] string variant)
        {
            using var temporary = new TemporaryFolder();
            TestModel model = Import(temporary, variant, 32);
            var reference = new ReferenceDecoder(model);
            int[] ids = reference.Sample(2, 48, 3);
            using var insight = InsightModel.Open(temporary["target"]);
            InsightRun run = insight.Run(ids);
            float[][] logits = Enumerable.Range(0, ids.Length).Select(t => run.Logits(t).ToArray()).ToArray();
            Agreement result = Agreement.Measure(reference.Run(ids), logits, ids);
            TestContext.WriteLine(result.ToString());
            Assert.That(result.WorstCosine, Is.GreaterThan(0.999999));
            Assert.That(result.TopOne, Is.EqualTo(1.0));
            AttentionIsAProbability(run);
            Assert.That(insight.HeadCount, Is.EqualTo(model.Shape.Heads));
            Assert.That(insight.LayerCount, Is.EqualTo(model.Shape.Layers));
            Assert.That(run.State(0, 5).ToArray(), Is.EqualTo(model["model.embed_tokens.weight"].Skip(ids[5] * model.Shape.Hidden).Take(model.Shape.Hidden).ToArray()).Within(1e-6f));
        }

        [Test]
        public void TheTwinOfAQuantizedModelAgreesWithTheFusedGraph([Values("plain", "untied", "qwen2", "qwen3", "odd")] string variant, [Values(4, 8)] int bits, [Values(0L, 64L << 20)] long inlineLimit)
        {
            using var temporary = new TemporaryFolder();
            Import(temporary, variant, bits, inlineLimit);
            int[] ids = Enumerable.Range(0, 40).Select(i => 2 + (i * 37 + i * i) % 90).ToArray();
            float[][] expected = Enumerable.Range(1, ids.Length).Select(n => Last(temporary["target"], ids.Take(n).ToArray())).ToArray();
            using var insight = InsightModel.Open(temporary["target"]);
            InsightRun run = insight.Run(ids);
            double worst = 0;
            for (int t = 0; t < ids.Length; t++)
            {
                float[] logits = run.Logits(t).ToArray();
                worst = Math.Max(worst, logits.Zip(expected[t], (a, b) => Math.Abs(a - b)).Max());
                if (bits == 8)
                    Assert.That(Agreement.ArgMax(logits), Is.EqualTo(Agreement.ArgMax(expected[t])));
            }
            TestContext.WriteLine("largest difference " + worst);
            Assert.That(worst, Is.LessThan(0.15));
            AttentionIsAProbability(run);
        }

        [Test]
        public void TheFolderGetsNoFileAndTheTwinHoldsNoWeights()
        {
            using var temporary = new TemporaryFolder();
            Import(temporary, "untied", 8);
            string[] before = System.IO.Directory.GetFiles(temporary["target"]);
            DecoderGraph graph = ModelFolder.Open(temporary["target"]).Graph;
            using (var insight = InsightModel.Open(temporary["target"]))
                insight.Run(new[] { 2, 3, 4 });
            Assert.That(System.IO.Directory.GetFiles(temporary["target"]), Is.EqualTo(before));
        }

        private static void AttentionIsAProbability(InsightRun run)
        {
            int count = run.Tokens.Count;
            for (int layer = 0; layer < run.LayerCount; layer++)
            {
                for (int head = 0; head < run.HeadCount; head++)
                {
                    for (int query = 0; query < count; query++)
                    {
                        var row = run.AttentionRow(layer, head, query).ToArray();
                        Assert.That(row.Sum(), Is.EqualTo(1f).Within(1e-4f));
                        Assert.That(row.Skip(query + 1).All(share => share == 0f), Is.True);
                        Assert.That(row.Take(query + 1).All(share => share >= 0f), Is.True);
                    }
                }
            }
        }

        private static float[] Last(string folder, int[] ids)
        {
            using var decoder = new OrtDecoder(folder);
            return decoder.Append(ids);
        }

        private static TestModel Import(TemporaryFolder temporary, string variant, int bits, long inlineLimit = 64L << 20)
        {
            TestModel model = TestModel.Random(AgreementTests.Variant(variant), 7);
            model.Write(temporary["source"], "F32");
            ModelImporter.Import(new ImportOptions { Source = temporary["source"], Target = temporary["target"], Bits = bits, Block = 32, InlineLimit = inlineLimit });
            return model;
        }
    }
}
