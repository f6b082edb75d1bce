using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Everything that a <see cref="Tokenizer"/> is made of.</summary>
    internal sealed class TokenizerParts
    {
        public TokenizerParts(ByteStringMap tokens, BytePairModel model, TokenPieces pieces)
        {
            Tokens = tokens;
            Model = model;
            Pieces = pieces;
        }

        /// <summary>The vocabulary: bytes of a byte-level one, UTF-8 text otherwise.</summary>
        public ByteStringMap Tokens { get; }

        public BytePairModel Model { get; }

        public TokenPieces Pieces { get; }

        /// <summary>Whether the vocabulary is written in the <see cref="ByteAlphabet"/>.</summary>
        public bool ByteLevel { get; set; }

        public Normalizer? Normalizer { get; set; }

        public IReadOnlyList<PreTokenizer> PreTokenizers { get; set; } = Array.Empty<PreTokenizer>();

        public IReadOnlyList<AddedToken> AddedTokens { get; set; } = Array.Empty<AddedToken>();

        /// <summary>Tokens of a byte-level vocabulary that are not written in the alphabet, by their exact text.</summary>
        public IReadOnlyDictionary<string, int> Literals { get; set; } = new Dictionary<string, int>();

        /// <summary>Ids that the post-processor puts before a text.</summary>
        public int[] Before { get; set; } = Array.Empty<int>();

        /// <summary>Ids that it puts behind a text.</summary>
        public int[] After { get; set; } = Array.Empty<int>();
    }
}
