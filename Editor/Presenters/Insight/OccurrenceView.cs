using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Repartee.Presenters
{
    /// <summary>
    /// One word in several sentences, or the sentences as a whole, layer by layer: a map of how near they are to the
    /// model, and for each which of the others are nearest.
    /// </summary>
    public sealed class OccurrenceView
    {
        /// <summary>Fewer sentences make no map.</summary>
        public const int FewestSentences = 3;

        /// <summary>More sentences are refused.</summary>
        public const int MostSentences = 100;

        // By layer, then by sentence.
        private readonly Occurrence[][] _layers;

        private OccurrenceView(SensedSentences sentences, string? word, Occurrence[][] layers)
        {
            Sentences = sentences.Items;
            Senses = sentences.Senses;
            Word = word;
            _layers = layers;
            int[] groups = Sentences.Select(sentence => sentence.Group).ToArray();
            Maps = layers.Select(layer => MapView.OfOccurrences(layer, groups)).ToArray();
        }

        /// <summary>The word, or null for the sentences as a whole.</summary>
        public string? Word { get; }

        /// <summary>The sentences, each with the number of its sense.</summary>
        public IReadOnlyList<(string Text, int Group)> Sentences { get; }

        /// <summary>The senses.</summary>
        public IReadOnlyList<string> Senses { get; }

        /// <summary>A map before the first layer, and one after each.</summary>
        public IReadOnlyList<MapView> Maps { get; }

        /// <summary>
        /// The layer to look at first: halfway up a word has taken on its context, and the last layers turn it into what
        /// comes next.
        /// </summary>
        public int Middle => (Maps.Count - 1) / 2;

        /// <summary>Runs the sentences through the model.</summary>
        /// <param name="model">The model.</param>
        /// <param name="sentences">The sentences, <see cref="FewestSentences"/> to <see cref="MostSentences"/>.</param>
        /// <param name="word">A word that is in each of them; null or empty for the sentences as a whole.</param>
        /// <param name="cancellation">Stops between two operators.</param>
        /// <exception cref="ReparteeException">There are too few or too many, or one does not hold the word.</exception>
        public static OccurrenceView Of(InsightModel model, SensedSentences sentences, string? word, CancellationToken cancellation = default)
        {
            int count = sentences.Items.Count;
            if (count < FewestSentences || count > MostSentences)
                throw new ReparteeException("Write " + FewestSentences + " to " + MostSentences + " sentences, one a line; there are " + count + ".");
            word = string.IsNullOrEmpty(word) ? null : word;
            var layers = new Occurrence[model.LayerCount + 1][];
            for (int layer = 0; layer < layers.Length; layer++)
                layers[layer] = new Occurrence[count];
            for (int i = 0; i < count; i++)
            {
                IReadOnlyList<Occurrence> all = Occurrence.OfAllLayers(model, sentences.Items[i].Text, word, cancellation);
                for (int layer = 0; layer < layers.Length; layer++)
                    layers[layer][i] = all[layer];
            }
            return new OccurrenceView(sentences, word, layers);
        }

        /// <summary>The other sentences by how near the model sees them to one, nearest first.</summary>
        public IReadOnlyList<(int Sentence, double Similarity)> Nearest(int layer, int sentence)
        {
            Occurrence[] all = _layers[layer];
            return Enumerable.Range(0, all.Length).Where(i => i != sentence)
                .Select(i => (i, all[sentence].SimilarityTo(all[i])))
                .OrderByDescending(pair => pair.Item2).ToArray();
        }
    }
}
