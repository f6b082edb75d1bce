using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class RawTextTests
    {
        private static LoadedModel Story() => new ScriptedModel("there lived a fox.").ToLoadedModel();

        [Test]
        public async Task CompleteContinuesTheText()
        {
            Run run = await Run.WithAsync(Story, "complete", "Once ", "--model", "anywhere", "--json");
            Assert.That(run.Code, Is.EqualTo(0));
            Assert.That(run.Of("start").Count, Is.EqualTo(1));
            Assert.That(run.Of("line")[0].GetProperty("text").GetString(), Is.EqualTo("there lived a fox."));
            Assert.That(string.Concat(run.Of("delta").Select(d => d.GetProperty("text").GetString())), Is.EqualTo("there lived a fox."));
        }

        [Test]
        public async Task NextListsCandidatesByProbability()
        {
            Run run = await Run.WithAsync(Story, "next", "Once ", "--top", "3", "--model", "anywhere", "--json");
            Assert.That(run.Code, Is.EqualTo(0));
            Assert.That(run.Of("candidate").Count, Is.EqualTo(3));
            double[] probabilities = run.Of("candidate").Select(c => c.GetProperty("probability").GetDouble()).ToArray();
            Assert.That(probabilities, Is.Ordered.Descending);
            Assert.That(probabilities[0], Is.EqualTo(1).Within(1e-6));
            Assert.That(run.Of("candidate")[0].EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "event", "text", "id", "probability" }));
        }

        [Test]
        public async Task ATextLongerThanTheContextIsABadArgument()
        {
            Run run = await Run.WithAsync(Story, "next", new string('x', 100_000), "--model", "anywhere");
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("context"));
        }

        [Test]
        public async Task BenchMeasuresLoadPrefillDecodeFirstTokenAndMemory()
        {
            Run run = await Run.WithAsync(Story, "bench", "--model", "anywhere", "--json");
            Assert.That(run.Code, Is.EqualTo(0));
            string[] names = run.Of("figure").Select(f => f.GetProperty("name").GetString()!).ToArray();
            Assert.That(names, Is.EqualTo(new[] { "load", "prefill", "decode", "firstToken", "memory" }));
            Assert.That(run.Of("figure").Select(f => f.GetProperty("value").GetDouble()), Is.All.GreaterThan(0));
        }
    }
}
