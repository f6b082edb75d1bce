using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>What a model folder holds and asks for, as sentences for a writer.</summary>
    public sealed class ModelFacts
    {
        private ModelFacts(string? problem, IReadOnlyList<string> lines)
        {
            Problem = problem;
            Lines = lines;
        }

        /// <summary>Why the model cannot be used, or null.</summary>
        public string? Problem { get; }

        /// <summary>Name and licence, size, context, memory, files; empty when there is a problem.</summary>
        public IReadOnlyList<string> Lines { get; }

        /// <summary>Reads a folder, no weights.</summary>
        /// <param name="folder">Full path.</param>
        /// <param name="options">How the model would be run.</param>
        public static ModelFacts Of(string folder, EngineOptions options)
        {
            try
            {
                ModelFolder model = ModelFolder.Open(folder);
                int context = options.ResolveContext(model.ContextLength);
                int caches = options.ResolveSlots(model.Graph.CacheBytesPerToken * context);
                return new ModelFacts(null, new[]
                {
                    model.Name + ". Licence: " + (model.Licence ?? "not stated") + ". Languages: "
                        + (model.Languages.Count == 0 ? "not stated" : string.Join(", ", model.Languages)) + ".",
                    FormattableString.Invariant($"{model.Graph.LayerCount} layers, vocabulary {model.Graph.VocabularySize}, context {context} of {model.ContextLength} tokens, {options.ResolveThreads()} threads."),
                    FormattableString.Invariant($"Memory: at least {Megabytes(model.EstimateMemory(context, caches))}, of it {Megabytes(model.Graph.WeightBytes)} weights, for {caches} conversations in mind."),
                    "Files: " + string.Join(", ", model.Files.Select(file => file.Name + " " + Megabytes(file.Bytes)))
                        + (model.HasHashes ? "; hashes of all stated." : "; not all hashes stated."),
                });
            }
            catch (BadFileException e)
            {
                return new ModelFacts(e.Message, Array.Empty<string>());
            }
        }

        private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1e6:0.0} MB");
    }
}
