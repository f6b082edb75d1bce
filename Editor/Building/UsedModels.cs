using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Repartee.Unity;
using UnityEditor;

namespace Repartee.Editor
{
    /// <summary>
    /// Which model folders a build needs: those of model assets that its scenes or Resources use, those that are labelled
    /// to go along, and the one that comes with the package where a character names none and the project has no default.
    /// A default below Resources goes along as all of Resources does: so a project says that code makes characters.
    /// </summary>
    internal static class UsedModels
    {
        /// <summary>An asset label that lets a model go along though nothing in the build refers to it: asset bundles, Addressables, code.</summary>
        public const string Label = "InBuild";

        /// <summary>The component's script, which every scene and prefab with a character depends on.</summary>
        internal const string Character = "Packages/com.repartee.npc-dialogue/Runtime/Unity/NpcDialogue.cs";

        private static readonly Regex _noModel = new Regex(
            @"\n\s*_model: \{fileID: 0\}|propertyPath: _model\s+value:[^\n]*\s+objectReference: \{fileID: 0\}", RegexOptions.CultureInvariant);

        /// <summary>The folders with who asks for them.</summary>
        /// <param name="scenes">The scenes of the build; null or empty for those of the build settings.</param>
        public static List<(string Folder, string UsedBy)> Of(string[]? scenes)
        {
            var used = new List<(string, string)>();
            foreach (ModelAsset asset in Assets(scenes))
                used.Add((FolderOf(asset), AssetDatabase.GetAssetPath(asset)));
            ModelAsset? chosen = ModelAsset.Default;
            if (NamesNone(scenes))
                used.Add((FolderOf(chosen), "characters that name no model"));
            return used;
        }

        /// <summary>The model assets that a build uses.</summary>
        public static IReadOnlyList<ModelAsset> Assets(string[]? scenes) => Used<ModelAsset>(scenes);

        /// <summary>The assets of a kind that scenes or Resources use, or that are labelled to go along.</summary>
        public static IReadOnlyList<T> Used<T>(string[]? scenes) where T : UnityEngine.Object
        {
            HashSet<string> reached = Reached(scenes);
            return AssetDatabase.FindAssets("t:" + typeof(T).Name)
                .Select(AssetDatabase.GUIDToAssetPath)
                .Select(path => (Path: path, Asset: AssetDatabase.LoadAssetAtPath<T>(path)))
                .Where(entry => reached.Contains(entry.Path) || AssetDatabase.GetLabels(entry.Asset).Contains(Label))
                .Select(entry => entry.Asset)
                .ToArray();
        }

        // Whether a character of the build names no model. Scenes and prefabs that are not text say nothing, and count.
        private static bool NamesNone(string[]? scenes)
        {
            string[] holders = Reached(scenes)
                .Where(Holds)
                .ToArray();
            // Personas without a character: code makes it.
            return holders.Length == 0 ? Used<PersonaAsset>(scenes).Count > 0 : holders.Any(NamesNone);
        }

        private static bool Holds(string path) =>
            (path.EndsWith(".unity", StringComparison.Ordinal) || path.EndsWith(".prefab", StringComparison.Ordinal))
            && AssetDatabase.GetDependencies(new[] { path }, true).Contains(Character);

        private static bool NamesNone(string path)
        {
            string text = File.Exists(path) ? File.ReadAllText(path) : "";
            return !text.StartsWith("%YAML", StringComparison.Ordinal) || _noModel.IsMatch(text);
        }

        private static HashSet<string> Reached(string[]? scenes)
        {
            if (scenes == null || scenes.Length == 0)
                scenes = EditorBuildSettings.scenes.Where(scene => scene.enabled).Select(scene => scene.path).ToArray();
            string[] roots = AssetDatabase.GetAllAssetPaths().Where(IsResource).Concat(scenes).ToArray();
            return new HashSet<string>(AssetDatabase.GetDependencies(roots, true), StringComparer.Ordinal);
        }

        private static string FolderOf(ModelAsset? asset) => asset == null || asset.Folder.Length == 0 ? ModelFiles.Bundled : asset.Folder;

        private static bool IsResource(string path) => path.Contains("/Resources/") && !path.Contains("/Editor/");
    }
}
