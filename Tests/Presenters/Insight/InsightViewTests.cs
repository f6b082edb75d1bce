using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    /// <summary>What the views of the inside show, on the model that ships with the package.</summary>
    public sealed class InsightViewTests
    {
        private InsightModel _insight = null!;
        private DialogueEngine _engine = null!;

        [OneTimeSetUp]
        public void Open()
        {
            string folder = Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small");
            _insight = InsightModel.Open(folder);
            _engine = DialogueEngine.Load(ModelFolder.Open(folder), new EngineOptions { Threads = 1, Device = ExecutionDevice.Cpu });
        }

        [OneTimeTearDown]
        public void Close()
        {
            _insight.Dispose();
            _engine.Dispose();
        }

        [TestCase("good evening\n", "good·evening⏎")]
        [TestCase("\\xE4", "\\xE4")]
        [TestCase("\u0007", "\\x07")]
        [TestCase("", "∅")]
        public void EveryTokenCanBeSeen(string piece, string label) => Assert.That(TokenLabel.Of(piece), Is.EqualTo(label));

        [Test]
        public void TheExplorersCandidatesChangeWithTheContext()
        {
            var explorer = new NextTokenExplorer(_engine, null, InsightTexts.Chinese);
            explorer.Write("我叫");
            ChoiceView first = Get(explorer.LookAsync());
            Assert.That(first.Bars.Count, Is.EqualTo(12));
            Assert.That(first.Bars[0].Width, Is.EqualTo(1));
            Assert.That(first.Bars.Sum(b => b.Probability) + first.Rest, Is.EqualTo(1).Within(1e-6));
            explorer.Take(first.Bars[0].Id);
            Assert.That(explorer.Text, Does.StartWith("我叫"));
            Assert.That(explorer.Text.Length, Is.GreaterThan(2));
            Assert.That(Get(explorer.LookAsync()).Bars.Select(b => b.Id), Is.Not.EqualTo(first.Bars.Select(b => b.Id)));
        }

        [Test]
        public void AnEmptyTextHasNothingToContinue()
        {
            Task<ChoiceView> task = new NextTokenExplorer(_engine).LookAsync();
            Assert.That(() => task.Wait(20000), Throws.Exception.With.InnerException.InstanceOf<ReparteeException>());
        }

        [Test]
        public void EveryRemovedCandidateSaysWhichStepRemovedItInBothLanguages()
        {
            var settings = new GenerationSettings { TopK = 3, TopP = 0.6f, MinP = 0.1f };
            int[] prompt = _engine.Model.Tokenizer.Encode("The");
            ChoiceExplanation explanation = Get(NextTokens.ExplainAsync(_engine, prompt, new int[0], settings, 10));
            foreach (var texts in new[] { InsightTexts.English, InsightTexts.Chinese })
            {
                ChoiceView view = ChoiceView.Of(explanation, 1, explanation.Candidates[1].Id, settings, _engine.Model.Tokenizer, texts);
                Assert.That(view.Rank, Is.EqualTo(2));
                Assert.That(view.Bars[1].IsChosen, Is.True);
                Assert.That(view.Bars.Skip(3).All(b => b.RemovedBy == SamplerStep.TopK && b.Fate.Contains("top-k") && b.Fate.Contains("3")), Is.True);
                Assert.That(view.Bars.Where(b => b.RemovedBy == SamplerStep.None).All(b => b.Fate.Contains("%")), Is.True);
            }
        }

        [Test]
        public void AttentionWeightsSumToOneForEveryChoiceOfLayersAndHeads()
        {
            int[] ids = _insight.Tokenizer.Encode("She sells bread, ale and a bed for the night.");
            AttentionView view = AttentionView.Of(_insight.Run(ids, InsightParts.Attention), _insight.Tokenizer);
            Assert.That(view.Labels.Count, Is.EqualTo(ids.Length));
            foreach (var (layer, head) in new (int?, int?)[] { (null, null), (1, null), (1, 2), (null, 0) })
            {
                foreach (bool withoutFirst in new[] { false, true })
                {
                    float[] weights = view.Weights(5, layer, head, withoutFirst);
                    Assert.That(weights.Sum(), Is.EqualTo(1f).Within(1e-4f));
                    Assert.That(weights.Skip(6).All(w => w == 0), Is.True, "later tokens");
                    Assert.That(withoutFirst && weights[0] != 0, Is.False);
                }
            }
            Assert.That(view.Weights(0, 0, 0, true), Is.EqualTo(new[] { 1f }.Concat(new float[ids.Length - 1])).Within(1e-5f));
            Assert.That(InsightTexts.English.Habit(view.Habit(0, 0)), Is.Not.Empty);
        }

        [Test]
        public void TheMapOfTokensShowsEachTokenAndItsNeighboursOnce()
        {
            NeighbourView[] tokens = _insight.Tokenizer.Encode("酒茶").Select(id => NeighbourView.Of(_insight, id, 6)).ToArray();
            Assert.That(tokens[0].Items.Count, Is.EqualTo(6));
            MapView map = MapView.OfTokens(_insight, tokens, 4);
            Assert.That(map.Points.Take(2).Select(p => p.Label), Is.EqualTo(tokens.Select(n => n.Label)));
            Assert.That(map.Points.Count, Is.InRange(6, 10));
            Assert.That(map.Points.All(p => Math.Abs(p.X) <= 1 && Math.Abs(p.Y) <= 1), Is.True);
            Assert.That(map.Share, Is.InRange(0.01, 1));
        }

        [TestCase("Good evening! What do you sell?", PersonaLanguage.English)]
        [TestCase("你好，你卖什么？", PersonaLanguage.Chinese)]
        public void ThePromptViewIsTheExactPromptInSectionsThatCountItsTokens(string line, PersonaLanguage language)
        {
            var persona = new Persona("Mara") { Role = "innkeeper", Language = language, Sells = new[] { new PersonaGoods("ale", "2 pence") }, Knows = new[] { "I sell ale.", "我卖酒。" } };
            using var conversation = new Conversation(_engine, persona, new ConversationOptions { Seed = 3 });
            End(conversation.Say(line));
            DialogueTurn turn = End(conversation.Say(line));
            var budget = new ContextBudget(_engine.ContextLength, 64);
            PromptView view = PromptView.Of(turn.Prompt!, budget, _engine.Model.Tokenizer, turn.Result.ReusedTokens);
            Assert.That(string.Concat(view.Sections.Select(s => s.Text)), Is.EqualTo(turn.Prompt!.Text));
            Assert.That(view.Sections.Sum(s => s.Tokens), Is.EqualTo(turn.Prompt.Ids.Count));
            Assert.That(view.Sections.Sum(s => s.ReusedTokens), Is.EqualTo(turn.Result.ReusedTokens));
            Assert.That(view.TokensOf(PromptSectionKind.Card), Is.EqualTo(turn.Prompt.CardTokens).Within(2));
            PromptSectionKind[] kinds = view.Sections.Select(s => s.Kind).Distinct().ToArray();
            Assert.That(kinds, Is.SupersetOf(new[] { PromptSectionKind.Card, PromptSectionKind.EarlierLine, PromptSectionKind.PlayerLine, PromptSectionKind.Template }));
            Assert.That(view.Sections.Last(s => s.Kind == PromptSectionKind.PlayerLine).Text, Is.EqualTo(line));
            Assert.That(view.Sections.Any(s => s.Kind == PromptSectionKind.Knowledge), Is.EqualTo(turn.Prompt.Knowledge != null || conversation.History[0].Knowledge != null));
            Assert.That(view.Tokens + view.FreeTokens + view.ReplyTokens, Is.EqualTo(_engine.ContextLength));
        }

        [TestCase("user")]
        [TestCase("s")]
        [TestCase("assistant")]
        public void AShortLineIsNotTakenForTheTemplatesOwnWords(string line)
        {
            HistoryTurn[] history = { new HistoryTurn(line, "im"), new HistoryTurn("", "t"), new HistoryTurn(line, line) };
            var budget = new ContextBudget(_engine.ContextLength, 64);
            ComposedPrompt prompt = new PromptComposer(_engine.Model).Compose(new PromptRequest(new Persona("Mara"), budget) { History = history, PlayerLine = line });
            PromptView view = PromptView.Of(prompt, budget, _engine.Model.Tokenizer);
            foreach (PromptSection section in view.Sections.Where(s => s.Kind != PromptSectionKind.Template && s.Kind != PromptSectionKind.Card))
            {
                Assert.That(prompt.Text[section.Start - 1], Is.EqualTo('\n'), section.Text + " in " + prompt.Text);
                Assert.That(prompt.Text.Substring(section.Start + section.Text.Length), Does.StartWith("<|im_end|>"));
            }

            Assert.That(view.Sections.Last(s => s.Kind == PromptSectionKind.PlayerLine).Text, Is.EqualTo(line));
            Assert.That(view.Sections.Count(s => s.Kind == PromptSectionKind.EarlierReply), Is.EqualTo(3));
        }

        [Test]
        public void ThePromptViewTellsWhatFellOut()
        {
            var persona = new Persona("Mara") { Role = "innkeeper" };
            HistoryTurn[] history = Enumerable.Range(0, 40).Select(i => new HistoryTurn("Question number " + i + " about the old mill?", "The mill is old and quiet.")).ToArray();
            ComposedPrompt prompt = new PromptComposer(_engine.Model).Compose(new PromptRequest(persona, new ContextBudget(_engine.ContextLength, 64)) { History = history, PlayerLine = "And now?" });
            PromptView view = PromptView.Of(prompt, new ContextBudget(_engine.ContextLength, 64), _engine.Model.Tokenizer);
            Assert.That(view.DroppedTurns, Is.GreaterThan(0));
            Assert.That(view.Sections.Count(s => s.Kind == PromptSectionKind.EarlierLine), Is.EqualTo(history.Length - view.DroppedTurns));
            Assert.That(view.LineShortened, Is.False);
        }

        private static DialogueTurn End(DialogueTurn turn)
        {
            Assert.That(turn.Completion.Wait(20000), Is.True, "in time");
            Assert.That(turn.Error, Is.Null);
            return turn;
        }

        private static T Get<T>(Task<T> task)
        {
            Assert.That(task.Wait(20000), Is.True, "in time");
            return task.Result;
        }
    }
}
