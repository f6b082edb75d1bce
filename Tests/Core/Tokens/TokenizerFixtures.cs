using System.Collections.Generic;
using System.IO;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Where fetched tokenizers and reference cases lie. Tests that need one that is absent are ignored with the reason.</summary>
    internal static class TokenizerFixtures
    {
        public const string FetchCommand = ".ci/fetch-fixtures";

        private static readonly Dictionary<string, Tokenizer> Loaded = new Dictionary<string, Tokenizer>();

        /// <summary>The tokenizer.json of a fetched model ("gpt2", "qwen2_5", "mistral_nemo").</summary>
        public static string PathOf(string model)
        {
            string path = Path.Combine(Fixtures.Root, ".artifacts", "fixtures", "tokenizers", model, "package", "models", "tokenizer.json");
            if (!File.Exists(path))
                Assert.Ignore("The tokenizer of " + model + " is not here; " + FetchCommand + " gets it.");
            return path;
        }

        /// <summary>A fetched tokenizer, loaded once.</summary>
        public static Tokenizer Load(string model)
        {
            if (!Loaded.TryGetValue(model, out Tokenizer? tokenizer))
                Loaded[model] = tokenizer = Tokenizer.Load(PathOf(model));
            return tokenizer;
        }
    }
}
