using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>From weights to candidates, every step through the command line and the real engine.</summary>
    public sealed class ImportedModelTests
    {
        [Test]
        public async Task AnImportedFolderIsInspectedReadAndContinued()
        {
            using var folder = new TemporaryFolder();
            TestModel.Random(new LlamaShape { Vocabulary = 258 }, 5).Write(folder["source"]);
            File.WriteAllText(folder["source/tokenizer.json"], ByteTokenizer());

            Run import = await Run.RealAsync("import", folder["source"], "-o", folder["model"], "--bits", "8", "--block", "32");
            Assert.That(import.Code, Is.EqualTo(0), import.Error);
            Assert.That(import.Output, Does.Contain("layers            2"));

            Run inspect = await Run.RealAsync("inspect", folder["model"], "--json");
            Assert.That(inspect.Code, Is.EqualTo(0), inspect.Error);
            Dictionary<string, string> facts = inspect.Of("fact").Where(f => f.GetProperty("name").GetString() != "file")
                .ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("value").GetString()!);
            Assert.That(facts["weights"], Is.EqualTo("int8, block 32"));
            Assert.That(facts["cache"], Is.EqualTo("shared, float32"));
            Assert.That(facts["verdict"], Does.StartWith("good"));

            Run tokens = await Run.RealAsync("tokens", "a栈", "--model", folder["model"], "--json");
            Assert.That(tokens.Of("token").Select(t => t.GetProperty("id").GetInt32()), Is.EqualTo(new[] { 97, 0xE6, 0xA0, 0x88 }));

            Run next = await Run.RealAsync("next", "Once", "--top", "258", "--model", folder["model"], "--json");
            Assert.That(next.Of("candidate").Sum(c => c.GetProperty("probability").GetDouble()), Is.EqualTo(1).Within(1e-6));

            string[] complete = { "complete", "Once", "--model", folder["model"], "--seed", "3", "--temperature", "1", "--max-tokens", "24", "--json", "--device", "cpu" };
            Run first = await Run.RealAsync(complete);
            Run second = await Run.RealAsync(complete);
            Assert.That(first.Code, Is.EqualTo(0));
            Assert.That(second.Of("line")[0].GetProperty("text").GetString(), Is.EqualTo(first.Of("line")[0].GetProperty("text").GetString()), "same seed, same line");
        }

        [Test]
        [Platform(Exclude = "Win")]
        public async Task AFolderOfLinksIntoADownloadCacheIsUsedLikeAnyOther()
        {
            using var folder = new TemporaryFolder();
            TestModel.Random(new LlamaShape { Vocabulary = 258 }, 5).Write(folder["source"]);
            File.WriteAllText(folder["source/tokenizer.json"], ByteTokenizer());
            ModelImporter.Import(new ImportOptions { Source = folder["source"], Target = folder["model"], InlineLimit = 0 });
            Directory.CreateDirectory(folder["blobs"]);
            foreach (string path in Directory.GetFiles(folder["model"]))
            {
                string blob = "blobs/" + Path.GetFileName(path).Length + Path.GetFileName(path)[0];
                File.Move(path, folder[blob]);
                File.CreateSymbolicLink(path, "../" + blob);
            }
            Assert.That(File.Exists(folder["model/model.onnx.data"]), Is.True);
            Run inspect = await Run.RealAsync("inspect", folder["model"]);
            Assert.That(inspect.Code, Is.EqualTo(0), inspect.Error);
            Run complete = await Run.RealAsync("complete", "Once", "--model", folder["model"], "--max-tokens", "4", "--device", "cpu");
            Assert.That(complete.Code, Is.EqualTo(0), complete.Error);
        }

        [Test]
        public async Task ADamagedFolderGetsABadVerdictInOneLine()
        {
            using var folder = new TemporaryFolder();
            TestModel.Random(new LlamaShape { Vocabulary = 258 }, 5).Write(folder["source"]);
            File.WriteAllText(folder["source/tokenizer.json"], ByteTokenizer());
            await Run.RealAsync("import", folder["source"], "-o", folder["model"]);
            byte[] graph = File.ReadAllBytes(folder["model/model.onnx"]);
            graph[^100] ^= 1;
            File.WriteAllBytes(folder["model/model.onnx"], graph);
            Run run = await Run.RealAsync("inspect", folder["model"]);
            Assert.That(run.Code, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("model.onnx"));
            Assert.That(run.Error.TrimEnd('\n'), Does.Not.Contain("\n"));
        }

        /// <summary>Ids 0 to 255 are the bytes, 256 and 257 the marks of a turn.</summary>
        private static string ByteTokenizer()
        {
            var vocabulary = new List<string>();
            int extra = 0;
            for (int value = 0; value < 256; value++)
            {
                bool printable = (value >= 33 && value <= 126) || (value >= 161 && value <= 172) || value >= 174;
                vocabulary.Add("\"\\u" + (printable ? value : 256 + extra++).ToString("x4") + "\":" + value);
            }
            const string Mark = "{\"id\":%,\"content\":\"$\",\"special\":true,\"normalized\":false,\"lstrip\":false,\"rstrip\":false,\"single_word\":false}";
            return "{\"version\":\"1.0\",\"added_tokens\":[" + Mark.Replace("%", "256").Replace("$", "<|im_start|>") + ","
                + Mark.Replace("%", "257").Replace("$", "<|im_end|>") + "],\"normalizer\":null,"
                + "\"pre_tokenizer\":{\"type\":\"ByteLevel\",\"add_prefix_space\":false,\"trim_offsets\":true,\"use_regex\":true},\"post_processor\":null,"
                + "\"decoder\":{\"type\":\"ByteLevel\",\"add_prefix_space\":true,\"trim_offsets\":true,\"use_regex\":true},"
                + "\"model\":{\"type\":\"BPE\",\"vocab\":{" + string.Join(",", vocabulary) + "},\"merges\":[]}}";
        }
    }
}
