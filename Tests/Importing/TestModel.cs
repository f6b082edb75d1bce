using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Repartee.Tests
{
    /// <summary>A small Llama with weights in memory, and the Hugging Face folder that holds the same weights.</summary>
    internal sealed class TestModel
    {
        public TestModel(LlamaShape shape, Dictionary<string, TestTensor> tensors)
        {
            Shape = shape;
            Tensors = tensors;
        }

        public LlamaShape Shape { get; }

        public Dictionary<string, TestTensor> Tensors { get; }

        public float[] this[string name] => Tensors[name].Values;

        /// <summary>Random weights that a 16-bit type holds exactly; logits spread by a few units, as in a trained model.</summary>
        public static TestModel Random(LlamaShape s, int seed)
        {
            var random = new Random(seed);
            var tensors = new Dictionary<string, TestTensor>();
            void Add(string name, double deviation, double mean, params long[] shape)
            {
                var values = new float[shape.Aggregate(1L, (a, b) => a * b)];
                for (int i = 0; i < values.Length; i++)
                {
                    double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                    // Seven significant bits fit F16 and BF16 alike.
                    float value = (float)(mean + deviation * normal);
                    values[i] = BitConverter.UInt32BitsToSingle(BitConverter.SingleToUInt32Bits(value) & 0xFFFF0000u);
                    if (Math.Abs(values[i]) < 1e-4f)
                        values[i] = 0;
                }

                tensors.Add(name, new TestTensor(shape, values));
            }

            int queries = s.Heads * s.HeadSize, keys = s.KeyValueHeads * s.HeadSize;
            double byHidden = 1 / Math.Sqrt(s.Hidden);
            Add("model.embed_tokens.weight", 3 * byHidden, 0, s.Vocabulary, s.Hidden);
            if (!s.Tied)
                Add("lm_head.weight", 3 * byHidden, 0, s.Vocabulary, s.Hidden);
            Add("model.norm.weight", 0.1, 1, s.Hidden);
            for (int i = 0; i < s.Layers; i++)
            {
                string p = "model.layers." + i + ".";
                Add(p + "input_layernorm.weight", 0.1, 1, s.Hidden);
                Add(p + "post_attention_layernorm.weight", 0.1, 1, s.Hidden);
                Add(p + "self_attn.q_proj.weight", s.Sharpness * byHidden, 0, queries, s.Hidden);
                Add(p + "self_attn.k_proj.weight", s.Sharpness * byHidden, 0, keys, s.Hidden);
                Add(p + "self_attn.v_proj.weight", byHidden, 0, keys, s.Hidden);
                Add(p + "self_attn.o_proj.weight", 1 / Math.Sqrt(queries), 0, s.Hidden, queries);
                Add(p + "mlp.gate_proj.weight", byHidden, 0, s.Intermediate, s.Hidden);
                Add(p + "mlp.up_proj.weight", byHidden, 0, s.Intermediate, s.Hidden);
                Add(p + "mlp.down_proj.weight", 1 / Math.Sqrt(s.Intermediate), 0, s.Hidden, s.Intermediate);
                if (s.QkvBias)
                {
                    Add(p + "self_attn.q_proj.bias", 1, 0, queries);
                    Add(p + "self_attn.k_proj.bias", 1, 0, keys);
                    Add(p + "self_attn.v_proj.bias", 0.5, 0, keys);
                }

                if (s.OtherBiases)
                {
                    Add(p + "self_attn.o_proj.bias", 0.5, 0, s.Hidden);
                    Add(p + "mlp.gate_proj.bias", 0.5, 0, s.Intermediate);
                    Add(p + "mlp.up_proj.bias", 0.5, 0, s.Intermediate);
                    Add(p + "mlp.down_proj.bias", 0.5, 0, s.Hidden);
                }

                if (s.HeadNorms)
                {
                    Add(p + "self_attn.q_norm.weight", 0.2, 1, s.HeadSize);
                    Add(p + "self_attn.k_norm.weight", 0.2, 1, s.HeadSize);
                }
            }

            return new TestModel(s, tensors);
        }

        /// <summary>Writes config.json, a tokenizer and the weights.</summary>
        public void Write(string folder, string dtype = "F32", int shards = 1)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "config.json"), ConfigJson());
            File.WriteAllText(Path.Combine(folder, "tokenizer.json"), TokenizerJson());
            File.WriteAllText(Path.Combine(folder, "tokenizer_config.json"), "{\"eos_token\":\"<|im_end|>\"}");
            File.WriteAllText(Path.Combine(folder, "generation_config.json"), "{\"eos_token_id\":1,\"temperature\":0.7}");
            if (shards == 1)
            {
                SafetensorsWriter.Write(Path.Combine(folder, "model.safetensors"), Tensors, dtype);
                return;
            }

            var map = new StringBuilder();
            for (int i = 0; i < shards; i++)
            {
                string name = string.Format(CultureInfo.InvariantCulture, "model-{0:00000}-of-{1:00000}.safetensors", i + 1, shards);
                var part = Tensors.Where((_, index) => index % shards == i).ToDictionary(x => x.Key, x => x.Value);
                SafetensorsWriter.Write(Path.Combine(folder, name), part, dtype);
                foreach (string tensor in part.Keys)
                    map.Append(map.Length == 0 ? "" : ",").Append('"').Append(tensor).Append("\":\"").Append(name).Append('"');
            }

            File.WriteAllText(Path.Combine(folder, "model.safetensors.index.json"), "{\"metadata\":{},\"weight_map\":{" + map + "}}");
        }

        public string ConfigJson()
        {
            LlamaShape s = Shape;
            return string.Format(
                CultureInfo.InvariantCulture,
                "{{\"model_type\":\"{0}\",\"hidden_size\":{1},\"intermediate_size\":{2},\"num_hidden_layers\":{3},\"num_attention_heads\":{4},"
                + "\"num_key_value_heads\":{5},\"head_dim\":{6},\"vocab_size\":{7},\"max_position_embeddings\":{8},\"rms_norm_eps\":{9},"
                + "\"rope_theta\":{10},\"rope_scaling\":{11},\"tie_word_embeddings\":{12},\"hidden_act\":\"silu\",\"eos_token_id\":1}}",
                s.ModelType, s.Hidden, s.Intermediate, s.Layers, s.Heads, s.KeyValueHeads, s.HeadSize, s.Vocabulary, s.Context, s.Epsilon,
                s.Theta, s.RopeScaling ?? "null", s.Tied ? "true" : "false");
        }

        /// <summary>A byte-level vocabulary of single letters and filler, just as long as the embedding.</summary>
        private string TokenizerJson()
        {
            var vocabulary = new StringBuilder();
            for (int i = 2; i < Shape.Vocabulary; i++)
                vocabulary.Append(i == 2 ? "" : ",").Append("\"t").Append(i).Append("\":").Append(i);
            return "{\"version\":\"1.0\",\"added_tokens\":[{\"id\":0,\"content\":\"<|im_start|>\",\"special\":true,\"normalized\":false,\"lstrip\":false,\"rstrip\":false,\"single_word\":false},"
                + "{\"id\":1,\"content\":\"<|im_end|>\",\"special\":true,\"normalized\":false,\"lstrip\":false,\"rstrip\":false,\"single_word\":false}],"
                + "\"normalizer\":null,\"pre_tokenizer\":{\"type\":\"ByteLevel\",\"add_prefix_space\":false,\"trim_offsets\":true,\"use_regex\":true},"
                + "\"post_processor\":null,\"decoder\":{\"type\":\"ByteLevel\",\"add_prefix_space\":true,\"trim_offsets\":true,\"use_regex\":true},"
                + "\"model\":{\"type\":\"BPE\",\"dropout\":null,\"unk_token\":null,\"continuing_subword_prefix\":null,\"end_of_word_suffix\":null,\"fuse_unk\":false,"
                + "\"byte_fallback\":false,\"vocab\":{" + vocabulary + "},\"merges\":[]}}";
        }
    }

    /// <summary>A tensor's shape and values, row by row.</summary>
    internal sealed record TestTensor(long[] Shape, float[] Values);
}
