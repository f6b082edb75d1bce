using System.IO;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// Where model folders are. In the editor they stay where they lie in the project, in folders that Unity does not
    /// import. The build step puts them into StreamingAssets, from where a player reads them; on Android, where
    /// StreamingAssets is an archive, they are first brought to <see cref="Application.persistentDataPath"/>.
    /// </summary>
    public static class ModelFiles
    {
        /// <summary>The folder that holds the model folders of a build, below StreamingAssets or the persistent data path.</summary>
        public const string StreamingFolder = "Repartee/Models";

        /// <summary>The model that comes with the package, as a path in the project.</summary>
        public const string Bundled = "Packages/com.repartee.npc-dialogue/Runtime/Models~/repartee-npc-small";

        /// <summary>Where a build carries a model folder, relative to StreamingAssets.</summary>
        /// <param name="projectFolder">The folder as the project knows it; its last name is kept.</param>
        public static string PathInStreamingAssets(string projectFolder) =>
            StreamingFolder + "/" + Path.GetFileName(projectFolder.Replace('\\', '/').TrimEnd('/'));

        /// <summary>
        /// The full path of a model folder here: in the project in the editor, in StreamingAssets in a player, and in the
        /// persistent data where StreamingAssets is no folder.
        /// </summary>
        /// <param name="projectFolder">The folder relative to the project, or a full path.</param>
        public static string Resolve(string projectFolder)
        {
            if (Application.isEditor)
                return Path.GetFullPath(projectFolder);
            string root = SourceOf(projectFolder) == null ? Application.streamingAssetsPath : Application.persistentDataPath;
            return Path.Combine(root, PathInStreamingAssets(projectFolder));
        }

        /// <summary>
        /// The address from which the model has to be fetched before it can be read from <see cref="Resolve"/>, or null
        /// where StreamingAssets is an ordinary folder.
        /// </summary>
        /// <param name="projectFolder">The folder relative to the project, or a full path.</param>
        public static string? SourceOf(string projectFolder) =>
            !Application.isEditor && Application.streamingAssetsPath.Contains("://")
                ? Application.streamingAssetsPath.TrimEnd('/') + "/" + PathInStreamingAssets(projectFolder)
                : null;

        /// <summary>Why no model can run on this platform, in one sentence, or null where one can.</summary>
        public static string? WhyNotHere()
        {
            switch (Application.platform)
            {
                case RuntimePlatform.WebGLPlayer:
                    return "A browser has no threads to run a dialogue model on; characters speak their fallback lines.";
                default:
                    return null;
            }
        }
    }
}
