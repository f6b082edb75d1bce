using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class DialogueTestRunnerTests
    {
        [Test]
        public async Task EachTestTellsWhatHeldAndWhatDidNot()
        {
            using var folder = new TemporaryFolder();
            DialogueTestFile file = Write(folder, "= Good\n> Who?\ncontains Greta\n> Where?\ncontains Goose\n= Bad\n> Who?\nsaid I'm Mira.\ncontains Mira\nlanguage Chinese\n");
            using var engine = new DialogueEngine(new ScriptedModel("I'm Greta.", "The Golden Goose.", "I'm Greta.").ToLoadedModel(), new EngineOptions());
            var seen = new List<string>();
            IReadOnlyList<DialogueTestResult> results = await DialogueTestRunner.RunAsync(engine, new[] { file },
                new Each(progress => seen.Add(progress.Done + "/" + progress.Total + " " + progress.Last.Test.Name)));
            Assert.That(seen, Is.EqualTo(new[] { "1/2 Good", "2/2 Bad" }));
            Assert.That(results.Select(result => result.Passed), Is.EqualTo(new[] { true, false }));
            DialogueTestTurnResult bad = results[1].Turns.Single();
            Assert.That(bad.Failures, Is.EqualTo(new[]
            {
                "expected \"contains Mira\", but the answer does not contain \"Mira\"",
                "expected \"language Chinese\", but the answer is in English",
            }));
            Assert.That(bad.Changed, Is.True);
            Assert.That(TextDifference.Show(bad.Difference), Is.EqualTo("I'm [-Mira-]{+Greta+}."));
        }

        [Test]
        public void AMissingPersonaStopsTheRunBeforeTheFirstTest()
        {
            using var folder = new TemporaryFolder();
            DialogueTestFile file = DialogueTestFile.Parse("= A\n> Hi\ncontains a", Path.Combine(folder.Path, "nobody.dialogue"));
            using var engine = new DialogueEngine(new ScriptedModel("a").ToLoadedModel(), new EngineOptions());
            var error = Assert.ThrowsAsync<BadFileException>(async () => await DialogueTestRunner.RunAsync(engine, new[] { file }));
            Assert.That(error!.Message, Does.Contain("nobody.json"));
        }

        [Test]
        public void ARunCanBeCancelledBetweenTwoTokens()
        {
            using var folder = new TemporaryFolder();
            DialogueTestFile file = Write(folder, "= A\n> Hi\ncontains a\n= B\n> Hi\ncontains a\n");
            using var engine = new DialogueEngine(new ScriptedModel("a", "a").ToLoadedModel(), new EngineOptions());
            using var cancellation = new CancellationTokenSource();
            Assert.CatchAsync<OperationCanceledException>(async () => await DialogueTestRunner.RunAsync(engine, new[] { file },
                new Each(_ => cancellation.Cancel()), cancellation.Token));
        }

        private static DialogueTestFile Write(TemporaryFolder folder, string text)
        {
            File.WriteAllText(Path.Combine(folder.Path, "greta.json"), new Persona("Greta") { Role = "innkeeper", Language = PersonaLanguage.English }.ToJson());
            string path = Path.Combine(folder.Path, "greta.dialogue");
            File.WriteAllText(path, text);
            return DialogueTestFile.Load(path);
        }

        // Progress<T> reports on the thread pool, in no order.
        private sealed class Each : IProgress<DialogueTestProgress>
        {
            private readonly Action<DialogueTestProgress> _report;

            public Each(Action<DialogueTestProgress> report) => _report = report;

            public void Report(DialogueTestProgress value) => _report(value);
        }
    }
}
