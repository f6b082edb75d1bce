using System.IO;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// Where model folders are. In the editor they stay where they lie in the project, in folders that Unity does not
    /// import; the build step puts them into StreamingAssets, from where a player reads them.
    /// </summary>
    public static class ModelFiles
    {
        /// <summary>The folder below StreamingAssets that holds the model folders of a build.</summary>
        public const string StreamingFolder = "Repartee/Models";

        /// <summary>The model that comes with the package, as a path in the project.</summary>
        public const string Bundled = "Packages/com.repartee.npc-dialogue/Runtime/Models~/repartee-npc-small";

        /// <summary>Where a build carries a model folder, relative to StreamingAssets.</summary>
        /// <param name="projectFolder">The folder as the project knows it; its last name is kept.</param>
        public static string PathInStreamingAssets(string projectFolder) =>
            StreamingFolder + "/" + Path.GetFileName(projectFolder.Replace('\\', '/').TrimEnd('/'));

        /// <summary>The full path of a model folder here: in the project in the editor, in StreamingAssets in a player.</summary>
        /// <param name="projectFolder">The folder relative to the project, or a full path.</param>
        public static string Resolve(string projectFolder) => Application.isEditor
            ? Path.GetFullPath(projectFolder)
            : Path.Combine(Application.streamingAssetsPath, PathInStreamingAssets(projectFolder));

        /// <summary>Why no model can run on this platform, in one sentence, or null where one can.</summary>
        public static string? WhyNotHere()
        {
            switch (Application.platform)
            {
                case RuntimePlatform.WebGLPlayer:
                    return "A browser has no threads to run the model on; characters speak their fallback lines.";
                case RuntimePlatform.Android:
                    return "On Android StreamingAssets is an archive that the model cannot be read from; characters speak their fallback lines.";
                default:
                    return null;
            }
        }
    }
}
