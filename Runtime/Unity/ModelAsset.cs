using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// A model of the project: names the folder that holds it. The folder's files are no assets; keep them where Unity
    /// does not import them, in a folder whose name ends with "~".
    /// </summary>
    [CreateAssetMenu(menuName = "Dialogue/Model", fileName = "Model")]
    [HelpURL("https://github.com/repartee/npc-dialogue")]
    public sealed class ModelAsset : ScriptableObject
    {
        [SerializeField]
        [Tooltip("The model folder, relative to the project: \"Assets/Models~/my-model\". Builds carry it in StreamingAssets.")]
        private string _folder = "";

        /// <summary>The model folder, relative to the project ("Assets/Models~/my-model") or a full path.</summary>
        public string Folder
        {
            get => _folder;
            set => _folder = value;
        }

        /// <summary>The model folder's full path where this runs.</summary>
        public string ResolvePath() => ModelFiles.Resolve(_folder);
    }
}
