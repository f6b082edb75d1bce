using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// An inverted index with BM25 weights (Robertson and Zaragoza 2009; k1 = 1.2, b = 0.5): documents are numbers, terms
    /// are hashes.
    /// </summary>
    internal sealed class WordIndex
    {
        private const float K1 = 1.2f;
        private const float B = 0.5f;
        private readonly Dictionary<ulong, Postings> _terms = new Dictionary<ulong, Postings>();
        private readonly Dictionary<ulong, float> _counts = new Dictionary<ulong, float>();
        private float[] _lengths = new float[16];
        private float _lengthSum;

        /// <summary>Number of documents.</summary>
        public int Count { get; private set; }

        /// <summary>Adds a document of the given terms.</summary>
        public void Add(List<Term> terms, ReadOnlySpan<ulong> extra)
        {
            _counts.Clear();
            float length = 0;
            foreach (Term term in terms)
            {
                _counts.TryGetValue(term.Hash, out float count);
                _counts[term.Hash] = count + (term.Kind == TermKind.Name ? 1.6f : 1f);
                length += term.Kind == TermKind.Meaning ? 0f : term.Kind == TermKind.Part ? 0.3f : term.Kind == TermKind.Weak ? 0.5f : 1f;
            }

            foreach (ulong hash in extra)
                _counts[hash] = 1f;
            foreach (KeyValuePair<ulong, float> count in _counts)
            {
                if (!_terms.TryGetValue(count.Key, out Postings? postings))
                    _terms[count.Key] = postings = new Postings();
                postings.Add(Count, count.Value);
            }

            if (Count == _lengths.Length)
                Array.Resize(ref _lengths, Count * 2);
            _lengths[Count++] = length;
            _lengthSum += length;
        }

        /// <summary>Drops the documents from a number on.</summary>
        public void Truncate(int count)
        {
            var empty = new List<ulong>();
            foreach (KeyValuePair<ulong, Postings> term in _terms)
            {
                term.Value.Truncate(count);
                if (term.Value.Count == 0)
                    empty.Add(term.Key);
            }
            foreach (ulong hash in empty)
                _terms.Remove(hash);
            Count = Math.Min(Count, count);
            // Summed as they were added: rounding must not tell the index from one that never held the rest.
            _lengthSum = 0;
            for (int i = 0; i < Count; i++)
                _lengthSum += _lengths[i];
        }

        /// <summary>The documents that hold a term, or null.</summary>
        public Postings? Find(ulong hash) => _terms.TryGetValue(hash, out Postings? postings) ? postings : null;

        /// <summary>How much a term that so many documents hold says about one.</summary>
        public float Idf(int documents) => (float)Math.Log(1 + (Count - documents + 0.5) / (documents + 0.5));

        /// <summary>The saturated frequency of a term in a document.</summary>
        public float Saturated(float count, int document)
        {
            float norm = 1 - B + B * _lengths[document] / (_lengthSum / Count);
            return count * (K1 + 1) / (count + K1 * norm);
        }

        /// <summary>The documents of one term, ascending.</summary>
        internal sealed class Postings
        {
            private int[] _documents = new int[2];
            private float[] _weights = new float[2];

            public int Count { get; private set; }

            public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

            public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

            public void Truncate(int document)
            {
                while (Count > 0 && _documents[Count - 1] >= document)
                    Count--;
            }

            public void Add(int document, float weight)
            {
                if (Count == _documents.Length)
                {
                    Array.Resize(ref _documents, Count * 2);
                    Array.Resize(ref _weights, Count * 2);
                }

                _documents[Count] = document;
                _weights[Count++] = weight;
            }
        }
    }
}
