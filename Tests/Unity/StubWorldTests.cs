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

        [Test]
        public void A_coroutine_goes_on_between_update_and_late_update()
        {
            var probe = new GameObject("probe").AddComponent<Probe>();
            probe.StartCoroutine(probe.Routine());
            Assert.That(probe.Messages.Last(), Is.EqualTo("coroutine begins"), "up to its first yield at once");
            StubWorld.Frame(0.1f);
            StubWorld.Frame(0.1f);
            StubWorld.Frame(0.1f);
            Assert.That(string.Join(" ", probe.Messages.Skip(3)), Is.EqualTo(
                "Start Update next frame LateUpdate Update LateUpdate Update waited LateUpdate end of frame"));
        }

        [Test]
        public void A_coroutine_ends_with_its_object_and_not_with_its_component()
        {
            var probe = new GameObject("probe").AddComponent<Probe>();
            Coroutine counting = probe.StartCoroutine(probe.Count());
            StubWorld.Frame();
            probe.enabled = false;
            StubWorld.Frame();
            Assert.That(probe.Counted, Is.EqualTo(3));
            probe.gameObject.SetActive(false);
            probe.gameObject.SetActive(true);
            StubWorld.Frame();
            Assert.That(probe.Counted, Is.EqualTo(3));
            probe.StopCoroutine(counting);
            counting = probe.StartCoroutine(probe.Count());
            probe.StopCoroutine(counting);
            StubWorld.Frame();
            Assert.That(probe.Counted, Is.EqualTo(4));
        }

        [Test]
        public void Another_scene_destroys_what_is_not_told_to_stay()
        {
            var probe = new GameObject("probe").AddComponent<Probe>();
            var stays = new GameObject("stays").AddComponent<Probe>();
            Object.DontDestroyOnLoad(stays.gameObject);
            Probe? next = null;
            string heard = "";
            UnityEngine.SceneManagement.SceneManager.sceneLoaded += Loaded;
            StubWorld.LoadScene(() => next = new GameObject("next").AddComponent<Probe>());
            UnityEngine.SceneManagement.SceneManager.sceneLoaded -= Loaded;
            Assert.That(probe.Messages, Is.EqualTo(new[] { "Awake", "OnEnable", "OnDisable", "OnDestroy" }));
            Assert.That(stays.Messages, Is.EqualTo(new[] { "Awake", "OnEnable" }));
            Assert.That(heard, Is.EqualTo("Awake OnEnable"), "it is told after the new objects awoke and before they start");

            void Loaded(UnityEngine.SceneManagement.Scene scene, UnityEngine.SceneManagement.LoadSceneMode mode) =>
                heard = string.Join(" ", next!.Messages);
        }

        [Test]
        public void Reloading_code_keeps_what_is_serialized_and_only_enables_again()
        {
            var old = new GameObject("probe").AddComponent<Probe>();
            StubWorld.Frame();
            var other = new GameObject("other").AddComponent<Probe>();
            old.Kept = 7;
            old.Counted = 8;
            old.Unkept = 9;
            old.Maybe = 10;
            old.Other = other;
            old.Event.AddListener(() => old.Counted++);
            int wired = 0;
            old.Event.Wire(() => wired++);
            StubWorld.ReloadAssemblies();
            var fresh = old.gameObject.GetComponent<Probe>();
            Assert.That(ReferenceEquals(fresh, old), Is.False);
            Assert.That(old.Messages.Last(), Is.EqualTo("OnDisable"));
            Assert.That(fresh.Messages, Is.EqualTo(new[] { "OnEnable" }));
            StubWorld.Frame();
            Assert.That(fresh.Messages.Contains("Start"), Is.False);
            Assert.That(fresh.Kept, Is.EqualTo(7));
            Assert.That(fresh.Counted, Is.EqualTo(8), "over a reload private fields are kept too");
            Assert.That(fresh.Unkept, Is.EqualTo(0));
            Assert.That(fresh.Bytes, Is.Empty, "what was null comes back empty");
            Assert.That(fresh.Maybe, Is.Null, "what Unity cannot write is lost");
            Assert.That(ReferenceEquals(fresh.Other, other.gameObject.GetComponent<Probe>()), Is.True, "references follow");
            Assert.That(ReferenceEquals(fresh.Other, other), Is.False);
            fresh.Event.Invoke();
            Assert.That(wired, Is.EqualTo(1));
            Assert.That(old.Counted, Is.EqualTo(8));
        }

        [Test]
        public void What_was_put_into_the_scene_before_play_awakes_with_it()
        {
            StubWorld.ExitPlayMode();
            var probe = new GameObject("probe").AddComponent<Probe>();
            Assert.That(probe.Messages, Is.Empty);
            StubWorld.EnterPlayMode();
            Assert.That(probe.Messages, Is.EqualTo(new[] { "Awake", "OnEnable" }));
        }

        [Test]
        public void A_child_follows_its_parent()
        {
            var parent = new GameObject("parent");
            var child = new GameObject("child");
            child.transform.SetParent(parent.transform, false);
            var probe = child.AddComponent<Probe>();
            parent.SetActive(false);
            Assert.That(child.activeSelf, Is.True);
            Assert.That(child.activeInHierarchy, Is.False);
            parent.SetActive(true);
            Object.Destroy(parent);
            StubWorld.Frame();
            Assert.That(string.Join(" ", probe.Messages), Is.EqualTo("Awake OnEnable OnDisable OnEnable Start Update LateUpdate OnDisable OnDestroy"));
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
            [SerializeField]
            private int _kept;

            [SerializeField]
            private UnityEngine.Events.UnityEvent _event = new UnityEngine.Events.UnityEvent();

            public int Kept
            {
                get => _kept;
                set => _kept = value;
            }

            public UnityEngine.Events.UnityEvent Event => _event;

            public int Counted { get; set; }

            [field: NonSerialized]
            public int Unkept { get; set; }

            public byte[]? Bytes { get; set; }

            public int? Maybe { get; set; }

            public Probe? Other { get; set; }

            public List<string> Messages { get; } = new List<string>();

            public System.Collections.IEnumerator Routine()
            {
                Messages.Add("coroutine begins");
                yield return null;
                Messages.Add("next frame");
                yield return new WaitForSeconds(0.2f);
                Messages.Add("waited");
                yield return new WaitForEndOfFrame();
                Messages.Add("end of frame");
            }

            public System.Collections.IEnumerator Count()
            {
                while (true)
                {
                    Counted++;
                    yield return null;
                }
            }

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
