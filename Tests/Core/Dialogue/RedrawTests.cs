using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>A reply that passes over the fact beside the player's line is drawn again, unseen.</summary>
    public sealed class RedrawTests
    {
        private const string Question = "When did the mill burn down?";
        private const string Passes = "How should I know, friend?";
        private const string Uses = "Ask the smith. It was in winter, they say.";

        private static readonly Persona Greta = new Persona("Greta")
        {
            Role = "innkeeper",
            Knows = new[] { "The mill burned down in winter." },
            FallbackLines = new[] { "Hm?" },
        };

        private static readonly GenerationSettings Thrice = new GenerationSettings { Redraws = 3 };

        private static readonly GenerationSettings Sure = new GenerationSettings { TopK = 1, Redraws = 3, RedrawAbove = 0.5f };

        [Test]
        public void AReplyThatPassesOverASureFactIsDrawnAgainAndNobodySeesIt()
        {
            using var talk = TalkOf(Passes, Passes, Uses);
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            var seen = new List<string>();
            turn.Stream.Subscribe(happened => seen.Add(happened.Kind == LineEventKind.Delta ? happened.Text.ToString() : ""));
            Talk.End(turn);
            Assert.That(turn.Text, Is.EqualTo(Uses));
            Assert.That(string.Concat(seen), Is.EqualTo(Uses));
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(turn.Result.Redraws, Is.EqualTo(2));
            Assert.That(turn.Result.NewTokens, Is.EqualTo(Uses.Length));
            Assert.That(turn.Result.FirstTokenTime, Is.GreaterThan(turn.Result.QueueTime));
            Assert.That(turn.Result.ReusedTokens, Is.EqualTo(0), "the prompt was read for the first draw");
            Assert.That(talk.History, Is.EqualTo(Question + ">" + Uses));
            Assert.That(talk.Conversation.History[0].ReplyTokens!.Count, Is.EqualTo(Uses.Length));
        }

        [Test]
        public void AReplyIsHeldBackOnlyUntilItUsesTheFact()
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Uses));
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            int used = Uses.IndexOf("winter", StringComparison.Ordinal) + "winter".Length;
            talk.Allow(used);
            Assert.That(turn.Text, Is.Empty);
            Assert.That(turn.State, Is.EqualTo(TurnState.Thinking));
            // The word is whole when something stands behind it, and that is seen when the next character cannot belong to it.
            talk.Allow(2);
            Assert.That(turn.Text, Is.EqualTo(Uses.Substring(0, used + 1)));
            Assert.That(turn.State, Is.EqualTo(TurnState.Speaking));
            talk.Allow(4);
            Assert.That(turn.Text, Is.EqualTo(Uses.Substring(0, used + 5)));
            talk.Model.Allow(100);
            Assert.That(Talk.End(turn).Text, Is.EqualTo(Uses));
            Assert.That(turn.Result.Redraws, Is.EqualTo(0));
        }

        [Test]
        public void WhenEveryDrawPassesOverItTheFirstIsSpoken()
        {
            using var talk = TalkOf("First.", "Second.", "Third.", "Fourth.", "Fifth.");
            DialogueTurn turn = talk.Say(Question, Thrice);
            Assert.That(turn.Text, Is.EqualTo("First."));
            Assert.That(turn.Result.Redraws, Is.EqualTo(3));
            Assert.That(turn.Result.NewTokens, Is.EqualTo("First.".Length));
            Assert.That(turn.IsFallback, Is.False);
            Assert.That(talk.History, Is.EqualTo(Question + ">First."));
            Assert.That(talk.Say("Hello!", Thrice).Text, Is.EqualTo("Fifth."));
        }

        [TestCase(Question, 0, TestName = "WithoutRedrawsEveryReplyIsSpokenAtOnce")]
        [TestCase("Lovely weather today!", 3, TestName = "ALineThatAsksForNothingIsAnsweredAtOnce")]
        [TestCase("Where can I buy a dragon saddle for my aunt's birthday near the mill?", 3, TestName = "AFactThatHoldsLittleOfTheLineNeedNotBeUsed")]
        public void NothingIsHeldBack(string line, int redraws)
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Passes, Uses));
            DialogueTurn turn = talk.Conversation.Say(line, new GenerationSettings { Redraws = redraws });
            talk.Allow(8);
            Assert.That(turn.Text, Is.EqualTo(Passes.Substring(0, 7)));
            talk.Model.Allow(100);
            Assert.That(Talk.End(turn).Text, Is.EqualTo(Passes));
            Assert.That(turn.Result.Redraws, Is.EqualTo(0));
        }

        [TestCase("The mill? It burned down.", TestName = "WordsOfThePlayersLineAreNoUseOfTheFact")]
        [TestCase("The innkeeper Greta does not know.", TestName = "TheCharactersOwnNameAndRoleAreNoUseOfTheFact")]
        [TestCase("The winters are hard.", false, TestName = "AnotherFormOfAWordIsTheWord")]
        public void WhatCountsAsUse(string reply, bool passesOver = true)
        {
            var persona = new Persona(Greta) { Knows = new[] { "The mill of Greta the innkeeper burned down in winter." } };
            using var talk = new Talk(new ScriptedModel(reply, Uses), null, persona);
            Assert.That(talk.Say(Question, Thrice).Text, Is.EqualTo(passesOver ? Uses : reply));
        }

        [Test]
        public void AWordAtTheVeryEndIsSeenToo()
        {
            using var talk = TalkOf("Last winter", Uses);
            Assert.That(talk.Say(Question, Thrice).Text, Is.EqualTo("Last winter"));
        }

        [Test]
        public void WhatThePlayerSaidBeforeMustBeUsedToo()
        {
            using var talk = TalkOf("Welcome!", "No idea.", "You are Aldo, of course.");
            talk.Say("I'm Aldo, a soldier.", Thrice);
            DialogueTurn turn = talk.Say("What's my name?", Thrice);
            Assert.That(turn.Text, Is.EqualTo("You are Aldo, of course."));
            Assert.That(turn.Result.Redraws, Is.EqualTo(1));
        }

        [TestCase("I'm Aldo, a soldier.", "What's my name?", "I'm Aldo, of course.", true)]
        [TestCase("I'm Aldo, a soldier.", "What's my name?", "Aldo is my name, friend.", true)]
        [TestCase("I'm Aldo, a soldier.", "What do I do?", "I am a soldier.", true)]
        [TestCase("I'm Aldo, a soldier.", "What's my name?", "You said: \"I'm Aldo.\"", false)]
        [TestCase("I'm Aldo, a soldier.", "What's my name?", "You said that you're Aldo.", false)]
        [TestCase("我叫李雷。", "还记得我叫什么吗？", "哈哈，李雷就是我！", true)]
        [TestCase("我叫李雷。", "还记得我叫什么吗？", "在下李雷，请多指教。", true)]
        [TestCase("我叫李雷。", "还记得我叫什么吗？", "你说过：“我叫李雷。”", false)]
        [TestCase("我叫李雷。", "还记得我叫什么吗？", "你是李雷，我记着呢。", false)]
        public void ThePlayersNameIsNotTheCharacters(string told, string asked, string reply, bool isTaken)
        {
            using var talk = TalkOf("Aye, friend.", reply, "Aldo. Soldier. 李雷。");
            talk.Say(told, Thrice);
            Assert.That(talk.Say(asked, Thrice).Text, Is.EqualTo(isTaken ? "Aldo. Soldier. 李雷。" : reply));
        }

        [TestCase("不晓得，客官。", "去年冬天烧的，可惜了。")]
        public void ChineseFactsAreUsedByPairsOfCharacters(string passes, string uses)
        {
            var persona = new Persona("老周") { Role = "掌柜", Knows = new[] { "磨坊去年冬天烧毁了。" } };
            using var talk = new Talk(new ScriptedModel(passes, uses), null, persona);
            DialogueTurn turn = talk.Say("磨坊什么时候烧毁的？", Thrice);
            Assert.That(turn.Text, Is.EqualTo(uses));
            Assert.That(turn.Result.Redraws, Is.EqualTo(1));
        }

        [Test]
        public void ThatAWareIsNotSoldCanBeSaidWithoutTheList()
        {
            var persona = new Persona(Greta) { Sells = new[] { new PersonaGoods("bread", "a copper"), new PersonaGoods("ale", "two coppers") } };
            using var talk = new Talk(new ScriptedModel("Sorry, no.", Uses), null, persona);
            Assert.That(talk.Say("Do you sell candles?", Thrice).Text, Is.EqualTo("Sorry, no."));
            using var other = new Talk(new ScriptedModel("Hm, hm.", "Bread, fresh today."), null, persona);
            Assert.That(other.Say("What do you sell?", Thrice).Text, Is.EqualTo("Bread, fresh today."));
        }

        [TestCase("How much is the rope?", "The coil of rope? Take it.", true)]
        [TestCase("How much is the rope?", "The rope is four copper coins.", false)]
        [TestCase("Do you have any rope?", "A fine coil, yes.", false)]
        public void WhoAsksForAPriceIsToldOne(string line, string reply, bool passesOver)
        {
            var persona = new Persona(Greta) { Sells = new[] { new PersonaGoods("a coil of rope", "four copper coins"), new PersonaGoods("a lantern", "a silver coin") } };
            using var talk = new Talk(new ScriptedModel(reply, "Four coppers."), null, persona);
            Assert.That(talk.Say(line, Thrice).Text, Is.EqualTo(passesOver ? "Four coppers." : reply));
        }

        [Test]
        public void ActionsStayAtTheirPlacesWhenTheLineIsLetThrough()
        {
            using var talk = TalkOf("[emote:nod]Well, [give:cup]last winter. [emote:bow]");
            DialogueTurn turn = talk.Say(Question, Thrice);
            Assert.That(turn.Text, Is.EqualTo("Well, last winter."));
            Assert.That(string.Join(" ", turn.ActionTags.ToArray()), Is.EqualTo("[emote:nod] at 0 [give:cup] at 5 [emote:bow] at 18"));
        }

        [Test]
        public void ACancelledLineIsNotDrawnAgain()
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Passes, "Next."));
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            talk.Allow(10);
            turn.Cancel();
            Talk.End(turn);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Text, Is.Empty);
            Assert.That(talk.History, Is.Empty);
            talk.Model.Allow(100);
            Assert.That(talk.Say("Hello!", Thrice).Text, Is.EqualTo("Next."));
        }

        [Test]
        public void OfALineThatIsCutShortWhileItIsHeldBackNothingIsSeen()
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, "Come in, come in!"));
            DialogueTurn turn = talk.Conversation.Say("Hello!", Sure);
            talk.Allow(10);
            turn.Cancel();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Text, Is.Empty);
            Assert.That(talk.History, Is.Empty);
        }

        [Test]
        public void CancellingWhileItIsDrawnAgainEndsIt()
        {
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Passes, Uses, "Next."));
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            talk.Allow(Passes.Length + 6);
            turn.Cancel();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
            Assert.That(turn.Text, Is.Empty);
            talk.Model.Allow(100);
            Assert.That(talk.Say("Hello!").Text, Is.EqualTo("Next."));
        }

        [Test]
        public void WhenDrawingAgainFailsTheFirstReplyIsSpoken()
        {
            int calls = 0;
            using var talk = TalkOf(new ScriptedModel(_ => calls++ == 0 ? Passes : throw new InvalidOperationException("no more words")));
            DialogueTurn turn = talk.Say(Question, Thrice);
            Assert.That(turn.Text, Is.EqualTo(Passes));
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.EndOfLine));
            Assert.That(talk.Log.Any(line => line.Contains("no more words")));
        }

        [Test]
        public void WhatWasHeldBackBeforeAFailureIsSpoken()
        {
            using var talk = TalkOf(Passes);
            talk.Model.FailAtToken = 9;
            DialogueTurn turn = talk.Say(Question, Thrice);
            Assert.That(turn.Finish, Is.EqualTo(FinishReason.Failed));
            Assert.That(turn.Text, Is.EqualTo("How shou"));
        }

        [Test]
        public void DisposingWhileItIsHeldEndsTheLine()
        {
            var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, Passes));
            DialogueTurn turn = talk.Conversation.Say(Question, Thrice);
            talk.Allow(5);
            talk.Dispose();
            Assert.That(Talk.End(turn).Finish, Is.EqualTo(FinishReason.Cancelled));
        }

        [TestCase(-1)]
        [TestCase(11)]
        public void ANumberOutOfRangeFailsTheLineWithItsName(int redraws)
        {
            using var talk = TalkOf(Passes);
            Assert.That(talk.Say(Question, new GenerationSettings { Redraws = redraws }).Error!.Message, Does.Contain("redraws"));
        }

        [Test]
        public void AReplyOfWhichTheModelIsUnsureIsDrawnAgainAndNobodySeesIt()
        {
            using var engine = UnsureModel.Engine(1, "The the stone of an winks.", "Welcome!");
            using var conversation = new Conversation(engine, Greta);
            DialogueTurn turn = conversation.Say("Hello!", Sure);
            var seen = new List<string>();
            turn.Stream.Subscribe(happened => seen.Add(happened.Kind == LineEventKind.Delta ? happened.Text.ToString() : ""));
            Talk.End(turn);
            Assert.That(turn.Text, Is.EqualTo("Welcome!"));
            Assert.That(string.Concat(seen), Is.EqualTo("Welcome!"));
            Assert.That(turn.Result.Redraws, Is.EqualTo(1));
            Assert.That(turn.Result.Entropy, Is.LessThan(0.1f));
        }

        [Test]
        public void OfRepliesThatAllFailTheSurestIsSpoken()
        {
            using var engine = UnsureModel.Engine(3, "The the stone of an winks.", "Not not it.", "A a bit of the.");
            using var conversation = new Conversation(engine, Greta);
            DialogueTurn turn = Talk.End(conversation.Say("Hello!", new GenerationSettings { TopK = 1, Redraws = 2, RedrawAbove = 0.5f }));
            // Of the second draw the model was least unsure.
            Assert.That(turn.Text, Is.EqualTo("Not not it."));
            Assert.That(turn.Result.NewTokens, Is.EqualTo("Not not it.".Length));
            Assert.That(conversation.History[0].Reply, Is.EqualTo("Not not it."));
            Assert.That(turn.Result.Redraws, Is.EqualTo(2));
            Assert.That(turn.Result.Entropy, Is.GreaterThan(0.5f));
        }

        [Test]
        public void AModelThatIsSureIsHeardAfterThirtyTwoTokensAtTheLatest()
        {
            string line = "Come in, come in, and sit down by the fire, traveller.";
            using var talk = TalkOf(new ScriptedModel(new ScriptedModelOptions { Gated = true }, line));
            DialogueTurn turn = talk.Conversation.Say("Hello!", Sure);
            talk.Allow(31);
            Assert.That(turn.Text, Is.Empty);
            talk.Allow(2);
            Assert.That(turn.Text, Is.EqualTo(line.Substring(0, 32)));
            talk.Model.Allow(100);
            Assert.That(Talk.End(turn).Text, Is.EqualTo(line));
        }

        [TestCase("Come in. Sit down. Come in!", "Sit down, friend.")]
        [TestCase("四文一张！兄台且听。四文一张。", "四文一张。")]
        public void AReplyThatSaysASentenceTwiceIsDrawnAgain(string twice, string once)
        {
            using var talk = TalkOf(twice, once);
            Assert.That(talk.Say("Hello!", Sure).Text, Is.EqualTo(twice.Length > 20 ? once : twice));
        }

        [TestCase("No. No. Go away.")]
        [TestCase("Come in and sit down. Come in.")]
        public void WhatOnlyLooksAlikeIsNotSaidTwice(string line)
        {
            using var talk = TalkOf(line, "Other.");
            Assert.That(talk.Say("Hello!", Sure).Text, Is.EqualTo(line));
        }

        [Test]
        public void WithoutALimitNothingIsMeasured()
        {
            using var talk = TalkOf("Welcome!");
            Assert.That(talk.Say("Hello!", Thrice).Result.Entropy, Is.Null);
        }

        [Test]
        public void HoldingBackAllocatesNothingPerToken()
        {
            string text = string.Concat(Enumerable.Repeat("well then, 客官请 ", 20));
            var fact = new KnowledgeMatches(new KnowledgeMatch(0, Greta.Knows[0], 1f)) { IsSure = true };
            Grounding grounding = Grounding.Of(Greta, Question, fact)!;
            HoldBack(text, new HeldLine(new LineStream()), grounding);
            var held = new HeldLine(new LineStream());
            long before = GC.GetAllocatedBytesForCurrentThread();
            HoldBack(text, held, grounding);
            Allocations.AreNoneSince(before);
            Assert.That(held.IsHeld);
        }

        private static void HoldBack(string text, HeldLine held, Grounding grounding)
        {
            int read = 0;
            float sum = 0;
            Span<float> logits = stackalloc float[100];
            for (int i = 0; i < text.Length; i++)
            {
                held.Append(text.AsSpan(i, 1));
                sum += RowMath.Entropy(logits, true);
                if (grounding.IsIn(held.Text, ref read, isWhole: false) || sum < 0)
                    held.Release();
            }
        }

        private static Talk TalkOf(params string[] lines) => TalkOf(new ScriptedModel(lines));

        private static Talk TalkOf(ScriptedModel model) => new Talk(model, null, Greta);

        /// <summary>A scripted model that in its first draws hardly prefers its words to others, least so in the second.</summary>
        private sealed class UnsureModel : IDecoder
        {
            private readonly ScriptedModel _script;
            private readonly int _unsureDraws;
            private int _draws;
            private bool _begins;

            private UnsureModel(ScriptedModel script, int unsureDraws)
            {
                _script = script;
                _unsureDraws = unsureDraws;
            }

            public string Device => _script.Device;

            public int VocabularySize => _script.VocabularySize;

            public int ContextLength => _script.ContextLength;

            public int SlotCount => _script.SlotCount;

            public bool DecodeMatchesPrefill => _script.DecodeMatchesPrefill;

            public string CacheLayout => _script.CacheLayout;

            public static DialogueEngine Engine(int unsureDraws, params string[] lines)
            {
                var script = new ScriptedModel(lines);
                LoadedModel model = script.ToLoadedModel();
                return new DialogueEngine(new LoadedModel("Unsure", new UnsureModel(script, unsureDraws), script.Tokenizer, ChatTemplate.ChatMl, model.EndTokens));
            }

            public void Prefill(int slot, int position, ReadOnlySpan<int> tokens, CancellationToken cancellation)
            {
                _script.Prefill(slot, position, tokens, cancellation);
                _begins = true;
            }

            public void Decode(ReadOnlySpan<DecodeStep> steps, CancellationToken cancellation) => _script.Decode(steps, cancellation);

            public Span<float> Logits(int slot)
            {
                Span<float> logits = _script.Logits(slot);
                _draws += _begins ? 1 : 0;
                _begins = false;
                if (_draws > _unsureDraws)
                    return logits;
                float others = _draws == 2 ? 98f : 99f;
                foreach (ref float logit in logits)
                    logit = Math.Max(logit, others);
                return logits;
            }

            public int Keep(int slot, int length) => _script.Keep(slot, length);

            public int CopyPrefix(int source, int destination, int length) => _script.CopyPrefix(source, destination, length);

            public byte[] ReadCache(int slot, int length) => _script.ReadCache(slot, length);

            public int WriteCache(int slot, ReadOnlySpan<byte> state, int length) => _script.WriteCache(slot, state, length);

            public void Dispose() => _script.Dispose();
        }
    }
}
