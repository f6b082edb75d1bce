using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>The sources are what Unity 2022.3 can compile with the references that their asmdef names.</summary>
    public sealed class SourceTests
    {
        // Which reference a namespace comes from. Longer names first.
        private static readonly (string Namespace, string Reference)[] Origins =
        {
            ("Microsoft.ML.OnnxRuntime", "com.github.asus4.onnxruntime"),
            ("MessagePack", "MessagePack.dll"),
            ("Newtonsoft.Json", "Newtonsoft.Json.dll"),
            ("NUnit.Framework", "nunit.framework.dll"),
            ("Repartee.Importing", "Repartee.Importing"),
            ("Repartee.Presenters", "Repartee.Presenters"),
            ("Repartee.Editor", "Repartee.Editor"),
            ("Repartee.Unity", "Repartee.Unity"),
            ("Repartee", "Repartee"),
        };

        private static readonly string[] EngineNamespaces = { "UnityEngine", "UnityEditor", "Unity", "TMPro" };

        private static IReadOnlyList<Source> Product { get; } = Parse(assembly => !assembly.IsTest);

        private static IReadOnlyList<Source> All { get; } = Parse(assembly => !assembly.Strings("defineConstraints").Contains("REPARTEE_UNITY_STUB"));

        [Test]
        public void Product_code_is_csharp_9()
        {
            IEnumerable<string> errors = Product.SelectMany(source => source.Tree.GetDiagnostics())
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString());
            Assert.That(errors, Is.Empty);
            XElement[] properties = XDocument.Parse(PackageFolder.Read("Directory.Build.props")).Descendants("LangVersion").ToArray();
            Assert.That(properties.Select(element => element.Value), Is.EqualTo(new[] { "9.0" }));
            foreach (Asmdef assembly in PackageFolder.Assemblies.Where(a => !a.IsTest))
            {
                XElement[] own = XDocument.Parse(PackageFolder.Read(assembly.ProjectPath))
                    .Descendants().Where(e => e.Name.LocalName is "LangVersion" or "TargetFramework").ToArray();
                Assert.That(own, Is.Empty, assembly.ProjectPath);
            }
        }

        [Test]
        public void Shared_tests_are_csharp_9_too()
        {
            IEnumerable<string> errors = All.Where(source => source.Assembly.IsTest).SelectMany(source => source.Tree.GetDiagnostics())
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => diagnostic.ToString());
            Assert.That(errors, Is.Empty);
        }

        [Test]
        public void Engine_free_rooms_name_no_engine_type()
        {
            IEnumerable<string> hits = Product.Where(source => source.Assembly.IsEngineFree)
                .SelectMany(source => source.Names.Where(name => EngineNamespaces.Any(e => IsIn(name, e)))
                    .Select(name => source.Path + ": " + name));
            Assert.That(hits, Is.Empty);
        }

        [Test]
        public void Every_namespace_comes_from_a_reference_of_the_asmdef()
        {
            var hits = new List<string>();
            foreach (Source source in All)
            {
                foreach (string name in source.Usings.Where(name => !IsIn(name, "System") && !IsIn(source.Assembly.Name, name)))
                {
                    string? reference = Origins.FirstOrDefault(origin => IsIn(name, origin.Namespace)).Reference;
                    bool known = EngineNamespaces.Any(e => IsIn(name, e))
                        ? !source.Assembly.IsEngineFree && (source.Assembly.IsEditorOnly || !IsIn(name, "UnityEditor"))
                        : reference != null && source.Assembly.References.Append(source.Assembly.Name).Contains(reference);
                    if (!known)
                    {
                        hits.Add(source.Path + ": " + name);
                    }
                }
            }

            Assert.That(hits, Is.Empty);
        }

        [Test]
        public void Unsafe_code_is_allowed_where_it_is_used()
        {
            IEnumerable<string> hits = Product.Where(source => !source.Assembly.Flag("allowUnsafeCode"))
                .Where(source => source.Tree.GetRoot().DescendantTokens().Any(token => token.IsKind(SyntaxKind.UnsafeKeyword)))
                .Select(source => source.Path);
            Assert.That(hits, Is.Empty);
        }

        [Test]
        public void Nothing_needs_code_generated_at_run_time()
        {
            string[] forbidden = { "System.Reflection.Emit", "MessagePackSerializer", "DynamicObjectResolver", "dynamic" };
            IEnumerable<string> hits = Product.SelectMany(source => source.Names.Intersect(forbidden).Select(name => source.Path + ": " + name));
            Assert.That(hits, Is.Empty, "IL2CPP has no compiler on the player's machine");
        }

        [Test]
        public void Shared_tests_keep_to_unitys_nunit()
        {
            string[] forbidden = { "Assert.Multiple", "Is.AnyOf", "CollectionAssert", "StringAssert", "Assert.ThrowsAsync", "Assert.EnterMultipleScope" };
            IEnumerable<string> hits = All.Where(source => source.Assembly.IsTest)
                .SelectMany(source => source.Names.Where(name => forbidden.Any(f => IsIn(name, f))).Select(name => source.Path + ": " + name));
            Assert.That(hits, Is.Empty);
        }

        private static IReadOnlyList<Source> Parse(Func<Asmdef, bool> which) => PackageFolder.Scripts
            .Where(script => script.Assembly != null && which(script.Assembly))
            .Select(script => new Source(script.Path, script.Assembly!))
            .ToArray();

        private static bool IsIn(string name, string outer) =>
            name == outer || name.StartsWith(outer + ".", StringComparison.Ordinal);

        private sealed class Source
        {
            public Source(string path, Asmdef assembly)
            {
                Path = path;
                Assembly = assembly;
                var options = new CSharpParseOptions(LanguageVersion.CSharp9);
                Tree = CSharpSyntaxTree.ParseText(File.ReadAllText(PackageFolder.FullPath(path)), options, path);
                CompilationUnitSyntax root = (CompilationUnitSyntax)Tree.GetRoot();
                Usings = root.DescendantNodes().OfType<UsingDirectiveSyntax>()
                    .Where(directive => directive.Alias == null && directive.StaticKeyword.IsKind(SyntaxKind.None))
                    .Select(directive => directive.Name?.ToString() ?? "").ToArray();
                Names = new HashSet<string>(root.DescendantNodes()
                    .Where(node => node is NameSyntax or MemberAccessExpressionSyntax)
                    .Select(node => node.ToString()));
            }

            public string Path { get; }

            public Asmdef Assembly { get; }

            public SyntaxTree Tree { get; }

            public IReadOnlyList<string> Usings { get; }

            public IReadOnlyCollection<string> Names { get; }
        }
    }
}
