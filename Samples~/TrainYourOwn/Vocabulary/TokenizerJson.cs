using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>Writes the files that every tokenizer library reads.</summary>
    public static class TokenizerJson
    {
        private const string ChatMl =
            "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}{% endfor %}" +
            "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}";

        /// <summary>Writes tokenizer.json and tokenizer_config.json into <paramref name="folder"/>.</summary>
        public static void Write(string folder, VocabularyBuilder vocabulary)
        {
            var ids = new JObject();
            for (int id = 0; id < vocabulary.Count; id++)
                ids.Add(vocabulary.Letters(id), id);
            var root = new JObject
            {
                ["version"] = "1.0",
                ["truncation"] = null,
                ["padding"] = null,
                ["added_tokens"] = new JArray(VocabularyBuilder.Specials.Select((content, i) => Special(content, vocabulary.Count + i))),
                ["normalizer"] = new JObject { ["type"] = "NFC" },
                ["pre_tokenizer"] = new JObject
                {
                    ["type"] = "Sequence",
                    ["pretokenizers"] = new JArray(
                        new JObject { ["type"] = "Split", ["pattern"] = new JObject { ["Regex"] = PreTokens.Expression }, ["behavior"] = "Isolated", ["invert"] = false },
                        new JObject { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["trim_offsets"] = false, ["use_regex"] = false }),
                },
                ["post_processor"] = new JObject { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["trim_offsets"] = false, ["use_regex"] = false },
                ["decoder"] = new JObject { ["type"] = "ByteLevel", ["add_prefix_space"] = false, ["trim_offsets"] = false, ["use_regex"] = false },
                ["model"] = new JObject
                {
                    ["type"] = "BPE",
                    ["dropout"] = null,
                    ["unk_token"] = null,
                    ["continuing_subword_prefix"] = "",
                    ["end_of_word_suffix"] = "",
                    ["fuse_unk"] = false,
                    ["byte_fallback"] = false,
                    ["vocab"] = ids,
                    ["merges"] = new JArray(vocabulary.Merges.Select(pair => vocabulary.Letters(pair.Left) + " " + vocabulary.Letters(pair.Right))),
                },
            };
            File.WriteAllText(Path.Combine(folder, "tokenizer.json"), root.ToString(Formatting.Indented) + "\n");
            File.WriteAllText(Path.Combine(folder, "tokenizer_config.json"), Config(vocabulary).ToString(Formatting.Indented) + "\n");
        }

        private static JObject Special(string content, int id) => new JObject
        {
            ["id"] = id,
            ["content"] = content,
            ["single_word"] = false,
            ["lstrip"] = false,
            ["rstrip"] = false,
            ["normalized"] = false,
            ["special"] = true,
        };

        private static JObject Config(VocabularyBuilder vocabulary)
        {
            var added = new JObject();
            for (int i = 0; i < VocabularyBuilder.Specials.Length; i++)
            {
                JObject special = Special(VocabularyBuilder.Specials[i], 0);
                special.Remove("id");
                added[(vocabulary.Count + i).ToString()] = special;
            }

            return new JObject
            {
                ["add_prefix_space"] = false,
                ["added_tokens_decoder"] = added,
                ["bos_token"] = null,
                ["chat_template"] = ChatMl,
                ["clean_up_tokenization_spaces"] = false,
                ["eos_token"] = "<|im_end|>",
                ["model_max_length"] = 1024,
                ["pad_token"] = "<|endoftext|>",
                ["tokenizer_class"] = "Qwen2Tokenizer",
                ["unk_token"] = null,
            };
        }
    }
}
