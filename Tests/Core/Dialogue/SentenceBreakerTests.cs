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
    }
}
