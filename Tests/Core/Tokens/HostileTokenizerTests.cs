using System;
using System.IO;
using System.Text;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Damaged and hostile tokenizer.json files: refused with a reason, or read, and never more than that.</summary>
    public sealed class HostileTokenizerTests
    {
        private const string Name = "tokenizer.json";
        private const string Signs = "{}[]\",:0129-\\ute ";

        [TestCase("smollm")]
        [TestCase("llama2")]
        [TestCase("deepseek")]
        public void MutatedFilesAreRefusedWithAReasonOrRead(string kind)
        {
            byte[] good = SmallTokenizers.Create(kind).Bytes();
            var random = new Random(4);
            int refused = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 600; i++)
            {
                byte[] bad = Mutate(good, random, i);
                try
                {
                    Tokenizer tokenizer = Tokenizer.Parse(bad, Name);
                    int[] ids = tokenizer.Encode("Hello 你好 e\u0301 <|im_end|> 12", TokenizerMode.ParseSpecial | TokenizerMode.AddSpecial);
                    tokenizer.Decode(ids);
                }
                catch (BadFileException exception)
                {
                    refused++;
                    Assert.That(exception.Path, Is.EqualTo(Name));
                    Assert.That(exception.Reason.Length, Is.GreaterThan(10));
                }
            }
            Assert.That(refused, Is.GreaterThan(200));
            Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 600, Is.LessThan(100_000_000));
        }

        [TestCase("{\"pre_tokenizer\":{\"type\":\"Split\",\"behavior\":\"Isolated\",\"pattern\":{\"Regex\":\"((%\"}},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"pre_tokenizer\":{\"type\":\"%\"},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"pre_tokenizer\":{\"type\":\"Split\",\"behavior\":\"%\",\"pattern\":{\"Regex\":\"a\"}},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"pre_tokenizer\":{\"type\":\"Metaspace\",\"prepend_scheme\":\"%\"},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0,\"%\":0},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"%\":-1},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"unk_token\":\"%\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        public void ALongTextIsNotRepeatedInTheError(string json)
        {
            byte[] file = Encoding.UTF8.GetBytes(json.Replace("%", new string('x', 10_000)));
            BadFileException error = Assert.Throws<BadFileException>(() => Tokenizer.Parse(file, Name))!;
            Assert.That(error.Message.Length, Is.LessThan(300));
        }

        [TestCase("")]
        [TestCase("null")]
        [TestCase("[]")]
        [TestCase("{}")]
        [TestCase("{\"model\":null}")]
        [TestCase("{\"model\":{}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\"}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":-1},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":4194304},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":99999999999999999999},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":1.5},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":\"1\"},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0,\"b\":0},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0,\"a\":1},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[\"a b\"]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[\"a a\"]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[\"aa\"]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0,\"\":1},\"merges\":[\" a\"]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[[\"a\"]]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[7]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"unk_token\":\"b\",\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"end_of_word_suffix\":\"</w>\",\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"Unigram\",\"vocab\":[[\"a\",-1.5]]}}")]
        [TestCase("{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":0}}}")]
        [TestCase("{\"added_tokens\":[{\"id\":0,\"content\":\"b\"}],\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"added_tokens\":[{\"id\":-5,\"content\":\"b\"}],\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"added_tokens\":[{\"id\":5}],\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"normalizer\":{\"type\":\"Precompiled\"},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"normalizer\":{},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"pre_tokenizer\":{\"type\":\"Split\",\"behavior\":\"Isolated\",\"pattern\":{\"Regex\":\"(\"}},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"pre_tokenizer\":{\"type\":\"UnicodeScripts\"},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"decoder\":{\"type\":\"CTC\"},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"post_processor\":{\"type\":\"BertProcessing\",\"sep\":[\"a\",9],\"cls\":[\"a\",0]},\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"\\ud800\":0},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\\q\":0},\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}} x")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0}\"merges\":[]}}")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a")]
        [TestCase("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\n\":0},\"merges\":[]}}")]
        public void WhatIsNoTokenizerIsRefused(string json)
        {
            Assert.That(() => Tokenizer.Parse(Encoding.UTF8.GetBytes(json), Name),
                Throws.InstanceOf<BadFileException>().With.Message.StartsWith(Name + ": "));
        }

        [Test]
        public void TheErrorSaysWhatIsWrong()
        {
            Assert.That(Reason("{\"model\":{\"type\":\"Unigram\",\"vocab\":[]}}"), Is.EqualTo("holds a model of type \"Unigram\", but Repartee reads BPE only."));
            Assert.That(Reason("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0,\"b\":1},\"merges\":[\"a b\"]}}"),
                Is.EqualTo("has a merge (number 0) of tokens that its vocabulary does not have."));
            Assert.That(Reason("{\"a\":"), Does.StartWith("is no valid JSON at byte 5"));
        }

        [Test]
        public void DeepNestingIsRefused()
        {
            string json = "{\"normalizer\":" + new string('[', 200000);
            Assert.That(() => Tokenizer.Parse(Encoding.UTF8.GetBytes(json), Name), Throws.InstanceOf<BadFileException>());
            json = "{\"model\":{\"merges\":" + new string('[', 200000);
            Assert.That(() => Tokenizer.Parse(Encoding.UTF8.GetBytes(json), Name), Throws.InstanceOf<BadFileException>());
        }

        [Test]
        public void AMissingFileIsNamed()
        {
            string path = Path.Combine(Path.GetTempPath(), "repartee-no-such-folder", Name);
            Assert.That(() => Tokenizer.Load(path), Throws.InstanceOf<BadFileException>().With.Message.StartsWith(path));
            Assert.That(() => Tokenizer.Load(Path.GetTempPath()), Throws.InstanceOf<BadFileException>());
            Assert.That(() => Tokenizer.Load(""), Throws.InstanceOf<BadFileException>());
        }

        private static string Reason(string json)
        {
            try
            {
                Tokenizer.Parse(Encoding.UTF8.GetBytes(json), Name);
            }
            catch (BadFileException exception)
            {
                return exception.Reason;
            }
            return "";
        }

        private static byte[] Mutate(byte[] good, Random random, int kind)
        {
            if (kind % 4 == 0)
                return good.AsSpan(0, random.Next(good.Length)).ToArray();
            byte[] bad = (byte[])good.Clone();
            for (int flips = random.Next(1, 5); flips > 0; flips--)
            {
                int at = random.Next(bad.Length);
                switch (kind % 4)
                {
                    case 1:
                        bad[at] ^= (byte)(1 << random.Next(8));
                        break;
                    case 2:
                        bad[at] = (byte)Signs[random.Next(Signs.Length)];
                        break;
                    default:
                        // A piece of the file twice, or missing.
                        int length = Math.Min(random.Next(1, 60), bad.Length - at);
                        byte[] piece = bad.AsSpan(at, length).ToArray();
                        int to = random.Next(bad.Length);
                        byte[] longer = new byte[bad.Length + length];
                        bad.AsSpan(0, to).CopyTo(longer);
                        piece.CopyTo(longer, to);
                        bad.AsSpan(to).CopyTo(longer.AsSpan(to + length));
                        bad = longer;
                        break;
                }
            }
            return bad;
        }
    }
}
