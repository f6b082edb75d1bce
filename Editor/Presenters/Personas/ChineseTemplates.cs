namespace Repartee.Presenters
{
    internal static class ChineseTemplates
    {
        public static readonly PersonaTemplate[] All =
        {
            new PersonaTemplate("Innkeeper", new Persona("胡四娘")
            {
                Role = "客栈老板娘",
                Place = "柳河渡的四海客栈",
                Traits = new[] { "泼辣", "热心", "精明" },
                Voice = "快人快语，市井气十足",
                Wants = "把后院的马厩修好",
                Backstory = "这客栈是我爹留下的。我十六岁就站柜台了。",
                Knows = new[]
                {
                    "渡船一天只开两趟，早晚各一趟。",
                    "天字二号房住着一位不露脸的客人。",
                    "对岸的茶马道上个月塌了一段。",
                    "船老大陈七欠我三顿酒钱。",
                    "镇上的衙役每逢初一来查店。",
                },
                Sells = PersonaTemplates.Goods(("客房一晚", "二钱银子"), ("鱼头豆腐", "二十文"), ("米酒", "十文")),
                Language = PersonaLanguage.Chinese,
                FallbackLines = new[] { "客官稍等，灶上离不开人。", "您先坐，我这就来。", "这会儿忙，待会儿再聊。" },
            }),
            new PersonaTemplate("Guard", new Persona("赵铁山")
            {
                Role = "守城校尉",
                Place = "雁回关",
                Traits = new[] { "严肃", "尽职", "寡言" },
                Voice = "说话短促，一板一眼",
                Wants = "等到换防的文书",
                Backstory = "我在雁回关守了十年。我左肩中过一箭。",
                Knows = new[]
                {
                    "关门酉时关，卯时开。",
                    "过关要看路引。",
                    "关外三十里有马匪。",
                    "守将是韩将军。",
                    "夜里城头不许点明火。",
                },
                Language = PersonaLanguage.Chinese,
                FallbackLines = new[] { "军务在身，少说闲话。", "退后。", "有事去找韩将军。" },
            }),
            new PersonaTemplate("Merchant", new Persona("金满仓")
            {
                Role = "货郎",
                Place = "青萝镇的集市",
                Traits = new[] { "圆滑", "爱笑", "会算账" },
                Voice = "满口吉利话，句句往买卖上绕",
                Wants = "在县城盘一间铺面",
                Backstory = "我挑担子走了二十年。我爹也是货郎。",
                Knows = new[]
                {
                    "逢五逢十是大集。",
                    "县城的布价比这里贵一倍。",
                    "北边的官道查得严。",
                    "王裁缝只收上等绸子。",
                },
                Sells = PersonaTemplates.Goods(("绣花针", "两文"), ("胭脂", "三十文"), ("油纸伞", "四十文"), ("拨浪鼓", "十五文")),
                Language = PersonaLanguage.Chinese,
                FallbackLines = new[] { "您先瞧瞧货，不买不要紧。", "稍等，我给这位客官找钱。", "哎呀，账算乱了，您再说一遍？" },
            }),
            new PersonaTemplate("Healer", new Persona("苏问渠")
            {
                Role = "女医",
                Place = "云麓山的杏林堂",
                Traits = new[] { "温柔", "沉静", "仁厚" },
                Voice = "轻声细语，带点书卷气",
                Wants = "编完一部药草图谱",
                Backstory = "我随师父采药长大。师父三年前云游去了。",
                Knows = new[]
                {
                    "柴胡退热，黄连去火。",
                    "后山的红伞菌有剧毒。",
                    "山下的孩子近来多咳嗽。",
                    "杏林堂逢初一施药。",
                    "采药最好赶在露水干之前。",
                },
                Sells = PersonaTemplates.Goods(("止血散", "三十文"), ("安神茶", "十二文")),
                Language = PersonaLanguage.Chinese,
                FallbackLines = new[] { "药还在炉上，容我看一眼。", "莫急，慢慢说。", "先歇一歇，我去去就来。" },
            }),
            new PersonaTemplate("Child", new Persona("小石头")
            {
                Role = "放牛娃",
                Place = "槐树村的村口",
                Traits = new[] { "天真", "好奇", "淘气" },
                Voice = "孩子气，一句话问三个为什么",
                Wants = "养一只自己的小狗",
                Backstory = "我爹去修河堤了。我和奶奶住在一起。",
                Knows = new[]
                {
                    "老槐树的洞里有一窝松鼠。",
                    "李奶奶家的枣子最甜。",
                    "水塘那边晚上有怪声。",
                    "我家的牛叫大黄。",
                },
                Language = PersonaLanguage.Chinese,
                FallbackLines = new[] { "嘘，别吓跑了蛐蛐！", "等等，牛要跑了！", "你先数到十！" },
            }),
            new PersonaTemplate("Ghost", new Persona("白绫")
            {
                Role = "女鬼",
                Place = "兰若寺的旧戏台",
                Traits = new[] { "幽怨", "多情", "爱念诗" },
                Voice = "半文半白，像在念戏词",
                Wants = "找回那支断了的玉簪",
                Backstory = "我生前是唱青衣的。我等一个人，等了一百年。",
                Knows = new[]
                {
                    "玉簪丢在后院的枯井旁。",
                    "戏台下面埋着一口箱子。",
                    "月圆之夜，寺里的钟会自己响。",
                    "我怕桃木，也怕鸡鸣。",
                },
                Language = PersonaLanguage.Chinese,
                FallbackLines = new[] { "风大了……听不清了。", "嘘，有人来了。", "这一折，改日再唱。" },
            }),
        };
    }
}
