using System;

namespace Repartee.Unity
{
    /// <summary>
    /// What stands in for a model that cannot be used: it fails every line with the cause, so that characters speak
    /// their fallback lines by the same path as all others.
    /// </summary>
    internal sealed class UnavailableModel : IGenerator
    {
        private readonly Exception _cause;

        public UnavailableModel(Exception cause)
        {
            _cause = cause;
            // For its vocabulary and format; it is never asked for a word.
            Model = new ScriptedModel(cause.Message).ToLoadedModel();
        }

        public LoadedModel Model { get; }

        public int ContextLength => Model.Decoder.ContextLength;

        public void Submit(GenerationRequest request) =>
            request.Sink.OnEnd(new GenerationResult { Finish = FinishReason.Failed, Error = _cause });

        public void Forget(object owner)
        {
        }

        public void Log(string line)
        {
        }
    }
}
