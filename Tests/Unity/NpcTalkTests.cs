using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>What a character can be asked to do, with a scripted model for exact timing.</summary>
    public sealed class NpcTalkTests
    {
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubPlatform.Reset();
        }

        [Test]
        public void Events_come_in_their_order()
        {
            using var npc = Npc.Saying("Hm. [emote:angry]Leave me be!");
            npc.Ask("Hello");
            Assert.That(string.Join("|", npc.Events), Is.EqualTo(
                "start Hello|text Hm.|sentence Hm.|action emote angry|text  Leave me be!|sentence Leave me be!|end EndOfLine"));
            Npc.NothingWentWrong();
        }

        [Test]
        public void What_an_inspector_wired_hears_everything()
        {
            using var npc = Npc.Saying("Hm. [emote:angry]Leave!");
            var heard = new List<string>();
            npc.Talk.OnLineStarted.Wire(() => heard.Add("start"));
            npc.Talk.OnTextRevealed.Wire(text => heard.Add("text " + text));
            npc.Talk.OnSentenceCompleted.Wire(sentence => heard.Add("sentence " + sentence));
            npc.Talk.OnAction.Wire((action, argument) => heard.Add("action " + action + " " + argument));
            npc.Talk.OnLineCompleted.Wire(line => heard.Add("end " + line));
            npc.Ask("Hello");
            Assert.That(string.Join("|", heard.Where(entry => !entry.StartsWith("text", StringComparison.Ordinal))), Is.EqualTo(
                "start|sentence Hm.|action emote angry|sentence Leave!|end Hm. Leave!"));
            Assert.That(string.Concat(heard.Where(entry => entry.StartsWith("text", StringComparison.Ordinal)).Select(entry => entry.Substring(5))),
                Is.EqualTo("Hm. Leave!"));
        }

        [Test]
        public void A_failure_in_the_middle_is_told_before_the_end()
        {
            using var npc = Npc.Saying("Never finished.");
            npc.Model.FailAtToken = 6;
            DialogueTurn turn = npc.Ask("Hello");
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Failed));
            Assert.That(npc.Events[npc.Events.Count - 2], Does.StartWith("failed The script fails"));
            Assert.That(npc.Events.Last(), Is.EqualTo("end Failed"));
        }

        [Test]
        public void Several_characters_at_once_never_mix_words()
        {
            const string Alphabet = "abcdefgh";
            var npcs = Alphabet.Select(letter => new Npc(new[] { new string(letter, 60) + "." }, name: letter.ToString())).ToList();
            var model = new ScriptedModel(
                prompt => Answer(prompt),
                new ScriptedModelOptions { Slots = 3, Gated = true, Tokens = ScriptedTokens.Characters, KnownTexts = new[] { Alphabet } });
            using var shared = new DialogueEngine(model.ToLoadedModel());
            foreach (Npc npc in npcs)
            {
                npc.Talk.Generator = shared;
                npc.Talk.Say("Only " + npc.Talk.name);
            }

            for (int i = 0; i < 20; i++)
            {
                model.Allow(40);
                StubWorld.Frame();
                Thread.Yield();
            }

            model.Allow(10_000);
            Npc.Until(() => npcs.All(npc => npc.Lines.Count == 1));
            foreach (Npc npc in npcs)
            {
                Assert.That(npc.Text, Is.EqualTo(new string(npc.Talk.name[0], 60) + "."));
                npc.Dispose();
            }

            Npc.NothingWentWrong();
        }

        [Test]
        public void Awaiting_a_line_gives_its_turn_when_it_is_over()
        {
            using var npc = Npc.Gated("One.");
            Task<DialogueTurn> asking = npc.Talk.SayAsync("Hello");
            StubWorld.Frame();
            Assert.That(asking.IsCompleted, Is.False);
            npc.Model.Allow(100);
            Npc.Until(() => asking.IsCompleted);
            Assert.That(asking.Result.Text, Is.EqualTo("One."));
            Assert.That(npc.Events.Last(), Is.EqualTo("end EndOfLine"));
        }

        [Test]
        public void Awaiting_a_line_that_is_interrupted_gives_the_turn_too()
        {
            using var npc = Npc.Gated("One.");
            Task<DialogueTurn> asking = npc.Talk.SayAsync("Hello");
            npc.Talk.Interrupt();
            Npc.Until(() => asking.IsCompleted);
            Assert.That(asking.Result.Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void A_token_interrupts_the_line_and_the_waiting(bool fromAnotherThread)
        {
            using var npc = Npc.Gated("One.", "Two.");
            using var source = new CancellationTokenSource();
            Task<DialogueTurn> asking = npc.Talk.SayAsync("Hello", source.Token);
            StubWorld.Frame();
            if (fromAnotherThread)
                Task.Run(() => source.Cancel()).Wait();
            else
                source.Cancel();
            Npc.Until(() => asking.IsCompleted);
            Assert.That(asking.IsCanceled, Is.True);
            Assert.That(npc.Lines.Single().Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(npc.Talk.SayAsync("Hello", source.Token).IsCanceled, Is.True);
            Npc.NothingWentWrong();
        }

        [Test]
        public void A_line_that_never_began_cancels_the_waiting()
        {
            using var npc = Npc.Gated("One.", "Two.");
            npc.Talk.Say("Zero");
            Task<DialogueTurn> first = npc.Talk.SayAsync("First");
            Task<DialogueTurn> second = npc.Talk.SayAsync("Second");
            npc.Model.Allow(100);
            Npc.Until(() => second.IsCompleted);
            Assert.That(first.IsCanceled, Is.True);
            Assert.That(second.Result.PlayerLine, Is.EqualTo("Second"));
            npc.Talk.enabled = false;
            Assert.That(npc.Talk.SayAsync("Third").IsCanceled, Is.True);
        }

        [Test]
        public void A_greeting_has_no_line_of_the_player()
        {
            using var npc = Npc.Saying("Welcome!");
            npc.Talk.Greet();
            Npc.Until(() => npc.Lines.Count == 1);
            Assert.That(npc.Lines[0].PlayerLine, Is.Null);
            Assert.That(npc.Text, Is.EqualTo("Welcome!"));
        }

        [Test]
        public void Interrupting_keeps_what_was_seen_and_nothing_comes_after()
        {
            using var npc = Npc.Gated("A long story about geese.");
            npc.Talk.Say("Tell me");
            npc.Model.Allow(14);
            Npc.Until(() => npc.Text.Length > 0);
            npc.Talk.Interrupt();
            Assert.That(npc.Talk.State, Is.EqualTo(NpcState.Idle));
            string seen = npc.Text;
            npc.Model.Allow(1000);
            Npc.Until(() => npc.Lines.Count == 1);
            Assert.That(npc.Text, Is.EqualTo(seen));
            Assert.That(npc.Talk.History.Single().Reply, Is.EqualTo(seen.TrimEnd()));
        }

        [Test]
        public void Interrupting_forgets_the_turn_where_the_policy_says_so()
        {
            using var npc = Npc.Gated("A long story about geese.");
            npc.Talk.InterruptedLine = InterruptedLine.Drop;
            npc.Talk.Say("Tell me");
            npc.Model.Allow(14);
            Npc.Until(() => npc.Text.Length > 0);
            npc.Talk.Interrupt();
            Npc.Until(() => npc.Lines.Count == 1);
            Assert.That(npc.Talk.History, Is.Empty);
        }

        [Test]
        public void Hurrying_up_reveals_all_that_was_said()
        {
            using var npc = Npc.Saying("A long story about geese and other birds.");
            npc.Talk.TypewriterSettings = new TypewriterSettings { CharactersPerSecond = 1 };
            npc.Talk.Say("Tell me");
            Npc.Until(() => npc.Talk.State == NpcState.Revealing);
            Assert.That(npc.Text.Length, Is.LessThan(10));
            npc.Talk.HurryUp();
            StubWorld.Frame();
            Assert.That(npc.Text, Is.EqualTo("A long story about geese and other birds."));
            Assert.That(npc.Lines.Count, Is.EqualTo(1));
        }

        [Test]
        public void States_follow_the_line()
        {
            using var npc = Npc.Gated("One two three.");
            npc.Talk.TypewriterSettings = new TypewriterSettings { Reserve = 0 };
            Assert.That(npc.Talk.State, Is.EqualTo(NpcState.Idle));
            npc.Talk.Say("Hello");
            Assert.That(npc.Talk.State, Is.EqualTo(NpcState.Thinking));
            npc.Model.Allow(9);
            Npc.Until(() => npc.Talk.State == NpcState.Speaking);
            Assert.That(npc.Talk.Typewriter.RevealedLength, Is.GreaterThan(0));
            npc.Model.Allow(100);
            Npc.Until(() => npc.Talk.State == NpcState.Revealing);
            Npc.Until(() => npc.Talk.State == NpcState.Idle);
            Assert.That(npc.Text, Is.EqualTo("One two three."));
        }

        [Test]
        public void Prewarming_reads_the_card_and_speaks_no_line()
        {
            using var npc = Npc.Saying("One.");
            npc.Talk.Prewarm();
            StubWorld.Frame();
            Npc.Until(() => npc.Model.PrefilledTokens > 0);
            Assert.That(npc.Generator.Requests.Single().PromptOnly, Is.True);
            long read = npc.Model.PrefilledTokens;
            DialogueTurn turn = npc.Ask("Hello");
            Assert.That(turn.Text, Is.EqualTo("One."));
            Assert.That(turn.Result.ReusedTokens, Is.GreaterThan(read / 2));
        }

        [Test]
        public void A_character_that_prewarms_on_start_does_so_again_when_it_comes_back()
        {
            using var npc = Npc.Saying("One.");
            npc.Talk.PrewarmOnStart = true;
            StubWorld.Frame();
            Assert.That(npc.Generator.Requests.Count, Is.EqualTo(1));
            npc.Talk.enabled = false;
            npc.Talk.enabled = true;
            StubWorld.Frame();
            Assert.That(npc.Generator.Requests.Count, Is.EqualTo(2));
        }

        [Test]
        public void The_thinking_sign_waits_before_it_is_shown()
        {
            using var npc = Npc.Gated("One.", "Two.");
            npc.Talk.ThinkingDelay = 0.3f;
            npc.Talk.Say("Hello");
            for (int i = 0; i < 16; i++)
                StubWorld.Frame();
            Assert.That(npc.Talk.IsThinkingShown, Is.False);
            for (int i = 0; i < 4; i++)
                StubWorld.Frame();
            Assert.That(npc.Talk.IsThinkingShown, Is.True);
            npc.Model.Allow(100);
            Npc.Until(() => npc.Lines.Count == 1);
            StubWorld.Frame();
            npc.Talk.Say("Again");
            Assert.That(npc.Talk.Turn!.Completion.Wait(Limit), Is.True);
            Npc.Until(() => npc.Lines.Count == 2);
            Assert.That(npc.Events.Count(entry => entry == "thinking"), Is.EqualTo(1), "a quick answer needs none");
            Assert.That(npc.Events.Count(entry => entry == "not thinking"), Is.EqualTo(1));
        }

        [Test]
        public void A_component_that_is_disabled_takes_its_thinking_sign_away()
        {
            using var npc = Npc.Gated("One.");
            npc.Talk.ThinkingDelay = 0;
            npc.Talk.Say("Hello");
            StubWorld.Frame();
            npc.Talk.enabled = false;
            Assert.That(npc.Events.Last(), Is.EqualTo("not thinking"));
        }

        [Test]
        public void The_components_fallback_lines_and_language_go_before_the_personas()
        {
            using var npc = Npc.Saying("Unused.");
            npc.Model.FailInPrefill = true;
            Assert.That(npc.Ask("Hello").Text, Is.EqualTo("Give me a moment."));
            npc.Talk.FallbackLines = new[] { "Later." };
            npc.Talk.Language = PersonaLanguage.Chinese;
            Assert.That(npc.Ask("Hello").Text, Is.EqualTo("Later."));
            Assert.That(npc.Talk.Conversation!.Persona.Language, Is.EqualTo(PersonaLanguage.Chinese));
        }

        [Test]
        public void Generation_settings_and_priority_reach_the_model()
        {
            using var npc = Npc.Saying("A line that is too long.");
            var asset = ScriptableObject.CreateInstance<GenerationSettingsAsset>();
            asset.Settings = new GenerationSettings { MaxTokens = 6, Seed = ulong.MaxValue, Stop = new[] { "#" } };
            npc.Talk.GenerationSettingsAsset = asset;
            npc.Talk.Priority = -3;
            DialogueTurn turn = npc.Ask("Hello");
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.MaxTokens));
            Assert.That(npc.Generator.Requests.Single().Priority, Is.EqualTo(-3));
            Assert.That(asset.Settings.Seed, Is.EqualTo(ulong.MaxValue));
            Assert.That(turn.Settings.Stop, Is.EqualTo(new[] { "#" }));
        }

        [Test]
        public void A_persona_that_cannot_be_used_fails_the_waiting_and_is_told()
        {
            using var npc = Npc.Saying("Never said.");
            npc.Talk.PersonaAsset!.Json = "{";
            Task<DialogueTurn> asking = npc.Talk.SayAsync("Hello");
            Assert.That(asking.Exception!.InnerException, Is.InstanceOf<BadFileException>());
            Assert.That(npc.Events.Single(), Does.StartWith("failed Mira"));
        }

        [Test]
        public void A_listener_that_throws_does_not_stop_the_line()
        {
            using var npc = Npc.Saying("One two three four.");
            npc.Talk.TypewriterSettings = new TypewriterSettings();
            npc.Talk.TextRevealed += _ => throw new InvalidOperationException("on purpose");
            npc.Talk.LineCompleted += _ => throw new InvalidOperationException("on purpose, too");
            Task<DialogueTurn> asking = npc.Talk.SayAsync("Hello");
            Npc.Until(() => asking.IsCompleted);
            Assert.That(npc.Text, Is.EqualTo("One two three four."));
            Assert.That(npc.Talk.State, Is.EqualTo(NpcState.Idle));
        }

        [Test]
        public void A_listener_may_disable_the_character_in_the_middle_of_a_word()
        {
            using var npc = Npc.Saying("One two three.", "Four.");
            npc.Talk.TextRevealed += _ => npc.Talk.enabled = false;
            npc.Talk.Say("Hello");
            Npc.Until(() => npc.Text.Length > 0);
            StubWorld.Frame();
            Assert.That(npc.Lines, Is.Empty);
            Assert.That(npc.Generator.Forgotten.Count, Is.EqualTo(1));
            Npc.NothingWentWrong();
        }

        [Test]
        public void Counters_follow_the_lines()
        {
            using var npc = Npc.Saying("One two.");
            npc.Ask("Hello");
            Assert.That(DialogueCounters.Lines, Is.EqualTo(1));
            Assert.That(DialogueCounters.Tokens, Is.EqualTo(8));
            Assert.That(DialogueCounters.TokensPerSecond, Is.GreaterThan(0));
            Assert.That(DialogueCounters.FirstToken, Is.GreaterThan(TimeSpan.Zero));
            StubWorld.Frame();
            StubWorld.Frame();
            Assert.That(DialogueCounters.PumpMicroseconds, Is.GreaterThan(0));
            npc.Model.FailInPrefill = true;
            npc.Talk.ResetConversation();
            npc.Ask("Hello");
            Assert.That(DialogueCounters.FailedLines, Is.EqualTo(1));
        }

        private static string Answer(string prompt)
        {
            int at = prompt.LastIndexOf("Only ", StringComparison.Ordinal);
            return new string(prompt[at + "Only ".Length], 60) + ".";
        }
    }
}
