using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>What an import leaves on disk, and what it leaves alone.</summary>
    public sealed class ImportFolderTests
    {
        private static readonly LlamaShape Shape = new();
        private TemporaryFolder _temporary = null!;

        [SetUp]
        public void Create()
        {
            _temporary = new TemporaryFolder();
            TestModel.Random(Shape, 5).Write(_temporary["source"]);
        }

        [TearDown]
        public void Delete() => _temporary.Dispose();

        [Test]
        public void AllElementTypesAndShardsGiveTheSameModel()
        {
            byte[] expected = Graph(Import("F32"));
            TestModel model = TestModel.Random(Shape, 5);
            foreach ((string dtype, int shards) in new[] { ("F16", 1), ("BF16", 1), ("F32", 3), ("BF16", 2) })
            {
                Directory.Delete(_temporary["source"], true);
                model.Write(_temporary["source"], dtype, shards);
                Assert.That(Graph(Import(dtype + shards)), Is.EqualTo(expected), dtype + " in " + shards);
            }
        }

        [Test]
        public void ExternalAndInlineWeightsComputeTheSame()
        {
            string inline = Import("inline"), external = Import("external", new ImportOptions { InlineLimit = 0 });
            Assert.That(File.Exists(Path.Combine(inline, "model.onnx.data")), Is.False);
            Assert.That(File.Exists(Path.Combine(external, "model.onnx.data")), Is.True);
            using OrtDecoder one = new(inline), other = new(external);
            Assert.That(one.Append(3, 4, 5, 6), Is.EqualTo(other.Append(3, 4, 5, 6)));
        }

        [Test]
        public void EveryBlockSizeRuns([Values(4, 8)] int bits, [Values(32, 64, 128)] int block)
        {
            string folder = Import("model", new ImportOptions { Bits = bits, Block = block });
            using var decoder = new OrtDecoder(folder);
            Assert.That(decoder.Append(1, 2, 3).All(float.IsFinite), Is.True);
        }

        [Test]
        public void ManifestNamesEveryFileWithItsHashAndKeepsWhatTheSourceSays()
        {
            File.WriteAllText(
                Path.Combine(_temporary["source"], "repartee.json"),
                "{\"name\":\"Old name\",\"promptStyle\":\"compact\",\"sampling\":{\"temperature\":0.5},\"later\":[1],\"files\":{\"gone\":{}}}");
            File.WriteAllText(Path.Combine(_temporary["source"], "README.md"), "---\nlicense: apache-2.0\nlanguage:\n- en\n- \"zh\"\ntags:\n- chat\n---\n# Model\n");
            string folder = Import("model");
            JObject manifest = JObject.Parse(File.ReadAllText(Path.Combine(folder, "repartee.json")));
            Assert.That((string?)manifest["name"], Is.EqualTo("Old name"));
            Assert.That((string?)manifest["licence"], Is.EqualTo("apache-2.0"));
            Assert.That(manifest["languages"]!.Select(x => (string)x!), Is.EqualTo(new[] { "en", "zh" }));
            Assert.That((string?)manifest["promptStyle"], Is.EqualTo("compact"));
            Assert.That((double)manifest["sampling"]!["temperature"]!, Is.EqualTo(0.5));
            Assert.That(manifest["later"], Is.Not.Null);
            var files = (JObject)manifest["files"]!;
            string[] names = Directory.GetFiles(folder).Select(x => Path.GetFileName(x)).Where(x => x != "repartee.json").ToArray();
            Assert.That(files.Properties().Select(p => p.Name), Is.EquivalentTo(names));
            foreach (string name in names)
            {
                byte[] bytes = File.ReadAllBytes(Path.Combine(folder, name));
                Assert.That((string?)files[name]!["sha256"], Is.EqualTo(Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant()));
                Assert.That((long)files[name]!["bytes"]!, Is.EqualTo(bytes.Length));
            }

            ModelFolder opened = ModelFolder.Open(folder);
            opened.VerifyHashes();
            Assert.That(opened.Name, Is.EqualTo("Old name"));
            Assert.That(opened.Graph.CacheForm, Is.EqualTo(CacheForm.Shared));
            Assert.That(opened.Graph.HasSequenceLengths, Is.True);
            Assert.That(opened.ContextLength, Is.EqualTo(Shape.Context));
        }

        [Test]
        public void OptionsOverrideTheManifest()
        {
            string folder = Import("model", new ImportOptions { Name = "Inn", Licence = "MIT", Languages = new[] { "de" }, PromptStyle = PromptStyle.Compact, MaxContext = 100 });
            ModelFolder opened = ModelFolder.Open(folder);
            Assert.That(opened.Name, Is.EqualTo("Inn"));
            Assert.That(opened.Licence, Is.EqualTo("MIT"));
            Assert.That(opened.Languages, Is.EqualTo(new[] { "de" }));
            Assert.That(opened.PromptStyle, Is.EqualTo(PromptStyle.Compact));
            Assert.That(opened.ContextLength, Is.EqualTo(100));
        }

        [Test]
        public void SameSourceGivesTheSameBytes()
        {
            string one = Import("one", new ImportOptions { Name = "x" }), other = Import("other", new ImportOptions { Name = "x" });
            foreach (string file in Directory.GetFiles(one))
                Assert.That(File.ReadAllBytes(Path.Combine(other, Path.GetFileName(file))), Is.EqualTo(File.ReadAllBytes(file)), file);
        }

        [Test]
        public void CancellationAtAnyPointLeavesNothingBehind()
        {
            var stages = new List<string>();
            Import("model", null, new Listener(p => stages.Add(p.Stage)));
            Directory.Delete(_temporary["model"], true);
            for (int stop = 0; stop < stages.Count - 1; stop += 3)
            {
                using var cancellation = new CancellationTokenSource();
                int left = stop;
                var listener = new Listener(_ =>
                {
                    if (left-- == 0)
                        cancellation.Cancel();
                });
                Assert.That(() => Import("deep/er/model", null, listener, cancellation.Token), Throws.InstanceOf<OperationCanceledException>(), "at " + stop);
                Assert.That(Entries(), Is.EquivalentTo(new[] { "source" }));
            }
        }

        [Test]
        public void CancellationWorksWithinOneTensor()
        {
            // 3 million weights in one matrix are several chunks.
            TestModel.Random(Shape with { Vocabulary = 50000 }, 1).Write(_temporary["source"]);
            using var cancellation = new CancellationTokenSource();
            var seen = new List<ImportProgress>();
            var listener = new Listener(p =>
            {
                seen.Add(p);
                if (p.Stage.Contains("embedding") && p.Fraction > 0)
                    cancellation.Cancel();
            });
            Assert.That(() => Import("model", null, listener, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(seen[^1].Stage, Does.Contain("embedding"));
            Assert.That(seen[^1].Fraction, Is.LessThan(0.5));
        }

        [Test]
        public void ProgressNeverGoesBackAndEndsAtOne()
        {
            var seen = new List<ImportProgress>();
            Import("model", null, new Listener(seen.Add));
            Assert.That(seen.Zip(seen.Skip(1), (a, b) => b.Fraction - a.Fraction).All(d => d >= 0), Is.True);
            Assert.That(seen[0].Fraction, Is.EqualTo(0.0));
            Assert.That(seen[^1].Fraction, Is.EqualTo(1.0));
            Assert.That(seen.All(p => p.Stage.Length > 0), Is.True);
            Assert.That(seen.Select(p => p.Stage).Distinct().Count(), Is.GreaterThan(5));
        }

        [TestCase("\"model_type\":\"llama\"", "\"model_type\":\"gemma\"", "gemma")]
        [TestCase("\"rope_scaling\":null", "\"rope_scaling\":{\"rope_type\":\"yarn\",\"factor\":4}", "yarn")]
        [TestCase("\"rope_scaling\":null", "\"rope_scaling\":{\"type\":\"dynamic\",\"factor\":4}", "dynamic")]
        [TestCase("\"hidden_act\":\"silu\"", "\"hidden_act\":\"gelu\"", "gelu")]
        [TestCase("\"hidden_act\":\"silu\"", "\"quantization_config\":{}", "quantized")]
        [TestCase("\"hidden_size\":64", "\"hidden_size\":72", "shape")]
        [TestCase("\"num_hidden_layers\":2", "\"num_hidden_layers\":3", "model.layers.2")]
        [TestCase("\"num_key_value_heads\":2", "\"num_key_value_heads\":3", "multiple")]
        [TestCase("\"tie_word_embeddings\":true", "\"tie_word_embeddings\":false", "lm_head.weight")]
        [TestCase("\"head_dim\":16", "\"head_dim\":15", "odd")]
        public void UnsupportedModelsAreNamed(string from, string to, string word)
        {
            string path = Path.Combine(_temporary["source"], "config.json");
            string config = File.ReadAllText(path);
            Assert.That(config, Does.Contain(from));
            File.WriteAllText(path, config.Replace(from, to));
            Assert.That(() => Import("model"), Throws.TypeOf<BadFileException>().With.Message.Contains(word));
            Assert.That(Entries(), Is.EquivalentTo(new[] { "source" }));
        }

        [Test]
        public void MissingFilesAreNamed()
        {
            foreach (string name in new[] { "config.json", "tokenizer.json", "model.safetensors" })
            {
                string path = Path.Combine(_temporary["source"], name);
                File.Move(path, path + ".away");
                Assert.That(() => Import("model"), Throws.TypeOf<BadFileException>().With.Message.Contains(name));
                File.Move(path + ".away", path);
            }

            Assert.That(() => ModelImporter.Import(new ImportOptions { Source = _temporary["nowhere"], Target = _temporary["model"] }), Throws.TypeOf<BadFileException>());
            Assert.That(() => Import("model", new ImportOptions { Bits = 5 }), Throws.ArgumentException);
            Assert.That(() => Import("model", new ImportOptions { Block = 48 }), Throws.ArgumentException);
        }

        [Test]
        public void RopeParametersOfNewerConfigurationsAreRead()
        {
            string path = Path.Combine(_temporary["source"], "config.json");
            LlamaShape scaled = Shape with { Theta = 5000, RopeScaling = "{\"rope_type\":\"linear\",\"factor\":2.0}" };
            File.WriteAllText(path, new TestModel(scaled, TestModel.Random(Shape, 5).Tensors).ConfigJson());
            byte[] expected = Graph(Import("old"));
            string config = File.ReadAllText(path)
                .Replace("\"rope_theta\":5000,", "")
                .Replace("\"rope_scaling\":{", "\"rope_parameters\":{\"rope_theta\":5000,");
            File.WriteAllText(path, config);
            Assert.That(Graph(Import("new")), Is.EqualTo(expected));
        }

        private string Import(string name, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
        {
            options ??= new ImportOptions();
            ModelImporter.Import(
                new ImportOptions
                {
                    Source = _temporary["source"],
                    Target = _temporary[name],
                    Bits = options.Bits,
                    Block = options.Block,
                    InlineLimit = options.InlineLimit,
                    MaxContext = options.MaxContext,
                    Name = options.Name,
                    Licence = options.Licence,
                    Languages = options.Languages,
                    PromptStyle = options.PromptStyle,
                },
                progress,
                cancellation);
            return _temporary[name];
        }

        private static byte[] Graph(string folder) => File.ReadAllBytes(Path.Combine(folder, "model.onnx"));

        private string[] Entries() => Directory.GetFileSystemEntries(_temporary.Path).Select(x => Path.GetFileName(x)).ToArray();

        private sealed class Listener : IProgress<ImportProgress>
        {
            private readonly Action<ImportProgress> _action;

            public Listener(Action<ImportProgress> action) => _action = action;

            public void Report(ImportProgress value) => _action(value);
        }
    }
}
