using System;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee
{
    // Reading the card and the history before the player speaks, so that the first word does not wait for them.
    public sealed partial class Conversation
    {
        private Prewarming? _prewarming;

        /// <summary>
        /// Lets the model read who speaks and what was said, so that the next line begins sooner. Returns at once. A line
        /// that comes meanwhile goes first and uses what was read so far.
        /// </summary>
        /// <returns>Done when the prompt was read, when a line came first, or when it failed; never fails itself.</returns>
        /// <exception cref="ObjectDisposedException">The conversation was disposed.</exception>
        public Task Prewarm()
        {
            Prewarming prewarming;
            lock (_gate)
            {
                if (_disposed)
                    throw new ObjectDisposedException(nameof(Conversation));
                if (_current != null || _queue.Count > 0)
                    return Task.CompletedTask;
                if (_prewarming is { } running && !running.Done.IsCompleted)
                    return running.Done;
                _prewarming = prewarming = new Prewarming();
            }
            try
            {
                var settings = SettingsOfPrewarming();
                int maxTokens = settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens;
                _engine.Submit(new GenerationRequest(
                    () => _prompts.ComposeAhead(Volatile.Read(ref _turns), maxTokens).Ids, settings, prewarming)
                {
                    Owner = this,
                    // Behind every line that somebody waits for.
                    Priority = int.MinValue,
                    Cancellation = prewarming.Token,
                    PromptOnly = true,
                });
            }
            catch (Exception error)
            {
                prewarming.OnEnd(new GenerationResult { Finish = FinishReason.Failed, Error = error });
            }
            return prewarming.Done;
        }

        private GenerationSettings SettingsOfPrewarming() =>
            _options.Sampling.Over(Persona.Sampling).Over(_engine.Model.Recommended);

        /// <summary>Makes way for a line. Outside the lock.</summary>
        private void EndPrewarming()
        {
            Prewarming? prewarming;
            lock (_gate)
            {
                prewarming = _prewarming;
                _prewarming = null;
            }
            prewarming?.Cancel();
        }

        private sealed class Prewarming : ITokenSink
        {
            private readonly CancellationTokenSource _cancellation = new CancellationTokenSource();
            private readonly TaskCompletionSource<bool> _done =
                new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

            public CancellationToken Token => _cancellation.Token;

            public Task Done => _done.Task;

            public void Cancel() => _cancellation.Cancel();

            public TokenVerdict OnToken(int id) => TokenVerdict.Continue;

            public void OnEnd(in GenerationResult result) => _done.TrySetResult(true);
        }
    }
}
