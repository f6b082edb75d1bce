using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.ML.Tokenizers;
using Newtonsoft.Json.Linq;

namespace Repartee.Benchmarks
{
    /// <summary>
    /// The tokenizer of Qwen2.5 (151,665 tokens): loading and encoding, beside Microsoft.ML.Tokenizers 2.0.1.
    /// <code>
    /// .ci/fetch-fixtures
    /// dotnet run -c Release --project Tests/Benchmarks~ -- tokenizer                          a table in a minute
    /// dotnet run -c Release --project Tests/Benchmarks~ -- --filter '*TokenizerBenchmark*'    by BenchmarkDotNet
    /// </code>
    /// Texts: English and Chinese dialogue of half a million characters, of lines that do not repeat.
    /// </summary>
    [MemoryDiagnoser]
    public class TokenizerBenchmark
    {
        private const string Pattern =
            @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+";

        private readonly List<int> _ids = new List<int>();
        private string _vocabulary = "";
        private string _merges = "";
        private Repartee.Tokenizer _ours = Repartee.Tokenizer.CreateByteLevel();
        private BpeTokenizer? _theirs;
        private string _text = "";

        [Params("en", "zh")]
        public string Language { get; set; } = "en";

        private static string FilePath
        {
            get
            {
                var folder = new DirectoryInfo(AppContext.BaseDirectory);
                while (folder != null && !File.Exists(Path.Combine(folder.FullName, "Repartee.slnx")))
                    folder = folder.Parent;
                string path = Path.Combine(folder?.FullName ?? ".", ".artifacts", "fixtures", "tokenizers", "qwen2_5", "package", "models", "tokenizer.json");
                return File.Exists(path) ? path : throw new FileNotFoundException(path + " is not here; .ci/fetch-fixtures gets it.");
            }
        }

        [GlobalSetup]
        public void Setup()
        {
            // What the other library reads: two files of their own form.
            JObject model = (JObject)JObject.Parse(File.ReadAllText(FilePath))["model"]!;
            string folder = Path.GetDirectoryName(FilePath)!;
            _vocabulary = Path.Combine(folder, "vocab.json");
            _merges = Path.Combine(folder, "merges.txt");
            File.WriteAllText(_vocabulary, model["vocab"]!.ToString(Newtonsoft.Json.Formatting.None));
            File.WriteAllText(_merges, "#version: 0.2\n" + string.Join("\n", model["merges"]!.Select(merge => (string)merge!)) + "\n");
            _ours = LoadOurs();
            _theirs = LoadTheirs();
            _text = Text(Language, 500_000);
            int[] ours = _ours.Encode(_text);
            if (!ours.SequenceEqual(_theirs.EncodeToIds(_text)))
                Console.WriteLine("The two libraries do not agree on this text.");
        }

        [Benchmark]
        public Repartee.Tokenizer LoadOurs() => Repartee.Tokenizer.Load(FilePath);

        [Benchmark]
        public BpeTokenizer LoadTheirs() => BpeTokenizer.Create(new BpeOptions(_vocabulary, _merges)
        {
            ByteLevel = true,
            PreTokenizer = new RegexPreTokenizer(new System.Text.RegularExpressions.Regex(Pattern, System.Text.RegularExpressions.RegexOptions.Compiled), null),
        });

        [Benchmark]
        public int EncodeOurs()
        {
            _ids.Clear();
            _ours.Encode(_text, TokenizerMode.PlainText, _ids);
            return _ids.Count;
        }

        [Benchmark]
        public int EncodeTheirs() => _theirs!.EncodeToIds(_text).Count;

        /// <summary>The plain verb: loads in a fresh process first, then medians of a few rounds.</summary>
        public static int Run()
        {
            // The first load of a process pays for compilation too: what a game sees.
            long before = GC.GetTotalAllocatedBytes(true);
            var clock = Stopwatch.StartNew();
            Repartee.Tokenizer first = Repartee.Tokenizer.Load(FilePath);
            double cold = clock.Elapsed.TotalMilliseconds;
            double allocated = (GC.GetTotalAllocatedBytes(true) - before) / 1e6;
            double kept = GC.GetTotalMemory(true) / 1e6;
            Console.WriteLine("tokens in the vocabulary: " + first.VocabularySize);
            Print("load, first of the process", cold, "ms");
            Print("allocated by it", allocated, "MB");
            Print("managed heap after it", kept, "MB");
            GC.KeepAlive(first);
            foreach (string language in new[] { "en", "zh" })
            {
                var benchmark = new TokenizerBenchmark { Language = language };
                benchmark.Setup();
                if (language == "en")
                {
                    Print("load, ours", Median(benchmark.LoadOurs), "ms");
                    Print("load, Microsoft.ML.Tokenizers", Median(benchmark.LoadTheirs), "ms");
                }
                int count = benchmark.EncodeOurs();
                Print("encode " + language + ", ours", count / Median(() => benchmark.EncodeOurs()) / 1000, "million tokens/s");
                Print("encode " + language + ", Microsoft.ML.Tokenizers", count / Median(() => benchmark.EncodeTheirs()) / 1000, "million tokens/s");
            }
            return 0;
        }

        private static void Print(string name, double value, string unit) =>
            Console.WriteLine(name.PadRight(42) + value.ToString("0.00", CultureInfo.InvariantCulture) + " " + unit);

        private static double Median<T>(Func<T> action)
        {
            var times = new List<double>();
            for (int i = 0; i < 12; i++)
            {
                long start = Stopwatch.GetTimestamp();
                action();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            times.Sort();
            return times[times.Count / 2];
        }

        /// <summary>Lines of dialogue put together from parts, the same on every run.</summary>
        private static string Text(string language, int length)
        {
            string[][] parts = language == "en" ? English : Chinese;
            var random = new Random(1);
            var text = new StringBuilder();
            while (text.Length < length)
            {
                foreach (string[] choices in parts)
                    text.Append(choices[random.Next(choices.Length)]);
                text.Append(random.Next(1000)).Append('\n');
            }
            return text.ToString();
        }

        private static readonly string[][] English =
        {
            new[] { "Welcome, traveler! ", "Good evening. ", "Ah, it's you again; ", "Hush, don't wake the cat. ", "By the old gods, " },
            new[] { "The innkeeper's daughter ", "My brother, the blacksmith of Oakvale, ", "Nobody in this valley ", "The caravan from Westport " },
            new[] { "has been selling rye bread ", "told me about the abandoned lighthouse ", "wouldn't pay for ale ", "keeps an enchanted broadsword " },
            new[] { "since the harvest festival", "whenever the moon is full", "behind the crooked mill", "though I've never believed it" },
            new[] { ". What brings you here? ", ", or so they say... ", "! That'll be two silver coins. ", " - mind your step, stranger. " },
        };

        private static readonly string[][] Chinese =
        {
            new[] { "欢迎光临，旅行者！", "晚上好。", "哎呀，又是你；", "嘘，别吵醒那只猫。", "老天爷啊，" },
            new[] { "客栈老板娘的女儿", "我哥哥，橡木谷的铁匠，", "这个山谷里没有人", "从西港来的商队" },
            new[] { "一直在卖黑麦面包", "跟我讲过那座废弃的灯塔", "不肯为麦酒付钱", "藏着一把附魔的长剑" },
            new[] { "，从丰收节开始就是这样", "，每逢月圆之夜", "，就在歪磨坊后面", "，虽然我从来不信" },
            new[] { "。你来这儿做什么？", "，大家都这么说……", "！一共两枚银币。", "——小心脚下，陌生人。" },
        };
    }
}
