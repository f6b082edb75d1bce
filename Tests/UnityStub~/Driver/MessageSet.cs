using System;
using System.Reflection;
using UnityEngine;

namespace Repartee.UnityStub
{
    /// <summary>The messages that Unity sends to a component, in no particular order.</summary>
    internal enum Message
    {
        Awake,
        OnEnable,
        Start,
        Update,
        LateUpdate,
        OnGUI,
        OnApplicationQuit,
        OnDisable,
        OnDestroy,
    }

    /// <summary>A component's message methods, found by name once; sending allocates nothing.</summary>
    internal sealed class MessageSet
    {
        private static readonly int Count = Enum.GetValues(typeof(Message)).Length;
        private readonly Action[] _handlers = new Action[Count];

        public MessageSet(MonoBehaviour target)
        {
            for (int i = 0; i < Count; i++)
            {
                _handlers[i] = Find(target, ((Message)i).ToString());
            }
        }

        /// <summary>Calls the method if there is one. As in Unity, an exception is logged and the frame goes on.</summary>
        public void Send(Message message)
        {
            try
            {
                _handlers[(int)message]?.Invoke();
            }
            catch (Exception e)
            {
                Debug.LogException(e);
            }
        }

        private static Action Find(MonoBehaviour target, string name)
        {
            for (Type type = target.GetType(); type != typeof(MonoBehaviour); type = type.BaseType)
            {
                MethodInfo method = type.GetMethod(
                    name,
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly,
                    null,
                    Type.EmptyTypes,
                    null);
                if (method != null)
                {
                    return (Action)method.CreateDelegate(typeof(Action), target);
                }
            }

            return null;
        }
    }
}
