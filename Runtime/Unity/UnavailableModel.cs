using System;
using System.Threading;

namespace Repartee.Unity
{
    /// <summary>
    /// What stands in for a model that cannot be used: it fails every line with the cause, so that characters speak
    /// their fallback lines by the same path as all others.
    /// </summary>
    internal sealed class UnavailableModel : IGenerator, IDecoder
    {
        private readonly Exception _cause;

        public UnavailableModel(Exception cause)
        {
            _cause = cause;
            Model = new LoadedModel("no model", this, Tokenizer.CreateByteLevel(), ChatTemplate.ChatMl, Array.Empty<int>());
        }

        public LoadedModel Model { get; }

        public int ContextLength => 2048;

        public string Device => "none";

        public int VocabularySize => Model.Tokenizer.VocabularySize;

        public int SlotCount => 0;

        public void Submit(GenerationRequest request) =>
            request.Sink.OnEnd(new GenerationResult { Finish = FinishReason.Failed, Error = _cause });

        public void Forget(object owner)
        {
        }

        public void Log(string line)
        {
        }

        public void Dispose()
        {
        }

        void IDecoder.Prefill(int slot, int position, ReadOnlySpan<int> tokens, CancellationToken cancellation) => throw Failure();

        void IDecoder.Decode(ReadOnlySpan<DecodeStep> steps, CancellationToken cancellation) => throw Failure();

        Span<float> IDecoder.Logits(int slot) => throw Failure();

        int IDecoder.Keep(int slot, int length) => 0;

        int IDecoder.CopyPrefix(int source, int destination, int length) => 0;

        private Exception Failure() => new ReparteeException("There is no model to run.", _cause);
    }
}
