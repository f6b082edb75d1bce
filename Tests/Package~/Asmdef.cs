using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace Repartee.Tests
{
    /// <summary>An assembly of the package: its asmdef for Unity, and the csproj beside it.</summary>
    internal sealed class Asmdef
    {
        private static readonly string[] UnityPackages = { "Unity.TextMeshPro", "UnityEngine.UI" };

        private static readonly string[] TestRunner = { "UnityEngine.TestRunner", "UnityEditor.TestRunner" };

        // What a .NET reference is called in an asmdef. The runners of .NET and the stand-in for Unity have no name there.
        private static readonly Dictionary<string, string[]> UnityNames = new Dictionary<string, string[]>
        {
            ["$(OnnxRuntimePackage)"] = new[] { "com.github.asus4.onnxruntime" },
            ["MessagePack"] = new[] { "MessagePack.dll", "MessagePack.Annotations.dll" },
            ["Newtonsoft.Json"] = new[] { "Newtonsoft.Json.dll" },
            ["NUnit"] = new[] { "nunit.framework.dll" },
            ["NUnit3TestAdapter"] = Array.Empty<string>(),
            ["Microsoft.NET.Test.Sdk"] = Array.Empty<string>(),
            ["Repartee.UnityStub"] = Array.Empty<string>(),
        };

        private readonly JsonElement _json;

        public Asmdef(string path)
        {
            Path = path;
            Folder = path.Substring(0, path.LastIndexOf('/'));
            _json = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(PackageFolder.Tree.Root, path))).RootElement;
        }

        public string Path { get; }

        public string Folder { get; }

        public string Name => _json.GetProperty("name").GetString() ?? "";

        public bool IsTest => Strings("defineConstraints").Contains("UNITY_INCLUDE_TESTS");

        public bool IsEditorOnly => Strings("includePlatforms").SequenceEqual(new[] { "Editor" });

        public bool IsEngineFree => Flag("noEngineReferences");

        public string ProjectPath => Folder + "/" + Name + ".csproj";

        /// <summary>
        /// Everything the asmdef references, in its own names; without the test runner and Unity's own packages, for
        /// which the stand-in stands in.
        /// </summary>
        public IEnumerable<string> References =>
            Strings("references").Concat(Strings("precompiledReferences")).Except(TestRunner).Except(UnityPackages);

        /// <summary>Whether it is compiled only where an optional product is installed.</summary>
        public bool IsOptional => Strings("references").Intersect(UnityPackages).Any() || (!IsTest && Strings("defineConstraints").Count > 0);

        /// <summary>The packages whose presence defines a symbol.</summary>
        public IEnumerable<(string Package, string Symbol)> VersionDefines => _json.GetProperty("versionDefines").EnumerateArray()
            .Select(item => (item.GetProperty("name").GetString() ?? "", item.GetProperty("define").GetString() ?? ""));

        /// <summary>Everything the csproj references, in the asmdef's names.</summary>
        public IEnumerable<string> ProjectReferences => ReferencesOf(ProjectPath);

        /// <summary>The same with everything that those projects bring along, as .NET hands it on.</summary>
        public IEnumerable<string> AllProjectReferences
        {
            get
            {
                var all = new HashSet<string>();
                var open = new Stack<string>(new[] { ProjectPath });
                while (open.Count > 0)
                {
                    string project = open.Pop();
                    all.UnionWith(ReferencesOf(project));
                    foreach (string reference in Includes(project, "ProjectReference"))
                    {
                        open.Push(Combine(project, reference));
                    }
                }

                return all;
            }
        }

        public bool Flag(string name) => _json.GetProperty(name).GetBoolean();

        public IReadOnlyList<string> Strings(string name) =>
            _json.GetProperty(name).EnumerateArray().Select(item => item.GetString() ?? "").ToArray();

        public override string ToString() => Path;

        private static IEnumerable<string> ReferencesOf(string project) =>
            Includes(project, "PackageReference")
                .Concat(Includes(project, "ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension))
                .SelectMany(name => UnityNames.TryGetValue(name ?? "", out string[]? known) ? known : new[] { name ?? "" });

        private static IEnumerable<string> Includes(string project, string item) =>
            XDocument.Parse(PackageFolder.Read(project)).Descendants(item).Select(element => (string?)element.Attribute("Include") ?? "");

        private static string Combine(string project, string reference)
        {
            string full = System.IO.Path.GetFullPath(
                System.IO.Path.Combine(PackageFolder.FullPath(project), "..", reference));
            return System.IO.Path.GetRelativePath(PackageFolder.Tree.Root, full).Replace('\\', '/');
        }
    }
}
