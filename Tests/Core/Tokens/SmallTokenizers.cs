using System;

namespace Repartee.Tests
{
    /// <summary>Small tokenizers in the form of each family's tokenizer.json.</summary>
    internal static class SmallTokenizers
    {
        private const string ByteLevelStep = @"{ ""type"": ""ByteLevel"", ""add_prefix_space"": false, ""trim_offsets"": true, ""use_regex"": false }";

        private static readonly string[] ByteMerges =
        {
            "Ġ t", "h e", "Ġt he", "i n", "l l", "r e", "Ġ Ġ", "ĠĠ ĠĠ", "Ċ Ċ", "ä ½", "ä½ ł", "å ¥", "å¥ ½", "ä½ł å¥½", "e l", "el l", "o r", "h ell", "hell o",
            "a a", "aa aa", "aaaa aaaa", "' s", "' ll", "1 2", "12 3", "Ð ¿", "ð Ł", "ðŁ ĺ", "ðŁ į", ". .", ".. .", "Ì ģ", "e Ìģ", "Ã ©", "Ġ 1", "? Ċ", "/ Ċ", "W O",
        };

        private static readonly string[] TextMerges =
        {
            "▁ t", "h e", "▁t he", "i n", "l l", "r e", "▁ ▁", "▁▁ ▁▁", "你 好", "老 板", "老板 娘", "e l", "el l", "h ell", "hell o", "▁ hello", "a a", "aa aa",
            "' s", "▁ 1", "< s", ". .", ".. .", "▁ 你好", "O R", "W OR", "▁ a",
        };

        private const string Characters = "▁abcdefghijklmnopqrstuvwxyzHIMTWORLD0123456789.,!?'<>|/[]()你好老板娘，面包？こんé😀👨🇩";

        public static TokenizerJson Create(string kind)
        {
            switch (kind)
            {
                case "llama2":
                    return TokenizerJson.SentencePiece(Characters, TextMerges);
                case "metaspace":
                    return TokenizerJson.SentencePiece(Characters, TextMerges).With("normalizer", "null")
                        .With("pre_tokenizer", @"{ ""type"": ""Metaspace"", ""replacement"": ""▁"", ""prepend_scheme"": ""first"", ""split"": true }")
                        .With("decoder", @"{ ""type"": ""Metaspace"", ""replacement"": ""▁"", ""prepend_scheme"": ""always"", ""split"": true }");
                case "gemma":
                    return TokenizerJson.SentencePiece(Characters, TextMerges)
                        .With("normalizer", @"{ ""type"": ""Replace"", ""pattern"": { ""String"": "" "" }, ""content"": ""▁"" }")
                        .With("pre_tokenizer", @"{ ""type"": ""Split"", ""pattern"": { ""String"": "" "" }, ""behavior"": ""MergedWithPrevious"", ""invert"": false }")
                        .With("decoder", @"{ ""type"": ""Sequence"", ""decoders"": [ { ""type"": ""Replace"", ""pattern"": { ""String"": ""▁"" }, ""content"": "" "" },
                            { ""type"": ""ByteFallback"" }, { ""type"": ""Fuse"" } ] }")
                        .AddToken("\n\n", special: false).AddToken("</a>", special: false);
                case "smollm":
                    return TokenizerJson.ByteLevel(ByteMerges).AddToken("<|im_start|>").AddToken("<|im_end|>")
                        .With("pre_tokenizer", @"{ ""type"": ""Sequence"", ""pretokenizers"": [ { ""type"": ""Digits"", ""individual_digits"": true },
                            { ""type"": ""ByteLevel"", ""add_prefix_space"": false, ""trim_offsets"": true, ""use_regex"": true } ] }");
                case "llama3":
                    return TokenizerJson.ByteLevel(ByteMerges).AddToken("<|endoftext|>").With("pre_tokenizer", Split(KnownPatterns.Llama3))
                        .With("model.ignore_merges", "true")
                        .With("post_processor", @"{ ""type"": ""Sequence"", ""processors"": [ { ""type"": ""ByteLevel"", ""add_prefix_space"": true, ""trim_offsets"": false, ""use_regex"": true },
                            { ""type"": ""TemplateProcessing"", ""single"": [ { ""SpecialToken"": { ""id"": ""<|endoftext|>"", ""type_id"": 0 } }, { ""Sequence"": { ""id"": ""A"", ""type_id"": 0 } },
                              { ""SpecialToken"": { ""id"": ""e"", ""type_id"": 0 } } ],
                            ""pair"": [ { ""Sequence"": { ""id"": ""A"", ""type_id"": 0 } }, { ""Sequence"": { ""id"": ""B"", ""type_id"": 1 } } ],
                            ""special_tokens"": { ""<|endoftext|>"": { ""id"": ""<|endoftext|>"", ""ids"": [ 256 ], ""tokens"": [ ""<|endoftext|>"" ] },
                              ""e"": { ""id"": ""e"", ""ids"": [ 257, 258 ], ""tokens"": [ ""a"", ""b"" ] } } } ] }");
                case "o200k":
                    return TokenizerJson.ByteLevel(ByteMerges).With("pre_tokenizer", Split(KnownPatterns.O200K));
                case "deepseek":
                    return TokenizerJson.ByteLevel(ByteMerges).With("pre_tokenizer", @"{ ""type"": ""Sequence"", ""pretokenizers"": [
                        { ""type"": ""Split"", ""pattern"": { ""Regex"": ""[\r\n]"" }, ""behavior"": ""Isolated"", ""invert"": false },
                        { ""type"": ""Split"", ""pattern"": { ""Regex"": ""\\s?\\p{L}+"" }, ""behavior"": ""Isolated"", ""invert"": false },
                        { ""type"": ""Split"", ""pattern"": { ""Regex"": ""\\s?\\p{P}+"" }, ""behavior"": ""Isolated"", ""invert"": false },
                        { ""type"": ""Split"", ""pattern"": { ""Regex"": ""[一-龥ࠀ-一가-퟿]+"" }, ""behavior"": ""Isolated"", ""invert"": false },
                        { ""type"": ""Split"", ""pattern"": { ""Regex"": ""\\s+$"" }, ""behavior"": ""MergedWithNext"", ""invert"": true },
                        { ""type"": ""Punctuation"", ""behavior"": ""Contiguous"" },
                        { ""type"": ""Digits"", ""individual_digits"": false }, " + ByteLevelStep + " ] }");
                case "flags":
                    return TokenizerJson.ByteLevel(ByteMerges).With("normalizer", @"{ ""type"": ""NFC"" }")
                        .With("pre_tokenizer", @"{ ""type"": ""ByteLevel"", ""add_prefix_space"": true, ""trim_offsets"": true, ""use_regex"": true }")
                        .AddToken("<s>", lstrip: true).AddToken("[INST]", rstrip: true).AddToken("hello", special: false, normalized: true)
                        .AddToken("the", special: false, singleWord: true).AddToken("e\u0301", special: false, normalized: true)
                        .AddToken("<|im_end|>", lstrip: true, rstrip: true).AddToken("<|im_", special: false).AddToken("...", special: false, singleWord: true);
                case "unknown":
                    return TokenizerJson.SentencePiece(Characters, TextMerges).With("model.byte_fallback", "false").With("model.fuse_unk", "false")
                        .With("decoder", "null");
                default:
                    throw new ArgumentException(kind);
            }
        }

        private static string Split(string pattern) =>
            @"{ ""type"": ""Sequence"", ""pretokenizers"": [ { ""type"": ""Split"", ""pattern"": { ""Regex"": " + Newtonsoft.Json.JsonConvert.ToString(pattern)
            + @" }, ""behavior"": ""Isolated"", ""invert"": false }, " + ByteLevelStep + " ] }";
    }
}
