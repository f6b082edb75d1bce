using System;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>A number of an inspector that may be left open.</summary>
    [Serializable]
    public struct OptionalFloat
    {
        [SerializeField]
        [Tooltip("Whether it is said here.")]
        private bool _isSet;

        [SerializeField]
        [Tooltip("What is said.")]
        private float _value;

        /// <summary>The number, or null where it is left open.</summary>
        public float? Value
        {
            readonly get => _isSet ? _value : (float?)null;
            set
            {
                _isSet = value.HasValue;
                _value = value ?? 0;
            }
        }
    }

    /// <summary>A yes or no of an inspector that may be left open.</summary>
    [Serializable]
    public struct OptionalBool
    {
        [SerializeField]
        [Tooltip("Whether it is said here.")]
        private bool _isSet;

        [SerializeField]
        [Tooltip("What is said.")]
        private bool _value;

        /// <summary>The answer, or null where it is left open.</summary>
        public bool? Value
        {
            readonly get => _isSet ? _value : (bool?)null;
            set
            {
                _isSet = value.HasValue;
                _value = value ?? false;
            }
        }
    }

    /// <summary>A whole number of an inspector that may be left open.</summary>
    [Serializable]
    public struct OptionalInt
    {
        [SerializeField]
        [Tooltip("Whether it is said here.")]
        private bool _isSet;

        [SerializeField]
        [Tooltip("What is said.")]
        private int _value;

        /// <summary>The number, or null where it is left open.</summary>
        public int? Value
        {
            readonly get => _isSet ? _value : (int?)null;
            set
            {
                _isSet = value.HasValue;
                _value = value ?? 0;
            }
        }
    }
}
