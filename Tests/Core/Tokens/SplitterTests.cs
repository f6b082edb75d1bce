using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class SplitterTests
    {
        [Test]
        public void HandWrittenSplittersAgreeWithTheGeneralMatcher()
        {
            foreach (KeyValuePair<string, GaplessSplitter> known in KnownPatterns.All)
            {
                var general = new PatternSplitter(known.Key);
                var random = new RandomText(3);
                for (int i = 0; i < 3000; i++)
                {
                    string text = random.Next();
                    string expected = Split(general, text);
                    string found = Split(known.Value, text);
                    if (found != expected)
                        Assert.That(found, Is.EqualTo(expected), known.Key);
                }
            }
        }

        [TestCase(KnownPatterns.Qwen2, "I'LL pay 42 coins!\n\n  你好，Mira", "I|'LL| pay| |4|2| coins|!\n\n| | 你好|，Mira")]
        [TestCase(Gpt2Splitter.Pattern, "I'LL don't  pay 42", "I|'|LL| don|'t| | pay| 42")]
        [TestCase(KnownPatterns.Llama3, "12345 a", "123|45| a")]
        [TestCase(KnownPatterns.Tekken, "camelCase HTTPServer/\n", "camel|Case| HTTPServer|/\n")]
        [TestCase(KnownPatterns.O200K, "DON'T they'Re", "DON'T| they'Re")]
        public void KnownPatternsSplitAsTheirFamiliesDo(string pattern, string text, string expected)
        {
            Assert.That(Split(KnownPatterns.Find(pattern)!, text), Is.EqualTo(expected));
        }

        [Test]
        public void LettersBeyondTheFirstPlaneAreLetters()
        {
            Assert.That(Split(KnownPatterns.Find(KnownPatterns.Qwen2)!, "𠀀𠀁 𝐇𝐢 𝟙𝟚 😀😀"), Is.EqualTo("𠀀𠀁| 𝐇𝐢| |𝟙|𝟚| 😀😀"));
        }

        [TestCase(@"a|b+", "xaabbbx", "x[a][a][bbb]x")]
        [TestCase(@"(?i:ab)c", "ABc abC", "[ABc] abC")]
        [TestCase(@"(?i)k", "kK\u212A", "[k][K][\u212A]")]
        [TestCase(@"a{2,3}", "aaaaaa a", "[aaa][aaa] a")]
        [TestCase(@"a{2}?b|x", "aab x", "[aab] [x]")]
        [TestCase(@"<.*?>", "<a><b>", "[<a>][<b>]")]
        [TestCase(@"<.*>", "<a><b>\n<c>", "[<a><b>]\n[<c>]")]
        [TestCase(@"a++ab|a", "aaab", "[a][a][a]b")]
        [TestCase(@"(?>ab|a)c|b", "abc ac", "[abc] [ac]")]
        [TestCase(@"(ab|a)(bc)?", "abc", "[ab]c")]
        [TestCase(@"\d+(?= km)", "12 km 13 m", "[12] km 13 m")]
        [TestCase(@"\d(?!\d)", "123", "12[3]")]
        [TestCase(@"[^\s\p{L}]+", "a, 12b", "a[,] [12]b")]
        [TestCase(@"[a-cx\-\]]+", "abx-]d", "[abx-]]d")]
        [TestCase(@"[[a-c][x-z]]+", "axd", "[ax]d")]
        [TestCase(@"\P{L}", "aB1", "aB[1]")]
        [TestCase(@"\p{^L}", "aB1", "aB[1]")]
        [TestCase(@"^a|b$", "aa\nab\n", "[a]a\n[a][b]\n")]
        [TestCase(@"\s+\z", " a  ", " a[  ]")]
        [TestCase(@"\x{1F600}|\u4F60|\x41", "😀你A", "[😀][你][A]")]
        [TestCase(@"(?:a|ab)*c", "abac", "[abac]")]
        [TestCase(@"(?:ab){2,}", "ababab ab", "[ababab] ab")]
        [TestCase(@"[一-龥]+", "ab你好𠀀", "ab[你好]𠀀")]
        public void TheGeneralMatcherFollowsTheRulesOfRegularExpressions(string pattern, string text, string expected)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            var found = new StringBuilder();
            var splitter = new PatternSplitter(pattern);
            int position = 0;
            while (splitter.Next(utf8, 0, position, utf8.Length, out int start, out int end))
            {
                found.Append(Encoding.UTF8.GetString(utf8, position, start - position));
                found.Append('[').Append(Encoding.UTF8.GetString(utf8, start, end - start)).Append(']');
                position = end;
            }
            found.Append(Encoding.UTF8.GetString(utf8, position, utf8.Length - position));
            Assert.That(found.ToString(), Is.EqualTo(expected));
        }

        [TestCase("(a")]
        [TestCase("a)")]
        [TestCase("[a")]
        [TestCase("*a")]
        [TestCase("a{2")]
        [TestCase("a{3,2}")]
        [TestCase("a{2}+")]
        [TestCase("(a*)*")]
        [TestCase("(?<=a)b")]
        [TestCase(@"\bword")]
        [TestCase(@"\p{Han}+")]
        [TestCase(@"[a&&b]")]
        [TestCase(@"[[:alpha:]]")]
        [TestCase(@"\")]
        [TestCase(@"[z-a]")]
        [TestCase(@"(?:(?:(?:a{1000}){1000}){1000}){1000}")]
        [TestCase("((((((((((((((((((((((((((((((((((a))))))))))))))))))))))))))))))))))")]
        public void WhatTheGeneralMatcherDoesNotKnowIsAnError(string pattern)
        {
            Assert.That(() => new PatternSplitter(pattern), Throws.InstanceOf<FormatException>());
        }

        [Test]
        public void APatternThatWouldTakeForeverIsAnError()
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(new string('a', 40));
            Assert.That(() => new PatternSplitter("(?:a|a)*b").Next(utf8, 0, 0, utf8.Length, out int _, out int _), Throws.InstanceOf<ReparteeException>());
        }

        [TestCase("Isolated", false, "a|--|b|-|-|c")]
        [TestCase("Removed", false, "a|b|c")]
        [TestCase("Removed", true, "--|-|-")]
        [TestCase("MergedWithPrevious", false, "a--|b-|-|c")]
        [TestCase("MergedWithNext", false, "a|--b|-|-c")]
        [TestCase("Contiguous", false, "a|--|b|--|c")]
        public void MatchesGoWhereTheBehaviorSays(string behavior, bool invert, string expected)
        {
            var input = new Segments();
            var output = new Segments();
            input.Load("a--b--c".AsSpan(), true);
            new SplitPreTokenizer(new DashSplitter(), (SplitBehavior)Enum.Parse(typeof(SplitBehavior), behavior), invert).Apply(input, output);
            var pieces = Enumerable.Range(0, output.Count).Select(i => Encoding.UTF8.GetString(output.Utf8, output.StartOf(i), output.EndOf(i) - output.StartOf(i)));
            Assert.That(string.Join("|", pieces), Is.EqualTo(expected));
        }

        private static string Split(Splitter splitter, string text)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            var pieces = new List<string>();
            int position = 0;
            while (position < utf8.Length && splitter.Next(utf8, 0, position, utf8.Length, out int start, out int end))
            {
                Assert.That(start, Is.EqualTo(position), "no gaps");
                pieces.Add(Encoding.UTF8.GetString(utf8, start, end - start));
                position = end;
            }
            return string.Join("|", pieces);
        }

        /// <summary>Dashes: before the b all at once, behind it one by one.</summary>
        private sealed class DashSplitter : Splitter
        {
            public override bool Next(byte[] utf8, int start, int from, int end, out int matchStart, out int matchEnd)
            {
                matchStart = Array.IndexOf(utf8, (byte)'-', from, end - from);
                matchEnd = matchStart < 0 ? end : matchStart < 3 ? matchStart + 2 : matchStart + 1;
                return matchStart >= 0;
            }
        }
    }
}
