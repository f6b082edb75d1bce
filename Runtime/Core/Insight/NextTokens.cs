using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee
{
    /// <summary>What a model would say next: its most probable tokens after a context, and what the sampler's steps make of them.</summary>
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
            await ObserveAsync(generator, context, null, logits => ranked = Rank(logits, top), cancellation).ConfigureAwait(false);
            var candidates = new List<TokenCandidate>(ranked.Count);
            foreach (var (id, probability) in ranked)
                candidates.Add(new TokenCandidate(id, generator.Model.Tokenizer.PieceOf(id), probability));
            return candidates;
        }

        /// <summary>Why a token comes next: the candidates of one position, and what the sampler's steps make of them.</summary>
        /// <param name="generator">The engine.</param>
        /// <param name="prompt">Token ids of the prompt.</param>
        /// <param name="line">Token ids of the line so far, which the penalties look at; may be empty, but not with an empty prompt.</param>
        /// <param name="settings">Merged settings, such as <see cref="DialogueTurn.Settings"/>.</param>
        /// <param name="top">How many candidates to return, at least one.</param>
        /// <param name="cancellation">Cancels within one step.</param>
        /// <exception cref="ReparteeException">The context is empty or longer than the model's, or a setting is out of range.</exception>
        public static Task<ChoiceExplanation> ExplainAsync(
            IGenerator generator, IReadOnlyList<int> prompt, IReadOnlyList<int> line, GenerationSettings settings,
            int top = 20, CancellationToken cancellation = default)
        {
            return ExplainAsync(generator, prompt, line, line.Count, settings, top, null, cancellation);
        }

        /// <summary>
        /// Why each token of a line came, and why it ended: one explanation for each token of <paramref name="line"/>, and
        /// one more for what would come behind it. The prompt is run once.
        /// </summary>
        /// <param name="generator">The engine.</param>
        /// <param name="prompt">Token ids of the prompt.</param>
        /// <param name="line">Token ids of the line; any text will do, it need not have been generated.</param>
        /// <param name="settings">Merged settings, such as <see cref="DialogueTurn.Settings"/>.</param>
        /// <param name="top">How many candidates to return for each, at least one.</param>
        /// <param name="cancellation">Cancels within one step.</param>
        /// <exception cref="ReparteeException">The context is empty or longer than the model's, or a setting is out of range.</exception>
        public static async Task<IReadOnlyList<ChoiceExplanation>> ExplainLineAsync(
            IGenerator generator, IReadOnlyList<int> prompt, IReadOnlyList<int> line, GenerationSettings settings,
            int top = 20, CancellationToken cancellation = default)
        {
            // One owner: each step finds what it needs of the step before in its cache.
            var owner = new object();
            try
            {
                var explanations = new List<ChoiceExplanation>(line.Count + 1);
                for (int count = prompt.Count == 0 ? 1 : 0; count <= line.Count; count++)
                    explanations.Add(await ExplainAsync(generator, prompt, line, count, settings, top, owner, cancellation).ConfigureAwait(false));
                return explanations;
            }
            finally
            {
                generator.Forget(owner);
            }
        }

        /// <summary>The same for a row of logits that somebody has already (<see cref="InsightRun.Logits"/>).</summary>
        /// <param name="logits">The row, as the model gives it.</param>
        /// <param name="model">Whose vocabulary it is.</param>
        /// <param name="prompt">Token ids of the prompt, whose script the line may have to keep.</param>
        /// <param name="line">Token ids of the line so far, which the penalties look at.</param>
        /// <param name="settings">Merged settings; null properties take the defaults.</param>
        /// <param name="top">How many candidates to return, at least one.</param>
        /// <exception cref="ReparteeException">A setting is out of range, or there is nothing to choose.</exception>
        public static ChoiceExplanation Explain(
            ReadOnlySpan<float> logits, LoadedModel model, IReadOnlyList<int> prompt, ReadOnlySpan<int> line, GenerationSettings settings, int top = 20)
        {
            var trace = new SamplerTrace(top);
            var sampler = new Sampler(logits.Length) { Trace = trace };
            sampler.Begin(settings, line, model.Tokenizer, prompt, model.EndTokens);
            int drawn = sampler.Sample(logits.ToArray());
            var candidates = new List<ExplainedCandidate>(trace.Candidates.Length);
            foreach (var candidate in trace.Candidates)
            {
                bool isEnd = false;
                foreach (int end in model.EndTokens)
                    isEnd |= end == candidate.Id;
                candidates.Add(new ExplainedCandidate(candidate, model.Tokenizer.PieceOf(candidate.Id), isEnd));
            }
            return new ChoiceExplanation(candidates, drawn, Entropy(logits));
        }

        private static async Task<ChoiceExplanation> ExplainAsync(
            IGenerator generator, IReadOnlyList<int> prompt, IReadOnlyList<int> line, int count, GenerationSettings settings,
            int top, object? owner, CancellationToken cancellation)
        {
            if (top < 1)
                throw new ArgumentOutOfRangeException(nameof(top), "Ask for at least one candidate.");
            var context = new List<int>(prompt.Count + count);
            context.AddRange(prompt);
            var said = new int[count];
            for (int i = 0; i < count; i++)
                said[i] = line[i];
            context.AddRange(said);
            ChoiceExplanation? explanation = null;
            await ObserveAsync(generator, context, owner,
                logits => explanation = Explain(logits, generator.Model, prompt, said, settings, top), cancellation).ConfigureAwait(false);
            return explanation!;
        }

        private static async Task ObserveAsync(
            IGenerator generator, IReadOnlyList<int> context, object? owner, LogitsObserver observer, CancellationToken cancellation)
        {
            var sink = new OneTokenSink();
            generator.Submit(new GenerationRequest(context, new GenerationSettings { Temperature = 0f, MaxTokens = 1 }, sink)
            {
                Owner = owner,
                Cancellation = cancellation,
                Observer = observer,
            });
            await sink.Ended.ConfigureAwait(false);
        }

        private static double Entropy(ReadOnlySpan<float> logits)
        {
            float max = RowMath.Max(logits, false);
            double sum = 0, weighted = 0;
            foreach (float logit in logits)
            {
                double weight = Math.Exp(logit - max);
                if (!(weight > 0))
                    continue;
                sum += weight;
                weighted += weight * (logit - max);
            }
            // H = log Z - E[logit], from nats to bits.
            return sum > 0 ? Math.Max(0, (Math.Log(sum) - weighted / sum) / Math.Log(2)) : 0;
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
