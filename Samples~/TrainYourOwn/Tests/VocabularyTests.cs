using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>The vocabulary that is learned from the corpus.</summary>
    [TestFixture]
    public sealed class VocabularyTests
    {
        private static readonly Lazy<Tokenizer> _tokenizer = new Lazy<Tokenizer>(Learn);

        [Test]
        public void Every_common_Chinese_character_is_one_token()
        {
            string text = new string(ChineseCharacters.Common().ToArray());
            Assert.That(text.Length, Is.EqualTo(3755));
            Assert.That(_tokenizer.Value.Encode(text).Length, Is.EqualTo(text.Length));
        }

        [Test]
        public void Chinese_characters_never_join()
        {
            const string text = "[你知道：我卖铁剑，三枚银币。]";
            Assert.That(_tokenizer.Value.Encode(text).Length, Is.GreaterThanOrEqualTo(text.Length - 1));
        }

        [TestCase("Hello, Mira! What's new at the Golden Goose?")]
        [TestCase("你好，欢迎来到橡树谷。𠀀😀\n<|im_end|>")]
        public void Text_comes_back_as_it_was(string text)
        {
            Assert.That(_tokenizer.Value.Decode(_tokenizer.Value.Encode(text), skipSpecial: false), Is.EqualTo(text));
        }

        [Test]
        public void Frequent_words_become_tokens()
        {
            Assert.That(_tokenizer.Value.Encode(" innkeeper").Length, Is.EqualTo(1));
        }

        private static Tokenizer Learn()
        {
            var vocabulary = new VocabularyBuilder();
            foreach (char c in ChineseCharacters.Marks.Concat(ChineseCharacters.Common()))
                vocabulary.AddCharacter(c);
            vocabulary.Learn(new Dictionary<string, long> { [" innkeeper"] = 100, [" inn"] = 50, ["Hello"] = 20, ["你"] = 500 }, 5000);
            string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "repartee-vocabulary-" + Guid.NewGuid().ToString("N"))).FullName;
            try
            {
                TokenizerJson.Write(folder, vocabulary);
                return Tokenizer.Load(Path.Combine(folder, "tokenizer.json"));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
