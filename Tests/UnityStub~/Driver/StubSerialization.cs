using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using UnityEngine;
using UnityEngine.Events;
using Object = UnityEngine.Object;

namespace Repartee.UnityStub
{
    /// <summary>
    /// What Unity keeps of an object: public fields and those with SerializeField, of types that it can write. Over a
    /// reload of code it keeps private fields too, those behind automatic properties among them. What was null and is no
    /// reference to an object comes back empty.
    /// </summary>
    internal static class StubSerialization
    {
        /// <param name="from">The object whose fields are kept.</param>
        /// <param name="to">The object that gets them.</param>
        /// <param name="reload">Over a reload of code.</param>
        /// <param name="replaced">Objects whose place others have taken; references follow.</param>
        public static void Copy(Object from, Object to, bool reload = false, IReadOnlyDictionary<Object, Object> replaced = null)
        {
            for (Type type = from.GetType(); type.Assembly != typeof(Object).Assembly; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (IsSerialized(field, reload))
                    {
                        field.SetValue(to, Copy(field.FieldType, field.GetValue(from), replaced));
                    }
                }
            }
        }

        private static bool IsSerialized(FieldInfo field, bool reload) =>
            !field.IsInitOnly
            && field.GetCustomAttribute<NonSerializedAttribute>() == null
            && (reload || field.IsPublic || field.GetCustomAttribute<SerializeField>() != null)
            && CanWrite(field.FieldType);

        private static bool CanWrite(Type type) => IsList(type, out Type element) ? !IsList(element, out _) && CanWriteOne(element) : CanWriteOne(type);

        private static bool CanWriteOne(Type type) =>
            type.IsEnum || type == typeof(string) || typeof(Object).IsAssignableFrom(type)
            || (type.IsPrimitive && type != typeof(IntPtr) && type != typeof(UIntPtr))
            || (type.IsValueType && type.Assembly == typeof(Object).Assembly)
            || (type.IsSerializable && !type.IsAbstract && !typeof(Delegate).IsAssignableFrom(type)
                && type.Namespace != "System" && !(type.Namespace ?? "").StartsWith("System.", StringComparison.Ordinal));

        private static bool IsList(Type type, out Type element)
        {
            bool isArray = type.IsArray && type.GetArrayRank() == 1;
            element = isArray ? type.GetElementType()
                : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;
            return element != null;
        }

        private static object Copy(Type type, object value, IReadOnlyDictionary<Object, Object> replaced)
        {
            if (IsList(type, out Type element))
            {
                object[] items = (value as IEnumerable)?.Cast<object>().Select(item => Copy(element, item, replaced)).ToArray() ?? new object[0];
                Array array = Array.CreateInstance(element, items.Length);
                items.CopyTo(array, 0);
                return type.IsArray ? array : Activator.CreateInstance(type, array);
            }

            switch (value)
            {
                // What an inspector wired stays; listeners that code has added are delegates, which Unity does not serialize.
                case UnityEventBase wired:
                    return wired.Reloaded();
                case Object reference when replaced != null && replaced.TryGetValue(reference, out Object fresh):
                    return fresh;
                case null when type == typeof(string):
                    return "";
                case null when !typeof(Object).IsAssignableFrom(type):
                    return Activator.CreateInstance(type, nonPublic: true);
                default:
                    return value;
            }
        }
    }
}
