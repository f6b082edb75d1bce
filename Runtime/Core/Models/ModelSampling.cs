namespace Repartee
{
    /// <summary>Recommended sampling settings in a model folder's files.</summary>
    internal static class ModelSampling
    {
        /// <summary>The "sampling" object of repartee.json; property names as in a persona.</summary>
        internal static GenerationSettings FromRepartee(ModelJson json) => new GenerationSettings
        {
            Temperature = json.Number("temperature", 0f, 100f),
            TopK = json.Whole("topK", 0, int.MaxValue),
            TopP = json.Number("topP", 0f, 1f),
            MinP = json.Number("minP", 0f, 1f),
            TypicalP = json.Number("typicalP", 0f, 1f),
            RepetitionPenalty = json.Number("repetitionPenalty", 0.01f, 100f),
            PresencePenalty = json.Number("presencePenalty", -100f, 100f),
            FrequencyPenalty = json.Number("frequencyPenalty", -100f, 100f),
            PenaltyWindow = json.Whole("penaltyWindow", 0, GenerationSettings.MaxPenaltyWindow),
            LoopLimit = json.Whole("loopLimit", 0, 1000),
            KeepScript = json.Flag("keepScript"),
            Redraws = json.Whole("redraws", 0, GenerationSettings.MaxRedraws),
            RedrawAbove = json.Number("redrawAbove", 0f, 100f),
            LogitBias = json.Numbers("logitBias", -100f, 100f),
            MaxTokens = json.Whole("maxTokens", 1, 1_000_000),
            Stop = json.Texts("stop"),
            Seed = (ulong?)json.Long("seed", 0, long.MaxValue),
        };

        /// <summary>
        /// generation_config.json. Where it says that the model does not sample, its temperature and cut-offs mean
        /// nothing and are left out: a character that always picks the likeliest word is no character.
        /// </summary>
        internal static GenerationSettings FromGenerationConfig(ModelJson json)
        {
            bool samples = json.Flag("do_sample") ?? true;
            return new GenerationSettings
            {
                Temperature = samples ? json.Number("temperature", 0f, 100f) : null,
                TopK = samples ? json.Whole("top_k", 0, int.MaxValue) : null,
                TopP = samples ? json.Number("top_p", 0f, 1f) : null,
                MinP = samples ? json.Number("min_p", 0f, 1f) : null,
                TypicalP = samples ? json.Number("typical_p", 0f, 1f) : null,
                RepetitionPenalty = json.Number("repetition_penalty", 0.01f, 100f),
                MaxTokens = json.Whole("max_new_tokens", 1, 1_000_000),
            };
        }
    }
}
