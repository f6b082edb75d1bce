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

        private static readonly Regex _program = new Regex(
            @"\b(as an AI|AI (language )?model|language model|an AI\b|chatbot|AI assistant|virtual assistant|system prompt|my (instructions|prompt|programming|training data)|I was (trained|programmed) (by|on|to)|OpenAI|ChatGPT|Anthropic|non-player character|an NPC\b|video game)" +
            "|人工智能|语言模型|大模型|聊天机器人|智能助手|AI助手|系统提示|提示词|我的(指令|程序|训练数据)|训练出来的|电子游戏|非玩家角色",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _patience);

        private static readonly Regex _markup = new Regex(
            @"<\|[^|]*\|?>?|</?(think|s|system|user|assistant)>|\[/?INST\]|\[You know|\[你知道|\[此事|^(system|user|assistant|player|系统|用户|助手|玩家)\s*[:：]|\uFFFD",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline, _patience);

        // A character that is asked for such things may name them to say that it knows none: "What is a chatbot?"
        private static readonly Regex _wonders = new Regex(
            @"\b(what('s| is| are)|never heard|no idea|don't know|do not know|don't understand|not (a|an|any|some|your)|no such|strange word|odd word|know (no|nothing)|heard of no)\b" +
            "|什么是|是什么|没听|不知|不懂|听不懂|不明白|不是|哪来的|怪话|胡话",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _patience);

        /// <summary>What takes the line out of character.</summary>
        /// <returns>Null when nothing does, else what was found, in one sentence.</returns>
        public static string? Breach(string text)
        {
            Match markup = _markup.Match(text);
            if (markup.Success)
                return "shows markup: \"" + markup.Value + "\"";
            Match program = _program.Match(text);
            return program.Success && !_wonders.IsMatch(text) ? "speaks of \"" + program.Value + "\"" : null;
        }
    }
}
