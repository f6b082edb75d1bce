using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>The generated dialogues keep the rules of their languages.</summary>
    [TestFixture]
    public sealed class CorpusTests
    {
        private const int Count = 300;
        private static readonly string _authored = Path.Combine(AppContext.BaseDirectory, "Authored");
        private static readonly Lazy<List<Scene>> _scenes = new Lazy<List<Scene>>(() => Corpus.Open(_authored, 11).Scenes(0, Count).ToList());

        [Test]
        public void Same_seed_gives_the_same_dialogues_and_another_seed_others()
        {
            string first = Text(Corpus.Open(_authored, 3).Scenes(4, 6));
            Assert.That(Text(Corpus.Open(_authored, 3).Scenes(4, 6)), Is.EqualTo(first));
            Assert.That(Text(Corpus.Open(_authored, 4).Scenes(4, 6)), Is.Not.EqualTo(first));
        }

        [Test]
        public void No_slot_and_no_bracket_is_left_in_a_line()
        {
            foreach (CorpusTurn turn in Turns(_scenes.Value))
            {
                Assert.That(turn.Reply.IndexOfAny("{}[]<>|".ToCharArray()), Is.LessThan(0), turn.Reply);
                Assert.That(turn.Line.IndexOfAny("{}[]<>|".ToCharArray()), Is.LessThan(0), turn.Line);
                Assert.That(turn.Reply.Trim(), Is.Not.Empty, turn.Intent + ": " + turn.Line);
            }
        }

        [TestCase("knife", "knives")]
        [TestCase("room for the night", "rooms for the night")]
        [TestCase("jar of honey", "jars of honey")]
        [TestCase("seat on the coach", "seats on the coach")]
        public void The_plural_is_that_of_the_head(string noun, string plural) =>
            Assert.That(TrainYourOwn.English.Plural(noun), Is.EqualTo(plural));

        [Test]
        public void Small_talk_that_asks_for_wares_is_answered_with_them()
        {
            WareKind kind = WareKind.Read("lodging!: room, bed: hot bed, single room", chinese: false);
            Assert.That(kind.Intent, Is.EqualTo("lodging"));
            Assert.That(kind.AlwaysAskedFor, Is.True);
            Assert.That(kind.Holds("single room"), Is.True);
            Assert.That(() => WareKind.Read("a: b: c: d", chinese: false), Throws.TypeOf<FormatException>());

            CorpusTurn[] lodging = Corpus.Open(_authored, 31).Scenes(0, 900).Where(scene => scene.World.Goods.Any(good => good.Name == "single room" || good.Name == "room for the night"))
                .SelectMany(scene => scene.Dialogues).SelectMany(dialogue => dialogue).ToArray();
            Assert.That(lodging, Is.Not.Empty);
            Assert.That(lodging.Count(turn => turn.Intent == "lodging"), Is.Zero);
        }

        [Test]
        public void English_articles_fit_the_word_that_follows()
        {
            // A capital inside a sentence is a name: "Deck A of the station".
            var article = new Regex("\\b(a|an|(?<!\\w )(?:A|An)) ([A-Za-z][A-Za-z'-]*)");
            foreach (CorpusTurn turn in Turns(English()))
                foreach (Match match in article.Matches(turn.Reply))
                    Assert.That(match.Groups[1].Value.ToLowerInvariant(), Is.EqualTo(TrainYourOwn.English.Article(match.Groups[2].Value)), turn.Reply);
        }

        [Test]
        public void English_replies_are_sentences_in_English()
        {
            foreach (CorpusTurn turn in Turns(English()))
            {
                Assert.That(turn.Reply.Any(c => c >= '\u2E80'), Is.False, turn.Reply);
                Assert.That(turn.Reply, Does.Match("[.?!*\"]$"), turn.Reply);
                Assert.That(turn.Reply, Does.Not.Match("  | [.,?!]|[,?!][.,]|(?<!\\.)\\.\\.(?!\\.)"), turn.Reply);
                Assert.That(char.IsLower(turn.Reply[0]), Is.False, turn.Reply);
            }
        }

        [Test]
        public void Chinese_replies_are_sentences_in_Chinese()
        {
            foreach (CorpusTurn turn in Turns(Chinese()))
            {
                // What is quoted may have them: "B超机", "19:40"; so may numbers of trains and rooms: "K3302".
                string own = new string(Regex.Replace(turn.Reply, "[A-Z]-?[0-9]+", "").Where(c => c > 127 || (turn.Note + turn.Line).IndexOf(c) < 0).ToArray());
                Assert.That(own, Does.Not.Match("[A-Za-z,.?!:;() ]"), turn.Reply);
                Assert.That(turn.Reply, Does.Match("[。！？…）]$|：“[^“”]+[。！？…]”$"), turn.Reply);
                Assert.That(turn.Reply, Does.Not.Match("[，。？！][，。]"), turn.Reply);
            }
        }

        [Test]
        public void Nothing_is_called_a_plural_or_a_substance_with_an_article()
        {
            Material material = Material.Load(_authored, chinese: false);
            string[] wrong = material.Lists["item"].Where(item => item.EndsWith('~') || item.EndsWith('+')).Select(item => item.TrimEnd('~', '+')).ToArray();
            var pattern = new Regex("\\b(a|an) (" + string.Join("|", wrong.Select(Regex.Escape)) + ")(?=[.,?!]| for\\b)");
            // Free facts use words as they like: "steals a thread".
            foreach (CorpusTurn turn in Turns(English()))
                Assert.That(turn.Note != null && pattern.IsMatch(turn.Note) ? "" : turn.Reply, Does.Not.Match(pattern), turn.Reply);
        }

        [Test]
        public void What_is_not_known_is_admitted_and_what_is_known_is_told()
        {
            foreach (CorpusTurn turn in Turns(_scenes.Value))
            {
                if (turn.Intent.StartsWith("tell.", StringComparison.Ordinal))
                    foreach (string need in turn.Needs)
                        Assert.That(turn.Reply, Does.Contain(need).IgnoreCase, turn.Note + " " + turn.Line);
                if (turn.Intent == "unknown")
                    Assert.That(GeneratedJudge.IsRight(turn, turn.Reply, GeneratedJudge.IsChinese(turn.Reply)), Is.True, turn.Line + " -> " + turn.Reply);
            }
        }

        [Test]
        public void What_the_player_told_is_told_back()
        {
            CorpusTurn[] back = Turns(_scenes.Value).Where(turn => turn.Intent == "toldback").ToArray();
            Assert.That(back.Length, Is.GreaterThan(20));
            foreach (CorpusTurn turn in back)
                Assert.That(turn.Reply, Does.Contain(turn.Needs.Single()), turn.Line);
        }

        [TestCase(false)]
        [TestCase(true)]
        public void What_the_player_told_is_quoted_as_it_was_typed(bool chinese)
        {
            var quote = new Regex(chinese ? "：“(.+?)”" : ": \"(.+?)\"");
            int quoted = 0;
            foreach (List<CorpusTurn> dialogue in (chinese ? Chinese() : English()).SelectMany(scene => scene.Dialogues))
                foreach (CorpusTurn turn in dialogue.Where(turn => turn.Intent.EndsWith("recall", StringComparison.Ordinal) || turn.Intent == "toldback"))
                    if (quote.Match(turn.Reply) is { Success: true } match && turn.Needs.SequenceEqual(new[] { match.Groups[1].Value }))
                    {
                        quoted++;
                        string said = match.Groups[1].Value;
                        bool shown = dialogue.TakeWhile(other => other != turn).Any(other => said.StartsWith(other.Line, StringComparison.Ordinal));
                        Assert.That(shown || turn.Note!.Contains(said, StringComparison.Ordinal), Is.True, turn.Note + " " + turn.Reply);
                    }

            Assert.That(quoted, Is.GreaterThan(10));
        }

        [TestCase(false)]
        [TestCase(true)]
        public void What_the_player_told_long_ago_stands_in_the_note(bool chinese)
        {
            string begin = chinese ? "[对方说过：" : "[You were told: ";
            int notes = 0, longAgo = 0;
            foreach (List<CorpusTurn> dialogue in (chinese ? Chinese() : English()).SelectMany(scene => scene.Dialogues))
                foreach (CorpusTurn turn in dialogue.Where(turn => turn.Intent == "recall"))
                {
                    notes += turn.Note?.StartsWith(begin, StringComparison.Ordinal) == true ? 1 : 0;
                    if (dialogue.TakeWhile(other => other != turn).Any(other => other.Intent == "intro"))
                        continue;
                    longAgo++;
                    Assert.That(turn.Note, Does.StartWith(begin), turn.Line + " -> " + turn.Reply);
                }

            Assert.That(notes, Is.GreaterThan(20));
            Assert.That(longAgo, Is.GreaterThan(2));
        }

        [TestCase(false)]
        [TestCase(true)]
        public void A_price_stands_behind_its_ware_as_in_the_note(bool chinese)
        {
            CorpusTurn[] prices = Turns(chinese ? Chinese() : English()).Where(turn => turn.Intent == "price").ToArray();
            Assert.That(prices.Length, Is.GreaterThan(20));
            foreach (CorpusTurn turn in prices)
                Assert.That(turn.Reply, Does.Contain((chinese ? "，" : "for ") + turn.Needs.Single()), turn.Line);
        }

        [Test]
        public void Who_is_reminded_of_what_it_does_not_sell_says_so()
        {
            CorpusTurn[] unknown = Turns(_scenes.Value).Where(turn => turn.Intent == "unknown").ToArray();
            int refused = unknown.Count(turn => turn.Note != null && Regex.IsMatch(turn.Note, "I do not sell that|I sell nothing|这个我不卖|我什么也不卖"));
            Assert.That(refused, Is.LessThan(unknown.Length / 50), refused + " of " + unknown.Length);
        }

        [TestCase(". I am late.\n! Are you?\n? Who is late?\n", "no answer")]
        [TestCase(". I am late.\n! Are you?\n= You are late.\n", "nothing asks")]
        [TestCase(". I am late.\n= You are late.\n? Who is late?\n", "nobody replies")]
        [TestCase("# late\n~ I am late.\n", "line 2")]
        public void A_memory_that_lacks_something_is_refused_with_its_file(string told, string reason)
        {
            string folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "told");
            Directory.CreateDirectory(Path.Combine(folder, "en"));
            File.WriteAllText(Path.Combine(folder, "en", "told.txt"), told);
            Assert.That(() => Material.Load(folder, chinese: false), Throws.TypeOf<FormatException>().With.Message.Contains("told.txt").And.Message.Contains(reason));
        }

        [Test]
        public void Who_is_not_told_where_it_is_names_no_place()
        {
            Scene[] placeless = _scenes.Value.Where(scene => scene.World.Persona.Place == null).ToArray();
            Assert.That(placeless, Is.Not.Empty);
            foreach (CorpusTurn turn in Turns(placeless))
                Assert.That(turn.Intent, Does.Not.EndWith("place"), turn.Line + " -> " + turn.Reply);
        }

        [TestCase(false)]
        [TestCase(true)]
        public void A_question_that_a_fact_leaves_open_is_not_answered_with_it(bool chinese)
        {
            Material material = Material.Load(_authored, chinese);
            int asked = 0;
            for (ulong i = 0; i < 40; i++)
            {
                var random = new SeededRandom(11, i);
                (World world, Names names) = new WorldBuilder(material, heldOut: false).Build(random);
                if (!(new DialogueWriter(material, random, world, names, heldOutLines: false).Turn("beside") is CorpusTurn turn))
                    continue;
                asked++;
                Assert.That(turn.Intent, Is.EqualTo("unknown"), turn.Line);
                foreach (Fact fact in world.Facts)
                    Assert.That(turn.Reply, Does.Not.Contain(fact.Text), turn.Line);
            }

            Assert.That(asked, Is.GreaterThan(5));
        }

        [Test]
        public void Names_kept_for_evaluation_never_reach_training()
        {
            foreach (Scene scene in _scenes.Value)
                Assert.That(Names.HeldOut(scene.World.Persona.Name), Is.False, scene.World.Persona.Name);
            foreach (Scene scene in Corpus.Open(_authored, 11, heldOutNames: true).Scenes(0, 40))
                Assert.That(Names.HeldOut(scene.World.Persona.Name), Is.True, scene.World.Persona.Name);
        }

        [Test]
        public void Every_intent_has_phrasings_kept_for_evaluation()
        {
            foreach (bool chinese in new[] { false, true })
                foreach (KeyValuePair<string, Intent> intent in Material.Load(_authored, chinese).Intents.Where(intent => intent.Value.Lines.Count > 0))
                    Assert.That(intent.Value.HeldOutLines, Is.Not.Empty, intent.Key);
        }

        [Test]
        public void Every_intent_has_forty_ways_to_ask_and_twenty_to_answer_in_both_languages()
        {
            // What is asked without an intent of its own is answered by others, and facts by "tell".
            foreach (bool chinese in new[] { false, true })
            {
                Material material = Material.Load(_authored, chinese);
                Assert.That(material.Intents.Values.Count(intent => intent.Lines.Count > 0), Is.GreaterThanOrEqualTo(60));
                foreach (Intent intent in material.Intents.Values.Where(intent => intent.Lines.Count > 0))
                {
                    Assert.That(intent.LineSkeletons, Is.GreaterThanOrEqualTo(40), intent.Name);
                    if (intent.Facts.Count == 0 && intent.Name != "openquestion")
                        Assert.That(intent.ReplySkeletons, Is.GreaterThanOrEqualTo(20), intent.Name);
                }

                Assert.That(material.Voices.Count, Is.GreaterThanOrEqualTo(12));
            }
        }

        [Test]
        public void A_thing_belongs_to_a_kind_of_wares_by_the_end_of_its_name()
        {
            WareKind fish = WareKind.Read("fish~, something from the sea: eel, trout~", chinese: false);
            Assert.That(fish.Holds("eel"), Is.True);
            Assert.That(fish.Holds("smoked eel"), Is.True);
            Assert.That(fish.Holds("wheel"), Is.False);
            Assert.That(fish.AskedFor(fish.Names[0]).Name, Is.EqualTo("fish"));
            WareKind wine = WareKind.Read("酒/壶: 米酒 黄酒", chinese: true);
            Assert.That(wine.Holds("陈年黄酒"), Is.True);
            Assert.That(wine.AskedFor(wine.Names[0]).Measure, Is.EqualTo("壶"));
            Assert.That(() => WareKind.Read("fish~", chinese: false), Throws.TypeOf<FormatException>());
        }

        private static IEnumerable<Scene> English() => _scenes.Value.Where((_, i) => i % 2 == 0);

        private static IEnumerable<Scene> Chinese() => _scenes.Value.Where((_, i) => i % 2 == 1);

        private static IEnumerable<CorpusTurn> Turns(IEnumerable<Scene> scenes) => scenes.SelectMany(scene => scene.Dialogues).SelectMany(dialogue => dialogue);

        private static string Text(IEnumerable<Scene> scenes) =>
            string.Join("\n", scenes.Select(scene => scene.Card + "\n" + string.Join("\n", Turns(new[] { scene }).Select(turn => turn.Note + "|" + turn.Line + "|" + turn.Reply))));
    }
}
