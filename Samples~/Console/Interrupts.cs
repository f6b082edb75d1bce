using System.Threading;

namespace Repartee.Terminal
{
    /// <summary>Ctrl+C: it cancels what is under way; where nothing is, it ends the program.</summary>
    internal sealed class Interrupts
    {
        private readonly object _gate = new();
        private CancellationTokenSource? _current;

        /// <summary>Begins something that Ctrl+C shall cancel.</summary>
        public CancellationToken Begin()
        {
            lock (_gate)
                return (_current = new CancellationTokenSource()).Token;
        }

        /// <summary>It is over; whether it was interrupted.</summary>
        public bool End()
        {
            lock (_gate)
            {
                bool interrupted = _current?.IsCancellationRequested == true;
                _current?.Dispose();
                _current = null;
                return interrupted;
            }
        }

        /// <summary>Ctrl+C was pressed. False: nothing is under way, or it was pressed before and did not help.</summary>
        public bool Raise()
        {
            lock (_gate)
            {
                if (_current == null || _current.IsCancellationRequested)
                    return false;
                _current.Cancel();
                return true;
            }
        }
    }
}
