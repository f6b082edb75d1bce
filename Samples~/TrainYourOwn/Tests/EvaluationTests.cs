using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>The questions are enough and their own, and the command reports on the bundled model.</summary>
    [TestFixture]
    public sealed class EvaluationTests
    {
        private const int Scenes = 400;
        private static readonly string _authored = Path.Combine(AppContext.BaseDirectory, "Authored");

        [TestCase("en")]
        [TestCase("zh")]
        public void Every_intent_with_a_threshold_has_enough_questions(string language)
        {
            List<Question> questions = QuestionFile.Load(Folder("Questions"), language);
            Assert.That(questions.Count, Is.GreaterThanOrEqualTo(350));
            Assert.That(questions.Select(question => question.Persona).Distinct().Count(), Is.GreaterThanOrEqualTo(16));
            foreach (KeyValuePair<string, double> intent in Intents.Thresholds)
                Assert.That(questions.Count(question => question.Intent == intent.Key), Is.GreaterThanOrEqualTo(25), intent.Key);
        }

        [TestCase("Questions", "en")]
        [TestCase("Questions", "zh")]
        [TestCase("Unread", "en")]
        [TestCase("Unread", "zh")]
        public void Characters_knowledge_and_goods_do_not_occur_in_the_corpus(string set, string language)
        {
            bool chinese = language == "zh";
            Scene[] scenes = Corpus.Open(_authored, 5).Scenes(0, Scenes).Where((_, i) => i % 2 == (chinese ? 1 : 0)).ToArray();
            var names = new HashSet<string>(scenes.Select(scene => scene.World.Persona.Name));
            var places = new HashSet<string>(scenes.Select(scene => scene.World.Persona.Place ?? ""));
            var facts = new HashSet<string>(scenes.SelectMany(scene => scene.World.Persona.Knows));
            var goods = new HashSet<string>(scenes.SelectMany(scene => scene.World.Persona.Sells).Select(one => Bare(one.Item)));
            var sold = new List<string>();
            foreach (Persona persona in QuestionFile.Load(Folder(set), language).Select(question => question.Persona).Distinct())
            {
                Assert.That(names, Does.Not.Contain(persona.Name));
                Assert.That(places, Does.Not.Contain(persona.Place));
                Assert.That(persona.Knows.Where(facts.Contains), Is.Empty, persona.Name);
                sold.AddRange(persona.Sells.Select(one => Bare(one.Item)));
            }

            // Bread is bread everywhere: some goods may be the same, most may not.
            string[] same = sold.Where(goods.Contains).ToArray();
            TestContext.Out.WriteLine(same.Length + " of " + sold.Count + " goods occur in the corpus: " + string.Join(" | ", same));
            Assert.That(same.Length / (double)sold.Count, Is.LessThan(0.25));
        }

        // "What's your name?" is what everybody asks; most questions have to be new.
        [TestCase("Questions", "en")]
        [TestCase("Questions", "zh")]
        [TestCase("Unread", "en")]
        [TestCase("Unread", "zh")]
        public void Most_questions_are_worded_as_the_corpus_never_does(string set, string language)
        {
            bool chinese = language == "zh";
            var lines = new HashSet<string>(Corpus.Open(_authored, 5).Scenes(0, Scenes * 2).Where((_, i) => i % 2 == (chinese ? 1 : 0))
                .SelectMany(scene => scene.Dialogues).SelectMany(dialogue => dialogue).Select(turn => Bare(turn.Line)));
            List<Question> questions = QuestionFile.Load(Folder(set), language);
            string[] seen = questions.Where(question => lines.Contains(Bare(question.Line))).Select(question => question.Line).ToArray();
            TestContext.Out.WriteLine(seen.Length + " of " + questions.Count + " occur in the corpus: " + string.Join(" | ", seen));
            Assert.That(seen.Length / (double)questions.Count, Is.LessThan(0.15));
        }

        [Test]
        public void A_run_with_the_bundled_model_writes_table_page_and_data()
        {
            string work = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "repartee-evaluate-" + Guid.NewGuid().ToString("N"))).FullName;
            TextWriter console = Console.Out;
            try
            {
                using var output = new StringWriter();
                Console.SetOut(output);
                string html = Path.Combine(work, "report.html");
                string json = Path.Combine(work, "report.json");
                int code = Program.Main(new[] { "evaluate", "--model", Model(), "--limit", "2", "--threads", "1", "--html", html, "--json", json, "--work", work });
                Assert.That(code, Is.EqualTo(0), output.ToString());
                foreach (KeyValuePair<string, double> intent in Intents.Thresholds)
                    Assert.That(output.ToString(), Does.Match("(?m)^" + intent.Key + " +\\d/2 .*\\d/2 "));
                JObject report = JObject.Parse(File.ReadAllText(json));
                Assert.That(report["answers"]!.Count(), Is.EqualTo(2 * 2 * (Intents.Thresholds.Count + Intents.Open.Count)));
                Assert.That(report["rows"]!.Select(row => (string)row["name"]!), Does.Contain("reply language").And.Contain("no loops").And.Contain("different greetings").And.Contain("voices told apart"));
                string page = File.ReadAllText(html);
                Assert.That(page, Does.StartWith("<!DOCTYPE html>").And.EndWith("</html>\n"));
                Assert.That(page, Does.Not.Contain("http"), "the page needs nothing from elsewhere");
                foreach (JToken answer in report["answers"]!)
                    Assert.That(page, Does.Contain(System.Net.WebUtility.HtmlEncode((string)answer["lines"]!.Last!["reply"]!)));
            }
            finally
            {
                Console.SetOut(console);
                Directory.Delete(work, recursive: true);
            }
        }

        [Test]
        public void Strict_fails_when_a_threshold_is_missed()
        {
            var card = new Scorecard();
            Question question = QuestionFile.Read(new[] { "== name", "who? => Ana" }, new Persona("Ana") { Language = PersonaLanguage.English }, "en/ana", "x.txt")[0];
            Answer right = new Answer(question, new[] { new Reply("who?", "Ana.", null, false) });
            Answer wrong = new Answer(question, new[] { new Reply("who?", "The miller.", null, false) });
            card.Add(Enumerable.Repeat(right, 49).Append(wrong).ToArray(), Array.Empty<Diversity>());
            Assert.That(card.AllMet, Is.True, "49 of 50 are 98 %");
            card.Add(Enumerable.Repeat(right, 24).Append(wrong).ToArray(), Array.Empty<Diversity>());
            Assert.That(card.AllMet, Is.False, "24 of 25 are not");
        }

        internal static string Folder(string set) => Path.Combine(AppContext.BaseDirectory, "Evaluation", set);

        private static string Bare(string line) => string.Join(" ", Health.Units(line));

        internal static string Model()
        {
            for (DirectoryInfo? folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            {
                string model = Path.Combine(folder.FullName, "Runtime", "Models~", "repartee-npc-small");
                if (Directory.Exists(model))
                    return model;
            }

            throw new DirectoryNotFoundException("The bundled model is not above " + AppContext.BaseDirectory);
        }
    }
}
