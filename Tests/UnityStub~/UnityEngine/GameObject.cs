using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using Repartee.UnityStub;

namespace UnityEngine
{
    public sealed class GameObject : Object
    {
        private readonly List<Component> _components = new List<Component>();

        public GameObject(string name)
        {
            this.name = name;
            activeSelf = true;
            StubWorld.Add(this);
        }

        public bool activeSelf { get; private set; }

        public bool activeInHierarchy => activeSelf && !IsDestroyed;

        internal IReadOnlyList<Component> Components => _components;

        public T AddComponent<T>() where T : Component => (T)AddComponent(typeof(T));

        public Component AddComponent(Type componentType)
        {
            StubWorld.RequireMainThread("AddComponent");
            foreach (RequireComponent required in componentType.GetCustomAttributes<RequireComponent>())
            {
                if (!_components.Exists(present => required.m_Type0.IsInstanceOfType(present)))
                {
                    AddComponent(required.m_Type0);
                }
            }

            var component = (Component)Activator.CreateInstance(componentType, nonPublic: true);
            component.gameObject = this;
            component.name = name;
            _components.Add(component);
            if (component is MonoBehaviour behaviour)
            {
                behaviour.Refresh();
            }

            return component;
        }

        public T GetComponent<T>()
        {
            StubWorld.RequireMainThread("GetComponent");
            foreach (Component component in _components)
            {
                if (component is T found && component)
                {
                    return found;
                }
            }

            return default;
        }

        public bool TryGetComponent<T>(out T component)
        {
            component = GetComponent<T>();
            return component is object;
        }

        public void SetActive(bool value)
        {
            StubWorld.RequireMainThread("SetActive");
            if (activeSelf == value)
            {
                return;
            }

            activeSelf = value;
            foreach (Component component in _components.ToArray())
            {
                (component as MonoBehaviour)?.Refresh();
            }
        }

        internal void Remove(Component component) => _components.Remove(component);

        private protected override void OnDestroying()
        {
            Component[] components = _components.ToArray();
            foreach (Component component in components)
            {
                (component as MonoBehaviour)?.Disable();
            }

            foreach (Component component in components)
            {
                component.DestroyNow();
            }

            StubWorld.Remove(this);
        }
    }

    public class Component : Object
    {
        public GameObject gameObject { get; internal set; }

        public T GetComponent<T>() => gameObject.GetComponent<T>();

        public bool TryGetComponent<T>(out T component) => gameObject.TryGetComponent(out component);

        private protected override void OnDestroying() => gameObject.Remove(this);
    }

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
        private CancellationTokenSource _destroyed;
        private bool _awake;
        private bool _on;
        private bool _started;

        public MonoBehaviour()
        {
            _messages = new MessageSet(this);
        }

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

        internal void RunAnyway(Message message)
        {
            if (_awake)
            {
                _messages.Send(message);
            }
        }

        private protected override void OnEnabledChanged() => Refresh();

        private protected override void OnDestroying()
        {
            Disable();
            _destroyed?.Cancel();
            if (_awake)
            {
                _messages.Send(Message.OnDestroy);
            }

            base.OnDestroying();
        }
    }
}
