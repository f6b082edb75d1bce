using System.Linq;
using NUnit.Framework;
using Repartee.Samples;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;

namespace Repartee.Tests
{
    public sealed class TavernTests
    {
        [TearDown]
        public void ExitPlay() => StubWorld.ExitPlayMode();

        [Test]
        public void The_sample_greets_and_answers()
        {
            StubWorld.EnterPlayMode();
            var model = new ScriptedModel(new ScriptedModelOptions { Gated = true }, "Welcome, friend!", "Five silver.");
            using var engine = new DialogueEngine(model.ToLoadedModel());
            var gameObject = new GameObject("innkeeper");
            gameObject.AddComponent<TavernTalk>();
            var npc = gameObject.GetComponent<NpcDialogue>();
            npc.Generator = engine;
            model.Allow(1000);
            StubWorld.Frame();
            Assert.That(StubWorld.FramesUntil(() => Shown() == "Welcome, friend!" && npc.State == NpcState.Idle), Is.True, Shown());

            StubGui.Pass(type: "What is a room?", press: "Say it");
            Assert.That(StubWorld.FramesUntil(() => Shown() == "Five silver." && npc.State == NpcState.Idle), Is.True, Shown());
            Assert.That(npc.Conversation!.History.Last().PlayerLine, Is.EqualTo("What is a room?"));
            Assert.That(StubGui.Buttons, Is.EqualTo(new[] { "Say it" }));

            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log), Is.Empty);
        }

        private static string Shown()
        {
            StubGui.Pass();
            return StubGui.Labels.Single();
        }
    }
}
