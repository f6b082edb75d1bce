using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Which tokens of a vocabulary hold letters of which script: Latin, or one of the scripts of East Asia (Han, Kana,
    /// Hangul, Bopomofo). Digits, white space and the marks of ASCII
    /// belong to none; the marks from U+3000 on (、。「」) and pictographs count with East Asia. A token that holds but a part of a
    /// character counts by that character's first byte; one that only continues a character belongs to none. Immutable.
    /// </summary>
    internal sealed class TokenScripts
    {
        private readonly bool[] _latin;
        private readonly bool[] _digits;
        private readonly bool[] _eastAsian;
        private readonly int[] _latinIds;
        private readonly int[] _eastAsianIds;

        public TokenScripts(TokenPieces pieces)
        {
            _latin = new bool[pieces.IdCount];
            _eastAsian = new bool[pieces.IdCount];
            _digits = new bool[pieces.IdCount];
            var latin = new List<int>();
            var eastAsian = new List<int>();
            for (int id = 0; id < pieces.IdCount; id++)
            {
                // Special tokens are the template's words: they end lines and write nothing.
                if (!pieces.Has(id) || pieces.IsSpecial(id))
                    continue;
                _digits[id] = OnlyDigits(pieces.BytesOf(id));
                int value = pieces.ByteValueOf(id);
                if (value >= 0)
                    Mark(id, (byte)value);
                else
                    Mark(id, pieces.BytesOf(id));
                if (_latin[id])
                    latin.Add(id);
                if (_eastAsian[id])
                    eastAsian.Add(id);
            }
            _latinIds = latin.ToArray();
            _eastAsianIds = eastAsian.ToArray();
        }

        /// <summary>
        /// The tokens with letters of the other script than the one that most tokens of <paramref name="prompt"/> are
        /// written in, each counted once, so that the template's words weigh no more after many turns; none where it is
        /// written in neither.
        /// </summary>
        public int[] Foreign(IReadOnlyList<int> prompt)
        {
            int latin = 0;
            int eastAsian = 0;
            var seen = new HashSet<int>();
            for (int i = 0; i < prompt.Count; i++)
            {
                if ((uint)prompt[i] >= (uint)_latin.Length || !seen.Add(prompt[i]))
                    continue;
                latin += _latin[prompt[i]] ? 1 : 0;
                eastAsian += _eastAsian[prompt[i]] ? 1 : 0;
            }
            return latin == eastAsian ? Array.Empty<int>() : latin > eastAsian ? _eastAsianIds : _latinIds;
        }

        /// <summary>Whether a token is written in digits alone: "0", "00".</summary>
        public bool IsNumber(int id) => (uint)id < (uint)_digits.Length && _digits[id];

        private static bool OnlyDigits(ReadOnlySpan<byte> bytes)
        {
            foreach (byte b in bytes)
                if (b < '0' || b > '9')
                    return false;
            return bytes.Length > 0;
        }

        private void Mark(int id, ReadOnlySpan<byte> bytes)
        {
            foreach (byte b in bytes)
                Mark(id, b);
        }

        // UTF-8: letters of ASCII stand for themselves; C3 to CA begin the other Latin letters; E3 to ED begin what lies
        // from U+3000 to U+D7FF but for a few symbols, F0 the rarer Han characters (and pictographs, which nobody misses).
        private void Mark(int id, byte b)
        {
            _latin[id] |= (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= 0xC3 && b <= 0xCA);
            _eastAsian[id] |= (b >= 0xE3 && b <= 0xED) || b == 0xF0;
        }
    }
}
