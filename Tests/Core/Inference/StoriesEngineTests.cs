using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>A real trained model through the public engine: every id as the original program chose it.</summary>
    public sealed class StoriesEngineTests
    {
        private string _folder = "";

        [SetUp]
        public void MakeFolder() =>
            _folder = StoriesModel.Folder(Path.Combine(Path.GetTempPath(), "repartee-stories-" + Guid.NewGuid().ToString("N")));

        [TearDown]
        public void DeleteFolder()
        {
            if (_folder.Length > 0)
                Directory.Delete(_folder, true);
        }

        [TestCase(128)]
        [TestCase(3)]
        public void AllGreedyContinuationsMatchIdForIdWhateverTheChunks(int chunk)
        {
            using var engine = DialogueEngine.LoadAsync(_folder, new EngineOptions { PrefillChunk = chunk }).GetAwaiter().GetResult();
            var references = StoriesModel.References();
            Assert.That(references.Count, Is.EqualTo(5));
            var sinks = references.Select(r => Submit(engine, r.Prompt, r.Continuation.Length, new object())).ToArray();
            for (int i = 0; i < sinks.Length; i++)
                Assert.That(sinks[i].Wait().Tokens, Is.EqualTo(references[i].Continuation), "continuation " + i);
        }

        [Test]
        public void ReusedPrefixesAndCancelledLinesLeaveEveryIdRight()
        {
            using var engine = DialogueEngine.LoadAsync(_folder).GetAwaiter().GetResult();
            var owner = new object();
            foreach (var (prompt, continuation, _) in StoriesModel.References())
            {
                using var cancel = new CancellationTokenSource();
                var interrupted = new RecordingSink(s =>
                {
                    if (s.Tokens.Count == 20)
                        cancel.Cancel();
                    return TokenVerdict.Continue;
                });
                Submit(engine, prompt, 100, owner, interrupted, cancel.Token).Wait();
                Assert.That(interrupted.Result.Finish, Is.EqualTo(FinishReason.Cancelled));
                Assert.That(interrupted.Tokens, Is.EqualTo(continuation.Take(20)));

                // Half of what the line would have been, then the rest from there: the cache is cut and goes on.
                int[] half = prompt.Concat(continuation.Take(15)).ToArray();
                var resumed = Submit(engine, half, continuation.Length - 15, owner).Wait();
                Assert.That(resumed.Tokens, Is.EqualTo(continuation.Skip(15)));
                Assert.That(resumed.Result.ReusedTokens, Is.GreaterThanOrEqualTo(prompt.Length - 2));
            }
        }

        [Test]
        public void LoadingReportsProgressThatNeverFalls()
        {
            var fractions = new List<float>();
            using var engine = DialogueEngine.LoadAsync(_folder, null, new Recorder(fractions)).GetAwaiter().GetResult();
            Assert.That(fractions, Is.Ordered);
            Assert.That(fractions.Last(), Is.EqualTo(1f));
            Assert.That(engine.Device, Is.EqualTo("CPU (1 thread)"));
        }

        [Test]
        public void AskingForAMissingDeviceFallsBackToTheCpuWithOneLine()
        {
            var log = new List<string>();
            using var engine = DialogueEngine.LoadAsync(
                _folder, new EngineOptions { Device = ExecutionDevice.CoreMl, Log = log.Add }).GetAwaiter().GetResult();
            Assert.That(engine.Device, Does.StartWith("CPU"));
            Assert.That(log.Count, Is.EqualTo(1));
            Assert.That(log[0], Does.Contain(" runs on CPU").And.EndsWith(": Core ML is not in this ONNX Runtime."));
        }

        [Test]
        public void ALogThatThrowsDoesNotKeepAModelFromLoading()
        {
            int told = 0;
            using var engine = DialogueEngine.LoadAsync(_folder, new EngineOptions
            {
                Device = ExecutionDevice.Cpu,
                Log = _ =>
                {
                    told++;
                    throw new InvalidOperationException("the log is broken");
                },
            }).GetAwaiter().GetResult();
            Assert.That(told, Is.GreaterThan(0));
            var (prompt, continuation, _) = StoriesModel.References()[0];
            Assert.That(Submit(engine, prompt, 5, new object()).Wait().Tokens, Is.EqualTo(continuation.Take(5)));
        }

        [Test]
        public void NextTokensRankTheGreedyTokenFirstAndSumToOne()
        {
            using var engine = DialogueEngine.LoadAsync(_folder).GetAwaiter().GetResult();
            var (prompt, continuation, _) = StoriesModel.References()[0];
            var candidates = NextTokens.RankAsync(engine, prompt, 512).GetAwaiter().GetResult();
            Assert.That(candidates[0].Id, Is.EqualTo(continuation[0]));
            Assert.That(candidates.Sum(c => c.Probability), Is.EqualTo(1.0).Within(1e-9));
            Assert.That(candidates.Select(c => -c.Probability), Is.Ordered);
        }

        [Test]
        public void ADamagedGraphIsRefusedWithTheFilesName()
        {
            string graph = Path.Combine(_folder, "model.onnx");
            byte[] bytes = File.ReadAllBytes(graph);
            File.WriteAllBytes(graph, bytes.Take(bytes.Length / 2).ToArray());
            Assert.That(() => DialogueEngine.LoadAsync(_folder).GetAwaiter().GetResult(),
                Throws.TypeOf<BadFileException>().With.Message.Contains("model.onnx"));
        }

        private static RecordingSink Submit(
            DialogueEngine engine, int[] prompt, int count, object owner, RecordingSink? sink = null, CancellationToken cancellation = default)
        {
            sink ??= new RecordingSink();
            engine.Submit(new GenerationRequest(prompt, new GenerationSettings { Temperature = 0f, MaxTokens = count }, sink)
            {
                Owner = owner,
                Cancellation = cancellation,
            });
            return sink;
        }

        private sealed class Recorder : IProgress<LoadProgress>
        {
            private readonly List<float> _fractions;

            public Recorder(List<float> fractions)
            {
                _fractions = fractions;
            }

            public void Report(LoadProgress value) => _fractions.Add(value.Fraction);
        }
    }
}
