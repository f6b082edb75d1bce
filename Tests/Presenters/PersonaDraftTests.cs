using System.Linq;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class PersonaDraftTests
    {
        [Test]
        public void EveryFieldCanBeWrittenAndReadBackFromTheText()
        {
            var draft = new PersonaDraft("{ \"name\": \"\" }", "new");
            foreach (PersonaField field in PersonaField.All)
                draft.Set(field, field.IsMultiline ? "one\ntwo" : "word");
            var again = new PersonaDraft(draft.Json, "again");
            foreach (PersonaField field in PersonaField.All)
                Assert.That(again.Get(field), Is.EqualTo(field.IsMultiline ? "one\ntwo" : "word"), field.Name);
        }

        [Test]
        public void GoodsAreWrittenAsItemAndPrice()
        {
            var draft = new PersonaDraft("{ \"name\": \"阿木\", \"sells\": [{ \"item\": \"铁剑\", \"price\": \"十文钱\", \"stock\": 3 }] }", "阿木");
            PersonaField sells = PersonaField.All.Single(field => field.Name == "sells");
            Assert.That(draft.Get(sells), Is.EqualTo("铁剑 = 十文钱"));
            draft.Set(sells, "铁剑 = 十文钱\n木盾");
            Assert.That(draft.Persona!.Sells.Select(goods => goods.Item), Is.EqualTo(new[] { "铁剑", "木盾" }));
            Assert.That(draft.Json, Does.Contain("stock"), "what this version does not know stays");
        }

        [Test]
        public void FindingsFollowEveryChange()
        {
            var draft = new PersonaDraft("{ \"name\": \"Mira\" }", "Mira");
            PersonaField name = PersonaField.All[0];
            Assert.That(draft.FindingsOf(name), Is.Empty);
            draft.Set(name, "");
            Assert.That(draft.Findings[0].Severity, Is.EqualTo(FindingSeverity.Error), draft.Findings[0].ToString());
            draft.Set(name, "Mira");
            Assert.That(draft.FindingsOf(name), Is.Empty);
        }

        [Test]
        public void ATextThatIsNoPersonaSaysWhyAndATemplateReplacesIt()
        {
            var draft = new PersonaDraft("{ \"name\": ", "Mira");
            Assert.That(draft.Persona, Is.Null);
            Assert.That(draft.Findings.Single().Message, Does.Contain("Mira"));
            Assert.That(() => draft.Set(PersonaField.All[0], "x"), Throws.InvalidOperationException);
            foreach (PersonaTemplate template in PersonaTemplates.All)
            {
                draft.Start(template);
                Assert.That(draft.Persona!.Name, Is.EqualTo(template.Persona.Name));
                Assert.That(draft.Findings, Is.Empty, template.Title + ": " + draft.Findings.FirstOrDefault());
            }
        }

        [Test]
        public void TheSameTextIsNoChange()
        {
            var draft = new PersonaDraft("{ \"name\": \"Mira\" }", "Mira");
            Assert.That(draft.Set(PersonaField.All[0], "Mira"), Is.False);
            Assert.That(draft.Take("{ \"name\": \"Mira\" }"), Is.False);
            Assert.That(draft.Take("{ \"name\": \"Mara\" }"), Is.True);
        }
    }
}
