using System.Collections.Generic;
using System.IO;
using System.Linq;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.Build;
using UnityEngine;

namespace Repartee.Editor
{
    /// <summary>
    /// Puts exactly the model folders that a build uses into its StreamingAssets, without copying them below Assets, each
    /// with a list of its files beside it for platforms that have to bring them to a real path first. Every file is
    /// compared with its hash; a folder that is missing or damaged, and a native library that is not there, stop the build.
    /// </summary>
    internal sealed class ModelBuildStep : BuildPlayerProcessor
    {
        private const string Lists = "Library/Repartee";

        /// <inheritdoc/>
        public override void PrepareForBuild(BuildPlayerContext buildPlayerContext)
        {
            BuildPlayerOptions options = buildPlayerContext.BuildPlayerOptions;
            if (options.target == BuildTarget.WebGL)
            {
                Debug.Log("No dialogue models in this build: a browser has no threads to run them on; characters speak their fallback lines.");
                return;
            }

            CheckLibraries(options);
            ModelBuildPlan plan;
            try
            {
                plan = ModelBuildPlan.Of(UsedModels.Of(options.scenes));
            }
            catch (ReparteeException e)
            {
                throw new BuildFailedException(e.Message);
            }

            foreach (PlannedModel model in plan.Models)
            {
                string target = ModelFiles.PathInStreamingAssets(model.Folder);
                buildPlayerContext.AddAdditionalPathToStreamingAssets(model.Folder, target);
                buildPlayerContext.AddAdditionalPathToStreamingAssets(WriteList(model.Folder), target + ModelFileList.Suffix);
            }

            Debug.Log(plan.ToString());
            WarnOfBakes(options.scenes, plan);
        }

        // A baked prompt goes along with its persona, as any asset does; one that is of no use stops no build.
        private static void WarnOfBakes(string[]? scenes, ModelBuildPlan plan)
        {
            foreach (PersonaAsset persona in UsedModels.Used<PersonaAsset>(scenes))
            {
                string? warning = persona.Baked == null ? null
                    : BuildBakes.WarningOf(AssetDatabase.GetAssetPath(persona), persona.Json, persona.Baked.bytes, plan.Models);
                if (warning != null)
                    Debug.LogWarning(warning, persona);
            }
        }

        private static void CheckLibraries(BuildPlayerOptions options)
        {
            BuildPlatform platform = PlatformOf(options.target);
            if (platform == BuildPlatform.Other)
                return;
            List<string> plugins = PluginImporter.GetImporters(options.target).Select(plugin => plugin.assetPath).ToList();
            if (platform == BuildPlatform.IOS && Directory.Exists(Path.GetFullPath(NativeLibraries.IosFramework)))
                plugins.Add(NativeLibraries.IosFramework);
            string? missing = NativeLibraries.Missing(platform, plugins);
            if (missing != null)
                throw new BuildFailedException(missing);
            foreach (string warning in UsedModels.Assets(options.scenes)
                .Select(asset => NativeLibraries.MissingForDevice(platform, asset.Device, plugins)).OfType<string>().Distinct())
                Debug.LogWarning(warning);
        }

        private static BuildPlatform PlatformOf(BuildTarget target) => target switch
        {
            BuildTarget.StandaloneWindows => BuildPlatform.Windows,
            BuildTarget.StandaloneWindows64 => BuildPlatform.Windows,
            BuildTarget.StandaloneOSX => BuildPlatform.MacOS,
            BuildTarget.StandaloneLinux64 => BuildPlatform.Linux,
            BuildTarget.iOS => BuildPlatform.IOS,
            BuildTarget.Android => BuildPlatform.Android,
            _ => BuildPlatform.Other,
        };

        private static string WriteList(string source)
        {
            Directory.CreateDirectory(Lists);
            string path = Path.GetFullPath(Path.Combine(Lists, Path.GetFileName(source) + ModelFileList.Suffix));
            File.WriteAllText(path, ModelFileList.Of(source).ToString());
            return path;
        }
    }
}
