using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>A word of several senses with sentences that tell them apart, to begin with.</summary>
    public sealed class OccurrenceExample
    {
        private OccurrenceExample(string word, params string[] lines)
        {
            Word = word;
            Lines = string.Join("\n", lines);
        }

        /// <summary>The examples, in Chinese and in English.</summary>
        public static IReadOnlyList<OccurrenceExample> All { get; } = new[]
        {
            new OccurrenceExample(
                "杨柳",
                "树：河边的杨柳", "树：村口有一棵老杨柳", "树：春风吹绿了杨柳", "树：湖边种着一排杨柳",
                "送别：在桥头他折下一枝杨柳", "送别：离别的时候她折来杨柳", "送别：送朋友远行，我折一枝杨柳",
                "名：我的名字叫杨柳", "名：店里的姑娘名叫杨柳", "名：新来的同学叫杨柳"),
            new OccurrenceExample(
                "bank",
                "river: The boat lay by the river bank", "river: Ducks slept on the grassy bank", "river: The water rose over the bank", "river: We fished from the muddy bank",
                "money: She asked for a loan at the bank", "money: He keeps his savings in the bank", "money: I opened an account at the bank", "money: The money is safe in the bank"),
        };

        /// <summary>The word.</summary>
        public string Word { get; }

        /// <summary>The sentences, one a line, each with its sense before a colon.</summary>
        public string Lines { get; }
    }
}
