using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Keeps a line in the script of its prompt: a Chinese character is not chosen in English, nor a Latin letter in
    /// Chinese, unless that very token stands in the prompt (a name, a word that the player used).
    /// </summary>
    internal sealed class ScriptGuard
    {
        private int[] _foreign = Array.Empty<int>();
        private int[] _quoted = Array.Empty<int>();
        private float[] _kept = Array.Empty<float>();
        private int _quotedCount;

        /// <summary>A line that may be written as it likes.</summary>
        public void Begin()
        {
            _foreign = Array.Empty<int>();
            _quotedCount = 0;
        }

        /// <summary>A line that keeps to the script of <paramref name="prompt"/> and may end with any of <paramref name="ends"/>.</summary>
        public void Begin(TokenScripts scripts, IReadOnlyList<int> prompt, IReadOnlyList<int> ends)
        {
            _foreign = scripts.Foreign(prompt);
            _quotedCount = 0;
            if (_foreign.Length == 0)
                return;
            if (_quoted.Length < prompt.Count + ends.Count)
            {
                _quoted = new int[prompt.Count + ends.Count];
                _kept = new float[_quoted.Length];
            }
            Free(prompt);
            Free(ends);
        }

        private void Free(IReadOnlyList<int> tokens)
        {
            for (int i = 0; i < tokens.Count; i++)
            {
                // Ids ascend in the list.
                if (Array.BinarySearch(_foreign, tokens[i]) >= 0)
                    _quoted[_quotedCount++] = tokens[i];
            }
        }

        /// <summary>Rules out the tokens of the other script.</summary>
        public void Apply(Span<float> logits)
        {
            for (int i = 0; i < _quotedCount; i++)
                _kept[i] = logits[_quoted[i]];
            foreach (int id in _foreign)
            {
                if (id < logits.Length)
                    logits[id] = float.NegativeInfinity;
            }
            for (int i = 0; i < _quotedCount; i++)
                logits[_quoted[i]] = _kept[i];
        }
    }
}
