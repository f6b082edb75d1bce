using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.Build;

namespace Repartee.Editor
{
    /// <summary>
    /// Puts model folders into a build's StreamingAssets, without copying them below Assets: the one that comes with
    /// the package and those of the project's model assets, each with a list of its files beside it, for platforms that
    /// have to bring them to a real path first. A folder that is missing or damaged stops the build.
    /// </summary>
    internal sealed class ModelBuildStep : BuildPlayerProcessor
    {
        private const string Lists = "Library/Repartee";

        /// <inheritdoc/>
        public override void PrepareForBuild(BuildPlayerContext buildPlayerContext)
        {
            var sources = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (string folder in ProjectFolders())
            {
                string target = ModelFiles.PathInStreamingAssets(folder);
                string source = Path.GetFullPath(folder.TrimEnd('/', '\\'));
                if (sources.TryGetValue(target, out string? other))
                {
                    if (other != source)
                        throw new BuildFailedException("Two models would be \"" + target + "\" in the build: " + other + " and " + source + ". Rename one of the folders.");
                    continue;
                }

                Check(source);
                sources.Add(target, source);
                buildPlayerContext.AddAdditionalPathToStreamingAssets(source, target);
                buildPlayerContext.AddAdditionalPathToStreamingAssets(WriteList(source), target + ModelFileList.Suffix);
            }
        }

        private static string WriteList(string source)
        {
            Directory.CreateDirectory(Lists);
            string path = Path.GetFullPath(Path.Combine(Lists, Path.GetFileName(source) + ModelFileList.Suffix));
            File.WriteAllText(path, ModelFileList.Of(source).ToString());
            return path;
        }

        private static IEnumerable<string> ProjectFolders()
        {
            IEnumerable<string> own = AssetDatabase.FindAssets("t:" + nameof(ModelAsset))
                .Select(AssetDatabase.GUIDToAssetPath)
                .Select(AssetDatabase.LoadAssetAtPath<ModelAsset>)
                .Select(asset => asset.Folder)
                .Where(folder => folder.Length > 0);
            return own.Prepend(ModelFiles.Bundled);
        }

        private static void Check(string folder)
        {
            try
            {
                ModelFolder.Open(folder);
            }
            catch (ReparteeException e)
            {
                throw new BuildFailedException("A dialogue model cannot go into the build. " + e.Message);
            }
        }
    }
}
