using System.Collections.Generic;
using System.Linq;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Repartee.Tests
{
    /// <summary>A small tokenizer.json, written by hand for one test.</summary>
    internal sealed class TokenizerJson
    {
        private readonly JObject _vocabulary = new JObject();
        private readonly JArray _merges = new JArray();
        private readonly JArray _added = new JArray();

        private TokenizerJson()
        {
            Model = new JObject { ["type"] = "BPE", ["vocab"] = _vocabulary, ["merges"] = _merges };
            Root = new JObject
            {
                ["version"] = "1.0",
                ["added_tokens"] = _added,
                ["normalizer"] = null,
                ["pre_tokenizer"] = null,
                ["post_processor"] = null,
                ["decoder"] = null,
                ["model"] = Model,
            };
        }

        public JObject Root { get; }

        public JObject Model { get; }

        /// <summary>The 256 bytes and what the merges ("Ġ t") make of them, split as in GPT-2.</summary>
        public static TokenizerJson ByteLevel(params string[] merges)
        {
            var json = new TokenizerJson();
            for (int value = 0; value < 256; value++)
                json.Add(ByteAlphabet.CharacterOf((byte)value).ToString());
            json.AddMerges(merges);
            json.Root["pre_tokenizer"] = JObject.Parse(@"{ ""type"": ""ByteLevel"", ""add_prefix_space"": false, ""trim_offsets"": true, ""use_regex"": true }");
            json.Root["decoder"] = JObject.Parse(@"{ ""type"": ""ByteLevel"", ""add_prefix_space"": true, ""trim_offsets"": true, ""use_regex"": true }");
            return json;
        }

        /// <summary>The kind of Llama 2: three special tokens, 256 byte tokens, the characters given, and merges.</summary>
        public static TokenizerJson SentencePiece(string characters, params string[] merges)
        {
            var json = new TokenizerJson();
            foreach (string special in new[] { "<unk>", "<s>", "</s>" })
            {
                json.Add(special);
                json.AddToken(special);
            }
            for (int value = 0; value < 256; value++)
                json.Add("<0x" + value.ToString("X2") + ">");
            for (int i = 0; i < characters.Length; i += char.IsSurrogatePair(characters, i) ? 2 : 1)
                json.Add(char.ConvertFromUtf32(char.ConvertToUtf32(characters, i)));
            json.AddMerges(merges);
            json.Model["unk_token"] = "<unk>";
            json.Model["byte_fallback"] = true;
            json.Model["fuse_unk"] = true;
            json.Root["normalizer"] = JObject.Parse(@"{ ""type"": ""Sequence"", ""normalizers"": [
                { ""type"": ""Prepend"", ""prepend"": ""▁"" },
                { ""type"": ""Replace"", ""pattern"": { ""String"": "" "" }, ""content"": ""▁"" } ] }");
            json.Root["decoder"] = JObject.Parse(@"{ ""type"": ""Sequence"", ""decoders"": [
                { ""type"": ""Replace"", ""pattern"": { ""String"": ""▁"" }, ""content"": "" "" },
                { ""type"": ""ByteFallback"" }, { ""type"": ""Fuse"" },
                { ""type"": ""Strip"", ""content"": "" "", ""start"": 1, ""stop"": 0 } ] }");
            json.Root["post_processor"] = JObject.Parse(@"{ ""type"": ""TemplateProcessing"",
                ""single"": [ { ""SpecialToken"": { ""id"": ""<s>"", ""type_id"": 0 } }, { ""Sequence"": { ""id"": ""A"", ""type_id"": 0 } } ],
                ""pair"": [ { ""Sequence"": { ""id"": ""A"", ""type_id"": 0 } }, { ""Sequence"": { ""id"": ""B"", ""type_id"": 1 } } ],
                ""special_tokens"": { ""<s>"": { ""id"": ""<s>"", ""ids"": [ 1 ], ""tokens"": [ ""<s>"" ] } } }");
            return json;
        }

        /// <summary>Sets a section or, with "model.", a property of the model.</summary>
        public TokenizerJson With(string name, string value)
        {
            if (name.StartsWith("model."))
                Model[name.Substring(6)] = JToken.Parse(value);
            else
                Root[name] = JToken.Parse(value);
            return this;
        }

        /// <summary>Adds a token to the vocabulary with the next id.</summary>
        public TokenizerJson Add(string token)
        {
            _vocabulary.Add(token, _vocabulary.Count);
            return this;
        }

        /// <summary>Adds an added token; a new one gets the next free id.</summary>
        public TokenizerJson AddToken(string content, bool special = true, bool lstrip = false, bool rstrip = false, bool normalized = false,
            bool singleWord = false)
        {
            int free = _vocabulary.Count + _added.Count(token => _vocabulary[(string)token["content"]!] == null);
            _added.Add(new JObject
            {
                ["id"] = _vocabulary[content] ?? free,
                ["content"] = content,
                ["single_word"] = singleWord,
                ["lstrip"] = lstrip,
                ["rstrip"] = rstrip,
                ["normalized"] = normalized,
                ["special"] = special,
            });
            return this;
        }

        public Tokenizer Load() => Tokenizer.Parse(Bytes(), "tokenizer.json");

        public byte[] Bytes() => Encoding.UTF8.GetBytes(Root.ToString(Newtonsoft.Json.Formatting.None));

        private void AddMerges(IEnumerable<string> merges)
        {
            foreach (string merge in merges)
            {
                string merged = merge.Replace(" ", "");
                if (_vocabulary[merged] == null)
                    Add(merged);
                _merges.Add(merge);
            }
        }
    }
}
