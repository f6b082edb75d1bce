using System;
using System.Collections.Generic;
using System.Threading;
using UnityEngine;

namespace Repartee.UnityStub
{
    /// <summary>Runs posted work on the main thread, once a frame; work posted meanwhile waits for the next frame.</summary>
    internal sealed class StubSynchronizationContext : SynchronizationContext
    {
        private readonly int _thread = Thread.CurrentThread.ManagedThreadId;
        private readonly List<Work> _posted = new List<Work>();
        private readonly List<Work> _running = new List<Work>();

        public override void Post(SendOrPostCallback d, object state)
        {
            lock (_posted)
            {
                _posted.Add(new Work(d, state, null));
            }
        }

        public override void Send(SendOrPostCallback d, object state)
        {
            if (Thread.CurrentThread.ManagedThreadId == _thread)
            {
                d(state);
                return;
            }

            using var done = new ManualResetEventSlim();
            lock (_posted)
            {
                _posted.Add(new Work(d, state, done));
            }

            done.Wait();
        }

        public override SynchronizationContext CreateCopy() => this;

        public void Run()
        {
            lock (_posted)
            {
                _running.AddRange(_posted);
                _posted.Clear();
            }

            foreach (Work work in _running)
            {
                try
                {
                    work.Callback(work.State);
                }
                catch (Exception e)
                {
                    Debug.LogException(e);
                }
                finally
                {
                    work.Done?.Set();
                }
            }

            _running.Clear();
        }

        private readonly struct Work
        {
            public Work(SendOrPostCallback callback, object state, ManualResetEventSlim done)
            {
                Callback = callback;
                State = state;
                Done = done;
            }

            public SendOrPostCallback Callback { get; }

            public object State { get; }

            public ManualResetEventSlim Done { get; }
        }
    }
}
