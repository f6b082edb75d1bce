using System.Text;

namespace Repartee.Terminal
{
    /// <summary>Small things done to texts.</summary>
    internal static class Texts
    {
        /// <summary>A text on one line, without control characters, cut to a length.</summary>
        public static string OneLine(string text, int max = 1000)
        {
            var result = new StringBuilder();
            bool space = false;
            foreach (char c in text)
            {
                if (char.IsControl(c))
                {
                    space = result.Length > 0;
                    continue;
                }
                if (space)
                    result.Append(' ');
                space = false;
                result.Append(c);
                if (result.Length >= max)
                {
                    result.Append('…');
                    break;
                }
            }
            return result.ToString();
        }
    }
}
