using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class ScriptedModelTests
    {
        [TestCase(ScriptedTokens.Bytes, 14 + 6)]
        [TestCase(ScriptedTokens.Characters, 14 + 2)]
        [TestCase(ScriptedTokens.Words, 4 + 2)]
        public void LinesAreCutIntoTokensAsAsked(ScriptedTokens tokens, int count)
        {
            using var talk = new Talk(new ScriptedModel(new ScriptedModelOptions { Tokens = tokens }, "Well, it's me.你好"));
            var turn = talk.Say("?");
            Assert.That(turn.Text, Is.EqualTo("Well, it's me.你好"));
            Assert.That(turn.Result.NewTokens, Is.EqualTo(count));
        }

        [Test]
        public void KnownTextsGiveTheResponderItsTokens()
        {
            var options = new ScriptedModelOptions { Tokens = ScriptedTokens.Words, KnownTexts = new[] { "Good evening friend" } };
            using var talk = new Talk(new ScriptedModel(_ => "Good evening sir", options));
            var turn = talk.Say("?");
            Assert.That(turn.Text, Is.EqualTo("Good evening sir"));
            Assert.That(turn.Result.NewTokens, Is.EqualTo(2 + 4));
        }

        [Test]
        public void LinesComeInOrderAndBeginAgain()
        {
            using var talk = Talk.Saying("One.", "Two.");
            Assert.That(Enumerable.Range(0, 4).Select(_ => talk.Say("?").Text), Is.EqualTo(new[] { "One.", "Two.", "One.", "Two." }));
        }

        [Test]
        public void ExactlyWhatIsAllowedComesOut()
        {
            using var talk = Talk.Gated("xyzuvw");
            var turn = talk.Conversation.Say("?");
            Assert.That(turn.Text, Is.EqualTo(""));
            for (int i = 1; i <= 6; i++)
            {
                talk.Allow(1);
                Assert.That(talk.Model.SpokenTokens, Is.EqualTo(i));
                Assert.That(turn.Stream.Length, Is.EqualTo(i - 1));
                Assert.That(turn.Stream.IsEnded, Is.False);
            }
            // The end of the line counts as one.
            talk.Model.Allow(1);
            Assert.That(Talk.End(turn).Text, Is.EqualTo("xyzuvw"));
        }

        [Test]
        public void ItTakesTheTimeItIsToldOnAClockOfTheTest()
        {
            var waits = new List<TimeSpan>();
            var options = new ScriptedModelOptions
            {
                TokensPerSecond = 10,
                PrefillTokensPerSecond = 1000,
                Wait = (time, _) => waits.Add(time),
            };
            using var talk = new Talk(new ScriptedModel(options, "abc"));
            var turn = talk.Say("?");
            double prefill = turn.Result.PromptTokens / 1000.0;
            // The first token comes with the prompt, three steps give the others and the end.
            Assert.That(waits.Sum(time => time.TotalSeconds), Is.EqualTo(prefill + 3 * 0.1).Within(1e-4));
        }

        [Test]
        public void WaitingOnTheRealClockIsCancelled()
        {
            using var talk = new Talk(new ScriptedModel(new ScriptedModelOptions { TokensPerSecond = 0.001 }, "abc"));
            var turn = talk.Conversation.Say("?");
            Talk.Until(() => talk.Model.SpokenTokens == 1);
            turn.Cancel();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        [Test]
        public void ABannedTokenIsNotSaid()
        {
            using var talk = Talk.Saying("abc");
            var ban = new Dictionary<int, float> { ['b'] = -1000f };
            var turn = talk.Say("?", new GenerationSettings { LogitBias = ban, Temperature = 0f });
            Assert.That(turn.Text, Does.Not.Contain("b"));
        }

        [Test]
        public void ALineWhoseCacheWasDroppedGoesOnWhereItWas()
        {
            var model = new ScriptedModel("abcdef");
            int[] prompt = { 65, 66, 67 };
            model.Prefill(0, 0, prompt, CancellationToken.None);
            Assert.That(Best(model), Is.EqualTo((int)'a'));
            model.Decode(new[] { new DecodeStep(0, 3, 'a') }, CancellationToken.None);
            Assert.That(Best(model), Is.EqualTo((int)'b'));
            model.Keep(0, 0);
            model.Prefill(0, 0, new[] { 65, 66, 67, 'a', 'b' }, CancellationToken.None);
            Assert.That(Best(model), Is.EqualTo((int)'c'));
        }

        [Test]
        public void AModelWithoutLinesIsRefused()
        {
            Assert.That(() => new ScriptedModel(Array.Empty<string>()), Throws.TypeOf<ArgumentException>());
        }

        private static int Best(ScriptedModel model)
        {
            var logits = model.Logits(0);
            int best = 0;
            for (int i = 1; i < logits.Length; i++)
                best = logits[i] > logits[best] ? i : best;
            return best;
        }
    }
}
