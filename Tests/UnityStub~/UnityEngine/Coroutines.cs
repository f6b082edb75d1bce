using System;
using System.Collections;

namespace UnityEngine
{
    public class YieldInstruction
    {
    }

    public sealed class WaitForSeconds : YieldInstruction
    {
        internal readonly float Seconds;

        public WaitForSeconds(float seconds)
        {
            Seconds = seconds;
        }
    }

    public sealed class WaitForEndOfFrame : YieldInstruction
    {
    }

    public abstract class CustomYieldInstruction : IEnumerator
    {
        public abstract bool keepWaiting { get; }

        public object Current => null;

        public bool MoveNext() => keepWaiting;

        public virtual void Reset()
        {
        }
    }

    public class AsyncOperation : YieldInstruction
    {
        public event Action<AsyncOperation> completed;

        public bool isDone { get; private set; }

        public float progress { get; internal set; }

        internal void Complete()
        {
            isDone = true;
            progress = 1;
            completed?.Invoke(this);
        }
    }

    public sealed class Coroutine : YieldInstruction
    {
        private readonly IEnumerator _routine;
        private object _awaited;
        private float _seconds;

        internal Coroutine(IEnumerator routine)
        {
            _routine = routine;
        }

        internal bool IsDone { get; private set; }

        internal bool WaitsForEndOfFrame => _awaited is WaitForEndOfFrame;

        internal void Stop() => IsDone = true;

        /// <summary>Goes on when what it waits for has happened. As in Unity, an exception is logged and ends it.</summary>
        internal void Step()
        {
            if (IsDone || Waits())
            {
                return;
            }

            try
            {
                if (!_routine.MoveNext())
                {
                    IsDone = true;
                    return;
                }
            }
            catch (Exception e)
            {
                IsDone = true;
                Debug.LogException(e);
                return;
            }

            _awaited = _routine.Current;
            _seconds = _awaited is WaitForSeconds wait ? wait.Seconds : 0;
            if (_awaited is IEnumerator inner && !(_awaited is CustomYieldInstruction))
            {
                var nested = new Coroutine(inner);
                nested.Step();
                _awaited = nested;
            }
        }

        private bool Waits()
        {
            switch (_awaited)
            {
                case WaitForSeconds _:
                    _seconds -= Time.deltaTime;
                    return _seconds > 0;
                case AsyncOperation operation:
                    return !operation.isDone;
                case CustomYieldInstruction custom:
                    return custom.keepWaiting;
                case Coroutine inner:
                    inner.Step();
                    return !inner.IsDone;
                default:
                    return false;
            }
        }
    }
}
