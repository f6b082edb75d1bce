using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class BytePairModelTests
    {
        [Test]
        public void LongAndShortPreTokensFollowTheDefinition()
        {
            var random = new Random(1);
            for (int round = 0; round < 40; round++)
            {
                (TokenizerJson json, List<string> merges) = RandomMerges(random);
                Tokenizer tokenizer = json.With("pre_tokenizer", @"{ ""type"": ""ByteLevel"", ""add_prefix_space"": false, ""use_regex"": false }").Load();
                foreach (int length in new[] { 1, 2, 5, 20, 47, 48, 49, 50, 200, 700 })
                {
                    string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + random.Next(4))));
                    Assert.That(tokenizer.Encode(text).Select(tokenizer.PieceOf), Is.EqualTo(Naive(text, merges)), text);
                }
            }
        }

        [Test]
        public void AMegabyteOfOneWordIsEncodedInAMoment()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel("a a", "aa aa", "aaaa aaaa", "b a", "a b").Load();
            string text = new string('a', 1 << 20) + string.Concat(Enumerable.Repeat("ab", 1000));
            int[] ids = tokenizer.Encode(text);
            Assert.That(tokenizer.Decode(ids), Is.EqualTo(text));
            Assert.That(ids.Length, Is.LessThan(text.Length / 6));
        }

        [Test]
        public void AVocabularyEntryThatNoMergesLeadToIsNotUsed()
        {
            // "abc" is a token, but its merges would go by "bc", and "ab" is merged first.
            Tokenizer tokenizer = TokenizerJson.ByteLevel("a b", "b c", "a bc").Load();
            Assert.That(tokenizer.IdOf("abc"), Is.Not.Null);
            Assert.That(tokenizer.Encode("abc").Select(tokenizer.PieceOf), Is.EqualTo(new[] { "ab", "c" }));
        }

        [Test]
        public void WithIgnoreMergesAVocabularyEntryIsUsedAsItIs()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel("a b", "b c", "a bc").With("model.ignore_merges", "true").Load();
            Assert.That(tokenizer.Encode("abc").Select(tokenizer.PieceOf), Is.EqualTo(new[] { "abc" }));
        }

        [Test]
        public void MergesMayBePairs()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel("h e", "he y").With("model.merges", @"[ [""h"", ""e""], [""he"", ""y""] ]").Load();
            Assert.That(tokenizer.Encode("hey").Select(tokenizer.PieceOf), Is.EqualTo(new[] { "hey" }));
        }

        [Test]
        public void EncodingAllocatesNothingButTheList()
        {
            Tokenizer tokenizer = TokenizerJson.ByteLevel("h e", "Ġ t", "Ġt he", "l l").AddToken("<|im_end|>").With("normalizer", @"{ ""type"": ""NFC"" }").Load();
            Tokenizer sentencePiece = SmallTokenizers.Create("llama2").Load();
            var ids = new List<int>(10000);
            string text = string.Concat(Enumerable.Repeat("the hello 你好 cafe\u0301 <|im_end|>", 20));
            long before = 0;
            for (int i = 0; i < 20; i++)
            {
                if (i == 10)
                    before = GC.GetAllocatedBytesForCurrentThread();
                ids.Clear();
                tokenizer.Encode(text, TokenizerMode.ParseSpecial, ids);
                tokenizer.Encode(text, TokenizerMode.PlainText, ids);
                sentencePiece.Encode(text, TokenizerMode.PlainText, ids);
            }
            Allocations.AreNoneSince(before);
        }

        [Test]
        public void ManyThreadsEncodeAtOnce()
        {
            Tokenizer tokenizer = SmallTokenizers.Create("smollm").Load();
            var random = new RandomText(9);
            List<string> texts = Enumerable.Range(0, 300).Select(i => random.Next()).ToList();
            List<int[]> alone = texts.Select(text => tokenizer.Encode(text)).ToList();
            Tokenizer shared = SmallTokenizers.Create("smollm").Load();
            List<int[]> together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(text => shared.Encode(text)).ToList();
            Assert.That(together, Is.EqualTo(alone));
        }

        private static (TokenizerJson Json, List<string> Merges) RandomMerges(Random random)
        {
            var pieces = new List<string> { "a", "b", "c", "d" };
            var merges = new List<string>();
            while (merges.Count < 30)
            {
                string left = pieces[random.Next(pieces.Count)];
                string right = pieces[random.Next(pieces.Count)];
                if (merges.Contains(left + " " + right))
                    continue;
                merges.Add(left + " " + right);
                if (!pieces.Contains(left + right))
                    pieces.Add(left + right);
            }
            return (TokenizerJson.ByteLevel(merges.ToArray()), merges);
        }

        /// <summary>The definition: while any two neighbours can be merged, merge the leftmost pair of the earliest merge.</summary>
        private static List<string> Naive(string text, List<string> merges)
        {
            List<string> parts = text.Select(character => character.ToString()).ToList();
            while (true)
            {
                int best = -1;
                int rank = int.MaxValue;
                for (int i = 0; i + 1 < parts.Count; i++)
                {
                    int found = merges.IndexOf(parts[i] + " " + parts[i + 1]);
                    if (found >= 0 && found < rank)
                        (best, rank) = (i, found);
                }
                if (best < 0)
                    return parts;
                parts[best] += parts[best + 1];
                parts.RemoveAt(best + 1);
            }
        }
    }
}
