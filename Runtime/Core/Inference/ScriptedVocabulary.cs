using System.Collections.Generic;
using System.IO;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Repartee
{
    /// <summary>The tokens of a <see cref="ScriptedModel"/>: the 256 bytes, the special tokens, and pieces of known texts.</summary>
    internal sealed class ScriptedVocabulary
    {
        private static readonly string[] ChatMlTokens = { "<|endoftext|>", "<|im_start|>", "<|im_end|>" };

        private readonly ScriptedTokens _granularity;
        private readonly Dictionary<string, int> _pieces = new Dictionary<string, int>();

        public ScriptedVocabulary(ScriptedModelOptions options, IReadOnlyList<string> lines)
        {
            _granularity = options.Tokens;
            var specials = new List<string>(ChatMlTokens);
            specials.AddRange(options.SpecialTokens);
            if (_granularity != ScriptedTokens.Bytes)
            {
                CollectPieces(lines, 256 + specials.Count);
                CollectPieces(options.KnownTexts, 256 + specials.Count);
            }
            Tokenizer = _pieces.Count == 0
                ? Tokenizer.CreateByteLevel(specials.ToArray())
                : LoadWithPieces(specials);
            EndToken = 256 + 2;
        }

        public Tokenizer Tokenizer { get; }

        public int EndToken { get; }

        /// <summary>Cuts a line into tokens; what is no known piece is spoken in bytes.</summary>
        public List<int> Cut(string line)
        {
            var ids = new List<int>();
            foreach (string piece in Pieces(line))
            {
                if (_pieces.TryGetValue(piece, out int id))
                {
                    ids.Add(id);
                    continue;
                }
                foreach (byte value in Encoding.UTF8.GetBytes(piece))
                    ids.Add(value);
            }
            return ids;
        }

        private void CollectPieces(IReadOnlyList<string> texts, int firstId)
        {
            foreach (string text in texts)
            {
                foreach (string piece in Pieces(text))
                {
                    if (!_pieces.ContainsKey(piece) && Encoding.UTF8.GetByteCount(piece) > 1)
                        _pieces.Add(piece, firstId + _pieces.Count);
                }
            }
        }

        private IEnumerable<string> Pieces(string text)
        {
            int start = 0;
            while (start < text.Length)
            {
                int end = _granularity == ScriptedTokens.Words ? WordEnd(text, start) : CharacterEnd(text, start);
                yield return text.Substring(start, end - start);
                start = end;
            }
        }

        /// <summary>A word with one space before it, or one character that belongs to no word.</summary>
        private static int WordEnd(string text, int start)
        {
            int end = start;
            if (text[end] == ' ')
                end++;
            int word = end;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '\''))
                end++;
            return end > word ? end : CharacterEnd(text, start);
        }

        private static int CharacterEnd(string text, int start) =>
            start + (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]) ? 2 : 1);

        /// <summary>A byte-level vocabulary in which the pieces are tokens that only the script can speak.</summary>
        private Tokenizer LoadWithPieces(List<string> specials)
        {
            string alphabet = ByteAlphabet();
            var vocabulary = new JObject();
            for (int value = 0; value < 256; value++)
                vocabulary[alphabet[value].ToString()] = value;
            foreach (var piece in _pieces)
            {
                var name = new StringBuilder();
                foreach (byte value in Encoding.UTF8.GetBytes(piece.Key))
                    name.Append(alphabet[value]);
                vocabulary[name.ToString()] = piece.Value;
            }
            var added = new JArray();
            foreach (string special in specials)
            {
                added.Add(new JObject
                {
                    ["id"] = 256 + added.Count,
                    ["content"] = special,
                    ["single_word"] = false,
                    ["lstrip"] = false,
                    ["rstrip"] = false,
                    ["normalized"] = false,
                    ["special"] = true,
                });
            }
            var file = new JObject
            {
                ["version"] = "1.0",
                ["added_tokens"] = added,
                ["normalizer"] = null,
                ["pre_tokenizer"] = new JObject
                {
                    ["type"] = "ByteLevel",
                    ["add_prefix_space"] = false,
                    ["use_regex"] = false,
                },
                ["decoder"] = new JObject { ["type"] = "ByteLevel" },
                ["model"] = new JObject { ["type"] = "BPE", ["vocab"] = vocabulary, ["merges"] = new JArray() },
            };
            return Load(file.ToString());
        }

        private static Tokenizer Load(string json)
        {
            string path = Path.Combine(Path.GetTempPath(), "repartee-" + Path.GetRandomFileName() + ".json");
            try
            {
                File.WriteAllText(path, json);
                return Tokenizer.Load(path);
            }
            finally
            {
                File.Delete(path);
            }
        }

        /// <summary>GPT-2's way to write bytes as visible characters: printable ones as they are, the rest from U+0100.</summary>
        private static string ByteAlphabet()
        {
            var characters = new char[256];
            int next = 256;
            for (int value = 0; value < 256; value++)
            {
                bool visible = (value > ' ' && value <= '~') || (value >= 0xA1 && value != 0xAD);
                characters[value] = visible ? (char)value : (char)next++;
            }
            return new string(characters);
        }
    }
}
