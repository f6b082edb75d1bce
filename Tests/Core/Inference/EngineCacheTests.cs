using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>What the engine keeps of a conversation, computes again and forgets.</summary>
    public sealed class EngineCacheTests : EngineFixture
    {
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
    }
}
