using System.IO;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>A real exported model, when the fixtures are there.</summary>
    public sealed class StoriesModelFolderTests
    {
        [Test]
        public void ARealGrowingModelOpens()
        {
            string fixture = Fixtures.Shared("stories260K", "stories260K.onnx");
            using var folder = new TinyModelFolder(manifest: false);
            File.Copy(fixture, folder.File("model.onnx"), true);
            File.Delete(folder.File("tokenizer_config.json"));
            File.Delete(folder.File("generation_config.json"));
            folder.Write("config.json", @"{ ""model_type"": ""llama"", ""num_hidden_layers"": 5, ""hidden_size"": 64, ""num_attention_heads"": 8,
                ""num_key_value_heads"": 4, ""vocab_size"": 512, ""max_position_embeddings"": 512, ""intermediate_size"": 172,
                ""tie_word_embeddings"": true, ""bos_token_id"": 1, ""eos_token_id"": 2 }");
            ModelFolder model = folder.Open();
            Assert.That(model.Graph.CacheForm, Is.EqualTo(CacheForm.Growing));
            Assert.That(model.Graph.LayerCount, Is.EqualTo(5));
            Assert.That(model.Graph.KeyValueHeads, Is.EqualTo(4));
            Assert.That(model.Graph.HeadSize, Is.EqualTo(8));
            Assert.That(model.Graph.VocabularySize, Is.EqualTo(512));
            Assert.That(model.Graph.HasAttentionMask, Is.True);
            Assert.That(model.Graph.HasPositionIds, Is.True);
            Assert.That(model.Graph.LogitsForAllPositions, Is.True);
            Assert.That(model.Config.ParameterCount, Is.EqualTo(260_032));
            Assert.That(model.Graph.ExternalFiles, Is.Empty);
        }
    }
}
