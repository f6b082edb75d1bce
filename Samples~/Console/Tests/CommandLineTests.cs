using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class CommandLineTests
    {
        [TestCase("There is no command 'speak'", "speak")]
        [TestCase("There is no option --colour", "say", "Hello", "--colour")]
        [TestCase("There is no option -x", "say", "Hello", "-x")]
        [TestCase("There is no option --persona", "next", "Hello", "--persona", "a.json")]
        [TestCase("--seed needs a value", "say", "Hello", "--seed")]
        [TestCase("--seed needs a whole number", "say", "Hello", "--seed", "-1")]
        [TestCase("--seed needs a whole number", "say", "Hello", "--seed=7x")]
        [TestCase("--seed is there twice", "say", "Hello", "--seed", "1", "--seed", "2")]
        [TestCase("--temperature needs a number from 0 to 100, not 'NaN'", "say", "Hello", "--temperature", "NaN")]
        [TestCase("--temperature needs a number", "complete", "Hello", "--temperature", "1e9")]
        [TestCase("--max-tokens needs a whole number from 1", "say", "Hello", "--max-tokens", "0")]
        [TestCase("--lang is one of en, zh, auto, not 'de'", "say", "Hello", "--lang", "de")]
        [TestCase("--device is one of auto, cpu, cuda", "say", "Hello", "--device", "tpu")]
        [TestCase("--json takes no value", "say", "Hello", "--json=yes")]
        [TestCase("--bits is one of 4, 8", "import", "a", "-o", "b", "--bits", "5")]
        [TestCase("--block is one of 32, 64, 128", "import", "a", "-o", "b", "--block", "16")]
        [TestCase("needs a folder to write", "import", "a")]
        [TestCase("needs one folder to read", "import", "-o", "b")]
        [TestCase("needs one model folder", "inspect")]
        [TestCase("There is no text", "complete")]
        [TestCase("There are 2 texts", "next", "one", "two")]
        [TestCase("The text is empty", "complete", "")]
        [TestCase("The text is empty", "next", "")]
        [TestCase("The text is empty", "tokens", "")]
        [TestCase("Say something", "say")]
        [TestCase("One of the lines is empty", "say", "Hello", " ")]
        [TestCase("One of the texts is empty", "explain", "")]
        [TestCase("Which tests?", "test")]
        [TestCase("--device is one of auto, cpu, cuda", "test", "/nowhere/at/all", "--device", "tpu")]
        [TestCase("this is a folder", "bake", "-o", "/")]
        [TestCase("this is a folder", "explain", "Hello", "-o", "/")]
        [TestCase("nothing to do with 'x'", "bench", "x")]
        [TestCase("There is no option --top", "--top", "5")]
        public async Task BadArgumentsEndWithTwoAndOneLine(string sentence, params string[] args)
        {
            Run run = await Run.WithAsync(null, args);
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Output, Is.Empty);
            Assert.That(run.Error, Does.Contain(sentence));
            Assert.That(run.Error.Split('\n').Length, Is.EqualTo(2), "one line and its end");
        }

        [Test]
        public async Task WithJsonABadArgumentIsAnEventToo()
        {
            Run run = await Run.WithAsync(null, "say", "Hello", "--json", "--seed", "x");
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Of("error").Count, Is.EqualTo(1));
            Assert.That(run.Events.Count, Is.EqualTo(1));
            Assert.That(run.Error.Trim(), Is.EqualTo(run.Events[0].GetProperty("message").GetString()));
        }

        [TestCase("--help")]
        [TestCase("-h")]
        [TestCase("help")]
        public async Task HelpListsEveryCommand(string arg)
        {
            Run run = await Run.WithAsync(null, arg);
            Assert.That(run.Code, Is.EqualTo(0));
            foreach (string verb in new[] { "say", "complete", "next", "tokens", "import", "inspect", "bench" })
                Assert.That(run.Output, Does.Contain("repartee-console " + verb + " "));
        }

        [Test]
        public async Task HelpOfACommandListsItsOptions()
        {
            Run run = await Run.WithAsync(null, "say", "--help");
            Assert.That(run.Code, Is.EqualTo(0));
            foreach (string option in new[] { "--persona FILE", "--model DIR", "--seed N", "--temperature T", "--max-tokens N", "--lang en|zh|auto", "--device auto|cpu|cuda", "--json" })
                Assert.That(run.Output, Does.Contain(option));
        }

        [TestCase("inspect", "/nowhere/at/all")]
        [TestCase("tokens", "Hello", "--model", "/nowhere/at/all")]
        [TestCase("import", "/nowhere/at/all", "-o", "/tmp/never-written")]
        [TestCase("say", "Hello", "--persona", "/nowhere/at/all.json")]
        [TestCase("test", "/nowhere/at/all.dialogue")]
        public async Task MissingFilesEndWithTwoAndTheirName(params string[] args)
        {
            Run run = await Run.WithAsync(null, args);
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("nowhere"));
            Assert.That(run.Error.Split('\n').Length, Is.EqualTo(2));
        }
    }
}
