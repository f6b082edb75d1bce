namespace Repartee
{
    /// <summary>
    /// Finds where extended grapheme clusters begin (UAX #29, rules GB3 to GB13), code point by code point.
    /// What readers take for one character may be many: a letter with marks, a flag, a family of emoji, a Hangul syllable.
    /// </summary>
    internal struct GraphemeBreaker
    {
        private const int Other = 0;
        private const int CarriageReturn = 1;
        private const int LineFeed = 2;
        private const int Control = 3;
        private const int Extend = 4;
        private const int Joiner = 5;
        private const int RegionalIndicator = 6;
        private const int Prepend = 7;
        private const int SpacingMark = 8;
        private const int Lead = 9;
        private const int Vowel = 10;
        private const int Trail = 11;
        private const int LeadVowel = 12;
        private const int LeadVowelTrail = 13;
        private const int Pictograph = 14;

        private static readonly CodePointMap Classes = CodePointMap.FromRuns(UnicodeTables.ClusterClasses);

        private int _previous;
        private bool _started;
        private bool _oddIndicators;
        private bool _afterPictograph;
        private bool _afterPictographAndJoiner;

        /// <summary>Whether the last code point ended its cluster, whatever follows: a control character, but not a carriage return.</summary>
        public bool HasEnded => !_started || _previous == Control || _previous == LineFeed;

        /// <summary>Takes the next code point; true when a cluster begins with it.</summary>
        public bool Next(int codePoint)
        {
            int next = ClassOf(codePoint);
            bool breaks = !_started || Breaks(next);
            _oddIndicators = next == RegionalIndicator && (breaks || !_oddIndicators);
            _afterPictographAndJoiner = next == Joiner && _afterPictograph;
            _afterPictograph = next == Pictograph || next == Extend && _afterPictograph;
            _previous = next;
            _started = true;
            return breaks;
        }

        private bool Breaks(int next)
        {
            int previous = _previous;
            if (previous == CarriageReturn && next == LineFeed)
                return false;
            if (IsControl(previous) || IsControl(next))
                return true;
            switch (next)
            {
                case Extend:
                case Joiner:
                case SpacingMark:
                    return false;
            }
            if (previous == Prepend)
                return false;
            switch (next)
            {
                case Lead:
                case LeadVowel:
                case LeadVowelTrail:
                    return previous != Lead;
                case Vowel:
                    return previous != Lead && previous != LeadVowel && previous != Vowel;
                case Trail:
                    return previous != LeadVowel && previous != Vowel && previous != LeadVowelTrail && previous != Trail;
                case Pictograph:
                    return !_afterPictographAndJoiner;
                case RegionalIndicator:
                    return !_oddIndicators;
                default:
                    return true;
            }
        }

        private static bool IsControl(int value) => value == Control || value == CarriageReturn || value == LineFeed;

        private static int ClassOf(int codePoint)
        {
            // Most of what is written.
            if (codePoint >= ' ' && codePoint < 0x7F || codePoint >= 0x4E00 && codePoint <= 0x9FFF)
                return Other;
            int value = Classes[codePoint];
            // Of the Hangul syllables every 28th has no trailing consonant.
            return value == LeadVowel && (codePoint - 0xAC00) % 28 != 0 ? LeadVowelTrail : value;
        }
    }
}
