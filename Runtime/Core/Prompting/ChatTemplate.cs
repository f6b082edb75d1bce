using System;

namespace Repartee
{
    /// <summary>How a model wants a conversation written: ChatML, Llama 3, Mistral, Gemma and their kin.</summary>
    public sealed class ChatTemplate
    {
        /// <summary>The ChatML template, <c>&lt;|im_start|&gt;role\n...&lt;|im_end|&gt;\n</c>.</summary>
        public static ChatTemplate ChatMl => throw new NotImplementedException();
    }
}
