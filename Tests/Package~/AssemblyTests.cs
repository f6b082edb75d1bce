using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Unity's assemblies and .NET's projects are the same assemblies.</summary>
    public sealed class AssemblyTests
    {
        private static IEnumerable<string> Names => PackageFolder.Assemblies.Select(assembly => assembly.Name);

        [Test]
        public void Every_assembly_of_the_design_is_there()
        {
            string[] product = { "Repartee", "Repartee.Editor", "Repartee.Importing", "Repartee.Presenters", "Repartee.Unity" };
            string[] optional = { "Repartee.Editor.UGUI", "Repartee.Unity.TextMeshPro", "Repartee.Unity.UGUI", "Repartee.Unity.UIToolkit" };
            Assert.That(
                PackageFolder.Assemblies.Where(assembly => !assembly.IsTest).Select(assembly => assembly.Name),
                Is.EquivalentTo(product.Concat(optional)));
            Assert.That(
                PackageFolder.Assemblies.Where(assembly => assembly.IsTest).Select(assembly => assembly.Name),
                Is.SupersetOf(product.Select(name => name + ".Tests")));
        }

        [TestCaseSource(nameof(Names))]
        public void An_asmdef_has_its_project_beside_it(string name)
        {
            Asmdef assembly = Find(name);
            Assert.That(Path.GetFileNameWithoutExtension(assembly.Path), Is.EqualTo(name));
            Assert.That(File.Exists(PackageFolder.FullPath(assembly.ProjectPath)), Is.True, assembly.ProjectPath);
        }

        [TestCaseSource(nameof(Names))]
        public void An_asmdef_references_what_its_project_references(string name)
        {
            Asmdef assembly = Find(name);
            Assert.That(assembly.Flag("overrideReferences"), Is.True, "only the DLLs that are listed");
            if (assembly.IsTest)
            {
                // .NET hands a project's references on to the test project; Unity wants each one named.
                Assert.That(assembly.References.Except(assembly.AllProjectReferences), Is.Empty);
                Assert.That(assembly.Strings("references"), Is.SupersetOf(new[] { "UnityEngine.TestRunner", "UnityEditor.TestRunner" }));
                Assert.That(assembly.Flag("autoReferenced"), Is.False);
                Assert.That(assembly.IsEditorOnly, Is.True);
            }
            else
            {
                Assert.That(assembly.References, Is.EquivalentTo(assembly.ProjectReferences));
            }
        }

        [Test]
        public void What_needs_an_optional_package_is_compiled_only_where_it_is_installed()
        {
            foreach (Asmdef assembly in PackageFolder.Assemblies.Where(a => !a.IsTest && a.IsOptional))
            {
                string symbol = assembly.Strings("defineConstraints").Single();
                Assert.That(symbol, Does.StartWith("REPARTEE_"));
                Assert.That(assembly.VersionDefines.Select(define => define.Symbol).Distinct(), Is.EqualTo(new[] { symbol }), assembly.Path);
            }

            // TextMesh Pro is a package of its own in Unity 2022.3 and a part of uGUI in Unity 6.
            Assert.That(
                Find("Repartee.Unity.TextMeshPro").VersionDefines.Select(define => define.Package),
                Is.EquivalentTo(new[] { "com.unity.textmeshpro", "com.unity.ugui" }));
        }

        [TestCaseSource(nameof(Names))]
        public void Nullable_annotations_are_on_in_unity_too(string name)
        {
            Assert.That(PackageFolder.Read(Find(name).Folder + "/csc.rsp").Trim(), Is.EqualTo("-nullable:enable"));
        }

        [Test]
        public void Editor_rooms_stay_out_of_players()
        {
            foreach (Asmdef assembly in PackageFolder.Assemblies.Where(a => !a.IsTest))
            {
                bool isEditorRoom = assembly.Folder.StartsWith("Editor", StringComparison.Ordinal);
                Assert.That(assembly.IsEditorOnly, Is.EqualTo(isEditorRoom), assembly.Path);
            }
        }

        [Test]
        public void Engine_free_rooms_are_closed_to_the_engine_by_the_compiler()
        {
            string[] engineFree = PackageFolder.Assemblies.Where(a => a.IsEngineFree).Select(a => a.Name).ToArray();
            Assert.That(engineFree, Is.EquivalentTo(new[] { "Repartee", "Repartee.Importing", "Repartee.Presenters" }));
        }

        [Test]
        public void Every_script_belongs_to_an_assembly()
        {
            Assert.That(PackageFolder.Scripts.Where(script => script.Assembly == null).Select(script => script.Path), Is.Empty);
        }

        private static Asmdef Find(string name) => PackageFolder.Assemblies.Single(assembly => assembly.Name == name);
    }
}
