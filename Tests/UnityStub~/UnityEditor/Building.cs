using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Object = UnityEngine.Object;

namespace UnityEditor
{
    public sealed class AssetDatabase
    {
        /// <summary>The assets of the pretended project, by path.</summary>
        internal static Dictionary<string, Object> Assets { get; } = new Dictionary<string, Object>();

        public static string[] FindAssets(string filter)
        {
            string type = filter.StartsWith("t:", StringComparison.Ordinal) ? filter.Substring(2) : throw new NotSupportedException(filter);
            return Assets.Where(asset => asset.Value.GetType().Name == type).Select(asset => "guid of " + asset.Key).ToArray();
        }

        /// <summary>The labels of assets, by path.</summary>
        internal static Dictionary<string, string[]> Labels { get; } = new Dictionary<string, string[]>();

        public static string[] GetAllAssetPaths() => Assets.Keys.ToArray();

        public static string[] GetLabels(Object obj) => Labels.TryGetValue(GetAssetPath(obj), out string[] labels) ? labels : new string[0];

        /// <summary>What each asset uses, itself not among it, by path.</summary>
        internal static Dictionary<string, string[]> Uses { get; } = new Dictionary<string, string[]>();

        public static string GetAssetPath(Object assetObject) =>
            Assets.Where(asset => ReferenceEquals(asset.Value, assetObject)).Select(asset => asset.Key).FirstOrDefault() ?? "";

        public static void CreateAsset(Object asset, string path)
        {
            asset.name = Path.GetFileNameWithoutExtension(path);
            Assets[path] = asset;
        }

        public static string[] GetDependencies(string[] pathNames, bool recursive)
        {
            var found = new List<string>(pathNames);
            for (int i = 0; i < found.Count && recursive; i++)
            {
                if (Uses.TryGetValue(found[i], out string[] used))
                {
                    found.AddRange(used.Except(found));
                }
            }

            return found.ToArray();
        }

        public static void SaveAssets()
        {
        }

        public static void Refresh()
        {
        }

        public static void ImportAsset(string path)
        {
            // Of the importers, the one that makes text assets of files that are no text.
            if (path.EndsWith(".bytes", StringComparison.Ordinal))
            {
                Assets[path] = new UnityEngine.TextAsset(File.ReadAllBytes(path)) { name = Path.GetFileNameWithoutExtension(path) };
            }
        }

        public static string GenerateUniqueAssetPath(string path) => path;

        public static string GUIDToAssetPath(string guid) => guid.Substring("guid of ".Length);

        public static T LoadAssetAtPath<T>(string assetPath) where T : Object =>
            Assets.TryGetValue(assetPath, out Object asset) ? asset as T : null;
    }
}

namespace UnityEditor
{
    public enum BuildTarget
    {
        NoTarget = -2,
        StandaloneOSX = 2,
        StandaloneWindows = 5,
        iOS = 9,
        Android = 13,
        StandaloneWindows64 = 19,
        WebGL = 20,
        StandaloneLinux64 = 24,
    }

    public struct BuildPlayerOptions
    {
        public string[] scenes { get; set; }

        public BuildTarget target { get; set; }
    }

    public class EditorBuildSettingsScene
    {
        public EditorBuildSettingsScene(string path, bool enabled)
        {
            this.path = path;
            this.enabled = enabled;
        }

        public bool enabled { get; set; }

        public string path { get; set; }
    }

    public class EditorBuildSettings : Object
    {
        private EditorBuildSettings()
        {
        }

        public static EditorBuildSettingsScene[] scenes { get; set; } = new EditorBuildSettingsScene[0];
    }

    public class AssetImporter : Object
    {
        public string assetPath { get; internal set; }
    }

    public sealed class PluginImporter : AssetImporter
    {
        /// <summary>The paths of the project's plugins, by what they are for.</summary>
        internal static Dictionary<BuildTarget, string[]> Plugins { get; } = new Dictionary<BuildTarget, string[]>();

        public static PluginImporter[] GetImporters(BuildTarget platform) =>
            Plugins.TryGetValue(platform, out string[] paths) ? paths.Select(path => new PluginImporter { assetPath = path }).ToArray() : new PluginImporter[0];
    }
}

namespace UnityEditor.Build
{
    public interface IOrderedCallback
    {
        int callbackOrder { get; }
    }

    public abstract class BuildPlayerProcessor : IOrderedCallback
    {
        public virtual int callbackOrder => 0;

        public abstract void PrepareForBuild(BuildPlayerContext buildPlayerContext);
    }

    public sealed class BuildPlayerContext
    {
        internal BuildPlayerContext(BuildPlayerOptions buildPlayerOptions = default)
        {
            BuildPlayerOptions = buildPlayerOptions;
        }

        public BuildPlayerOptions BuildPlayerOptions { get; }

        /// <summary>What was added: the path in StreamingAssets, and where it comes from.</summary>
        internal Dictionary<string, string> Added { get; } = new Dictionary<string, string>();

        public void AddAdditionalPathToStreamingAssets(string directoryOrFile, string pathInStreamingAssets = null)
        {
            if (!Directory.Exists(directoryOrFile) && !File.Exists(directoryOrFile))
            {
                throw new FileNotFoundException("No such file or directory.", directoryOrFile);
            }

            string target = pathInStreamingAssets ?? Path.GetFileName(directoryOrFile);
            if (Added.TryGetValue(target, out string source) && source != directoryOrFile)
            {
                throw new ArgumentException("An entry for '" + target + "' has already been added, '" + source + "'.");
            }

            Added[target] = directoryOrFile;
        }
    }

    public class BuildFailedException : Exception
    {
        public BuildFailedException(string message) : base(message)
        {
        }
    }
}
