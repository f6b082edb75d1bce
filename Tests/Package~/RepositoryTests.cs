using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>What is in the repository, and what must not be.</summary>
    public sealed class RepositoryTests
    {
        private static readonly string[] TextEndings =
        {
            ".cs", ".csproj", ".props", ".slnx", ".json", ".asmdef", ".rsp", ".md", ".py", ".sh", ".txt", ".meta", ".editorconfig", "run", "fetch-fixtures",
        };

        [Test]
        public void Nothing_names_the_machine_it_was_written_on()
        {
            // Pieced together, so that this file does not name them either.
            var machine = new Regex("(" + string.Join("|", "/work" + "/", "/tmp" + "/wt", "/root" + "/", "/home" + "/", @"[A-Z]:\\" + "Users") + ")");
            var hosts = new Regex(string.Join("|", "registry" + @"\.npmjs", "unitynuget" + "-registry", "api" + @"\.nuget", "deb" + @"\.debian"));
            var hits = new List<string>();
            foreach (string path in TextFiles())
            {
                string text = PackageFolder.Read(path);
                if (machine.IsMatch(text))
                {
                    hits.Add(path + ": " + machine.Match(text).Value);
                }

                // A user's manifest needs the registries' addresses; nothing else does.
                if (!path.StartsWith("README", StringComparison.Ordinal) && hosts.IsMatch(text))
                {
                    hits.Add(path + ": " + hosts.Match(text).Value);
                }
            }

            Assert.That(hits, Is.Empty);
        }

        [Test]
        public void Every_project_is_in_the_solution()
        {
            string[] listed = XDocument.Parse(PackageFolder.Read("Repartee.slnx")).Descendants("Project")
                .Select(project => (string?)project.Attribute("Path") ?? "").ToArray();
            // Needs sources that are fetched, so it builds only where they are: in .ci/run.
            string[] present = PackageFolder.Tree.Files
                .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && !path.StartsWith(".ci/UnityVersions/", StringComparison.Ordinal))
                .ToArray();
            Assert.That(listed, Is.EquivalentTo(present));
            Assert.That(PackageFolder.Tree.Files.Count(path => path.EndsWith(".sln", StringComparison.Ordinal) || path.EndsWith(".slnx", StringComparison.Ordinal)), Is.EqualTo(1));
        }

        [Test]
        public void Package_versions_live_in_one_place()
        {
            IEnumerable<string> hits = PackageFolder.Tree.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
                .Where(path => XDocument.Parse(PackageFolder.Read(path)).Descendants("PackageReference").Any(reference => reference.Attribute("Version") != null));
            Assert.That(hits, Is.Empty);
        }

        [Test]
        public void No_build_output_lies_where_unity_looks()
        {
            Assert.That(PackageFolder.Tree.Entries.Where(path => path.Split('/').Any(part => part is "bin" or "obj")), Is.Empty);
            Assert.That(Directory.Exists(PackageFolder.FullPath("Runtime/Core/obj")), Is.False);
        }

        [Test]
        public void Lines_end_with_a_line_feed()
        {
            Assert.That(TextFiles().Where(path => PackageFolder.Read(path).Contains('\r')), Is.Empty);
        }

        private static IEnumerable<string> TextFiles() =>
            PackageFolder.Tree.Files.Where(path => TextEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)));
    }
}
