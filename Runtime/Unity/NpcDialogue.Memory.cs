using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using UnityEngine;

namespace Repartee.Unity
{
    // Whom the character talks through and what it remembers: the share in the model, the conversation, saving.
    public sealed partial class NpcDialogue
    {
        private readonly List<string> _facts = new List<string>();
        private IGenerator? _generator;
        private EngineLease? _lease;
        private SharedBake? _bake;
        private Conversation? _conversation;
        private bool _prewarm;

        // What a conversation that is not there yet, or not any more, is to go on with: one that was left (its last line
        // may still be ending), or a save, or neither.
        private Conversation? _left;

        // Over a reload of code Unity keeps private fields too, and would make an empty array of none.
        [NonSerialized]
        private byte[]? _savedBytes;

        private ConversationState? _saved;

        /// <summary>The character learns a fact, a sentence it could say; from the next line on. Saved with the rest.</summary>
        public void AddKnowledge(string fact)
        {
            if (string.IsNullOrWhiteSpace(fact))
                throw new ArgumentException("A fact is a sentence.", nameof(fact));
            if (_conversation != null)
                _conversation.AddKnowledge(fact);
            else if (_left != null)
                _left.AddKnowledge(fact);
            else
                _facts.Add(fact);
        }

        /// <summary>
        /// What is needed to go on after a save: what was said, what was learned, the seed. The line under way is not in
        /// it. Small, and made in microseconds; also while the model is not there.
        /// </summary>
        /// <exception cref="BadFileException">Nobody spoke yet, and the persona cannot be read.</exception>
        public byte[] CaptureState()
        {
            Conversation? conversation = _conversation ?? _left;
            if (conversation != null)
                return conversation.CaptureState();
            if (_facts.Count == 0 && _savedBytes != null)
                return (byte[])_savedBytes.Clone();
            var facts = new List<string>(_saved?.AddedFacts ?? Array.Empty<string>());
            facts.AddRange(_facts);
            return new ConversationState
            {
                PersonaName = _saved?.PersonaName ?? (_persona != null ? _persona.Read().Name : ""),
                PersonaReference = _saved?.PersonaReference ?? (_persona != null ? _persona.name : null),
                Language = _saved?.Language ?? PersonaLanguage.Auto,
                Turns = _saved?.Turns ?? Array.Empty<HistoryTurn>(),
                FirstTurn = _saved?.FirstTurn ?? 0,
                AddedFacts = facts,
                Seed = _saved?.Seed ?? SeedBeforeAnyLine(),
                LineCount = _saved?.LineCount ?? 0,
            }.ToBytes();
        }

        /// <summary>
        /// Goes on where <see cref="CaptureState"/> was. A line under way is cut short and the text cleared. On an error
        /// nothing has changed. Also while the model is not there.
        /// </summary>
        /// <param name="state">What was captured.</param>
        /// <exception cref="BadFileException">Damaged, of another kind, or of a newer version.</exception>
        public void RestoreState(byte[] state)
        {
            ConversationState saved = ConversationState.FromBytes(state, "saved conversation of " + name);
            Interrupt();
            if (_conversation != null)
            {
                _conversation.RestoreState(state);
            }
            else
            {
                ForgetEverything();
                _saved = saved;
                _savedBytes = (byte[])state.Clone();
            }

            _typewriter?.Reset();
        }

        /// <summary>Takes a share in the model, where there is one to take.</summary>
        private void TakeModel()
        {
            if (_lease != null && _lease.IsRevoked)
                LeaveConversation();
            if (_generator == null && _lease == null)
            {
                string? whyNot = ModelFiles.WhyNotHere();
                if (whyNot == null)
                    _lease = DialogueModelHost.Acquire(_model);
                else
                    DialogueModelHost.TellWhyNot(whyNot);
            }

            TakeBake();
        }

        /// <summary>Lets the engine start from the persona's baked prompt, where there is one.</summary>
        private void TakeBake()
        {
            TextAsset? file = _persona != null ? _persona.Baked : null;
            if (_bake != null || file == null)
                return;
            if (_lease != null)
                _bake = SharedBake.Take(file, _lease.Engine, _lease.Engine);
            else if (_generator is DialogueEngine engine)
                _bake = SharedBake.Take(file, engine, Task.FromResult(engine));
        }

        /// <summary>The conversation, or null while the model is loading.</summary>
        /// <exception cref="ReparteeException">There is no persona, or it cannot be used.</exception>
        private Conversation? Converse()
        {
            if (_lease != null && _lease.IsRevoked)
                LeaveConversation();
            if (_conversation != null)
                return _conversation;
            IGenerator? generator = _generator ?? LoadedGenerator();
            if (generator == null || (_bake != null && !_bake.IsReady))
                return null;
            // What was seen of the last line is not remembered before the engine has ended it.
            if (_left != null && _left.Current != null)
                return null;
            var conversation = new Conversation(generator, ReadPersona(), new ConversationOptions
            {
                Sampling = _generation != null ? _generation.Settings : GenerationSettings.Default,
                Priority = _priority,
                InterruptedLine = _interruptedLine,
                PersonaReference = _persona!.name,
            });
            byte[]? memory = _left != null ? _left.CaptureState() : _savedBytes;
            if (memory != null)
                conversation.RestoreState(memory, "saved conversation of " + name);
            foreach (string fact in _facts)
                conversation.AddKnowledge(fact);
            ForgetEverything();
            return _conversation = conversation;
        }

        /// <summary>The model, or what stands in for one that cannot be used; null while it is loading.</summary>
        private IGenerator? LoadedGenerator()
        {
            TakeModel();
            if (_lease == null)
                return new UnavailableModel(new ReparteeException(ModelFiles.WhyNotHere() ?? "There is no model."));
            Task<DialogueEngine> engine = _lease.Engine;
            if (!engine.IsCompleted)
                return null;
            if (engine.Status == TaskStatus.RanToCompletion)
                return engine.Result;
            // The host has said why in the log, once for all characters.
            return new UnavailableModel(engine.Exception?.InnerException ?? new ReparteeException("Loading the model was cancelled."));
        }

        private Persona ReadPersona()
        {
            if (_persona == null)
                throw new ReparteeException(name + " has no persona; drop one on its NPC Dialogue component.");
            Persona persona = _persona.Read();
            if (_language == PersonaLanguage.Auto && _fallbackLines.Length == 0)
                return persona;
            return new Persona(persona)
            {
                Language = _language == PersonaLanguage.Auto ? persona.Language : _language,
                FallbackLines = _fallbackLines.Length == 0 ? persona.FallbackLines : _fallbackLines,
            };
        }

        private void PrewarmWhenLoaded()
        {
            if (_turn != null || _persona == null)
                return;
            try
            {
                Conversation? conversation = Converse();
                if (conversation == null)
                    return;
                _prewarm = false;
                conversation.Prewarm();
            }
            catch (ReparteeException e)
            {
                Refuse(e);
            }
        }

        private ulong? SeedBeforeAnyLine() =>
            (_generation != null ? _generation.Settings.Seed : null) ?? (_persona != null ? _persona.Read().Sampling.Seed : null);

        /// <summary>Gives everything back that others own. What was said is kept for the next conversation.</summary>
        private void LeaveConversation()
        {
            if (_conversation != null)
            {
                _left = _conversation;
                _conversation = null;
                _left.Dispose();
            }

            _bake?.Return();
            _bake = null;
            _lease?.Dispose();
            _lease = null;
        }

        private void ForgetEverything()
        {
            _left = null;
            _saved = null;
            _savedBytes = null;
            _facts.Clear();
        }

        /// <summary>Forgets what was said to a conversation that is not there; what was learned stays.</summary>
        private void ForgetTurns()
        {
            var facts = new List<string>(_left != null
                ? ConversationState.FromBytes(_left.CaptureState(), name).AddedFacts
                : _saved?.AddedFacts ?? Array.Empty<string>());
            facts.AddRange(_facts);
            ForgetEverything();
            _facts.AddRange(facts);
        }
    }
}
