using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;

namespace Repartee.Tests
{
    /// <summary>A scripted model, an engine and a conversation, for tests that talk.</summary>
    internal sealed class Talk : IDisposable
    {
        public static readonly Persona Greta = new Persona("Greta")
        {
            Role = "innkeeper",
            Knows = new[] { "The mill burned down last night." },
            FallbackLines = new[] { "Hm? My thoughts were elsewhere.", "Ask me later, friend." },
        };

        public Talk(ScriptedModel model, ConversationOptions? options = null, Persona? persona = null)
        {
            Model = model;
            Engine = new DialogueEngine(model.ToLoadedModel(), new EngineOptions { Log = Log.Enqueue });
            Conversation = new Conversation(Engine, persona ?? Greta, options);
        }

        public ScriptedModel Model { get; }

        public DialogueEngine Engine { get; }

        public Conversation Conversation { get; }

        public ConcurrentQueue<string> Log { get; } = new ConcurrentQueue<string>();

        public string History => string.Join("|", Conversation.History.Select(turn => turn.PlayerLine + ">" + turn.Reply));

        public static Talk Saying(params string[] lines) => new Talk(new ScriptedModel(lines));

        public static Talk Gated(params string[] lines) => Gated(null, lines);

        public static Talk Gated(ConversationOptions? options, params string[] lines) =>
            new Talk(new ScriptedModel(new ScriptedModelOptions { Gated = true }, lines), options);

        public DialogueTurn Say(string line, GenerationSettings? overrides = null) => End(Conversation.Say(line, overrides));

        public static DialogueTurn End(DialogueTurn turn)
        {
            if (!turn.Completion.Wait(TimeSpan.FromSeconds(20)))
                throw new TimeoutException("The turn did not end in time.");
            return turn;
        }

        /// <summary>
        /// Lets tokens of a gated model out and waits until they are in the line. The newest character is not seen yet:
        /// the next token may combine with it.
        /// </summary>
        public void Allow(int tokens)
        {
            Model.Allow(tokens);
            Until(() => Model.IsWaiting);
        }

        public static void Until(Func<bool> condition)
        {
            if (!SpinWait.SpinUntil(condition, TimeSpan.FromSeconds(20)))
                throw new TimeoutException("It did not happen in time.");
        }

        public void Dispose()
        {
            Conversation.Dispose();
            Engine.Dispose();
        }
    }
}
