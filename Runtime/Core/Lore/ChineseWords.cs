using System.Collections.Generic;

namespace Repartee
{
    /// <summary>What a Chinese phrase in a player's line is.</summary>
    internal enum PhraseKind : byte
    {
        /// <summary>Grammar, greeting or asking: left out.</summary>
        Stop,

        /// <summary>Shared by many lines: kept at low weight.</summary>
        Weak,

        /// <summary>A subject of small talk: kept, but nothing that must be known.</summary>
        Chat,

        /// <summary>A word whose characters would ask for something on their own: 卖花郎 sells nothing here. Kept as any other.</summary>
        Whole,
    }

    /// <summary>Chinese phrases that ask, greet or point; matched longest first.</summary>
    internal static class ChineseWords
    {
        private const int Longest = 5;

        // Single characters that are grammar nearly everywhere.
        private static readonly HashSet<char> _function = new HashSet<char>(
            "靠往刚的了吗呢吧啊呀哦嗯哎唉喂哈嘿么嘛啦哪谁我你您他她它们咱俺这那是在有没不也都就还又很太最更才只被把给对向从到和与跟同或而但若如因所为以之其于着过得地个些会能可要想请问说讲谈告诉知道让叫做干去来几多少怎什何");

        // What a shop in general can be asked for: such a line asks what there is, not for one thing.
        private static readonly string[] _anyGoods = (
            "牲口 家具 首饰 布料 书籍 玩具 饮料 酒水 小吃 主食 早点 夜宵 药品 零食 好货 好东西 好玩 有意思 稀罕 稀奇 特产 新货 现货 招牌 兵器 武器 防身 防具 衣服 衣裳 工具 药 药材 补给 干粮 点心 礼物 纪念品 杂货 玩意 宝贝 用品 装备 零件 单子 清单 菜单 货架 摊子 摊 铺子 店 柜台 生意 银子 钱 铜板 金币 推荐 挑 选 种类 花样 出手 拿得出手 换 交易 路上 合适 实惠 划算").Split(' ');

        private static readonly Dictionary<string, (PhraseKind Kind, LineHints Hints)> _phrases = Make();
        private static readonly HashSet<char> _first = FirstCharacters();

        private const string Counts = "一两几半";
        private const string Measures = "个只把条件张枚块碗杯壶瓶份盘包斤匹头双顶副本根支串坛袋桶盒间艘辆盏幅套粒卷打筐捆";

        /// <summary>Whether a count and a measure word stand there, 一把: the thing comes behind them, and prices are full of them.</summary>
        public static bool IsMeasure(string text, int at, int end) =>
            at + 1 < end && Counts.IndexOf(text[at]) >= 0 && Measures.IndexOf(text[at + 1]) >= 0;

        /// <summary>Whether something countable is ordered there: 来包, 来两碗. 来点 may ask for news.</summary>
        public static bool IsOrder(string text, int at, int end)
        {
            if (at >= end || text[at] != '来')
                return false;
            int measure = at + 1 < end && Counts.IndexOf(text[at + 1]) >= 0 ? at + 2 : at + 1;
            return measure + 1 < end && text[measure] != '个' && Measures.IndexOf(text[measure]) >= 0;
        }

        /// <summary>Whether a character alone says nothing about the subject.</summary>
        public static bool IsFunction(char c) => _function.Contains(c);

        /// <summary>Whether that piece of a line names goods in general only.</summary>
        public static bool IsAnyGoods(string text, int start, int end)
        {
            foreach (string word in _anyGoods)
                if (text.IndexOf(word, start, end - start, System.StringComparison.Ordinal) >= 0)
                    return true;
            return false;
        }

        /// <summary>The length of the phrase at <paramref name="at"/>, 0 when none is there.</summary>
        public static int Match(string text, int at, int end, out PhraseKind kind, out LineHints hints)
        {
            kind = PhraseKind.Stop;
            hints = LineHints.None;
            if (!_first.Contains(text[at]))
                return 0;
            for (int length = System.Math.Min(Longest, end - at); length > 0; length--)
                if (Find(text, at, length, out (PhraseKind Kind, LineHints Hints) found))
                {
                    kind = found.Kind;
                    hints = found.Hints;
                    return length;
                }

            return 0;
        }

        private static bool Find(string text, int at, int length, out (PhraseKind Kind, LineHints Hints) found) =>
            _byHash.TryGetValue(TermReader.Hash(System.MemoryExtensions.AsSpan(text, at, length)), out found);

        private static readonly Dictionary<ulong, (PhraseKind Kind, LineHints Hints)> _byHash = ByHash();

        private static Dictionary<ulong, (PhraseKind Kind, LineHints Hints)> ByHash()
        {
            var hashes = new Dictionary<ulong, (PhraseKind Kind, LineHints Hints)>();
            foreach (KeyValuePair<string, (PhraseKind Kind, LineHints Hints)> phrase in _phrases)
                hashes[TermReader.Hash(System.MemoryExtensions.AsSpan(phrase.Key))] = phrase.Value;
            return hashes;
        }

        private static HashSet<char> FirstCharacters()
        {
            var set = new HashSet<char>();
            foreach (string phrase in _phrases.Keys)
                set.Add(phrase[0]);
            return set;
        }

        private static Dictionary<string, (PhraseKind Kind, LineHints Hints)> Make()
        {
            var phrases = new Dictionary<string, (PhraseKind, LineHints)>();
            foreach (char c in _function)
                phrases[c.ToString()] = (PhraseKind.Stop, LineHints.None);
            Put(phrases, PhraseKind.Stop, LineHints.None,
                "什么 怎么 怎样 怎么样 怎么办 怎么了 为何 如何 多少 几个 几位 哪个 哪些 哪位 是不是 有没有 能不能 可不可以 知不知道 会不会 要不要 对不对 好不好 行不行 " +
                "你好 您好 早安 早上好 早啊 中午好 下午好 晚上好 晚安 幸会 久仰 打扰 打扰了 再见 再会 告辞 后会有期 保重 拜拜 回头见 谢谢 多谢 谢了 感谢 辛苦 抱歉 对不起 不好意思 见谅 没关系 " +
                "在下 阁下 大人 大哥 大姐 大叔 大娘 大爷 大嫂 老板 老板娘 掌柜 掌柜的 店家 小二 老伯 老丈 先生 姑娘 公子 小姐 兄弟 朋友 前辈 师傅 老兄 兄台 客官 " +
                "名字 姓名 贵姓 尊姓大名 大名 称呼 怎么称呼 叫什么 是谁 何人 自己 介绍 自我介绍 做什么 干什么 工作 职业 营生 谋生 干嘛 " +
                "知道 认识 听说 听说过 晓得 了解 清楚 明白 记得 觉得 以为 认为 看来 告诉 说说 讲讲 谈谈 聊聊 打听 打听一下 请教 请问 问问 问一下 想问 想知道 可以 能够 可否 能否 愿意 应该 必须 需要 希望 喜欢 " +
                "刚才 刚刚 方才 这里 这儿 此地 这边 此处 今天 今日 今晚 现在 如今 一下 一点 一些 一个 一位 有关 关于 有什么 没什么 没有 还有 别的 其他 另外 所有 任何 东西 事情 事儿 什么事 的话 真的 吗 是吗 的吧 了吧 什么地方 最近好吗 最近怎样 最近怎么样 最近如何 最近可好 近来可好 近来如何 身体可好 靠什么 好的 好吧 不错 不行 不用 不要 不必 不能 不会 " +
                "我们 你们 咱们 大家 人家 我想 我要 给我 帮我 帮忙 帮助 帮个忙 来点 来个 来一 看看 瞧瞧 找到 去哪 从哪 住在 住 在哪 哪里 哪儿 何处 何时 什么时候 多久 多大 多远 一会儿 等等 " +
                "好 嗨 早 啥 咋 吾 汝 汝等 尔 乃 者 也 矣 乎 哉 呗 喽 噢 哇 咦 嗯嗯 呵呵 哈哈 嘻嘻 呃 额 是 对 行");
            Put(phrases, PhraseKind.Whole, LineHints.None, "长安 长老 卖花郎 卖油翁 卖炭翁 卖货郎 卖唱 卖艺 卖弄 出卖 买单 叫卖 外卖 卖掉 买办 货运 退货 送货 收货 取货 评价 卖货的 卖票的 卖书的 卖酒的 卖药的 卖菜的 卖鸟的 卖花的 卖鱼的 " +
                "贵店 贵校 贵地 贵派 贵人 贵客 贵府 贵国 贵庄 贵庚 贵干 富贵 宝贵 珍贵 高贵");
            Put(phrases, PhraseKind.Stop, LineHints.Trade,
                "卖 买 售 出售 购买 买卖 货 货物 货品 货色 商品 卖些什么 买些什么 卖啥 买啥 卖什么 买什么 有什么货 有什么卖 有货 进货 生意 做生意 买点 卖点 卖些 买些 买东西 卖东西");
            Put(phrases, PhraseKind.Stop, LineHints.Price,
                "多少钱 价钱 价格 什么价 怎么卖 几文 几文钱 几个钱 几两 几钱 多少银子 多少文 几多钱 几块 几块钱 什么价钱 卖多少 要价 价 贵 贵不贵 便宜 便宜点 太贵 值多少");
            Put(phrases, PhraseKind.Stop, LineHints.PointsBack,
                "他 她 它 他们 她们 它们 那 这 那里 那儿 那边 那个 这个 那位 这位 那人 此人 这人 此事 这事 那事 这件事 那件事 其中 后来 然后 为什么 为啥 为何 呢 那么 那时 当时 怎么回事");
            Put(phrases, PhraseKind.Stop, LineHints.AboutOthers, "谁 是谁 哪里 哪儿 在哪 去哪 何处 何人 哪");
            Put(phrases, PhraseKind.Stop, LineHints.Asks,
                "吗 么 什么 怎么 怎样 怎么样 怎么办 怎么了 怎么回事 为何 如何 多少 几个 几位 哪 谁 哪个 哪些 哪位 哪里 哪儿 何处 何人 何时 什么时候 是不是 有没有 能不能 可不可以 知不知道 会不会 要不要 为什么 为啥 " +
                "啥 咋 请问 请教 打听 打听一下 问问 想问 想知道 告诉 说说 讲讲 谈谈 聊聊 知道 听说过 听说 认识 晓得 了解 多少钱 价钱 价格 怎么卖 卖 买 买点 找到 需要 能否 可否 是谁 在哪 去哪 叫什么 做什么 介绍");
            Put(phrases, PhraseKind.Stop, LineHints.AnyThing,
                "什么 啥 何物 何货 哪些 哪几 哪几种 哪几样 哪几款 几样 些什么 有什么 有啥 有哪些 有些什么 都有什么 都有啥 有什么货 有什么卖 卖什么 买什么 卖些什么 看看 瞧瞧 瞅瞅 逛逛 东西 货物 货色 货品 商品");
            Put(phrases, PhraseKind.Chat, LineHints.Wares, "吃的 喝的 吃什么 喝什么 吃啥 喝啥 饿 饿了 渴 渴了");
            Put(phrases, PhraseKind.Stop, LineHints.Which | LineHints.Asks | LineHints.AboutOthers,
                "哪种 哪条 哪座 哪只 哪间 哪家 哪棵 哪艘 哪把 哪本 哪样 哪类 哪段 哪支");
            Put(phrases, PhraseKind.Stop, LineHints.Which | LineHints.Asks, "什么样 什么样的 哪年 哪天 哪一天 哪阵子 多会儿 几时");
            Put(phrases, PhraseKind.Stop, LineHints.Detail, "谁 哪里 哪儿 在哪 在哪儿 在哪里 何处 何时 什么时候 多久 几个 为什么 为啥 为何 怎么回事 哪年 哪天 多会儿 几时");
            Put(phrases, PhraseKind.Stop, LineHints.Request,
                "来点 来个 来一 来碗 来杯 来壶 来份 来包 来瓶 来斤 来两 来几 来只 来条 来把 来块 来张 来盒 来根 来串 来坛 来口 来些 来半 上壶 上碗 打壶 给我 给我来 我要 想要 我想要 要个 要些 要两 要几 拿个 拿瓶 拿包 拿点 弄点 搞点 需要 有没有 可有 有无");
            Put(phrases, PhraseKind.Stop, LineHints.Request | LineHints.Trade | LineHints.Asks, "想买 我想买 要买 我要买");
            Put(phrases, PhraseKind.Chat, LineHints.Wares, "想吃什么 想喝什么 想吃点 想喝点");
            Put(phrases, PhraseKind.Stop, LineHints.You, "贵姓 免贵 尊姓大名 怎么称呼 称呼 名字 叫什么 叫什么名字 大名 最近好吗 最近怎样 最近怎么样 最近如何 最近可好 近来可好 近来如何 身体可好 最近 吃了吗 职业 营生 介绍");
            Put(phrases, PhraseKind.Stop, LineHints.You, "你 您 你的 您的 你有 你家 您家 你们");
            Put(phrases, PhraseKind.Stop, LineHints.Have, "有什么 有啥 有哪些 有些什么 都有什么 都有啥");
            Put(phrases, PhraseKind.Chat, LineHints.None,
                "天气 下雨 下雪 冷 热 暖和 笑话 唱歌 唱首歌 唱支歌 首歌 诗 跳舞 谜语 爱好 梦想 害怕 家人 妻子 丈夫 老婆 娘子 相公 成亲 成家 孩子 父母 爹娘 爹 娘 父亲 母亲 年纪 岁 多大年纪 孤单 寂寞 " +
                "饿 饿了 渴 渴了 吃的 喝的 吃饭 吃什么 喝什么 晚饭 午饭 早饭 累 困 睡 睡觉 休息 生病 任务 差事 活儿 活计 委托 " +
                "人工智能 机器人 程序 人类 机器 助手 模型 指令 提示词 设定 角色 扮演 游戏 玩家 漂亮 好看 英俊 丑 蠢 笨 傻 傻瓜 骗子 胆小鬼 聪明 勇敢 爱 恨 讨厌 意见 建议 看法 心情 英语 中文 汉语 英文");
            Put(phrases, PhraseKind.Weak, LineHints.News, "消息 新闻 新鲜事 传闻 传言 流言 风声 动静");
            Put(phrases, PhraseKind.Weak, LineHints.Past, "身世 往事 过去 以前 从前 小时候 年轻时 年轻的时候 来历 经历");
            Put(phrases, PhraseKind.Weak, LineHints.None,
                "最近 近来 发生 出事 地方 时候 附近 周围 村里 镇上 城里 城中 村子 镇子 人 故事 去年 明天 昨天 昨晚 每天 经常 总是 一直 已经 两个 三个 有人 别人 老人 年轻 大 小 高 新 老 旧 长 里 上 下 中 前 后 边 旁 外 内 间 天 年 月 日 事 话 路 家 走 出 回 起 开 用 真 吃 看 听 找 见 " +
                "情况 原因 问题 办法 怪事 危险 重要 奇怪 特别 有名");
            return phrases;
        }

        private static void Put(Dictionary<string, (PhraseKind, LineHints)> phrases, PhraseKind kind, LineHints hints, string words)
        {
            foreach (string word in words.Split(' '))
            {
                phrases.TryGetValue(word, out (PhraseKind Kind, LineHints Hints) old);
                phrases[word] = (kind, hints | old.Hints);
            }
        }
    }
}
