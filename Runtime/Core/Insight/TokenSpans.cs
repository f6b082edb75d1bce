using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Which characters of a text a token stands for.</summary>
    public readonly struct TokenSpan
    {
        internal TokenSpan(int id, int start, int length)
        {
            Id = id;
            Start = start;
            Length = length;
        }

        /// <summary>The token's id.</summary>
        public int Id { get; }

        /// <summary>First character, a UTF-16 index.</summary>
        public int Start { get; }

        /// <summary>
        /// Number of UTF-16 units; 0 for a token that stands for no text. Tokens that are parts of one character have
        /// that whole character, each of them.
        /// </summary>
        public int Length { get; }

        /// <summary>First character behind it.</summary>
        public int End => Start + Length;
    }

    /// <summary>A text and its tokens, side by side.</summary>
    public static class TokenSpans
    {
        // No character takes more bytes than this, and no token less than one.
        private const int LongestGroup = 8;

        /// <summary>Encodes a text (special tokens in it are text) and tells which characters each token stands for.</summary>
        public static IReadOnlyList<TokenSpan> Of(Tokenizer tokenizer, string text) =>
            Of(tokenizer, text, tokenizer.Encode(text));

        /// <summary>Tells which characters of a text each of its tokens stands for.</summary>
        /// <param name="tokenizer">The tokenizer.</param>
        /// <param name="text">What the tokens decode to, special tokens by name.</param>
        /// <param name="ids">The tokens.</param>
        /// <remarks>
        /// A tokenizer may change a text (add a space, normalize it): a token whose text is not found where it is
        /// expected stands for no characters.
        /// </remarks>
        public static IReadOnlyList<TokenSpan> Of(Tokenizer tokenizer, string text, IReadOnlyList<int> ids)
        {
            var spans = new List<TokenSpan>(ids.Count);
            var group = new List<int>(LongestGroup);
            int at = 0;
            for (int i = 0; i < ids.Count; i++)
            {
                group.Add(ids[i]);
                string piece = tokenizer.Decode(group.ToArray(), skipSpecial: false);
                bool partial = piece.Length == 0 || piece.IndexOf('\uFFFD') >= 0;
                if (partial && group.Count < LongestGroup && i + 1 < ids.Count)
                    continue;
                int start = Place(text, at, ref piece);
                foreach (int id in group)
                    spans.Add(new TokenSpan(id, start < 0 ? at : start, start < 0 ? 0 : piece.Length));
                if (start >= 0)
                    at = start + piece.Length;
                group.Clear();
            }
            return spans;
        }

        /// <summary>The tokens that stand for at least one character of a range: the first, and how many.</summary>
        public static (int First, int Count) Overlapping(IReadOnlyList<TokenSpan> spans, int start, int length)
        {
            int first = -1, last = -1;
            for (int i = 0; i < spans.Count; i++)
            {
                if (spans[i].Length == 0 || spans[i].End <= start || spans[i].Start >= start + length)
                    continue;
                if (first < 0)
                    first = i;
                last = i;
            }
            return first < 0 ? (0, 0) : (first, last - first + 1);
        }

        private static int Place(string text, int at, ref string piece)
        {
            if (Begins(text, at, piece))
                return at;
            // Decoders drop the space before a text's first word; alone, every token is a first word.
            if (Begins(text, at, " " + piece))
            {
                piece = " " + piece;
                return at;
            }
            string trimmed = piece.TrimStart(' ');
            if (trimmed.Length == 0 || !Begins(text, at, trimmed))
                return -1;
            piece = trimmed;
            return at;
        }

        private static bool Begins(string text, int at, string piece) =>
            string.CompareOrdinal(text, at, piece, 0, piece.Length) == 0 && at + piece.Length <= text.Length;
    }
}
