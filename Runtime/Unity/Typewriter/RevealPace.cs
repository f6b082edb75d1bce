using System;

namespace Repartee.Unity
{
    /// <summary>
    /// How fast to type, as a multiple of the authored speed: faster when the model is far ahead, slower when the text is
    /// about to run out, and never by leaps. When it has run out, typing waits until there is a reserve again.
    /// </summary>
    internal struct RevealPace
    {
        private const double Slowest = 0.5;
        private const double Smoothing = 0.3;

        // However small the reserve stays, text that is there is not held back longer.
        private const double MaxGathering = 1.2;

        private double _factor;
        private double _gathered;

        /// <summary>Whether typing waits for more text.</summary>
        public bool IsGathering { get; private set; }

        /// <summary>For a new line, which begins by gathering.</summary>
        public static RevealPace Begin() => new RevealPace { _factor = 1, IsGathering = true };

        /// <summary>All that was known is shown.</summary>
        public void RunDry()
        {
            if (!IsGathering)
                _gathered = 0;
            IsGathering = true;
        }

        /// <summary>Lets time pass and returns the factor for it.</summary>
        /// <param name="seconds">Time that passed.</param>
        /// <param name="backlog">Seconds that the text takes, at the authored speed, that is known but not shown.</param>
        /// <param name="isComplete">Whether no more text comes.</param>
        /// <param name="settings">The authored values.</param>
        public double Next(double seconds, double backlog, bool isComplete, TypewriterSettings settings)
        {
            if (IsGathering && backlog > 0)
            {
                _gathered += seconds;
                IsGathering = !isComplete && backlog < settings.Reserve && _gathered < MaxGathering;
            }

            double wanted = 1;
            if (backlog > settings.CatchUpAfter)
                wanted = settings.CatchUpAfter > 0 ? backlog / settings.CatchUpAfter : settings.MaxSpeedUp;
            else if (!isComplete && backlog < 2 * settings.Reserve)
                wanted = Math.Max(Slowest, backlog / (2 * settings.Reserve));
            _factor += (wanted - _factor) * (1 - Math.Exp(-seconds / Smoothing));
            _factor = Math.Min(Math.Max(_factor, Slowest), settings.MaxSpeedUp);
            return _factor;
        }
    }
}
