using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.TrainYourOwn;

namespace Repartee.Tests
{
    /// <summary>Characters are asked what only seems to be answered by what they know.</summary>
    [TestFixture]
    public sealed class LookAlikeTests
    {
        private static readonly string _authored = Path.Combine(AppContext.BaseDirectory, "Authored");

        [TestCase(false)]
        [TestCase(true)]
        public void Many_facts_are_found_for_questions_of_other_facts(bool chinese)
        {
            Material material = Material.Load(_authored, chinese);
            LookAlike[][] found = material.FreeFacts.Select(fact => material.LookAlikes.Of(fact).ToArray()).ToArray();
            Assert.That(found.Count(questions => questions.Length > 0), Is.GreaterThan(material.FreeFacts.Count / 10));
            for (int i = 0; i < found.Length; i++)
                Assert.That(found[i].Select(question => question.Asked), Has.None.SameAs(material.FreeFacts[i]));
        }

        [TestCase(0)]
        [TestCase(1)]
        public void Who_is_shown_a_fact_in_vain_admits_that_he_does_not_know(int language)
        {
            List<CorpusTurn> shown = Corpus.Open(_authored, 23).Scenes(0, 400).Where((_, i) => i % 2 == language)
                .SelectMany(scene => scene.Dialogues).SelectMany(dialogue => dialogue)
                .Where(turn => turn.Intent == "unknown" && turn.Note != null && !PromptTexts.SpeaksOfGoods(turn.Note, PersonaLanguage.English) &&
                    turn.Note.Length > 40 - (language * 20)).ToList();
            Assert.That(shown.Count, Is.GreaterThan(30));
            foreach (CorpusTurn turn in shown)
                Assert.That(turn.Reply, Does.Not.Contain(turn.Note!.Substring(language == 0 ? 11 : 5).TrimEnd(']', '.', '。')), turn.Line);
        }
    }
}
