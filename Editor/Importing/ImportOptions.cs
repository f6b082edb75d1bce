using System;
using System.Collections.Generic;

namespace Repartee.Importing
{
    /// <summary>What to import, where to, and how small.</summary>
    public sealed class ImportOptions
    {
        /// <summary>A Hugging Face folder: <c>config.json</c>, <c>tokenizer.json</c> and safetensors files.</summary>
        public string Source { get; init; } = "";

        /// <summary>
        /// The model folder to write. What an earlier import wrote is replaced; a folder with anything else in it is refused.
        /// </summary>
        public string Target { get; init; } = "";

        /// <summary>Bits per weight of the linear layers: 4, 8, or 32 for a graph with unquantized float weights.</summary>
        public int Bits { get; init; } = 4;

        /// <summary>
        /// Weights that share one scale: 32, 64 or 128. A matrix whose rows are not a multiple of it gets the largest
        /// smaller block (down to 16) that divides them, or a padded last block if none does.
        /// </summary>
        public int Block { get; init; } = 32;

        /// <summary>
        /// Bits per weight of the embedding and the output head, 0 for the same as <see cref="Bits"/>. Small
        /// vocabularies gain much from 8 here at little cost.
        /// </summary>
        public int EmbeddingBits { get; init; }

        /// <summary>
        /// Longest context to prepare the graph for, in tokens; 0 for what the model was made for, up to 32768.
        /// </summary>
        public int MaxContext { get; init; }

        /// <summary>Display name; null keeps repartee.json's, else takes the source folder's.</summary>
        public string? Name { get; init; }

        /// <summary>Licence (an SPDX identifier where there is one); null keeps repartee.json's, else the model card's.</summary>
        public string? Licence { get; init; }

        /// <summary>Language codes such as "en"; null keeps repartee.json's, else the model card's.</summary>
        public IReadOnlyList<string>? Languages { get; init; }

        /// <summary>How the model is to be prompted; null keeps repartee.json's.</summary>
        public PromptStyle? PromptStyle { get; init; }

        /// <summary>Weight bytes up to which the graph is one self-contained file; beyond, weights go to model.onnx.data.</summary>
        public long InlineLimit { get; init; } = 64L << 20;

        /// <exception cref="ArgumentException">A value is outside of what the importer can do.</exception>
        internal void Check()
        {
            if (string.IsNullOrWhiteSpace(Source))
                throw new ArgumentException("The source folder is not given.");
            if (string.IsNullOrWhiteSpace(Target))
                throw new ArgumentException("The target folder is not given.");
            if (Bits != 4 && Bits != 8 && Bits != 32)
                throw new ArgumentException("Bits is " + Bits + "; choose 4, 8 or 32.");
            if (EmbeddingBits != 0 && EmbeddingBits != 4 && EmbeddingBits != 8 && EmbeddingBits != 32)
                throw new ArgumentException("EmbeddingBits is " + EmbeddingBits + "; choose 4, 8, 32, or 0 for the same as Bits.");
            if (Block != 32 && Block != 64 && Block != 128)
                throw new ArgumentException("Block is " + Block + "; choose 32, 64 or 128.");
            if (MaxContext < 0 || MaxContext > 1 << 18)
                throw new ArgumentException("MaxContext is " + MaxContext + "; choose 0 to 262144.");
            // A protobuf message ends at 2 GB, so an inline graph has to stay well below.
            if (InlineLimit < 0 || InlineLimit > 1L << 30)
                throw new ArgumentException("InlineLimit is " + InlineLimit + "; choose 0 to 1 GB.");
        }
    }
}
