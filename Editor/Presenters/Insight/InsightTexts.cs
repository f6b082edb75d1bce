using System.Globalization;

namespace Repartee.Presenters
{
    /// <summary>What is said to the reader about the inside of a model, in a language.</summary>
    public abstract class InsightTexts
    {
        /// <summary>English.</summary>
        public static InsightTexts English { get; } = new InEnglish();

        /// <summary>Simplified Chinese.</summary>
        public static InsightTexts Chinese { get; } = new InChinese();

        /// <summary>What became of a candidate.</summary>
        public abstract string Fate(in ExplainedCandidate candidate, GenerationSettings settings);

        /// <summary>What a part of a prompt is.</summary>
        public abstract string Section(PromptSectionKind kind);

        /// <summary>What a head usually attends to.</summary>
        public abstract string Habit(HeadHabit habit);

        /// <summary>The texts for a reader of a text: Chinese where it holds Chinese characters, else English.</summary>
        public static InsightTexts For(string text)
        {
            foreach (char c in text)
            {
                if (c >= '\u4E00' && c <= '\u9FFF')
                    return Chinese;
            }
            return English;
        }

        private static string Percent(double part)
        {
            if (part > 0 && part < 0.0005)
                return "<0.1%";
            return (100 * part).ToString(part < 0.0995 ? "0.#" : "0", CultureInfo.InvariantCulture) + "%";
        }

        private static string Number(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);

        private static bool IsPenalized(in ExplainedCandidate candidate) => candidate.Adjusted < candidate.Probability * 0.98;

        private sealed class InEnglish : InsightTexts
        {
            public override string Fate(in ExplainedCandidate candidate, GenerationSettings settings)
            {
                string fate = candidate.RemovedBy switch
                {
                    SamplerStep.TopK => "removed by top-k: not among the " + (settings.TopK ?? GenerationSettings.DefaultTopK) + " best",
                    SamplerStep.Typical => "removed: not typical enough (" + Number(settings.TypicalP ?? GenerationSettings.DefaultTypicalP) + ")",
                    SamplerStep.TopP => "removed by top-p: outside the most probable " + Percent(settings.TopP ?? GenerationSettings.DefaultTopP),
                    SamplerStep.MinP => "removed by min-p: less than " + Percent(settings.MinP ?? GenerationSettings.DefaultMinP) + " of the best",
                    SamplerStep.Greedy => "not the best, and the temperature is 0",
                    _ => "can be drawn: " + Percent(candidate.Final),
                };
                return IsPenalized(candidate) ? "penalized for repetition; " + fate : fate;
            }

            public override string Section(PromptSectionKind kind) => kind switch
            {
                PromptSectionKind.Card => "Persona card",
                PromptSectionKind.EarlierLine => "Player, earlier",
                PromptSectionKind.EarlierReply => "Character, earlier",
                PromptSectionKind.Knowledge => "What the character knows about it",
                PromptSectionKind.PlayerLine => "Player's line",
                _ => "Template",
            };

            public override string Habit(HeadHabit habit) => habit switch
            {
                HeadHabit.First => "rests on the first token",
                HeadHabit.Self => "looks at the token itself",
                HeadHabit.Previous => "looks at the token before",
                HeadHabit.Near => "looks at the last few tokens",
                _ => "looks far around",
            };
        }

        private sealed class InChinese : InsightTexts
        {
            public override string Fate(in ExplainedCandidate candidate, GenerationSettings settings)
            {
                string fate = candidate.RemovedBy switch
                {
                    SamplerStep.TopK => "被 top-k 去掉：不在前 " + (settings.TopK ?? GenerationSettings.DefaultTopK) + " 名内",
                    SamplerStep.Typical => "被去掉：不够典型（" + Number(settings.TypicalP ?? GenerationSettings.DefaultTypicalP) + "）",
                    SamplerStep.TopP => "被 top-p 去掉：在最可能的 " + Percent(settings.TopP ?? GenerationSettings.DefaultTopP) + " 之外",
                    SamplerStep.MinP => "被 min-p 去掉：不到最佳者的 " + Percent(settings.MinP ?? GenerationSettings.DefaultMinP),
                    SamplerStep.Greedy => "不是最佳者，而温度为 0",
                    _ => "可能抽中：" + Percent(candidate.Final),
                };
                return IsPenalized(candidate) ? "因重复受罚；" + fate : fate;
            }

            public override string Section(PromptSectionKind kind) => kind switch
            {
                PromptSectionKind.Card => "人物卡",
                PromptSectionKind.EarlierLine => "玩家先前的话",
                PromptSectionKind.EarlierReply => "角色先前的话",
                PromptSectionKind.Knowledge => "角色对此所知",
                PromptSectionKind.PlayerLine => "玩家的话",
                _ => "模板标记",
            };

            public override string Habit(HeadHabit habit) => habit switch
            {
                HeadHabit.First => "停在第一个词元上",
                HeadHabit.Self => "看词元自己",
                HeadHabit.Previous => "看前一个词元",
                HeadHabit.Near => "看最近几个词元",
                _ => "看得很广",
            };
        }
    }
}
