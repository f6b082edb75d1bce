using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using Unity.Profiling;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>What dialogue costs the main thread.</summary>
    public sealed class FrameContractTests
    {
        private const int Characters = 8;
        private const int Warming = 60;
        private const int Measured = 240;

        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubPlatform.Reset();
        }

        [TestCase(false)]
        [TestCase(true)]
        public void Frames_with_eight_characters_streaming_make_no_garbage(bool instant)
        {
            string line = string.Concat(Enumerable.Repeat("Word after word, [emote:calm]and then some more. 客官，里边请！", 12));
            var model = new ScriptedModel(
                new ScriptedModelOptions { Slots = Characters, Gated = true, Tokens = ScriptedTokens.Characters }, line);
            using var engine = new DialogueEngine(model.ToLoadedModel());
            var talks = new List<NpcDialogue>();
            int heard = 0;
            for (int i = 0; i < Characters; i++)
            {
                var talk = new GameObject("npc " + i).AddComponent<NpcDialogue>();
                talk.PrewarmOnStart = false;
                talk.Generator = engine;
                talk.PersonaAsset = Npc.PersonaOf("Mira", Npc.Mira);
                var longLines = ScriptableObject.CreateInstance<GenerationSettingsAsset>();
                longLines.Settings = new GenerationSettings { MaxTokens = 1000 };
                talk.GenerationSettingsAsset = longLines;
                talk.TypewriterSettings = new TypewriterSettings { Instant = instant, CharactersPerSecond = 60, WideCharactersPerSecond = 60, Reserve = 0 };
                talk.TextTarget = new CountingText();
                talk.TextRevealed += text => heard += text.Length;
                talk.Say("Hello");
                talks.Add(talk);
            }

            for (int frame = 0; frame < Warming; frame++)
                Stream(model);
            int before = heard;
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            for (int frame = 0; frame < Measured; frame++)
                Stream(model);
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            Assert.That(talks.All(talk => talk.State == NpcState.Speaking), Is.True, "all still speak");
            Assert.That(heard - before, Is.GreaterThan(Measured), "text was revealed meanwhile");
            Assert.That(bytes, Is.EqualTo(0), "bytes of garbage in " + Measured + " frames");
        }

        [Test]
        public void Every_marker_that_is_opened_is_closed()
        {
            using var npc = Npc.Saying("One two.");
            npc.Talk.TextRevealed += _ => throw new InvalidOperationException("on purpose");
            int before = ProfilerMarker.Opened;
            npc.Talk.Say("Hello");
            Npc.Until(() => npc.Lines.Count == 1);
            Assert.That(ProfilerMarker.Opened, Is.GreaterThan(before + 1));
            Assert.That(ProfilerMarker.Open, Is.EqualTo(0));
        }

        [Test]
        public void The_overlay_shows_the_counters_in_a_development_build()
        {
            var overlay = new GameObject("overlay").AddComponent<DialogueOverlay>();
            using var npc = Npc.Saying("One two.");
            npc.Ask("Hello");
            for (int frame = 0; frame < 40; frame++)
                StubWorld.Frame();
            StubGui.Pass();
            string text = StubGui.Labels.Single();
            Assert.That(text, Is.EqualTo(overlay.Text));
            Assert.That(text, Does.Contain("lines: 1").And.Contain("tokens/s").And.Contain("KV caches: 0.0 MB").And.Contain("µs/frame"));
        }

        [Test]
        public void The_overlay_is_not_in_a_release_build()
        {
            StubPlatform.IsDevelopmentBuild = false;
            new GameObject("overlay").AddComponent<DialogueOverlay>();
            StubWorld.Frame();
            StubGui.Pass();
            Assert.That(StubGui.Labels, Is.Empty);
        }

        private static void Stream(ScriptedModel model)
        {
            model.Allow(Characters);
            int began = Environment.TickCount;
            while (!model.IsWaiting)
            {
                if (Environment.TickCount - began > 20_000)
                    throw new TimeoutException("The model does not ask for more.");
                Thread.Yield();
            }

            StubWorld.Frame();
        }

        /// <summary>A text target that only counts, as an engine's own does work that is not ours.</summary>
        private sealed class CountingText : IDialogueText
        {
            public int Length { get; private set; }

            public void Clear(bool richText) => Length = 0;

            public int Layout(ReadOnlySpan<char> page) => page.Length;

            public void Reveal(int length) => Length = length;
        }
    }
}
