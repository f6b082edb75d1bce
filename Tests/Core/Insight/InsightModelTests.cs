using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Looking inside the model that ships with the package.</summary>
    public sealed class InsightModelTests
    {
        private static readonly string[] Texts =
        {
            "The innkeeper looks up from her ledger. Good evening, traveller!",
            "这场足球比赛中，输赢并不重要。杨柳岸，晓风残月。",
            "A",
        };

        private InsightModel _insight = null!;
        private DialogueEngine _engine = null!;

        [OneTimeSetUp]
        public void Open()
        {
            _insight = InsightModel.Open(BundledModel.Folder);
            _engine = BundledModel.Engine();
        }

        [OneTimeTearDown]
        public void Close()
        {
            _insight.Dispose();
            _engine.Dispose();
        }

        [TestCaseSource(nameof(Texts))]
        public void AttentionRowsSumToOneAndNobodySeesTheFuture(string text)
        {
            InsightRun run = _insight.Run(_insight.Tokenizer.Encode(text), InsightParts.Attention);
            Assert.That(run.LayerCount, Is.EqualTo(_insight.LayerCount));
            for (int layer = 0; layer < run.LayerCount; layer++)
            {
                for (int head = 0; head < run.HeadCount; head++)
                {
                    for (int query = 0; query < run.Tokens.Count; query++)
                    {
                        double sum = 0;
                        var row = run.AttentionRow(layer, head, query);
                        for (int key = 0; key < row.Length; key++)
                        {
                            sum += row[key];
                            if (row[key] < 0 || (key > query && row[key] != 0))
                                Assert.Fail("layer " + layer + " head " + head + ": " + query + " pays " + row[key] + " to " + key);
                        }
                        Assert.That(sum, Is.EqualTo(1.0).Within(1e-4));
                    }
                }
            }
        }

        [TestCaseSource(nameof(Texts))]
        public void ItsLogitsAreThoseOfTheGraphThatGenerates(string text)
        {
            int[] ids = _insight.Tokenizer.Encode(text);
            InsightRun run = _insight.Run(ids, InsightParts.Logits);
            var distances = new List<double>();
            var moved = new List<double>();
            for (int count = 1; count <= ids.Length; count++)
            {
                float[] fused = FusedLogits(ids.Take(count).ToArray());
                float[] logits = run.Logits(count - 1).ToArray();
                distances.Add(Distance(logits, fused));
                double[] p = Softmax(logits), q = Softmax(fused);
                // Where the model is sure, both name the same token.
                if (q.Max() > 0.5)
                    Assert.That(Array.IndexOf(p, p.Max()), Is.EqualTo(Array.IndexOf(q, q.Max())), "after " + count + " tokens");
                moved.Add(p.Zip(q, (a, b) => Math.Abs(a - b)).Sum() / 2);
            }

            // Not bits: the kernels quantize activations, so a last digit in attention can move a step of 8 bits, and single
            // places show it. Of models in floats, which have no such steps, the importer's tests compare every digit.
            Assert.That(Median(distances), Is.LessThan(0.02));
            Assert.That(distances.Max(), Is.LessThan(0.15));
            Assert.That(Median(moved), Is.LessThan(0.03));
        }

        private static double Median(List<double> values) => values.OrderBy(value => value).ElementAt(values.Count / 2);

        [Test]
        public void WhatComesLaterChangesNothingBefore()
        {
            int[] ids = _insight.Tokenizer.Encode(Texts[1]);
            InsightRun whole = _insight.Run(ids);
            InsightRun half = _insight.Run(ids.Take(ids.Length / 2).ToArray());
            for (int position = 1; position < ids.Length / 2; position++)
            {
                for (int layer = 0; layer <= _insight.LayerCount; layer++)
                    Assert.That(half.State(layer, position).ToArray(), Is.EqualTo(whole.State(layer, position).ToArray()).Within(1e-3f));
            }
        }

        [Test]
        public void TheFirstStateIsTheTokensEmbeddingWhateverTheContext()
        {
            int[] ids = _insight.Tokenizer.Encode(Texts[0]);
            InsightRun run = _insight.Run(ids, InsightParts.States);
            for (int position = 0; position < ids.Length; position++)
                Assert.That(run.State(0, position).ToArray(), Is.EqualTo(_insight.EmbeddingOf(ids[position])));
        }

        [Test]
        public void TheLongestTextFitsAndALongerOneIsRefused()
        {
            int[] ids = Enumerable.Range(0, _insight.MaxTokens).Select(i => i % 500).ToArray();
            InsightRun run = _insight.Run(ids);
            Assert.That(run.AttentionRow(0, 0, ids.Length - 1).Length, Is.EqualTo(ids.Length));
            var error = Assert.Throws<ReparteeException>(() => _insight.Run(ids.Append(1).ToArray()));
            Assert.That(error!.Message, Does.Contain(_insight.MaxTokens.ToString()));
            Assert.Throws<ReparteeException>(() => _insight.Run(Array.Empty<int>()));
            Assert.Throws<ReparteeException>(() => _insight.Run(new[] { _insight.VocabularySize }));
            Assert.Throws<ReparteeException>(() => _insight.Run(new[] { -1 }));
        }

        [Test]
        public void APartThatWasNotKeptIsNamed()
        {
            InsightRun run = _insight.Run(new[] { 1, 2 }, InsightParts.States);
            var error = Assert.Throws<InvalidOperationException>(() => run.Attention(0, 0, 0, 0));
            Assert.That(error!.Message, Does.Contain("Attention"));
        }

        [Test]
        public void ACancelledRunEndsAsCancelled()
        {
            using var cancelled = new CancellationTokenSource();
            cancelled.Cancel();
            Assert.Throws<OperationCanceledException>(() => _insight.Run(new[] { 1, 2 }, InsightParts.All, cancelled.Token));
            Assert.That(_insight.Run(new[] { 1, 2 }).Tokens.Count, Is.EqualTo(2));
        }

        [Test]
        public void AClosedModelSaysSo()
        {
            InsightModel insight = InsightModel.Open(BundledModel.Folder);
            insight.Dispose();
            insight.Dispose();
            Assert.Throws<ObjectDisposedException>(() => insight.Run(new[] { 1 }));
        }

        [Test]
        public void AModelWithoutFusedAttentionIsRefusedWithTheReason()
        {
            using var temporary = new TemporaryFolder();
            string folder = StoriesModel.Folder(temporary["stories"]);
            ModelFolder model = ModelFolder.Open(folder);
            Assert.That(InsightModel.ReasonAgainst(model), Does.Contain("GroupQueryAttention"));
            var error = Assert.Throws<BadFileException>(() => InsightModel.Open(model));
            Assert.That(error!.Message, Does.Contain("model.onnx").And.Contain("import"));
            Assert.That(InsightModel.ReasonAgainst(ModelFolder.Open(BundledModel.Folder)), Is.Null);
        }

        [Test]
        public void ADamagedGraphIsRefusedWithItsName()
        {
            using var temporary = new TemporaryFolder();
            foreach (string file in Directory.GetFiles(BundledModel.Folder))
                File.Copy(file, temporary[Path.GetFileName(file)]);
            ModelFolder folder = ModelFolder.Open(temporary.Path);
            byte[] bytes = File.ReadAllBytes(temporary["model.onnx"]);
            File.WriteAllBytes(temporary["model.onnx"], bytes.Take(bytes.Length / 2).ToArray());
            var error = Assert.Throws<BadFileException>(() => InsightModel.Open(folder));
            Assert.That(error!.Message, Does.Contain("model.onnx"));
        }

        /// <summary>Length of the difference, as a part of the row's length.</summary>
        private static double Distance(float[] row, float[] expected) =>
            Math.Sqrt(row.Zip(expected, (a, b) => (double)(a - b) * (a - b)).Sum() / expected.Sum(b => (double)b * b));

        private static double[] Softmax(float[] row)
        {
            double max = row.Max();
            double[] weights = row.Select(value => Math.Exp(value - max)).ToArray();
            double sum = weights.Sum();
            return weights.Select(weight => weight / sum).ToArray();
        }

        private float[] FusedLogits(IReadOnlyList<int> context)
        {
            float[] row = Array.Empty<float>();
            var sink = new RecordingSink();
            _engine.Submit(new GenerationRequest(context, new GenerationSettings { MaxTokens = 1 }, sink) { Observer = logits => row = logits.ToArray() });
            sink.Wait();
            Assert.That(sink.Result.Error, Is.Null);
            return row;
        }
    }
}
