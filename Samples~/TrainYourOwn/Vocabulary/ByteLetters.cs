using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>The letters that stand for bytes in byte-level tokenizer files: printable ones for themselves, others from U+0100 on.</summary>
    public static class ByteLetters
    {
        private static readonly char[] _letters = Make();

        /// <summary>Whether the byte is its own letter.</summary>
        public static bool IsPrintable(int value) => (value >= '!' && value <= '~') || (value >= 0xA1 && value <= 0xAC) || (value >= 0xAE && value <= 0xFF);

        /// <summary>The bytes as letters.</summary>
        public static string Of(byte[] bytes)
        {
            var text = new StringBuilder(bytes.Length);
            foreach (byte value in bytes)
                text.Append(_letters[value]);
            return text.ToString();
        }

        private static char[] Make()
        {
            var letters = new char[256];
            int next = 0x100;
            for (int value = 0; value < 256; value++)
                letters[value] = IsPrintable(value) ? (char)value : (char)next++;
            return letters;
        }
    }
}
