using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>
    /// Asks the Rust tokenizers library, through Reference~/reference.mjs. Where Node.js or the fetched package is absent the test
    /// is ignored.
    /// </summary>
    internal static class ReferenceEncoder
    {
        public static List<int[]> Encode(string tokenizerPath, IEnumerable<string> texts, bool special) =>
            Run("encode", tokenizerPath, texts.Select(text => new JObject { ["text"] = text, ["special"] = special }))
                .Select(answer => answer["ids"]!.Select(id => (int)id).ToArray()).ToList();

        public static List<string> Decode(string tokenizerPath, IEnumerable<int[]> ids, bool skipSpecial) =>
            Run("decode", tokenizerPath, ids.Select(line => new JObject { ["ids"] = new JArray(line.Cast<object>().ToArray()), ["skip"] = skipSpecial }))
                .Select(answer => (string)answer["text"]!).ToList();

        public static List<(string Composed, string Decomposed)> Normalize(IEnumerable<string> texts) =>
            Run("normalize", null, texts.Select(text => new JValue(text)))
                .Select(answer => ((string)answer["nfc"]!, (string)answer["nfd"]!)).ToList();

        private static List<JObject> Run(string verb, string? tokenizerPath, IEnumerable<JToken> lines)
        {
            string packages = Path.Combine(Fixtures.Root, ".artifacts", "fixtures", "reference");
            if (tokenizerPath != null && !Directory.Exists(Path.Combine(packages, "node_modules")))
                Assert.Ignore("The reference encoder is not here; " + TokenizerFixtures.FetchCommand + " gets it.");
            string script = Path.Combine(Fixtures.Root, "Tests", "Core", "Tokens", "Reference~", "reference.mjs");
            var start = new ProcessStartInfo("node")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = Encoding.UTF8,
                UseShellExecute = false,
            };
            foreach (string argument in new[] { script, verb, packages, tokenizerPath ?? "" })
                start.ArgumentList.Add(argument);
            using Process? process = Start(start);
            if (process == null)
            {
                Assert.Ignore("Node.js is not here; the reference encoder needs it.");
                return new List<JObject>();
            }
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            var settings = new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
            string[] questions = lines.Select(line => JsonConvert.SerializeObject(line, Formatting.None, settings)).ToArray();
            try
            {
                foreach (string question in questions)
                    process.StandardInput.WriteLine(question);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It has ended early; its exit code, asked below, says so better.
            }
            string[] answers = output.Result.Split(new[] { '\n' }, StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.EqualTo(0), "reference.mjs failed");
            Assert.That(answers.Length, Is.EqualTo(questions.Length), "reference.mjs answers each line");
            return answers.Select(JObject.Parse).ToList();
        }

        private static Process? Start(ProcessStartInfo start)
        {
            try
            {
                return Process.Start(start);
            }
            catch (Win32Exception)
            {
                return null;
            }
        }
    }
}
