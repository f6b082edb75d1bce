using System;

namespace UnityEngine.Events
{
    public delegate void UnityAction();

    public delegate void UnityAction<T0>(T0 arg0);

    [Serializable]
    public abstract class UnityEventBase
    {
    }

    [Serializable]
    public class UnityEvent : UnityEventBase
    {
        private UnityAction _calls;

        public void AddListener(UnityAction call) => _calls += call;

        public void RemoveListener(UnityAction call) => _calls -= call;

        public void Invoke() => _calls?.Invoke();
    }

    [Serializable]
    public class UnityEvent<T0> : UnityEventBase
    {
        private UnityAction<T0> _calls;

        public void AddListener(UnityAction<T0> call) => _calls += call;

        public void RemoveListener(UnityAction<T0> call) => _calls -= call;

        public void Invoke(T0 arg0) => _calls?.Invoke(arg0);
    }
}
