using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>
    /// Damaged files of a whole model, all the way through ONNX Runtime: loading refuses them, or a character speaks, or its
    /// turn fails; none takes more than 1 GB of memory. A crash of native code would end the test run.
    /// </summary>
    public sealed class DamagedModelsTests
    {
        private const int Rounds = 250;
        private const long MostBytes = 1L << 30;

        private TemporaryFolder _temporary = null!;

        [OneTimeSetUp]
        public void Import()
        {
            _temporary = new TemporaryFolder();
            TestModel.Random(new LlamaShape { Hidden = 64, Intermediate = 64, Layers = 2, HeadSize = 16 }, 11).Write(_temporary["source"]);
        }

        [OneTimeTearDown]
        public void Delete() => _temporary.Dispose();

        [TestCase("model.onnx", 4)]
        [TestCase("model.onnx", 8)]
        [TestCase("tokenizer.json", 4)]
        [TestCase("config.json", 4)]
        public void TheyAreRefusedOrRun(string name, int bits)
        {
            string folder = _temporary[name + bits];
            ModelImporter.Import(new ImportOptions { Source = _temporary["source"], Target = folder, Bits = bits });
            // With its hashes the damage would be found before the model is looked at.
            File.Delete(Path.Combine(folder, "repartee.json"));
            byte[] whole = File.ReadAllBytes(Path.Combine(folder, name));
            var unexpected = new List<string>();
            int refused = 0;
            int spoke = 0;
            var memory = new MemoryPeak();
            for (int round = 0; round < Rounds; round++)
            {
                File.WriteAllBytes(Path.Combine(folder, name), Damage(whole, new Random(round), round));
                try
                {
                    Speak(folder);
                    spoke++;
                }
                catch (BadFileException)
                {
                    refused++;
                }
                catch (Exception e)
                {
                    unexpected.Add(round + ": " + e);
                }
            }

            Assert.That(unexpected, Is.Empty, string.Join("\n", unexpected.Take(3)));
            Assert.That(memory.Bytes, Is.LessThan(MostBytes));
            Assert.That(refused, Is.GreaterThan(20));
            Assert.That(spoke, Is.GreaterThan(20));
        }

        [Test]
        public void TheMeasureOfMemorySeesWhatWasTouchedAndFreed()
        {
            var memory = new MemoryPeak();
            if (!memory.IsExact)
                Assert.Ignore("This system does not forget the process's older peaks.");
            const int Size = 100 << 20;
            IntPtr block = Marshal.AllocHGlobal(Size);
            for (int i = 0; i < Size; i += 4096)
                Marshal.WriteByte(block, i, 1);
            Marshal.FreeHGlobal(block);
            Assert.That(memory.Bytes, Is.GreaterThan(Size - (8 << 20)));
        }

        private static void Speak(string folder)
        {
            var options = new EngineOptions { Device = ExecutionDevice.Cpu, Threads = 1, ContextLength = 128, MaxCaches = 1 };
            using DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(folder), options);
            using var greta = new Conversation(engine, new Persona("Greta"),
                new ConversationOptions { Seed = 1, Sampling = new GenerationSettings { MaxTokens = 4 } });
            DialogueTurn turn = greta.Say("Hello");
            Assert.That(turn.Completion.Wait(TimeSpan.FromSeconds(60)), Is.True, "the turn does not end");
        }

        /// <summary>By turns: one bit flipped anywhere, at the ends (where the structure is), a few bytes overwritten, cut short.</summary>
        private static byte[] Damage(byte[] whole, Random random, int round)
        {
            var bytes = (byte[])whole.Clone();
            int end = Math.Min(3000, bytes.Length);
            switch (round % 4)
            {
                case 0:
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                    return bytes;
                case 1:
                    bytes[random.Next(2) == 0 ? random.Next(end) : bytes.Length - 1 - random.Next(end)] ^= (byte)(1 << random.Next(8));
                    return bytes;
                case 2:
                    byte[] troublemakers = { 0, 1, 2, 0x7F, 0x80, 0xFF, (byte)'-', (byte)'9' };
                    for (int i = 0; i < 4; i++)
                        bytes[random.Next(bytes.Length)] = troublemakers[random.Next(troublemakers.Length)];
                    return bytes;
                default:
                    Array.Resize(ref bytes, random.Next(bytes.Length));
                    return bytes;
            }
        }
    }
}
