using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>The order of a character's events, whatever their listeners do.</summary>
    public sealed class NpcEventTests
    {
        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay() => StubWorld.ExitPlayMode();

        [Test]
        public void What_a_listener_throws_keeps_no_other_event_from_being_raised()
        {
            using var npc = Npc.Saying("One two.");
            var heard = new List<string>();
            npc.Talk.OnLineStarted.AddListener(() => heard.Add("start"));
            npc.Talk.OnTextRevealed.AddListener(text => heard.Add("text " + text));
            npc.Talk.OnFailed.AddListener(_ => heard.Add("failed"));
            npc.Talk.OnLineCompleted.AddListener(line => heard.Add("end " + line));
            npc.Talk.LineStarted += _ => throw new InvalidOperationException("1 on purpose");
            npc.Talk.TextRevealed += _ => throw new InvalidOperationException("2 on purpose");
            npc.Talk.Failed += _ => throw new InvalidOperationException("3 on purpose");
            npc.Talk.LineCompleted += _ => throw new InvalidOperationException("4 on purpose");
            npc.Model.FailInPrefill = true;
            npc.Ask("Hello");
            Assert.That(heard, Is.EqualTo(new[] { "start", "text Give me a moment.", "failed", "end Give me a moment." }));
            Assert.That(npc.Events.Last(), Does.StartWith("end"));
            for (int i = 1; i <= 4; i++)
                Assert.That(StubWorld.Log.Count(entry => entry.Type == LogType.Exception && entry.Message.Contains(i + " on purpose")), Is.EqualTo(1));
        }
    }
}
