using UnityEngine;

namespace Repartee.UnityStub
{
    /// <summary>One message of the console.</summary>
    public readonly struct StubLogEntry
    {
        internal StubLogEntry(LogType type, string message)
        {
            Type = type;
            Message = message;
        }

        /// <summary>How severe it is.</summary>
        public LogType Type { get; }

        /// <summary>Its text; of an exception, its full description.</summary>
        public string Message { get; }

        /// <inheritdoc/>
        public override string ToString() => Type + ": " + Message;
    }
}
