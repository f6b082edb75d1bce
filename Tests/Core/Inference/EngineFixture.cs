using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>An engine over a decoder that notices every mistake.</summary>
    public abstract class EngineFixture
    {
        private protected static readonly GenerationSettings TenTokens = new GenerationSettings { Temperature = 0f, MaxTokens = 10 };

        private protected HashDecoder _decoder = null!;
        private protected DialogueEngine? _engine;
        private protected List<string> _log = null!;

        [SetUp]
        public void SetUp() => _log = new List<string>();

        [TearDown]
        public void TearDown() => _engine?.Dispose();

        private protected void Start(HashDecoder decoder, int chunk = 128, int endToken = -1)
        {
            _decoder = decoder;
            var model = new LoadedModel("test", decoder, Tokenizer.CreateByteLevel(), ChatTemplate.ChatMl, new[] { endToken });
            _engine = new DialogueEngine(model, new EngineOptions
            {
                PrefillChunk = chunk,
                Log = line =>
                {
                    lock (_log)
                        _log.Add(line);
                },
            });
        }

        private protected RecordingSink Say(int[] prompt, object? owner = null) => Submit(prompt, new RecordingSink(), owner);

        private protected RecordingSink Submit(
            int[] prompt, RecordingSink sink, object? owner = null, int priority = 0, CancellationToken cancellation = default)
        {
            _engine!.Submit(new GenerationRequest(prompt, TenTokens, sink)
            {
                Owner = owner,
                Priority = priority,
                Cancellation = cancellation,
            });
            return sink;
        }

        private protected static int[] Prompt(int seed, int length)
        {
            var random = new Random(seed);
            return Enumerable.Range(0, length).Select(_ => random.Next(HashDecoder.Vocabulary)).ToArray();
        }
    }
}
