using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Random texts against the reference encoder, with tokenizers of known models and with small ones of every kind.</summary>
    public sealed class RandomTextsTests
    {
        private const int Texts = 10000;

        private string _path = "";

        [SetUp]
        public void CreatePath() => _path = Path.Combine(Path.GetTempPath(), "repartee-" + Path.GetRandomFileName() + ".json");

        [TearDown]
        public void RemoveFile() => File.Delete(_path);

        [TestCase("gpt2", 1)]
        [TestCase("qwen2_5", 2)]
        [TestCase("mistral_nemo", 3)]
        public void KnownTokenizersAgreeWithTheReference(string model, int seed)
        {
            Compare(TokenizerFixtures.Load(model), TokenizerFixtures.PathOf(model), seed, Texts, 0);
        }

        [TestCase("llama2", 11)]
        [TestCase("metaspace", 12)]
        [TestCase("gemma", 13)]
        [TestCase("smollm", 14)]
        [TestCase("llama3", 15)]
        [TestCase("o200k", 16)]
        [TestCase("deepseek", 17)]
        [TestCase("flags", 18)]
        [TestCase("unknown", 19)]
        public void SmallTokenizersAgreeWithTheReference(string kind, int seed)
        {
            TokenizerJson json = SmallTokenizers.Create(kind);
            File.WriteAllBytes(_path, json.Bytes());
            Compare(Tokenizer.Load(_path), _path, seed, 2000, 2000);
        }

        /// <summary>Encodes texts and decodes random ids both ways.</summary>
        private static void Compare(Tokenizer tokenizer, string path, int seed, int count, int decoded)
        {
            var random = new RandomText(seed);
            List<string> texts = Enumerable.Range(0, count).Select(i => random.Next()).ToList();
            List<int[]> expected = ReferenceEncoder.Encode(path, texts, true);
            for (int i = 0; i < texts.Count; i++)
            {
                int[] ids = tokenizer.Encode(texts[i], TokenizerMode.ParseSpecial | TokenizerMode.AddSpecial);
                if (!ids.SequenceEqual(expected[i]))
                    Assert.That(ids, Is.EqualTo(expected[i]), "text " + i + ": " + Newtonsoft.Json.JsonConvert.ToString(texts[i]));
            }

            // Ids of texts, and ids at random, which are mostly no well-formed text.
            List<int[]> lines = expected.Take(count / 2).ToList();
            for (int i = 0; i < decoded; i++)
                lines.Add(Enumerable.Range(0, random.Number(30)).Select(k => random.Number(tokenizer.VocabularySize)).ToArray());
            foreach (bool skip in new[] { true, false })
            {
                List<string> decodedByReference = ReferenceEncoder.Decode(path, lines, skip);
                for (int i = 0; i < lines.Count; i++)
                    Assert.That(tokenizer.Decode(lines[i], skip), Is.EqualTo(decodedByReference[i]), "ids " + string.Join(" ", lines[i]));
            }
        }
    }
}
