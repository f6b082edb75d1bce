namespace Repartee
{
    /// <summary>How much a term says.</summary>
    internal enum TermKind : byte
    {
        /// <summary>A word that many lines share: "people", "old", 地方. Helps to order, is no evidence.</summary>
        Weak,

        /// <summary>One Han character inside a longer run.</summary>
        Part,

        /// <summary>A meaning that words share: door and gate.</summary>
        Meaning,

        /// <summary>A word, two neighbouring Han characters, or a Han character on its own.</summary>
        Word,

        /// <summary>A word with a capital inside a sentence.</summary>
        Name,
    }

    /// <summary>A term of a text: a hash, and the units (words, Han characters) that it stands for.</summary>
    internal readonly struct Term
    {
        public readonly ulong Hash;
        public readonly TermKind Kind;
        public readonly short FirstUnit;
        public readonly short LastUnit;

        public Term(ulong hash, TermKind kind, int firstUnit, int lastUnit)
        {
            Hash = hash;
            Kind = kind;
            FirstUnit = (short)firstUnit;
            LastUnit = (short)lastUnit;
        }
    }
}
