using System;

namespace UnityEngine.Events
{
    public delegate void UnityAction();

    public delegate void UnityAction<T0>(T0 arg0);

    public delegate void UnityAction<T0, T1>(T0 arg0, T1 arg1);

    [Serializable]
    public abstract class UnityEventBase
    {
        /// <summary>How many calls an inspector has wired.</summary>
        internal int Wired { get; set; }

        /// <summary>The event after code was reloaded: only what an inspector wired is left.</summary>
        internal abstract UnityEventBase Reloaded();

        public int GetPersistentEventCount() => Wired;
    }

    [Serializable]
    public class UnityEvent : UnityEventBase
    {
        private UnityAction _calls;
        private UnityAction _wired;

        public void AddListener(UnityAction call) => _calls += call;

        public void RemoveListener(UnityAction call) => _calls -= call;

        public void Invoke()
        {
            _wired?.Invoke();
            _calls?.Invoke();
        }

        /// <summary>What an inspector does.</summary>
        internal void Wire(UnityAction call)
        {
            _wired += call;
            Wired++;
        }

        internal override UnityEventBase Reloaded() => new UnityEvent { _wired = _wired, Wired = Wired };
    }

    [Serializable]
    public class UnityEvent<T0> : UnityEventBase
    {
        private UnityAction<T0> _calls;
        private UnityAction<T0> _wired;

        public void AddListener(UnityAction<T0> call) => _calls += call;

        public void RemoveListener(UnityAction<T0> call) => _calls -= call;

        public void Invoke(T0 arg0)
        {
            _wired?.Invoke(arg0);
            _calls?.Invoke(arg0);
        }

        /// <summary>What an inspector does.</summary>
        internal void Wire(UnityAction<T0> call)
        {
            _wired += call;
            Wired++;
        }

        internal override UnityEventBase Reloaded() => new UnityEvent<T0> { _wired = _wired, Wired = Wired };
    }

    [Serializable]
    public class UnityEvent<T0, T1> : UnityEventBase
    {
        private UnityAction<T0, T1> _calls;
        private UnityAction<T0, T1> _wired;

        public void AddListener(UnityAction<T0, T1> call) => _calls += call;

        public void RemoveListener(UnityAction<T0, T1> call) => _calls -= call;

        public void Invoke(T0 arg0, T1 arg1)
        {
            _wired?.Invoke(arg0, arg1);
            _calls?.Invoke(arg0, arg1);
        }

        /// <summary>What an inspector does.</summary>
        internal void Wire(UnityAction<T0, T1> call)
        {
            _wired += call;
            Wired++;
        }

        internal override UnityEventBase Reloaded() => new UnityEvent<T0, T1> { _wired = _wired, Wired = Wired };
    }
}
