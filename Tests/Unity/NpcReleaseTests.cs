using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Repartee.Tests
{
    /// <summary>Every way a character can go, in every state it can be in: all is given back once, and nothing freezes.</summary>
    public sealed class NpcReleaseTests
    {
        public enum Way
        {
            DisableComponent,
            DisableObject,
            DestroyComponent,
            DestroyObject,
            ChangeScene,
            Quit,
            ReloadCode,
        }

        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
        private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

        private static string Bundled => Path.Combine(Fixtures.Root, "Runtime", "Models~", Path.GetFileName(ModelFiles.Bundled));

        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay() => StubWorld.ExitPlayMode();

        [Test]
        public void Everything_is_released_once(
            [Values(NpcState.Idle, NpcState.Thinking, NpcState.Speaking, NpcState.Revealing)] NpcState state, [Values] Way way)
        {
            using var npc = Npc.Gated("One.", "A line that takes a while.");
            npc.Model.Allow("One.".Length + 1);
            npc.Ask("First");
            Task<DialogueTurn>? waiting = Bring(npc, state);
            DialogueTurn? turn = npc.Talk.Turn;

            Leave(npc.Talk, way);
            int events = npc.Events.Count;
            npc.Model.Allow(1000);

            Assert.That(npc.Generator.Forgotten.Count, Is.EqualTo(1), "the conversation is forgotten once");
            if (turn != null)
            {
                Assert.That(turn.Completion.Wait(Limit), Is.True);
                Assert.That(turn.Finish, Is.EqualTo(state == NpcState.Revealing ? FinishReason.EndOfLine : FinishReason.Cancelled));
                Assert.That(waiting!.IsCanceled, Is.True);
            }

            if (StubWorld.IsPlaying)
                StubWorld.Frame();
            Assert.That(npc.Events.Skip(events), Is.Empty, "a character that is gone says nothing");
            Npc.NothingWentWrong();
        }

        [Test]
        public void On_a_full_page_or_just_interrupted_everything_is_released_once([Values] bool interrupted, [Values] Way way)
        {
            using var npc = Npc.Gated("A line of several pages, which waits.");
            npc.Talk.TextTarget = new TextBox(12);
            Task<DialogueTurn> waiting = npc.Talk.SayAsync("Hello");
            npc.Model.Allow(30);
            Npc.Until(() => npc.Talk.IsPageFull);
            DialogueTurn turn = npc.Talk.Turn!;
            if (interrupted)
                npc.Talk.Interrupt();
            Leave(npc.Talk, way);
            int events = npc.Events.Count;
            npc.Model.Allow(1000);
            Assert.That(npc.Generator.Forgotten.Count, Is.EqualTo(1));
            Assert.That(turn.Completion.Wait(Limit), Is.True);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Cancelled));
            // One that is interrupted may be over within the very frame in which its character goes.
            Assert.That(waiting.IsCanceled || (interrupted && waiting.IsCompleted), Is.True);
            if (StubWorld.IsPlaying)
                StubWorld.Frame();
            Assert.That(npc.Events.Skip(events), Is.Empty);
            Npc.NothingWentWrong();
        }

        [Test]
        public void While_the_model_loads_the_share_is_given_back_and_nothing_is_left([Values] Way way)
        {
            NpcDialogue talk = Create();
            Task<DialogueTurn> waiting = talk.SayAsync("Hello");
            Assert.That(talk.State, Is.EqualTo(NpcState.Loading));
            Assert.That(DialogueModelHost.Count, Is.EqualTo(1));
            Leave(talk, way);
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
            Assert.That(waiting.IsCanceled, Is.True);
            Npc.NothingWentWrong();
        }

        [Test]
        public void In_the_middle_of_a_line_of_the_bundled_model_its_memory_is_freed([Values] Way way)
        {
            NpcDialogue talk = Create();
            string text = "";
            talk.TextRevealed += revealed => text += revealed;
            talk.TypewriterSettings = new TypewriterSettings { CharactersPerSecond = 1 };
            talk.Say("Tell me everything you know");
            Assert.That(StubWorld.FramesUntil(() => text.Length > 0, 60_000), Is.True);
            DialogueTurn turn = talk.Turn!;
            using EngineLease share = DialogueModelHost.Acquire(talk.ModelAsset);
            DialogueEngine engine = share.Engine.Result;
            share.Dispose();
            Leave(talk, way);
            Assert.That(turn.Completion.Wait(Limit), Is.True);
            // After a reload of code a character that prewarms takes the model up again, in code of its own.
            Assert.That(DialogueModelHost.Count, Is.EqualTo(way == Way.ReloadCode ? 1 : 0));
            // It stops on its own thread: a line asked for at once may still be said.
            Assert.That(() => IsStopped(engine), Is.True.After(10_000, 10), "the engine was stopped");
            Npc.NothingWentWrong();
        }

        private static bool IsStopped(DialogueEngine engine)
        {
            var sink = new RecordingSink();
            engine.Submit(new GenerationRequest(new[] { 1 }, GenerationSettings.Greedy, sink));
            return sink.Wait().Result.Finish == FinishReason.Cancelled;
        }

        [Test]
        public void A_character_that_comes_back_remembers_what_was_seen([Values(NpcState.Idle, NpcState.Speaking, NpcState.Revealing)] NpcState state)
        {
            using var npc = Npc.Gated("One.", "A line that takes a while.", "Three.");
            npc.Model.Allow("One.".Length + 1);
            npc.Ask("First");
            Bring(npc, state);
            string shown = npc.Text.Substring("One.".Length).TrimEnd();
            npc.Talk.gameObject.SetActive(false);
            npc.Model.Allow(1000);
            string[] remembered = state == NpcState.Idle ? new[] { "One." } : new[] { "One.", shown };
            Assert.That(() => npc.Talk.History.Select(turn => turn.Reply), Is.EqualTo(remembered).After(10_000, 10));
            npc.Talk.gameObject.SetActive(true);
            npc.Ask("Last");
            Assert.That(npc.Talk.History.Select(turn => turn.PlayerLine).Last(), Is.EqualTo("Last"));
            Assert.That(npc.Talk.History.Count, Is.EqualTo(remembered.Length + 1));
            Npc.NothingWentWrong();
        }

        [Test]
        public void After_code_was_reloaded_the_character_can_be_spoken_to_again()
        {
            NpcDialogue old = Create();
            GameObject owner = old.gameObject;
            old.Say("Hello");
            StubWorld.ReloadAssemblies();
            NpcDialogue talk = owner.GetComponent<NpcDialogue>();
            Assert.That(ReferenceEquals(talk, old), Is.False);
            Assert.That(talk.State, Is.EqualTo(NpcState.Idle));
            var lines = new List<DialogueTurn>();
            talk.LineCompleted += lines.Add;
            talk.Say("Hello again");
            Assert.That(StubWorld.FramesUntil(() => lines.Count == 1, 60_000), Is.True);
            Assert.That(lines[0].IsFallback, Is.False);
        }

        [Test]
        public void A_model_that_was_freed_under_a_character_is_loaded_again()
        {
            NpcDialogue talk = Create();
            var lines = new List<DialogueTurn>();
            talk.LineCompleted += lines.Add;
            talk.Say("Hello");
            Assert.That(StubWorld.FramesUntil(() => lines.Count == 1, 60_000), Is.True);
            DialogueModelHost.ReleaseAll();
            talk.Say("And now?");
            Assert.That(StubWorld.FramesUntil(() => lines.Count == 2, 60_000), Is.True);
            Assert.That(lines[1].IsFallback, Is.False);
            Assert.That(talk.History.Count, Is.EqualTo(2));
        }

        [Test]
        public void Play_may_begin_again_with_what_the_last_one_left_in_statics()
        {
            for (int play = 0; play < 3; play++)
            {
                NpcDialogue talk = Create();
                talk.Say("Hello");
                StubWorld.Frame();
                StubWorld.ExitPlayMode();
                Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
                StubWorld.EnterPlayMode();
            }

            Npc.NothingWentWrong();
        }

        private static NpcDialogue Create()
        {
            var talk = new GameObject("Mira").AddComponent<NpcDialogue>();
            talk.TypewriterSettings = new TypewriterSettings { Instant = true };
            talk.ModelAsset = ScriptableObject.CreateInstance<ModelAsset>();
            talk.ModelAsset.Folder = Bundled;
            talk.ModelAsset.Unload = ModelUnload.WhenUnused;
            talk.PersonaAsset = Npc.PersonaOf("Mira", Npc.Mira);
            return talk;
        }

        /// <summary>Brings the character into a state, and returns what waits for its line.</summary>
        private static Task<DialogueTurn>? Bring(Npc npc, NpcState state)
        {
            npc.Talk.TypewriterSettings = new TypewriterSettings { Reserve = 0 };
            if (state == NpcState.Idle)
                return null;
            Task<DialogueTurn> waiting = npc.Talk.SayAsync("Second");
            if (state == NpcState.Speaking)
            {
                npc.Model.Allow(12);
                Npc.Until(() => npc.Talk.State == NpcState.Speaking);
            }

            if (state == NpcState.Revealing)
            {
                npc.Model.Allow(1000);
                Npc.Until(() => npc.Talk.State == NpcState.Revealing && npc.Talk.Typewriter.RevealedLength > 3);
            }

            Assert.That(npc.Talk.State, Is.EqualTo(state));
            return waiting;
        }

        private static void Leave(NpcDialogue talk, Way way)
        {
            var clock = Stopwatch.StartNew();
            switch (way)
            {
                case Way.DisableComponent:
                    talk.enabled = false;
                    break;
                case Way.DisableObject:
                    talk.gameObject.SetActive(false);
                    break;
                case Way.DestroyComponent:
                    Object.Destroy(talk);
                    StubWorld.Frame();
                    break;
                case Way.DestroyObject:
                    Object.Destroy(talk.gameObject);
                    StubWorld.Frame();
                    break;
                case Way.ChangeScene:
                    StubWorld.LoadScene();
                    break;
                case Way.Quit:
                    StubWorld.ExitPlayMode();
                    break;
                case Way.ReloadCode:
                    StubWorld.ReloadAssemblies();
                    break;
            }

            Assert.That(clock.Elapsed, Is.LessThan(Patience), "it froze");
        }
    }
}
