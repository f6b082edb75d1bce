using System;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>A value of an inspector that may be left open.</summary>
    [Serializable]
    public struct Optional<T>
        where T : struct
    {
        [SerializeField]
        [Tooltip("Whether it is said here.")]
        private bool _isSet;

        [SerializeField]
        [Tooltip("What is said.")]
        private T _value;

        /// <summary>The value, or null where it is left open.</summary>
        public T? Value
        {
            readonly get => _isSet ? _value : (T?)null;
            set
            {
                _isSet = value.HasValue;
                _value = value ?? default;
            }
        }
    }
}
