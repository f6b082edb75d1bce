using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee
{
    /// <summary>What a model would say next: its most probable tokens after a context, before any sampling.</summary>
    public static class NextTokens
    {
        /// <summary>The most probable next tokens, best first.</summary>
        /// <param name="generator">The engine.</param>
        /// <param name="context">Token ids of the context, at least one.</param>
        /// <param name="top">How many to return, at least one.</param>
        /// <param name="cancellation">Cancels within one step.</param>
        /// <exception cref="ReparteeException">The context is empty or longer than the model's.</exception>
        public static async Task<IReadOnlyList<TokenCandidate>> RankAsync(
            IGenerator generator, IReadOnlyList<int> context, int top, CancellationToken cancellation = default)
        {
            if (top < 1)
                throw new ArgumentOutOfRangeException(nameof(top), "Ask for at least one candidate.");
            var ranked = new List<(int Id, double Probability)>();
            var sink = new OneTokenSink();
            var oneToken = new GenerationSettings { Temperature = 0f, MaxTokens = 1 };
            generator.Submit(new GenerationRequest(context, oneToken, sink)
            {
                Cancellation = cancellation,
                Observer = logits => ranked = Rank(logits, top),
            });
            await sink.Ended.ConfigureAwait(false);
            var candidates = new List<TokenCandidate>(ranked.Count);
            foreach (var (id, probability) in ranked)
                candidates.Add(new TokenCandidate(id, generator.Model.Tokenizer.PieceOf(id), probability));
            return candidates;
        }

        /// <summary>Softmax of a row, its best entries; ties go to the lower id.</summary>
        internal static List<(int Id, double Probability)> Rank(ReadOnlySpan<float> logits, int top)
        {
            float max = float.NegativeInfinity;
            foreach (float logit in logits)
                max = Math.Max(max, logit);
            double sum = 0;
            foreach (float logit in logits)
                sum += Math.Exp(logit - max);

            var best = new SortedSet<(float NegatedLogit, int Id)>();
            for (int id = 0; id < logits.Length; id++)
            {
                if (best.Count == top)
                {
                    if (-logits[id] >= best.Max.NegatedLogit)
                        continue;
                    best.Remove(best.Max);
                }
                best.Add((-logits[id], id));
            }
            var ranked = new List<(int, double)>(best.Count);
            foreach (var (negated, id) in best)
                ranked.Add((id, Math.Exp(-negated - max) / sum));
            return ranked;
        }

        private sealed class OneTokenSink : ITokenSink
        {
            private readonly TaskCompletionSource<bool> _ended =
                new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

            public Task Ended => _ended.Task;

            public TokenVerdict OnToken(int id) => TokenVerdict.Continue;

            public void OnEnd(in GenerationResult result)
            {
                if (result.Finish == FinishReason.Failed)
                    _ended.TrySetException(result.Error!);
                else if (result.Finish == FinishReason.Cancelled)
                    _ended.TrySetCanceled();
                else
                    _ended.TrySetResult(true);
            }
        }
    }
}
