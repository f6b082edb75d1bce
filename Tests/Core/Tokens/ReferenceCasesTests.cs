using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Ids and texts as the Rust tokenizers library gives them, for tokenizers of known models.</summary>
    public sealed class ReferenceCasesTests
    {
        [TestCase("gpt2")]
        [TestCase("qwen2_5")]
        [TestCase("mistral_nemo")]
        public void EveryCaseIsEncodedToTheIdsOfTheReference(string model)
        {
            Tokenizer tokenizer = TokenizerFixtures.Load(model);
            foreach (JToken test in Cases(model))
            {
                string text = (string)test["text"]!;
                string name = model + " " + test["category"] + "/" + test["name"];
                Assert.That(tokenizer.Encode(text, TokenizerMode.ParseSpecial), Is.EqualTo(Ids(test["idsNoSpecial"]!)), name);
                Assert.That(tokenizer.Encode(text, TokenizerMode.ParseSpecial | TokenizerMode.AddSpecial), Is.EqualTo(Ids(test["ids"]!)), name);
            }
        }

        [TestCase("gpt2")]
        [TestCase("qwen2_5")]
        [TestCase("mistral_nemo")]
        public void EveryCaseIsDecodedToTheTextOfTheReference(string model)
        {
            Tokenizer tokenizer = TokenizerFixtures.Load(model);
            foreach (JToken test in Cases(model))
            {
                string name = model + " " + test["category"] + "/" + test["name"];
                int[] ids = Ids(test["ids"]!);
                Assert.That(tokenizer.Decode(ids), Is.EqualTo((string)test["decodeSkipSpecial"]!), name);
                Assert.That(tokenizer.Decode(ids, false), Is.EqualTo((string)test["decodeKeepSpecial"]!), name);
            }
        }

        [TestCase("gpt2")]
        [TestCase("qwen2_5")]
        [TestCase("mistral_nemo")]
        public void EveryCaseIsStreamedToTheSameText(string model)
        {
            Tokenizer tokenizer = TokenizerFixtures.Load(model);
            foreach (JToken test in Cases(model))
            {
                int[] ids = Ids(test["ids"]!);
                TokenTextDecoder decoder = tokenizer.CreateDecoder();
                var text = new StringBuilder();
                foreach (int id in ids)
                    text.Append(decoder.Add(id));
                text.Append(decoder.Finish());
                Assert.That(text.ToString(), Is.EqualTo(tokenizer.Decode(ids)), model + " " + test["category"] + "/" + test["name"]);
            }
        }

        [TestCase("gpt2")]
        [TestCase("qwen2_5")]
        [TestCase("mistral_nemo")]
        public void PlainTextNeverYieldsASpecialId(string model)
        {
            Tokenizer tokenizer = TokenizerFixtures.Load(model);
            foreach (JToken test in Cases(model))
                Assert.That(tokenizer.Encode((string)test["text"]!).Any(tokenizer.IsSpecial), Is.False, (string)test["text"]!);
        }

        private static IEnumerable<JToken> Cases(string model)
        {
            JToken root = JToken.Parse(File.ReadAllText(Fixtures.Shared("tokenizer-cases", model + ".json")));
            return root["cases"]!;
        }

        private static int[] Ids(JToken token) => token.Select(id => (int)id).ToArray();
    }
}
