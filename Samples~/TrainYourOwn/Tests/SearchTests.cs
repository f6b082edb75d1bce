using System.IO;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>The runtime's search finds what freely worded questions ask for.</summary>
    [TestFixture]
    public sealed class SearchTests
    {
        [TestCase("en")]
        [TestCase("zh")]
        public void Freely_worded_questions_find_their_fact(string language)
        {
            SearchResult result = SearchCommand.Measure(SearchQuestion.Read(Path.Combine(SearchCommand.Folder, language + ".json")));
            Assert.That(result.Shown, Is.GreaterThan(0.6), "shown");
            Assert.That(result.First, Is.GreaterThan(0.57), "shown first");
            Assert.That(result.Vain, Is.LessThan(0.35), "shown in vain");
            Assert.That(result.Goods, Is.GreaterThan(0.7), "goods");
        }

        [Test]
        public void A_file_that_is_wrong_is_named()
        {
            string path = Path.Combine(Path.GetTempPath(), TestContext.CurrentContext.Test.ID + ".json");
            File.WriteAllText(path, "[{\"name\": \"Bo\", \"knows\": [], \"sells\": [], \"asks\": [[\"Why?\"]]}]");
            try
            {
                Assert.That(() => SearchQuestion.Read(path), Throws.TypeOf<System.FormatException>().With.Message.Contains(path));
            }
            finally
            {
                File.Delete(path);
            }
        }
    }
}
