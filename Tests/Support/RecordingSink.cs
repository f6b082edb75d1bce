using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee.Tests
{
    /// <summary>Keeps what the engine says and lets a test wait for the end.</summary>
    public sealed class RecordingSink : ITokenSink
    {
        private readonly ManualResetEventSlim _ended = new ManualResetEventSlim();
        private readonly Func<RecordingSink, TokenVerdict>? _onToken;

        public RecordingSink(Func<RecordingSink, TokenVerdict>? onToken = null)
        {
            _onToken = onToken;
        }

        public List<int> Tokens { get; } = new List<int>(4096);

        public GenerationResult Result { get; private set; }

        public int Ends { get; private set; }

        public TokenVerdict OnToken(int id)
        {
            Tokens.Add(id);
            return _onToken?.Invoke(this) ?? TokenVerdict.Continue;
        }

        public void OnEnd(in GenerationResult result)
        {
            Result = result;
            Ends++;
            _ended.Set();
        }

        public RecordingSink Wait()
        {
            if (!_ended.Wait(TimeSpan.FromSeconds(60)))
                throw new TimeoutException("The generation did not end within a minute.");
            return this;
        }
    }
}
