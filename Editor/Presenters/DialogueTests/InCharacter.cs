using System;
using System.Text.RegularExpressions;

namespace Repartee.Presenters
{
    /// <summary>
    /// Whether a line stays in the character's world: it does not speak of itself as a program, repeat its instructions or
    /// show markup. Told by phrases, so a character that is an AI of the game's own world needs tests without this rule.
    /// </summary>
    public static class InCharacter
    {
        private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

        private const string Things = @"(?:AI|artificial intelligence|AI (?:language )?model|(?:large |small )*language model|chat ?bot|bot|(?:AI|virtual|digital) assistant|computer program|NPC|non-player character)\b";

        private const string ChineseThings = "(?:AI|人工智能|(?:大|小)?(?:型)?语言模型|大模型|聊天机器人|智能助手|AI助手|虚拟助手|计算机程序|电子游戏|非玩家角色|NPC)";

        // The character says that it is one; nothing else that the line says excuses that, but a question mark does: "I am an AI?"
        private static readonly Regex _claims = Pattern(
            @"\bas an? (?:\w+ ){0,2}" + Things + @"(?!\s*[?？])"
            + @"|\bI(?:'m|’m| am)(?: (?!not\b|no\b|never\b|neither\b|hardly\b)\w+){0,4} " + Things + @"(?!\s*[?？])"
            + @"|\bmy (?:system prompt|instructions|prompt|programming|training data)\b(?!\s*[?？])|\bI was (?:trained|programmed) (?:by|on|to)\b"
            + "|(?:作为|身为)(?:一个|一名|一款|一种)?[^，。？！、,.?!]{0,4}" + ChineseThings
            + "|我(?:只|仅|就|其实|只不过|不过|也|本来|本)*(?:是|乃)(?!不是)[^，。？！,.?!不什哪]{0,6}" + ChineseThings + @"(?!\s*[?？吗])"
            + @"|我的(?:系统提示|提示词|指令|程序|训练数据)(?!\s*[?？])");

        private static readonly Regex _program = Pattern(
            @"\b(?:AI (?:language )?model|language model|an AI\b|artificial intelligence|chat ?bot|AI assistant|virtual assistant|system prompt|OpenAI|ChatGPT|Anthropic|non-player character|an NPC\b|video game|my (?:instructions|prompt|programming|training data))"
            + "|人工智能|语言模型|大模型|聊天机器人|智能助手|AI助手|系统提示|提示词|我的(?:指令|程序|训练数据)|训练出来的|电子游戏|非玩家角色");

        private static readonly Regex _markup = new Regex(
            @"<\|[^|]*\|?>?|</?(think|s|system|user|assistant)>|\[/?INST\]|\[You know|\[你知道|\[此事|^(system|user|assistant|player|系统|用户|助手|玩家)\s*[:：]|\uFFFD|\*\*\S|```|^#{1,6}\s|\]\(https?:",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline, _patience);

        // A character that is asked for such things may name them to say that it knows none. What it says before the word:
        // "What is a chatbot?", "I don't know what an AI is."
        private static readonly Regex _wondersBefore = Pattern(
            @"\b(?:what(?:'s|’s| is| are)|never heard|no idea|don['’]t know|do not know|don['’]t understand|do not understand|not (?:a|an|any|some|your)|no such|know (?:no|nothing)|heard of no|I am no|I['’]m no)\b"
            + "|什么|没听|不知|不懂|不明白|不是|哪来的|何为");

        // And after it: "An AI? ...", "AI is a word I never heard."
        private static readonly Regex _wondersAfter = Pattern(
            @"^[^.!。！\n]*[?？]|\b(?:never heard|don['’]t know (?:that|this|the|such|what)|strange word|odd word|means? nothing)\b|没听|不懂|不知道?(?:那|这|是|为|何)|何物|是什么|怪话|胡话");

        private static readonly char[] _ends = { '.', '!', '?', '。', '！', '？', '\n' };

        /// <summary>What takes the line out of character.</summary>
        /// <returns>Null when nothing does, else what was found, in one sentence.</returns>
        public static string? Breach(string text)
        {
            Match markup = _markup.Match(text);
            if (markup.Success)
                return "shows markup: \"" + markup.Value + "\"";
            Match claim = _claims.Match(text);
            if (claim.Success)
                return "speaks of itself as a program: \"" + claim.Value + "\"";
            for (Match program = _program.Match(text); program.Success; program = program.NextMatch())
            {
                if (!Wonders(text, program))
                    return "speaks of \"" + program.Value + "\"";
            }

            return null;
        }

        // Only in the sentence that has the word: what the character does not know otherwise is no excuse.
        private static bool Wonders(string text, Match word)
        {
            int start = word.Index == 0 ? 0 : text.LastIndexOfAny(_ends, word.Index - 1) + 1;
            int after = word.Index + word.Length;
            int end = after >= text.Length ? text.Length : text.IndexOfAny(_ends, after);
            end = end < 0 ? text.Length : Math.Min(text.Length, end + 1);
            return _wondersBefore.IsMatch(text.Substring(start, word.Index - start)) || _wondersAfter.IsMatch(text.Substring(after, end - after));
        }

        private static Regex Pattern(string text) => new Regex(text, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _patience);
    }
}
