using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>How a <see cref="ScriptedModel"/> cuts its lines into tokens.</summary>
    public enum ScriptedTokens
    {
        /// <summary>One token a byte of UTF-8, so that characters come in parts.</summary>
        Bytes,

        /// <summary>One token a character (UTF-16 surrogate pairs together) of the known texts.</summary>
        Characters,

        /// <summary>One token a word with the space before it, and one a mark of punctuation, of the known texts.</summary>
        Words,
    }

    /// <summary>How a <see cref="ScriptedModel"/> behaves. The defaults: one slot a conversation, no delay, no failure.</summary>
    public sealed class ScriptedModelOptions
    {
        /// <summary>How lines are cut into tokens.</summary>
        public ScriptedTokens Tokens { get; init; } = ScriptedTokens.Bytes;

        /// <summary>
        /// Texts whose characters or words are tokens, beside the scripted lines: what a responder may answer. What
        /// neither contains is spoken in bytes.
        /// </summary>
        public IReadOnlyList<string> KnownTexts { get; init; } = Array.Empty<string>();

        /// <summary>Special tokens beside those of ChatML.</summary>
        public IReadOnlyList<string> SpecialTokens { get; init; } = Array.Empty<string>();

        /// <summary>How many conversations keep a cache.</summary>
        public int Slots { get; init; } = 4;

        /// <summary>Tokens of prompt and line together.</summary>
        public int ContextLength { get; init; } = 4096;

        /// <summary>Speed of speaking, or null for as fast as possible.</summary>
        public double? TokensPerSecond { get; init; }

        /// <summary>Speed of reading the prompt, or null for as fast as possible.</summary>
        public double? PrefillTokensPerSecond { get; init; }

        /// <summary>
        /// Waits; null sleeps on the real clock. A test gives its own, which counts or steps a clock of its own. It
        /// must return or throw <see cref="OperationCanceledException"/> when the token is cancelled.
        /// </summary>
        public Action<TimeSpan, CancellationToken>? Wait { get; init; }

        /// <summary>
        /// Nothing goes on until <see cref="ScriptedModel.Allow"/> lets it: neither the prompt nor a token.
        /// </summary>
        public bool Gated { get; init; }

        /// <summary>How the persona is put to the model.</summary>
        public PromptStyle PromptStyle { get; init; } = PromptStyle.Compact;
    }
}
