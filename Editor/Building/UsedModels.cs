using System;
using System.Collections.Generic;
using System.Linq;
using Repartee.Unity;
using UnityEditor;

namespace Repartee.Editor
{
    /// <summary>
    /// Which model folders a build needs: those of model assets that its scenes or Resources use, those that are labelled
    /// to go along, and the default for characters that name none.
    /// </summary>
    internal static class UsedModels
    {
        /// <summary>An asset label that lets a model go along though nothing in the build refers to it: asset bundles, Addressables, code.</summary>
        public const string Label = "InBuild";

        /// <summary>The folders with who asks for them.</summary>
        /// <param name="scenes">The scenes of the build; null or empty for those of the build settings.</param>
        public static List<(string Folder, string UsedBy)> Of(string[]? scenes)
        {
            var used = new List<(string, string)>();
            foreach (ModelAsset asset in Assets(scenes))
                used.Add((FolderOf(asset), AssetDatabase.GetAssetPath(asset)));
            ModelAsset? chosen = ModelAsset.Default;
            used.Add((FolderOf(chosen), "characters that name no model"));
            return used;
        }

        /// <summary>The model assets that a build uses.</summary>
        public static IReadOnlyList<ModelAsset> Assets(string[]? scenes) => Used<ModelAsset>(scenes);

        /// <summary>The assets of a kind that scenes or Resources use, or that are labelled to go along.</summary>
        public static IReadOnlyList<T> Used<T>(string[]? scenes) where T : UnityEngine.Object
        {
            if (scenes == null || scenes.Length == 0)
                scenes = EditorBuildSettings.scenes.Where(scene => scene.enabled).Select(scene => scene.path).ToArray();
            string[] roots = AssetDatabase.GetAllAssetPaths().Where(IsResource).Concat(scenes).ToArray();
            var reached = new HashSet<string>(AssetDatabase.GetDependencies(roots, true), StringComparer.Ordinal);
            return AssetDatabase.FindAssets("t:" + typeof(T).Name)
                .Select(AssetDatabase.GUIDToAssetPath)
                .Select(path => (Path: path, Asset: AssetDatabase.LoadAssetAtPath<T>(path)))
                .Where(entry => reached.Contains(entry.Path) || AssetDatabase.GetLabels(entry.Asset).Contains(Label))
                .Select(entry => entry.Asset)
                .ToArray();
        }

        private static string FolderOf(ModelAsset? asset) => asset == null || asset.Folder.Length == 0 ? ModelFiles.Bundled : asset.Folder;

        private static bool IsResource(string path) => path.Contains("/Resources/") && !path.Contains("/Editor/");
    }
}
