using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class ModelFolderTests
    {
        [Test]
        public void ASettingThatNoLineCouldBeSpokenWithIsRefused()
        {
            using var folder = new TinyModelFolder(null, false);
            string Manifest(int window) => "{ \"sampling\": { \"penaltyWindow\": " + window + " } }";
            folder.Write("repartee.json", Manifest(GenerationSettings.MaxPenaltyWindow));
            Assert.That(() => new SamplingPlan(folder.Open().Recommended), Throws.Nothing);
            folder.Write("repartee.json", Manifest(GenerationSettings.MaxPenaltyWindow + 1));
            Assert.That(() => folder.Open(), Throws.TypeOf<BadFileException>().With.Message.Contains("penaltyWindow"));
        }

        [Test]
        public void ReadsWhatEveryFileOfTheFolderSays()
        {
            using var folder = new TinyModelFolder();
            ModelFolder model = folder.Open();
            Assert.That(model.Name, Is.EqualTo("Tiny"));
            Assert.That(model.Licence, Is.EqualTo("MIT"));
            Assert.That(model.Languages, Is.EqualTo(new[] { "en", "zh" }));
            Assert.That(model.PromptStyle, Is.EqualTo(PromptStyle.Compact));
            Assert.That(model.ContextLength, Is.EqualTo(512));
            Assert.That(model.EndTokens, Is.EqualTo(new[] { 2, 7, 9 }));
            Assert.That(model.EndTokenText, Is.EqualTo("<|im_end|>"));
            Assert.That(model.BeginToken, Is.EqualTo(1));
            Assert.That(model.ChatTemplate, Does.StartWith("{% for m"));
            Assert.That(model.Config.Architecture, Is.EqualTo("LlamaForCausalLM"));
            Assert.That(model.Config.ParameterCount, Is.EqualTo(300 * 64 + 2 * (2 * 64 * 64 + 2 * 64 * 32 + 3 * 64 * 128 + 128) + 64));
            Assert.That(model.Graph.CacheBytesPerToken, Is.EqualTo(2 * 2 * 2 * 16 * 4));
            Assert.That(model.EstimateMemory(100, 2), Is.EqualTo(model.Graph.WeightBytes + 200 * 512));
            Assert.That(model.Graph.WeightBytes, Is.EqualTo(new FileInfo(folder.File("model.onnx")).Length + 64));
        }

        [Test]
        public void SettingsOfTheManifestGoOverThoseOfTheGenerationConfig()
        {
            using var folder = new TinyModelFolder();
            GenerationSettings settings = folder.Open().Recommended;
            Assert.That(settings.Temperature, Is.EqualTo(0.8f));
            Assert.That(settings.MinP, Is.EqualTo(0.1f));
            Assert.That(settings.TopK, Is.EqualTo(20));
            Assert.That(settings.MaxTokens, Is.EqualTo(80));
            Assert.That(settings.Stop, Is.EqualTo(new[] { "\n" }));
            Assert.That(settings.Seed, Is.EqualTo(7UL));
            Assert.That(settings.LogitBias, Is.EqualTo(new Dictionary<int, float> { [3] = -100f }));
        }

        [TestCase("{ \"three\": -100 }", "\"three\" is none")]
        [TestCase("{ \"3\": \"never\" }", "must be a number from -100 to 100")]
        public void ABiasThatIsNoneIsRefused(string bias, string sentence)
        {
            using var folder = new TinyModelFolder(null, false);
            folder.Write("repartee.json", "{ \"sampling\": { \"logitBias\": " + bias + " } }");
            Refused(folder, sentence);
        }

        [Test]
        public void AFolderWithoutManifestTakesItsNameAndItsModelCard()
        {
            using var folder = new TinyModelFolder(manifest: false);
            folder.Write("README.md", "---\nlicense: apache-2.0\nlanguage:\n- en\n- zh\n---\n# Model\nlicense: no\n");
            ModelFolder model = folder.Open();
            Assert.That(model.Name, Is.EqualTo(System.IO.Path.GetFileName(folder.Path)));
            Assert.That(model.Licence, Is.EqualTo("apache-2.0"));
            Assert.That(model.Languages, Is.EqualTo(new[] { "en", "zh" }));
            Assert.That(model.HasHashes, Is.False);
            Assert.That(model.Recommended.Temperature, Is.EqualTo(0.6f));
        }

        [Test]
        public void NamedTemplatesAndTheTemplateFileAreRead()
        {
            using var folder = new TinyModelFolder();
            folder.Write("tokenizer_config.json", @"{ ""chat_template"": [ { ""name"": ""default"", ""template"": ""A"" }, { ""name"": ""tool_use"", ""template"": ""B"" } ] }");
            Assert.That(folder.Open().ChatTemplate, Is.EqualTo("A"));
            Assert.That(folder.Open().ChatTemplates["tool_use"], Is.EqualTo("B"));
            folder.Write("chat_template.jinja", "C");
            Assert.That(folder.Open().ChatTemplate, Is.EqualTo("C"));
        }

        [Test]
        public void AGraphIsFoundWhereTheEcosystemPutsIt()
        {
            using var folder = new TinyModelFolder(manifest: false);
            byte[] graph = new TinyOnnx().Build();
            File.Delete(folder.File("model.onnx"));
            folder.Write("onnx/model_fp16.onnx", graph);
            Assert.That(folder.Open().Graph.Path, Does.EndWith("model_fp16.onnx"));
            folder.Write("onnx/model_q4.onnx", graph);
            Assert.That(folder.Open().Graph.Path, Does.EndWith("model_q4.onnx"));
            folder.Write("onnx/model.onnx", graph);
            Assert.That(folder.Open().Graph.Path, Does.EndWith("model.onnx"));
            Assert.That(folder.Open(new ModelFolderOptions { GraphFile = "onnx/model_fp16.onnx" }).Graph.Path, Does.EndWith("model_fp16.onnx"));
            folder.Write("genai_config.json", @"{ ""model"": { ""decoder"": { ""filename"": ""onnx/model_q4.onnx"" } } }");
            Assert.That(folder.Open().Graph.Path, Does.EndWith("model_q4.onnx"));
        }

        [Test]
        public void AGenAiFolderNeedsNoConfig()
        {
            using var folder = new TinyModelFolder(new TinyOnnx { PastPattern = "cache_{1}_{0}", PresentPattern = "new_{1}_{0}" }, false);
            File.Delete(folder.File("config.json"));
            folder.Write("genai_config.json", @"{ ""model"": { ""type"": ""llama"", ""bos_token_id"": 1, ""eos_token_id"": [2], ""context_length"": 256,
                ""vocab_size"": 300, ""decoder"": { ""filename"": ""model.onnx"", ""head_size"": 16, ""num_hidden_layers"": 2, ""num_key_value_heads"": 2,
                ""inputs"": { ""past_key_names"": ""cache_key_%d"", ""past_value_names"": ""cache_value_%d"" },
                ""outputs"": { ""present_key_names"": ""new_key_%d"", ""present_value_names"": ""new_value_%d"" } } } }");
            ModelFolder model = folder.Open();
            Assert.That(model.ContextLength, Is.EqualTo(256));
            Assert.That(model.Graph.PastNames[3], Is.EqualTo("cache_value_1"));
            Assert.That(model.Graph.PresentNames[2], Is.EqualTo("new_key_1"));
        }

        [Test]
        public void TheContextStopsWhereTheRotaryCacheStops()
        {
            using var folder = new TinyModelFolder(new TinyOnnx { Fused = true, CosRows = 128 });
            Assert.That(folder.Open().ContextLength, Is.EqualTo(128));
        }

        [TestCase("num_hidden_layers\": 2", "num_hidden_layers\": 24", "has 2 layers of cache, config.json says 24")]
        [TestCase("num_key_value_heads\": 2", "num_key_value_heads\": 4", "has 2 key and value heads, config.json says 4")]
        [TestCase("vocab_size\": 300", "vocab_size\": 49152", "has 300 tokens in its vocabulary, config.json says 49152")]
        [TestCase("hidden_size\": 64", "hidden_size\": 128", "has 16 values per head, config.json says 32")]
        [TestCase("eos_token_id\": 2", "eos_token_id\": 151645", "names the token 151645, but model.onnx knows only 300")]
        [TestCase("max_position_embeddings", "something_else", "add \"max_position_embeddings\"")]
        [TestCase("max_position_embeddings\": 512", "max_position_embeddings\": 99999999999", "\"max_position_embeddings\" must be a whole number")]
        public void AConfigurationThatDoesNotFitIsRefusedInWords(string was, string becomes, string sentence)
        {
            using var folder = new TinyModelFolder(manifest: false);
            Assert.That(TinyModelFolder.Config, Does.Contain(was));
            folder.Write("config.json", TinyModelFolder.Config.Replace(was, becomes));
            Refused(folder, sentence);
        }

        [TestCase("config.json", "is missing")]
        [TestCase("tokenizer.json", "is missing: text cannot become tokens")]
        [TestCase("model.onnx.data", "holds weights of model.onnx")]
        public void AMissingFileIsNamed(string name, string sentence)
        {
            using var folder = new TinyModelFolder(manifest: false);
            File.Delete(folder.File(name));
            BadFileException error = Refused(folder, sentence);
            Assert.That(error.Path, Does.EndWith(name));
        }

        [Test]
        public void AFolderWithoutGraphSaysWhatToDo()
        {
            using var folder = new TinyModelFolder(manifest: false);
            File.Delete(folder.File("model.onnx"));
            Refused(folder, "holds no model.onnx");
        }

        [Test]
        public void SeveralUnknownGraphsAreNotGuessedAmong()
        {
            using var folder = new TinyModelFolder(manifest: false);
            File.Move(folder.File("model.onnx"), folder.File("a.onnx"));
            Assert.That(folder.Open().Graph.Path, Does.EndWith("a.onnx"));
            File.Copy(folder.File("a.onnx"), folder.File("b.onnx"));
            Refused(folder, "say which one to use");
        }

        [Test]
        public void AnUnneededTokenizerMayBeMissing()
        {
            using var folder = new TinyModelFolder(manifest: false);
            File.Delete(folder.File("tokenizer.json"));
            Assert.That(folder.Open(new ModelFolderOptions { RequireTokenizer = false }).Files.Any(f => f.Name == "tokenizer.json"), Is.False);
        }

        [Test]
        public void HashesOfSmallFilesAreCheckedOnOpening()
        {
            using var folder = new TinyModelFolder();
            byte[] bytes = File.ReadAllBytes(folder.File("model.onnx.data"));
            bytes[5] ^= 1;
            folder.Write("model.onnx.data", bytes);
            Refused(folder, "SHA-256 differs");
        }

        [Test]
        public void HashesOfLargeFilesAreCheckedOnRequest()
        {
            using var folder = new TinyModelFolder();
            folder.Write("model.onnx.data", new byte[17 * 1024 * 1024]);
            folder.WriteManifest();
            var reported = new List<float>();
            folder.Open().VerifyHashes(new Reporter(reported));
            Assert.That(reported[reported.Count - 1], Is.EqualTo(1f));
            Assert.That(reported, Is.Ordered);

            var damaged = new byte[17 * 1024 * 1024];
            damaged[1_000_000] = 1;
            folder.Write("model.onnx.data", damaged);
            ModelFolder model = folder.Open();
            Assert.That(() => model.VerifyHashes(), Throws.TypeOf<BadFileException>());
            Assert.That(() => folder.Open(new ModelFolderOptions { VerifyAllHashes = true }), Throws.TypeOf<BadFileException>());
            Assert.That(() => model.VerifyHashes(null, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        }

        [Test]
        public void AWrongSizeIsRefusedWithBothSizes()
        {
            using var folder = new TinyModelFolder();
            folder.Write("model.onnx.data", new byte[65]);
            Refused(folder, "has 65 bytes, repartee.json says 64");
        }

        [Test]
        public void AModelThatDoesNotSampleKeepsTheDefaultTemperature()
        {
            using var folder = new TinyModelFolder(manifest: false);
            folder.Write("generation_config.json", @"{ ""do_sample"": false, ""temperature"": 1.0, ""top_k"": 1 }");
            Assert.That(folder.Open().Recommended.Temperature, Is.Null);
            Assert.That(folder.Open().Recommended.TopK, Is.Null);
        }

        internal static BadFileException Refused(TinyModelFolder folder, string sentence)
        {
            try
            {
                folder.Open();
            }
            catch (BadFileException e)
            {
                Assert.That(e.Message, Does.Contain(sentence));
                return e;
            }
            Assert.Fail("The folder was opened; expected: " + sentence);
            throw new InvalidOperationException();
        }

        private sealed class Reporter : IProgress<float>
        {
            private readonly List<float> _values;

            public Reporter(List<float> values) => _values = values;

            public void Report(float value) => _values.Add(value);
        }
    }
}
