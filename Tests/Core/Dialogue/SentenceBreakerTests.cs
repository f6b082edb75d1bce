using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class SentenceBreakerTests
    {
        [TestCase("Good evening. What will it be?", "Good evening.|What will it be?")]
        [TestCase("Mr. Brown paid 3.5 gold. Dr. J. Smith did not.", "Mr. Brown paid 3.5 gold.|Dr. J. Smith did not.")]
        [TestCase("Well... maybe. Or... No!", "Well... maybe.|Or...|No!")]
        [TestCase("Hm… perhaps… Yes.", "Hm… perhaps…|Yes.")]
        [TestCase("“Go!” he said. She left.", "“Go!” he said.|She left.")]
        [TestCase("He said \"Go.\" Then he left.", "He said \"Go.\"|Then he left.")]
        [TestCase("What?! Never!!! (Really.) Yes", "What?!|Never!!!|(Really.)|Yes")]
        [TestCase("晚上好！客官，里边请。要喝点什么？", "晚上好！|客官，里边请。|要喝点什么？")]
        [TestCase("他说：“走吧。”然后走了。", "他说：“走吧。”|然后走了。")]
        [TestCase("好吧……就这样。真的？！是。", "好吧……|就这样。|真的？！|是。")]
        [TestCase("你好!我是老王.欢迎.价格3.5两。", "你好!|我是老王.|欢迎.|价格3.5两。")]
        [TestCase("Come at 5 p.m. and knock. So do I. Fine.", "Come at 5 p.m. and knock.|So do I.|Fine.")]
        [TestCase("One\nTwo", "One|Two")]
        [TestCase("*He nods.* Yes.", "*He nods.*|Yes.")]
        [TestCase("Visit example.com or v1.2.3 now", "Visit example.com or v1.2.3 now")]
        [TestCase("   ", "")]
        [TestCase("...", "...")]
        public void SentencesEndWhereAReaderWouldEndThem(string text, string expected)
        {
            foreach (int step in new[] { 1, 3, 1000 })
            {
                var line = new LineStream();
                var sentences = new List<string>();
                var polled = new List<string>();
                int position = 0;
                line.Subscribe(happened =>
                {
                    if (happened.Kind == LineEventKind.Sentence)
                    {
                        sentences.Add(happened.Text.ToString());
                        Assert.That(text.Substring(happened.Position, happened.Text.Length), Is.EqualTo(happened.Text.ToString()));
                    }
                });
                for (int i = 0; i < text.Length; i += step)
                {
                    line.Append(text.AsSpan(i, System.Math.Min(step, text.Length - i)));
                    while (line.TryReadSentence(ref position, out var sentence))
                        polled.Add(sentence.ToString());
                }
                line.End();
                while (line.TryReadSentence(ref position, out var sentence))
                    polled.Add(sentence.ToString());
                Assert.That(string.Join("|", sentences), Is.EqualTo(expected), "step " + step);
                Assert.That(string.Join("|", polled), Is.EqualTo(expected), "step " + step);
            }
        }

        [Test]
        public void ASentenceIsToldAsSoonAsItIsCertain()
        {
            var line = new LineStream();
            int position = 0;
            line.Append("Yes. ");
            Assert.That(line.TryReadSentence(ref position, out _), Is.False);
            line.Append("No");
            Assert.That(line.TryReadSentence(ref position, out var sentence), Is.True);
            Assert.That(sentence.ToString(), Is.EqualTo("Yes."));
            line.Append("! 好。");
            Assert.That(line.TryReadSentence(ref position, out sentence), Is.True);
            Assert.That(line.TryReadSentence(ref position, out _), Is.False);
            line.Append("好");
            Assert.That(line.TryReadSentence(ref position, out sentence), Is.True);
            Assert.That(sentence.ToString(), Is.EqualTo("好。"));
        }

        [Test]
        public void WhatWasLookedThroughIsNotLookedThroughAgain()
        {
            const string Text = "  Well, Mr. Brown... it goes on and on, 3.5 miles\" and more";
            int scanned = 0;
            for (int length = 0; length <= Text.Length; length++)
            {
                int before = scanned;
                Assert.That(SentenceBreaker.FirstSentence(Text.AsSpan(0, length), false, ref scanned), Is.EqualTo(0));
                Assert.That(scanned, Is.InRange(before, length));
                // What is looked at twice is a stop whose meaning was open, and what closes it.
                Assert.That(length - scanned, Is.LessThanOrEqualTo(5), Text.Substring(0, length));
            }
            Assert.That(SentenceBreaker.FirstSentence(Text.AsSpan(), true, ref scanned), Is.EqualTo(Text.Length));
        }

        [Test]
        public void TwoReadersOfSentencesDoNotDisturbEachOther()
        {
            var line = new LineStream();
            int first = 0;
            int second = 0;
            var one = new List<string>();
            var two = new List<string>();
            foreach (char c in "One is here. Mr. Two is not... he says. Three! Four")
            {
                line.Append(new[] { c });
                while (line.TryReadSentence(ref first, out var sentence))
                    one.Add(sentence.ToString());
                if (c == '!' || c == 's')
                {
                    while (line.TryReadSentence(ref second, out var sentence))
                        two.Add(sentence.ToString());
                }
            }
            line.End();
            while (line.TryReadSentence(ref first, out var sentence))
                one.Add(sentence.ToString());
            while (line.TryReadSentence(ref second, out var sentence))
                two.Add(sentence.ToString());
            Assert.That(one, Is.EqualTo(new[] { "One is here.", "Mr. Two is not... he says.", "Three!", "Four" }));
            Assert.That(two, Is.EqualTo(one));
        }
    }
}
