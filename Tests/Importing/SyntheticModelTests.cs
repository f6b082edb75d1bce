using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>Models with random weights for benchmarks.</summary>
    public sealed class SyntheticModelTests
    {
        private static readonly SyntheticShape Small = new()
        {
            Name = "Small",
            ModelType = "qwen2",
            Hidden = 128,
            Intermediate = 256,
            Layers = 2,
            Heads = 4,
            KeyValueHeads = 2,
            HeadSize = 32,
            Vocabulary = 400,
        };

        [Test]
        public void DirectFolderEqualsTheImportedOne()
        {
            using var temporary = new TemporaryFolder();
            SyntheticModel.WriteHuggingFaceFolder(Small, temporary["source"]);
            ModelImporter.Import(new ImportOptions { Source = temporary["source"], Target = temporary["imported"], Bits = 8 });
            SyntheticModel.WriteModelFolder(Small, temporary["direct"], 8);
            using var imported = new OrtDecoder(temporary["imported"]);
            using var direct = new OrtDecoder(temporary["direct"]);
            int[] ids = Enumerable.Range(10, 20).ToArray();
            // The detour rounds weights to bfloat16.
            Agreement result = Agreement.Measure(imported.Run(ids), direct.Run(ids), ids);
            TestContext.WriteLine(result);
            Assert.That(result.Cosine, Is.GreaterThan(0.999));
        }

        [Test]
        public void LogitsDependOnTheTextAndDoNotCollapse()
        {
            using var temporary = new TemporaryFolder();
            SyntheticModel.WriteModelFolder(Small, temporary["model"], 4);
            using var decoder = new OrtDecoder(temporary["model"]);
            float[] one = decoder.Append(5, 6, 7);
            decoder.Reset();
            float[] other = decoder.Append(8, 9, 10);
            double mean = one.Average();
            double deviation = Math.Sqrt(one.Average(x => (x - mean) * (x - mean)));
            TestContext.WriteLine("logits: mean " + mean + ", deviation " + deviation);
            Assert.That(deviation, Is.InRange(0.5, 10));
            Assert.That(Math.Abs(mean), Is.LessThan(deviation));
            Assert.That(Agreement.Measure(new[] { one }, new[] { other }, new[] { 0 }).Cosine, Is.LessThan(0.9));
        }

        [Test]
        [Explicit("Writes half a gigabyte; run by name to see time and memory.")]
        public void LargeShapes([Values("135M", "0.5B")] string name, [Values(4, 8)] int bits)
        {
            using var temporary = new TemporaryFolder();
            SyntheticShape shape = name == "135M" ? SyntheticShape.Smol135M : SyntheticShape.Qwen500M;
            var watch = Stopwatch.StartNew();
            SyntheticModel.WriteHuggingFaceFolder(shape, temporary["source"]);
            TestContext.WriteLine("safetensors " + watch.Elapsed);
            watch.Restart();
            TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
            ImportReport report = ModelImporter.Import(new ImportOptions { Source = temporary["source"], Target = temporary["imported"], Bits = bits });
            TestContext.WriteLine(FormattableString.Invariant(
                $"import {watch.Elapsed}, {report.Bytes} bytes, {report.Parameters} weights, processor {Process.GetCurrentProcess().TotalProcessorTime - processor}, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
            watch.Restart();
            using var decoder = new OrtDecoder(temporary["imported"]);
            TestContext.WriteLine("session " + watch.Elapsed + ", working set " + (Process.GetCurrentProcess().WorkingSet64 >> 20) + " MB");
            float[] logits = decoder.Append(Enumerable.Range(300, 100).ToArray());
            Assert.That(logits.All(float.IsFinite), Is.True);
            Assert.That(Directory.GetFiles(temporary["imported"], "*.data").Length, Is.EqualTo(1));
        }
    }
}
