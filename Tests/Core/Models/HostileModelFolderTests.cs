using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class HostileModelFolderTests
    {
        [TestCase("../secret")]
        [TestCase("/etc/passwd")]
        [TestCase("a/../../secret")]
        [TestCase("..\\secret")]
        [TestCase("C:\\secret")]
        [TestCase("*/_ORT_MEM_ADDR_/*")]
        [TestCase("a\0b")]
        [TestCase("")]
        [TestCase(".")]
        public void ExternalDataStaysInsideTheFolder(string location)
        {
            foreach (bool inSubgraph in new[] { false, true })
            {
                using var folder = new TinyModelFolder(new TinyOnnx { ExternalLocation = location, ExternalInSubgraph = inSubgraph }, false);
                BadFileException error = ModelFolderTests.Refused(folder, "not a plain path inside the model folder");
                Assert.That(error.Path, Does.EndWith("model.onnx"));
            }
        }

        [TestCase("0", "2000000000", "needs 2000000000")]
        [TestCase("2147483648", "4", "needs 2147483652")]
        [TestCase("9223372036854775807", "9223372036854775807", "impossible size")]
        [TestCase("-4", "4", "no readable position")]
        [TestCase("99999999999999999999", "4", "no readable position")]
        public void ExternalDataMustBeLongEnough(string offset, string length, string sentence)
        {
            using var folder = new TinyModelFolder(new TinyOnnx { ExternalLocation = "model.onnx.data", ExternalOffset = offset, ExternalLength = length }, false);
            ModelFolderTests.Refused(folder, sentence);
        }

        [Test]
        public void ListedFilesStayInsideTheFolder()
        {
            using var folder = new TinyModelFolder(manifest: false);
            folder.Write("repartee.json", @"{ ""files"": { ""../../etc/passwd"": { ""bytes"": 1 } } }");
            ModelFolderTests.Refused(folder, "not a plain path inside the model folder");
        }

        [Test]
        public void TheNamedGraphStaysInsideTheFolder()
        {
            using var folder = new TinyModelFolder(manifest: false);
            folder.Write("genai_config.json", @"{ ""model"": { ""decoder"": { ""filename"": ""../model.onnx"" } } }");
            ModelFolderTests.Refused(folder, "not a plain path inside the model folder");
        }

        [TestCase("model.onnx")]
        [TestCase("model.onnx.data")]
        [TestCase("config.json")]
        [TestCase("tokenizer.json")]
        public void LinksAreNotFollowedUnlessAllowed(string name)
        {
            using var folder = new TinyModelFolder(manifest: false);
            Directory.CreateDirectory(folder.File("blobs"));
            Link(folder, name, folder.File("blobs/1"));
            ModelFolderTests.Refused(folder, nameof(ModelFolderOptions.FollowLinks));
            Assert.That(folder.Open(_links).Graph.LayerCount, Is.EqualTo(2));
        }

        [Test]
        public void AFolderOfLinksIntoACacheOpens()
        {
            using var folder = new TinyModelFolder(new TinyOnnx { ExternalLocation = "model.onnx.data" });
            using var cache = new TemporaryFolder();
            int blobs = 0;
            foreach (string path in Directory.GetFiles(folder.Path))
                Link(folder, Path.GetFileName(path), cache["blob" + blobs++]);
            ModelFolderTests.Refused(folder, nameof(ModelFolderOptions.FollowLinks));
            Assert.That(folder.Open(_links).Graph.ExternalFiles.Count, Is.EqualTo(1));
        }

        [Test]
        public void FilesThatTheModelNamesLieWhereTheModelDoes([Values("model.onnx.data", "listed.bin")] string name)
        {
            using var folder = new TinyModelFolder(new TinyOnnx { ExternalLocation = "model.onnx.data" }, false);
            using var elsewhere = new TemporaryFolder();
            File.WriteAllText(folder.File("listed.bin"), "private");
            folder.Write("repartee.json", "{ \"files\": { \"listed.bin\": { \"bytes\": 7 } } }");
            Assert.That(() => folder.Open(_links), Throws.Nothing);
            Link(folder, name, elsewhere["secret"]);
            Assert.That(() => folder.Open(_links), Throws.TypeOf<BadFileException>().With.Message.Contains("leads out of the model"));
        }

        private static readonly ModelFolderOptions _links = new ModelFolderOptions { FollowLinks = true };

        /// <summary>Moves a file of a folder and leaves a link.</summary>
        private static void Link(TinyModelFolder folder, string name, string target)
        {
            File.Move(folder.File(name), target);
            try
            {
                File.CreateSymbolicLink(folder.File(name), target);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                Assert.Ignore("This system does not let the test create links: " + e.Message);
            }
        }

        [TestCase("model.onnx")]
        [TestCase("model.onnx.data")]
        [TestCase("config.json")]
        [TestCase("tokenizer.json")]
        [TestCase("tokenizer_config.json")]
        [TestCase("generation_config.json")]
        [TestCase("repartee.json")]
        [TestCase("chat_template.jinja")]
        public void AFolderInPlaceOfAFileAndAnEmptyFileAreRefused(string name)
        {
            using var folder = new TinyModelFolder();
            folder.Write(name, Array.Empty<byte>());
            ModelFolderTests.Refused(folder, "is empty");
            File.Delete(folder.File(name));
            Directory.CreateDirectory(folder.File(name));
            ModelFolderTests.Refused(folder, "is a folder where a file should be");
        }

        [Test]
        public void JsonBombsAreRefused()
        {
            using var folder = new TinyModelFolder(manifest: false);
            folder.Write("config.json", "{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}");
            ModelFolderTests.Refused(folder, "not valid JSON");
            folder.Write("config.json", "{\"num_hidden_layers\": " + new string('9', 3_000_000) + "}");
            ModelFolderTests.Refused(folder, "not valid JSON");
            folder.Write("config.json", "{\"a\": \"" + new string('x', 5_000_000) + "\"}");
            ModelFolderTests.Refused(folder, "larger than 4 MB");
            folder.Write("config.json", "[1, 2]");
            ModelFolderTests.Refused(folder, "not valid JSON");
            folder.Write("config.json", new byte[] { (byte)'{', 0xC3, 0x28, (byte)'}' });
            ModelFolderTests.Refused(folder, "not UTF-8");
        }

        [Test]
        public void AHugeJsonFileIsNotRead()
        {
            using var folder = new TinyModelFolder(manifest: false);
            using (var file = new FileStream(folder.File("tokenizer_config.json"), FileMode.Create))
                file.SetLength(2L * 1024 * 1024 * 1024);
            ModelFolderTests.Refused(folder, "larger than 16 MB");
        }

        [Test]
        public void APlaceThatIsNoFolderIsRefused()
        {
            using var folder = new TinyModelFolder();
            Assert.That(() => ModelFolder.Open(folder.File("config.json")), Throws.TypeOf<BadFileException>());
            Assert.That(() => ModelFolder.Open(folder.File("nowhere")), Throws.TypeOf<BadFileException>());
            Assert.That(() => ModelFolder.Open("a\0b"), Throws.TypeOf<BadFileException>());
            Assert.That(() => ModelFolder.Open(" "), Throws.TypeOf<BadFileException>());
        }

        [TestCase("config.json")]
        [TestCase("generation_config.json")]
        [TestCase("tokenizer_config.json")]
        [TestCase("repartee.json")]
        [TestCase("genai_config.json")]
        [TestCase("model.onnx")]
        public void DamagedFilesOpenOrAreRefused(string name)
        {
            using var folder = new TinyModelFolder(new TinyOnnx { ExternalLocation = "model.onnx.data", Fused = true, CosRows = 600 }, name == "repartee.json");
            folder.Write("genai_config.json", @"{ ""model"": { ""type"": ""llama"", ""context_length"": 256, ""eos_token_id"": [2],
                ""decoder"": { ""filename"": ""model.onnx"", ""head_size"": 16, ""inputs"": { ""past_key_names"": ""past_key_values.%d.key"" } } } }");
            byte[] whole = File.ReadAllBytes(folder.File(name));
            var random = new Random(20_231);
            var failures = new List<string>();
            int opened = 0;
            int refused = 0;
            for (int i = 0; i < 450; i++)
            {
                byte[] damaged = Damage(whole, random, i);
                folder.Write(name, damaged);
                long before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    folder.Open();
                    opened++;
                }
                catch (BadFileException)
                {
                    refused++;
                }
                catch (Exception e)
                {
                    failures.Add(i + ": " + e);
                }
                if (GC.GetAllocatedBytesForCurrentThread() - before > 8_000_000)
                    failures.Add(i + ": allocated more than 8 MB");
            }
            Assert.That(failures, Is.Empty, string.Join("\n", failures.Take(3)));
            Assert.That(opened + refused, Is.EqualTo(450));
            Assert.That(refused, Is.GreaterThan(100));
        }

        /// <summary>A third each: cut short, one bit flipped, several bytes overwritten with likely troublemakers.</summary>
        private static byte[] Damage(byte[] whole, Random random, int round)
        {
            if (round % 3 == 0)
                return whole.Take(random.Next(whole.Length)).ToArray();
            byte[] bytes = (byte[])whole.Clone();
            if (round % 3 == 1)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            }
            byte[] troublemakers = { 0, 0x7F, 0x80, 0xFF, (byte)'{', (byte)'"', (byte)'-', (byte)'9' };
            for (int i = 0; i < 4; i++)
                bytes[random.Next(bytes.Length)] = troublemakers[random.Next(troublemakers.Length)];
            return bytes;
        }
    }
}
