using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// How a model wants a conversation written: ChatML, Llama 2 and 3, Mistral, Gemma, Phi-3, Zephyr, or plain lines with
    /// names for models without a template. Immutable and thread-safe.
    /// </summary>
    public sealed class ChatTemplate
    {
        private readonly TemplateShape _shape;

        internal ChatTemplate(string family, TemplateShape shape, IReadOnlyList<string> stopTokens)
        {
            Family = family;
            _shape = shape;
            StopTokens = stopTokens;
        }

        /// <summary>The ChatML template, <c>&lt;|im_start|&gt;role\n...&lt;|im_end|&gt;\n</c>.</summary>
        public static ChatTemplate ChatMl { get; } = ChatTemplates.ChatMl();

        /// <summary>
        /// For models without a template (GPT-2): the card, an empty line, then lines <c>Player: ...</c> and <c>Greta: ...</c>.
        /// </summary>
        public static ChatTemplate Plain { get; } = ChatTemplates.Plain();

        /// <summary>Recognises a published Jinja template by the markers of its family.</summary>
        /// <param name="jinja">The template's text (<c>chat_template</c> of tokenizer_config.json).</param>
        /// <param name="bos">The model's begin token, or null.</param>
        /// <param name="eos">The model's end token, or null.</param>
        /// <exception cref="ReparteeException">No known family; the message names the markers that the template uses.</exception>
        public static ChatTemplate FromJinja(string jinja, string? bos, string? eos) =>
            ChatTemplates.Recognise(jinja ?? throw new ArgumentNullException(nameof(jinja)), bos, eos);

        /// <summary>The family's name, for people: "ChatML", "Llama 3".</summary>
        public string Family { get; }

        /// <summary>Tokens that end the model's turn, by their content; a vocabulary may lack some.</summary>
        public IReadOnlyList<string> StopTokens { get; }

        /// <summary>
        /// Markers that are ordinary text to some tokenizers: player text in which they stand is made harmless.
        /// </summary>
        internal IReadOnlyList<string> Markers => _shape.Markers;

        /// <summary>Texts that end the model's turn where no token does.</summary>
        /// <param name="assistantName">The character's name.</param>
        /// <param name="userName">What the player is called.</param>
        public IReadOnlyList<string> GetStopStrings(string assistantName, string userName = "Player") =>
            _shape.WritesNames
                ? new[] { "\n" + userName + ":", "\n" + assistantName + ":", "\n\n" }
                : Array.Empty<string>();

        /// <summary>Renders a conversation.</summary>
        /// <param name="messages">A system message first or none; then user and assistant.</param>
        /// <param name="addGenerationPrompt">Whether to open the assistant's next message.</param>
        /// <param name="output">The pieces are appended here.</param>
        /// <param name="assistantName">The character's name, for templates that write names.</param>
        /// <param name="userName">What the player is called, for templates that write names.</param>
        public void Render(IReadOnlyList<ChatMessage> messages, bool addGenerationPrompt, PromptText output, string assistantName = "Character", string userName = "Player")
        {
            if (messages == null)
                throw new ArgumentNullException(nameof(messages));
            if (output == null)
                throw new ArgumentNullException(nameof(output));
            TemplateRenderer.Render(_shape, messages, addGenerationPrompt, output, assistantName, userName);
        }
    }
}
