using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>One import from the first check to the finished folder.</summary>
    internal sealed class ImportJob
    {
        private const string GraphFile = ImportedFiles.Graph;
        private const string DataFile = ImportedFiles.Data;
        private const int MaxConfigBytes = 4 << 20;

        /// <summary>Shares of the whole work: weights up to here, the graph up to there, hashing the rest.</summary>
        private const double WeightsEnd = 0.94;
        private const double GraphEnd = 0.96;

        private readonly ImportOptions _options;
        private readonly ITensorSource _source;
        private readonly IProgress<ImportProgress>? _progress;
        private readonly CancellationToken _cancellation;
        private string _stage = "";
        private double _fraction;
        private long _done;
        private long _total;

        private ImportJob(ImportOptions options, ITensorSource source, IProgress<ImportProgress>? progress, CancellationToken cancellation)
        {
            _options = options;
            _source = source;
            _progress = progress;
            _cancellation = cancellation;
        }

        /// <summary>Imports weights from <paramref name="source"/> and everything else from the options' source folder.</summary>
        public static ImportReport Run(ImportOptions options, ITensorSource source, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
            new ImportJob(options, source, progress, cancellation).Run();

        private ImportReport Run()
        {
            Report("Checking the source", 0);
            _cancellation.ThrowIfCancellationRequested();
            string folder = Path.GetFullPath(_options.Source);
            string configPath = Path.Combine(folder, "config.json");
            if (!File.Exists(configPath))
                throw new BadFileException(folder, "has no config.json; the importer needs a Hugging Face folder.");
            string tokenizerPath = Path.Combine(folder, "tokenizer.json");
            if (!File.Exists(tokenizerPath))
                throw new BadFileException(folder, "has no tokenizer.json; models that come without it have to be converted with the transformers library first.");
            if (RegularFile.LengthOf(tokenizerPath) == 0)
                throw new BadFileException(tokenizerPath, RegularFile.Nothing + ".");
            JObject json = JsonFile.Read(configPath, MaxConfigBytes);
            HuggingFaceConfig config = HuggingFaceConfig.Read(configPath, json, _options.MaxContext);
            JObject manifest = Companions.ReadManifest(folder);
            var plan = new DecoderPlan(config, _source);
            _total = plan.Elements;

            using var target = new TargetFolder(Path.GetFullPath(_options.Target), folder);
            try
            {
                long bytes = WriteModel(target.TempPath, config, plan);
                Report("Copying the tokenizer", GraphEnd);
                Companions.Copy(folder, target.TempPath, json, config, _cancellation);
                _stage = "Hashing the files";
                string name = Companions.WriteManifest(target.TempPath, manifest, _options,
                    done => Report(_stage, GraphEnd + (1 - GraphEnd) * Math.Min(done, 0.999)), _cancellation);
                _cancellation.ThrowIfCancellationRequested();
                // Whoever loads the folder opens it like this; what would fail there has to fail here.
                ModelFolder.Open(target.TempPath);
                target.Commit();
                Report("Done", 1);
                return new ImportReport(Path.GetFullPath(_options.Target), name, plan.Elements, bytes, config.ContextLength, config.Layers);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                throw new BadFileException(_options.Target, "the model cannot be written: " + e.Message, e);
            }
        }

        /// <summary>Writes graph and weights; returns their bytes on disk.</summary>
        private long WriteModel(string folder, HuggingFaceConfig config, DecoderPlan plan)
        {
            string graphPath = Path.Combine(folder, GraphFile), dataPath = Path.Combine(folder, DataFile);
            bool inline;
            using (var data = new WeightFile(dataPath))
            {
                var weights = new DecoderWeights(_source, data, Advance, _cancellation);
                int embeddingBits = _options.EmbeddingBits == 0 ? _options.Bits : _options.EmbeddingBits;

                _stage = "Quantizing the embedding";
                StoredLinear? table = StoreEmbedding(weights, config, plan, embeddingBits);
                StoredLinear head;
                if (plan.Head != null)
                    head = weights.Matrix(plan.Head, embeddingBits, _options.Block);
                else
                    head = table ?? weights.Matrix(plan.Embedding, embeddingBits, _options.Block);
                weights.Rotary(config);
                var layers = new List<StoredLinear[]>();
                for (int i = 0; i < plan.Layers.Count; i++)
                {
                    _stage = "Quantizing layer " + (i + 1) + " of " + plan.Layers.Count;
                    layers.Add(StoreLayer(weights, plan.Layers[i]));
                }

                weights.Floats(plan.FinalNorm, plan.FinalNorm.Name, plan.FinalNorm.Columns);
                Report("Writing the graph", WeightsEnd);
                inline = data.Length <= _options.InlineLimit;
                OnnxModel model = BuildGraph(config, plan, data, table, head, layers, inline);
                using var stream = new FileStream(graphPath, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
                if (inline)
                    model.WriteWithInlineData(stream, data.Tensors, data.Stream);
                else
                    model.WriteWithExternalData(stream, data.Tensors, DataFile);
            }

            if (inline)
                File.Delete(dataPath);
            return new FileInfo(graphPath).Length + (inline ? 0 : new FileInfo(dataPath).Length);
        }

        /// <summary>
        /// Stores the table that token ids are looked up in. Null: it is to be looked up in the float matrix "embedding.w",
        /// because its rows cannot be divided into blocks.
        /// </summary>
        private StoredLinear? StoreEmbedding(DecoderWeights weights, HuggingFaceConfig config, DecoderPlan plan, int bits)
        {
            // A table that no matrix product shares can afford 8 bits: only a row of it is read per token.
            int tableBits = !plan.Tied && bits == 4 ? 8 : bits;
            if (tableBits == 32)
                return weights.Matrix(plan.Embedding, 32, 0);
            if (config.HiddenSize % BlockQuantizer.ChooseBlock(config.HiddenSize, _options.Block) == 0)
                return weights.Matrix(plan.Embedding, tableBits, _options.Block);
            weights.Floats(plan.Embedding, "embedding.w", config.VocabularySize, config.HiddenSize);
            return null;
        }

        private StoredLinear[] StoreLayer(DecoderWeights weights, LayerPlan layer)
        {
            int bits = _options.Bits, block = _options.Block;
            foreach (WeightMatrix? norm in new[] { layer.InputNorm, layer.FeedForwardNorm, layer.QueryNorm, layer.KeyNorm })
            {
                if (norm != null)
                    weights.Floats(norm, norm.Name, norm.Columns);
            }

            return new[]
            {
                weights.Linear(layer.Qkv, bits, block),
                weights.Linear(layer.Output, bits, block),
                weights.Linear(layer.GateUp, bits, block),
                weights.Linear(layer.Down, bits, block),
            };
        }

        private static OnnxModel BuildGraph(HuggingFaceConfig config, DecoderPlan plan, WeightFile data, StoredLinear? table,
            StoredLinear head, List<StoredLinear[]> layers, bool inline)
        {
            var model = new OnnxModel();
            var graph = new DecoderGraphWriter(config, model);
            graph.Begin();
            string residual;
            if (table == null || table.Value.Bits == 32)
            {
                residual = graph.GatherFloats("embedding.w");
            }
            else
            {
                string? flat = null;
                if (!inline)
                {
                    // The lookup wants rank 2, the matrix product rank 3: with external data both can name the same bytes.
                    StoredTensor rows = table.Value.Data;
                    flat = rows.Name + ".rows";
                    data.Alias(flat, rows, new[] { rows.Shape[0], rows.Shape[1] * rows.Shape[2] });
                }

                residual = graph.GatherQuantized(table.Value, flat);
            }

            string? delta = null;
            for (int i = 0; i < layers.Count; i++)
                delta = graph.Layer(i, plan.Layers[i], layers[i], ref residual, delta);
            graph.End(plan.FinalNorm.Name, head, residual, delta!);
            return model;
        }

        private void Advance(long elements)
        {
            _done += elements;
            Report(_stage, WeightsEnd * Math.Min(1.0, _done / (double)_total));
        }

        private void Report(string stage, double fraction)
        {
            _stage = stage;
            _fraction = Math.Max(_fraction, fraction);
            _progress?.Report(new ImportProgress(stage, _fraction));
        }
    }
}
