using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Repartee.Tests
{
    /// <summary>
    /// The trained stories260K of the fixtures, in the format of llama2.c: seven int32 (dim, hidden, layers, heads, key-value
    /// heads, vocabulary, context), then float32 tensors of all layers, one kind after the other.
    /// </summary>
    internal static class StoriesModel
    {
        public static TestModel Load()
        {
            byte[] bytes = File.ReadAllBytes(Fixtures.Shared("stories260K", "stories260K.bin"));
            var header = new int[7];
            Buffer.BlockCopy(bytes, 0, header, 0, 28);
            int position = 28;
            var shape = new LlamaShape
            {
                Hidden = header[0],
                Intermediate = header[1],
                Layers = header[2],
                Heads = header[3],
                KeyValueHeads = header[4],
                HeadSize = header[0] / header[3],
                Vocabulary = header[5],
                Context = header[6],
            };
            var tensors = new Dictionary<string, TestTensor>();
            int keys = shape.KeyValueHeads * shape.HeadSize;
            void Take(string name, params long[] dimensions)
            {
                var values = new float[dimensions.Aggregate(1L, (a, b) => a * b)];
                Buffer.BlockCopy(bytes, position, values, 0, values.Length * 4);
                position += values.Length * 4;
                tensors.Add(name, new TestTensor(dimensions, values));
            }

            void TakeLayers(string name, params long[] dimensions)
            {
                for (int i = 0; i < shape.Layers; i++)
                    Take("model.layers." + i + "." + name + ".weight", dimensions);
            }

            Take("model.embed_tokens.weight", shape.Vocabulary, shape.Hidden);
            TakeLayers("input_layernorm", shape.Hidden);
            TakeLayers("self_attn.q_proj", shape.Hidden, shape.Hidden);
            TakeLayers("self_attn.k_proj", keys, shape.Hidden);
            TakeLayers("self_attn.v_proj", keys, shape.Hidden);
            TakeLayers("self_attn.o_proj", shape.Hidden, shape.Hidden);
            TakeLayers("post_attention_layernorm", shape.Hidden);
            TakeLayers("mlp.gate_proj", shape.Intermediate, shape.Hidden);
            TakeLayers("mlp.down_proj", shape.Hidden, shape.Intermediate);
            TakeLayers("mlp.up_proj", shape.Intermediate, shape.Hidden);
            Take("model.norm.weight", shape.Hidden);
            foreach (string name in tensors.Keys.Where(k => k.Contains("q_proj") || k.Contains("k_proj")).ToList())
                tensors[name] = HalfSplit(tensors[name], shape.HeadSize);
            return new TestModel(shape, tensors);
        }

        /// <summary>Prompt and greedy continuation of each reference line, as the original program computed them.</summary>
        public static IEnumerable<(int[] Prompt, int[] Continuation)> References()
        {
            foreach (string line in File.ReadLines(Fixtures.Shared("stories260K", "greedy_reference.txt")))
            {
                string[] fields = line.Split('|');
                if (fields.Length >= 3)
                    yield return (Ids(fields[1]), Ids(fields[2]));
            }
        }

        /// <summary>llama2.c rotates neighbours (2i, 2i + 1), Hugging Face's layout pairs i with i + half.</summary>
        private static TestTensor HalfSplit(TestTensor tensor, int headSize)
        {
            int width = (int)tensor.Shape[1];
            var values = new float[tensor.Values.Length];
            for (int row = 0; row < tensor.Shape[0]; row++)
            {
                int inHead = row % headSize;
                int target = row - inHead + inHead / 2 + inHead % 2 * (headSize / 2);
                Array.Copy(tensor.Values, row * width, values, target * width, width);
            }

            return new TestTensor(tensor.Shape, values);
        }

        private static int[] Ids(string text) =>
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
    }
}
