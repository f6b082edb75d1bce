using System;
using System.Text;

namespace Repartee.Tests
{
    /// <summary>Texts that are hard on tokenizers, the same for the same seed. Well-formed UTF-16.</summary>
    internal sealed class RandomText
    {
        private static readonly (int First, int Last)[] Ranges =
        {
            (0x20, 0x7E), (0x20, 0x7E), (0x61, 0x7A), (0x30, 0x39), (0x00, 0x1F), (0x7F, 0xFF), (0x100, 0x24F), (0x250, 0x36F), (0x300, 0x33F),
            (0x370, 0x3FF), (0x400, 0x4FF), (0x590, 0x6FF), (0x900, 0x97F), (0xE00, 0xE7F), (0x1100, 0x11FF), (0x1E00, 0x1FFE), (0x2000, 0x206F),
            (0x2070, 0x218B), (0x2190, 0x23FF), (0x3000, 0x30FF), (0x4E00, 0x9FFF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFA6D), (0xFE00, 0xFE0F),
            (0xFF00, 0xFFEF), (0x10330, 0x1034A), (0x10400, 0x1044F), (0x12400, 0x1246E), (0x1D400, 0x1D7FF), (0x1F1E6, 0x1F1FF), (0x1F300, 0x1F64F),
            (0x1F680, 0x1F6FF), (0x20000, 0x2A6DF), (0x2F800, 0x2FA1D), (0xE0020, 0xE007F), (0xE000, 0xE0FF),
        };

        private static readonly string[] Snippets =
        {
            " ", " ", "  ", "   ", "\n", "\r\n", "\n\n", " \n", "\t", "\u3000", "\u00A0", "\u2028", "\u0085", "\u200B", "\uFEFF", "\0", "'s", "'LL", "'Re",
            "'\u017F", "'d", "'ve ", "don't", "I'M", " the", "The", "hello", "WORLD", "camelCase", "XMLHttp", "1234567", "3.14", "½", "Ⅻ", "ǅ", "ʰ", "ﬁ",
            "你好", "老板娘，", "面包多少钱？", "こんにちは", "안녕", "\u1112\u1161\u11AB", "\u1100\u1161", "e\u0301", "e\u0323\u0302", "\u0344", "\u212B",
            "ﷺ", "مرحبا", "नमस्ते", "สวัสดี", "👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇩🇪🇫🇷", "❤️", "𝐇𝐢", "𠀀", "...", "!!!", "?!\n", "://", "</a>\n", "/\n", "{\n\t",
            "<|im_start|>", "<|im_end|>", "<|endoftext|>", "<s>", "</s>", "[INST]", "[/INST]", "<unk>", "<|im_", "|>", "<tool_call>", "[TOOL_CALLS]", "Ġ", "▁",
            "<0x0A>", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "                                        ",
        };

        private readonly Random _random;

        public RandomText(int seed)
        {
            _random = new Random(seed);
        }

        /// <summary>A text of some pieces: known snippets and characters of all kinds.</summary>
        public string Next()
        {
            var text = new StringBuilder();
            for (int pieces = _random.Next(1, 16); pieces > 0; pieces--)
            {
                if (_random.Next(2) == 0)
                {
                    text.Append(Snippets[_random.Next(Snippets.Length)]);
                    continue;
                }
                (int first, int last) = Ranges[_random.Next(Ranges.Length)];
                for (int length = _random.Next(1, 8); length > 0; length--)
                    text.Append(char.ConvertFromUtf32(_random.Next(first, last + 1)));
            }
            return text.ToString();
        }

        /// <summary>A number below a limit.</summary>
        public int Number(int limit) => _random.Next(limit);
    }
}
