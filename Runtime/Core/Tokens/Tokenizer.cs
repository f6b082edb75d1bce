using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Text to token ids and back, from a Hugging Face <c>tokenizer.json</c>. Immutable and thread-safe.</summary>
    public sealed class Tokenizer
    {
        /// <summary>Reads a <c>tokenizer.json</c>.</summary>
        public static Tokenizer Load(string path) => throw new NotImplementedException();

        /// <summary>A tokenizer of the 256 bytes (ids 0..255) and the given special tokens (ids from 256 on).</summary>
        public static Tokenizer CreateByteLevel(params string[] specialTokens) => throw new NotImplementedException();

        /// <summary>Highest token id plus one.</summary>
        public int VocabularySize => throw new NotImplementedException();

        /// <summary>Appends the ids of <paramref name="text"/> to <paramref name="output"/>.</summary>
        public void Encode(string text, TokenizerMode mode, List<int> output) => throw new NotImplementedException();

        /// <summary>The ids of <paramref name="text"/>.</summary>
        public int[] Encode(string text, TokenizerMode mode = TokenizerMode.PlainText) => throw new NotImplementedException();

        /// <summary>The text of <paramref name="ids"/>; broken UTF-8 becomes U+FFFD.</summary>
        public string Decode(ReadOnlySpan<int> ids, bool skipSpecial = true) => throw new NotImplementedException();

        /// <summary>The id of a token given by its exact content ("&lt;|im_end|&gt;"), or null.</summary>
        public int? IdOf(string token) => throw new NotImplementedException();

        /// <summary>Whether the id is a special token, which <see cref="Decode"/> leaves out.</summary>
        public bool IsSpecial(int id) => throw new NotImplementedException();

        /// <summary>The token for people to read: its text, or its bytes as "\xE4" where it is no whole character.</summary>
        public string PieceOf(int id) => throw new NotImplementedException();

        /// <summary>A streaming decoder for one line.</summary>
        public TokenTextDecoder CreateDecoder(bool skipSpecial = true) => throw new NotImplementedException();
    }
}
