using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    /// <summary>A word in its contexts, on the model that ships with the package.</summary>
    public sealed class OccurrenceViewTests
    {
        private InsightModel _model = null!;

        private static IEnumerable<string> Words => OccurrenceExample.All.Select(example => example.Word);

        [OneTimeSetUp]
        public void Open() => _model = InsightModel.Open(Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small"));

        [OneTimeTearDown]
        public void Close() => _model.Dispose();

        [Test]
        public void ALineNamesItsSense()
        {
            SensedSentences sentences = SensedSentences.OfLines("tree: A willow.\r\n\n  名：我叫杨柳\nNo sense here.\nWho said: nobody\ntree: Another: one.");
            Assert.That(sentences.Senses, Is.EqualTo(new[] { "tree", "名", "" }));
            Assert.That(sentences.Items, Is.EqualTo(new[] { ("A willow.", 0), ("我叫杨柳", 1), ("No sense here.", 2), ("Who said: nobody", 2), ("Another: one.", 0) }));
            Assert.That(new SensedSentences(new[] { "alone: it names nothing" }).Items.Single().Text, Is.EqualTo("alone: it names nothing"));
        }

        [Test]
        public void AWordsOccurrencesMeetInOnePointBeforeTheFirstLayerOnly()
        {
            OccurrenceView view = OccurrenceView.Of(_model, SensedSentences.OfLines("树：湖边的柳\n树：村里的柳\n名：我叫小柳"), "柳");
            Assert.That(view.Maps.Count, Is.EqualTo(_model.LayerCount + 1));
            Assert.That(view.Maps[0].Points.All(p => p.X == 0 && p.Y == 0), Is.True);
            MapView last = view.Maps[_model.LayerCount];
            Assert.That(last.Points.Select(p => p.Group), Is.EqualTo(new[] { 0, 0, 1 }));
            Assert.That(last.Points.Max(p => Math.Abs(p.X)), Is.EqualTo(1).Within(1e-9));
            Assert.That(view.Nearest(0, 1).All(near => near.Similarity > 0.999), Is.True);
        }

        [Test]
        public void EveryLayerIsThatOfALookAtItAlone()
        {
            const string Text = "在桥头他折下一枝杨柳";
            IReadOnlyList<Occurrence> all = Occurrence.OfAllLayers(_model, Text, "杨柳");
            for (int layer = 0; layer <= _model.LayerCount; layer++)
                Assert.That(all[layer].Vector, Is.EqualTo(Occurrence.Of(_model, Text, "杨柳", layer).Vector), "layer " + layer);
            Assert.That(Occurrence.OfAllLayers(_model, Text, null)[1].Vector, Is.EqualTo(Occurrence.OfSentence(_model, Text, 1).Vector));
        }

        [TestCaseSource(nameof(Words))]
        public void AnExamplesSensesAreSeenApartHalfwayUp(string word)
        {
            OccurrenceExample example = OccurrenceExample.All.Single(e => e.Word == word);
            OccurrenceView view = OccurrenceView.Of(_model, SensedSentences.OfLines(example.Lines), word);
            int right = Enumerable.Range(0, view.Sentences.Count)
                .Count(i => view.Sentences[view.Nearest(view.Middle, i)[0].Sentence].Group == view.Sentences[i].Group);
            TestContext.WriteLine(right + " of " + view.Sentences.Count);
            Assert.That(4 * right, Is.GreaterThanOrEqualTo(3 * view.Sentences.Count), "nearest to one of the same sense");
        }

        [Test]
        public void WithoutAWordTheSentencesAreCompared()
        {
            OccurrenceView view = OccurrenceView.Of(_model, SensedSentences.OfLines("Have you a room?\nHave you a room for me?\n这场足球比赛"), "");
            Assert.That(view.Word, Is.Null);
            Assert.That(view.Nearest(view.Middle, 0)[0].Sentence, Is.EqualTo(1));
            Assert.That(view.Maps[0].Points.Any(p => p.X != 0), Is.True);
        }

        [TestCase("A willow.\nA bank.", "willow", "3 to")]
        [TestCase("A willow.\nA bank.\nA willow, too.", "willow", "\"A bank.\"")]
        public void WhatMakesNoMapIsRefusedWithItsReason(string lines, string word, string reason) =>
            Assert.That(() => OccurrenceView.Of(_model, SensedSentences.OfLines(lines), word), Throws.InstanceOf<ReparteeException>().With.Message.Contains(reason));
    }
}
