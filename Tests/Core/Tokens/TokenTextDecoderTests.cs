using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class TokenTextDecoderTests
    {
        [TestCase("Hi!", "|H|i|!")]
        [TestCase("你好", "|||||你|好")]
        [TestCase("é\u0301x", "||||é\u0301|x", TestName = "AMarkIsWaitedFor")]
        [TestCase("a\nb", "|a\n||b", TestName = "ALineEndGoesAtOnce")]
        [TestCase("a\r\nb", "|a|\r\n||b", TestName = "ACarriageReturnWaitsForItsLineFeed")]
        public void TextIsGivenOutWhenTheNextCharacterBegins(string text, string expected)
        {
            Tokenizer tokenizer = Tokenizer.CreateByteLevel();
            Assert.That(string.Join("|", Pieces(tokenizer, tokenizer.Encode(text))), Is.EqualTo(expected));
        }

        [Test]
        public void AFamilyOfEmojiIsOnePiece()
        {
            Tokenizer tokenizer = Tokenizer.CreateByteLevel();
            string family = "👨‍👩‍👧‍👦";
            List<string> pieces = Pieces(tokenizer, tokenizer.Encode("a" + family + "b"));
            Assert.That(pieces.Where(piece => piece.Length > 0), Is.EqualTo(new[] { "a", family, "b" }));
        }

        [TestCase("byteLevel")]
        [TestCase("llama2")]
        [TestCase("metaspace")]
        [TestCase("gemma")]
        [TestCase("unknown")]
        public void PiecesAreWholeClustersAndJoinToWhatDecodeGives(string kind)
        {
            Tokenizer tokenizer = kind == "byteLevel" ? Tokenizer.CreateByteLevel("<|im_end|>") : SmallTokenizers.Create(kind).Load();
            var random = new RandomText(21);
            TokenTextDecoder[] decoders = { tokenizer.CreateDecoder(false), tokenizer.CreateDecoder(true) };
            for (int round = 0; round < 2000; round++)
            {
                // Text, and now and then ids at random in the middle of it.
                var ids = new List<int>();
                tokenizer.Encode(random.Next(), TokenizerMode.ParseSpecial, ids);
                if (round % 2 == 0)
                {
                    for (int i = random.Number(6); i > 0; i--)
                        ids.Insert(random.Number(ids.Count + 1), random.Number(tokenizer.VocabularySize + 2));
                }
                TokenTextDecoder decoder = decoders[round % 2];
                var pieces = new List<string>();
                foreach (int id in ids)
                    pieces.Add(decoder.Add(id).ToString());
                pieces.Add(decoder.Finish().ToString());
                string text = string.Concat(pieces);
                Assert.That(text, Is.EqualTo(tokenizer.Decode(ids.ToArray(), round % 2 == 1)), "round " + round);
                CheckBoundaries(text, pieces, round);
            }
        }

        [Test]
        public void AClusterWithoutEndIsGivenOutInParts()
        {
            Tokenizer tokenizer = Tokenizer.CreateByteLevel();
            TokenTextDecoder decoder = tokenizer.CreateDecoder();
            string text = "a" + new string('\u0301', 5000) + "b";
            var joined = new StringBuilder();
            int held = 0;
            foreach (int id in tokenizer.Encode(text))
            {
                int length = decoder.Add(id).Length;
                held = length > 0 ? 0 : held + 1;
                Assert.That(held, Is.LessThanOrEqualTo(2 * TokenTextDecoder.LongestCluster + 2));
                joined.Append('.', length);
            }
            Assert.That(joined.Length + decoder.Finish().Length, Is.EqualTo(text.Length));
        }

        [Test]
        public void ARunOfByteTokensWithoutEndIsGivenOutInParts()
        {
            Tokenizer tokenizer = SmallTokenizers.Create("llama2").Load();
            TokenTextDecoder decoder = tokenizer.CreateDecoder();
            string text = string.Concat(Enumerable.Repeat("龘", 3000));
            int[] ids = tokenizer.Encode(text);
            Assert.That(ids.Length, Is.EqualTo(9001));
            var joined = new StringBuilder();
            foreach (int id in ids)
                joined.Append(decoder.Add(id));
            Assert.That(joined.Length, Is.GreaterThan(2900));
            joined.Append(decoder.Finish());
            Assert.That(joined.ToString(), Is.EqualTo(text));
        }

        [Test]
        public void BrokenBytesBecomeReplacementCharacters()
        {
            Tokenizer tokenizer = Tokenizer.CreateByteLevel();
            int[] ids = { 0x61, 0xE4, 0xBD, 0x61, 0xFF, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x98 };
            Assert.That(tokenizer.Decode(ids), Is.EqualTo("a\uFFFDa\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"));
            Assert.That(string.Concat(Pieces(tokenizer, ids)), Is.EqualTo(tokenizer.Decode(ids)));
        }

        [Test]
        public void ARunOfByteTokensThatIsNoTextBecomesOneReplacementCharacterForEach()
        {
            Tokenizer tokenizer = SmallTokenizers.Create("llama2").Load();
            int[] ids = new byte[] { 0xE4, 0xBD, 0xA0, 0xE5 }.Select(value => tokenizer.IdOf("<0x" + value.ToString("X2") + ">")!.Value).ToArray();
            Assert.That(tokenizer.Decode(ids), Is.EqualTo("\uFFFD\uFFFD\uFFFD\uFFFD"));
            Assert.That(tokenizer.Decode(ids.Take(3).ToArray()), Is.EqualTo("你"));
            Assert.That(string.Concat(Pieces(tokenizer, ids)), Is.EqualTo(tokenizer.Decode(ids)));
        }

        [Test]
        public void ADecoderIsGoodForManyLines()
        {
            Tokenizer tokenizer = SmallTokenizers.Create("llama2").Load();
            TokenTextDecoder decoder = tokenizer.CreateDecoder();
            int[] ids = tokenizer.Encode(" hello");
            for (int line = 0; line < 3; line++)
            {
                string text = "";
                foreach (int id in ids)
                    text += decoder.Add(id).ToString();
                // An unfinished line leaves nothing behind either.
                if (line == 1)
                    decoder.Reset();
                else
                    Assert.That(text + decoder.Finish().ToString(), Is.EqualTo(" hello"));
            }
        }

        [Test]
        public void StreamingAllocatesNothing()
        {
            foreach (string kind in new[] { "smollm", "llama2", "metaspace" })
            {
                Tokenizer tokenizer = SmallTokenizers.Create(kind).Load();
                TokenTextDecoder decoder = tokenizer.CreateDecoder();
                int[] ids = tokenizer.Encode("The hello 你好 老板娘 龘 👨‍👩‍👧‍👦 e\u0301 12 3.14\n<|im_end|>");
                long before = 0;
                int length = 0;
                for (int i = 0; i < 40; i++)
                {
                    if (i == 20)
                        before = GC.GetAllocatedBytesForCurrentThread();
                    foreach (int id in ids)
                        length += decoder.Add(id).Length;
                    length += decoder.Finish().Length;
                }
                Allocations.AreNoneSince(before, kind);
                Assert.That(length, Is.GreaterThan(40));
            }
        }

        /// <summary>Every piece ends where a cluster of the whole text ends, by the runtime's rules.</summary>
        private static void CheckBoundaries(string text, List<string> pieces, int round)
        {
            if (Environment.Version.Major != 10)
                return;
            var boundaries = new HashSet<int>(StringInfo.ParseCombiningCharacters(text)) { 0, text.Length };
            int end = 0;
            foreach (string piece in pieces)
            {
                end += piece.Length;
                Assert.That(boundaries.Contains(end), Is.True, "round " + round + ", a piece ends at " + end);
            }
        }

        private static List<string> Pieces(Tokenizer tokenizer, IReadOnlyList<int> ids)
        {
            TokenTextDecoder decoder = tokenizer.CreateDecoder();
            var pieces = new List<string>();
            foreach (int id in ids)
                pieces.Add(decoder.Add(id).ToString());
            pieces.Add(decoder.Finish().ToString());
            return pieces;
        }
    }
}
