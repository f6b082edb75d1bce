namespace Repartee
{
    /// <summary>Chinese phrases, anywhere in the text.</summary>
    internal sealed class ChineseRecall : IRecallPhrases
    {
        public static readonly ChineseRecall Instance = new ChineseRecall();

        private static readonly string[] _self = "我|咱|俺|在下|本人|小生|鄙人|老子|贫僧|贫道|小僧|小道|末将|卑职|奴家|妾身|学生|晚辈|弟子|老夫|草民|民女|民妇|小的|小人|吾|爷".Split('|');

        private static readonly string[] _asking = (
            "?|？|吗|什么|啥|谁|哪|几个|几岁|几天|多少|多大|多久|怎么|怎样|咋|为何|为什|甚|何处|何人|何事|何方|何往|如何|记得|记不记|来着|猜猜|猜得|是不是|有没有|提醒我|说说|说一下|说出|念|报一|报出|查询|复诵|叫我名|道来|念一遍|核对|考考|验证|叫得出|叫得上|答得出|说得上|说我名|报我|喊谁|叫一声|说一声|名字给我").Split('|');

        private static readonly string[] _ownWords = (
            "我说|我讲过|我提过|我告诉|我跟你说|我跟您说|我和你说|我刚说|我刚才说|我方才说|我报过|我报的|我介绍|说我叫|说我是|我自称|说过|讲过|提过|告诉过|" +
            "记得我|记不记得我|忘了我|忘记我|认得我|认识我|还记得吗|记性|没听|听清|听进去|" +
            "我叫什|我叫啥|我叫甚|我叫何|俺叫|我叫个|我是谁|我谁|我姓什|我姓啥|我姓甚|我姓名|我名字|我的名|我的姓|我，名字|叫我什|叫我啥|怎么叫我|称呼我|我的称呼|我的外号|我的绰号").Split('|');

        // "Can you mend my sword?" and "how do I get there?" ask for help.
        private static readonly string[] _forHelp = (
            "你能|您能|能不能|能否|可以|可不可以|帮我|帮俺|给我|卖我|卖给我|我能|我该|我应|我买|我想买|我要买|我怎么走|我怎么去|教我|告诉我|带我|请问|让我|见过我|看见我|看到我|有没有见|我问|问你|陪我|借我|送我|替我|我可|我在哪|我这是|我在什么|我现在在|我睡在|我醒").Split('|');

        private static readonly string[] _askedName = "名|姓|叫什|叫啥|叫甚|叫何|是谁|称呼|外号|绰号|怎么叫|叫我|认得|认识".Split('|');
        private static readonly string[] _askedOrigin = "哪里|哪儿|从哪|打哪|何处|何方|老家|家乡|故乡|家在|家住|我住|籍贯|哪座|哪个城|哪个镇|哪个村|哪来|哪颗|何来|出发|的人".Split('|');
        private static readonly string[] _askedAim = "为什|为何|为啥|因何|找|寻|来意|目的|来干|来做|来这|来此|此行|要去|去哪|往哪|上哪|图|想|要|打算|求|去处|目标|何往|替谁|为谁|给谁|帮谁|奉谁|受谁".Split('|');
        private static readonly string[] _askedWork = "干什|干啥|做什|做啥|我卖|干哪|做哪|职|行当|身份|营生|谋生|本行|学什|学啥|教什|是什么人|是个什|吃饭|工作".Split('|');

        private static readonly string[] _toldName = "叫|姓|名|我是|在下|人称|外号|绰号|称呼|这里是|贫僧|贫道|小僧|法号|道号|本人|末将|卑职|免贵|唤作".Split('|');
        private static readonly string[] _toldOrigin = "来自|从|自|打|老家|家在|家住|我家|人氏|住|搬|生在|长在".Split('|');
        private static readonly string[] _toldAim = "找|寻|为|来|想|要|去|求|给|替|奉|受|往|到|奔".Split('|');
        private static readonly string[] _toldWork = "我是|俺是|咱是|在下是|是个|是名|是位|是一|我卖|我做|我干|我教|我学|我开|我跑|我当|我给|当差|当的|当过|为生|营生|谋生|行当|买卖|手艺|本行|一行|干的|做的|学的|教的|教书|读书|行医|走镖|跑船|跑货|种地|打铁|打鱼|砍柴|赶车|看门|做工|打工|上班|衙门|铺子|生意|工".Split('|');

        /// <inheritdoc/>
        public string Normal(string text) => text;

        /// <inheritdoc/>
        public bool Asks(string normal, string text) =>
            RecallQuestion.HasAny(text, _asking) || EndsAsking(text);

        /// <inheritdoc/>
        public bool SpeaksOfSelf(string normal) => RecallQuestion.HasAny(normal, _self);

        /// <inheritdoc/>
        public bool AsksForOwnWords(string normal) => RecallQuestion.HasAny(normal, _ownWords);

        /// <inheritdoc/>
        public bool AsksOfSelf(string normal) => !RecallQuestion.HasAny(normal, _forHelp);

        /// <inheritdoc/>
        public RecallAspects Asked(string normal) => RecallQuestion.Aspects(normal, _askedName, _askedOrigin, _askedAim, _askedWork);

        /// <inheritdoc/>
        public RecallAspects Told(string normal) => RecallQuestion.Aspects(normal, _toldName, _toldOrigin, _toldAim, _toldWork);

        // 记住了没, 你知道不 and 你呢 ask without a question mark.
        private static bool EndsAsking(string text)
        {
            string end = text.TrimEnd('。', '！', '，', '…', '.', '!', ' ');
            return end.EndsWith("没", System.StringComparison.Ordinal) || end.EndsWith("不", System.StringComparison.Ordinal) ||
                end.EndsWith("么", System.StringComparison.Ordinal) || end.EndsWith("呢", System.StringComparison.Ordinal);
        }
    }
}
