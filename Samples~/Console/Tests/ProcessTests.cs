using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Terminal;

namespace Repartee.Tests
{
    /// <summary>The program as a process of its own: bytes and exit codes.</summary>
    public sealed class ProcessTests
    {
        [Test]
        public async Task StandardOutputIsUtf8WithoutByteOrderMarkWhateverTheLocale()
        {
            (int code, byte[] output, string error) = await RunAsync("", "inspect", "/nowhere/客栈", "--json");
            Assert.That(code, Is.EqualTo(2));
            Assert.That(output[0], Is.EqualTo((byte)'{'));
            Assert.That(Encoding.UTF8.GetString(output), Does.Contain("客栈"));
            Assert.That(Array.IndexOf(output, (byte)'\r'), Is.EqualTo(-1));
            Assert.That(error, Does.Contain("客栈"));
        }

        [Test]
        public async Task TheBundledModelAnswersInBothLanguagesFromAnyFolder()
        {
            RequireBundledModel();
            foreach (string lang in new[] { "en", "zh" })
            {
                string hello = lang == "en" ? "Hello!" : "你好！";
                (int code, byte[] output, string error) = await RunAsync("", "say", hello, "--lang", lang, "--seed", "1", "--device", "cpu");
                Assert.That(code, Is.EqualTo(0), error);
                Assert.That(Encoding.UTF8.GetString(output).Trim(), Is.Not.Empty);
            }
        }

        [Test]
        public async Task WithoutArgumentsAPipeIsAConversation()
        {
            RequireBundledModel();
            (int code, byte[] output, string error) = await RunAsync("Hello!\nGoodbye!\n");
            Assert.That(code, Is.EqualTo(0), error);
            Assert.That(Encoding.UTF8.GetString(output).Trim().Split('\n').Length, Is.EqualTo(2));
        }

        [Test]
        [Platform(Exclude = "Win")]
        public async Task AClosedInputEndsAConversationAsAnEmptyOneDoes()
        {
            RequireBundledModel();
            using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (string arg in new[] { "-c", "exec dotnet \"$0\" --device cpu <&-", typeof(App).Assembly.Location })
                start.ArgumentList.Add(arg);
            using Process process = Process.Start(start)!;
            try
            {
                await process.WaitForExitAsync(cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(true);
                Assert.Fail("it waits for an input that will never come");
            }
            Assert.That(process.ExitCode, Is.EqualTo(0), await process.StandardError.ReadToEndAsync());
            Assert.That(await process.StandardOutput.ReadToEndAsync(), Is.Empty);
        }

        [Test]
        public async Task APipeInThePlaceOfAPersonaIsNotWaitedFor()
        {
            using var folder = new TemporaryFolder();
            string pipe = folder["persona.json"];
            try
            {
                using Process made = Process.Start("mkfifo", pipe);
                await made.WaitForExitAsync();
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Ignore("This system has no named pipes among its files.");
            }
            Task<(int Code, byte[] Output, string Error)> run = RunAsync("", "say", "Hello", "--persona", pipe);
            if (await Task.WhenAny(run, Task.Delay(TimeSpan.FromMinutes(1))) != run)
            {
                // Lets the program go on, so that it does not outlive the test.
                using (new FileStream(pipe, FileMode.Open, FileAccess.Write))
                    Assert.Fail("The program waits for a writer.");
            }
            Assert.That((await run).Code, Is.EqualTo(2));
            Assert.That((await run).Output, Is.Empty);
            Assert.That((await run).Error, Does.Contain(pipe));
            Assert.That((await run).Error.Split('\n').Length, Is.EqualTo(2), "one line and its end");
        }

        [Test]
        public async Task NothingIsLeftInThePlayersHome()
        {
            RequireBundledModel();
            if (OperatingSystem.IsWindows())
                Assert.Ignore("There, the home folder is no variable.");
            using var home = new TemporaryFolder();
            (int code, _, string error) = await RunAsync("", start =>
            {
                start.Environment["HOME"] = home.Path;
                start.Environment.Remove("ORT_DISABLE_TELEMETRY");
            }, "say", "Hello", "--seed", "1");
            Assert.That(code, Is.EqualTo(0), error);
            Assert.That(error, Is.Empty);
            Assert.That(Directory.GetFileSystemEntries(home.Path), Is.Empty, "ONNX Runtime's telemetry keeps its identifier there");
        }

        private static void RequireBundledModel()
        {
            string models = Path.Combine(AppContext.BaseDirectory, "Models");
            if (!Directory.Exists(models) || Directory.GetDirectories(models).Length == 0)
                Assert.Ignore("No model is bundled with this build.");
        }

        private static Task<(int Code, byte[] Output, string Error)> RunAsync(string input, params string[] args)
            => RunAsync(input, _ => { }, args);

        private static async Task<(int Code, byte[] Output, string Error)> RunAsync(string input, Action<ProcessStartInfo> prepare, params string[] args)
        {
            var start = new ProcessStartInfo("dotnet")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardErrorEncoding = Encoding.UTF8,
                WorkingDirectory = Path.GetTempPath(),
            };
            start.Environment["LC_ALL"] = "C";
            prepare(start);
            start.ArgumentList.Add(typeof(App).Assembly.Location);
            foreach (string arg in args)
                start.ArgumentList.Add(arg);
            using Process process = Process.Start(start)!;
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var output = new MemoryStream();
            Task copy = process.StandardOutput.BaseStream.CopyToAsync(output);
            string error = await process.StandardError.ReadToEndAsync();
            await copy;
            await process.WaitForExitAsync();
            return (process.ExitCode, output.ToArray(), error);
        }
    }
}
