using System;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class ScriptGuardTests
    {
        private static readonly Tokenizer Bytes = Tokenizer.CreateByteLevel("<|end|>");

        [TestCase("You are Greta.", 0xE4, "a")] // begins 你
        [TestCase("You are Greta.", 0xF0, "a")]
        [TestCase("你是老王。", 'a', "\"")]
        [TestCase("你是老王。", 0xC3, "\"")] // begins é
        public void ALetterOfTheOtherScriptIsNotChosen(string prompt, int unwanted, string wanted)
        {
            Assert.That(Best(prompt, (byte)unwanted, Bytes.Encode(wanted)[0]), Is.EqualTo(Bytes.Encode(wanted)[0]));
        }

        [TestCase("You are Greta.", 0xE2)] // begins … and —
        [TestCase("You are Greta.", 0xC3)]
        [TestCase("你是老王。", '7')]
        [TestCase("你是老王。", 0xE5)]
        [TestCase("12 + 7 =", 'a')]
        [TestCase("12 + 7 =", 0xE4)]
        public void DigitsMarksAndThePromptsOwnScriptAreFree(string prompt, int wanted)
        {
            int other = Bytes.Encode("!")[0];
            Assert.That(Best(prompt, (byte)wanted, other), Is.EqualTo(ByteToken((byte)wanted)));
        }

        [Test]
        public void WhatStandsInThePromptMayBeRepeated()
        {
            int other = Bytes.Encode("!")[0];
            Assert.That(Best("你是老王，住在B区的大院里。", (byte)'B', other), Is.EqualTo(ByteToken((byte)'B')));
            Assert.That(Best("你是老王，住在B区的大院里。", (byte)'C', other), Is.EqualTo(other));
        }

        [Test]
        public void ALineMayEndWithAWordOfTheOtherScript()
        {
            var sampler = new Sampler(Bytes.VocabularySize);
            int end = ByteToken((byte)'E');
            Begin(sampler, "你是老王。", end);
            Assert.That(sampler.Sample(Row(end, ByteToken((byte)'!'))), Is.EqualTo(end));
            Assert.That(sampler.Sample(Row(ByteToken((byte)'F'), ByteToken((byte)'!'))), Is.EqualTo(ByteToken((byte)'!')));
        }

        [Test]
        public void TheTemplatesWordsDoNotOutweighALongTerseTalk()
        {
            string prompt = "你是老王。" + string.Concat(Enumerable.Repeat("user\n你好assistant\n嗯", 40));
            Assert.That(Best(prompt, 0xE5, Bytes.Encode("!")[0]), Is.EqualTo(ByteToken(0xE5)));
        }

        [TestCase("1000")]
        [TestCase("5000000")]
        public void TheLoopLimitLeavesNumbersWhole(string number)
        {
            var sampler = new Sampler(Bytes.VocabularySize);
            sampler.Begin(new GenerationSettings { Temperature = 0f, LoopLimit = 2 }, default, Bytes, Bytes.Encode("?"), Array.Empty<int>());
            Assert.That(Bytes.Decode(number.Select(digit => sampler.Sample(Row(ByteToken((byte)digit), ByteToken((byte)'!')))).ToArray()), Is.EqualTo(number));
        }

        [Test]
        public void ADigitThatGoesOnAndOnIsALoop()
        {
            var sampler = new Sampler(Bytes.VocabularySize);
            sampler.Begin(new GenerationSettings { Temperature = 0f, LoopLimit = 2 }, default, Bytes, Bytes.Encode("?"), Array.Empty<int>());
            string said = Bytes.Decode(Enumerable.Range(0, 7).Select(_ => sampler.Sample(Row(ByteToken((byte)'3'), ByteToken((byte)'!')))).ToArray());
            Assert.That(said, Is.EqualTo("333333!"));
        }

        [Test]
        public void TheNextLineMayBeWrittenAsItLikes()
        {
            var sampler = new Sampler(Bytes.VocabularySize);
            Begin(sampler, "You are Greta.");
            sampler.Begin(GenerationSettings.Greedy, default);
            Assert.That(sampler.Sample(Row(ByteToken(0xE4), ByteToken((byte)'!'))), Is.EqualTo(ByteToken(0xE4)));
        }

        [Test]
        public void KeepingTheScriptCostsNoMemoryPerToken()
        {
            var sampler = new Sampler(Bytes.VocabularySize);
            Begin(sampler, "你是老王，住在B区。");
            var row = new float[Bytes.VocabularySize];
            sampler.Sample(row);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
                sampler.Sample(row);
            Allocations.AreNoneSince(before);
        }

        [TestCase("Greta", "innkeeper", "Who are you?", true)]
        [TestCase("老王", "铁匠", "你是谁？", false)]
        public void EvenAFeveredModelKeepsToItsPersonasScript(string name, string role, string line, bool latin)
        {
            using var engine = BundledModel.Engine();
            var fever = new GenerationSettings { Temperature = 20f, TopK = 0, TopP = 1f, MinP = 0f, LoopLimit = 0, FrequencyPenalty = 0f, MaxTokens = 60 };
            string Said(bool keep)
            {
                using var conversation = new Conversation(engine, new Persona(name) { Role = role }, new ConversationOptions { Seed = 3 });
                return string.Concat(Enumerable.Range(0, 4).Select(_ =>
                    conversation.Say(line, new GenerationSettings { KeepScript = keep }.Over(fever)).Completion.GetAwaiter().GetResult().Text));
            }

            bool IsForeign(char c) => latin ? c >= '\u4E00' && c <= '\u9FFF' : c < 128 && char.IsLetter(c);
            Assert.That(Said(false).Count(IsForeign), Is.GreaterThan(10), "a fever that brings no foreign letters tests nothing");
            // The template's own words may be repeated: "user", "assistant".
            Assert.That(Said(true).Replace("system", "").Replace("user", "").Replace("assistant", "").Count(IsForeign), Is.Zero);
        }

        private static int Best(string prompt, byte best, int second)
        {
            var sampler = new Sampler(Bytes.VocabularySize);
            Begin(sampler, prompt);
            return sampler.Sample(Row(ByteToken(best), second));
        }

        private static void Begin(Sampler sampler, string prompt, params int[] ends) =>
            sampler.Begin(new GenerationSettings { Temperature = 0f, KeepScript = true }, default, Bytes, Bytes.Encode(prompt), ends);

        private static float[] Row(int best, int second)
        {
            var row = new float[Bytes.VocabularySize];
            row[best] = 2;
            row[second] = 1;
            return row;
        }

        private static int ByteToken(byte value) => Enumerable.Range(0, Bytes.VocabularySize).First(id =>
            !Bytes.IsSpecial(id) && Bytes.PieceOf(id) == (value < 0x80 ? ((char)value).ToString() : "\\x" + value.ToString("X2")));
    }
}
