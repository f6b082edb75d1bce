using System;
using System.Reflection;
using UnityEngine;
using UnityEngine.Events;
using Object = UnityEngine.Object;

namespace Repartee.UnityStub
{
    /// <summary>What Unity keeps of an object over a reload of code: public fields and those with SerializeField.</summary>
    internal static class StubSerialization
    {
        public static void Copy(Object from, Object to)
        {
            for (Type type = from.GetType(); type.Assembly != typeof(Object).Assembly; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (IsSerialized(field))
                    {
                        field.SetValue(to, Copy(field.GetValue(from)));
                    }
                }
            }
        }

        private static bool IsSerialized(FieldInfo field) =>
            !field.IsInitOnly
            && field.GetCustomAttribute<NonSerializedAttribute>() == null
            && (field.IsPublic || field.GetCustomAttribute<SerializeField>() != null);

        // What an inspector wired stays; listeners that code has added are delegates, which Unity does not serialize.
        private static object Copy(object value) => value is UnityEventBase wired ? wired.Reloaded() : value;
    }
}
