using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text;
using MessagePack;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class ConversationStateTests
    {
        private static ConversationState Sample() => new ConversationState
        {
            PersonaName = "老王",
            PersonaReference = "personas/wang.json",
            Language = PersonaLanguage.Chinese,
            Turns = new[]
            {
                new HistoryTurn(null, "欢迎。"),
                new HistoryTurn("剑多少钱？", "五十文。", "[你知道：我卖铁剑，五十文。]", new[] { 5, 70000, 0 }),
                new HistoryTurn("👩‍🚒", "?"),
            },
            FirstTurn = 1,
            AddedFacts = new[] { "桥修好了。" },
            Seed = ulong.MaxValue,
            LineCount = 3,
            Model = "0af3",
        };

        [Test]
        public void AStateComesBackAsItWas()
        {
            ConversationState state = ConversationState.FromBytes(Sample().ToBytes(), "save");
            Assert.That(state.PersonaName, Is.EqualTo("老王"));
            Assert.That(state.PersonaReference, Is.EqualTo("personas/wang.json"));
            Assert.That(state.Language, Is.EqualTo(PersonaLanguage.Chinese));
            Assert.That(state.Turns.Count, Is.EqualTo(3));
            Assert.That(state.Turns[0].PlayerLine, Is.Null);
            Assert.That(state.Turns[1].Knowledge, Is.EqualTo("[你知道：我卖铁剑，五十文。]"));
            Assert.That(state.Turns[1].ReplyTokens, Is.EqualTo(new[] { 5, 70000, 0 }));
            Assert.That(state.Turns[2].ReplyTokens, Is.Null);
            Assert.That(state.Turns[2].PlayerLine, Is.EqualTo("👩‍🚒"));
            Assert.That(state.FirstTurn, Is.EqualTo(1));
            Assert.That(state.AddedFacts.Single(), Is.EqualTo("桥修好了。"));
            Assert.That(state.Seed, Is.EqualTo(ulong.MaxValue));
            Assert.That(state.LineCount, Is.EqualTo(3));
            Assert.That(state.Model, Is.EqualTo("0af3"));
            Assert.That(state.ToBytes(), Is.EqualTo(Sample().ToBytes()));
        }

        [Test]
        public void AnEmptyStateComesBack()
        {
            ConversationState state = ConversationState.FromBytes(new ConversationState().ToBytes(), "save");
            Assert.That(state.Turns, Is.Empty);
            Assert.That(state.Seed, Is.Null);
        }

        [Test]
        public void UnknownFieldsOfANewerMinorVersionAreSkipped()
        {
            byte[] bytes = Build(1, 9, (ref MessagePackWriter writer) =>
            {
                writer.WriteMapHeader(4);
                writer.Write(99);
                writer.WriteArrayHeader(2);
                writer.WriteMapHeader(1);
                writer.Write("a");
                writer.Write(1.5);
                writer.WriteNil();
                writer.Write("text key");
                writer.Write(true);
                writer.WriteArrayHeader(1);
                writer.Write(1);
                writer.Write(0);
                writer.Write(1);
                writer.Write("Greta");
            });
            Assert.That(ConversationState.FromBytes(bytes, "save").PersonaName, Is.EqualTo("Greta"));
        }

        [Test]
        public void ANewerMajorVersionIsRefusedWithItsReason()
        {
            byte[] bytes = Build(2, 0, (ref MessagePackWriter writer) => writer.WriteMapHeader(0));
            Assert.That(() => ConversationState.FromBytes(bytes, "slot1.save"),
                Throws.TypeOf<BadFileException>().With.Message.StartsWith("slot1.save: ").And.Message.Contains("newer version"));
        }

        [Test]
        public void DeepNestingIsRefusedWithoutOverflowingTheStack()
        {
            byte[] bytes = Build(1, 0, (ref MessagePackWriter writer) =>
            {
                writer.WriteMapHeader(1);
                writer.Write(99);
                for (int i = 0; i < 1_000_000; i++)
                    writer.WriteArrayHeader(1);
            });
            Assert.That(() => ConversationState.FromBytes(bytes, "save"), Throws.TypeOf<BadFileException>());
        }

        [Test]
        public void HugeDeclaredCountsAllocateNothing()
        {
            foreach (int key in new[] { 4, 6 })
            {
                byte[] bytes = Build(1, 0, (ref MessagePackWriter writer) =>
                {
                    writer.WriteMapHeader(1);
                    writer.Write(key);
                    writer.WriteArrayHeader(int.MaxValue);
                });
                long before = GC.GetAllocatedBytesForCurrentThread();
                Assert.That(() => ConversationState.FromBytes(bytes, "save"), Throws.TypeOf<BadFileException>());
                Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
            }
        }

        [Test]
        public void MutatedSavesAreReadOrRefusedAndNothingElse()
        {
            byte[] good = Sample().ToBytes();
            var random = new Random(7);
            int refused = 0;
            for (int i = 0; i < 5000; i++)
            {
                byte[] bad = (byte[])good.Clone();
                for (int n = random.Next(1, 4); n > 0; n--)
                    bad[random.Next(bad.Length)] = (byte)random.Next(256);
                if (i % 3 == 0)
                    bad = bad.Take(random.Next(bad.Length)).ToArray();
                try
                {
                    ConversationState.FromBytes(bad, "save").ToBytes();
                }
                catch (BadFileException)
                {
                    refused++;
                }
            }

            Assert.That(refused, Is.GreaterThan(1000));
        }

        [Test]
        public void AWriteLeavesOneFileAndReplacesTheOld()
        {
            string folder = Path.Combine(Path.GetTempPath(), "repartee-save-" + Guid.NewGuid().ToString("N"));
            try
            {
                string path = Path.Combine(folder, "slot", "a.save");
                AtomicFile.Write(path, Encoding.UTF8.GetBytes("old"));
                File.WriteAllText(path + ".repartee-tmp", "half");
                AtomicFile.Write(path, Encoding.UTF8.GetBytes("new"));
                Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
                Assert.That(AtomicFile.Read(path, 100), Is.EqualTo(Encoding.UTF8.GetBytes("new")));
                Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Is.EqualTo(new[] { path }));
                Assert.That(() => AtomicFile.Read(path, 2), Throws.TypeOf<BadFileException>());
                Sample().Save(path);
                Assert.That(ConversationState.Load(path).PersonaName, Is.EqualTo("老王"));
            }
            finally
            {
                Directory.Delete(folder, true);
            }
        }

        [Test]
        public void ASaveThatAnotherProcessIsWritingIsLeftAlone()
        {
            using var folder = new TemporaryFolder();
            string path = folder["a.save"], temporary = path + ".repartee-tmp";
            AtomicFile.Write(path, new byte[] { 1 });
            using (var other = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                other.WriteByte(2);
                other.Flush();
                Assert.That(AtomicFile.Read(path, 100), Is.EqualTo(new byte[] { 1 }));
                Assert.That(() => AtomicFile.Write(path, new byte[] { 3 }), Throws.TypeOf<BadFileException>());
                Assert.That(File.Exists(temporary), Is.True);
            }
            Assert.That(File.ReadAllBytes(temporary), Is.EqualTo(new byte[] { 2 }));
        }

        [Test]
        public void AFailedWriteKeepsTheOldFile()
        {
            string folder = Path.Combine(Path.GetTempPath(), "repartee-save-" + Guid.NewGuid().ToString("N"));
            try
            {
                string path = Path.Combine(folder, "a.save");
                AtomicFile.Write(path, new byte[] { 1 });
                // A folder of the temporary file's name stands in the way.
                Directory.CreateDirectory(path + ".repartee-tmp");
                Assert.That(() => AtomicFile.Write(path, new byte[] { 2 }), Throws.TypeOf<BadFileException>().With.Message.Contains("a.save"));
                Assert.That(File.ReadAllBytes(path), Is.EqualTo(new byte[] { 1 }));
            }
            finally
            {
                Directory.Delete(folder, true);
            }
        }

        [Test]
        public void ForeignFilesAreRefused()
        {
            Assert.That(() => ConversationState.FromBytes(Array.Empty<byte>(), "s"), Throws.TypeOf<BadFileException>());
            Assert.That(() => ConversationState.FromBytes(Encoding.UTF8.GetBytes("{\"a\":1}"), "s"), Throws.TypeOf<BadFileException>().With.Message.Contains("not a saved conversation"));
            Assert.That(() => ConversationState.Load("/nowhere/a.save"), Throws.TypeOf<BadFileException>());
        }

        private delegate void Body(ref MessagePackWriter writer);

        private static byte[] Build(int major, int minor, Body body)
        {
            var buffer = new ArrayBufferWriter<byte>();
            var writer = new MessagePackWriter(buffer);
            writer.WriteArrayHeader(4);
            writer.Write("repartee.conversation");
            writer.Write(major);
            writer.Write(minor);
            body(ref writer);
            writer.Flush();
            return buffer.WrittenSpan.ToArray();
        }
    }
}
