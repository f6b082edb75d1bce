namespace Repartee
{
    /// <summary>A token that is found in the text as a whole, before anything is split.</summary>
    internal sealed class AddedToken
    {
        public AddedToken(int id, string content)
        {
            Id = id;
            Content = content;
        }

        public int Id { get; }

        public string Content { get; }

        /// <summary>Left out when text is decoded for people, and never made from what a player types.</summary>
        public bool Special { get; set; }

        /// <summary>White space before it belongs to it.</summary>
        public bool StripsLeft { get; set; }

        /// <summary>White space after it belongs to it.</summary>
        public bool StripsRight { get; set; }

        /// <summary>Searched in the normalized text instead of the text as given.</summary>
        public bool Normalized { get; set; }

        /// <summary>Counts only where no letter, digit or underscore touches it.</summary>
        public bool SingleWord { get; set; }

        /// <summary>
        /// Whether it steers the model, though it is perhaps not declared special: "&lt;think&gt;", "&lt;tool_call&gt;",
        /// "[INST]", "&lt;|fim_prefix|&gt;".
        /// </summary>
        public bool Steers
        {
            get
            {
                if (Special)
                    return true;
                int last = Content.Length - 1;
                return last > 0 && (Content[0] == '<' && Content[last] == '>' || Content[0] == '[' && Content[last] == ']');
            }
        }
    }
}
