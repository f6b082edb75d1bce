using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class PersonaTests
    {
        private const string Full = @"{
  ""$schema"": ""x"",
  ""voice"": ""short sentences"",
  ""name"": ""Greta"",
  ""role"": ""innkeeper"",
  ""place"": ""the Golden Goose"",
  ""traits"": [""gruff"", ""kind""],
  ""backstory"": ""You were born here."",
  ""knows"": [""Mira is the smith.""],
  ""sells"": [{ ""icon"": 7, ""item"": ""ale"", ""price"": ""two coins"" }, { ""item"": ""bread"", ""price"": 3 }],
  ""wants"": ""a quiet evening"",
  ""language"": ""auto"",
  ""fallbackLines"": [""Hm?""],
  ""sampling"": { ""temperature"": 0.70, ""x"": { ""b"": 1, ""a"": [2, null] }, ""topK"": 20, ""seed"": 18446744073709551615, ""stop"": [""\n""] },
  ""editor"": { ""z"": 1, ""a"": ""2026-01-02T03:04:05Z"" }
}";

        [Test]
        public void EveryPropertyIsRead()
        {
            Persona persona = Persona.FromJson(Full, "greta.json");
            Assert.That(persona.Name, Is.EqualTo("Greta"));
            Assert.That(persona.Role, Is.EqualTo("innkeeper"));
            Assert.That(persona.Place, Is.EqualTo("the Golden Goose"));
            Assert.That(persona.Traits, Is.EqualTo(new[] { "gruff", "kind" }));
            Assert.That(persona.Voice, Is.EqualTo("short sentences"));
            Assert.That(persona.Backstory, Is.EqualTo("You were born here."));
            Assert.That(persona.Knows.Single(), Is.EqualTo("Mira is the smith."));
            Assert.That(persona.Sells[0].Item, Is.EqualTo("ale"));
            Assert.That(persona.Sells[0].Price, Is.EqualTo("two coins"));
            Assert.That(persona.Sells[1].Price, Is.EqualTo("3"));
            Assert.That(persona.Wants, Is.EqualTo("a quiet evening"));
            Assert.That(persona.Language, Is.EqualTo(PersonaLanguage.Auto));
            Assert.That(persona.FallbackLines.Single(), Is.EqualTo("Hm?"));
            Assert.That(persona.Sampling.Temperature, Is.EqualTo(0.7f));
            Assert.That(persona.Sampling.TopK, Is.EqualTo(20));
            Assert.That(persona.Sampling.Seed, Is.EqualTo(ulong.MaxValue));
            Assert.That(persona.Sampling.Stop!.Single(), Is.EqualTo("\n"));
            Assert.That(persona.Sampling.MinP, Is.Null);
        }

        [Test]
        public void ARoundTripKeepsOrderAndUnknownProperties()
        {
            string once = Persona.FromJson(Full, "greta.json").ToJson();
            Assert.That(Squeeze(once), Is.EqualTo(Squeeze(Full).Replace("0.70", "0.7")));
            Assert.That(Persona.FromJson(once, "again").ToJson(), Is.EqualTo(once));
        }

        [Test]
        public void HowOftenAReplyIsDrawnAgainIsWritten()
        {
            var persona = new Persona("Bo") { Sampling = new GenerationSettings { Redraws = 2, RedrawAbove = 1.25f } };
            GenerationSettings back = Persona.FromJson(persona.ToJson(), "bo.json").Sampling;
            Assert.That(back.Redraws, Is.EqualTo(2));
            Assert.That(back.RedrawAbove, Is.EqualTo(1.25f));
        }

        [TestCase(true)]
        [TestCase(false)]
        public void WhetherALineKeepsItsScriptIsSaidAndUnsaid(bool keep)
        {
            var persona = new Persona("Bo") { Sampling = new GenerationSettings { KeepScript = keep } };
            Persona back = Persona.FromJson(persona.ToJson(), "bo.json");
            Assert.That(back.Sampling.KeepScript, Is.EqualTo(keep));
            var unsaid = new Persona(back) { Sampling = GenerationSettings.Default };
            Assert.That(unsaid.ToJson(), Does.Not.Contain("keepScript"));
        }

        [Test]
        public void AChangedCopyKeepsWhatItDoesNotKnow()
        {
            var changed = new Persona(Persona.FromJson(Full, "greta.json"))
            {
                Role = null,
                Place = "the harbour",
                Language = PersonaLanguage.English,
                Sampling = new GenerationSettings { Temperature = 0.3f, MinP = 0.05f },
            };
            string json = changed.ToJson();
            Assert.That(json, Does.Contain("\"editor\""));
            Assert.That(json, Does.Not.Contain("\"role\""));
            Assert.That(json, Does.Contain("\"temperature\": 0.3,"));
            Assert.That(json, Does.Contain("\"minP\": 0.05"));
            Assert.That(json, Does.Not.Contain("topK"));
            Assert.That(json, Does.Contain("\"language\": \"en\""));
            Persona again = Persona.FromJson(json, "again");
            Assert.That(again.Place, Is.EqualTo("the harbour"));
            Assert.That(again.Role, Is.Null);
        }

        [Test]
        public void ANameAloneIsEnough()
        {
            Persona persona = Persona.FromJson("{\"name\":\"Bo\"}", "bo.json");
            Assert.That(persona.Knows, Is.Empty);
            Assert.That(Squeeze(persona.ToJson()), Is.EqualTo("{\"name\":\"Bo\"}"));
            Assert.That(Squeeze(new Persona("Bo").ToJson()), Is.EqualTo("{\"name\":\"Bo\"}"));
        }

        [TestCase("{}", "name")]
        [TestCase("{\"name\":\" \"}", "name")]
        [TestCase("{\"name\":7}", "name")]
        [TestCase("[]", "object")]
        [TestCase("", "JSON")]
        [TestCase("{\"name\":\"a\"", "JSON")]
        [TestCase("{\"name\":\"a\"} x", "JSON")]
        [TestCase("{\"name\":\"a\"} {}", "Additional text")]
        [TestCase("{\"name\":\"a\",\"name\":\"b\"}", "name")]
        [TestCase("{\"name\":\"a\",\"knows\":\"x\"}", "knows")]
        [TestCase("{\"name\":\"a\",\"knows\":[\"x\",3]}", "knows[1]")]
        [TestCase("{\"name\":\"a\",\"sells\":[{\"item\":\"x\"},{\"price\":\"y\"}]}", "sells[1].item")]
        [TestCase("{\"name\":\"a\",\"sells\":[{\"item\":\"x\",\"price\":[]}]}", "sells[0].price")]
        [TestCase("{\"name\":\"a\",\"language\":\"fr\"}", "language")]
        [TestCase("{\"name\":\"a\",\"sampling\":[]}", "sampling")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"temperature\":\"hot\"}}", "sampling.temperature")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"temperature\":NaN}}", "sampling.temperature")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"topP\":1.5}}", "sampling.topP")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"keepScript\":\"yes\"}}", "sampling.keepScript\" must be true or false.")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"redraws\":11}}", "sampling.redraws\" must be a whole number from 0 to 10.")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"topK\":2.5}}", "sampling.topK")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"maxTokens\":0}}", "sampling.maxTokens")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"seed\":-1}}", "sampling.seed\" must be a whole number from 0 to 18446744073709551615.")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"penaltyWindow\":65537}}", "sampling.penaltyWindow")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"topK\":99999999999999999999999}}", "sampling.topK")]
        [TestCase("{\"name\":\"a\",\"sampling\":{\"stop\":[\"\"]}}", "sampling.stop[0]")]
        public void BadJsonIsRefusedWithItsPlace(string json, string place)
        {
            Assert.That(() => Persona.FromJson(json, "p.json"),
                Throws.TypeOf<BadFileException>().With.Message.StartsWith("p.json: ").And.Message.Contains(place));
        }

        [Test]
        public void DeepAndOversizedJsonIsRefused()
        {
            string deep = "{\"name\":\"a\",\"x\":" + new string('[', 100_000);
            Assert.That(() => Persona.FromJson(deep, "p"), Throws.TypeOf<BadFileException>());
            string many = "{\"name\":\"a\",\"knows\":[" + string.Join(",", Enumerable.Repeat("\"\"", 10_001)) + "]}";
            Assert.That(() => Persona.FromJson(many, "p"), Throws.TypeOf<BadFileException>().With.Message.Contains("10,000"));
            string longText = "{\"name\":\"a\",\"backstory\":\"" + new string('x', 20_001) + "\"}";
            Assert.That(() => Persona.FromJson(longText, "p"), Throws.TypeOf<BadFileException>().With.Message.Contains("backstory"));
        }

        [Test]
        public void AMissingFileIsNamed()
        {
            Assert.That(() => Persona.Load("/nowhere/greta.json"), Throws.TypeOf<BadFileException>().With.Message.Contains("/nowhere/greta.json"));
        }

        // What Chinese Windows calls ANSI has two bytes a character that are no UTF-8: 李雷 is C0 EE C0 D7.
        [TestCase("{ \"name\": \"", new byte[] { 0xC0, 0xEE, 0xC0, 0xD7 })]
        [TestCase("", new byte[] { (byte)'{', 0, (byte)'"', 0, (byte)'n', 0 })]
        public void AFileInAnotherEncodingIsRefusedWithWhatToDo(string begin, byte[] name)
        {
            string path = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(path, Encoding.UTF8.GetBytes(begin).Concat(name).Concat(Encoding.UTF8.GetBytes("\" }")).ToArray());
                Assert.That(() => Persona.Load(path), Throws.TypeOf<BadFileException>().With.Message.Contains(path).And.Message.Contains("save it as UTF-8"));
            }
            finally
            {
                File.Delete(path);
            }
        }

        [TestCase("Mira", "a smith", null, PersonaLanguage.English)]
        [TestCase("老王", null, null, PersonaLanguage.Chinese)]
        [TestCase("Mira", "铁匠", null, PersonaLanguage.Chinese)]
        [TestCase("Mira", null, "你好", PersonaLanguage.Chinese)]
        [TestCase("Mira", null, "Hello", PersonaLanguage.English)]
        [TestCase("Mira", null, null, PersonaLanguage.English)]
        [TestCase("Mira", null, "…", PersonaLanguage.English)]
        public void TheLanguageFollowsThePersonaThenThePlayer(string name, string? role, string? line, PersonaLanguage expected)
        {
            Assert.That(new Persona(name) { Role = role }.ResolveLanguage(line), Is.EqualTo(expected));
        }

        private static string Squeeze(string json)
        {
            var text = new StringBuilder();
            bool quoted = false;
            for (int i = 0; i < json.Length; i++)
            {
                if (json[i] == '"' && json[i - 1] != '\\')
                    quoted = !quoted;
                if (quoted || !char.IsWhiteSpace(json[i]))
                    text.Append(json[i]);
            }

            return text.ToString();
        }
    }
}
