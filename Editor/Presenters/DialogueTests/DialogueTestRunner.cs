using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Presenters
{
    /// <summary>
    /// Runs dialogue tests on an engine, one after the other and each in a conversation of its own, so that a line depends
    /// on nothing but model, persona, turns and seed.
    /// </summary>
    public static class DialogueTestRunner
    {
        /// <summary>Runs all tests of some files.</summary>
        /// <param name="engine">A loaded model; stays the caller's.</param>
        /// <param name="files">The files; each one's persona is loaded from its <see cref="DialogueTestFile.PersonaPath"/>.</param>
        /// <param name="progress">Told after each test, on any thread.</param>
        /// <param name="cancellation">Ends the run within one step of the model.</param>
        /// <exception cref="BadFileException">A persona cannot be read.</exception>
        /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
        public static async Task<IReadOnlyList<DialogueTestResult>> RunAsync(IGenerator engine, IReadOnlyList<DialogueTestFile> files,
            IProgress<DialogueTestProgress>? progress = null, CancellationToken cancellation = default)
        {
            // Every persona is read before the first test runs: a mistake shows at once.
            Persona[] personas = files.Select(file => Persona.Load(file.PersonaPath)).ToArray();
            var results = new List<DialogueTestResult>();
            int total = files.Sum(file => file.Tests.Count);
            for (int i = 0; i < files.Count; i++)
            {
                foreach (DialogueTest test in files[i].Tests)
                {
                    DialogueTestResult result = await RunAsync(engine, files[i], test, personas[i], cancellation).ConfigureAwait(false);
                    results.Add(result);
                    progress?.Report(new DialogueTestProgress(results.Count, total, result));
                }
            }

            return results;
        }

        /// <summary>Runs one test with a persona that need not be saved yet.</summary>
        /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
        public static async Task<DialogueTestResult> RunAsync(IGenerator engine, DialogueTestFile file, DialogueTest test, Persona persona,
            CancellationToken cancellation = default)
        {
            var clock = Stopwatch.StartNew();
            var turns = new List<DialogueTestTurnResult>();
            var sampling = new GenerationSettings { Temperature = test.Temperature };
            using var conversation = new Conversation(engine, persona, new ConversationOptions { Seed = test.Seed, Sampling = sampling });
            foreach (DialogueTestTurn turn in test.Turns)
            {
                // An empty line lets the character speak first.
                GenerationSettings? own = turn.Seed == null ? null : new GenerationSettings { Seed = turn.Seed };
                DialogueTurn said = conversation.Say(turn.PlayerLine, own, cancellation);
                await said.Completion.ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
                turns.Add(Judge(turn, said));
            }

            return new DialogueTestResult(file, test, turns, clock.Elapsed.TotalSeconds);
        }

        private static DialogueTestTurnResult Judge(DialogueTestTurn turn, DialogueTurn said)
        {
            var failures = new List<string>();
            if (said.Finish == FinishReason.Failed)
                failures.Add("failed: " + (said.Error?.Message ?? "no reason given"));
            var reply = new DialogueTestReply(said.Text, said.ActionTags.ToArray());
            failures.AddRange(turn.Expectations.Select(expectation => Failure(expectation, reply)).OfType<string>());
            return new DialogueTestTurnResult(turn, said.Text, failures);
        }

        private static string? Failure(Expectation expectation, DialogueTestReply reply)
        {
            string? wrong = expectation.Check(reply);
            return wrong == null ? null : "expected \"" + expectation.Text + "\", but the answer " + wrong;
        }
    }
}
