using System;

namespace Repartee
{
    /// <summary>How <see cref="Tokenizer.Encode(string, TokenizerMode)"/> treats special tokens.</summary>
    [Flags]
    public enum TokenizerMode
    {
        /// <summary>Special tokens in the text are plain text: what a player types can never forge a role.</summary>
        PlainText = 0,

        /// <summary>Special tokens written in the text ("&lt;|im_end|&gt;") become their ids.</summary>
        ParseSpecial = 1,

        /// <summary>Add what the model's post-processor adds around a sequence (for example a begin token).</summary>
        AddSpecial = 2,
    }
}
