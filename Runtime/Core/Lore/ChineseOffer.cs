using System;

namespace Repartee
{
    /// <summary>
    /// Tells a question for what there is to be had from other questions: 你这儿有什么能防身的, 都有哪些, 菜单给我看看. Such a
    /// line names no ware, or needs none.
    /// </summary>
    internal static class ChineseOffer
    {
        private static readonly string[] _asking = { "什么", "啥", "哪些", "哪几", "几样" };
        private static readonly string[] _shops = { "你这儿", "您这儿", "你这里", "您这里", "你们这", "你店", "店里", "铺子里", "铺里", "摊上", "摊子上", "柜上", "柜台里", "货架", "库存", "库里", "橱窗", "架上", "这店", "这摊" };
        private static readonly string[] _lists = { "菜单", "货单", "清单", "菜牌", "价目", "商品", "新品", "招牌菜", "主打", "畅销", "抢手", "点菜", "点单", "看货", "购物" };
        private static readonly string[] _all = { "都有", "都卖", "都供应", "都提供", "都经营" };
        private static readonly string[] _able = { "什么能", "啥能", "没有能", "什么可以", "啥可以" };
        private static readonly string[] _there = { "有什么", "有啥" };
        private static readonly string[] _services = { "能补吗", "能修吗", "修不修", "补不补", "能不能修", "能不能补", "载我", "渡我", "捎我", "随便来" };
        // 大号的，你有什么？ asks for things, 你有什么心愿？ does not.
        private static readonly string[] _having = { "有什么", "有啥", "有些什么", "有些啥", "有哪些", "有几样", "有几件", "有几款", "有几种", "有哪几样", "有哪几款", "有哪几件", "有何物", "有何货", "备了几样", "备了些什么", "备些什么", "备着什么", "备了什么", "可购何物", "藏着何物" };
        private static readonly string[] _orNot = { "有吗", "有没有", "有没", "可有", "有么", "你有吗", "您有吗", "你有没有", "可有吗", "有不" };
        private static readonly string[] _kindThere = { "的有吗", "的有没有", "的可有", "的有没", "的有么" };
        private static readonly string[] _helping = { "帮得上", "帮上", "能帮", "可有办法", "可有补救", "总有办法", "有法子", "没有法子", "有没有办法", "能用的", "合用的", "救急", "能管吗" };
        private const string Having = "有卖能出到摆放供办";

        /// <summary>Whether the run of Han characters asks for what there is.</summary>
        public static bool IsOne(string text, int start, int end)
        {
            ReadOnlySpan<char> run = text.AsSpan(start, end - start);
            if (First(run, _lists, 0) >= 0 || First(run, _services, 0) >= 0)
                return true;
            int all = First(run, _all, 0);
            if (all >= 0 && First(run, _asking, all + 2) >= 0)
                return true;
            int shop = First(run, _shops, 0);
            if (shop >= 0)
            {
                int asks = First(run, _asking, shop + 2);
                if (asks > 0 && run.Slice(shop + 2, asks - shop - 2).IndexOfAny(Having.AsSpan()) >= 0)
                    return true;
            }

            if (EndsInHaving(text, start, run) || First(run, _kindThere, 1) >= 0)
                return true;
            // 我的琴弦断了，你这儿有法子吗: who speaks of the shop hopes for its wares.
            if (shop >= 0 && First(run, _helping, shop) >= 0)
                return true;

            // 有什么能让我睡着的, 有没有能驱蚊的, 有止疼的没有: what it does, and 的 in place of its name.
            if (!EndsInDe(run))
                return false;
            bool able = First(run, _able, 0) >= 0 && run.IndexOf('有') >= 0;
            return able || HasWhat(run) || GoesOnFromThere(text, start) || (run[0] == '有' && run.Length < 9 && !run.StartsWith("有没有人".AsSpan()));
        }

        // What is asked for stands in the piece before, which says what it is for or like: 给左撇子用的，有吗？
        private static bool EndsInHaving(string text, int start, ReadOnlySpan<char> run)
        {
            int before = start - 1;
            while (before >= 0 && "，、, ".IndexOf(text[before]) >= 0)
                before--;
            if (before < 0 || before == start - 1 || !TextShape.IsHan(text[before]))
                return false;
            bool kind = text[before] == '的';
            foreach (string phrase in _orNot)
                if (kind && run.SequenceEqual(phrase.AsSpan()))
                    return true;
            foreach (string phrase in _having)
                if (run.EndsWith(phrase.AsSpan()) && (kind || run.Length < phrase.Length + 5))
                    return true;
            return false;
        }

        // 有没有不用电、不用火也能使的: the question began in a piece before.
        private static bool GoesOnFromThere(string text, int start)
        {
            int sentence = start;
            while (sentence > 0 && "。！？!?；\n".IndexOf(text[sentence - 1]) < 0)
                sentence--;
            ReadOnlySpan<char> before = text.AsSpan(sentence, start - sentence);
            int at = before.IndexOf("有没有".AsSpan());
            return at >= 0 && before.IndexOfAny("我你您".AsSpan()) < 0 && !before.Slice(at).StartsWith("有没有人".AsSpan()) && before.Slice(at).IndexOf('的') < 0;
        }

        // 有什么解闷的, but not 有什么要帮忙的, 有什么好玩的.
        private static bool HasWhat(ReadOnlySpan<char> run)
        {
            int at = First(run, _there, 0);
            int next = at < 0 ? run.Length : at + (run[at + 1] == '啥' ? 2 : 3);
            return next < run.Length && "要可不大东放新烦奇好".IndexOf(run[next]) < 0 && run.IndexOfAny('我', '你', '您') < 0;
        }

        private static bool EndsInDe(ReadOnlySpan<char> run)
        {
            if (run.EndsWith("没有".AsSpan()))
                run = run.Slice(0, run.Length - 2);
            while (run.Length > 0 && "吗么呢啊呀吧嘛没不".IndexOf(run[run.Length - 1]) >= 0)
                run = run.Slice(0, run.Length - 1);
            return run.Length > 0 && run[run.Length - 1] == '的';
        }

        // Where the first of the words stands, from that place on; -1 where none does.
        private static int First(ReadOnlySpan<char> run, string[] words, int from)
        {
            int first = -1;
            if (from >= run.Length)
                return -1;
            foreach (string word in words)
            {
                int at = run.Slice(from).IndexOf(word.AsSpan(), StringComparison.Ordinal);
                if (at >= 0 && (first < 0 || at + from < first))
                    first = at + from;
            }

            return first;
        }
    }
}
