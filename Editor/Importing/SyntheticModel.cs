using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using Newtonsoft.Json;

namespace Repartee.Importing
{
    /// <summary>
    /// Models with random weights, as large as real ones, for measuring speed and memory where no real one is at hand:
    /// as a Hugging Face folder to import, or at once as a quantized model folder. The tokenizer knows bytes, three
    /// special tokens (ids 0 to 2: end of text, start and end of a message), and filler up to the vocabulary's size.
    /// </summary>
    internal static class SyntheticModel
    {
        private const int ChunkElements = 1 << 20;

        /// <summary>Writes a Hugging Face folder with one BF16 safetensors file.</summary>
        public static void WriteHuggingFaceFolder(SyntheticShape shape, string folder, CancellationToken cancellation = default)
        {
            Directory.CreateDirectory(folder);
            WriteCompanions(shape, folder);
            using var tensors = new SyntheticTensors(shape);
            using var stream = new FileStream(Path.Combine(folder, "model.safetensors"), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            byte[] header = Encoding.ASCII.GetBytes(Header(tensors));
            stream.Write(BitConverter.GetBytes((ulong)header.Length), 0, 8);
            stream.Write(header, 0, header.Length);
            foreach (TensorInfo tensor in tensors.All)
            {
                int width = (int)tensor.Shape[^1];
                int rows = tensor.Shape.Length == 1 ? 1 : (int)tensor.Shape[0];
                int chunk = Math.Max(1, Math.Min(rows, ChunkElements / width));
                var values = new float[chunk * width];
                var brains = new ushort[chunk * width];
                for (int first = 0; first < rows; first += chunk)
                {
                    cancellation.ThrowIfCancellationRequested();
                    int count = Math.Min(chunk, rows - first) * width;
                    tensors.ReadRows(tensor, first, count / width, values.AsSpan(0, count));
                    for (int i = 0; i < count; i++)
                        brains[i] = FloatBits.ToBrain(values[i]);
                    stream.Write(MemoryMarshal.AsBytes(brains.AsSpan(0, count)));
                }
            }
        }

        /// <summary>Writes a quantized model folder without a detour over safetensors.</summary>
        /// <param name="shape">Dimensions.</param>
        /// <param name="folder">The model folder to write.</param>
        /// <param name="bits">4, 8 or 32.</param>
        /// <param name="block">32, 64 or 128.</param>
        /// <param name="cancellation">Stops soon; nothing is left behind.</param>
        public static ImportReport WriteModelFolder(SyntheticShape shape, string folder, int bits = 4, int block = 32, CancellationToken cancellation = default)
        {
            string companions = Path.Combine(Path.GetTempPath(), "repartee-" + Guid.NewGuid().ToString("N"));
            try
            {
                Directory.CreateDirectory(companions);
                WriteCompanions(shape, companions);
                var options = new ImportOptions { Source = companions, Target = folder, Bits = bits, Block = block, Name = shape.Name };
                options.Check();
                using var tensors = new SyntheticTensors(shape);
                return ImportJob.Run(options, tensors, null, cancellation);
            }
            finally
            {
                if (Directory.Exists(companions))
                    Directory.Delete(companions, true);
            }
        }

        private static void WriteCompanions(SyntheticShape shape, string folder)
        {
            if (shape.Vocabulary < 259)
                throw new ArgumentException("The vocabulary of a synthetic model needs 259 tokens at least.");
            WriteJson(Path.Combine(folder, "config.json"), json =>
            {
                Property(json, "model_type", shape.ModelType);
                Property(json, "hidden_size", shape.Hidden);
                Property(json, "intermediate_size", shape.Intermediate);
                Property(json, "num_hidden_layers", shape.Layers);
                Property(json, "num_attention_heads", shape.Heads);
                Property(json, "num_key_value_heads", shape.KeyValueHeads);
                Property(json, "head_dim", shape.HeadSize);
                Property(json, "vocab_size", shape.Vocabulary);
                Property(json, "max_position_embeddings", shape.Context);
                Property(json, "rms_norm_eps", 1e-5);
                Property(json, "rope_theta", shape.ModelType == "qwen2" ? 1000000.0 : 10000.0);
                Property(json, "tie_word_embeddings", true);
                Property(json, "hidden_act", "silu");
                Property(json, "bos_token_id", 1);
                Property(json, "eos_token_id", 2);
            });
            WriteJson(Path.Combine(folder, "generation_config.json"), json => Property(json, "eos_token_id", 2));
            WriteJson(Path.Combine(folder, "tokenizer_config.json"), json => Property(json, "eos_token", "<|im_end|>"));
            WriteJson(Path.Combine(folder, "tokenizer.json"), json => WriteTokenizer(json, shape.Vocabulary));
        }

        private static void WriteTokenizer(JsonTextWriter json, int vocabulary)
        {
            string[] special = { "<|endoftext|>", "<|im_start|>", "<|im_end|>" };
            Property(json, "version", "1.0");
            json.WritePropertyName("added_tokens");
            json.WriteStartArray();
            for (int i = 0; i < special.Length; i++)
            {
                json.WriteStartObject();
                Property(json, "id", i);
                Property(json, "content", special[i]);
                foreach (string flag in new[] { "single_word", "lstrip", "rstrip", "normalized" })
                    Property(json, flag, false);
                Property(json, "special", true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Property(json, "normalizer", null);
            foreach (string part in new[] { "pre_tokenizer", "decoder" })
            {
                json.WritePropertyName(part);
                json.WriteStartObject();
                Property(json, "type", "ByteLevel");
                Property(json, "add_prefix_space", false);
                Property(json, "trim_offsets", true);
                Property(json, "use_regex", true);
                json.WriteEndObject();
            }

            Property(json, "post_processor", null);
            json.WritePropertyName("model");
            json.WriteStartObject();
            Property(json, "type", "BPE");
            json.WritePropertyName("vocab");
            json.WriteStartObject();
            for (int i = 0; i < special.Length; i++)
                Property(json, special[i], i);
            for (int i = 0, unprintable = 0; i < 256; i++)
            {
                // GPT-2's alphabet: printable Latin-1 stands for itself, the rest for the characters from U+0100 on.
                bool printable = (i >= 33 && i <= 126) || (i >= 161 && i != 173);
                Property(json, ((char)(printable ? i : 256 + unprintable++)).ToString(), special.Length + i);
            }

            for (int i = special.Length + 256; i < vocabulary; i++)
                Property(json, "w" + i.ToString(CultureInfo.InvariantCulture), i);
            json.WriteEndObject();
            json.WritePropertyName("merges");
            json.WriteStartArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        private static string Header(SyntheticTensors tensors)
        {
            var text = new StringBuilder("{");
            long offset = 0;
            foreach (TensorInfo tensor in tensors.All)
            {
                text.Append(offset == 0 ? "" : ",").Append('"').Append(tensor.Name).Append("\":{\"dtype\":\"BF16\",\"shape\":[")
                    .Append(string.Join(",", tensor.Shape)).Append("],\"data_offsets\":[").Append(offset).Append(',')
                    .Append(offset + tensor.Length).Append("]}");
                offset += tensor.Length;
            }

            text.Append('}');
            return text.ToString().PadRight((text.Length + 7) / 8 * 8);
        }

        private static void WriteJson(string path, Action<JsonTextWriter> write)
        {
            using var json = new JsonTextWriter(new StreamWriter(path, false, new UTF8Encoding(false)));
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        private static void Property(JsonTextWriter json, string name, object? value)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }
}
