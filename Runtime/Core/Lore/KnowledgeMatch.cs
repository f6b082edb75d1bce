using System;

namespace Repartee
{
    /// <summary>One entry that was found.</summary>
    public readonly struct KnowledgeMatch
    {
        /// <summary>The <see cref="Index"/> of what follows from the lore without being one of its entries: "I sell nothing."</summary>
        public const int NoEntry = -1;

        /// <summary>Creates a match.</summary>
        public KnowledgeMatch(int index, string text, float score)
        {
            Index = index;
            Text = text;
            Score = score;
        }

        /// <summary>The entry's number, in the order in which entries were added, or <see cref="NoEntry"/>.</summary>
        public int Index { get; }

        /// <summary>The entry.</summary>
        public string Text { get; }

        /// <summary>How well it fits; comparable within one query only.</summary>
        public float Score { get; }
    }

    /// <summary>What a search found: up to two entries, and whether the line asked about anything at all.</summary>
    public readonly struct KnowledgeMatches
    {
        private readonly KnowledgeMatch _first;
        private readonly KnowledgeMatch _second;

        /// <summary>No entries.</summary>
        /// <param name="sought">Whether the line asks about something that could have been known.</param>
        public KnowledgeMatches(bool sought)
        {
            Sought = sought;
            IsSure = false;
            IsPrice = false;
            Count = 0;
            _first = default;
            _second = default;
        }

        /// <summary>One entry.</summary>
        public KnowledgeMatches(in KnowledgeMatch match)
        {
            Sought = true;
            IsSure = false;
            IsPrice = false;
            Count = 1;
            _first = match;
            _second = default;
        }

        /// <summary>Two entries, the better first.</summary>
        public KnowledgeMatches(in KnowledgeMatch first, in KnowledgeMatch second)
        {
            Sought = true;
            IsSure = false;
            IsPrice = false;
            Count = 2;
            _first = first;
            _second = second;
        }

        /// <summary>
        /// Whether an entry surely answers the line, so that a reply without a word of it is wrong
        /// (<see cref="GenerationSettings.Redraws"/>).
        /// </summary>
        public bool IsSure { get; init; }

        /// <summary>Whether it is the price of what was found that the line asks for.</summary>
        internal bool IsPrice { get; init; }

        /// <summary>0, 1 or 2.</summary>
        public int Count { get; }

        /// <summary>
        /// Whether the line asks about something: true with every match; false for greetings, thanks, or questions about
        /// the speaker that the card answers.
        /// </summary>
        public bool Sought { get; }

        /// <summary>The entries, the best first.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The index is not below <see cref="Count"/>.</exception>
        public KnowledgeMatch this[int index] =>
            (uint)index >= (uint)Count ? throw new ArgumentOutOfRangeException(nameof(index)) : index == 0 ? _first : _second;
    }
}
