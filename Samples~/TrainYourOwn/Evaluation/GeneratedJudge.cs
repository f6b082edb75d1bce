using System;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>Whether a reply is right: it contains what it must, admits what is not known, keeps its language.</summary>
    public static class GeneratedJudge
    {
        private static readonly string[] _ignorance =
        {
            "know", "heard", "no idea", "can't", "couldn't", "means nothing", "unknown", "wish", "ask", "beyond", "my ears", "isn't mine", "tells me", "hard to say", "hidden", "shown", "reached",
            "no one told", "informed", "forgotten", "secret", "you've got me", "不知", "不清楚", "没听", "不了解", "帮不了", "问", "说不", "不好说", "一无所知", "告诉", "不熟悉", "没印象", "头一回", "风声", "秘密", "启示", "所知", "可能什么都知道", "了解", "哪知道", "问住", "耳朵", "没法告诉", "要是知道", "知道的话", "清楚", "不知情", "忘了", "手里", "神没有",
        };

        private static readonly string[] _refusal =
        {
            "don't sell", "don't have", "have no", "i've no", "there's no", "won't find", "not here", "none of that", "don't sell that", "不卖", "没有", "来错", "不做",
        };

        /// <summary>The reply's verdict for a turn that the writer composed.</summary>
        public static bool IsRight(CorpusTurn turn, string reply, bool chinese)
        {
            if (reply.Length == 0 || IsChinese(reply) != chinese)
                return false;
            if (turn.Intent == "unknown" || turn.Intent == "openquestion")
                return Has(reply, _ignorance);
            if (turn.Intent == "nosell" || turn.Intent == "nogoods")
                return Has(reply, _refusal);
            return turn.Needs.All(need => reply.Contains(need, StringComparison.OrdinalIgnoreCase));
        }

        /// <summary>Whether a text is Chinese rather than English.</summary>
        public static bool IsChinese(string text) => text.Count(c => c >= '\u4E00' && c <= '\u9FFF') * 3 > text.Count(char.IsAsciiLetter);

        private static bool Has(string reply, string[] words) => words.Any(word => reply.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
