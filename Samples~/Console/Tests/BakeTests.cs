using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class BakeTests
    {
        [TestCase("innkeeper")]
        [TestCase("zhanggui")]
        public async Task BakingWritesAFileAndTellsItsSizeAndTheTimeItSaves(string persona)
        {
            using var temporary = new TemporaryFolder();
            Run run = await Run.RealAsync("bake", "--persona", persona, "-o", temporary["p.baked"], "--device", "cpu", "--json");
            Assert.That(run.Code, Is.EqualTo(0), run.Error);
            double size = run.Of("figure").Single(f => f.GetProperty("name").GetString() == "size").GetProperty("value").GetDouble();
            Assert.That(size, Is.EqualTo(new FileInfo(temporary["p.baked"]).Length / 1e3).Within(0.01));
            Assert.That(run.Of("figure").Select(f => f.GetProperty("name").GetString()), Is.SupersetOf(new[] { "firstToken", "firstTokenBaked", "saved" }));
            Assert.That(run.Of("fact").Single(f => f.GetProperty("name").GetString() == "line").GetProperty("value").GetString(), Is.EqualTo("the same with and without"));
        }
    }
}
