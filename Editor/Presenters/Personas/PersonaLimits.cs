namespace Repartee.Presenters
{
    /// <summary>What measures a persona's texts: a model's vocabulary and how many tokens it keeps in mind. Immutable and thread-safe.</summary>
    public sealed class PersonaLimits
    {
        private PersonaLimits(Tokenizer tokenizer, int contextLength)
        {
            Tokenizer = tokenizer;
            ContextLength = contextLength;
        }

        /// <summary>The model's tokenizer.</summary>
        public Tokenizer Tokenizer { get; }

        /// <summary>Most tokens of prompt and line together.</summary>
        public int ContextLength { get; }

        /// <summary>Those of a model that is loaded.</summary>
        public static PersonaLimits Of(IGenerator model) => new PersonaLimits(model.Model.Tokenizer, model.ContextLength);

        /// <summary>Reads those of a model folder, and no weights. Takes a moment for a large vocabulary: call it off the main thread.</summary>
        /// <param name="modelFolder">Full path.</param>
        /// <param name="options">How the model will be run.</param>
        /// <exception cref="BadFileException">The folder or its tokenizer cannot be used.</exception>
        public static PersonaLimits Load(string modelFolder, EngineOptions options)
        {
            ModelFolder folder = ModelFolder.Open(modelFolder);
            return new PersonaLimits(Tokenizer.Load(folder.TokenizerPath), options.ResolveContext(folder.ContextLength));
        }
    }
}
