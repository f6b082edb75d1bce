using System;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class PrewarmingTests
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

        [Test]
        public void What_was_prewarmed_is_not_read_again_and_speaks_no_line()
        {
            using Talk talk = Talk.Saying("One.", "Two.");
            Assert.That(talk.Conversation.Prewarm().Wait(Limit), Is.True);
            long read = talk.Model.PrefilledTokens;
            Assert.That(read, Is.GreaterThan(0));
            Assert.That(talk.Model.SpokenTokens, Is.EqualTo(0));
            DialogueTurn turn = talk.Say("Hello");
            Assert.That(turn.Text, Is.EqualTo("One."));
            Assert.That(turn.Result.ReusedTokens, Is.GreaterThan(read / 2));
            Assert.That(talk.History, Is.EqualTo("Hello>One."));
        }

        [Test]
        public void The_same_seed_gives_the_same_lines_with_and_without()
        {
            ulong?[] seeds = new ulong?[2];
            for (int i = 0; i < 2; i++)
            {
                using var talk = new Talk(new ScriptedModel("One."), new ConversationOptions { Seed = 7 });
                if (i == 1)
                    talk.Conversation.Prewarm().Wait(Limit);
                seeds[i] = talk.Say("Hello").Settings.Seed;
            }
            Assert.That(seeds[1], Is.EqualTo(seeds[0]));
        }

        [Test]
        public void A_line_goes_before_the_prewarming_that_it_interrupts()
        {
            using Talk talk = Talk.Gated("One.");
            Task prewarming = talk.Conversation.Prewarm();
            Talk.Until(() => talk.Model.IsWaiting);
            DialogueTurn turn = talk.Conversation.Say("Hello");
            Assert.That(prewarming.Wait(Limit), Is.True, "it makes way while the model is still held");
            talk.Model.Allow(100);
            Assert.That(Talk.End(turn).Text, Is.EqualTo("One."));
            Assert.That(talk.Conversation.Prewarm().Wait(Limit), Is.True);
        }

        [Test]
        public void Disposing_ends_it()
        {
            using Talk talk = Talk.Gated("One.");
            Task prewarming = talk.Conversation.Prewarm();
            talk.Conversation.Dispose();
            Assert.That(prewarming.Wait(Limit), Is.True);
            Assert.That(() => talk.Conversation.Prewarm(), Throws.InstanceOf<ObjectDisposedException>());
        }

        [Test]
        public void A_model_that_fails_to_read_fails_the_line_and_not_the_prewarming()
        {
            using Talk talk = Talk.Saying("One.");
            talk.Model.FailInPrefill = true;
            Assert.That(talk.Conversation.Prewarm().Wait(Limit), Is.True);
            Assert.That(talk.Say("Hello").IsFallback, Is.True);
        }
    }
}
