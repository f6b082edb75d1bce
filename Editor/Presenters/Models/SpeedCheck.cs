using System;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Presenters
{
    /// <summary>How fast a model speaks on this machine.</summary>
    public static class SpeedCheck
    {
        private const int Lines = 3;

        /// <summary>Lets a template character speak some lines and takes the median.</summary>
        /// <returns>A sentence: "412 tokens/s here, first token after 21 ms (median of 3 lines on CPU)."</returns>
        /// <exception cref="ReparteeException">A line failed.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public static async Task<string> RunAsync(DialogueEngine engine, CancellationToken cancellation = default)
        {
            using var conversation = new Conversation(engine, PersonaTemplates.All[0].Persona, new ConversationOptions { Seed = 1 });
            // The first line makes the model warm and is not counted.
            await SayAsync(conversation, "Good evening!", cancellation).ConfigureAwait(false);
            var speeds = new double[Lines];
            var firsts = new double[Lines];
            for (int i = 0; i < Lines; i++)
            {
                GenerationResult result = await SayAsync(conversation, "Tell me about this place and about yourself.", cancellation).ConfigureAwait(false);
                speeds[i] = result.TokensPerSecond;
                firsts[i] = result.FirstTokenTime.TotalMilliseconds;
            }

            Array.Sort(speeds);
            Array.Sort(firsts);
            return FormattableString.Invariant($"{speeds[Lines / 2]:0} tokens/s here, first token after {firsts[Lines / 2]:0} ms (median of {Lines} lines on {engine.Device}).");
        }

        private static async Task<GenerationResult> SayAsync(Conversation conversation, string line, CancellationToken cancellation)
        {
            DialogueTurn turn = conversation.Say(line, cancellation: cancellation);
            await turn.Completion.ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            if (turn.Finish == FinishReason.Cancelled)
                throw new OperationCanceledException("The model was freed.");
            return turn.Error == null ? turn.Result : throw new ReparteeException("The model does not speak: " + turn.Error.Message, turn.Error);
        }
    }
}
