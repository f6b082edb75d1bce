using System;
using System.Threading.Tasks;

namespace Repartee.Unity
{
    /// <summary>A share in a loaded model. The model is freed when the last share is given back.</summary>
    public sealed class EngineLease : IDisposable
    {
        private SharedEngine? _shared;

        internal EngineLease(SharedEngine shared)
        {
            _shared = shared;
            Engine = shared.Engine;
        }

        /// <summary>
        /// The engine, once it is loaded; failed with a <see cref="ReparteeException"/> when the model cannot be used,
        /// cancelled when it was given back before.
        /// </summary>
        public Task<DialogueEngine> Engine { get; }

        /// <summary>Gives the share back; again does nothing. Main thread.</summary>
        public void Dispose()
        {
            SharedEngine? shared = _shared;
            _shared = null;
            if (shared != null)
                DialogueModelHost.Release(shared);
        }
    }
}
