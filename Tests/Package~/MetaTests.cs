using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Metas;

namespace Repartee.Tests
{
    /// <summary>Unity ignores what has no .meta in a package; references break where a GUID changes.</summary>
    public sealed class MetaTests
    {
        private string _folder = "";

        [SetUp]
        public void CreateRepository()
        {
            _folder = Path.Combine(Path.GetTempPath(), "repartee-metas-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(_folder);
            Add("package.json", "{ \"name\": \"com.example.package\" }");
            Add("Repartee.slnx", "");
            Add("Runtime/Thing.cs", "");
            Add("Runtime/Models~/model.onnx", "");
            Add(".ci/run", "");
            Add("Samples~/Game/Game.cs", "");
            Add("Samples~/Program/Program.csproj", "");
            using Process? git = Process.Start(new ProcessStartInfo("git", new[] { "init", "-q", _folder }));
            git?.WaitForExit();
        }

        [TearDown]
        public void DeleteRepository() => Directory.Delete(_folder, true);

        [Test]
        public void Everything_that_unity_sees_has_its_meta()
        {
            Assert.That(MetaCheck.FindFaults(PackageFolder.Tree), Is.Empty, "run: dotnet run --project .ci/Metas");
        }

        [Test]
        public void Hidden_folders_need_none_but_the_inside_of_a_unity_sample_does()
        {
            Assert.That(UnityTree.Read(_folder).Entries, Is.EqualTo(new[]
            {
                "Repartee.slnx", "Runtime", "Runtime/Thing.cs", "Samples~/Game/Game.cs", "package.json",
            }));
        }

        [Test]
        public void Missing_ones_are_written_and_others_are_kept()
        {
            Add("Runtime/Thing.cs.meta", MetaText.Write("Runtime/Thing.cs", false, new string('a', 32)));
            Assert.That(MetaCheck.WriteMissing(UnityTree.Read(_folder)), Has.Count.EqualTo(4));
            Assert.That(MetaCheck.FindFaults(UnityTree.Read(_folder)), Is.Empty);
            Assert.That(MetaText.GuidOf(Path.Combine(_folder, "Runtime/Thing.cs.meta")), Is.EqualTo(new string('a', 32)));
            Assert.That(File.ReadAllText(Path.Combine(_folder, "Runtime.meta")), Does.Contain("folderAsset: yes"));
            Assert.That(File.ReadAllText(Path.Combine(_folder, "package.json.meta")), Does.Contain("PackageManifestImporter"));
        }

        [Test]
        public void A_new_file_does_not_take_the_guid_of_one_that_moved()
        {
            MetaCheck.WriteMissing(UnityTree.Read(_folder));
            string guid = MetaText.GuidOf(Path.Combine(_folder, "Runtime/Thing.cs.meta")) ?? "";
            File.Move(Path.Combine(_folder, "Runtime/Thing.cs"), Path.Combine(_folder, "Runtime/Moved.cs"));
            File.Move(Path.Combine(_folder, "Runtime/Thing.cs.meta"), Path.Combine(_folder, "Runtime/Moved.cs.meta"));
            Add("Runtime/Thing.cs", "");
            MetaCheck.WriteMissing(UnityTree.Read(_folder));
            Assert.That(MetaText.GuidOf(Path.Combine(_folder, "Runtime/Moved.cs.meta")), Is.EqualTo(guid));
            Assert.That(MetaCheck.FindFaults(UnityTree.Read(_folder)), Is.Empty);
        }

        [Test]
        public void Faults_are_found()
        {
            MetaCheck.WriteMissing(UnityTree.Read(_folder));
            File.Delete(Path.Combine(_folder, "Runtime/Thing.cs"));
            Add("Runtime/Other.cs", "");
            Add("Runtime/Copy.cs", "");
            File.Copy(Path.Combine(_folder, "package.json.meta"), Path.Combine(_folder, "Runtime/Copy.cs.meta"));
            File.WriteAllText(Path.Combine(_folder, "Repartee.slnx.meta"), "guid: none\n");
            Assert.That(MetaCheck.FindFaults(UnityTree.Read(_folder)).Select(fault => fault.Split(':')[0]), Is.EquivalentTo(new[]
            {
                "no .meta", "nothing to belong to", "no valid GUID", "same GUID",
            }));
        }

        private void Add(string path, string text)
        {
            string full = Path.Combine(_folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }
    }
}
