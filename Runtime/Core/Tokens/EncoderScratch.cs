using System;

namespace Repartee
{
    /// <summary>The buffers of one encoding, kept for the next one so that steady encoding allocates nothing.</summary>
    internal sealed class EncoderScratch
    {
        private const int KeptLength = 1 << 16;

        /// <summary>Ids of the pre-token that is being merged.</summary>
        public int[] Ids { get; private set; } = new int[128];

        /// <summary>What <see cref="MergeTable.Find(int, int)"/> says of each symbol and the one after it.</summary>
        public ulong[] Pairs { get; private set; } = new ulong[128];

        /// <summary>Linked list of the symbols of a long pre-token.</summary>
        public int[] Next { get; private set; } = Array.Empty<int>();

        /// <summary>The list backwards.</summary>
        public int[] Previous { get; private set; } = Array.Empty<int>();

        public MergeHeap Heap { get; } = new MergeHeap();

        /// <summary>The text between two added tokens after normalization.</summary>
        public CharBuffer Normalized { get; } = new CharBuffer();

        /// <summary>The text being split, as UTF-8, and its pre-tokens.</summary>
        public Segments Segments { get; } = new Segments();

        /// <summary>What a pre-tokenizer writes.</summary>
        public Segments NextSegments { get; } = new Segments();

        /// <summary>Makes room for the symbols of a pre-token.</summary>
        public void Reserve(int count)
        {
            if (count <= Ids.Length)
                return;
            int size = Math.Max(count, Ids.Length * 2);
            Ids = new int[size];
            Pairs = new ulong[size];
        }

        /// <summary>Makes room for the linked list.</summary>
        public void ReserveLinks(int count)
        {
            if (count <= Next.Length)
                return;
            Next = new int[Ids.Length];
            Previous = new int[Ids.Length];
        }

        /// <summary>Lets go of what only an unusually long text needed.</summary>
        public void Trim()
        {
            Heap.Trim(KeptLength);
            Normalized.Trim(KeptLength);
            Segments.Trim(KeptLength);
            NextSegments.Trim(KeptLength);
            if (Ids.Length <= KeptLength)
                return;
            Ids = new int[128];
            Pairs = new ulong[128];
            Next = Array.Empty<int>();
            Previous = Array.Empty<int>();
        }
    }
}
