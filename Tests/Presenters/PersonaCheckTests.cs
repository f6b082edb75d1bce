using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class PersonaCheckTests
    {
        [Test]
        public void EveryTemplateIsFlawlessReadsBackAndComesInBothLanguages()
        {
            Assert.That(PersonaTemplates.All.Select(template => template.Kind).Distinct(), Is.EqualTo(new[] { "Innkeeper", "Guard", "Merchant", "Healer", "Child", "Ghost" }));
            foreach (PersonaTemplate template in PersonaTemplates.All)
            {
                Assert.That(PersonaCheck.Of(template.Persona).Select(finding => finding.ToString()), Is.Empty, template.Title);
                Assert.That(Persona.FromJson(template.Persona.ToJson(), template.Title).ToJson(), Is.EqualTo(template.Persona.ToJson()));
                Assert.That(PersonaTemplates.All.Count(other => other.Kind == template.Kind && other.Persona.Language != template.Persona.Language), Is.EqualTo(1));
            }
        }

        [Test]
        public void WhatIsMissingIsFoundAndANameIsNeeded()
        {
            IReadOnlyList<PersonaFinding> findings = PersonaCheck.Of(new Persona(" "));
            Assert.That(findings[0].Severity, Is.EqualTo(FindingSeverity.Error), "errors first");
            Assert.That(findings.Select(finding => finding.Field), Is.EqualTo(new[] { "name", "fallbackLines", "role", "place", "traits" }));
        }

        [TestCase("ale", "3 pence", "A mug of ale costs two pence.", true)]
        [TestCase("ale", "3 pence", "A mug of ale costs three pence.", false)]
        [TestCase("ale", "3 pence", "Two men drink ale here.", false)]
        [TestCase("ale", "3 pence", "Bread costs two pence.", false)]
        [TestCase("米酒", "五文钱", "米酒一碗三文钱。", true)]
        [TestCase("米酒", "五文钱", "米酒一碗五文钱。", false)]
        public void AFactThatNamesAnotherPriceThanTheGoodsIsFound(string item, string price, string fact, bool found)
        {
            var persona = new Persona("Pip") { Sells = new[] { new PersonaGoods(item, price) }, Knows = new[] { fact } };
            Assert.That(PersonaCheck.Of(persona).Any(f => f.Field == "knows[0]" && f.Message.Contains("another price")), Is.EqualTo(found));
        }

        [TestCase("The bridge is old. 这座桥已经很旧了。", PersonaLanguage.English, true)]
        [TestCase("The inn is called 龙门.", PersonaLanguage.English, false)]
        [TestCase("这座桥已经很旧了，没有人敢从上面走过去，只有鸟。 Nobody dares to cross it.", PersonaLanguage.Chinese, true)]
        [TestCase("店名叫Golden Goose。", PersonaLanguage.Chinese, false)]
        public void ASecondLanguageInsideAnEntryIsFound(string fact, PersonaLanguage language, bool found)
        {
            var persona = new Persona("Pip") { Language = language, Knows = new[] { fact } };
            Assert.That(PersonaCheck.Of(persona).Any(f => f.Field == "knows[0]" && f.Message.Contains("the character speaks")), Is.EqualTo(found));
        }

        [TestCase("The toll is one copper.", "The toll is two coppers.", "contradicts")]
        [TestCase("The bridge is safe.", "The bridge is not safe.", "contradicts")]
        [TestCase("The gate opens at dawn.", "The gate does not open at dawn.", "contradicts")]
        [TestCase("渡船一天开两趟。", "渡船一天开三趟。", "contradicts")]
        [TestCase("山里有狼。", "山里没有狼。", "contradicts")]
        [TestCase("The bridge is safe.", "the bridge is safe", "says the same")]
        [TestCase("The bridge is safe.", "The mill is not safe.", null)]
        [TestCase("The gate opens at dawn.", "The gate closes at dusk.", null)]
        [TestCase("山里有狼。", "城里没有狼。", null)]
        public void FactsThatCannotBothBeTrueAreFound(string one, string other, string? found)
        {
            PersonaFinding? finding = PersonaCheck.Of(Complete(new Persona("Pip") { Knows = new[] { one, other } })).SingleOrDefault(f => f.Field == "knows[1]");
            Assert.That(finding?.Message, found == null ? (NUnit.Framework.Constraints.IResolveConstraint)Is.Null : Does.Contain(found));
        }

        [Test]
        public void AThingAtTwoPricesIsFoundWithBothPrices()
        {
            var persona = Complete(new Persona("Pip") { Sells = Goods(("a rope", "two silver"), ("Rope", "five silver"), ("ale", "")) });
            string[] messages = PersonaCheck.Of(persona).Select(finding => finding.ToString()).ToArray();
            Assert.That(messages, Has.Some.Contains("sells[1]").And.Some.Contains("costs two silver above and five silver here"));
            Assert.That(messages, Has.Some.Contains("has no price"));
        }

        [Test]
        public void AnEntryInTheOtherLanguageIsFound()
        {
            var persona = Complete(new Persona("Pip") { Language = PersonaLanguage.English, Knows = new[] { "The well is deep.", "水井很深，孩子不要去。" } });
            Assert.That(PersonaCheck.Of(persona).Single().ToString(), Does.StartWith("Warning, knows[1]").And.Contain("Chinese").And.Contain("English"));
        }

        [Test]
        public void WhatIsTooLongForTheModelIsMeasuredInItsTokens()
        {
            using var engine = new DialogueEngine(new ScriptedModel("a").ToLoadedModel(), new EngineOptions());
            string endless = string.Concat(Enumerable.Repeat("very ", engine.ContextLength));
            var persona = Complete(new Persona("Pip") { Language = PersonaLanguage.English, Voice = endless, Knows = new[] { endless + "long." } });
            IReadOnlyList<PersonaFinding> findings = PersonaCheck.Of(persona, PersonaLimits.Of(engine));
            Assert.That(findings[0].Severity, Is.EqualTo(FindingSeverity.Error));
            Assert.That(findings[0].Message, Does.Contain(engine.ContextLength + " tokens"));
            Assert.That(findings.Select(finding => finding.Field), Is.EqualTo(new[] { "voice", "knows[0]" }));
            var past = Complete(new Persona("Pip") { Language = PersonaLanguage.English, Backstory = string.Concat(Enumerable.Repeat("It rained. ", engine.ContextLength)) });
            Assert.That(PersonaCheck.Of(past, PersonaLimits.Of(engine)).Single().ToString(), Does.StartWith("Warning, backstory").And.Contain("context has " + engine.ContextLength));
            Assert.That(PersonaCheck.Of(persona), Is.Empty, "without a model lengths are not looked at");
        }

        [Test]
        public void AModelsFolderMeasuresAsTheModelDoes()
        {
            string folder = System.IO.Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small");
            PersonaLimits limits = PersonaLimits.Load(folder, new EngineOptions { ContextLength = 256 });
            using DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(folder), new EngineOptions { ContextLength = 256, Device = ExecutionDevice.Cpu });
            Assert.That(limits.ContextLength, Is.EqualTo(engine.ContextLength));
            var persona = Complete(new Persona("Pip") { Language = PersonaLanguage.English, Voice = string.Concat(Enumerable.Repeat("speaks slowly, ", 60)) });
            string[] findings = PersonaCheck.Of(persona, limits).Select(finding => finding.ToString()).ToArray();
            Assert.That(findings.Single(), Does.Contain("256 tokens"));
            Assert.That(findings, Is.EqualTo(PersonaCheck.Of(persona, PersonaLimits.Of(engine)).Select(finding => finding.ToString())));
        }

        private static PersonaGoods[] Goods(params (string Item, string Price)[] goods) =>
            goods.Select(pair => new PersonaGoods(pair.Item, pair.Price)).ToArray();

        private static Persona Complete(Persona persona) => new Persona(persona)
        {
            Role = persona.Language == PersonaLanguage.English ? "guard" : null,
            Place = persona.Language == PersonaLanguage.English ? "the gate" : null,
            Traits = new[] { "x1" },
            FallbackLines = new[] { "..." },
        };
    }
}
