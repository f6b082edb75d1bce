using System;
using System.Collections.Generic;
using System.Text;

namespace Repartee
{
    /// <summary>A model ready to run: what computes, what reads and writes its tokens, and how it wants to be used.</summary>
    public sealed class LoadedModel : IDisposable
    {
        private readonly Lazy<string> _fingerprint;

        /// <summary>Groups the parts of a model; the model owns the decoder from here on.</summary>
        public LoadedModel(string name, IDecoder decoder, Tokenizer tokenizer, ChatTemplate template, IReadOnlyList<int> endTokens)
        {
            Name = name;
            Decoder = decoder;
            Tokenizer = tokenizer;
            Template = template;
            EndTokens = endTokens;
            _fingerprint = new Lazy<string>(() => FingerprintOf(name, decoder.CacheLayout, tokenizer));
        }

        /// <summary>The model's name, for people and logs.</summary>
        public string Name { get; }

        /// <summary>What computes.</summary>
        public IDecoder Decoder { get; }

        /// <summary>What reads and writes its tokens.</summary>
        public Tokenizer Tokenizer { get; }

        /// <summary>How a conversation becomes a prompt.</summary>
        public ChatTemplate Template { get; }

        /// <summary>Token ids that end the model's turn.</summary>
        public IReadOnlyList<int> EndTokens { get; }

        /// <summary>The settings that its publisher recommends.</summary>
        public GenerationSettings Recommended { get; init; } = GenerationSettings.Default;

        /// <summary>How much guidance the persona card gives: a bundled model was trained on the compact one.</summary>
        public PromptStyle PromptStyle { get; init; } = PromptStyle.Instructed;

        /// <summary>Bytes of all KV caches together when they are full; 0 where nothing is known (a scripted model).</summary>
        public long CacheBytes { get; init; }

        /// <summary>Why a device that was wanted does not run it, or null: for the log.</summary>
        internal string? Fallback { get; init; }

        /// <summary>
        /// What tells this model from others: 64 hexadecimal digits, the same for the same graph, weights and tokenizer.
        /// Where repartee.json states no hashes, the first call reads the files whole.
        /// </summary>
        /// <exception cref="BadFileException">A file cannot be read any more.</exception>
        public string Fingerprint => _fingerprint.Value;

        internal Func<string> FingerprintSource
        {
            init => _fingerprint = new Lazy<string>(value);
        }

        /// <summary>Of a model that is no folder: what it calls itself, and which token means what.</summary>
        private static string FingerprintOf(string name, string layout, Tokenizer tokenizer)
        {
            var all = new StringBuilder(name).Append('\n').Append(layout).Append('\n').Append(tokenizer.VocabularySize);
            for (int id = 0; id < tokenizer.VocabularySize; id++)
                all.Append('\n').Append(tokenizer.PieceOf(id));
            return ModelFingerprint.Hash(Encoding.UTF8.GetBytes(all.ToString()));
        }

        /// <inheritdoc/>
        public void Dispose() => Decoder.Dispose();
    }
}
