using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Repartee.Metas;

namespace Repartee.Tests
{
    /// <summary>The package under test: this repository's working tree.</summary>
    internal static class PackageFolder
    {
        public static UnityTree Tree { get; } = UnityTree.Read(UnityTree.FindRoot(AppContext.BaseDirectory));

        public static JsonElement Manifest { get; } = JsonDocument.Parse(Read("package.json")).RootElement;

        private static readonly Asmdef[] AssembliesAndSamples = Tree.Entries
            .Where(path => path.EndsWith(".asmdef", StringComparison.Ordinal))
            .Select(path => new Asmdef(path))
            .ToArray();

        /// <summary>The package's own assemblies, tests included.</summary>
        public static IReadOnlyList<Asmdef> Assemblies { get; } = AssembliesAndSamples
            .Where(assembly => !assembly.Path.StartsWith("Samples~/", StringComparison.Ordinal))
            .ToArray();

        /// <summary>The C# files that Unity would compile, and the assembly that each belongs to; samples included.</summary>
        public static IReadOnlyList<(string Path, Asmdef? Assembly)> Scripts { get; } = Tree.Entries
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => (path, OwnerOf(path)))
            .ToArray();

        public static string FullPath(string path) => Path.Combine(Tree.Root, path);

        public static string Read(string path) => File.ReadAllText(FullPath(path));

        // The nearest asmdef above a file, as Unity decides it.
        private static Asmdef? OwnerOf(string path) => AssembliesAndSamples
            .Where(assembly => path.StartsWith(assembly.Folder + "/", StringComparison.Ordinal))
            .OrderByDescending(assembly => assembly.Folder.Length)
            .FirstOrDefault();
    }
}
