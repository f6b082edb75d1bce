using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>The report of what happens inside the bundled model.</summary>
    public sealed class ExplainTests
    {
        [TestCase("The old mill burned down last night.", "lang=\"en\"")]
        [TestCase("昨晚村里的老磨坊烧了。", "lang=\"zh\"")]
        public async Task TheReportIsOneFileThatNeedsNothingElse(string text, string language)
        {
            using var temporary = new TemporaryFolder();
            Run run = await Run.RealAsync("explain", text, "-o", temporary["report.html"], "--json");
            Assert.That(run.Code, Is.EqualTo(0), run.Error);
            string html = File.ReadAllText(temporary["report.html"]);
            Assert.That(html, Does.Contain(language).And.Contain("</html>"));
            Assert.That(Regex.Matches(html, "(src|href)=|url\\(|@import|https?://(?!www\\.w3\\.org)"), Is.Empty, "nothing is fetched");
            JsonElement data = Data(html);
            int tokens = data.GetProperty("text").GetProperty("tokens").GetArrayLength();
            Assert.That(data.GetProperty("text").GetProperty("choices").GetArrayLength(), Is.EqualTo(tokens + 1));
            JsonElement attention = data.GetProperty("attention");
            int heads = attention.GetProperty("layers").GetInt32() * attention.GetProperty("heads").GetInt32();
            Assert.That(attention.GetProperty("weights").GetBytesFromBase64().Length, Is.EqualTo(heads * tokens * (tokens + 1) / 2));
            Assert.That(data.GetProperty("neighbours").GetArrayLength(), Is.GreaterThan(0));
            Assert.That(data.GetProperty("reply").GetProperty("tokens").GetArrayLength(), Is.GreaterThan(0));
            Assert.That(html, Does.Contain("s-PlayerLine").And.Contain("s-Card"));
        }

        [Test]
        public async Task AWordIsMappedInEveryText()
        {
            using var temporary = new TemporaryFolder();
            Run run = await Run.RealAsync("explain", "树: 河边的杨柳", "树: 春天的杨柳", "人: 我叫杨柳", "--word", "杨柳", "-o", temporary["report.html"], "--json");
            Assert.That(run.Code, Is.EqualTo(0), run.Error);
            JsonElement[] layers = Data(File.ReadAllText(temporary["report.html"])).GetProperty("occurrences").GetProperty("layers").EnumerateArray().ToArray();
            Assert.That(layers.Length, Is.GreaterThan(1));
            JsonElement[] points = layers[^1].GetProperty("points").EnumerateArray().ToArray();
            Assert.That(points.Select(p => p.GetProperty("group").GetInt32()), Is.EqualTo(new[] { 0, 0, 1 }));
            Assert.That(points[2].GetProperty("label").GetString(), Is.EqualTo("我叫杨柳"));
        }

        [Test]
        public async Task MarkupInTheTextStaysText()
        {
            using var temporary = new TemporaryFolder();
            Run run = await Run.RealAsync("explain", "</script><script>alert(1)</script>", "-o", temporary["report.html"], "--json");
            Assert.That(run.Code, Is.EqualTo(0), run.Error);
            Assert.That(File.ReadAllText(temporary["report.html"]), Does.Not.Contain("<script>alert"));
        }

        [Test]
        public async Task TooFewTextsForAMapAndAWordThatIsShownNowhereAreTold()
        {
            using var temporary = new TemporaryFolder();
            Run run = await Run.RealAsync("explain", "A willow.", "The oak.", "--word", "zzz", "-o", temporary["report.html"]);
            Assert.That(run.Code, Is.EqualTo(0), run.Error);
            Assert.That(run.Output, Does.Contain("only the first text is explained").And.Contain("\"zzz\" is shown nowhere"));
        }

        [TestCase("explain")]
        [TestCase("explain", " ")]
        [TestCase("explain", "A willow.", "The oak.", "An elm.", "--word", "willow")]
        public async Task WhatCannotBeExplainedIsABadArgument(params string[] args)
        {
            using var temporary = new TemporaryFolder();
            Run run = await Run.RealAsync(args.Concat(new[] { "-o", temporary["report.html"] }).ToArray());
            Assert.That(run.Code, Is.Not.EqualTo(0));
            Assert.That(run.Error.Trim(), Is.Not.Empty);
            Assert.That(File.Exists(temporary["report.html"]), Is.False);
        }

        private static JsonElement Data(string html) =>
            JsonDocument.Parse(Regex.Match(html, "id=\"data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value).RootElement;
    }
}
