using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Repartee.UnityStub;

namespace UnityEngine
{
    public sealed class GameObject : Object
    {
        private readonly List<Component> _components = new List<Component>();
        private Transform _transform;
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

        public GameObject(string name, params Type[] components) : this(name)
        {
            foreach (Type component in components)
            {
                AddComponent(component);
            }
        }

        public bool activeSelf { get; private set; }

        public bool activeInHierarchy => activeSelf && !_leaving && (Parent == null || Parent.activeInHierarchy);

        public Transform transform => _transform ?? AddComponent<Transform>();

        public SceneManagement.Scene scene => StubWorld.CurrentScene;

        internal IReadOnlyList<Component> Components => _components;

        private GameObject Parent => _transform?.parent?.gameObject;

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
            _transform = component as Transform ?? _transform;
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
            RefreshAll();
        }

        private void RefreshAll()
        {
            foreach (Component component in _components.ToArray())
            {
                (component as MonoBehaviour)?.Refresh();
            }

            foreach (Transform child in transform.Children.ToArray())
            {
                child.gameObject.RefreshAll();
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

            foreach (Transform child in transform.Children.ToArray())
            {
                child.gameObject.DestroyNow();
            }

            transform.SetParent(null, false);
            components = _components.ToArray();
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

        public Transform transform => gameObject.transform;

        public T GetComponent<T>() => gameObject.GetComponent<T>();

        public bool TryGetComponent<T>(out T component) => gameObject.TryGetComponent(out component);

        private protected override void OnDestroying() => gameObject.Remove(this);
    }
}
