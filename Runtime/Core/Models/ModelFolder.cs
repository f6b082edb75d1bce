using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>A checked model folder on disk: its configuration, its files, what its graph takes and gives.</summary>
    public sealed class ModelFolder
    {
        /// <summary>Reads and checks a folder; does not load weights.</summary>
        /// <exception cref="BadFileException">Something is missing, damaged, mismatched or hostile.</exception>
        public static ModelFolder Open(string path) => throw new NotImplementedException();

        /// <summary>Full path of the folder.</summary>
        public string Path => throw new NotImplementedException();

        /// <summary>Display name: repartee.json's, else the folder's.</summary>
        public string Name => throw new NotImplementedException();

        /// <summary>Full path of <c>tokenizer.json</c>.</summary>
        public string TokenizerPath => throw new NotImplementedException();

        /// <summary>The decoder graph.</summary>
        public DecoderGraph Graph => throw new NotImplementedException();

        /// <summary>Longest sequence that the model was made for.</summary>
        public int ContextLength => throw new NotImplementedException();

        /// <summary>Token ids that end a turn (generation_config.json, config.json, tokenizer_config.json).</summary>
        public IReadOnlyList<int> EndTokens => throw new NotImplementedException();

        /// <summary>The Jinja chat template as published, or null.</summary>
        public string? ChatTemplate => throw new NotImplementedException();

        /// <summary>Recommended settings: repartee.json's over generation_config.json's.</summary>
        public GenerationSettings Recommended => throw new NotImplementedException();

        /// <summary>How much guidance the persona card gives (repartee.json "promptStyle").</summary>
        public PromptStyle PromptStyle => throw new NotImplementedException();
    }
}
