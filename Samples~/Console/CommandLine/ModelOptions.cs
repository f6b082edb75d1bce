using System;

namespace Repartee.Terminal
{
    /// <summary>What the command line says about the model and the sampling.</summary>
    internal sealed class ModelOptions
    {
        public string? Folder { get; private init; }

        public ExecutionDevice Device { get; private init; } = ExecutionDevice.Auto;

        public GenerationSettings Settings { get; private init; } = GenerationSettings.Default;

        public static ModelOptions From(Arguments args) => new()
        {
            Folder = args.Text(OptionSpec.Model),
            Device = args.Choice(OptionSpec.Device) switch
            {
                "cpu" => ExecutionDevice.Cpu,
                "cuda" => ExecutionDevice.Cuda,
                _ => ExecutionDevice.Auto,
            },
            Settings = new GenerationSettings
            {
                Seed = args.Seed(OptionSpec.Seed),
                Temperature = args.Number(OptionSpec.Temperature, 0f, 100f),
                MaxTokens = args.Whole(OptionSpec.MaxTokens, 1, 1_000_000),
            },
        };
    }
}
