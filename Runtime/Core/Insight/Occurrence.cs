using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// One word in one sentence, as the model understands it there: the mean state of the word's tokens after a layer.
    /// The same word in another sentence has another vector; its embedding, before the first layer, is always the same.
    /// </summary>
    public sealed class Occurrence
    {
        private Occurrence(string text, int start, int length, float[] vector)
        {
            Text = text;
            Start = start;
            Length = length;
            Vector = vector;
        }

        /// <summary>The sentence.</summary>
        public string Text { get; }

        /// <summary>Where the word begins in it.</summary>
        public int Start { get; }

        /// <summary>How long the word is.</summary>
        public int Length { get; }

        /// <summary>The word.</summary>
        public string Word => Text.Substring(Start, Length);

        /// <summary><see cref="InsightModel.HiddenSize"/> numbers.</summary>
        public float[] Vector { get; }

        /// <summary>The cosine of the angle between two occurrences, -1 to 1.</summary>
        public double SimilarityTo(Occurrence other) => Vectors.Cosine(Vector, other.Vector);

        /// <summary>A word where it occurs first in a sentence.</summary>
        /// <param name="model">The model.</param>
        /// <param name="text">The sentence.</param>
        /// <param name="word">A part of it.</param>
        /// <param name="layer">0 is before the first layer, <see cref="InsightModel.LayerCount"/> after the last.</param>
        /// <param name="cancellation">Stops between two operators.</param>
        /// <exception cref="ReparteeException">The word is not in the sentence, or the sentence is too long.</exception>
        /// <remarks>
        /// A model that reads from left to right knows at a word only what came before it. To tell senses by what follows,
        /// take the whole sentence: <see cref="OfSentence"/>.
        /// </remarks>
        public static Occurrence Of(InsightModel model, string text, string word, int layer, CancellationToken cancellation = default) =>
            Of(model, text, StartOf(text, word), word.Length, layer, cancellation);

        /// <summary>A sentence as a whole: the mean state of all its tokens.</summary>
        public static Occurrence OfSentence(InsightModel model, string text, int layer, CancellationToken cancellation = default) =>
            Of(model, text, 0, text.Length, layer, cancellation);

        /// <summary>A word, or a sentence, at every layer, for the price of one run.</summary>
        /// <param name="model">The model.</param>
        /// <param name="text">The sentence.</param>
        /// <param name="word">A part of it; null for the sentence as a whole.</param>
        /// <param name="cancellation">Stops between two operators.</param>
        /// <returns>Before the first layer, then after each: <see cref="InsightModel.LayerCount"/> and one.</returns>
        /// <exception cref="ReparteeException">The word is not in the sentence, or the sentence is too long.</exception>
        public static IReadOnlyList<Occurrence> OfAllLayers(InsightModel model, string text, string? word, CancellationToken cancellation = default)
        {
            int start = word == null ? 0 : StartOf(text, word);
            int length = word?.Length ?? text.Length;
            var (run, first, count) = Read(model, text, start, length, cancellation);
            var layers = new Occurrence[model.LayerCount + 1];
            for (int layer = 0; layer < layers.Length; layer++)
                layers[layer] = new Occurrence(text, start, length, MeanOf(run, layer, first, count));
            return layers;
        }

        private static int StartOf(string text, string word)
        {
            int start = string.IsNullOrEmpty(word) ? -1 : text.IndexOf(word, StringComparison.Ordinal);
            return start >= 0 ? start : throw new ReparteeException("The word \"" + word + "\" is not in the sentence \"" + text + "\".");
        }

        private static Occurrence Of(InsightModel model, string text, int start, int length, int layer, CancellationToken cancellation)
        {
            if ((uint)layer > (uint)model.LayerCount)
                throw new ArgumentOutOfRangeException(nameof(layer), layer, "The model has " + model.LayerCount + " layers.");
            var (run, first, count) = Read(model, text, start, length, cancellation);
            return new Occurrence(text, start, length, MeanOf(run, layer, first, count));
        }

        /// <summary>Runs a sentence; returns which tokens stand for a part of it.</summary>
        private static (InsightRun Run, int First, int Count) Read(InsightModel model, string text, int start, int length, CancellationToken cancellation)
        {
            IReadOnlyList<TokenSpan> spans = TokenSpans.Of(model.Tokenizer, text);
            var (first, count) = TokenSpans.Overlapping(spans, start, length);
            if (count == 0)
                throw new ReparteeException("No token stands for \"" + text.Substring(start, length) + "\" alone.");
            var ids = new List<int>(spans.Count);
            foreach (var span in spans)
                ids.Add(span.Id);
            return (model.Run(ids, InsightParts.States, cancellation), first, count);
        }

        private static float[] MeanOf(InsightRun run, int layer, int first, int count)
        {
            var mean = new float[run.State(layer, 0).Length];
            for (int position = first; position < first + count; position++)
            {
                var state = run.State(layer, position);
                for (int i = 0; i < mean.Length; i++)
                    mean[i] += state[i] / count;
            }
            return mean;
        }
    }
}
