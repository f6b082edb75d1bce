using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Repartee.Tests
{
    /// <summary>The component, driven frame by frame, with a scripted model in the model's place.</summary>
    public sealed class NpcDialogueTests
    {
        private const string Persona = "{ \"name\": \"Mira\", \"language\": \"en\", \"fallbackLines\": [\"Give me a moment.\"] }";

        private ScriptedModel? _model;
        private DialogueEngine? _engine;

        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubPlatform.Reset();
            _engine?.Dispose();
            _engine = null;
        }

        [Test]
        public void A_line_is_revealed_piece_by_piece_on_the_main_thread()
        {
            NpcDialogue mira = Create(Gated("Welcome to the Golden Goose!"));
            Log log = Listen(mira);
            mira.Say("Hello");
            Assert.That(mira.State, Is.EqualTo(NpcState.Thinking));
            _model!.Allow(10);
            Assert.That(StubWorld.FramesUntil(() => log.Text.StartsWith("Wel", StringComparison.Ordinal)), Is.True, log.Text);
            Assert.That(mira.State, Is.EqualTo(NpcState.Speaking));
            Assert.That(log.Lines, Is.Empty);
            _model.Allow(1000);
            Assert.That(StubWorld.FramesUntil(() => log.Lines.Count > 0), Is.True);
            Assert.That(log.Text, Is.EqualTo("Welcome to the Golden Goose!"));
            Assert.That(log.Lines.Single().Text, Is.EqualTo(log.Text));
            Assert.That(log.Lines.Single().Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(mira.State, Is.EqualTo(NpcState.Idle));
            NothingWentWrong();
        }

        [Test]
        public void Speaking_over_a_character_interrupts_it_and_lines_never_mix()
        {
            NpcDialogue mira = Create(Gated("The first answer.", "The second answer."));
            Log log = Listen(mira);
            mira.Say("One");
            _model!.Allow(10);
            Assert.That(StubWorld.FramesUntil(() => log.Text.Length > 0), Is.True);
            string shown = log.Text;
            mira.Say("Two");
            _model.Allow(1000);
            Assert.That(StubWorld.FramesUntil(() => log.Lines.Count == 2), Is.True);
            Assert.That(log.Lines[0].Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(log.Lines[1].PlayerLine, Is.EqualTo("Two"));
            Assert.That(log.Text, Is.EqualTo(shown + "The second answer."));
            NothingWentWrong();
        }

        [Test]
        public void A_disabled_character_falls_silent_and_can_go_on_later()
        {
            NpcDialogue mira = Create(Gated("A long story.", "Another one."));
            Log log = Listen(mira);
            mira.Say("Tell me");
            _model!.Allow(10);
            Assert.That(StubWorld.FramesUntil(() => log.Text.Length > 0), Is.True);
            mira.enabled = false;
            string shown = log.Text;
            _model.Allow(1000);
            StubWorld.Frame();
            mira.Say("Still there?");
            Assert.That(StubWorld.Log.Single().Type, Is.EqualTo(LogType.Warning));
            StubWorld.ClearLog();
            mira.enabled = true;
            mira.Say("And now?");
            Assert.That(StubWorld.FramesUntil(() => log.Lines.Count == 1), Is.True);
            Assert.That(log.Text, Is.EqualTo(shown + "Another one."));
            NothingWentWrong();
        }

        [Test]
        public void Without_a_model_the_character_speaks_its_fallback_line()
        {
            NpcDialogue mira = Create(null);
            mira.ModelAsset = ScriptableObject.CreateInstance<ModelAsset>();
            mira.ModelAsset.Folder = "no such folder";
            Log log = Listen(mira);
            mira.Say("Hello");
            // Whether the folder was looked for already is a race; that something is under way is not.
            Assert.That(mira.State, Is.Not.EqualTo(NpcState.Idle));
            Assert.That(StubWorld.FramesUntil(() => log.Lines.Count == 1), Is.True);
            Assert.That(log.Text, Is.EqualTo("Give me a moment."));
            Assert.That(log.Lines[0].IsFallback, Is.True);
            Assert.That(log.Lines[0].Error, Is.InstanceOf<BadFileException>());
            Assert.That(StubWorld.Log.Single().Message, Does.Contain("no such folder"));
        }

        [Test]
        public void Where_no_model_can_run_the_character_speaks_its_fallback_line()
        {
            StubPlatform.Current = RuntimePlatform.WebGLPlayer;
            NpcDialogue mira = Create(null);
            Log log = Listen(mira);
            mira.Say("Hello");
            Assert.That(StubWorld.FramesUntil(() => log.Lines.Count == 1), Is.True);
            Assert.That(log.Text, Is.EqualTo("Give me a moment."));
            Assert.That(DialogueModelHost.Count, Is.EqualTo(0));
        }

        [Test]
        public void A_persona_that_cannot_be_read_is_reported_and_the_game_goes_on()
        {
            NpcDialogue mira = Create(Gated("Never said."));
            mira.PersonaAsset!.Json = "{";
            mira.Say("Hello");
            Assert.That(mira.State, Is.EqualTo(NpcState.Idle));
            Assert.That(StubWorld.Log.Single().Message, Does.StartWith("Mira"));
            mira.PersonaAsset = null;
            mira.Say("Hello");
            Assert.That(StubWorld.Log.Last().Message, Does.Contain("no persona"));
        }

        [Test]
        public void A_listener_may_destroy_the_character_or_speak_again()
        {
            NpcDialogue mira = Create(Gated("One.", "Two."));
            Log log = Listen(mira);
            mira.LineCompleted += turn =>
            {
                if (turn.PlayerLine == "1")
                    mira.Say("2");
                else
                    Object.Destroy(mira.gameObject);
            };
            _model!.Allow(1000);
            mira.Say("1");
            Assert.That(StubWorld.FramesUntil(() => mira == null), Is.True);
            Assert.That(log.Text, Is.EqualTo("One.Two."));
            NothingWentWrong();
        }

        [TestCase(0)]
        [TestCase(10)]
        public void Leaving_play_in_the_middle_of_a_line_leaves_nothing_behind(int tokens)
        {
            NpcDialogue mira = Create(Gated("A line that is never finished."));
            Log log = Listen(mira);
            mira.Say("Hello");
            _model!.Allow(tokens);
            Assert.That(StubWorld.FramesUntil(() => tokens == 0 || log.Text.Length > 0), Is.True);
            DialogueTurn turn = mira.Turn!;
            StubWorld.ExitPlayMode();
            _model.Allow(1000);
            Assert.That(turn.Completion.Wait(TimeSpan.FromSeconds(20)), Is.True);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(mira == null, Is.True);
            NothingWentWrong();
        }

        private NpcDialogue Create(IGenerator? generator)
        {
            var mira = new GameObject("Mira").AddComponent<NpcDialogue>();
            mira.Generator = generator;
            mira.TypewriterSettings = new TypewriterSettings { Instant = true };
            mira.PersonaAsset = ScriptableObject.CreateInstance<PersonaAsset>();
            mira.PersonaAsset.name = "Mira";
            mira.PersonaAsset.Json = Persona;
            return mira;
        }

        private DialogueEngine Gated(params string[] lines)
        {
            _model = new ScriptedModel(new ScriptedModelOptions { Gated = true }, lines);
            return _engine = new DialogueEngine(_model.ToLoadedModel());
        }

        private static Log Listen(NpcDialogue npc)
        {
            var log = new Log();
            npc.TextRevealed += text => log.OnText(text.ToString());
            npc.LineCompleted += log.Lines.Add;
            return log;
        }

        private static void NothingWentWrong() =>
            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()), Is.Empty);

        private sealed class Log
        {
            private readonly int _mainThread = Environment.CurrentManagedThreadId;

            public string Text { get; private set; } = "";

            public List<DialogueTurn> Lines { get; } = new List<DialogueTurn>();

            public void OnText(string text)
            {
                Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(_mainThread));
                Text += text;
            }
        }
    }
}
