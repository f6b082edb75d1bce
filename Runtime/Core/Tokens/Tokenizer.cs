using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Repartee
{
    /// <summary>Text to token ids and back, from a Hugging Face <c>tokenizer.json</c>. Immutable and thread-safe.</summary>
    public sealed class Tokenizer
    {
        private const string Pattern = @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";
        private static readonly Regex _split = new Regex(Pattern, RegexOptions.Compiled);
        private readonly Dictionary<string, int> _vocabulary = new Dictionary<string, int>();
        private readonly Dictionary<(int, int), (int Rank, int Id)> _merges = new Dictionary<(int, int), (int, int)>();
        private readonly List<byte[]?> _bytes = new List<byte[]?>();
        private readonly Dictionary<string, int> _special = new Dictionary<string, int>();
        private readonly HashSet<int> _specialIds = new HashSet<int>();
        private readonly int[] _byteIds = new int[256];

        private Tokenizer()
        {
        }

        /// <summary>Reads a <c>tokenizer.json</c>.</summary>
        public static Tokenizer Load(string path)
        {
            JObject json;
            try
            {
                json = JObject.Parse(File.ReadAllText(path));
            }
            catch (Exception error) when (error is Newtonsoft.Json.JsonException || error is IOException)
            {
                throw new BadFileException(path, error.Message, error);
            }
            var letters = new Dictionary<char, byte>();
            int extra = 0;
            for (int value = 0; value < 256; value++)
            {
                bool printable = (value >= 33 && value <= 126) || (value >= 161 && value <= 172) || value >= 174;
                letters[(char)(printable ? value : 256 + extra++)] = (byte)value;
            }
            var t = new Tokenizer();
            foreach (var p in ((JObject)json["model"]!["vocab"]!).Properties())
                t.Add(p.Name, (int)p.Value, p.Name.Select(c => letters.TryGetValue(c, out byte b) ? b : (byte)63).ToArray());
            foreach (var (c, b) in letters.Select(x => (x.Key, x.Value)))
                t._byteIds[b] = t._vocabulary.TryGetValue(c.ToString(), out int id) ? id : 0;
            int rank = 0;
            foreach (var merge in (JArray)json["model"]!["merges"]!)
            {
                string[] pair = merge is JArray a ? a.Select(x => (string)x!).ToArray() : ((string)merge!).Split(' ');
                t._merges[(t._vocabulary[pair[0]], t._vocabulary[pair[1]])] = (rank++, t._vocabulary[pair[0] + pair[1]]);
            }
            foreach (var added in (JArray)(json["added_tokens"] ?? new JArray()))
                t.AddSpecial((string)added["content"]!, (int)added["id"]!);
            return t;
        }

        /// <summary>A tokenizer of the 256 bytes (ids 0..255) and the given special tokens (ids from 256 on).</summary>
        public static Tokenizer CreateByteLevel(params string[] specialTokens)
        {
            var t = new Tokenizer();
            for (int b = 0; b < 256; b++)
            {
                t.Add("b" + b, b, new[] { (byte)b });
                t._byteIds[b] = b;
            }
            for (int i = 0; i < specialTokens.Length; i++)
                t.AddSpecial(specialTokens[i], 256 + i);
            return t;
        }

        /// <summary>Highest token id plus one.</summary>
        public int VocabularySize => _bytes.Count;

        /// <summary>Appends the ids of <paramref name="text"/> to <paramref name="output"/>.</summary>
        public void Encode(string text, TokenizerMode mode, List<int> output)
        {
            int at = 0;
            while ((mode & TokenizerMode.ParseSpecial) != 0 && at < text.Length)
            {
                int next = text.Length;
                string found = "";
                foreach (string special in _special.Keys)
                {
                    int i = text.IndexOf(special, at, StringComparison.Ordinal);
                    if (i >= 0 && (i < next || (i == next && special.Length > found.Length)))
                    {
                        next = i;
                        found = special;
                    }
                }
                Plain(text.Substring(at, next - at), output);
                if (found.Length == 0)
                    return;
                output.Add(_special[found]);
                at = next + found.Length;
            }
            Plain(text.Substring(at), output);
        }

        /// <summary>The ids of <paramref name="text"/>.</summary>
        public int[] Encode(string text, TokenizerMode mode = TokenizerMode.PlainText)
        {
            var ids = new List<int>();
            Encode(text, mode, ids);
            return ids.ToArray();
        }

        /// <summary>The text of <paramref name="ids"/>; broken UTF-8 becomes U+FFFD.</summary>
        public string Decode(ReadOnlySpan<int> ids, bool skipSpecial = true)
        {
            var bytes = new List<byte>();
            foreach (int id in ids)
            {
                if (!(skipSpecial && IsSpecial(id)))
                    bytes.AddRange(BytesOf(id));
            }
            return Encoding.UTF8.GetString(bytes.ToArray());
        }

        /// <summary>The id of a token given by its exact content ("&lt;|im_end|&gt;"), or null.</summary>
        public int? IdOf(string token) => _special.TryGetValue(token, out int id) || _vocabulary.TryGetValue(token, out id) ? id : (int?)null;

        /// <summary>Whether the id is a special token, which <see cref="Decode"/> leaves out.</summary>
        public bool IsSpecial(int id) => _specialIds.Contains(id);

        /// <summary>The token for people to read: its text, or its bytes as "\xE4" where it is no whole character.</summary>
        public string PieceOf(int id) => Encoding.UTF8.GetString(BytesOf(id));

        /// <summary>A streaming decoder for one line.</summary>
        public TokenTextDecoder CreateDecoder(bool skipSpecial = true) => new TokenTextDecoder(this, skipSpecial);

        internal byte[] BytesOf(int id) => id >= 0 && id < _bytes.Count && _bytes[id] is { } b ? b : Array.Empty<byte>();

        private void Plain(string text, List<int> output)
        {
            foreach (Match match in _split.Matches(text.Normalize(NormalizationForm.FormC)))
            {
                var ids = Encoding.UTF8.GetBytes(match.Value).Select(b => _byteIds[b]).ToList();
                while (true)
                {
                    int best = -1;
                    (int Rank, int Id) merge = (int.MaxValue, 0);
                    for (int i = 0; i + 1 < ids.Count; i++)
                    {
                        if (_merges.TryGetValue((ids[i], ids[i + 1]), out var m) && m.Rank < merge.Rank)
                        {
                            best = i;
                            merge = m;
                        }
                    }
                    if (best < 0)
                        break;
                    ids[best] = merge.Id;
                    ids.RemoveAt(best + 1);
                }
                output.AddRange(ids);
            }
        }

        private void Add(string token, int id, byte[] bytes)
        {
            while (_bytes.Count <= id)
                _bytes.Add(null);
            _bytes[id] = bytes;
            _vocabulary[token] = id;
        }

        private void AddSpecial(string token, int id)
        {
            Add(token, id, Encoding.UTF8.GetBytes(token));
            _special[token] = id;
            _specialIds.Add(id);
        }
    }
}
