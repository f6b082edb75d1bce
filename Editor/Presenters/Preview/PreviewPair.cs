using System;

namespace Repartee.Presenters
{
    /// <summary>
    /// Two previews beside each other, A and B, that are told the same lines with the same seeds: two personas, two
    /// settings, two models, or a character in both languages. For one thread.
    /// </summary>
    public sealed class PreviewPair : IDisposable
    {
        /// <summary>Takes over two previews; disposing the pair disposes them.</summary>
        public PreviewPair(ChatPreview a, ChatPreview b)
        {
            A = a;
            B = b;
        }

        /// <summary>The left one.</summary>
        public ChatPreview A { get; }

        /// <summary>The right one.</summary>
        public ChatPreview B { get; }

        /// <summary>Whether either one is speaking.</summary>
        public bool IsSpeaking => A.IsSpeaking || B.IsSpeaking;

        /// <summary>The same line to both, with the same seed.</summary>
        /// <param name="line">The player's line.</param>
        /// <param name="lineForB">What B is told instead, where it speaks another language; null for the same.</param>
        /// <param name="seed">The seed of both answers, or null for A's next one.</param>
        public (PreviewTurn A, PreviewTurn B) Say(string line, string? lineForB = null, ulong? seed = null)
        {
            PreviewTurn a = A.Say(line, seed);
            return (a, B.Say(lineForB ?? line, a.Seed));
        }

        /// <summary>Both speak their last answer again, with one new seed.</summary>
        /// <exception cref="InvalidOperationException">Nothing has been said.</exception>
        public (PreviewTurn A, PreviewTurn B) Regenerate()
        {
            if (A.Turns.Count == 0 || B.Turns.Count == 0)
                throw new InvalidOperationException("Nothing has been said yet.");
            PreviewTurn a = A.Regenerate(A.Turns.Count - 1);
            return (a, B.Regenerate(B.Turns.Count - 1, a.Seed));
        }

        /// <summary>Stops both.</summary>
        public void Stop()
        {
            A.Stop();
            B.Stop();
        }

        /// <summary>Both begin anew.</summary>
        public void Reset()
        {
            A.Reset();
            B.Reset();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            A.Dispose();
            B.Dispose();
        }
    }
}
