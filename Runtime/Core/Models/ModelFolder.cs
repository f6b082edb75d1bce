using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// A checked model folder on disk: its configuration, its files, what its graph takes and gives. Immutable and
    /// thread-safe; holds no file open.
    /// </summary>
    public sealed class ModelFolder
    {
        private const int MaxJsonBytes = 4 * 1024 * 1024;
        private const int MaxTokenizerConfigBytes = 16 * 1024 * 1024;
        private const int MaxTokenizerBytes = 256 * 1024 * 1024;

        private readonly bool _followLinks;
        private readonly List<ModelFile> _files = new List<ModelFile>();
        private readonly ModelManifest _manifest;
        private readonly ModelCard _card;
        private readonly ModelTokens _tokens;
        private readonly List<int> _endTokens = new List<int>();

        /// <summary>Reads and checks a folder with the default options; does not load weights.</summary>
        /// <exception cref="BadFileException">Something is missing, damaged, mismatched or hostile.</exception>
        public static ModelFolder Open(string path) => Open(path, new ModelFolderOptions());

        /// <summary>Reads and checks a folder; does not load weights.</summary>
        /// <exception cref="BadFileException">Something is missing, damaged, mismatched or hostile.</exception>
        public static ModelFolder Open(string path, ModelFolderOptions options)
        {
            if (path == null)
                throw new ArgumentNullException(nameof(path));
            if (options == null)
                throw new ArgumentNullException(nameof(options));
            return Guard(path, () => new ModelFolder(path, options));
        }

        private ModelFolder(string path, ModelFolderOptions options)
        {
            if (path.Trim().Length == 0)
                throw new BadFileException("(no path)", "is not a model folder; give the folder that holds model.onnx.");
            Path = System.IO.Path.GetFullPath(path);
            string trimmed = Path.TrimEnd(System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar);
            if (trimmed.Length > 0)
                Path = trimmed;
            _followLinks = options.FollowLinks;
            if (!Directory.Exists(Path))
            {
                throw File.Exists(Path)
                    ? new BadFileException(Path, "is a file; give the folder that holds the model.")
                    : new BadFileException(Path, "there is no such folder.");
            }

            ModelJson? config = Json("config.json", MaxJsonBytes);
            ModelJson? genai = Json("genai_config.json", MaxJsonBytes);
            if (config == null && genai == null)
                throw new BadFileException(System.IO.Path.Combine(Path, "config.json"), "is missing: a model folder needs it to say what the model is.");
            ModelJson? generation = Json("generation_config.json", MaxJsonBytes);
            ModelJson? tokenizerConfig = Json("tokenizer_config.json", MaxTokenizerConfigBytes);
            ModelJson? manifest = Json("repartee.json", MaxJsonBytes);

            Config = ModelConfig.Read(config, genai);
            _manifest = ModelManifest.Read(manifest);
            _card = ModelCard.Read(System.IO.Path.Combine(Path, "README.md"));
            string jinja = System.IO.Path.Combine(Path, "chat_template.jinja");
            _tokens = ModelTokens.Read(tokenizerConfig, Optional(jinja) ? jinja : null);
            GenerationSettings published = generation == null ? GenerationSettings.Default : ModelSampling.FromGenerationConfig(generation);
            Recommended = _manifest.Sampling.Over(published);

            TokenizerPath = System.IO.Path.Combine(Path, "tokenizer.json");
            if (options.RequireTokenizer || Optional(TokenizerPath, false))
                AddTokenizer();

            string graphPath = ModelGraphFile.Choose(Path, options.GraphFile, genai);
            ModelPaths.RequireFile(Path, graphPath, _followLinks);
            Graph = DecoderGraphReader.Read(Path, graphPath, Hints(genai), _followLinks);
            AddFile(graphPath);
            foreach (string external in Graph.ExternalFiles)
                AddFile(external);
            CheckShape((config ?? genai!).Path);
            ContextLength = FindContextLength((config ?? genai!).Path);
            CollectEndTokens(generation, (config ?? genai!).Path);
            AddListedFiles();
            ModelHashes.Verify(_files, options.VerifyAllHashes ? long.MaxValue : ModelHashes.SmallFile, null, CancellationToken.None);
        }

        /// <summary>Full path of the folder.</summary>
        public string Path { get; }

        /// <summary>Display name: repartee.json's, else the folder's.</summary>
        public string Name => string.IsNullOrWhiteSpace(_manifest.Name) ? System.IO.Path.GetFileName(Path) : _manifest.Name!;

        /// <summary>Licence: repartee.json's, else the one in README.md's front matter, else null.</summary>
        public string? Licence => _manifest.Licence ?? _card.Licence;

        /// <summary>Languages ("en", "zh"): repartee.json's, else those in README.md's front matter; may be empty.</summary>
        public IReadOnlyList<string> Languages => _manifest.Languages.Count > 0 ? _manifest.Languages : _card.Languages;

        /// <summary>Full path of <c>tokenizer.json</c>.</summary>
        public string TokenizerPath { get; }

        /// <summary>The model's shape as its configuration states it; agrees with <see cref="Graph"/>.</summary>
        public ModelConfig Config { get; }

        /// <summary>The decoder graph.</summary>
        public DecoderGraph Graph { get; }

        /// <summary>Longest sequence that the model was made for and its graph can run.</summary>
        public int ContextLength { get; }

        /// <summary>Token ids that end a turn (generation_config.json, config.json, tokenizer_config.json).</summary>
        public IReadOnlyList<int> EndTokens => _endTokens;

        /// <summary>The text of the end token that tokenizer_config.json names, or null; its id may be known only to the tokenizer.</summary>
        public string? EndTokenText => _tokens.EndText;

        /// <summary>Id of the token that begins a text, or null.</summary>
        public int? BeginToken => Config.BeginToken ?? _tokens.BeginToken;

        /// <summary>The text of the begin token that tokenizer_config.json names, or null.</summary>
        public string? BeginTokenText => _tokens.BeginText;

        /// <summary>The Jinja chat template as published, or null.</summary>
        public string? ChatTemplate => _tokens.Template;

        /// <summary>All chat templates by name; the usual one is "default".</summary>
        public IReadOnlyDictionary<string, string> ChatTemplates => _tokens.Templates;

        /// <summary>Recommended settings: repartee.json's over generation_config.json's.</summary>
        public GenerationSettings Recommended { get; }

        /// <summary>How much guidance the persona card gives (repartee.json "promptStyle").</summary>
        public PromptStyle PromptStyle => _manifest.PromptStyle;

        /// <summary>The files that make up the model, as far as Repartee uses them or repartee.json lists them.</summary>
        public IReadOnlyList<ModelFile> Files => _files;

        /// <summary>
        /// Whether repartee.json states a SHA-256 for every one of <see cref="Files"/> but itself, so that
        /// <see cref="VerifyHashes"/> compares the whole model.
        /// </summary>
        public bool HasHashes
        {
            get
            {
                foreach (ModelFile file in _files)
                {
                    if (file.Sha256 == null && file.Name != "repartee.json")
                        return false;
                }

                return _files.Count > 0;
            }
        }

        /// <summary>
        /// Bytes of memory that the model needs at least with <paramref name="conversations"/> caches of
        /// <paramref name="context"/> tokens: weights and KV caches, without the working memory of ONNX Runtime.
        /// </summary>
        public long EstimateMemory(int context, int conversations = 1)
        {
            if (context < 0)
                throw new ArgumentOutOfRangeException(nameof(context));
            if (conversations < 0)
                throw new ArgumentOutOfRangeException(nameof(conversations));
            return Graph.WeightBytes + Graph.CacheBytesPerToken * context * conversations;
        }

        /// <summary>
        /// Compares every file that has a SHA-256 in repartee.json with it; reads them whole, so call it off the main
        /// thread. Without hashes it does nothing.
        /// </summary>
        /// <param name="progress">Receives the fraction done, 0 to 1, on the calling thread.</param>
        /// <param name="cancellation">Stops between two blocks.</param>
        /// <exception cref="BadFileException">A file is not the one that was described.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public void VerifyHashes(IProgress<float>? progress = null, CancellationToken cancellation = default)
        {
            Guard(Path, () =>
            {
                ModelHashes.Verify(_files, long.MaxValue, progress, cancellation);
                return true;
            });
        }

        /// <summary>Runs <paramref name="read"/>; what the file system throws becomes a <see cref="BadFileException"/>.</summary>
        internal static T Guard<T>(string path, Func<T> read)
        {
            try
            {
                return read();
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException || e is SecurityException
                || e is ArgumentException || e is NotSupportedException)
            {
                throw new BadFileException(path, "cannot be read (" + e.Message + ").", e);
            }
        }

        private bool Optional(string path, bool add = true)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
                return false;
            if (add)
                AddFile(path);
            return true;
        }

        private ModelJson? Json(string name, int maxBytes)
        {
            string path = System.IO.Path.Combine(Path, name);
            return Optional(path) ? ModelJson.Read(path, maxBytes) : null;
        }

        private void AddTokenizer()
        {
            long bytes = ModelPaths.RequireFile(Path, TokenizerPath, _followLinks,
                "text cannot become tokens without it; publish or export the tokenizer in its fast form.");
            if (bytes > MaxTokenizerBytes)
                throw new BadFileException(TokenizerPath, "is larger than " + MaxTokenizerBytes / (1024 * 1024) + " MB, which no tokenizer is.");
            AddFile(TokenizerPath);
        }

        private void AddFile(string path)
        {
            long bytes = ModelPaths.RequireFile(Path, path, _followLinks);
            _files.Add(new ModelFile(path.Substring(Path.Length).TrimStart('/', '\\').Replace('\\', '/'), path, bytes, null));
        }

        private GraphHints Hints(ModelJson? genai)
        {
            ModelJson? decoder = genai?.Object("model")?.Object("decoder");
            ModelJson? inputs = decoder?.Object("inputs");
            ModelJson? outputs = decoder?.Object("outputs");
            return new GraphHints
            {
                PastKeys = inputs?.Text("past_key_names"),
                PastValues = inputs?.Text("past_value_names"),
                PresentKeys = outputs?.Text("present_key_names"),
                PresentValues = outputs?.Text("present_value_names"),
                KeyValueHeads = Config.KeyValueHeads,
                HeadSize = Config.HeadSize,
                VocabularySize = Config.VocabularySize,
            };
        }

        private void CheckShape(string configPath)
        {
            Compare("layers of cache", Graph.LayerCount, Config.LayerCount);
            Compare("key and value heads", Graph.KeyValueHeads, Config.KeyValueHeads);
            Compare("values per head", Graph.HeadSize, Config.HeadSize);
            Compare("tokens in its vocabulary", Graph.VocabularySize, Config.VocabularySize);

            void Compare(string what, int graph, int? config)
            {
                if (config != null && config != graph)
                {
                    throw new BadFileException(Graph.Path, "has " + graph + " " + what + ", " + System.IO.Path.GetFileName(configPath)
                        + " says " + config + ": the files come from different models; export them together.");
                }
            }
        }

        private int FindContextLength(string configPath)
        {
            int? length = Config.ContextLength;
            if (Graph.MaxPositions is int positions && (length == null || positions < length))
                length = positions;
            return length ?? throw new BadFileException(configPath, "does not say how long a text may be; add \"max_position_embeddings\".");
        }

        private void CollectEndTokens(ModelJson? generation, string configPath)
        {
            generation?.Wholes("eos_token_id", _endTokens);
            CheckIds(_endTokens, generation?.Path ?? configPath);
            CheckIds(Config.EndTokens, configPath);
            foreach (int id in Config.EndTokens)
            {
                if (!_endTokens.Contains(id))
                    _endTokens.Add(id);
            }
            if (_tokens.EndToken is int end && !_endTokens.Contains(end))
            {
                CheckIds(new[] { end }, System.IO.Path.Combine(Path, "tokenizer_config.json"));
                _endTokens.Add(end);
            }
            if (BeginToken is int begin)
                CheckIds(new[] { begin }, configPath);
        }

        private void CheckIds(IReadOnlyList<int> ids, string path)
        {
            foreach (int id in ids)
            {
                if (id >= Graph.VocabularySize)
                {
                    throw new BadFileException(path, "names the token " + id + ", but " + System.IO.Path.GetFileName(Graph.Path)
                        + " knows only " + Graph.VocabularySize + " tokens: the files come from different models.");
                }
            }
        }

        private void AddListedFiles()
        {
            string manifestPath = System.IO.Path.Combine(Path, "repartee.json");
            foreach ((string name, long? expected, string? sha256) in _manifest.Files)
            {
                string path = ModelPaths.Resolve(Path, name, manifestPath);
                long bytes = ModelPaths.RequireFile(Path, path, _followLinks, "repartee.json lists it; fetch the model again.");
                if (_followLinks)
                    ModelPaths.RequireBesideModel(Path, Graph.Path, path);
                if (expected != null && expected != bytes)
                {
                    throw new BadFileException(path, "has " + bytes + " bytes, repartee.json says " + expected
                        + ": the download is incomplete or the file was changed; fetch it again.");
                }
                var file = new ModelFile(name.Replace('\\', '/'), path, bytes, sha256);
                int known = _files.FindIndex(other => other.Path == path);
                if (known >= 0)
                    _files[known] = file;
                else
                    _files.Add(file);
            }
        }
    }
}
