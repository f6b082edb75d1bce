using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Repartee
{
    /// <summary>
    /// A model opened to look inside: it reads a text at once and shows what each head attends to, the state of each
    /// token after each layer, and the logits at every position. For tools: it is a second session beside the engine's,
    /// over the same weights file, made when a tool asks for it; generating lines pays nothing for it.
    /// All members are safe to call from any thread; runs of one model wait for each other.
    /// </summary>
    public sealed class InsightModel : IDisposable
    {
        /// <summary>Attention of more bytes than this is not computed at once; it bounds <see cref="MaxTokens"/>.</summary>
        public const long MostAttentionBytes = 512L << 20;

        private const string FolderOfWeights = "session.model_external_initializers_file_folder_path";

        private readonly object _gate = new object();
        private readonly InsightGraph _graph;
        private readonly InferenceSession _session;
        private readonly int _threads;
        private InferenceSession? _embeddings;
        private int[]? _readable;
        private float[]? _mean;
        private bool _disposed;

        private InsightModel(ModelFolder folder, Tokenizer tokenizer, InsightGraph graph, int threads)
        {
            Folder = folder;
            Tokenizer = tokenizer;
            _graph = graph;
            _threads = threads;
            long most = (long)Math.Sqrt(MostAttentionBytes / (sizeof(float) * (double)LayerCount * HeadCount));
            MaxTokens = (int)Math.Max(1, Math.Min(folder.ContextLength, most));
            _session = Open(graph.Twin);
            try
            {
                HiddenSize = EmbeddingOf(0).Length;
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        /// <summary>The model's folder.</summary>
        public ModelFolder Folder { get; }

        /// <summary>The model's tokenizer.</summary>
        public Tokenizer Tokenizer { get; }

        /// <summary>Number of layers.</summary>
        public int LayerCount => Folder.Graph.LayerCount;

        /// <summary>Query heads of a layer.</summary>
        public int HeadCount => _graph.Heads;

        /// <summary>Numbers in a token's state.</summary>
        public int HiddenSize { get; }

        /// <summary>Tokens in the vocabulary of the output.</summary>
        public int VocabularySize => Folder.Graph.VocabularySize;

        /// <summary>Longest text that can be looked at, in tokens.</summary>
        public int MaxTokens { get; }

        /// <summary>
        /// Why a model cannot be opened to look inside, as far as is known without reading its graph; null when it seems
        /// to. Models that Repartee imported can be, and others that are built of the same operators.
        /// </summary>
        public static string? ReasonAgainst(ModelFolder folder) => InsightGraph.ReasonAgainst(folder.Graph);

        /// <summary>Opens a model; reads its weights, so call it off the main thread.</summary>
        /// <param name="folder">The model's folder.</param>
        /// <param name="threads">CPU threads that a run may use, at least 1.</param>
        /// <exception cref="BadFileException">The model is damaged or cannot be looked into; the message says why.</exception>
        public static InsightModel Open(ModelFolder folder, int threads = 1)
        {
            if (folder == null)
                throw new ArgumentNullException(nameof(folder));
            if (threads < 1)
                throw new ArgumentOutOfRangeException(nameof(threads));
            var tokenizer = Tokenizer.Load(folder.TokenizerPath);
            var graph = ModelFolder.Guard(folder.Graph.Path, () => InsightGraph.Write(folder.Graph));
            return new InsightModel(folder, tokenizer, graph, threads);
        }

        /// <summary>Opens a model's folder.</summary>
        /// <exception cref="BadFileException">The folder is incomplete or the model cannot be looked into.</exception>
        public static InsightModel Open(string folder, int threads = 1) => Open(ModelFolder.Open(folder), threads);

        /// <summary>Reads a text and keeps what happens inside.</summary>
        /// <param name="tokens">Token ids, 1 to <see cref="MaxTokens"/>.</param>
        /// <param name="parts">What to keep; all of it by default.</param>
        /// <param name="cancellation">Stops between two operators.</param>
        /// <exception cref="ReparteeException">There are too few or too many tokens, or one is not in the vocabulary.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public InsightRun Run(IReadOnlyList<int> tokens, InsightParts parts = InsightParts.All, CancellationToken cancellation = default)
        {
            CheckTokens(tokens);
            lock (_gate)
            {
                if (_disposed)
                    throw new ObjectDisposedException(nameof(InsightModel));
                return Compute(tokens, parts, cancellation);
            }
        }

        /// <summary>A token's vector in the embedding space, where reading begins; <see cref="HiddenSize"/> numbers.</summary>
        public float[] EmbeddingOf(int token)
        {
            var row = Array.Empty<float>();
            ReadEmbeddings(new[] { token }, (_, vector) => row = vector.ToArray());
            return row;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            lock (_gate)
            {
                if (_disposed)
                    return;
                _disposed = true;
                _session.Dispose();
                _embeddings?.Dispose();
            }
        }

        /// <summary>Ids that stand for text of their own: no special tokens, and no bytes that are part of a character.</summary>
        internal IReadOnlyList<int> ReadableTokens
        {
            get
            {
                lock (_gate)
                    return _readable ??= FindReadable();
            }
        }

        /// <summary>The mean of the embeddings of all <see cref="ReadableTokens"/>.</summary>
        internal float[] MeanEmbedding
        {
            get
            {
                lock (_gate)
                    return _mean ??= FindMean();
            }
        }

        /// <summary>Calls back with each token's embedding; the span is valid during the call.</summary>
        internal void ReadEmbeddings(IReadOnlyList<int> tokens, EmbeddingReader read)
        {
            const int chunk = 4096;
            lock (_gate)
            {
                if (_disposed)
                    throw new ObjectDisposedException(nameof(InsightModel));
                _embeddings ??= Open(_graph.Embeddings);
                using var options = new RunOptions();
                for (int start = 0; start < tokens.Count; start += chunk)
                {
                    int count = Math.Min(chunk, tokens.Count - start);
                    var ids = new long[count];
                    for (int i = 0; i < count; i++)
                        ids[i] = tokens[start + i];
                    using var value = OrtValue.CreateTensorValueFromMemory(ids, new long[] { 1, count });
                    using var outputs = _embeddings.Run(options, new[] { InsightGraph.Ids }, new[] { value }, new[] { _graph.Hidden[0] });
                    var rows = outputs[0].GetTensorDataAsSpan<float>();
                    int size = rows.Length / count;
                    for (int i = 0; i < count; i++)
                        read(tokens[start + i], rows.Slice(i * size, size));
                }
            }
        }

        private InsightRun Compute(IReadOnlyList<int> tokens, InsightParts parts, CancellationToken cancellation)
        {
            int count = tokens.Count;
            var ids = new long[count];
            var positions = new long[count];
            var ones = new long[count];
            var mask = new float[count * count];
            for (int i = 0; i < count; i++)
            {
                ids[i] = tokens[i];
                positions[i] = i;
                ones[i] = 1;
                // A token sees itself and what came before it.
                mask.AsSpan(i * count + i + 1, count - i - 1).Fill(float.NegativeInfinity);
            }

            var names = new List<string>();
            if ((parts & InsightParts.Attention) != 0)
                names.AddRange(_graph.Attention);
            if ((parts & InsightParts.States) != 0)
                names.AddRange(_graph.Hidden);
            if ((parts & InsightParts.Logits) != 0)
                names.Add(_graph.Logits);

            var inputs = new Dictionary<string, OrtValue>();
            try
            {
                var row = new long[] { 1, count };
                Add(InsightGraph.Ids, ids, row);
                Add(AttentionRewriter.Positions, positions, row);
                Add(InsightGraph.AttentionMask, ones, row);
                Add(AttentionRewriter.Mask, mask, new long[] { count, count });
                Add(InsightGraph.Chosen, positions, new long[] { count });
                using var run = new RunOptions();
                using var registration = cancellation.Register(() => run.Terminate = true);
                cancellation.ThrowIfCancellationRequested();
                using var outputs = _session.Run(run, inputs, names);
                return Collect(tokens, parts, outputs);
            }
            catch (OnnxRuntimeException) when (cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellation);
            }
            finally
            {
                foreach (var value in inputs.Values)
                    value.Dispose();
            }

            void Add<T>(string name, T[] data, long[] shape) where T : unmanaged
            {
                if (_session.InputMetadata.ContainsKey(name))
                    inputs.Add(name, OrtValue.CreateTensorValueFromMemory(data, shape));
            }
        }

        private InsightRun Collect(IReadOnlyList<int> tokens, InsightParts parts, IReadOnlyList<OrtValue> outputs)
        {
            int next = 0;
            float[][] Take(int count)
            {
                var rows = new float[count][];
                for (int i = 0; i < count; i++)
                    rows[i] = outputs[next++].GetTensorDataAsSpan<float>().ToArray();
                return rows;
            }

            var attention = (parts & InsightParts.Attention) != 0 ? Take(_graph.Attention.Count) : null;
            var states = (parts & InsightParts.States) != 0 ? Take(_graph.Hidden.Count) : null;
            var logits = (parts & InsightParts.Logits) != 0 ? Take(1)[0] : null;
            return new InsightRun(new List<int>(tokens), HeadCount, attention, states, logits);
        }

        private InferenceSession Open(byte[] model)
        {
            _ = OnnxRuntimeLibrary.Environment;
            using var options = new SessionOptions
            {
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                IntraOpNumThreads = _threads,
                InterOpNumThreads = 1,
                LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
            };
            options.AddSessionConfigEntry("session.force_spinning_stop", "1");
            options.AddSessionConfigEntry(FolderOfWeights, Path.GetDirectoryName(Folder.Graph.Path)!);
            try
            {
                return new InferenceSession(model, options);
            }
            catch (OnnxRuntimeException error)
            {
                throw new BadFileException(Folder.Graph.Path, "cannot be looked into: ONNX Runtime refuses its instrumented twin ("
                    + error.Message.Trim() + ").", error);
            }
        }

        private int[] FindReadable()
        {
            var ids = new List<int>();
            var one = new int[1];
            for (int id = 0; id < Math.Min(Tokenizer.VocabularySize, VocabularySize); id++)
            {
                one[0] = id;
                if (Tokenizer.IsSpecial(id))
                    continue;
                string text = Tokenizer.Decode(one);
                if (text.Length > 0 && text.IndexOf('\uFFFD') < 0)
                    ids.Add(id);
            }
            return ids.ToArray();
        }

        private float[] FindMean()
        {
            var sum = new double[HiddenSize];
            ReadEmbeddings(ReadableTokens, (_, vector) =>
            {
                for (int i = 0; i < sum.Length; i++)
                    sum[i] += vector[i];
            });
            var mean = new float[sum.Length];
            for (int i = 0; i < mean.Length; i++)
                mean[i] = (float)(sum[i] / Math.Max(1, ReadableTokens.Count));
            return mean;
        }

        private void CheckTokens(IReadOnlyList<int> tokens)
        {
            if (tokens == null)
                throw new ArgumentNullException(nameof(tokens));
            if (tokens.Count == 0)
                throw new ReparteeException("The text is empty: there is nothing to look into.");
            if (tokens.Count > MaxTokens)
                throw new ReparteeException("The text has " + tokens.Count + " tokens; " + MaxTokens + " can be looked at.");
            foreach (int token in tokens)
            {
                if ((uint)token >= (uint)VocabularySize)
                    throw new ReparteeException("The token " + token + " is not in the vocabulary of " + VocabularySize + ".");
            }
        }
    }

    /// <summary>Sees one token's embedding.</summary>
    internal delegate void EmbeddingReader(int token, ReadOnlySpan<float> vector);
}
