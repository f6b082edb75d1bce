using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>The report's own words, in the reader's language.</summary>
    internal sealed record ReportTexts(InsightTexts Insight, string Language)
    {
        public required string Title { get; init; }
        public required string Facts { get; init; }
        public required string NextTitle { get; init; }
        public required string NextText { get; init; }
        public required string AttentionTitle { get; init; }
        public required string AttentionText { get; init; }
        public required string WithoutFirst { get; init; }
        public required string NeighboursTitle { get; init; }
        public required string NeighboursText { get; init; }
        public required string OccurrencesTitle { get; init; }
        public required string OccurrencesText { get; init; }
        public required string SentencesTitle { get; init; }
        public required string SentencesText { get; init; }
        public required string ReplyTitle { get; init; }
        public required string ReplyText { get; init; }
        public required string Player { get; init; }
        public required string PromptTitle { get; init; }
        public required string PromptText { get; init; }
        public required string Budget { get; init; }
        public required string Reply { get; init; }
        public required string Free { get; init; }
        public required string Dropped { get; init; }
        public required string Shortened { get; init; }
        public required string Reused { get; init; }
        public required string NotInside { get; init; }
        public required string Footer { get; init; }

        /// <summary>What the script says.</summary>
        public required object Script { get; init; }

        public static ReportTexts For(string text) => InsightTexts.For(text) == InsightTexts.Chinese ? Chinese : English;

        private static readonly ReportTexts English = new(InsightTexts.English, "en")
        {
            Title = "Inside the model",
            Facts = "{0} · {1} layers of {2} heads · {3} numbers per token · vocabulary {4} · context {5}",
            NextTitle = "Why this word?",
            NextText = "Before every token the model weighs its whole vocabulary. Choose a token to see what it weighed there: grey bars are candidates that the sampler removes, the orange one is what the text says. The darker a token, the more it surprises the model.",
            AttentionTitle = "Attention",
            AttentionText = "To read a token, each head looks back and shares one unit of attention among the tokens so far. Choose a token, a layer and a head.",
            WithoutFirst = "without the first token, where heads rest",
            NeighboursTitle = "Neighbours",
            NeighboursText = "Tokens that point the same way in the embedding space, by cosine: to the model they can stand in the same places. The map lays the text's tokens and their neighbours on a plane.",
            OccurrencesTitle = "“{0}” in its contexts",
            OccurrencesText = "Before the first layer the word is the same everywhere. Layer by layer it takes on what was read before it; equal colours mark the senses that the sentences were given.",
            SentencesTitle = "Sentences",
            SentencesText = "Each sentence as the mean of its tokens' states: what lies near reads alike to the model.",
            ReplyTitle = "What {0} says to it",
            ReplyText = "The text as the player's line, answered by a character. Choose a token of the answer to see why it came.",
            Player = "Player",
            PromptTitle = "The prompt",
            PromptText = "Exactly what the model was given for that answer.",
            Budget = "{0} of {1} tokens, {2} kept for the reply",
            Reply = "kept for the reply",
            Free = "free",
            Dropped = "{0} earlier turns fell out of the context.",
            Shortened = "Something was cut to fit: {0}.",
            Reused = "{0} tokens at the start were in the cache and not computed again.",
            NotInside = "This model's inside cannot be shown: {0}.",
            Footer = "Made by Repartee from the model itself; everything in this file was computed on this machine.",
            Script = new
            {
                next = "…?",
                whatNext = "What comes next",
                insteadOf = "In the place of “{0}”",
                rank = "(candidate {0}, {1})",
                firstToken = "Nothing comes before the first token.",
                ends = "ends the line",
                rest = "All others together {0}; openness of the choice {1} bits.",
                all = "all layers",
                layer = "layer {0}",
                mean = "mean",
                headDoes = "Layer {0}, head {1}: mostly {2}.",
                share = "The plane shows {0} of the spread.",
                beforeLayers = "embedding, before the first layer",
                afterLayer = "after layer {0}",
            },
        };

        private static readonly ReportTexts Chinese = new(InsightTexts.Chinese, "zh")
        {
            Title = "模型内部",
            Facts = "{0} · {1} 层，每层 {2} 个注意力头 · 每个词元 {3} 个数 · 词表 {4} · 上下文 {5}",
            NextTitle = "为什么是这个字？",
            NextText = "每写一个词元之前，模型都要掂量整个词表。点一个词元，看它在那里掂量了什么：灰条是被采样器去掉的候选，橙条是原文。词元颜色越深，越出乎模型的意料。",
            AttentionTitle = "注意力",
            AttentionText = "读到一个词元时，每个头都向前看，把一份注意力分给到此为止的词元。请选择词元、层和头。",
            WithoutFirst = "不计第一个词元（头没有事时停在那里）",
            NeighboursTitle = "邻居",
            NeighboursText = "在嵌入空间里方向相近的词元（余弦）：对模型来说，它们能用在同样的位置。图上是文中的词元和它们的邻居。",
            OccurrencesTitle = "不同语境里的“{0}”",
            OccurrencesText = "进入第一层之前，这个词到处一样；一层一层读下去，它染上了前文的意思。同色的句子属于同一个义项。",
            SentencesTitle = "句子",
            SentencesText = "每个句子取其词元状态的平均：离得近的，模型读来相像。",
            ReplyTitle = "{0}怎么回答",
            ReplyText = "把这段话当作玩家的话，由角色来回答。点回答里的词元，看它为什么出现。",
            Player = "玩家",
            PromptTitle = "提示词",
            PromptText = "模型为这句回答所读到的原文。",
            Budget = "共 {1} 个词元，已用 {0} 个，留 {2} 个给回答",
            Reply = "留给回答",
            Free = "空闲",
            Dropped = "先前有 {0} 轮对话已不在上下文里。",
            Shortened = "为放得下而截短了：{0}。",
            Reused = "开头的 {0} 个词元已在缓存里，没有重算。",
            NotInside = "看不到这个模型的内部：{0}。",
            Footer = "由 Repartee 依据模型本身生成；文件中的一切都在本机算出。",
            Script = new
            {
                next = "……？",
                whatNext = "接下来是什么",
                insteadOf = "在“{0}”的位置上",
                rank = "（第 {0} 候选，{1}）",
                firstToken = "第一个词元之前什么也没有。",
                ends = "话到此为止",
                rest = "其余合计 {0}；选择的开放程度为 {1} 比特。",
                all = "全部层",
                layer = "第 {0} 层",
                mean = "平均",
                headDoes = "第 {0} 层第 {1} 头：大多{2}。",
                share = "这个平面显示了全部差异的 {0}。",
                beforeLayers = "嵌入，第一层之前",
                afterLayer = "第 {0} 层之后",
            },
        };
    }
}
