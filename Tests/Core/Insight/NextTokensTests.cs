using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Candidates and the sampler's steps, on the model that ships with the package.</summary>
    public sealed class NextTokensTests
    {
        private DialogueEngine _engine = null!;

        [OneTimeSetUp]
        public void Open() => _engine = BundledModel.Engine();

        [OneTimeTearDown]
        public void Close() => _engine.Dispose();

        [Test]
        public void TheExplanationHasTheModelsOwnProbabilitiesAndTheStepThatRemovedEach()
        {
            int[] prompt = _engine.Model.Tokenizer.Encode("The old bridge is");
            var settings = new GenerationSettings { Temperature = 0.8f, TopK = 5, TopP = 0.9f, MinP = 0f, Seed = 4 };
            ChoiceExplanation explanation = Get(NextTokens.ExplainAsync(_engine, prompt, new int[0], settings, 12));
            IReadOnlyList<TokenCandidate> ranked = Get(NextTokens.RankAsync(_engine, prompt, 12));
            Assert.That(explanation.Candidates.Select(c => c.Id), Is.EqualTo(ranked.Select(c => c.Id)));
            Assert.That(explanation.Candidates.Select(c => c.Probability), Is.EqualTo(ranked.Select(c => c.Probability)).Within(1e-6));
            Assert.That(explanation.Candidates.Skip(5).All(c => c.RemovedBy == SamplerStep.TopK), Is.True);
            Assert.That(explanation.Candidates.Where(c => c.RemovedBy != SamplerStep.None).All(c => c.Final == 0), Is.True);
            Assert.That(explanation.Candidates.Sum(c => c.Final), Is.EqualTo(1).Within(1e-6), "the draw is among the five best");
            Assert.That(explanation.Candidates.Any(c => c.Id == explanation.Drawn && c.Final > 0), Is.True);
            Assert.That(explanation.Entropy, Is.GreaterThan(0));
        }

        [Test]
        public void PenaltiesLookAtTheLineAndNotAtThePrompt()
        {
            int[] prompt = _engine.Model.Tokenizer.Encode("Good evening, good evening,");
            int best = Get(NextTokens.RankAsync(_engine, prompt, 1))[0].Id;
            var settings = new GenerationSettings { FrequencyPenalty = 5f };
            ChoiceExplanation without = Get(NextTokens.ExplainAsync(_engine, prompt, new int[0], settings, 5));
            Assert.That(without.Candidates[0].Id, Is.EqualTo(best));
            Assert.That(without.Candidates[0].Adjusted, Is.EqualTo(without.Candidates[0].Probability).Within(1e-9));
            ChoiceExplanation said = Get(NextTokens.ExplainAsync(_engine, prompt.Take(prompt.Length - 1).ToArray(), prompt.Skip(prompt.Length - 1).ToArray(), settings, 400));
            ExplainedCandidate repeated = said.Candidates.FirstOrDefault(c => c.Id == prompt[prompt.Length - 1]);
            Assert.That(said.Candidates[0].Id, Is.EqualTo(best), "the same context");
            if (repeated.Probability > 0)
                Assert.That(repeated.Adjusted, Is.LessThan(repeated.Probability));
        }

        [Test]
        public void EveryTokenOfALineIsExplainedAsItWasDrawn()
        {
            var persona = new Persona("Mara") { Role = "innkeeper" };
            using var conversation = new Conversation(_engine, persona, new ConversationOptions { Seed = 11 });
            DialogueTurn turn = Talk.End(conversation.Say("Good evening!"));
            Assert.That(turn.Error, Is.Null);
            HistoryTurn recorded = conversation.History[0];
            Assert.That(recorded.ReplyTokens, Is.Not.Null, "the line was not filtered");
            IReadOnlyList<ChoiceExplanation> line = Get(NextTokens.ExplainLineAsync(_engine, turn.Prompt!.Ids, recorded.ReplyTokens!, turn.Settings, 50));
            Assert.That(line.Count, Is.EqualTo(recorded.ReplyTokens!.Count + 1));
            for (int i = 0; i < recorded.ReplyTokens.Count; i++)
            {
                ExplainedCandidate said = line[i].Candidates.First(c => c.Id == recorded.ReplyTokens[i]);
                Assert.That(said.Final, Is.GreaterThan(0), "token " + i + " could be drawn");
            }
            Assert.That(line[0].Drawn, Is.EqualTo(recorded.ReplyTokens[0]), "the seed draws the first token again");
            if (turn.Finish == FinishReason.EndOfLine)
                Assert.That(line[line.Count - 1].Candidates.Any(c => c.EndsTheLine && c.Final > 0), Is.True);
        }

        [Test]
        public void AContextThatIsTooLongIsAnErrorAndNotAHang()
        {
            int[] prompt = Enumerable.Repeat(5, _engine.ContextLength).ToArray();
            Task<ChoiceExplanation> task = NextTokens.ExplainAsync(_engine, prompt, new int[0], GenerationSettings.Default);
            Assert.That(() => task.Wait(20000), Throws.Exception.With.InnerException.InstanceOf<ReparteeException>());
        }

        private static T Get<T>(Task<T> task)
        {
            Assert.That(task.Wait(20000), Is.True, "in time");
            return task.Result;
        }
    }
}
