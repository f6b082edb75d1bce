using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// In idle time, prefills over what a line decoded (see <see cref="IDecoder.DecodeMatchesPrefill"/>), so that the next
    /// line of the conversation finds the bits that a fresh prompt would give.
    /// </summary>
    internal sealed class CacheSettler
    {
        private readonly IDecoder _decoder;
        private readonly PrefillChunks _chunks;
        private readonly Func<bool> _isWanted;
        private readonly Action<string> _log;
        private readonly List<int> _tokens = new List<int>();

        /// <param name="decoder">What computes.</param>
        /// <param name="chunks">Runs the prefill.</param>
        /// <param name="isWanted">Whether somebody waits for the engine: settling stops after the chunk at hand.</param>
        /// <param name="log">Told when a cache is lost.</param>
        public CacheSettler(IDecoder decoder, PrefillChunks chunks, Func<bool> isWanted, Action<string> log)
        {
            _decoder = decoder;
            _chunks = chunks;
            _isWanted = isWanted;
            _log = log;
        }

        /// <summary>Settles a slot; what is not done when the engine is wanted is forgotten, and part of the next prompt.</summary>
        public void Settle(CacheSlot slot, CancellationToken cancellation)
        {
            // A cut to where the last prompt ended is cheap everywhere; a cut before it loses the cache of an accelerator.
            int start = slot.Settled;
            _tokens.Clear();
            for (int i = start; i < slot.Count; i++)
                _tokens.Add(slot[i]);
            try
            {
                slot.Truncate(_decoder.Keep(slot.Index, start));
                if (slot.Count < start)
                    return;
                // One token alone would be rounded as a decode step is: it is left to the next prompt.
                if (_tokens.Count == 1)
                    return;
                int done = 0;
                while (done < _tokens.Count && !_isWanted())
                    done += _chunks.Run(slot, _tokens, done, _tokens.Count, cancellation);
            }
            catch (Exception error)
            {
                slot.Truncate(_decoder.Keep(slot.Index, 0));
                if (!(error is OperationCanceledException))
                    _log("A character's cache was dropped: " + error.Message);
            }
        }
    }
}
