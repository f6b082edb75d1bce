using System;
using System.Collections.Generic;
using System.Reflection;
using Repartee.UnityStub;

namespace UnityEngine
{
    public sealed class GameObject : Object
    {
        private readonly List<Component> _components = new List<Component>();
        private bool _leaving;

        public GameObject() : this("New Game Object")
        {
        }

        public GameObject(string name)
        {
            this.name = name;
            activeSelf = true;
            StubWorld.Add(this);
        }

        public bool activeSelf { get; private set; }

        public bool activeInHierarchy => activeSelf && !_leaving;

        public SceneManagement.Scene scene => StubWorld.CurrentScene;

        internal IReadOnlyList<Component> Components => _components;

        /// <summary>Whether it outlives its scene.</summary>
        internal bool IsPersistent { get; set; }

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

        internal void Replace(Component old, Component fresh) => _components[_components.IndexOf(old)] = fresh;

        private protected override void OnDestroying()
        {
            _leaving = true;
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
}
