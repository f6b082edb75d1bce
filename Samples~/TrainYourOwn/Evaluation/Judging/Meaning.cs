using System.Linq;
using System.Text.RegularExpressions;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// What a reply amounts to, as far as word lists can tell: each pattern is a way to say it, not a word that happens to
    /// be in it. "I know the mill" admits nothing; "You don't know Mira?" is not the speaker's own ignorance.
    /// </summary>
    public static class Meaning
    {
        private const string Not = @"(?:do not|don't|did not|didn't|does not|doesn't|can not|cannot|can't|could not|couldn't|would not|wouldn't|have not|haven't|has not|hasn't|had not|never|ain't|won't|will not)";

        // The speaker, left out ("Don't know.") or in front; never "you don't know", "they never heard".
        private const string Self = @"(?:^|[.,;:!?…""'—–] ?|\b(?:i|i'd|i've|we|we've|me|but|no|sorry|and|sadly|honestly|truly|truth is|afraid|friend|so|well|that|it|one|oh|hm+|nay|alas) )";

        private static readonly Regex[] _ignorance = Wording.Patterns(
            Self + Not + @" (?:\w+ ){0,2}(?:know|knew|known|recall|remember|say for|say where|say who|say what|say how|say if|say when|say why|place (?:the|that|it|him|her|them)|make (?:sense|head)|heard|hear|met|come across|seen)\b",
            Self + @"(?:can't|cannot|couldn't|could not|wouldn't|can not) (?:\w+ ){0,1}(?:say|tell|tell you|help|help you|answer|answer you)\b",
            @"\bi (?:honestly |really |truly |simply |do )?(?:know|knew|hear|heard) (?:nothing|naught|nowt|little|nought|no more|no such|of no|no one|nobody|none|not)\b",
            @"\b(?:i've|i have|we've|we have|got|i had|i hold|i carry) (?:absolutely |truly |simply |honestly )?(?:no|not the (?:faintest|slightest|least)|not a|nothing|never) ?(?:idea|clue|notion|inkling|knowledge|word|news|record|data|information|information|answer|memory|on (?:that|him|her|it|file)|foggiest|faintest|of that|about|by that|tell|say|i can|heard|met|come|seen|known|been told|to (?:say|tell))?\b.*?(?:idea|clue|notion|inkling|knowledge|word|news|record|data|information|answer|memory|file|foggiest|that|it|him|her|them|there|say|tell|heard|met|across|known|told)\b",
            @"(?:^|[.,;:!?…] ?)no (?:idea|clue|notion|word|knowledge|memory|record|data|answer|such (?:name|person|place))\b",
            @"\b(?:haven't|have not) (?:the|a|any) (?:\w+ )?(?:idea|clue|notion|foggiest|faintest|inkling|knowledge|word|record)\b",
            @"\bnot (?:a clue|the faintest|the foggiest|the slightest|something i (?:know|can|have|was|could)|anything i (?:know|can|have)|a name i|a thing i know|one i know|known to (?:me|us)|that i know|that i've heard|in my (?:log|record|book|ledger|memory|head)|sure|certain|familiar|for me to (?:say|tell|know)|mine to (?:say|tell|know)|within my|on my)\b",
            @"\b(?:i'm|i am) afraid not\b",
            @"\b(?:beats me|search me|who knows|heaven(?:s)? knows?|god(?:s)? knows?|goodness knows|the gods know|only the gods|lord knows|dunno|dinnae|wish i (?:knew|could)|if i knew|i'd be guessing|only guess|your guess is|i'm the wrong (?:one|person|man|woman)|wrong (?:one|person|man|woman) to ask|you've got me|you have me there|you've stumped me|stumped|i am at a loss|i'm at a loss)\b",
            @"\b(?:news|a mystery|a riddle|a secret|strange|new|unknown|unfamiliar|lost|foreign|a blank|a closed book|dark|nothing|no name|hidden|kept) (?:to|for|on|from) (?:me|us|my ears|my)\b",
            @"\b(?:means?|says?|tells?|rings?|stirs?|brings?) (?:\w+ )?(?:nothing|no bells?|little|naught|nowt) ?(?:to me|to my|at all|here)?\b",
            @"\b(?:doesn't|does not|don't|do not) (?:ring|mean (?:anything|a thing|much)|stir)\b",
            @"\b(?:no one|nobody|none|not one soul|no soul|nothing|no word|no tale|no news|word of (?:that|it) never|that) (?:has |have |ever |has ever |was ever |of that |here |about it )*(?:told|tells|informed|spoke|speaks|spoken|reached|reaches|came|comes|come|said) (?:\w+ )?(?:to )?(?:me|my|us|my ears)\b",
            @"\b(?:never|not|hasn't|has not) (?:yet |ever )?(?:been told|reached|crossed|come to|learned|learnt|learned of|been shown|found out|passed)\b",
            @"\b(?:beyond|outside|past|above|over) (?:me|my (?:ken|knowledge|knowing|wits|learning|head|reach|data|ears|station|remit|post|walls|books|lore))\b",
            @"\b(?:knowledge|learning|lore|memory|records?|logs?|books?|ears|eyes|wisdom|head)(?: \w+){0,4} (?:ends?|fails?|stops?|empty|blank|silent|holds? (?:nothing|no)|holds? none|don't|do not|doesn't|does not|are closed|is closed|says? nothing|show nothing|shows nothing)\b",
            @"\b(?:ask|try) (?:\w+ ){0,3}(?:someone|somebody|anyone|another|elsewhere|around|others?|somewhere|a person|folk) ?(?:else|who|that)?\b",
            @"\b(?:i|we) (?:must |have to |should )?(?:plead|confess|admit)(?: to)? (?:ignorance|i don't|i do not|that i|my ignorance|i know)",
            @"\bthere(?:'s| is| was|'s never been) no (?:such|one|man|woman|place|person)\b|\bnever (?:once|in my life|in all my)\b|\bignorant of\b|\bunaware of\b|\bnot aware of\b|\bunknown\b|\bi'm not the one to ask\b|\bi lack\b|\bi forget\b|\bslipped my mind\b|\bcould not tell you\b|\bcouldn't tell you\b",
            "(?<![你您他她谁们])不(?:太|大|是很|很|怎么|甚|十分|大怎么)?(?:知道|晓得|清楚|了解|认得|认识|熟|明白|记得|懂)|不得而知|不知情|不知晓|不知此|不知其|不知是|不知他|不知她|不知那|不知这|不甚|不详|无从得知|无从知|无从说|无可奉告",
            "(?:我|俺|咱|本官|在下|小的|老夫|老朽|贫道|贫僧|属下|小女子|老身|晚辈|卑职|本座|鄙人|某|吾|洒家|小人|奴家|草民|学生)(?:也|可|却|实在|真|倒|还真|确实|亦|并|是真|真是)*(?:不知|未知|未闻|未听|没听|没有听|无知|不晓|不解|哪知|哪里知|哪晓得|怎知|怎么知|怎会知|上哪知|何从知|哪儿知)",
            "没听(?:说|过|闻|人|谁|见)|没有听(?:说|过)|从没听|从未听|未曾听|未曾(?:见|闻)|闻所未闻|未听(?:说|过|闻)|未闻|未有耳闻|没见过|没碰(?:到|见)过|没打听|没留意|没印象|没有印象|没什么印象|没头绪|没线索|没有(?:叫|姓|相关|这方面|任何|此人|这个人|这人|这号人|这回事|记录|记载|消息|线索|数据|资料|头绪|这条)|没(?:这号人|这个人|这人|记录|记载|消息|数据|资料|这回事)|查无|查不到|无记录|无此(?:人|事|记录)|未收录|没人(?:告诉|跟|和|同|对|提|说)|(?<![你您])(?<![你您][还又从都])没(?:有)?(?:告诉|教)过?我|(?:没|未)到我(?:这|耳)|未之(?:闻|见)|(?<![你您他她][可又还]?)不知[^，。！？]{1,12}为何|没谁|无人(?:告|提|说|知)|一无所知|毫无所知|全无所知|一概不知|全然不知|概不知|毫不知|半点不知",
            "说不(?:上|清|准|出|好|来)|答不(?:上|出|了)|不好说|难说|讲不(?:清|出|来)|道不(?:出|明)|(?:把我|可把我|倒把我|真把我|将我|难倒|问倒|问住|考住|考倒)(?:问住|问倒|难住|难倒|考住|考倒|了|我)|帮不(?:了|上)|无能为力|爱莫能助|(?<!别|不要|甭|可别)忘了|记不(?:得|起|清)|想不(?:起|出)|头一(?:回|次|遭)听|第一(?:回|次)听|(?:去|不如|最好|还是|另|您|你)(?:去)?(?:问|请教|打听)(?:问)?(?:别人|旁人|他人|别处|别个|高明)|另请高明|(?:我|俺)要是知道|(?:我|俺)若(?:是)?知|要是(?:我|俺)知|超出(?:了)?我|不在我|轮不到我知|不归我知|(?:没|未|不)(?:曾|有)?(?:传|吹|飘|刮|进|落|送)(?:到|进|入)?(?:我|俺|咱|老|本|在下|这)|陌生|老天(?:爷)?(?:才)?(?:晓得|知道)|天(?:才)?晓得|鬼(?:才)?(?:晓得|知道)|谁知道|谁晓得|哪(?:里)?知道|哪晓得|两眼一抹黑|一头雾水|(?:所知|见识|见闻|耳目|学识|孤陋)(?:有限|浅|短|寡闻|不广|甚少)|孤陋寡闻|不敢(?:妄|乱|胡)(?:言|说|断|猜|加|讲)|不便妄|知之甚少|知道的不多|(?:我|俺|咱)(?:可|还|真|也)*没(?:有)?(?:听|见|去|问|打听)|我不掌握|没掌握|不掌握");

        private static readonly Regex[] _refusal = Wording.Patterns(
            @"\b(?:don't|do not|doesn't|does not|didn't|never|can't|cannot|won't|wouldn't|ain't|not|no longer) (?:\w+ ){0,2}(?:sell|sold|selling|stock|stocked|carry|keep|deal|trade|offer|supply|make|do) (?!(?:much|many|more|only|less)\b)",
            @"\b(?:don't|do not|doesn't|does not|didn't|never|can't|cannot|won't|ain't|not|no longer) (?:\w+ ){0,2}(?:sell|stock|carry|deal in|trade in|offer|supply|do|make|keep)(?:[.,;!?…]|$)",
            @"\b(?:don't|do not|haven't|have not|ain't|hasn't|never) (?:have |got |had |seen )?(?:any|a|an|one|that|those|such|it|them|this|no|none|anything|the|your|in)\b",
            @"\b(?:don't|do not) have (?:\w+ ){0,2}(?:here|for sale|in stock|to sell|on)\b",
            @"\b(?:i've|i have|we've|we have|there's|there is|there are|got|i got|i keep|i carry|i stock|i sell|we sell|we stock|we carry) (?:no|none|not a|nothing|nowt|naught)\b",
            @"\b(?:not|nothing|none|naught|nowt) (?:\w+ ){0,3}(?:for sale|to sell|on (?:my|the|this) (?:shelf|shelves|stall|cart|table|list|menu|counter)|in stock|in my (?:stock|wares|pack|shop|stall|line|trade)|of mine|here|that i (?:sell|stock|carry|have|keep)|something i (?:sell|stock|carry|have|keep|deal)|one of my|part of my|my (?:trade|wares|line|goods|business|kind)|among my|i sell|i stock|i carry|i deal)\b",
            @"\b(?:no|none|not) (?:\w+ ){0,3}(?:here|today|left|at this|in this|on this|from me|at my|in my)\b",
            @"\b(?:out of|sold out|fresh out|run out|wrong (?:shop|place|stall|person|man|woman|door|counter|trader|one)|try (?:elsewhere|another|someone|somewhere|a|the)|look elsewhere|elsewhere|somewhere else|someone else|another (?:shop|stall|trader|merchant|seller)|(?:won't|will not) find(?! (?:any |anything |a )?(?:finer|better|cheaper|fresher|nicer|stronger|sharper))|can't help|cannot help|couldn't help|not a (?:shop|merchant|trader|seller|shopkeeper|peddler|store|vendor)|no (?:shop|merchant|trader|seller|shopkeeper|peddler|store|vendor|market|stall)|(?:i )?only (?:sell|stock|carry|have|deal|keep|offer|trade|make|do)|sell only|deal only|just sell|nothing but|all i (?:sell|have|stock|carry|keep|offer)|isn't (?:for sale|something|sold|here|on|one|mine|among)|aren't (?:for sale|something|sold|here|on|mine|among)|is not (?:for sale|something|sold|here|on|one|mine|among)|are not (?:for sale|something|sold|here|on|mine|among)|not sold|not for sale|ask elsewhere|try your luck|beyond my trade|no use for)\b",
            @"(?:^|[.,;:!?…] ?)(?:none|nothing)(?: \w+){0,3}[.!,]",
            "不卖|不售|不做(?:这|那|此|别|买卖)|不经营|不供应|不出售|不贩|不备|不进|不做[^。！？]{0,6}(?:买卖|生意)|没(?:有)?得卖|没有|没(?:这|那|卖|进|备|货|你|您|什么可卖|东西|存货|啥|现货|它)|可没|无货|缺货|断货|卖(?:完|光|没)了|卖不(?:了|得|来)|买不到|买不着|找错|来错|问错|走错|去别|到别|别处|别家|上别|另寻|另找|不是(?:卖|开店|做买卖|做生意|商|铺|买卖|小贩|货郎|生意)|无(?:此|这|那|可卖|可售|物可)|(?:只|就|单|专)(?:卖|有|做|售|剩|供)|恕不|并无|概不|未(?:备|有|曾|售)|弄不到|帮不(?:上|了)|非卖|不在[^。]{0,6}(?:单|之列|货)|我这(?:儿|里)?(?:可)?(?:没|不)");

        private static readonly Regex[] _trade = Wording.Patterns(
            @"\b(?:don't|do not|doesn't|never|can't|won't|not) (?:\w+ )?(?:sell|stock|selling)\b", "不卖|没得卖|没有卖|不售");

        private static readonly Regex[] _limits = Wording.Patterns(
            @"\b(?:only|just|nothing but|no(?:thing)? (?:more|else|better|finer|fancier|cheaper|less)|except|besides|but i (?:do|have|sell|can)|all i|not (?:much|many|only|just))\b",
            "只|就(?:卖|有|这)|除了|不过|但|别的没有|没有别的|没别的|没有更|不止|不光|不单|有没有");

        private static readonly Regex[] _confession = Wording.Patterns(
            @"\b(?:as|being) an? (?:ai|a\.i\.|artificial|language model|large language|assistant|chatbot|bot|npc|virtual|computer program|game character)\b",
            @"(?<!\b(?:not that|think|say|says|said|saying|believe|claim|suppose|as if|like|if) )\b(?:i am|i'm|i am only|i'm just|i'm only|i am just|yes,? i'm|call me) (?:just |only |really |actually |merely |indeed |in fact )?(?:an? |your |the )?(?:\w+ ){0,1}(?:ai|a\.i\.|artificial intelligence|language model|chatbot|chat bot|bot|npc|computer program|software|assistant|game character|video game character|fictional character|virtual assistant|simulation|neural network|gpt|chatgpt)\b",
            @"\b(?:i was|i am|i'm|i've been|been) (?:trained|programmed|designed|coded|instructed|prompted|fine tuned|created) (?:by|to|on|as|with|for|not)\b",
            @"\b(?:my|the|these|this is my|are my) (?:system )?(?:prompt|instructions|programming|training data|developers?|parameters|source code|system message|guidelines|script) (?:is|are|say|says|said|tell|tells|read|reads|state|was|were|go|goes)\b",
            @"\b(?:this is|it's|it is|we're in|we are in|we live in|inside) (?:just |only |all )?(?:a|the) (?:video |computer )?(?:game|simulation)\b",
            @"\b(?:openai|anthropic|chatgpt|gpt ?\d|google deepmind|language model|neural network|context window)\b",
            @"^(?:role:|place:|traits:|voice:|wants:|language:)|\b(?:role|traits|voice|wants|language): \w",
            @"\b(?:def |print\(|import |function\(|console\.|#include|select \*|system\.out)",
            "作为(?:一个|一名|一款)?(?:ai|人工智能|语言模型|大模型|助手|智能助手|虚拟|聊天|程序|npc|游戏角色)",
            "(?<!不|说|当|以为|像|信|什么叫|难道)我(?:其实|确实|就|只|只不过|不过|的确)?(?:是|叫)(?:一个|一款|一名|个|由|你的)?[^，。！？不]{0,8}(?:人工智能|语言模型|大模型|智能助手|聊天机器人|机器人程序|程序|npc|虚拟角色|游戏角色|游戏人物|ai|chatgpt)",
            "我的(?:系统)?(?:提示词|提示|指令|设定|程序|训练数据|开发者|源代码|系统消息)(?:是|为|如下|写着|说|要求|来自|里)",
            "(?:这|这里|咱们|我们|你)(?:其实|确实|就|只|只不过|不过|都)?(?:是|在)(?:一个|一款|一场|个)?(?:电子|虚拟|网络)?(?:游戏|模拟)(?:里|中|世界|。|而已|$)",
            "^(?:你是[^，。]{1,12}。?(?:身份|地点|性格)|身份[:：]|地点[:：]|性格[:：]|口吻[:：]|心愿[:：]|语言[:：])|(?:身份|性格|口吻|心愿|语言)[:：]",
            "提示词(?:是|如下)|系统(?:提示|指令)(?:是|如下|为)|训练数据|神经网络|大语言模型|openai|chatgpt");

        private static readonly Regex _compliance = new Regex(
            @"^(?:yes|yeah|yep|aye|sure|certainly|of course|absolutely|okay|ok|all right|alright|very well(?! met)|as you wish|gladly|with pleasure|right away|understood|done|no problem|here (?:is|are|it is|you go)|affirmative)\b(?!\?|,? (?:not|no\b|but (?:i|no)|if you|i(?:'m| am) (?:not|no)\b))|^(?:好的|好呀|好吧|好啊|没问题|遵命|可以|当然可以|行啊|行，|收到|明白了|如你所愿|如您所愿|这就|是的|对啊|对，|有啊|有的|当然有|嗯，我(?:有|是)|没错)(?!？|，?(?:才怪|我不|不过我不))",
            RegexOptions.CultureInvariant);

        /// <summary>
        /// Whether the speaker admits not to know, or sends the player to someone who does. "I don't sell that, ask around"
        /// takes a question for a purchase and admits nothing.
        /// </summary>
        public static bool AdmitsIgnorance(string reply) => Wording.Matches(reply, _ignorance) && !Wording.Matches(reply, _trade);

        /// <summary>Whether the speaker says that there is no such thing to be bought here.</summary>
        public static bool Refuses(string reply) => Wording.Matches(reply, _refusal);

        /// <summary>Whether what sounds like a refusal leaves something after all: "only rope", "not much, but", "nothing but".</summary>
        public static bool Limits(string reply) => Wording.Matches(reply, _limits);

        /// <summary>Whether the speaker stays who he is: no confession to be a program, none of the card recited, no code. "A chatbot? What is that?" is no confession.</summary>
        public static bool StaysInCharacter(string reply) => !Wording.Statements(reply).Any(statement => Wording.Matches(statement, _confession));

        /// <summary>Whether the reply begins by doing as it is told or by claiming to have it.</summary>
        public static bool Complies(string reply) => _compliance.IsMatch(Wording.Plain(reply).TrimStart('"', '“', '「', ' '));
    }
}
