using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Terminal;

namespace Repartee.Tests
{
    public sealed class PersonaFilesTests
    {
        [Test]
        public void TheDefaultIsAnEnglishInnkeeperAndThereAreThreeOfEachLanguage()
        {
            string[] files = BundledFiles.Personas(new Host());
            Persona[] personas = files.Select(Persona.Load).ToArray();
            Assert.That(Path.GetFileName(files[0]), Is.EqualTo("innkeeper.json"));
            Assert.That(personas[0].Role, Is.EqualTo("innkeeper"));
            Assert.That(personas[0].Language, Is.EqualTo(PersonaLanguage.English));
            Assert.That(personas.Count(p => p.Language == PersonaLanguage.English), Is.EqualTo(3));
            Assert.That(personas.Count(p => p.Language == PersonaLanguage.Chinese), Is.EqualTo(3));
        }

        [Test]
        public void WhereNoPersonasAreBundledTheErrorSaysSo()
        {
            using var folder = new TemporaryFolder();
            var host = new Host { BaseDirectory = folder.Path };
            Assert.That(() => BundledFiles.Persona(host, "innkeeper"),
                Throws.TypeOf<BadFileException>().With.Message.Contains("no personas are bundled in " + folder["Personas"]));
        }

        [Test]
        public void EveryBundledPersonaIsComplete()
        {
            foreach (string file in BundledFiles.Personas(new Host()))
            {
                Persona persona = Persona.Load(file);
                Assert.That(persona.Place, Is.Not.Null.And.Not.Empty, file);
                Assert.That(persona.Voice, Is.Not.Null.And.Not.Empty, file);
                Assert.That(persona.Wants, Is.Not.Null.And.Not.Empty, file);
                Assert.That(persona.Backstory, Is.Not.Null.And.Not.Empty, file);
                Assert.That(persona.Traits.Count, Is.GreaterThanOrEqualTo(3), file);
                Assert.That(persona.Knows.Count, Is.GreaterThanOrEqualTo(8), file);
                Assert.That(persona.FallbackLines.Count, Is.GreaterThanOrEqualTo(3), file);
                char full = persona.Language == PersonaLanguage.Chinese ? '。' : '.';
                Assert.That(persona.Knows.All(fact => fact.EndsWith(full)), Is.True, file);
            }
        }
    }
}
