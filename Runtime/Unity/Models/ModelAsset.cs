using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// A model of the project: names the folder that holds it and says how to run it. The folder's files are no assets;
    /// keep them where Unity does not import them, in a folder whose name ends with "~".
    /// </summary>
    /// <remarks>
    /// The project's default model, for characters that name none, is the asset <c>Assets/Resources/Repartee/Default
    /// Model.asset</c> (below any folder named Resources); without it, the one that comes with the package.
    /// </remarks>
    [CreateAssetMenu(menuName = "Dialogue/Model", fileName = "Model", order = 201)]
    [HelpURL(HelpPages.Model)]
    [Icon(Icons.Model)]
    public sealed class ModelAsset : ScriptableObject
    {
        /// <summary>Where the project's default model lies, below a folder named Resources.</summary>
        public const string DefaultPath = "Repartee/Default Model";

        [SerializeField]
        [Tooltip("The model folder, relative to the project: \"Assets/Models~/my-model\". Builds carry it in StreamingAssets. Empty: the one that comes with the package.")]
        private string _folder = "";

        [SerializeField]
        [Tooltip("Where to run it. Every choice falls back to the processor.")]
        private ExecutionDevice _device = ExecutionDevice.Auto;

        [SerializeField]
        [Min(0)]
        [Tooltip("Threads of the processor. 0: a quarter of them, 1 to 4.")]
        private int _threads;

        [SerializeField]
        [Min(0)]
        [Tooltip("Most tokens of a conversation. 0: what the model was made for, at most 2048.")]
        private int _contextLength;

        [SerializeField]
        [Min(1)]
        [Tooltip("How many conversations the model keeps in mind at the same time. More may talk; those who were silent longest are read again when they speak.")]
        private int _maxCaches = 8;

        [SerializeField]
        [Min(1)]
        [Tooltip("Memory for all conversations together, in megabytes. Lowers their number, never below one.")]
        private int _cacheMegabytes = 256;

        [SerializeField]
        [Tooltip("When the model is freed.")]
        private ModelUnload _unload;

        /// <summary>The project's default model, or null where it has none.</summary>
        public static ModelAsset? Default
        {
            get
            {
                ModelAsset asset = Resources.Load<ModelAsset>(DefaultPath);
                return asset != null ? asset : null;
            }
        }

        /// <summary>
        /// The model folder, relative to the project ("Assets/Models~/my-model") or a full path; empty for the one that
        /// comes with the package.
        /// </summary>
        public string Folder
        {
            get => _folder;
            set => _folder = value;
        }

        /// <summary>Where to run it.</summary>
        public ExecutionDevice Device
        {
            get => _device;
            set => _device = value;
        }

        /// <summary>Threads of the processor, or 0 for the engine's choice.</summary>
        public int Threads
        {
            get => _threads;
            set => _threads = value;
        }

        /// <summary>Most tokens of a conversation, or 0 for the engine's choice.</summary>
        public int ContextLength
        {
            get => _contextLength;
            set => _contextLength = value;
        }

        /// <summary>Most conversations that keep a KV cache at the same time.</summary>
        public int MaxCaches
        {
            get => _maxCaches;
            set => _maxCaches = value;
        }

        /// <summary>Megabytes for all KV caches together.</summary>
        public int CacheMegabytes
        {
            get => _cacheMegabytes;
            set => _cacheMegabytes = value;
        }

        /// <summary>When the model is freed.</summary>
        public ModelUnload Unload
        {
            get => _unload;
            set => _unload = value;
        }

        /// <summary>The model folder's full path where this runs.</summary>
        public string ResolvePath() => ModelFiles.Resolve(_folder.Length == 0 ? ModelFiles.Bundled : _folder);

        /// <summary>How to run it, as the engine takes it; its log is Unity's console.</summary>
        public EngineOptions ToOptions() => new EngineOptions
        {
            Device = _device,
            Threads = _threads > 0 ? _threads : (int?)null,
            ContextLength = _contextLength > 0 ? _contextLength : (int?)null,
            MaxCaches = _maxCaches,
            CacheBudgetBytes = (long)_cacheMegabytes << 20,
            Log = Debug.Log,
        };
    }
}
