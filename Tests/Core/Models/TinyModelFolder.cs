using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Repartee.Tests
{
    /// <summary>A small valid model folder in the temporary directory, to be damaged.</summary>
    internal sealed class TinyModelFolder : IDisposable
    {
        public const string Config = @"{ ""architectures"": [""LlamaForCausalLM""], ""model_type"": ""llama"",
            ""hidden_size"": 64, ""intermediate_size"": 128, ""num_hidden_layers"": 2, ""num_attention_heads"": 4,
            ""num_key_value_heads"": 2, ""vocab_size"": 300, ""max_position_embeddings"": 512, ""bos_token_id"": 1,
            ""eos_token_id"": 2, ""tie_word_embeddings"": true, ""rope_theta"": 10000.0 }";

        public const string Generation = @"{ ""eos_token_id"": [2, 7], ""temperature"": 0.6, ""top_k"": 20, ""top_p"": 0.9,
            ""repetition_penalty"": 1.1, ""max_new_tokens"": 80, ""do_sample"": true }";

        public const string TokenizerConfig = @"{ ""bos_token"": ""<s>"", ""eos_token"": { ""content"": ""<|im_end|>"" },
            ""chat_template"": ""{% for m in messages %}{{ m.content }}{% endfor %}"",
            ""added_tokens_decoder"": { ""1"": { ""content"": ""<s>"" }, ""9"": { ""content"": ""<|im_end|>"", ""special"": true } } }";

        public readonly string Path;

        public TinyModelFolder(TinyOnnx? onnx = null, bool manifest = true)
        {
            Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "repartee-models-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(Path);
            onnx ??= new TinyOnnx { ExternalLocation = "model.onnx.data" };
            Write("model.onnx", onnx.Build());
            Write("model.onnx.data", new byte[64]);
            Write("config.json", Config);
            Write("generation_config.json", Generation);
            Write("tokenizer.json", @"{ ""model"": { ""type"": ""BPE"", ""vocab"": {}, ""merges"": [] } }");
            Write("tokenizer_config.json", TokenizerConfig);
            if (manifest)
                WriteManifest();
        }

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

        public void Write(string name, byte[] bytes)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File(name))!);
            System.IO.File.WriteAllBytes(File(name), bytes);
        }

        public void WriteManifest(string more = "")
        {
            var files = new StringBuilder();
            foreach (string name in new[] { "model.onnx", "model.onnx.data", "config.json", "tokenizer.json" })
            {
                byte[] bytes = System.IO.File.ReadAllBytes(File(name));
                string hash = Convert.ToHexString(SHA256.HashData(bytes));
                files.Append(files.Length > 0 ? ", " : "").Append('"').Append(name).Append("\": { \"sha256\": \"")
                    .Append(hash).Append("\", \"bytes\": ").Append(bytes.Length).Append(" }");
            }
            Write("repartee.json", @"{ ""name"": ""Tiny"", ""licence"": ""MIT"", ""languages"": [""en"", ""zh""],
                ""promptStyle"": ""compact"", ""sampling"": { ""temperature"": 0.8, ""minP"": 0.1, ""stop"": [""\n""], ""seed"": 7, ""logitBias"": { ""3"": -100 } },
                ""files"": { " + files + " }" + more + " }");
        }

        public ModelFolder Open(ModelFolderOptions? options = null) => ModelFolder.Open(Path, options ?? new ModelFolderOptions());

        public void Dispose() => Directory.Delete(Path, true);
    }
}
