using System;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Repartee.Importing;

namespace Repartee.TrainYourOwn
{
    /// <summary><c>ship</c>: quantizes what train.py wrote into a model folder that Repartee runs.</summary>
    public static class ShipCommand
    {
        private static readonly char[] _brackets = { '[', ']', '{', '}' };

        /// <summary>Options: --model (train.py's folder), --to, --bits, --block, --embedding-bits, --context, --name, --work.</summary>
        public static int Run(Options options)
        {
            string source = options.Text("model", Path.Combine(options.Work, "model"));
            string target = options.Text("to", "Runtime/Models~/repartee-npc-small");
            foreach (string file in new[] { "tokenizer.json", "tokenizer_config.json" })
                File.Copy(Path.Combine(options.Work, file), Path.Combine(source, file), overwrite: true);
            JObject config = JObject.Parse(File.ReadAllText(Path.Combine(source, "config.json")));
            JObject sampling = Sampling(source);
            // For other programs; Repartee reads its own file.
            Write(Path.Combine(source, "generation_config.json"), new JObject
            {
                ["do_sample"] = true,
                ["eos_token_id"] = config["eos_token_id"],
                ["pad_token_id"] = config["pad_token_id"],
                ["temperature"] = sampling["temperature"],
                ["top_k"] = sampling["topK"],
                ["top_p"] = sampling["topP"],
                ["max_new_tokens"] = sampling["maxTokens"],
            });
            Write(Path.Combine(source, "repartee.json"), new JObject
            {
                ["name"] = options.Text("name", "Repartee NPC small"),
                ["licence"] = "MIT",
                ["languages"] = new JArray("en", "zh"),
                ["promptStyle"] = "compact",
                ["sampling"] = sampling,
            });
            ImportReport report = ModelImporter.Import(new ImportOptions
            {
                Source = source,
                Target = target,
                Bits = options.Number("bits", 8),
                Block = options.Number("block", 64),
                EmbeddingBits = options.Number("embedding-bits", 8),
                // What a row of training holds: positions beyond it were never seen.
                MaxContext = options.Number("context", 512),
            });
            Console.WriteLine(report.Name + ": " + report.Parameters.ToString("N0") + " parameters, " + report.Bytes.ToString("N0") + " bytes, context " + report.ContextLength + ", in " + report.Folder);
            return 0;
        }

        // With less temperature greetings and voices become the same, with more the answers worse; both were measured.
        private static JObject Sampling(string folder) => new JObject
        {
            ["temperature"] = 0.6,
            ["topK"] = 40,
            ["topP"] = 0.9,
            ["minP"] = 0.08,
            ["frequencyPenalty"] = 0.4,
            ["loopLimit"] = 2,
            ["keepScript"] = true,
            ["redraws"] = 3,
            ["redrawAbove"] = 1.15,
            ["logitBias"] = NoBrackets(folder),
            ["maxTokens"] = 96,
        };

        // Brackets mark the notes of the prompt and are no part of any reply.
        private static JObject NoBrackets(string folder)
        {
            JObject tokenizer = JObject.Parse(File.ReadAllText(Path.Combine(folder, "tokenizer.json")));
            var biases = new JObject();
            foreach (JProperty token in ((JObject)tokenizer["model"]!["vocab"]!).Properties().Where(token => token.Name.IndexOfAny(_brackets) >= 0))
                biases[token.Value.ToString()] = -100;
            return biases;
        }

        private static void Write(string path, JObject content) => File.WriteAllText(path, content.ToString(Formatting.Indented) + "\n");
    }
}
