using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.Terminal
{
    /// <summary>An option of a verb: its names, and what its value is called in the help (null: it has none).</summary>
    internal sealed record OptionSpec(string Name, string? Value, string Help, string? ShortName = null)
    {
        public static readonly OptionSpec Help_ = new("--help", null, "show this help", "-h");
        public static readonly OptionSpec Json = new("--json", null, "write JSON Lines, and nothing else, to standard output");
        public static readonly OptionSpec Model = new("--model", "DIR", "the model folder (default: the bundled model)");
        public static readonly OptionSpec Persona = new("--persona", "FILE", "a persona file, or the name of a bundled persona");
        public static readonly OptionSpec Seed = new("--seed", "N", "same seed, same line");
        public static readonly OptionSpec Temperature = new("--temperature", "T", "0 is greedy, 1 the model's own distribution");
        public static readonly OptionSpec MaxTokens = new("--max-tokens", "N", "most tokens of a line");
        public static readonly OptionSpec Lang = new("--lang", "en|zh|auto", "the language that the character speaks");
        public static readonly OptionSpec Device = new("--device", "auto|cpu|cuda", "where the model runs (default: auto)");
        public static readonly OptionSpec Top = new("--top", "N", "how many candidates (default: 10)");
        public static readonly OptionSpec Special = new("--special", null, "read special tokens in the text as such");
        public static readonly OptionSpec Output = new("--output", "DIR", "the folder to write", "-o");
        public static readonly OptionSpec Bits = new("--bits", "4|8", "bits per weight (default: 4)");
        public static readonly OptionSpec Block = new("--block", "32|64|128", "weights that share a scale (default: 32)");

        /// <summary>The options of everything in which a character speaks.</summary>
        public static readonly IReadOnlyList<OptionSpec> Conversation = new[]
        {
            Persona, Model, Seed, Temperature, MaxTokens, Lang, Device,
        };

        public static IReadOnlyList<OptionSpec> With(IEnumerable<OptionSpec> some, params OptionSpec[] more)
            => some.Concat(more).ToArray();

        public bool IsNamed(string text) => text == Name || (ShortName != null && text == ShortName);
    }
}
