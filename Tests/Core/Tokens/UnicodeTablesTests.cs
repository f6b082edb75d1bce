using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class UnicodeTablesTests
    {
#if NET8_0_OR_GREATER
        [Test]
        public void CategoriesAreThoseOfTheRuntime()
        {
            RequireThisRuntime();
            for (int codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
                if (CharacterClasses.CategoryOf(codePoint) != CharUnicodeInfo.GetUnicodeCategory(codePoint))
                    Assert.Fail("U+" + codePoint.ToString("X4"));
        }

        /// <summary>The generator's own check: what is committed is what it writes.</summary>
        [Test]
        public void TheTablesAreWhatTheirWriterWrites()
        {
            RequireThisRuntime();
            string path = Path.Combine(Fixtures.Root, "Runtime", "Core", "Tokens", "UnicodeTables.cs");
            if (Environment.GetEnvironmentVariable("REPARTEE_WRITE_UNICODE_TABLES") == "1")
                File.WriteAllText(path, UnicodeTableWriter.SourceFile());
            Assert.That(UnicodeTables.Categories == UnicodeTableWriter.Categories(), Is.True, "general categories");
            Assert.That(UnicodeTables.ClusterClasses == UnicodeTableWriter.ClusterClasses(), Is.True, "cluster classes");
            if (UnicodeTableWriter.HasDatabase)
            {
                Assert.That(UnicodeTables.CombiningClasses == UnicodeTableWriter.CombiningClasses(), Is.True, "combining classes");
                Assert.That(UnicodeTables.Decompositions == UnicodeTableWriter.Decompositions(), Is.True, "decompositions");
            }
        }

        private static void RequireThisRuntime()
        {
            if (Environment.Version.Major != 10)
                Assert.Ignore("The tables hold the Unicode version of .NET 10; this is .NET " + Environment.Version + ".");
        }
#endif

        [Test]
        public void ClassesBeyondTheFirstPlaneAreRight()
        {
            Assert.That(CharacterClasses.Of(0x20000), Is.EqualTo(CharacterClass.Letter | CharacterClass.Word), "a Chinese character");
            Assert.That(CharacterClasses.Of(0x1D7D8), Is.EqualTo(CharacterClass.Number | CharacterClass.Digit | CharacterClass.Word), "a double-struck 0");
            Assert.That(CharacterClasses.Of(0x10400) & CharacterClass.Upper, Is.EqualTo(CharacterClass.Upper), "a capital of Deseret");
            Assert.That(CharacterClasses.Of(0x10428) & CharacterClass.Lower, Is.EqualTo(CharacterClass.Lower), "a small letter of Deseret");
            Assert.That(CharacterClasses.Of(0x1F600), Is.EqualTo(CharacterClass.Symbol), "a face");
            Assert.That(CharacterClasses.Of(0xE0100), Is.EqualTo(CharacterClass.Mark | CharacterClass.Word), "a variation selector");
        }

        [Test]
        public void WhiteSpaceIsTheUnicodeProperty()
        {
            string spaces = string.Concat(Enumerable.Range(0, 0x3100).Where(i => (CharacterClasses.Of(i) & CharacterClass.Space) != 0).Select(i => (char)i));
            Assert.That(spaces, Is.EqualTo("\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000"));
        }

        [TestCase("e\u0301", "\u00E9", "e\u0301")]
        [TestCase("\u212B", "\u00C5", "A\u030A")]
        [TestCase("\u1112\u1161\u11AB", "\uD55C", "\u1112\u1161\u11AB")]
        [TestCase("\uD55C", "\uD55C", "\u1112\u1161\u11AB")]
        [TestCase("\uD558\u11AB", "\uD55C", "\u1112\u1161\u11AB")]
        [TestCase("\u0344", "\u0308\u0301", "\u0308\u0301")]
        [TestCase("e\u0302\u0323", "\u1EC7", "e\u0323\u0302")]
        [TestCase("a\u0315\u0300\u05AE\u0062", "\u00E0\u05AE\u0315b", "a\u05AE\u0300\u0315b")]
        [TestCase("\uF900 \u2126", "\u8C48 \u03A9", "\u8C48 \u03A9")]
        [TestCase("\U0002F800", "\u4E3D", "\u4E3D")]
        [TestCase("\U0001D15E", "\U0001D157\U0001D165", "\U0001D157\U0001D165")]
        [TestCase("\u0958", "\u0915\u093C", "\u0915\u093C")]
        [TestCase("plain, 你好", "plain, 你好", "plain, 你好")]
        [TestCase("", "", "")]
        public void CanonicalFormsAreThoseOfUnicode(string text, string composed, string decomposed)
        {
            Assert.That(new CanonicalNormalizer(true).Apply(text), Is.EqualTo(composed), "form C");
            Assert.That(new CanonicalNormalizer(false).Apply(text), Is.EqualTo(decomposed), "form D");
        }

        [Test]
        public void CanonicalFormsAgreeWithTheReference()
        {
            var random = new RandomText(5);
            var form = new CanonicalNormalizer(false);
            var lines = Enumerable.Range(0, 5000).Select(i => random.Next()).ToList();
            for (int codePoint = 0xC0; codePoint < 0x30000; codePoint++)
            {
                string text = codePoint >= 0xD800 && codePoint <= 0xF8FF ? "" : char.ConvertFromUtf32(codePoint);
                if (form.Apply(text) != text)
                    lines.Add("x" + text + "\u0301");
            }
            // Marks of all classes in one heap, to be put in order.
            List<int> marks = Enumerable.Range(0x300, 0x2000).Where(IsOldMark).ToList();
            for (int i = 0; i < 3000; i++)
                lines.Add("o" + string.Concat(Enumerable.Range(0, 8).Select(k => char.ConvertFromUtf32(marks[random.Number(marks.Count)]))));
            List<(string Composed, string Decomposed)> expected = ReferenceEncoder.Normalize(lines);
            for (int i = 0; i < lines.Count; i++)
            {
                Assert.That(new CanonicalNormalizer(true).Apply(lines[i]), Is.EqualTo(expected[i].Composed), "form C of line " + i);
                Assert.That(new CanonicalNormalizer(false).Apply(lines[i]), Is.EqualTo(expected[i].Decomposed), "form D of line " + i);
            }
        }

        [Test]
        public void AMillionMarksAreOrderedWithoutDelay()
        {
            var text = new StringBuilder("a");
            for (int i = 0; i < 500000; i++)
                text.Append(i % 2 == 0 ? '\u0301' : '\u0323');
            string composed = new CanonicalNormalizer(true).Apply(text.ToString());
            Assert.That(composed.Substring(0, 3), Is.EqualTo("\u1EA1\u0323\u0323"));
            Assert.That(composed.Length, Is.EqualTo(500000));
        }

        /// <summary>A mark that is not new in a version of Unicode that only one side may know.</summary>
        private static bool IsOldMark(int codePoint) =>
            (CharacterClasses.Of(codePoint) & CharacterClass.Mark) != 0 && codePoint != 0x897 && !(codePoint >= 0x1AC1 && codePoint <= 0x1AFF);
    }
}
