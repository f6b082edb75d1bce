using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>Everything that a report shows, from the presenters.</summary>
    internal sealed class ReportData
    {
        private const int Candidates = 10;
        private const int Neighbours = 9;

        public required string Text { get; init; }

        public required GenerationSettings Settings { get; init; }

        public required IGenerator Engine { get; init; }

        public required ReportTexts Texts { get; init; }

        /// <summary>The text's tokens, to show, and at each position (and behind the last) the candidates; null where nothing came before.</summary>
        public (IReadOnlyList<string> Tokens, IReadOnlyList<ChoiceView?> Choices) Next { get; private set; }

        public InsightModel? Inside { get; private set; }

        /// <summary>Why <see cref="Inside"/> is null.</summary>
        public string? NotInside { get; private set; }

        public AttentionView? Attention { get; private set; }

        public IReadOnlyList<NeighbourView> Near { get; private set; } = Array.Empty<NeighbourView>();

        public MapView? TokenMap { get; private set; }

        /// <summary>A word, or sentences, on a plane: before the first layer and after each.</summary>
        public IReadOnlyList<MapView> Occurrences { get; private set; } = Array.Empty<MapView>();

        public string? Word { get; private set; }

        public Persona? Persona { get; private set; }

        public string Reply { get; private set; } = "";

        public (IReadOnlyList<string> Tokens, IReadOnlyList<ChoiceView?> Choices) ReplyTokens { get; private set; } = (Array.Empty<string>(), Array.Empty<ChoiceView?>());

        public PromptView? Prompt { get; private set; }

        /// <summary>Candidates at every position of the text.</summary>
        public async Task ReadTextAsync(CancellationToken cancellation)
        {
            int[] ids = Verb.Encode(Engine, Text);
            // Free text is a context and no line, so no penalties: only their cuts show.
            var plain = new GenerationSettings { RepetitionPenalty = 1f, FrequencyPenalty = 0f, PresencePenalty = 0f }.Over(Settings);
            Next = await ChoicesAsync(Array.Empty<int>(), ids, plain, cancellation);
        }

        /// <summary>Attention, neighbours and maps, where the model lets itself be looked into.</summary>
        public void LookInside(ModelFolder folder, SensedSentences sentences, string? word, CancellationToken cancellation)
        {
            NotInside = InsightModel.ReasonAgainst(folder);
            if (NotInside != null)
                return;
            Inside = InsightModel.Open(folder, Verb.Threads);
            int[] ids = Inside.Tokenizer.Encode(Text, TokenizerMode.ParseSpecial | TokenizerMode.AddSpecial);
            Attention = AttentionView.Of(Inside.Run(ids, InsightParts.Attention, cancellation), Inside.Tokenizer);
            Near = ids.Distinct().Where(id => !Inside.Tokenizer.IsSpecial(id) && Inside.Tokenizer.PieceOf(id).Any(char.IsLetterOrDigit) && !IsPart(id))
                .Take(24).Select(id => NeighbourView.Of(Inside, id, Neighbours)).ToArray();
            if (Near.Count > 0)
                TokenMap = MapView.OfTokens(Inside, Near, neighbours: Near.Count > 12 ? 2 : 4);
            if (sentences.Items.Count < OccurrenceView.FewestSentences)
                return;
            Word = word;
            Occurrences = OccurrenceView.Of(Inside, sentences, word, cancellation).Maps;
        }

        /// <summary>A character's answer, why it came, and the prompt.</summary>
        public async Task AnswerAsync(PersonaChoice who, CancellationToken cancellation)
        {
            Persona = who.Persona;
            var settings = Settings.Seed == null ? new GenerationSettings { Seed = 1 }.Over(Settings) : Settings;
            using var conversation = new Conversation(Engine, who.Persona, new ConversationOptions { Sampling = settings, Seed = settings.Seed });
            await conversation.Prewarm().WaitAsync(cancellation);
            DialogueTurn turn = await conversation.Say(Text, null, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (turn.Error != null)
                throw new ReparteeException("The character could not answer: " + turn.Error.Message, turn.Error);
            Reply = turn.Text;
            if (turn.Prompt == null)
                return;
            var budget = new ContextBudget(Engine.ContextLength, turn.Settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens);
            Prompt = PromptView.Of(turn.Prompt, budget, Engine.Model.Tokenizer, turn.Result.ReusedTokens);
            IReadOnlyList<int> line = conversation.History.LastOrDefault()?.ReplyTokens ?? Engine.Model.Tokenizer.Encode(Reply);
            ReplyTokens = await ChoicesAsync(turn.Prompt.Ids, line, turn.Settings, cancellation);
        }

        private bool IsPart(int id) => Inside!.Tokenizer.Decode(new[] { id }).Contains('\uFFFD');

        private async Task<(IReadOnlyList<string>, IReadOnlyList<ChoiceView?>)> ChoicesAsync(
            IReadOnlyList<int> prompt, IReadOnlyList<int> line, GenerationSettings settings, CancellationToken cancellation)
        {
            Tokenizer tokenizer = Engine.Model.Tokenizer;
            IReadOnlyList<ChoiceExplanation> explained = await NextTokens.ExplainLineAsync(Engine, prompt, line, settings, Candidates, cancellation);
            var choices = new List<ChoiceView?>();
            int skipped = line.Count + 1 - explained.Count;
            for (int i = 0; i <= line.Count; i++)
            {
                choices.Add(i < skipped ? null : ChoiceView.Of(
                    explained[i - skipped], i, i < line.Count ? line[i] : null, settings, tokenizer, Texts.Insight));
            }
            return (line.Select(id => TokenLabel.Of(tokenizer, id)).ToArray(), choices);
        }
    }
}
