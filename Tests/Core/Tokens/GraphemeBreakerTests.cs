using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class GraphemeBreakerTests
    {
        [TestCase("e\u0301x", "e\u0301|x")]
        [TestCase("\r\n\n", "\r\n|\n")]
        [TestCase("👨‍👩‍👧‍👦👍🏽", "👨‍👩‍👧‍👦|👍🏽")]
        [TestCase("🇩🇪🇫🇷🇬", "🇩🇪|🇫🇷|🇬")]
        [TestCase("각ᄀ\u1161\u11A8", "각|ᄀ\u1161\u11A8")]
        [TestCase("❤️你", "❤️|你")]
        [TestCase("\u0600\u0661", "\u0600\u0661")]
        [TestCase("नि", "नि")]
        public void ClustersAreWhatReadersTakeForCharacters(string text, string expected)
        {
            Assert.That(string.Join("|", Clusters(text)), Is.EqualTo(expected));
        }

#if NET8_0_OR_GREATER
        [Test]
        public void EveryCodePointIsOfTheClassThatTheRuntimeGivesIt()
        {
            RequireThisRuntime();
            // Each probe tells some classes apart; together they tell all.
            string[] before = { "a", "\r", "\u1100", "\u1161", "\uAC00", "\uAC01", "\u11A8", "\U0001F1E6", "❤\u200D", "\u0600" };
            string[] after = { "a", "\n", "\u0301", "\u1100", "\u1161", "\u11A8", "\U0001F1E6", "\u200D❤" };
            for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
            {
                // The ideographs and syllables in between are all alike.
                bool dull = codePoint > 0x4E10 && codePoint < 0x9FF0 || codePoint > 0x17010 && codePoint < 0x18700 || codePoint > 0x20010 && codePoint < 0x2A6D0
                    || codePoint > 0x2A710 && codePoint < 0xE0000 || codePoint > 0xE0FF0 || codePoint >= 0xD800 && codePoint <= 0xF8FF;
                if (dull)
                    continue;
                string text = char.ConvertFromUtf32(codePoint);
                foreach (string probe in before)
                    Compare(probe + text, codePoint);
                foreach (string probe in after)
                    Compare(text + probe, codePoint);
            }
        }

        [Test]
        public void RandomTextsFallIntoTheClustersOfTheRuntime()
        {
            RequireThisRuntime();
            var random = new RandomText(7);
            for (int i = 0; i < 20000; i++)
                Compare(random.Next(), i);
            int[] interesting =
            {
                0x0D, 0x0A, 0x61, 0x301, 0x200D, 0x200C, 0x1F1E6, 0x1F1FA, 0x1F468, 0x2764, 0xFE0F, 0x1F3FB, 0x600, 0x903, 0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01,
                0x4E00, 0xE0061, 0x200B, 0x110BD, 0x1D165, 0x915,
            };
            for (int i = 0; i < 20000; i++)
            {
                var text = new StringBuilder();
                for (int k = random.Number(12); k >= 0; k--)
                    text.Append(char.ConvertFromUtf32(interesting[random.Number(interesting.Length)]));
                Compare(text.ToString(), i);
            }
        }

        private static void Compare(string text, int name)
        {
            int start = 0;
            foreach (string cluster in Clusters(text))
            {
                int expected = StringInfo.GetNextTextElementLength(text, start);
                if (cluster.Length != expected)
                    Assert.That(cluster.Length, Is.EqualTo(expected), name.ToString("X") + ": " + Newtonsoft.Json.JsonConvert.ToString(text) + " at " + start);
                start += cluster.Length;
            }
        }

        private static void RequireThisRuntime()
        {
            if (Environment.Version.Major != 10)
                Assert.Ignore("The tables hold the Unicode version of .NET 10; this is .NET " + Environment.Version + ".");
        }
#endif

        private static List<string> Clusters(string text)
        {
            var breaker = default(GraphemeBreaker);
            var clusters = new List<string>();
            int start = 0;
            for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            {
                if (breaker.Next(char.ConvertToUtf32(text, i)) && i > start)
                {
                    clusters.Add(text.Substring(start, i - start));
                    start = i;
                }
            }
            clusters.Add(text.Substring(start));
            return clusters;
        }
    }
}
