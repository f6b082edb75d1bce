using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>package.json, and what has to agree with it.</summary>
    public sealed class ManifestTests
    {
        private static readonly JsonElement Manifest = PackageFolder.Manifest;

        [Test]
        public void The_manifest_says_what_the_package_manager_shows()
        {
            Assert.That(Text("name"), Is.EqualTo("com.repartee.npc-dialogue"));
            Assert.That(Text("displayName"), Is.EqualTo("Repartee: NPC Dialogue"));
            Assert.That(Text("unity") + "." + Text("unityRelease"), Is.EqualTo("2022.3.12f1"));
            Assert.That(Text("license"), Is.EqualTo("MIT"));
            foreach (string name in new[] { "documentationUrl", "changelogUrl", "licensesUrl" })
            {
                string url = Text(name);
                Assert.That(url, Does.Match("^https://"), name);
                Assert.That(File.Exists(PackageFolder.FullPath(url.Substring(url.LastIndexOf('/') + 1))), Is.True, url);
            }
        }

        [Test]
        public void The_version_is_the_same_everywhere()
        {
            string version = Text("version");
            Match newest = Regex.Match(PackageFolder.Read("CHANGELOG.md"), @"^## \[(?<version>\d[^\]]*)\]", RegexOptions.Multiline);
            Assert.That(newest.Groups["version"].Value, Is.EqualTo(version), "CHANGELOG.md");
            foreach (string path in PackageFolder.Tree.Entries.Where(path => Path.GetFileName(path) == "AssemblyInfo.cs"))
            {
                Match assembly = Regex.Match(PackageFolder.Read(path), "AssemblyVersion\\(\"(?<version>[^\"]*)\"\\)");
                Assert.That(assembly.Groups["version"].Value, Is.EqualTo(version + ".0"), path);
            }
        }

        [Test]
        public void Every_foreign_reference_is_a_dependency()
        {
            string[] foreign = PackageFolder.Assemblies.Where(assembly => !assembly.IsTest)
                .SelectMany(assembly => assembly.References)
                .Except(PackageFolder.Assemblies.Select(assembly => assembly.Name))
                .Distinct().ToArray();
            Assert.That(foreign, Is.EquivalentTo(new[]
            {
                "com.github.asus4.onnxruntime", "MessagePack.dll", "MessagePack.Annotations.dll", "Newtonsoft.Json.dll",
            }));
            Assert.That(Manifest.GetProperty("dependencies").EnumerateObject().Select(property => property.Name), Is.EquivalentTo(new[]
            {
                "com.github.asus4.onnxruntime", "com.unity.nuget.newtonsoft-json", "org.nuget.messagepack",
                "com.unity.modules.imgui", "com.unity.modules.unitywebrequest",
            }));
        }

        [Test]
        public void The_install_block_of_the_readme_names_the_dependencies([Values("README.md", "README.zh-CN.md")] string path)
        {
            Match block = Regex.Match(PackageFolder.Read(path), "```json\n(?<json>\\{.*?\"scopedRegistries\".*?\n\\})\n```", RegexOptions.Singleline);
            JsonElement json = JsonDocument.Parse(block.Groups["json"].Value).RootElement;
            JsonElement entries = json.GetProperty("dependencies");
            Assert.That(entries.TryGetProperty(Text("name"), out _), Is.True);
            // Modules are parts of the editor, which it switches on by itself.
            foreach (JsonProperty dependency in Manifest.GetProperty("dependencies").EnumerateObject()
                .Where(dependency => !dependency.Name.StartsWith("com.unity.modules.", System.StringComparison.Ordinal)))
            {
                Assert.That(entries.GetProperty(dependency.Name).GetString(), Is.EqualTo(dependency.Value.GetString()), dependency.Name);
            }

            string[] scopes = json.GetProperty("scopedRegistries").EnumerateArray()
                .SelectMany(registry => registry.GetProperty("scopes").EnumerateArray()).Select(scope => scope.GetString() ?? "").ToArray();
            Assert.That(scopes, Is.EquivalentTo(new[] { "com.github.asus4", "org.nuget" }));
        }

        [Test]
        public void Samples_are_where_the_manifest_says()
        {
            foreach (JsonElement sample in Manifest.GetProperty("samples").EnumerateArray())
            {
                string path = sample.GetProperty("path").GetString() ?? "";
                Assert.That(PackageFolder.Tree.Files.Any(file => file.StartsWith(path + "/", System.StringComparison.Ordinal)), Is.True, path);
                Assert.That(sample.GetProperty("displayName").GetString(), Is.Not.Empty);
                Assert.That(sample.GetProperty("description").GetString(), Is.Not.Empty);
                Assert.That(
                    Directory.GetFiles(PackageFolder.FullPath(path), "*.csproj"),
                    Is.Empty,
                    "a .NET program does not work when it is copied into Assets");
            }
        }

        private static string Text(string name) => Manifest.GetProperty(name).GetString() ?? "";
    }
}
