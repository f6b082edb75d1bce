using System.Collections.Generic;

namespace Repartee.TrainYourOwn
{
    /// <summary>Random numbers that are the same on every machine and runtime for the same seed (SplitMix64).</summary>
    public sealed class SeededRandom
    {
        private ulong _state;

        /// <summary>Starts a sequence; <paramref name="stream"/> tells apart the sequences of one seed.</summary>
        public SeededRandom(ulong seed, ulong stream = 0)
        {
            _state = seed * 0x9E3779B97F4A7C15UL + stream * 0xD1B54A32D192ED03UL + 1;
            NextBits();
            NextBits();
        }

        /// <summary>A whole number from 0 up to, but not including, <paramref name="bound"/>.</summary>
        public int Below(int bound) => (int)((NextBits() >> 33) % (ulong)bound);

        /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both possible.</summary>
        public int Between(int least, int most) => least + Below(most - least + 1);

        /// <summary>True with the given probability.</summary>
        public bool Chance(double probability) => (NextBits() >> 11) * (1.0 / (1UL << 53)) < probability;

        /// <summary>One of the items, all equally likely.</summary>
        public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

        /// <summary>Puts the items into a random order.</summary>
        public void Shuffle<T>(IList<T> items)
        {
            for (int i = items.Count - 1; i > 0; i--)
            {
                int other = Below(i + 1);
                (items[i], items[other]) = (items[other], items[i]);
            }
        }

        private ulong NextBits()
        {
            ulong bits = _state += 0x9E3779B97F4A7C15UL;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
