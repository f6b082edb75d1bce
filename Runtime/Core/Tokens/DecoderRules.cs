using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>How tokens become text again: the "decoder" of tokenizer.json.</summary>
    internal sealed class DecoderRules
    {
        private readonly List<KeyValuePair<byte[], byte[]>> _replacements = new List<KeyValuePair<byte[], byte[]>>();

        /// <summary>Tokens are written in the <see cref="ByteAlphabet"/>; one with any other character stands for itself.</summary>
        public bool ByteLevel { get; set; }

        /// <summary>"&lt;0xNN&gt;" is a byte. A run of them is text if it is well-formed UTF-8 as a whole, else U+FFFD for each.</summary>
        public bool ByteFallback { get; set; }

        /// <summary>Tokens are joined with a space: what the reference does when a file names no decoder.</summary>
        public bool JoinsWithSpace { get; set; }

        /// <summary>The sign (UTF-8) that is a space in the text; null when there is none or replacements see to it.</summary>
        public byte[]? SpaceSign { get; set; }

        /// <summary>In the first token <see cref="SpaceSign"/> is nothing.</summary>
        public bool FirstTokenDropsSign { get; set; }

        /// <summary>Whether a step before the others already changes tokens.</summary>
        public bool ChangesTokens => HasReplacements || SpaceSign != null;

        /// <summary>How many of <see cref="StripCharacter"/> the text loses at its start, at most.</summary>
        public int StripStart { get; set; }

        /// <summary>See <see cref="StripStart"/>.</summary>
        public char StripCharacter { get; set; }

        /// <summary>Whether tokens are changed by replacements.</summary>
        public bool HasReplacements => _replacements.Count > 0;

        /// <summary>Adds a replacement that is done in every token.</summary>
        public void AddReplacement(string pattern, string content)
        {
            if (pattern.Length > 0)
                _replacements.Add(new KeyValuePair<byte[], byte[]>(Utf8Text.BytesOf(pattern), Utf8Text.BytesOf(content)));
        }

        /// <summary>The bytes of a token given as it stands in the file.</summary>
        public byte[] BytesOf(ReadOnlySpan<byte> token)
        {
            byte[] bytes = token.ToArray();
            if (ByteLevel)
            {
                if (!ByteAlphabet.TryTranslate(token, bytes, out int length))
                    return token.ToArray();
                Array.Resize(ref bytes, length);
                return bytes;
            }
            foreach (KeyValuePair<byte[], byte[]> replacement in _replacements)
                bytes = Replace(bytes, replacement.Key, replacement.Value);
            return bytes;
        }

        /// <summary>The value of "&lt;0xNN&gt;", or -1.</summary>
        public static int ByteValueOf(ReadOnlySpan<byte> token)
        {
            if (token.Length != 6 || token[0] != '<' || token[1] != '0' || token[2] != 'x' || token[5] != '>')
                return -1;
            int high = HexDigit(token[3]);
            int low = HexDigit(token[4]);
            return high < 0 || low < 0 ? -1 : high << 4 | low;
        }

        private static int HexDigit(byte value)
        {
            if (value >= '0' && value <= '9')
                return value - '0';
            int letter = value | 0x20;
            return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
        }

        private static byte[] Replace(byte[] bytes, byte[] pattern, byte[] content)
        {
            if (new ReadOnlySpan<byte>(bytes).IndexOf(pattern) < 0)
                return bytes;
            var result = new List<byte>(bytes.Length);
            int i = 0;
            while (i < bytes.Length)
            {
                if (new ReadOnlySpan<byte>(bytes, i, bytes.Length - i).StartsWith(pattern))
                {
                    result.AddRange(content);
                    i += pattern.Length;
                }
                else
                {
                    result.Add(bytes[i++]);
                }
            }
            return result.ToArray();
        }
    }
}
