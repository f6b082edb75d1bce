using System;
using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>One exchange of a <see cref="ChatPreview"/>. Its text grows while the character speaks; any thread may read.</summary>
    public sealed class PreviewTurn
    {
        internal PreviewTurn(string playerLine, ulong seed, Persona persona, GenerationSettings sampling, byte[] before, DialogueTurn turn)
        {
            Persona = persona;
            Sampling = sampling;
            PlayerLine = playerLine;
            Seed = seed;
            Before = before;
            Turn = turn;
        }

        /// <summary>What the player says; empty when the character speaks first.</summary>
        public string PlayerLine { get; }

        /// <summary>The seed of the line.</summary>
        public ulong Seed { get; }

        /// <summary>Who answered.</summary>
        public Persona Persona { get; }

        /// <summary>The settings of the line over the persona's and the model's.</summary>
        public GenerationSettings Sampling { get; }

        /// <summary>The line: its stream, state, tags and errors.</summary>
        public DialogueTurn Turn { get; }

        /// <summary>The answer, as far as it is spoken.</summary>
        public string Text => Turn.Text;

        /// <summary>
        /// The ids that the answer was generated as, once it has ended; null where it is not what was generated word for word
        /// (cut short, filtered, a fallback line): then its text, encoded, comes nearest.
        /// </summary>
        public IReadOnlyList<int>? Tokens => Turn.Recorded?.ReplyTokens;

        /// <summary>Whether the answer is complete.</summary>
        public bool IsEnded => Turn.State == TurnState.Ended;

        /// <summary>
        /// Speed and tokens in one line, once the answer has ended: "23 tokens, first after 18 ms, 640 tokens/s; prompt 96
        /// tokens, 71 of them reused".
        /// </summary>
        public string Readout
        {
            get
            {
                if (!IsEnded)
                    return "";
                GenerationResult result = Turn.Result;
                if (result.Error != null)
                    return "failed: " + result.Error.Message;
                FormattableString text = $"{result.NewTokens} tokens, first after {result.FirstTokenTime.TotalMilliseconds:0} ms, {result.TokensPerSecond:0} tokens/s; prompt {result.PromptTokens} tokens, {result.ReusedTokens} of them reused";
                return FormattableString.Invariant(text) + (result.Finish == FinishReason.Cancelled ? "; stopped" : "");
            }
        }

        /// <summary>The conversation before the turn.</summary>
        internal byte[] Before { get; }
    }
}
