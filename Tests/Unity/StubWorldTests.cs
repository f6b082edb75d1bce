using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.UnityStub;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Repartee.Tests
{
    /// <summary>The stand-in's own promises, on which all other tests of this assembly build.</summary>
    public sealed class StubWorldTests
    {
        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay() => StubWorld.ExitPlayMode();

        [Test]
        public void Messages_come_in_unitys_order()
        {
            var probe = new GameObject("probe").AddComponent<Probe>();
            StubWorld.Frame();
            StubWorld.Frame();
            Object.Destroy(probe.gameObject);
            Assert.That(probe.Messages.Last(), Is.EqualTo("LateUpdate"), "Destroy waits for the end of the frame");
            StubWorld.Frame();
            Assert.That(string.Join(" ", probe.Messages), Is.EqualTo(
                "Awake OnEnable Start Update LateUpdate Update LateUpdate Update LateUpdate OnDisable OnDestroy"));
            Assert.That(probe == null, Is.True, "a destroyed component compares equal to null");
        }

        [Test]
        public void Disabling_and_enabling_does_not_start_again()
        {
            var probe = new GameObject("probe").AddComponent<Probe>();
            StubWorld.Frame();
            probe.enabled = false;
            StubWorld.Frame();
            probe.gameObject.SetActive(false);
            probe.enabled = true;
            probe.gameObject.SetActive(true);
            Assert.That(string.Join(" ", probe.Messages), Is.EqualTo("Awake OnEnable Start Update LateUpdate OnDisable OnEnable"));
        }

        [Test]
        public void An_inactive_object_wakes_when_it_is_activated()
        {
            var gameObject = new GameObject("probe");
            gameObject.SetActive(false);
            var probe = gameObject.AddComponent<Probe>();
            Assert.That(probe.Messages, Is.Empty);
            gameObject.SetActive(true);
            Assert.That(probe.Messages, Is.EqualTo(new[] { "Awake", "OnEnable" }));
        }

        [Test]
        public void Leaving_play_quits_disables_and_destroys()
        {
            var probe = new GameObject("probe").AddComponent<Probe>();
            CancellationToken token = probe.destroyCancellationToken;
            StubWorld.ExitPlayMode();
            Assert.That(string.Join(" ", probe.Messages), Is.EqualTo("Awake OnEnable OnApplicationQuit OnDisable OnDestroy"));
            Assert.That(token.IsCancellationRequested, Is.True);
            Assert.That(Application.exitCancellationToken.IsCancellationRequested, Is.True);
        }

        [Test]
        public void Unity_calls_from_another_thread_throw()
        {
            var gameObject = new GameObject("probe");
            Exception? error = null;
            var thread = new Thread(() =>
            {
                try
                {
                    gameObject.SetActive(false);
                }
                catch (Exception e)
                {
                    error = e;
                }
            });
            thread.Start();
            thread.Join();
            Assert.That(error, Is.InstanceOf<UnityException>());
        }

        [Test]
        public void An_await_continues_on_the_main_thread_in_a_later_frame()
        {
            var source = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            Task<int> task = ThreadAfter(source.Task);
            source.SetResult(1);
            Assert.That(task.IsCompleted, Is.False);
            Assert.That(StubWorld.FramesUntil(() => task.IsCompleted), Is.True);
            Assert.That(task.Result, Is.EqualTo(Thread.CurrentThread.ManagedThreadId));
        }

        [Test]
        public void An_exception_in_a_message_is_logged_and_the_frame_goes_on()
        {
            new GameObject("thrower").AddComponent<Thrower>();
            var probe = new GameObject("probe").AddComponent<Probe>();
            StubWorld.Frame();
            Assert.That(StubWorld.Log.Single().Type, Is.EqualTo(LogType.Exception));
            Assert.That(probe.Messages.Contains("Update"), Is.True);
        }

        private static async Task<int> ThreadAfter(Task task)
        {
            await task;
            return Thread.CurrentThread.ManagedThreadId;
        }

        private sealed class Thrower : MonoBehaviour
        {
            private void Update() => throw new InvalidOperationException("on purpose");
        }

        private sealed class Probe : MonoBehaviour
        {
            public List<string> Messages { get; } = new List<string>();

            private void Awake() => Messages.Add("Awake");

            private void OnEnable() => Messages.Add("OnEnable");

            private void Start() => Messages.Add("Start");

            private void Update() => Messages.Add("Update");

            private void LateUpdate() => Messages.Add("LateUpdate");

            private void OnApplicationQuit() => Messages.Add("OnApplicationQuit");

            private void OnDisable() => Messages.Add("OnDisable");

            private void OnDestroy() => Messages.Add("OnDestroy");
        }
    }
}
