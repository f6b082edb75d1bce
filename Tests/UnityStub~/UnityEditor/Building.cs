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
        }

        public static string GenerateUniqueAssetPath(string path) => path;

        public static string GUIDToAssetPath(string guid) => guid.Substring("guid of ".Length);

        public static T LoadAssetAtPath<T>(string assetPath) where T : Object =>
            Assets.TryGetValue(assetPath, out Object asset) ? asset as T : null;
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
        internal BuildPlayerContext()
        {
        }

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
