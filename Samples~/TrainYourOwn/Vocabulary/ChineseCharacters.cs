using System.Collections.Generic;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>The characters that each get a token of their own.</summary>
    public static class ChineseCharacters
    {
        /// <summary>Marks of Chinese text.</summary>
        public const string Marks = "，。！？：；、“”‘’…—《》（）【】·～";

        /// <summary>The 3,755 common characters: level 1 of GB 2312, its rows 16 to 55.</summary>
        public static IEnumerable<char> Common()
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            Encoding gb2312 = Encoding.GetEncoding("gb2312", EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback);
            for (int row = 16; row <= 55; row++)
                for (int cell = 1; cell <= 94; cell++)
                {
                    string text = gb2312.GetString(new[] { (byte)(0xA0 + row), (byte)(0xA0 + cell) });
                    if (text.Length == 1 && text[0] >= '\u4E00' && text[0] <= '\u9FFF')
                        yield return text[0];
                }
        }
    }
}
