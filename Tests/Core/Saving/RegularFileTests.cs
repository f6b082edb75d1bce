using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Pipes, sockets and devices in the place of files: a pipe without a writer would be waited for forever.</summary>
    public sealed class RegularFileTests
    {
        private TemporaryFolder _folder = null!;
        private string _pipe = "";

        [SetUp]
        public void SetUp()
        {
            _folder = new TemporaryFolder();
            _pipe = _folder["pipe"];
            try
            {
                using Process made = Process.Start(new ProcessStartInfo("mkfifo", "\"" + _pipe + "\"") { UseShellExecute = false })!;
                made.WaitForExit();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Ignore("This system has no named pipes among its files.");
            }
        }

        [TearDown]
        public void TearDown() => _folder.Dispose();

        [Test]
        public void APipeIsNoPersona() => Refused(() => Persona.Load(_pipe));

        [Test]
        public void ALinkToAPipeIsNoPersona() => Refused(() => Persona.Load(Link("persona.json", _pipe)));

        [Test]
        public void ADeviceIsNoPersona() => Refused(() => Persona.Load("/dev/zero"));

        [Test]
        public void APipeIsNoSave() => Refused(() => ConversationState.Load(_pipe));

        [Test]
        public void APipeIsNoBakedPersona() => Refused(() => BakedPersona.Load(_pipe));

        [Test]
        public void APipeIsNoTokenizer() => Refused(() => Tokenizer.Load(_pipe));

        [TestCase("config.json")]
        [TestCase("tokenizer.json")]
        [TestCase("model.onnx")]
        [TestCase("model.onnx.data")]
        [TestCase("chat_template.jinja")]
        public void APipeIsNoFileOfAModel(string name)
        {
            using var model = new TinyModelFolder();
            File.Delete(model.File(name));
            File.Move(_pipe, model.File(name));
            Refused(() => model.Open());
        }

        [Test]
        public void APipeBehindALinkIsNoFileOfAModel()
        {
            using var model = new TinyModelFolder();
            File.Delete(model.File("config.json"));
            File.CreateSymbolicLink(model.File("config.json"), _pipe);
            Refused(() => model.Open(new ModelFolderOptions { FollowLinks = true }));
        }

        [Test]
        public void APipeAsTheReadmeOfAModelIsNotRead()
        {
            using var model = new TinyModelFolder();
            File.Move(_pipe, model.File("README.md"));
            Assert.That(InTime(() => model.Open()).Name, Is.EqualTo("Tiny"));
        }

        [Test]
        public void NothingIsWrittenInThePlaceOfAPipeOrADevice()
        {
            Refused(() => AtomicFile.Write(_pipe, new byte[] { 1 }));
            Refused(() => AtomicFile.Write(Link("save", _pipe), new byte[] { 1 }));
            Assert.That(File.Exists(_pipe + ".repartee-tmp"), Is.False);
            // The rule itself: were it broken, writing would take the machine's device away.
            Assert.That(() => RegularFile.RequireReplaceable("/dev/null"), Throws.InstanceOf<IOException>());
        }

        [Test]
        public void AnEmptyFileIsReplaced()
        {
            string path = _folder["empty"];
            File.WriteAllBytes(path, Array.Empty<byte>());
            Assert.That(AtomicFile.Read(path, 100), Is.Empty);
            AtomicFile.Write(path, Encoding.UTF8.GetBytes("new"));
            Assert.That(File.ReadAllText(path), Is.EqualTo("new"));
        }

        [Test]
        public void ALinkStaysOneAndTheFileBehindItIsReplaced()
        {
            string file = _folder["file"];
            File.WriteAllText(file, "old");
            string link = Link("link", file);
            Assert.That(AtomicFile.Read(link, 100), Is.EqualTo(Encoding.UTF8.GetBytes("old")));
            AtomicFile.Write(link, Encoding.UTF8.GetBytes("new"));
            Assert.That(File.ReadAllText(file), Is.EqualTo("new"));
            Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(file));
        }

        [Test]
        public void FilesThatAreFoldersAreCalledSo()
        {
            Assert.That(() => Persona.Load(_folder.Path), Throws.TypeOf<BadFileException>().With.Message.Contains("folder"));
            Assert.That(() => AtomicFile.Write(_folder.Path, new byte[] { 1 }), Throws.TypeOf<BadFileException>().With.Message.Contains("folder"));
            Assert.That(() => ConversationState.Load(_folder.Path), Throws.TypeOf<BadFileException>().With.Message.Contains("folder"));
        }

        private string Link(string name, string target)
        {
            File.CreateSymbolicLink(_folder[name], target);
            return _folder[name];
        }

        private static void Refused(Action read)
        {
            var error = Assert.Throws<BadFileException>(() => InTime(() =>
            {
                read();
                return 0;
            }))!;
            Assert.That(error.Message, Does.Contain("pipe"));
        }

        private static T InTime<T>(Func<T> work)
        {
            var task = Task.Run(work);
            Assert.That(Task.WaitAny(new Task[] { task }, TimeSpan.FromSeconds(30)), Is.EqualTo(0), "it waits for the pipe's other end");
            return task.GetAwaiter().GetResult();
        }
    }
}
