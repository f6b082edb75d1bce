using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>Shards say which tokens of a dialogue repeat others, so that training can exchange both.</summary>
    [TestFixture]
    public sealed class ShardTests
    {
        private readonly string _work = Path.Combine(Path.GetTempPath(), "repartee-shard-" + Guid.NewGuid().ToString("N"));

        [SetUp]
        public void SetUp() => Directory.CreateDirectory(_work);

        [TearDown]
        public void TearDown() => Directory.Delete(_work, recursive: true);

        [Test]
        public void A_name_that_the_player_told_is_marked_wherever_it_is_repeated()
        {
            List<string> repeated = Repeated(
                new CorpusTurn("intro", "Good day. I am Tolvard.", null, "Welcome, Tolvard.", new List<string>(), "Tolvard"),
                new CorpusTurn("recall", "Who am I?", null, "You are Tolvard, my friend.", new List<string>(), "Tolvard"));
            Assert.That(repeated, Is.EqualTo(new[] { " Tolvard", " Tolvard" }));
        }

        [Test]
        public void Words_that_a_note_holds_too_are_not_the_players_alone()
        {
            List<string> repeated = Repeated(
                new CorpusTurn("intro", "Good day. I am Tolvard.", "[You know: I owe Tolvard a cow.]", "Welcome, Tolvard.", new List<string>(), "Tolvard"));
            Assert.That(repeated, Is.Empty);
        }

        [Test]
        public void A_name_that_is_written_in_other_tokens_somewhere_is_left_alone()
        {
            List<string> repeated = Repeated(
                new CorpusTurn("intro", "Good day. I am Tolvard.", null, "Tolvard! Welcome, Tolvard.", new List<string>(), "Tolvard"));
            Assert.That(repeated, Is.Empty);
        }

        [Test]
        public void A_reply_that_repeats_its_note_points_at_it()
        {
            List<string> repeated = Repeated(
                new CorpusTurn("tell.event", "What of the cow?", "[You know: The brown cow fell into the well.]", "They say the brown cow fell into the well.", new List<string>()));
            Assert.That(repeated, Is.EqualTo(new[] { " brown cow fell into the well" }));
        }

        // The runs of tokens that are marked; what they point at is the same.
        private List<string> Repeated(params CorpusTurn[] turns)
        {
            string path = Path.Combine(_work, "train");
            Tokenizer tokenizer = Tokenizer.Load(Path.Combine(EvaluationTests.Model(), "tokenizer.json"));
            string authored = Path.Combine(AppContext.BaseDirectory, "Authored");
            Corpus corpus = Corpus.Open(authored, 1);
            using (var writer = new ShardWriter(path, tokenizer, corpus.IntentNumbers))
                writer.Add(new Scene(corpus.Scene(0).World, "You are Marda.", new List<List<CorpusTurn>> { turns.ToList() }));
            int[] ids = Words(path + ".tokens");
            int[] back = Words(path + ".quotes");
            var runs = new List<string>();
            for (int at = 0; at < ids.Length; at++)
            {
                int begin = at;
                while (at < ids.Length && back[at] != 0 && (at == begin || back[at] == back[at - 1]))
                {
                    Assert.That(ids[at], Is.EqualTo(ids[at - back[at]]));
                    at++;
                }

                if (at > begin)
                    runs.Add(tokenizer.Decode(ids.Skip(begin).Take(at - begin).ToArray()));
            }

            return runs;
        }

        private static int[] Words(string path)
        {
            byte[] bytes = File.ReadAllBytes(path);
            return Enumerable.Range(0, bytes.Length / 2).Select(i => (int)BitConverter.ToUInt16(bytes, 2 * i)).ToArray();
        }
    }
}
