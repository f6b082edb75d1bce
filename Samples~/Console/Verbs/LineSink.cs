using System;
using System.Text;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>Raw text of one generation, handed on as it comes. Writes on the engine's thread.</summary>
    internal sealed class LineSink : ITokenSink
    {
        private readonly TokenTextDecoder _decoder;
        private readonly Action<string> _delta;
        private readonly StringBuilder _text = new();
        private readonly TaskCompletionSource<GenerationResult> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public LineSink(Tokenizer tokenizer, Action<string> delta)
        {
            _decoder = tokenizer.CreateDecoder();
            _delta = delta;
        }

        /// <summary>How it went, once it has ended.</summary>
        public Task<GenerationResult> Ended => _ended.Task;

        /// <summary>The whole text; complete once <see cref="Ended"/> is.</summary>
        public string Text => _text.ToString();

        public TokenVerdict OnToken(int id)
        {
            Emit(_decoder.Add(id));
            return TokenVerdict.Continue;
        }

        public void OnEnd(in GenerationResult result)
        {
            Emit(_decoder.Finish());
            _ended.SetResult(result);
        }

        private void Emit(ReadOnlySpan<char> text)
        {
            if (text.Length == 0)
                return;
            string piece = text.ToString();
            _text.Append(piece);
            _delta(piece);
        }
    }
}
