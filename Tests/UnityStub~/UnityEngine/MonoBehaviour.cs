using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using Repartee.UnityStub;

namespace UnityEngine
{
    public class Behaviour : Component
    {
        private bool _enabled = true;

        public bool enabled
        {
            get => _enabled;
            set
            {
                StubWorld.RequireMainThread("set_enabled");
                if (_enabled != value)
                {
                    _enabled = value;
                    OnEnabledChanged();
                }
            }
        }

        public bool isActiveAndEnabled => _enabled && gameObject && gameObject.activeInHierarchy;

        private protected virtual void OnEnabledChanged()
        {
        }
    }

    public class MonoBehaviour : Behaviour
    {
        private readonly MessageSet _messages;
        private readonly List<Coroutine> _coroutines = new List<Coroutine>();
        private CancellationTokenSource _destroyed;
        private bool _awake;
        private bool _on;
        private bool _started;

        public MonoBehaviour()
        {
            _messages = new MessageSet(this);
        }

        public bool useGUILayout { get; set; } = true;

        public CancellationToken destroyCancellationToken
        {
            get
            {
                if (this == null)
                {
                    throw new MissingReferenceException("The token of a destroyed component was asked for the first time.");
                }

                _destroyed ??= new CancellationTokenSource();
                return _destroyed.Token;
            }
        }

        public Coroutine StartCoroutine(IEnumerator routine)
        {
            StubWorld.RequireMainThread("StartCoroutine");
            if (!gameObject.activeInHierarchy)
            {
                Debug.LogError("Coroutine couldn't be started because the the game object '" + name + "' is inactive!");
                return null;
            }

            var coroutine = new Coroutine(routine);
            _coroutines.Add(coroutine);
            coroutine.Step();
            return coroutine;
        }

        public void StopCoroutine(Coroutine routine)
        {
            routine.Stop();
            _coroutines.Remove(routine);
        }

        public void StopAllCoroutines()
        {
            foreach (Coroutine coroutine in _coroutines)
            {
                coroutine.Stop();
            }

            _coroutines.Clear();
        }

        internal void Refresh()
        {
            if (!StubWorld.IsPlaying)
            {
                return;
            }

            if (!_awake && gameObject.activeInHierarchy)
            {
                _awake = true;
                _messages.Send(Message.Awake);
            }

            if (_awake && isActiveAndEnabled && !_on)
            {
                _on = true;
                _messages.Send(Message.OnEnable);
            }
            else if (!isActiveAndEnabled)
            {
                Disable();
            }
        }

        internal void Disable()
        {
            if (_on)
            {
                _on = false;
                _messages.Send(Message.OnDisable);
            }

            // A coroutine outlives its component's being disabled, not its object's.
            if (!gameObject.activeInHierarchy)
            {
                StopAllCoroutines();
            }
        }

        internal void RunStart()
        {
            if (_on && !_started)
            {
                _started = true;
                _messages.Send(Message.Start);
            }
        }

        internal void Run(Message message)
        {
            if (_on && _started)
            {
                _messages.Send(message);
            }
        }

        internal void RunCoroutines(bool atEndOfFrame)
        {
            for (int i = 0; i < _coroutines.Count; i++)
            {
                Coroutine coroutine = _coroutines[i];
                if (coroutine.WaitsForEndOfFrame == atEndOfFrame)
                {
                    coroutine.Step();
                }
            }

            _coroutines.RemoveAll(coroutine => coroutine.IsDone);
        }

        internal void RunAnyway(Message message)
        {
            if (_awake)
            {
                _messages.Send(message);
            }
        }

        /// <summary>The component after its code was reloaded: a new object, whose fields are still to be filled.</summary>
        internal MonoBehaviour Reloaded()
        {
            var fresh = (MonoBehaviour)Activator.CreateInstance(GetType(), nonPublic: true);
            fresh.gameObject = gameObject;
            fresh.name = name;
            fresh.enabled = enabled;
            fresh._awake = _awake;
            fresh._started = _started;
            return fresh;
        }

        private protected override void OnEnabledChanged()
        {
            if (gameObject)
            {
                Refresh();
            }
        }

        private protected override void OnDestroying()
        {
            Disable();
            StopAllCoroutines();
            _destroyed?.Cancel();
            if (_awake)
            {
                _messages.Send(Message.OnDestroy);
            }

            base.OnDestroying();
        }
    }
}
