namespace Repartee.Importing
{
    /// <summary>Dimensions of a model with random weights, for benchmarks.</summary>
    internal sealed class SyntheticShape
    {
        /// <summary>Name that the model folder shows.</summary>
        public string Name { get; init; } = "Random";

        /// <summary>"llama" or "qwen2"; the latter has biases on queries, keys and values.</summary>
        public string ModelType { get; init; } = "llama";

        /// <summary>Width of the residual stream.</summary>
        public int Hidden { get; init; }

        /// <summary>Width of the feed-forward layers.</summary>
        public int Intermediate { get; init; }

        /// <summary>Decoder layers.</summary>
        public int Layers { get; init; }

        /// <summary>Query heads.</summary>
        public int Heads { get; init; }

        /// <summary>Key and value heads.</summary>
        public int KeyValueHeads { get; init; }

        /// <summary>Size of a head.</summary>
        public int HeadSize { get; init; } = 64;

        /// <summary>Rows of the embedding, at least 259: the bytes and three special tokens.</summary>
        public int Vocabulary { get; init; }

        /// <summary>Longest context.</summary>
        public int Context { get; init; } = 2048;

        /// <summary>The shape of SmolLM2-135M.</summary>
        public static SyntheticShape Smol135M => new SyntheticShape
        {
            Name = "Random 135M",
            Hidden = 576,
            Intermediate = 1536,
            Layers = 30,
            Heads = 9,
            KeyValueHeads = 3,
            Vocabulary = 49152,
        };

        /// <summary>The shape of Qwen2.5-0.5B.</summary>
        public static SyntheticShape Qwen500M => new SyntheticShape
        {
            Name = "Random 0.5B",
            ModelType = "qwen2",
            Hidden = 896,
            Intermediate = 4864,
            Layers = 24,
            Heads = 14,
            KeyValueHeads = 2,
            Vocabulary = 151936,
        };
    }
}
