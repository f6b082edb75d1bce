using System.IO;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class DecoderGraphTests
    {
        [Test]
        public void RecognisesTheGrowingForm()
        {
            DecoderGraph graph = Read(new TinyOnnx());
            Assert.That(graph.CacheForm, Is.EqualTo(CacheForm.Growing));
            Assert.That(graph.CacheType, Is.EqualTo(FloatType.Float32));
            Assert.That(graph.LayerCount, Is.EqualTo(2));
            Assert.That(graph.KeyValueHeads, Is.EqualTo(2));
            Assert.That(graph.HeadSize, Is.EqualTo(16));
            Assert.That(graph.VocabularySize, Is.EqualTo(300));
            Assert.That(graph.HasAttentionMask, Is.True);
            Assert.That(graph.HasPositionIds, Is.True);
            Assert.That(graph.HasSequenceLengths, Is.False);
            Assert.That(graph.LogitsRank, Is.EqualTo(3));
            Assert.That(graph.LogitsForAllPositions, Is.True);
            Assert.That(graph.PastNames, Is.EqualTo(new[] { "past_key_values.0.key", "past_key_values.0.value", "past_key_values.1.key", "past_key_values.1.value" }));
            Assert.That(graph.PresentNames, Is.EqualTo(new[] { "present.0.key", "present.0.value", "present.1.key", "present.1.value" }));
        }

        [Test]
        public void RecognisesTheSharedForm()
        {
            DecoderGraph graph = Read(new TinyOnnx { Fused = true, LastLogitsOnly = true, CacheType = 10, CosRows = 64 });
            Assert.That(graph.CacheForm, Is.EqualTo(CacheForm.Shared));
            Assert.That(graph.CacheType, Is.EqualTo(FloatType.Float16));
            Assert.That(graph.LogitsType, Is.EqualTo(FloatType.Float32));
            Assert.That(graph.HasSequenceLengths, Is.True);
            Assert.That(graph.TotalSequenceLengthRank, Is.EqualTo(0));
            Assert.That(graph.HasAttentionMask, Is.False);
            Assert.That(graph.LogitsForAllPositions, Is.False);
            Assert.That(graph.MaxPositions, Is.EqualTo(64));
            Assert.That(graph.Operators["com.microsoft.GroupQueryAttention"], Is.EqualTo(2));
        }

        [Test]
        public void APastWhoseLengthIsMeasuredIsNotShared()
        {
            Assert.That(Read(new TinyOnnx { Fused = true, PastIsMeasured = true }).CacheForm, Is.EqualTo(CacheForm.Growing));
        }

        [Test]
        public void MaskPositionsAndRowsOfLogitsAreOptional()
        {
            DecoderGraph graph = Read(new TinyOnnx { AttentionMask = false, PositionIds = false, LogitsRank = 2, LogitsType = 10 });
            Assert.That(graph.HasAttentionMask, Is.False);
            Assert.That(graph.HasPositionIds, Is.False);
            Assert.That(graph.LogitsRank, Is.EqualTo(2));
            Assert.That(graph.LogitsType, Is.EqualTo(FloatType.Float16));
            Assert.That(graph.LogitsForAllPositions, Is.False);
        }

        [Test]
        public void TheShorterCacheNamesAreKnownToo()
        {
            Assert.That(Read(new TinyOnnx { PastPattern = "past.{0}.{1}" }).PastNames[3], Is.EqualTo("past.1.value"));
        }

        [Test]
        public void AnInputThatNobodyFeedsIsRefused() => Refused(new TinyOnnx { ExtraInput = "pixel_values" }, "wants an input 'pixel_values'");

        [Test]
        public void ACacheOfBFloat16IsRefused() => Refused(new TinyOnnx { CacheType = 16 }, "KV cache of bfloat16");

        [Test]
        public void AGraphWithoutCacheSaysHowToExportIt() => Refused(new TinyOnnx { Layers = 0 }, "has no KV cache");

        [Test]
        public void APastWithoutPresentIsRefused() => Refused(new TinyOnnx { PresentPattern = "gone.{0}.{1}" }, "gives no 'present.0.key'");

        [Test]
        public void HugeHeadsAreRefused() => Refused(new TinyOnnx { Heads = int.MaxValue }, "which no model has");

        [Test]
        public void MessagesNestedWithoutEndAreRefused() => Refused(new TinyOnnx { ExtraDepth = 5000 }, "nested deeper");

        [Test]
        public void AFieldLongerThanTheFileIsRefused()
        {
            byte[] bytes = new TinyOnnx.Message().Add(1, 10).Declare(7, 2_000_000_000).ToArray();
            Refused(bytes, "it ends early");
            Refused(new TinyOnnx.Message().Declare(7, ulong.MaxValue).ToArray(), "it ends early");
        }

        [Test]
        public void AFileThatIsNoGraphIsRefused()
        {
            Refused(new TinyOnnx.Message().Add(1, 10).ToArray(), "holds no graph");
            Refused(System.Text.Encoding.ASCII.GetBytes("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"), "not an ONNX model");
        }

        [Test]
        public void WeightsAreSkippedAndNotRead()
        {
            string path = System.IO.Path.GetTempFileName();
            try
            {
                // A graph whose weights are 3 GB of a sparse file: only seeking gets past them.
                byte[] whole = new TinyOnnx().Build();
                using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
                {
                    const long Hole = 3L * 1024 * 1024 * 1024;
                    byte[] tensor = new TinyOnnx.Message().Add(8, "big").Declare(9, Hole).ToArray();
                    byte[] inGraph = new TinyOnnx.Message().Declare(5, (ulong)(tensor.Length + Hole)).ToArray();
                    byte[] inModel = new TinyOnnx.Message().Declare(7, (ulong)(inGraph.Length + tensor.Length + Hole)).ToArray();
                    file.Write(whole, 0, whole.Length);
                    file.Write(inModel, 0, inModel.Length);
                    file.Write(inGraph, 0, inGraph.Length);
                    file.Write(tensor, 0, tensor.Length);
                    file.SetLength(file.Position + Hole);
                }
                long before = System.GC.GetAllocatedBytesForCurrentThread();
                DecoderGraph graph = DecoderGraph.Read(path);
                Assert.That(graph.LayerCount, Is.EqualTo(2));
                Assert.That(System.GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
            }
            finally
            {
                File.Delete(path);
            }
        }

        private static DecoderGraph Read(TinyOnnx onnx) => Read(onnx.Build());

        private static DecoderGraph Read(byte[] bytes)
        {
            string path = System.IO.Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(path, bytes);
                return DecoderGraph.Read(path);
            }
            finally
            {
                File.Delete(path);
            }
        }

        private static void Refused(TinyOnnx onnx, string sentence) => Refused(onnx.Build(), sentence);

        private static void Refused(byte[] bytes, string sentence)
            => Assert.That(() => Read(bytes), Throws.TypeOf<BadFileException>().With.Message.Contains(sentence));
    }
}
