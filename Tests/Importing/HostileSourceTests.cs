using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Repartee.Importing;

namespace Repartee.Tests
{
    /// <summary>
    /// Damaged and hostile sources: every one is either refused with a <see cref="BadFileException"/> or imported, within
    /// bounded memory, and a refused one leaves nothing behind. Deterministic: mutation i is always the same.
    /// </summary>
    public sealed class HostileSourceTests
    {
        private const long MemoryBound = 64 << 20;

        private static readonly LlamaShape Shape = new() { Hidden = 32, Intermediate = 48, Layers = 1, Heads = 2, KeyValueHeads = 1, Vocabulary = 40, Context = 32 };

        private static readonly string[] Nasty =
        {
            "0", "1", "-1", "2147483647", "2147483648", "4294967295", "9223372036854775807", "9223372036854775808", "1e308",
            "1e-308", "null", "\"x\"", "[]", "{}", "true", "3.5", "NaN", "18446744073709551616", "[[[[[[[[1]]]]]]]]",
        };

        private TemporaryFolder _temporary = null!;
        private byte[] _weights = null!;
        private string _config = null!;

        [OneTimeSetUp]
        public void WriteSource()
        {
            _temporary = new TemporaryFolder();
            TestModel.Random(Shape, 1).Write(_temporary["source"], "BF16");
            _weights = File.ReadAllBytes(Path.Combine(_temporary["source"], "model.safetensors"));
            _config = File.ReadAllText(Path.Combine(_temporary["source"], "config.json"));
        }

        [OneTimeTearDown]
        public void Delete() => _temporary.Dispose();

        [SetUp]
        public void Restore()
        {
            File.WriteAllBytes(Path.Combine(_temporary["source"], "model.safetensors"), _weights);
            File.WriteAllText(Path.Combine(_temporary["source"], "config.json"), _config);
        }

        [Test]
        public void TruncatedWeightsAreRefused()
        {
            for (int i = 0; i < 120; i++)
            {
                int length = i < 40 ? i : (int)((long)_weights.Length * i / 120);
                Assert.That(Import(_weights.Take(length).ToArray()), Is.False, "length " + length);
            }
        }

        [Test]
        public void FlippedBitsNeverCrash()
        {
            var random = new Random(1);
            int header = HeaderLength();
            int refused = 0;
            for (int i = 0; i < 400; i++)
            {
                byte[] mutated = (byte[])_weights.Clone();
                int flips = 1 + i % 3;
                for (int k = 0; k < flips; k++)
                    mutated[random.Next(i % 5 == 0 ? mutated.Length : 8 + header)] ^= (byte)(1 << random.Next(8));
                refused += Import(mutated) ? 0 : 1;
            }

            TestContext.WriteLine(refused + " of 400 refused");
            Assert.That(refused, Is.GreaterThan(200));
        }

        [Test]
        public void ChangedHeaderLengthsAreRefused()
        {
            foreach (ulong length in new ulong[] { 0, 1, 2, 100, (ulong)_weights.Length - 8, (ulong)_weights.Length, 1 << 24, (1 << 24) + 1, 1UL << 31, 1UL << 32, 1UL << 62, 1UL << 63, ulong.MaxValue })
            {
                byte[] mutated = (byte[])_weights.Clone();
                BitConverter.GetBytes(length).CopyTo(mutated, 0);
                Assert.That(Import(mutated), Is.False, "header of " + length);
            }
        }

        [Test]
        public void ChangedNumbersInTheHeaderAreRefused()
        {
            string header = Encoding.ASCII.GetString(_weights, 8, HeaderLength());
            List<(int Start, int Length)> numbers = Numbers(header);
            int refused = 0, count = 0;
            for (int i = 0; i < numbers.Count; i += 2)
            {
                string nasty = Nasty[i / 2 % Nasty.Length];
                if (header.Substring(numbers[i].Start, numbers[i].Length) == nasty)
                    continue;
                count++;
                refused += Import(WithHeader(header.Remove(numbers[i].Start, numbers[i].Length).Insert(numbers[i].Start, nasty))) ? 0 : 1;
            }

            Assert.That(refused, Is.EqualTo(count));
            Assert.That(count, Is.GreaterThan(15));
        }

        [Test]
        public void TensorsThatOverlapOrLeaveHolesAreRefused()
        {
            string header = Encoding.ASCII.GetString(_weights, 8, HeaderLength());
            Assert.That(Import(WithHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}")), Is.False);
            Assert.That(Import(WithHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]}}")), Is.False);
            Assert.That(Import(WithHeader("{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}")), Is.False);
            Assert.That(Import(WithHeader(header.TrimEnd().TrimEnd('}') + "},\"model.norm.weight\":{\"dtype\":\"BF16\",\"shape\":[0],\"data_offsets\":[0,0]}}")), Is.False);
            Assert.That(Import(WithHeader(new string('[', 100000))), Is.False);
            Assert.That(Import(WithHeader("{\"a\":" + string.Concat(Enumerable.Repeat("{\"a\":", 50000)))), Is.False);
        }

        [Test]
        public void DamagedConfigurationsNeverCrash()
        {
            var random = new Random(2);
            List<(int Start, int Length)> numbers = Numbers(_config);
            foreach ((int start, int length) in numbers)
            {
                foreach (string nasty in Nasty)
                    Import(_weights, _config.Remove(start, length).Insert(start, nasty));
            }

            for (int i = 0; i < 200; i++)
            {
                char[] mutated = _config.ToCharArray();
                mutated[random.Next(mutated.Length)] = (char)random.Next(32, 127);
                Import(_weights, new string(mutated));
            }
        }

        [Test]
        public void IndexesThatLeaveTheFolderAreRefused()
        {
            using var folder = new TemporaryFolder();
            TestModel.Random(Shape, 1).Write(folder["source"], "F16", 2);
            File.Copy(Path.Combine(folder["source"], "model-00001-of-00002.safetensors"), folder["outside.safetensors"]);
            string index = Path.Combine(folder["source"], "model.safetensors.index.json");
            string good = File.ReadAllText(index);
            foreach (string file in new[] { "../outside.safetensors", "..\\\\outside.safetensors", "/etc/passwd", "C:outside", "", ".", "..", "missing.safetensors", "model-00002-of-00002.safetensors" })
            {
                File.WriteAllText(index, good.Replace("model-00001-of-00002.safetensors", file));
                Assert.That(Import(folder), Is.False, file);
            }

            File.WriteAllText(index, good);
            Assert.That(Import(folder), Is.True);
        }

        private bool Import(byte[] weights, string? config = null)
        {
            File.WriteAllBytes(Path.Combine(_temporary["source"], "model.safetensors"), weights);
            if (config != null)
                File.WriteAllText(Path.Combine(_temporary["source"], "config.json"), config);
            return Import(_temporary);
        }

        private static bool Import(TemporaryFolder folder)
        {
            string target = folder["model"];
            long before = GC.GetAllocatedBytesForCurrentThread();
            bool imported = true;
            try
            {
                ModelImporter.Import(new ImportOptions { Source = folder["source"], Target = target });
                Directory.Delete(target, true);
            }
            catch (BadFileException e)
            {
                imported = false;
                Assert.That(e.Message.Length, Is.LessThan(1000));
            }

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MemoryBound));
            Assert.That(Directory.GetFileSystemEntries(folder.Path).Length, Is.LessThanOrEqualTo(2), "something was left behind");
            return imported;
        }

        private byte[] WithHeader(string header)
        {
            byte[] text = Encoding.ASCII.GetBytes(header);
            return BitConverter.GetBytes((ulong)text.Length).Concat(text).Concat(_weights.Skip(8 + HeaderLength())).ToArray();
        }

        private int HeaderLength() => (int)BitConverter.ToUInt64(_weights, 0);

        private static List<(int Start, int Length)> Numbers(string json)
        {
            var result = new List<(int, int)>();
            for (int i = 0; i < json.Length; i++)
            {
                int end = i;
                while (end < json.Length && (char.IsDigit(json[end]) || (end > i && ".eE-".Contains(json[end]))))
                    end++;
                if (end > i && ":,[".Contains(json[i - 1]))
                    result.Add((i, end - i));
                i = Math.Max(i, end);
            }

            return result;
        }
    }
}
