using System;
using System.Threading.Tasks;

namespace Repartee.Unity
{
    /// <summary>A share in a loaded model. The model is freed, as its policy says, when the last share is given back.</summary>
    public sealed class EngineLease : IDisposable
    {
        private readonly SharedEngine _engine;
        private bool _returned;

        internal EngineLease(SharedEngine shared)
        {
            _engine = shared;
        }

        /// <summary>
        /// The engine, once it is loaded; failed with a <see cref="ReparteeException"/> when the model cannot be used,
        /// cancelled when it was given back before.
        /// </summary>
        public Task<DialogueEngine> Engine => _engine.Engine;

        /// <summary>How far loading has come. Any thread.</summary>
        public LoadProgress Progress => _engine.Progress;

        /// <summary>Whether the model was freed while the share was held: code is about to be reloaded, or the game ends.</summary>
        public bool IsRevoked => _engine.IsFreed;

        /// <summary>Gives the share back; again does nothing. Main thread.</summary>
        public void Dispose()
        {
            if (_returned)
                return;
            _returned = true;
            DialogueModelHost.Release(_engine);
        }
    }
}
