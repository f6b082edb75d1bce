using System;

namespace Repartee
{
    /// <summary>What a sink says to each token.</summary>
    public enum TokenVerdict
    {
        /// <summary>Go on.</summary>
        Continue,

        /// <summary>The line ends here: <see cref="FinishReason.StopString"/>.</summary>
        StopString,

        /// <summary>The line ends here: <see cref="FinishReason.Filtered"/>.</summary>
        Filtered,
    }

    /// <summary>
    /// Receives the tokens of one generation, on the engine's thread. Calls must be short and must not block: every
    /// other character waits for them.
    /// </summary>
    public interface ITokenSink
    {
        /// <summary>The next token. Tokens that end the model's turn are not passed on.</summary>
        TokenVerdict OnToken(int id);

        /// <summary>The end, called exactly once, whatever happened.</summary>
        void OnEnd(in GenerationResult result);
    }
}
