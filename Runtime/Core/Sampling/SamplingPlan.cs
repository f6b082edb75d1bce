using System;
using System.Globalization;

namespace Repartee
{
    /// <summary>Settings with the defaults filled in and checked.</summary>
    internal readonly struct SamplingPlan
    {
        /// <summary>Below this a temperature is greedy: a division by it would leave nothing but the best anyway.</summary>
        public const float GreedyBelow = 1e-5f;

        public SamplingPlan(GenerationSettings settings)
        {
            Temperature = Check("temperature", settings.Temperature ?? GenerationSettings.DefaultTemperature, 0f, 100f);
            TopK = Check("topK", settings.TopK ?? GenerationSettings.DefaultTopK, 0, int.MaxValue);
            TopP = Check("topP", settings.TopP ?? GenerationSettings.DefaultTopP, 0f, 1f);
            MinP = Check("minP", settings.MinP ?? GenerationSettings.DefaultMinP, 0f, 1f);
            TypicalP = Check("typicalP", settings.TypicalP ?? GenerationSettings.DefaultTypicalP, 0f, 1f);
            RepetitionPenalty = Check("repetitionPenalty",
                settings.RepetitionPenalty ?? GenerationSettings.DefaultRepetitionPenalty, 0.01f, 100f);
            PresencePenalty = Check("presencePenalty",
                settings.PresencePenalty ?? GenerationSettings.DefaultPresencePenalty, -100f, 100f);
            FrequencyPenalty = Check("frequencyPenalty",
                settings.FrequencyPenalty ?? GenerationSettings.DefaultFrequencyPenalty, -100f, 100f);
            PenaltyWindow = Check("penaltyWindow",
                settings.PenaltyWindow ?? GenerationSettings.DefaultPenaltyWindow, 0, GenerationSettings.MaxPenaltyWindow);
            LoopLimit = Check("loopLimit", settings.LoopLimit ?? 0, 0, 1000);
            _ = Check("redraws", settings.Redraws ?? 0, 0, GenerationSettings.MaxRedraws);
            _ = Check("redrawAbove", settings.RedrawAbove ?? 0f, 0f, 100f);
        }

        public float Temperature { get; }

        public int TopK { get; }

        public float TopP { get; }

        public float MinP { get; }

        public float TypicalP { get; }

        public float RepetitionPenalty { get; }

        public float PresencePenalty { get; }

        public float FrequencyPenalty { get; }

        public int PenaltyWindow { get; }

        public int LoopLimit { get; }

        public bool IsGreedy => IsGreedyAt(Temperature);

        public bool HasPenalties => RepetitionPenalty != 1f || PresencePenalty != 0f || FrequencyPenalty != 0f;

        /// <summary>Whether that temperature leaves no choice; an open one, null, does not.</summary>
        public static bool IsGreedyAt(float? temperature) => temperature < GreedyBelow;

        private static float Check(string name, float value, float least, float most)
        {
            // Written so that NaN fails too.
            if (value >= least && value <= most)
                return value;
            throw OutOfRange(name, value, least, most);
        }

        private static int Check(string name, int value, int least, int most)
        {
            if (value >= least && value <= most)
                return value;
            throw OutOfRange(name, value, least, most);
        }

        private static ReparteeException OutOfRange(string name, IFormattable value, IFormattable least, IFormattable most)
        {
            var culture = CultureInfo.InvariantCulture;
            return new ReparteeException("The sampling setting \"" + name + "\" is " + value.ToString(null, culture) +
                "; it must lie between " + least.ToString(null, culture) + " and " + most.ToString(null, culture) + ".");
        }
    }
}
