using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>The engine's thread: order, reuse, priorities, ends, over a decoder that notices every mistake.</summary>
    public sealed class DialogueEngineTests : EngineFixture
    {
        [TestCase(1)]
        [TestCase(7)]
        [TestCase(128)]
        public void ChunkedPrefillChangesNothing(int chunk)
        {
            Start(new HashDecoder(), chunk);
            int[] prompt = Prompt(1, 50);
            var sink = Say(prompt).Wait();
            Assert.That(sink.Tokens, Is.EqualTo(HashDecoder.Continue(prompt, 10)));
            Assert.That(sink.Result.Finish, Is.EqualTo(FinishReason.MaxTokens));
            Assert.That(sink.Result.PromptTokens, Is.EqualTo(50));
            Assert.That(sink.Result.NewTokens, Is.EqualTo(10));
        }

        [Test]
        public void TwoLinesOfOneConversationComeOneAfterTheOther()
        {
            Start(new HashDecoder(slots: 4));
            var owner = new object();
            var sinks = Enumerable.Range(0, 5).Select(i => Say(Prompt(i, 10), owner)).ToArray();
            for (int i = 0; i < sinks.Length; i++)
                Assert.That(sinks[i].Wait().Tokens, Is.EqualTo(HashDecoder.Continue(Prompt(i, 10), 10)));
            Assert.That(_decoder.WidestDecode, Is.EqualTo(1));
        }

        [Test]
        public void AMoreImportantLineTakesTheSlotOfChatterWhichGoesOnLater()
        {
            using var chatterRuns = new ManualResetEventSlim();
            using var goOn = new ManualResetEventSlim();
            Start(new HashDecoder(slots: 1));
            int[] chatter = Prompt(1, 20);
            var ended = new List<string>();
            var background = Submit(chatter, new RecordingSink(s =>
            {
                if (s.Tokens.Count == 3)
                {
                    chatterRuns.Set();
                    goOn.Wait();
                }
                return TokenVerdict.Continue;
            }), priority: -1);
            chatterRuns.Wait();
            int[] line = Prompt(2, 20);
            var urgent = Submit(line, new RecordingSink(_ =>
            {
                Assert.That(background.Ends, Is.EqualTo(0), "the chatter should wait");
                return TokenVerdict.Continue;
            }), priority: 0);
            goOn.Set();
            Assert.That(urgent.Wait().Tokens, Is.EqualTo(HashDecoder.Continue(line, 10)));
            Assert.That(urgent.Result.Finish, Is.EqualTo(FinishReason.MaxTokens));
            Assert.That(background.Wait().Tokens, Is.EqualTo(HashDecoder.Continue(chatter, 10)));
        }

        [Test]
        public void CancellingDuringPrefillEndsTheLineAndLeavesTheCacheRight()
        {
            using var cancel = new CancellationTokenSource();
            Start(new HashDecoder(), chunk: 8);
            int chunks = 0;
            _decoder.OnRun = (kind, token) =>
            {
                if (kind == "prefill" && ++chunks == 3)
                {
                    cancel.Cancel();
                    token.ThrowIfCancellationRequested();
                }
            };
            var owner = new object();
            int[] prompt = Prompt(1, 80);
            var cancelled = Submit(prompt, new RecordingSink(), owner, cancellation: cancel.Token).Wait();
            Assert.That(cancelled.Result.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(cancelled.Tokens, Is.Empty);
            _decoder.OnRun = null;
            var again = Say(prompt, owner).Wait();
            Assert.That(again.Tokens, Is.EqualTo(HashDecoder.Continue(prompt, 10)));
            Assert.That(again.Result.ReusedTokens, Is.EqualTo(16));
        }

        [Test]
        public void CancellingWhileAStepWaitsEndsOnlyThatLine()
        {
            using var cancel = new CancellationTokenSource();
            using var waiting = new ManualResetEventSlim();
            Start(new HashDecoder());
            bool block = true;
            _decoder.OnRun = (kind, token) =>
            {
                if (kind != "decode" || !block)
                    return;
                waiting.Set();
                token.WaitHandle.WaitOne();
                block = false;
                token.ThrowIfCancellationRequested();
            };
            int[] other = Prompt(2, 12);
            var cancelled = Submit(Prompt(1, 10), new RecordingSink(), cancellation: cancel.Token);
            var goesOn = Say(other);
            waiting.Wait();
            cancel.Cancel();
            Assert.That(cancelled.Wait().Result.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(goesOn.Wait().Tokens, Is.EqualTo(HashDecoder.Continue(other, 10)));
        }

        [Test]
        public void ARequestCancelledBeforeItsTurnNeverRuns()
        {
            Start(new HashDecoder());
            var sink = Submit(Prompt(1, 10), new RecordingSink(), cancellation: new CancellationToken(true)).Wait();
            Assert.That(sink.Result.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(_decoder.PrefilledTokens, Is.EqualTo(0));
        }

        [Test]
        public void ASinkThatThrowsFailsItsOwnLineOnly()
        {
            Start(new HashDecoder());
            var broken = Submit(Prompt(1, 10), new RecordingSink(_ => throw new FormatException("broken sink")));
            int[] prompt = Prompt(2, 10);
            var healthy = Say(prompt);
            Assert.That(broken.Wait().Result.Finish, Is.EqualTo(FinishReason.Failed));
            Assert.That(broken.Result.Error, Is.TypeOf<FormatException>());
            Assert.That(healthy.Wait().Tokens, Is.EqualTo(HashDecoder.Continue(prompt, 10)));
            Assert.That(_log, Has.Some.Contains("broken sink"));
        }

        [Test]
        public void ADecoderThatThrowsFailsTheLineAndTheNextOneWorks()
        {
            Start(new HashDecoder());
            _decoder.OnRun = (kind, _) =>
            {
                if (kind == "decode")
                    throw new InvalidOperationException("device lost");
            };
            var owner = new object();
            Assert.That(Say(Prompt(1, 10), owner).Wait().Result.Finish, Is.EqualTo(FinishReason.Failed));
            _decoder.OnRun = null;
            Assert.That(Say(Prompt(1, 10), owner).Wait().Tokens, Is.EqualTo(HashDecoder.Continue(Prompt(1, 10), 10)));
        }

        [Test]
        public void APromptThatFillsTheContextIsRefusedAndOneThatAlmostDoesIsCutOff()
        {
            Start(new HashDecoder(context: 32));
            var refused = Say(Prompt(1, 32)).Wait();
            Assert.That(refused.Result.Finish, Is.EqualTo(FinishReason.Failed));
            Assert.That(refused.Result.Error!.Message, Does.Contain("32 tokens"));
            var cut = Say(Prompt(1, 29)).Wait();
            Assert.That(cut.Tokens, Is.EqualTo(HashDecoder.Continue(Prompt(1, 29), 3)));
            Assert.That(cut.Result.Finish, Is.EqualTo(FinishReason.MaxTokens));
            Assert.That(Submit(Array.Empty<int>(), new RecordingSink()).Wait().Result.Finish, Is.EqualTo(FinishReason.Failed));
        }

        [Test]
        public void AnEndTokenEndsTheLineUnseen()
        {
            int[] prompt = Prompt(1, 10);
            int[] line = HashDecoder.Continue(prompt, 10);
            int end = line[4];
            Start(new HashDecoder(), endToken: end);
            var sink = Say(prompt).Wait();
            Assert.That(sink.Result.Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(sink.Tokens, Is.EqualTo(line.TakeWhile(t => t != end)));
        }

        [Test]
        public void TheSinkMayEndTheLine()
        {
            Start(new HashDecoder());
            var stopped = Submit(Prompt(1, 10), new RecordingSink(s => s.Tokens.Count == 2 ? TokenVerdict.StopString : TokenVerdict.Continue));
            Assert.That(stopped.Wait().Result.Finish, Is.EqualTo(FinishReason.StopString));
            Assert.That(stopped.Result.NewTokens, Is.EqualTo(2));
            var filtered = Submit(Prompt(1, 10), new RecordingSink(_ => TokenVerdict.Filtered));
            Assert.That(filtered.Wait().Result.Finish, Is.EqualTo(FinishReason.Filtered));
        }

        [Test]
        public void DisposingEndsEveryLineOnceAndFreesTheModelOnce()
        {
            using var running = new ManualResetEventSlim();
            Start(new HashDecoder(slots: 1));
            _decoder.OnRun = (kind, token) =>
            {
                running.Set();
                token.WaitHandle.WaitOne();
                token.ThrowIfCancellationRequested();
            };
            var sinks = Enumerable.Range(0, 4).Select(i => Say(Prompt(i, 10))).ToArray();
            running.Wait();
            _engine!.Dispose();
            _engine.Dispose();
            foreach (var sink in sinks)
            {
                Assert.That(sink.Wait().Result.Finish, Is.EqualTo(FinishReason.Cancelled));
                Assert.That(sink.Ends, Is.EqualTo(1));
            }
            Assert.That(_decoder.Disposals, Is.EqualTo(1));
            var late = Say(Prompt(9, 10)).Wait();
            Assert.That(late.Result.Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        [Test]
        public void AModelThatCannotBeFreedIsALineInTheLog()
        {
            Start(new HashDecoder { OnDispose = () => throw new InvalidOperationException("device lost") });
            Say(Prompt(1, 10)).Wait();
            // Thrown on the engine's thread it would end the process.
            _engine!.Dispose();
            Assert.That(_log, Has.Some.EqualTo("Freeing test failed: device lost"));
        }

        [Test]
        public void AnEngineWhoseDeviceIsLostAltogetherStillEndsEveryLine()
        {
            Start(new HashDecoder(slots: 1));
            _decoder.OnRun = (_, __) =>
            {
                _decoder.OnKeep = () => throw new InvalidOperationException("device lost");
                throw new InvalidOperationException("device lost");
            };
            _decoder.OnDispose = () => throw new InvalidOperationException("device lost");
            var sinks = Enumerable.Range(0, 3).Select(i => Say(Prompt(i, 10), new object())).ToArray();
            foreach (var sink in sinks)
            {
                sink.Wait();
                Assert.That(sink.Ends, Is.EqualTo(1));
                Assert.That(sink.Result.Finish, Is.EqualTo(FinishReason.Failed).Or.EqualTo(FinishReason.Cancelled));
            }
            _engine!.Dispose();
            Assert.That(_decoder.Disposals, Is.EqualTo(1));
        }

        [Test]
        public void DisposingFromACallbackDoesNotHang()
        {
            Start(new HashDecoder());
            var sink = Submit(Prompt(1, 10), new RecordingSink(_ =>
            {
                _engine!.Dispose();
                return TokenVerdict.Continue;
            }));
            Assert.That(sink.Wait().Result.Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        [Test]
        public void DecodingAllocatesNothingPerToken()
        {
            Start(new HashDecoder(slots: 2, context: 2048));
            var settings = new GenerationSettings { MaxTokens = 600, Seed = 1, Temperature = 0.8f, TopK = 20, RepetitionPenalty = 1.1f };
            long start = 0;
            long end = 0;
            var sink = new RecordingSink(s =>
            {
                if (s.Tokens.Count == 300)
                    start = GC.GetAllocatedBytesForCurrentThread();
                if (s.Tokens.Count == 500)
                    end = GC.GetAllocatedBytesForCurrentThread();
                return TokenVerdict.Continue;
            });
            var other = new RecordingSink();
            // It starts first and must not end, which allocates, while the other is measured.
            _engine!.Submit(new GenerationRequest(Prompt(1, 10), new GenerationSettings { MaxTokens = 1800 }.Over(settings), other));
            _engine.Submit(new GenerationRequest(Prompt(2, 10), settings, sink));
            sink.Wait();
            other.Wait();
            Assert.That(sink.Result.Error, Is.Null);
            Assert.That(end - start, Is.EqualTo(0));
        }
    }
}
