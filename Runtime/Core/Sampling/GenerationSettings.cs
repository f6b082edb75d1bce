using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// How the next token is chosen and when a line ends. Every property may be null ("not said here"):
    /// <see cref="Over"/> lays one set over another (turn over persona over model over <see cref="Default"/>).
    /// </summary>
    public sealed class GenerationSettings
    {
        /// <summary>What a null <see cref="Temperature"/> means.</summary>
        public const float DefaultTemperature = 0.7f;

        /// <summary>What a null <see cref="TopK"/> means.</summary>
        public const int DefaultTopK = 40;

        /// <summary>What a null <see cref="TopP"/> means.</summary>
        public const float DefaultTopP = 0.95f;

        /// <summary>What a null <see cref="MinP"/> means.</summary>
        public const float DefaultMinP = 0.05f;

        /// <summary>What a null <see cref="TypicalP"/> means.</summary>
        public const float DefaultTypicalP = 1f;

        /// <summary>What a null <see cref="RepetitionPenalty"/> means.</summary>
        public const float DefaultRepetitionPenalty = 1f;

        /// <summary>What a null <see cref="PresencePenalty"/> means.</summary>
        public const float DefaultPresencePenalty = 0f;

        /// <summary>What a null <see cref="FrequencyPenalty"/> means.</summary>
        public const float DefaultFrequencyPenalty = 0f;

        /// <summary>What a null <see cref="PenaltyWindow"/> means.</summary>
        public const int DefaultPenaltyWindow = 64;

        /// <summary>The largest <see cref="PenaltyWindow"/>.</summary>
        public const int MaxPenaltyWindow = 65_536;

        /// <summary>The largest <see cref="Redraws"/>.</summary>
        public const int MaxRedraws = 10;

        /// <summary>What a null <see cref="MaxTokens"/> means.</summary>
        public const int DefaultMaxTokens = 128;

        /// <summary>Nothing said.</summary>
        public static GenerationSettings Default { get; } = new GenerationSettings();

        /// <summary>Always the most probable token.</summary>
        public static GenerationSettings Greedy { get; } = new GenerationSettings { Temperature = 0f };

        /// <summary>0 is greedy; 1 samples from the model's own distribution. Default 0.7.</summary>
        public float? Temperature { get; init; }

        /// <summary>Keep the k most probable tokens; 0 keeps all. Default 40.</summary>
        public int? TopK { get; init; }

        /// <summary>
        /// Keep the fewest tokens whose probabilities sum to at least p; 1 keeps all. Default 0.95. (Holtzman et al., 2020,
        /// arXiv 1904.09751.)
        /// </summary>
        public float? TopP { get; init; }

        /// <summary>
        /// Keep tokens at least this fraction as probable as the best; 0 keeps all. Default 0.05. (Nguyen et al., 2024,
        /// arXiv 2407.01082.)
        /// </summary>
        public float? MinP { get; init; }

        /// <summary>Locally typical sampling's mass; 1 keeps all. Default 1. (Meister et al., 2022, arXiv 2202.00666.)</summary>
        public float? TypicalP { get; init; }

        /// <summary>
        /// Divides positive and multiplies negative logits of tokens in the window; 1 does nothing. Default 1. (CTRL,
        /// Keskar et al., 2019, arXiv 1909.05858.)
        /// </summary>
        public float? RepetitionPenalty { get; init; }

        /// <summary>Subtracted once from the logit of every token in the window. Default 0.</summary>
        public float? PresencePenalty { get; init; }

        /// <summary>Subtracted per occurrence in the window. Default 0.</summary>
        public float? FrequencyPenalty { get; init; }

        /// <summary>
        /// How often a run of one to sixteen tokens may stand after itself: the token that would begin it once more is not
        /// chosen; the digits of a number may repeat six times. 0 allows any number. Default 0. Small models go round in circles without
        /// it; at 3 hardly any line that people write is touched.
        /// </summary>
        public int? LoopLimit { get; init; }

        /// <summary>
        /// Whether a line keeps to the script of its prompt: where the prompt is written in Latin letters no Chinese,
        /// Japanese or Korean character, mark of theirs or pictograph is chosen, and the other way round; tokens that stand in
        /// the prompt may always be repeated, where a vocabulary has bytes for characters also their bytes. Default false. Small models now and then slip into their other language without it.
        /// </summary>
        public bool? KeepScript { get; init; }

        /// <summary>
        /// How often a reply that fails is drawn again, unseen. It fails when no word of it comes from the note beside the
        /// line (a fact that surely answers it, the price where that is asked, what the player said before), when it says of
        /// the character what the player said of itself ("I'm Aldo" to Aldo), when it says a sentence twice, or when the
        /// model was too unsure of its words (<see cref="RedrawAbove"/>). Until it has passed it is held back; after the
        /// last draw the best one is spoken. Where <see cref="Temperature"/> is 0 it is drawn again at the model's own and with
        /// a seed that is always the same, so that there is one answer. 0, the default: never, and nothing is held back.
        /// Meant for small models that say a line in the time of a few frames.
        /// </summary>
        public int? Redraws { get; init; }

        /// <summary>
        /// The mean entropy of a reply's choices, in nats, above which it is drawn again: small models lose their thread, and
        /// then hardly prefer one word to another. For it replies are held back to their end, but for no more than 32 tokens.
        /// Null, the default: not measured. <see cref="GenerationResult.Entropy"/> tells what is usual for a model. (Mean token
        /// entropy as a measure of a text's uncertainty: Malinin and Gales, 2021, arXiv 2002.07650.)
        /// </summary>
        public float? RedrawAbove { get; init; }

        /// <summary>How many of the last tokens the penalties look at. Default 64, at most <see cref="MaxPenaltyWindow"/>.</summary>
        public int? PenaltyWindow { get; init; }

        /// <summary>Added to the logits of these tokens before anything else.</summary>
        public IReadOnlyDictionary<int, float>? LogitBias { get; init; }

        /// <summary>Same seed, same line. Null: a new one each time.</summary>
        public ulong? Seed { get; init; }

        /// <summary>Most tokens of a line. Default 128.</summary>
        public int? MaxTokens { get; init; }

        /// <summary>Texts that end a line; they are not shown.</summary>
        public IReadOnlyList<string>? Stop { get; init; }

        /// <summary>These settings, and <paramref name="below"/> where these say nothing.</summary>
        public GenerationSettings Over(GenerationSettings below) => new GenerationSettings
        {
            Temperature = Temperature ?? below.Temperature,
            TopK = TopK ?? below.TopK,
            TopP = TopP ?? below.TopP,
            MinP = MinP ?? below.MinP,
            TypicalP = TypicalP ?? below.TypicalP,
            RepetitionPenalty = RepetitionPenalty ?? below.RepetitionPenalty,
            PresencePenalty = PresencePenalty ?? below.PresencePenalty,
            FrequencyPenalty = FrequencyPenalty ?? below.FrequencyPenalty,
            PenaltyWindow = PenaltyWindow ?? below.PenaltyWindow,
            LoopLimit = LoopLimit ?? below.LoopLimit,
            KeepScript = KeepScript ?? below.KeepScript,
            Redraws = Redraws ?? below.Redraws,
            RedrawAbove = RedrawAbove ?? below.RedrawAbove,
            LogitBias = LogitBias ?? below.LogitBias,
            Seed = Seed ?? below.Seed,
            MaxTokens = MaxTokens ?? below.MaxTokens,
            Stop = Stop ?? below.Stop,
        };
    }
}
