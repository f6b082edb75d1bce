using System.Text;

namespace Repartee.Presenters
{
    /// <summary>A token as people can read it in a list: white space and control characters are visible.</summary>
    public static class TokenLabel
    {
        /// <summary>What a space is shown as.</summary>
        public const char Space = '·';

        /// <summary>What a line break is shown as.</summary>
        public const char LineBreak = '⏎';

        /// <summary>The label of a token.</summary>
        public static string Of(Tokenizer tokenizer, int id) => Of(tokenizer.PieceOf(id));

        /// <summary>The label of a token's text.</summary>
        public static string Of(string piece)
        {
            var label = new StringBuilder(piece.Length);
            foreach (char c in piece)
            {
                if (c == ' ')
                    label.Append(Space);
                else if (c == '\n')
                    label.Append(LineBreak);
                else if (c == '\t')
                    label.Append('⇥');
                else if (char.IsControl(c))
                    label.Append("\\x").Append(((int)c).ToString("X2"));
                else
                    label.Append(c);
            }
            return label.Length == 0 ? "∅" : label.ToString();
        }
    }
}
