namespace Repartee
{
    /// <summary>
    /// What a conversation needs of an engine: the model's vocabulary and format, and a queue for prompts.
    /// Implemented by the dialogue engine. All members are safe to call from any thread.
    /// </summary>
    public interface IGenerator
    {
        /// <summary>The model that answers.</summary>
        LoadedModel Model { get; }

        /// <summary>Most tokens of prompt and line together.</summary>
        int ContextLength { get; }

        /// <summary>
        /// Queues a prompt and returns at once. The request's sink hears every token and, exactly once, the end;
        /// errors arrive there too.
        /// </summary>
        void Submit(GenerationRequest request);

        /// <summary>Forgets the KV cache of a conversation that is over (<see cref="GenerationRequest.Owner"/>).</summary>
        void Forget(object owner);

        /// <summary>Writes a line to the engine's log; never throws.</summary>
        void Log(string line);
    }
}
