using System;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>Imported graphs, run by ONNX Runtime, against the independent forward pass over the original weights.</summary>
    public sealed class AgreementTests
    {
        private const string Llama3Scaling = "{\"rope_type\":\"llama3\",\"factor\":8.0,\"low_freq_factor\":1.0,\"high_freq_factor\":4.0,\"original_max_position_embeddings\":64}";

        [Test]
        public void FloatGraphComputesTheReferenceLogits([Values("plain", "untied", "heads8", "heads24", "headdim", "qwen2", "biases", "qwen3", "linear", "llama3", "mha", "odd")] string variant)
        {
            Agreement result = Measure(Variant(variant) with { Sharpness = 2 }, 32, 32, "F32");
            Assert.That(result.WorstCosine, Is.GreaterThan(0.999999));
            Assert.That(result.TopOne, Is.EqualTo(1.0));
            Assert.That(Math.Abs(result.PerplexityRise), Is.LessThan(1e-4));
        }

        [Test]
        public void QuantizedGraphStaysNear([Values("plain", "untied", "heads8", "headdim", "qwen2", "biases", "qwen3", "llama3", "odd")] string variant, [Values(4, 8)] int bits)
        {
            Agreement result = Measure(Variant(variant), bits, 32, "BF16");
            Assert.That(result.Cosine, Is.GreaterThan(bits == 8 ? 0.999 : 0.95));
        }

        internal static LlamaShape Variant(string name) => name switch
        {
            "plain" => new LlamaShape(),
            "untied" => new LlamaShape { Tied = false },
            "heads8" => new LlamaShape { Heads = 8, KeyValueHeads = 4, HeadSize = 8 },
            "heads24" => new LlamaShape { Heads = 2, KeyValueHeads = 1, HeadSize = 24, Hidden = 48, Intermediate = 80 },
            "headdim" => new LlamaShape { Heads = 4, KeyValueHeads = 1, HeadSize = 32 },
            "mha" => new LlamaShape { Heads = 4, KeyValueHeads = 4 },
            "qwen2" => new LlamaShape { ModelType = "qwen2", QkvBias = true, Theta = 1000000, Epsilon = 1e-6 },
            "biases" => new LlamaShape { QkvBias = true, OtherBiases = true, HeadSize = 8 },
            "qwen3" => new LlamaShape { ModelType = "qwen3", HeadNorms = true, HeadSize = 32, Theta = 1000000 },
            "linear" => new LlamaShape { RopeScaling = "{\"type\":\"linear\",\"rope_type\":\"linear\",\"factor\":4.0}" },
            "llama3" => new LlamaShape { RopeScaling = Llama3Scaling, HeadSize = 32, Theta = 500000 },
            "odd" => new LlamaShape { Hidden = 72, Intermediate = 172, Heads = 3, KeyValueHeads = 1, HeadSize = 16, Vocabulary = 101 },
            _ => throw new ArgumentException(name),
        };

        private static Agreement Measure(LlamaShape shape, int bits, int block, string dtype)
        {
            using var temporary = new TemporaryFolder();
            TestModel model = TestModel.Random(shape, 7);
            model.Write(temporary["source"], dtype);
            ModelImporter.Import(new ImportOptions { Source = temporary["source"], Target = temporary["target"], Bits = bits, Block = block });
            var reference = new ReferenceDecoder(model);
            int[] ids = reference.Sample(2, 64, 3);
            using var decoder = new OrtDecoder(temporary["target"]);
            Agreement result = Agreement.Measure(reference.Run(ids), decoder.Run(ids), ids);
            TestContext.WriteLine(bits + " bits, block " + block + ", " + dtype + ": " + result);
            return result;
        }
    }
}
