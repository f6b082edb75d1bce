using System;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>The conversation of this run: with whom, with which settings, how many turns.</summary>
    internal sealed class Talk : IDisposable
    {
        private readonly IGenerator _engine;
        private readonly GenerationSettings _settings;
        private Conversation _conversation;
        private ulong? _seed;
        private int _turns;

        /// <param name="engine">What answers.</param>
        /// <param name="who">Who answers first.</param>
        /// <param name="settings">What the command line says about the sampling, the seed of conversations included.</param>
        public Talk(IGenerator engine, PersonaChoice who, GenerationSettings settings)
        {
            _engine = engine;
            _settings = settings;
            Who = who;
            _conversation = New(who);
        }

        public PersonaChoice Who { get; private set; }

        public Persona Persona => Who.Persona;

        public bool IsChinese => Persona.ResolveLanguage() == PersonaLanguage.Chinese;

        public void Dispose() => _conversation.Dispose();

        /// <summary>Begins anew with somebody.</summary>
        public void Begin(PersonaChoice who)
        {
            _conversation.Dispose();
            Who = who;
            _conversation = New(who);
            _turns = 0;
        }

        /// <summary>The seed of every line from now on; null leaves them to the conversation's.</summary>
        public void SetSeed(ulong? seed) => _seed = seed;

        /// <summary>The player says a line, or comes near when it is null; the answer goes to the sink as it comes.</summary>
        public async Task<LineReport> SayAsync(string? line, IDeltaSink sink, CancellationToken cancellation)
        {
            int number = ++_turns;
            var overrides = new GenerationSettings { Seed = _seed };
            DialogueTurn turn = _conversation.Say(line, overrides, cancellation);
            await foreach (string piece in turn)
                sink.Delta(number, piece);
            await turn;
            return new LineReport(number, turn.Text, turn.Result, _engine.ContextLength);
        }

        public void Save(string path) => AtomicFile.Write(path, _conversation.CaptureState());

        /// <summary>Goes on with a saved conversation; on an error nothing has changed.</summary>
        public void Load(Host host, string path)
        {
            byte[] bytes = AtomicFile.Read(path, ConversationState.MostBytes);
            ConversationState state = ConversationState.FromBytes(bytes, path);
            PersonaChoice who = state.PersonaReference is { } reference && reference != Who.Reference
                ? BundledFiles.Persona(host, reference)
                : Who;
            Begin(who);
            _conversation.RestoreState(bytes, path);
            _turns = state.Turns.Count;
        }

        private Conversation New(PersonaChoice who) => new(_engine, who.Persona, new ConversationOptions
        {
            Seed = _settings.Seed,
            Sampling = _settings,
            PersonaReference = who.Reference,
        });
    }
}
