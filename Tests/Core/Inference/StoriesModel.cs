using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Repartee.Tests
{
    /// <summary>The stories260K fixture as a model folder, and the continuations its original program gave.</summary>
    internal static class StoriesModel
    {
        public static string Folder(string temporary)
        {
            string source = Fixtures.Shared("stories260K", "stories260K.onnx");
            Directory.CreateDirectory(temporary);
            File.Copy(source, Path.Combine(temporary, "model.onnx"), true);
            File.WriteAllText(Path.Combine(temporary, "config.json"),
                "{\"model_type\":\"llama\",\"vocab_size\":512,\"num_hidden_layers\":5,\"num_attention_heads\":8," +
                "\"num_key_value_heads\":4,\"hidden_size\":64,\"max_position_embeddings\":512,\"bos_token_id\":1,\"eos_token_id\":2}");
            File.WriteAllText(Path.Combine(temporary, "tokenizer.json"), ByteTokenizerJson());
            return temporary;
        }

        public static IReadOnlyList<(int[] Prompt, int[] Continuation, float[] PromptLogits)> References()
        {
            var references = new List<(int[], int[], float[])>();
            foreach (string line in File.ReadAllLines(Fixtures.Shared("stories260K", "greedy_reference.txt")))
            {
                string[] parts = line.Split('|');
                if (parts.Length < 4)
                    continue;
                references.Add((Ids(parts[1]), Ids(parts[2]), parts[3].Split(' ', System.StringSplitOptions.RemoveEmptyEntries)
                    .Select(x => float.Parse(x, CultureInfo.InvariantCulture)).ToArray()));
            }
            return references;
        }

        private static int[] Ids(string text) =>
            text.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();

        /// <summary>A byte-level vocabulary: the tests here look at ids, not at text.</summary>
        private static string ByteTokenizerJson()
        {
            var vocabulary = new List<string>();
            int extra = 0;
            for (int value = 0; value < 256; value++)
            {
                bool printable = (value >= 33 && value <= 126) || (value >= 161 && value <= 172) || value >= 174;
                char symbol = (char)(printable ? value : 256 + extra++);
                string escaped = symbol == '"' || symbol == '\\' ? "\\" + symbol : symbol.ToString();
                vocabulary.Add("\"" + escaped + "\":" + value);
            }
            return "{\"version\":\"1.0\",\"added_tokens\":[{\"id\":256,\"content\":\"<|im_start|>\",\"special\":true,\"lstrip\":false,\"rstrip\":false,\"normalized\":false,\"single_word\":false}," +
                "{\"id\":257,\"content\":\"<|im_end|>\",\"special\":true,\"lstrip\":false,\"rstrip\":false,\"normalized\":false,\"single_word\":false}]," +
                "\"normalizer\":null,\"pre_tokenizer\":{\"type\":\"ByteLevel\",\"add_prefix_space\":false,\"trim_offsets\":true,\"use_regex\":true}," +
                "\"post_processor\":null,\"decoder\":{\"type\":\"ByteLevel\",\"add_prefix_space\":true,\"trim_offsets\":true,\"use_regex\":true}," +
                "\"model\":{\"type\":\"BPE\",\"vocab\":{" + string.Join(",", vocabulary) + "},\"merges\":[]}}";
        }
    }
}
