using System.Linq;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    /// <summary>Buttons beside findings: each makes its finding go away and changes nothing else.</summary>
    public sealed class PersonaFixTests
    {
        [TestCase("{}", "name", "\"name\": \"Mira\"")]
        [TestCase("{\"name\":\"Mira\"}", "fallbackLines", "Give me a moment.")]
        [TestCase("{\"name\":\"阿木\",\"role\":\"铁匠\"}", "fallbackLines", "稍等一下。")]
        [TestCase("{\"name\":\"Mira\",\"knows\":[\"One.\",\" \",\"Two.\"]}", "knows[1]", "\"Two.\"")]
        [TestCase("{\"name\":\"Mira\",\"traits\":[\"gruff\",\"\"]}", "traits[1]", "gruff")]
        [TestCase("{\"name\":\"Mira\",\"fallbackLines\":[\"\",\"Later.\"]}", "fallbackLines[0]", "Later.")]
        [TestCase("{\"name\":\"Mira\",\"knows\":[\"The mill burned.\",\"the mill burned\"]}", "knows[1]", "The mill burned.")]
        [TestCase("{\"name\":\"Mira\",\"sells\":[{\"item\":\"ale\",\"price\":\"1\"},{\"item\":\"Ale\",\"price\":\"1\"}]}", "sells[1]", "ale")]
        [TestCase("{\"name\":\"阿木\",\"language\":\"en\",\"role\":\"村口打铁的师傅\",\"knows\":[\"桥在昨天断了。\"]}", "knows[0]", "\"language\": \"zh\"")]
        public void APressMakesTheFindingGoAwayAndKeepsTheRest(string json, string field, string kept)
        {
            var draft = new PersonaDraft(json.Insert(1, "\"mood\":\"unknown\"" + (json.Length > 2 ? "," : "")), "Mira");
            PersonaFinding finding = draft.Findings.Single(f => f.Field == field && f.Fix != null);
            Assert.That(draft.Apply(finding.Fix!), Is.True);
            Assert.That(draft.Findings.Any(f => f.Field == field && f.Message == finding.Message), Is.False);
            Assert.That(draft.Json, Does.Contain(kept).And.Contain("\"mood\": \"unknown\""));
        }

        [Test]
        public void AThingWithoutANameIsTakenOut()
        {
            var persona = new Persona("Mira") { Sells = new[] { new PersonaGoods(" ", "1"), new PersonaGoods("ale", "2") } };
            PersonaFix fix = PersonaCheck.Of(persona).Single(f => f.Field == "sells[0]").Fix!;
            Assert.That(fix.Apply(persona).Sells.Single().Item, Is.EqualTo("ale"));
        }

        [Test]
        public void ALongFactIsSplitIntoItsSentences()
        {
            using var engine = new DialogueEngine(new ScriptedModel("a").ToLoadedModel());
            string sentence = "The mill burned down last night" + string.Concat(Enumerable.Repeat(", and nobody knows why", 6)) + ".";
            var draft = new PersonaDraft(new Persona("Mira") { Knows = new[] { "First.", sentence + " " + sentence.Replace("mill", "barn"), "Last." } }.ToJson(), "Mira") { Limits = PersonaLimits.Of(engine) };
            PersonaFinding finding = draft.Findings.Single(f => f.Field == "knows[1]");
            Assert.That(finding.Fix!.Title, Is.EqualTo("Split into 2 entries"));
            draft.Apply(finding.Fix);
            Assert.That(draft.Persona!.Knows, Is.EqualTo(new[] { "First.", sentence, sentence.Replace("mill", "barn"), "Last." }));
        }

        [TestCase("{\"name\":\"Mira\",\"knows\":[\"The toll is one copper.\",\"The toll is two coppers.\"]}", "knows[1]")]
        [TestCase("{\"name\":\"Mira\",\"sells\":[{\"item\":\"ale\"}]}", "sells[0]")]
        [TestCase("{\"name\":\"Mira\",\"language\":\"en\",\"role\":\"keeper of the inn\",\"knows\":[\"桥在昨天断了。\"]}", "knows[0]")]
        [TestCase("{\"name\":\"Mira\"}", "role")]
        public void WhatTakesThoughtHasNoButton(string json, string field) =>
            Assert.That(new PersonaDraft(json, "Mira").Findings.Single(f => f.Field == field).Fix, Is.Null);
    }
}
