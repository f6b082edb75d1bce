using System;

namespace Repartee
{
    /// <summary>
    /// Tells whether a reply says a word of its own speaker: "I'm Aldo" to Aldo, 李雷就是我 to 李雷. What stands in quotation marks is
    /// somebody else's.
    /// </summary>
    internal static class FirstPerson
    {
        // What stands right before the word; English in lower case, and not as the end of another word.
        private static readonly string[] _before =
        {
            "i'm", "i’m", "i am", "i'm a", "i’m a", "i am a", "i'm an", "i’m an", "i am an", "my name is", "my name's", "my name’s", "call me",
            "我叫", "我是", "我姓", "叫我", "在下", "在下是", "我名叫", "我的名字是", "我的名字叫",
        };

        // What stands right behind it.
        private static readonly string[] _behind =
        {
            " is my name", " is what they call me", ", that's me", ", that’s me", ", that is me", "就是我", "便是我", "正是我", "就是在下", "便是在下", "正是在下", "是我的名字",
        };

        /// <summary>Whether the speaker is said to be the word at that place.</summary>
        public static bool IsSaid(ReadOnlySpan<char> text, int at, int end)
        {
            if (IsQuoted(text.Slice(0, at)))
                return false;
            ReadOnlySpan<char> before = text.Slice(0, at).TrimEnd();
            foreach (string words in _before)
                if (before.EndsWith(words.AsSpan(), StringComparison.OrdinalIgnoreCase) && BeginsWord(before, before.Length - words.Length))
                    return true;
            ReadOnlySpan<char> behind = text.Slice(end);
            foreach (string words in _behind)
                if (behind.StartsWith(words.AsSpan(), StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }

        // 你是李雷 has no 我 before it, but 你说我是李雷 is reported speech, and "am I Aldo" is none of these phrases.
        private static bool BeginsWord(ReadOnlySpan<char> text, int at) =>
            at == 0 || (TextShape.IsHan(text[at]) ? "说讲道叫喊".IndexOf(text[at - 1]) < 0 : !char.IsLetter(text[at - 1]));

        private static bool IsQuoted(ReadOnlySpan<char> before)
        {
            int straight = 0;
            int open = 0;
            foreach (char c in before)
            {
                straight += c == '"' ? 1 : 0;
                open += c == '“' || c == '「' || c == '『' ? 1 : c == '”' || c == '」' || c == '』' ? -1 : 0;
            }
            return open > 0 || straight % 2 == 1;
        }
    }
}
