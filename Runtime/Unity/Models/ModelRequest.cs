using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>Which model, where it is, and how to run it.</summary>
    internal sealed class ModelRequest
    {
        private ModelRequest(string folder, string? source, EngineOptions options, ModelUnload unload)
        {
            Folder = folder;
            Source = source;
            Options = options;
            Unload = unload;
        }

        /// <summary>Full path of the folder that the engine reads.</summary>
        public string Folder { get; }

        /// <summary>The address that it has to be brought from first, or null.</summary>
        public string? Source { get; }

        public EngineOptions Options { get; }

        public ModelUnload Unload { get; }

        public static ModelRequest ForAsset(ModelAsset? asset)
        {
            string folder = asset == null || asset.Folder.Length == 0 ? ModelFiles.Bundled : asset.Folder;
            return new ModelRequest(ModelFiles.Resolve(folder), ModelFiles.SourceOf(folder),
                asset == null ? DefaultOptions() : asset.ToOptions(), asset == null ? default : asset.Unload);
        }

        public static ModelRequest ForFolder(string folder, EngineOptions? options, ModelUnload unload) =>
            new ModelRequest(folder, null, options ?? DefaultOptions(), unload);

        private static EngineOptions DefaultOptions() => new EngineOptions { Log = Debug.Log };
    }
}
