using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.TrainYourOwn
{
    /// <summary>A question and what came back.</summary>
    public sealed class Answer
    {
        /// <summary>Creates an answer.</summary>
        public Answer(Question question, IReadOnlyList<Reply> replies)
        {
            Question = question;
            Replies = replies;
            Fault = Judge.Fault(question, replies[replies.Count - 1]);
        }

        /// <summary>The question.</summary>
        public Question Question { get; }

        /// <summary>The replies to what was said before, and to the question last.</summary>
        public IReadOnlyList<Reply> Replies { get; }

        /// <summary>Why it is wrong, or null.</summary>
        public string? Fault { get; }
    }

    /// <summary>Puts questions to characters through the engine, several conversations at a time.</summary>
    public static class Interview
    {
        private const int AtATime = 8;

        /// <summary>Asks all questions; the answers are in their order.</summary>
        public static Answer[] Ask(DialogueEngine engine, IReadOnlyList<Question> questions, GenerationSettings sampling)
        {
            Reply[][] replies = Hold(engine, questions.Select(question => new Talk(question.Persona, 1, question.Before.Append(question.Line).ToArray())).ToArray(), sampling);
            return questions.Select((question, i) => new Answer(question, replies[i])).ToArray();
        }

        /// <summary>Holds conversations; the replies are in the order of the lines.</summary>
        public static Reply[][] Hold(DialogueEngine engine, IReadOnlyList<Talk> talks, GenerationSettings sampling)
        {
            using var free = new SemaphoreSlim(AtATime);
            return Task.WhenAll(talks.Select(async talk =>
            {
                await free.WaitAsync().ConfigureAwait(false);
                try
                {
                    return await Hold(engine, talk, sampling).ConfigureAwait(false);
                }
                finally
                {
                    free.Release();
                }
            })).GetAwaiter().GetResult();
        }

        private static async Task<Reply[]> Hold(DialogueEngine engine, Talk talk, GenerationSettings sampling)
        {
            using var conversation = new Conversation(engine, talk.Persona, new ConversationOptions { Seed = talk.Seed, Sampling = sampling });
            var replies = new Reply[talk.Lines.Count];
            for (int i = 0; i < replies.Length; i++)
            {
                DialogueTurn turn = await conversation.Say(talk.Lines[i]).Completion.ConfigureAwait(false);
                string? note = turn.IsFallback ? null : conversation.History[conversation.History.Count - 1].Knowledge;
                replies[i] = new Reply(talk.Lines[i], turn.Text, note, turn.IsFallback || turn.Error != null) { Redraws = turn.Result.Redraws, Entropy = turn.Result.Entropy };
            }

            return replies;
        }
    }

    /// <summary>One conversation to hold.</summary>
    public sealed class Talk
    {
        /// <summary>Creates a conversation to hold.</summary>
        public Talk(Persona persona, ulong seed, IReadOnlyList<string> lines)
        {
            Persona = persona;
            Seed = seed;
            Lines = lines;
        }

        /// <summary>Who is talked to.</summary>
        public Persona Persona { get; }

        /// <summary>The conversation's seed.</summary>
        public ulong Seed { get; }

        /// <summary>What the player says.</summary>
        public IReadOnlyList<string> Lines { get; }
    }
}
