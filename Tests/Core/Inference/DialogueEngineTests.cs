using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>The engine's thread: order, reuse, priorities, ends, over a decoder that notices every mistake.</summary>
    public sealed class DialogueEngineTests
    {
        private static readonly GenerationSettings TenTokens = new GenerationSettings { Temperature = 0f, MaxTokens = 10 };

        private HashDecoder _decoder = null!;
        private DialogueEngine? _engine;
        private List<string> _log = null!;

        [SetUp]
        public void SetUp() => _log = new List<string>();

        [TearDown]
        public void TearDown() => _engine?.Dispose();

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
        public void TheCommonPrefixOfAConversationIsNotComputedAgain()
        {
            Start(new HashDecoder());
            var owner = new object();
            int[] first = Prompt(1, 40);
            var reply = Say(first, owner).Wait();
            int[] second = first.Concat(reply.Tokens).Concat(Prompt(2, 5)).ToArray();
            int before = _decoder.PrefilledTokens;
            var sink = Say(second, owner).Wait();
            Assert.That(sink.Tokens, Is.EqualTo(HashDecoder.Continue(second, 10)));
            // The last token of the first reply was never fed: it ended the line.
            Assert.That(sink.Result.ReusedTokens, Is.EqualTo(49));
            Assert.That(_decoder.PrefilledTokens - before, Is.EqualTo(6));
        }

        [Test]
        public void ThePromptThatIsWhollyCachedStillGivesALine()
        {
            Start(new HashDecoder());
            int[] prompt = Prompt(1, 40);
            var owner = new object();
            Say(prompt, owner).Wait();
            var sink = Say(prompt, owner).Wait();
            Assert.That(sink.Tokens, Is.EqualTo(HashDecoder.Continue(prompt, 10)));
            Assert.That(sink.Result.ReusedTokens, Is.EqualTo(39));
        }

        [Test]
        public void AnotherConversationsPrefixIsCopied()
        {
            Start(new HashDecoder());
            int[] card = Prompt(1, 60);
            Say(card.Concat(Prompt(2, 5)).ToArray(), new object()).Wait();
            int before = _decoder.PrefilledTokens;
            int[] other = card.Concat(Prompt(3, 5)).ToArray();
            var sink = Say(other, new object()).Wait();
            Assert.That(sink.Tokens, Is.EqualTo(HashDecoder.Continue(other, 10)));
            Assert.That(_decoder.PrefilledTokens - before, Is.EqualTo(5));
        }

        [Test]
        public void MoreConversationsThanCachesAllSpeakTheirOwnWords()
        {
            using var asked = new System.Threading.ManualResetEventSlim();
            Start(new HashDecoder(slots: 3) { OnRun = (_, _) => asked.Wait() }, chunk: 16);
            var owners = Enumerable.Range(0, 10).Select(_ => new object()).ToArray();
            var histories = owners.Select((_, i) => Prompt(i, 20 + i).ToList()).ToArray();
            for (int round = 0; round < 4; round++)
            {
                // All ask before the first line gets anywhere.
                asked.Reset();
                var sinks = owners.Select((owner, i) => Say(histories[i].ToArray(), owner)).ToArray();
                asked.Set();
                for (int i = 0; i < owners.Length; i++)
                {
                    sinks[i].Wait();
                    Assert.That(sinks[i].Tokens, Is.EqualTo(HashDecoder.Continue(histories[i], 10)), "conversation " + i);
                    histories[i].AddRange(sinks[i].Tokens);
                    histories[i].AddRange(Prompt(100 + i, 3));
                }
            }
            Assert.That(_decoder.WidestDecode, Is.GreaterThan(1), "lines should be decoded together");
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
        public void AForgottenConversationLeavesNothingToReuse()
        {
            Start(new HashDecoder());
            var owner = new object();
            int[] prompt = Prompt(1, 40);
            Say(prompt, owner).Wait();
            _engine!.Forget(owner);
            Assert.That(Say(prompt, owner).Wait().Result.ReusedTokens, Is.EqualTo(0));
        }

        /// <summary>However often it lost its slot, and wherever in the line: a slot's cache is never put together otherwise.</summary>
        [TestCase(1, 128)]
        [TestCase(2, 128)]
        [TestCase(9, 128)]
        [TestCase(5, 4)]
        public void ALineThatLostItsSlotGoesOnAsItWouldHave(int lostAfter, int chunk)
        {
            Start(new HashDecoder { Rounds = true }, chunk);
            int[] chatter = Prompt(1, 21);
            int[] expected = Say(chatter).Wait().Tokens.ToArray();
            Assert.That(expected, Is.Not.EqualTo(HashDecoder.Continue(chatter, 10)), "steps must leave their mark");
            _engine!.Dispose();

            Start(new HashDecoder(slots: 1) { Rounds = true }, chunk);
            var urgent = new List<RecordingSink>();
            var background = Submit(chatter, new RecordingSink(s =>
            {
                if (s.Tokens.Count >= lostAfter)
                    urgent.Add(Submit(Prompt(s.Tokens.Count, 20), new RecordingSink()));
                return TokenVerdict.Continue;
            }), priority: -1);
            Assert.That(background.Wait().Tokens, Is.EqualTo(expected));
            Assert.That(background.Result.NewTokens, Is.EqualTo(10));
            foreach (var sink in urgent)
                Assert.That(sink.Wait().Result.Finish, Is.EqualTo(FinishReason.MaxTokens));
        }

        [Test]
        public void AConversationForgottenWhileItSpeaksLeavesNothingEither([Values] bool cancelled)
        {
            using var cancel = new CancellationTokenSource();
            Start(new HashDecoder { DecodeMatchesPrefill = false });
            var owner = new object();
            int[] prompt = Prompt(1, 40);
            var spoken = Submit(
                prompt,
                new RecordingSink(s =>
                {
                    // As disposing a conversation does.
                    if (s.Tokens.Count == 3)
                    {
                        if (cancelled)
                            cancel.Cancel();
                        _engine!.Forget(owner);
                    }
                    return TokenVerdict.Continue;
                }),
                owner,
                cancellation: cancel.Token).Wait();
            Assert.That(spoken.Result.Finish, Is.EqualTo(cancelled ? FinishReason.Cancelled : FinishReason.MaxTokens));
            Assert.That(Say(prompt, new object()).Wait().Result.ReusedTokens, Is.EqualTo(0));
        }

        [Test]
        public void AConversationForgottenWhileItWaitsLeavesNothingEither()
        {
            Start(new HashDecoder(slots: 1));
            var owner = new object();
            int[] prompt = Prompt(1, 40);
            RecordingSink? waiting = null;
            Submit(Prompt(2, 10), new RecordingSink(s =>
            {
                if (s.Tokens.Count == 2)
                {
                    waiting = Say(prompt, owner);
                    _engine!.Forget(owner);
                }
                return TokenVerdict.Continue;
            })).Wait();
            Assert.That(waiting!.Wait().Tokens, Is.EqualTo(HashDecoder.Continue(prompt, 10)));
            Assert.That(Say(prompt, owner).Wait().Result.ReusedTokens, Is.EqualTo(0));
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

        private void Start(HashDecoder decoder, int chunk = 128, int endToken = -1)
        {
            _decoder = decoder;
            var model = new LoadedModel("test", decoder, Tokenizer.CreateByteLevel(), ChatTemplate.ChatMl, new[] { endToken });
            _engine = new DialogueEngine(model, new EngineOptions
            {
                PrefillChunk = chunk,
                Log = line =>
                {
                    lock (_log)
                        _log.Add(line);
                },
            });
        }

        private RecordingSink Say(int[] prompt, object? owner = null) => Submit(prompt, new RecordingSink(), owner);

        private RecordingSink Submit(
            int[] prompt, RecordingSink sink, object? owner = null, int priority = 0, CancellationToken cancellation = default)
        {
            _engine!.Submit(new GenerationRequest(prompt, TenTokens, sink)
            {
                Owner = owner,
                Priority = priority,
                Cancellation = cancellation,
            });
            return sink;
        }

        private static int[] Prompt(int seed, int length)
        {
            var random = new Random(seed);
            return Enumerable.Range(0, length).Select(_ => random.Next(HashDecoder.Vocabulary)).ToArray();
        }
    }
}
