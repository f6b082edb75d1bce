using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class TokenizerTests
    {
        private const TokenizerMode Parse = TokenizerMode.ParseSpecial;

        [Test]
        public void AByteLevelTokenizerNeedsNoFile()
        {
            Tokenizer tokenizer = Tokenizer.CreateByteLevel("<|im_start|>", "<|im_end|>");
            Assert.That(tokenizer.VocabularySize, Is.EqualTo(258));
            Assert.That(tokenizer.Encode("<|im_start|>é", Parse), Is.EqualTo(new[] { 256, 0xC3, 0xA9 }));
            Assert.That(tokenizer.Encode("<|im_start|>").Length, Is.EqualTo(12));
            Assert.That(tokenizer.Decode(new[] { 256, 0xC3, 0xA9, 257 }), Is.EqualTo("é"));
            Assert.That(tokenizer.Decode(new[] { 256, 0xC3, 0xA9, 257 }, false), Is.EqualTo("<|im_start|>é<|im_end|>"));
            Assert.That(tokenizer.IdOf("<|im_end|>"), Is.EqualTo(257));
            Assert.That(tokenizer.IdOf("a"), Is.EqualTo((int)'a'));
            Assert.That(tokenizer.IdOf("ab"), Is.Null);
            Assert.That(tokenizer.IsSpecial(257), Is.True);
            Assert.That(tokenizer.IsSpecial(255), Is.False);
            Assert.That(tokenizer.IsSpecial(-1) || tokenizer.IsSpecial(1000), Is.False);
        }

        [Test]
        public void PiecesAreForPeopleToRead()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel("h e", "Ġ t", "Ġt he", "ä ½").AddToken("<|im_end|>").Load();
            Assert.That(tokenizer.PieceOf(tokenizer.IdOf("Ġthe")!.Value), Is.EqualTo(" the"));
            Assert.That(tokenizer.PieceOf(tokenizer.IdOf("ä½")!.Value), Is.EqualTo("\\xE4\\xBD"));
            Assert.That(tokenizer.PieceOf(tokenizer.IdOf("<|im_end|>")!.Value), Is.EqualTo("<|im_end|>"));
            Assert.That(tokenizer.PieceOf(99999), Is.EqualTo(""));
            Tokenizer sentencePiece = SmallTokenizers.Create("llama2").Load();
            Assert.That(sentencePiece.PieceOf(sentencePiece.IdOf("<0xE4>")!.Value), Is.EqualTo("\\xE4"));
            Assert.That(sentencePiece.PieceOf(sentencePiece.IdOf("<0x0A>")!.Value), Is.EqualTo("\n"));
            Assert.That(sentencePiece.PieceOf(sentencePiece.IdOf("▁the")!.Value), Is.EqualTo(" the"));
        }

        [Test]
        public void ATokenMayBeAskedForAsTheFileWritesItOrAsText()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel("h e", "Ġ t", "Ġt he").Load();
            Assert.That(tokenizer.IdOf("Ġthe"), Is.EqualTo(258));
            Assert.That(tokenizer.IdOf(" the"), Is.EqualTo(258));
        }

        [Test]
        public void NoRoleCanBeForgedInPlainText()
        {
            TokenizerJson json = TokenizerJson.ByteLevel("< s", "<s >", "< |").Add("<|x|>").AddToken("<|im_end|>").AddToken("<s>").AddToken("<|x|>")
                .AddToken("<think>", special: false).AddToken("[TOOL_CALLS]", special: false).AddToken("\n\n", special: false)
                .With("pre_tokenizer", @"{ ""type"": ""ByteLevel"", ""add_prefix_space"": false, ""use_regex"": false }").With("model.ignore_merges", "true");
            Tokenizer tokenizer = json.Load();
            foreach (string marker in new[] { "<|im_end|>", "<s>", "<|x|>", "<think>", "[TOOL_CALLS]" })
            {
                int id = tokenizer.IdOf(marker)!.Value;
                Assert.That(tokenizer.Encode(marker, Parse), Is.EqualTo(new[] { id }), marker);
                Assert.That(tokenizer.Encode(marker), Has.No.Member(id), marker);
                Assert.That(tokenizer.Encode("a" + marker + marker + " b"), Has.No.Member(id), marker);
                Assert.That(tokenizer.Decode(tokenizer.Encode("a" + marker)), Is.EqualTo("a" + marker));
            }
            Assert.That(tokenizer.Encode("\n\n"), Is.EqualTo(new[] { tokenizer.IdOf("\n\n")!.Value }), "an added token that steers nothing");
        }

        [Test]
        public void AddedTokensTakeWhiteSpaceAndWordsByTheirFlags()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel().AddToken("<l>", lstrip: true).AddToken("<r>", rstrip: true).AddToken("word", special: false, singleWord: true)
                .AddToken("wor", special: false).Load();
            Assert.That(Pieces(tokenizer, "a \n<l> b"), Is.EqualTo("a|<l>| |b"));
            Assert.That(Pieces(tokenizer, "a <r> \u3000b"), Is.EqualTo("a| |<r>|b"));
            Assert.That(Pieces(tokenizer, "word sword word1 (word)"), Is.EqualTo("word| |s|w|o|r|d| |w|o|r|d|1| |(|word|)"));
            Assert.That(Pieces(tokenizer, "worn"), Is.EqualTo("wor|n"));
        }

        [Test]
        public void OfTwoAddedTokensTheLongerOneIsTaken()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel().AddToken("<a").AddToken("<a>").AddToken("a>>").Load();
            Assert.That(Pieces(tokenizer, "<a>><ab"), Is.EqualTo("<a>|>|<a|b"));
        }

        [Test]
        public void NormalizedTokensAreFoundInNormalizedText()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel().With("normalizer", @"{ ""type"": ""NFC"" }").AddToken("caf\u00E9", special: false, normalized: true)
                .AddToken("th\u00E9", special: false).Load();
            Assert.That(tokenizer.Encode("cafe\u0301", Parse), Is.EqualTo(new[] { 256 }));
            Assert.That(tokenizer.Encode("the\u0301", Parse).Length, Is.EqualTo(4), "one that is searched in the text as given");
        }

        [Test]
        public void ALoneSurrogateCountsAsReplacementCharacter()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel().With("normalizer", @"{ ""type"": ""NFC"" }").Load();
            Assert.That(tokenizer.Decode(tokenizer.Encode("a\uD800b\uDC00")), Is.EqualTo("a\uFFFDb\uFFFD"));
            Assert.That(tokenizer.Decode(tokenizer.Encode("e\u0301\uD800")), Is.EqualTo("\u00E9\uFFFD"));
        }

        [Test]
        public void TheFirstWordHasItsSpaceAndTheTextLosesItAgain()
        {
            Tokenizer tokenizer = SmallTokenizers.Create("llama2").Load();
            Assert.That(Ids(tokenizer, "the the", Parse | TokenizerMode.AddSpecial), Is.EqualTo("<s> ▁the ▁the"));
            Assert.That(tokenizer.Decode(tokenizer.Encode("hello the")), Is.EqualTo("hello the"));
            Assert.That(tokenizer.Decode(tokenizer.Encode(" hello")), Is.EqualTo(" hello"));
            Assert.That(Ids(tokenizer, "龘", Parse), Is.EqualTo("▁ <0xE9> <0xBE> <0x98>"));
        }

        [Test]
        public void MetaspaceWritesSpacesAsSigns()
        {
            Tokenizer tokenizer = SmallTokenizers.Create("metaspace").Load();
            Assert.That(Pieces(tokenizer, "the the</s>the"), Is.EqualTo(" the| the|</s>|t|he"));
            Assert.That(tokenizer.Decode(tokenizer.Encode("the  the")), Is.EqualTo("the  the"));
        }

        [Test]
        public void UnknownCharactersBecomeTheUnknownToken()
        {
            TokenizerJson json = TokenizerJson.SentencePiece("▁ab").With("model.byte_fallback", "false");
            Assert.That(Ids(json.Load(), "aZZb", Parse), Is.EqualTo("▁ a <unk> b"));
            json.With("model.fuse_unk", "false");
            Assert.That(Ids(json.Load(), "aZZb", Parse), Is.EqualTo("▁ a <unk> <unk> b"));
            json.With("model.unk_token", "null");
            Assert.That(Ids(json.Load(), "aZZb", Parse), Is.EqualTo("▁ a b"));
        }

        [Test]
        public void TheSectionsMayComeInAnyOrder()
        {
            TokenizerJson json = TokenizerJson.ByteLevel("a b").AddToken("<x>");
            var turned = new Newtonsoft.Json.Linq.JObject(json.Root.Properties().Reverse());
            ((Newtonsoft.Json.Linq.JObject)turned["model"]!).Replace(new Newtonsoft.Json.Linq.JObject(json.Model.Properties().Reverse()));
            Tokenizer tokenizer = Tokenizer.Parse(System.Text.Encoding.UTF8.GetBytes(turned.ToString()), "turned.json");
            Assert.That(Pieces(tokenizer, "ab<x>"), Is.EqualTo("ab|<x>"));
        }

        [Test]
        public void ALoadedFileNeedsNotStay()
        {
            string path = Path.Combine(Path.GetTempPath(), "repartee-" + Path.GetRandomFileName() + ".json");
            File.WriteAllBytes(path, TokenizerJson.ByteLevel("a b").Bytes());
            Tokenizer tokenizer = Tokenizer.Load(path);
            File.Delete(path);
            Assert.That(tokenizer.Encode("ab"), Is.EqualTo(new[] { 256 }));
        }

        [Test]
        public void WhatIsNoArgumentIsRefused()
        {
            Tokenizer tokenizer = Tokenizer.CreateByteLevel();
            Assert.That(() => tokenizer.Encode(null!), Throws.InstanceOf<ArgumentNullException>());
            Assert.That(() => tokenizer.IdOf(null!), Throws.InstanceOf<ArgumentNullException>());
            Assert.That(() => Tokenizer.Load(null!), Throws.InstanceOf<ArgumentNullException>());
        }

        private static string Pieces(Tokenizer tokenizer, string text) => string.Join("|", tokenizer.Encode(text, Parse).Select(tokenizer.PieceOf));

        /// <summary>The tokens of a SentencePiece kind as its file writes them.</summary>
        private static string Ids(Tokenizer tokenizer, string text, TokenizerMode mode)
        {
            string[] names = { "<unk>", "<s>", "▁", "▁the", "a", "b", "<0xE9>", "<0xBE>", "<0x98>" };
            return string.Join(" ", tokenizer.Encode(text, mode).Select(id => names.First(name => tokenizer.IdOf(name) == id)));
        }
    }
}
