namespace Repartee.Tests
{
    /// <summary>Dimensions and options of a test model, in the terms of a Hugging Face config.json.</summary>
    internal sealed record LlamaShape
    {
        public string ModelType { get; init; } = "llama";

        public int Hidden { get; init; } = 64;

        public int Intermediate { get; init; } = 128;

        public int Layers { get; init; } = 2;

        public int Heads { get; init; } = 4;

        public int KeyValueHeads { get; init; } = 2;

        public int HeadSize { get; init; } = 16;

        public int Vocabulary { get; init; } = 96;

        public int Context { get; init; } = 256;

        public bool Tied { get; init; } = true;

        public bool QkvBias { get; init; }

        public bool OtherBiases { get; init; }

        public bool HeadNorms { get; init; }

        public double Theta { get; init; } = 10000;

        public double Epsilon { get; init; } = 1e-5;

        /// <summary>Deviation of random queries and keys; at 2 attention picks single tokens, so that a wrong rotation shows.</summary>
        public double Sharpness { get; init; } = 1;

        /// <summary>JSON of rope_scaling, or null.</summary>
        public string? RopeScaling { get; init; }
    }
}
